package naja.modules.io;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Lengths;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.Set;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyType;

/** {@code _io.BufferedReader}. */
@TypeSpec(value = "_io.BufferedReader", sub = true)
public class PyBufferedReader extends PyBufferedIoBase {
  static final PyType TYPE =
      PyType.builtin("_io.BufferedReader", PyBufferedReader.class, new PyBufferedReaderSpec(), PyBufferedIoBase.TYPE);

  final BufferedCore core = new BufferedCore();

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  boolean isClosed() {
    return core.isClosed();
  }

  @New(value = "BufferedReader(*args, **kwargs)", noSignature = true)
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return type == TYPE ? new PyBufferedReader() : new PyBufferedReaderSub(type);
  }

  @Def("__init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE)")
  static void init(PyBufferedReader self, Object raw, Object bufferSize) {
    IoArgs.requireReadable(raw);
    self.core.open(raw, bufferSize, self, false);
  }

  @Def("readable(self, /)")
  static Object readable(PyBufferedReader self) {
    return self.core.callRaw("readable");
  }

  @Def("read(self, size=-1, /)")
  static Object read(PyBufferedReader self, Object size) {
    return self.core.read(self, size);
  }

  @Def("read1(self, size=-1, /)")
  static Object read1(PyBufferedReader self, Object size) {
    return self.core.read1(self, size);
  }

  @Def("peek(self, size=0, /)")
  static Object peek(PyBufferedReader self, long size) {
    return self.core.peek(self);
  }

  @Def("readinto(self, buffer, /)")
  static Object readInto(PyBufferedReader self, Object buffer) {
    return self.core.readInto(self, buffer, false);
  }

  @Def("readinto1(self, buffer, /)")
  static Object readInto1(PyBufferedReader self, Object buffer) {
    return self.core.readInto(self, buffer, true);
  }

  @Def("readline(self, size=-1, /)")
  static Object readLine(PyBufferedReader self, Object size) {
    return self.core.readLine(self, IoArgs.size(size));
  }

  @Def("__next__(self, /)")
  static Object next(PyBufferedReader self) {
    Object line;
    if (self.getClass() == PyBufferedReader.class) {
      line = self.core.readLine(self, -1);
    } else {
      line = Calls.callMethod(self, "readline");
    }
    return Lengths.length(line) == 0 ? null : line;
  }

  @Def("flush(self, /)")
  static void flush(PyBufferedReader self) {
    self.core.callRaw("flush");
  }

  @Def("close(self, /)")
  static void close(PyBufferedReader self) {
    self.core.close(self);
  }

  @Def("detach(self, /)")
  static Object detach(PyBufferedReader self) {
    return self.core.detach(self);
  }

  @Def("seekable(self, /)")
  static Object seekable(PyBufferedReader self) {
    return self.core.callRaw("seekable");
  }

  @Def("fileno(self, /)")
  static Object fileno(PyBufferedReader self) {
    return self.core.callRaw("fileno");
  }

  @Def("isatty(self, /)")
  static Object isatty(PyBufferedReader self) {
    return self.core.callRaw("isatty");
  }

  @Def("_dealloc_warn(self, source, /)")
  static void deallocWarn(PyBufferedReader self, Object source) {
    Calls.callMethod(self.core.raw(), "_dealloc_warn", source);
  }

  @Def("seek(self, target, whence=0, /)")
  static Object seek(PyBufferedReader self, Object target, int whence) {
    return self.core.seek(self, target, whence);
  }

  @Def("tell(self, /)")
  static long tell(PyBufferedReader self) {
    return self.core.tell(self);
  }

  @Def("truncate(self, pos=None, /)")
  static Object truncate(PyBufferedReader self, Object position) {
    return self.core.truncate(self, position, false);
  }

  @Def("__sizeof__(self, /)")
  static long sizeOf(PyBufferedReader self) {
    return 128 + IoModule.DEFAULT_BUFFER_SIZE;
  }

  @Def("__getstate__(self, /)")
  static Object getState(PyBufferedReader self) {
    throw IoArgs.notPicklable(self);
  }

  @Def("__repr__(self, /)")
  static Object repr(PyBufferedReader self) {
    return IoArgs.repr(self, self, "");
  }

  @Get(value = "raw", member = true)
  static Object getRaw(PyBufferedReader self) {
    return self.core.rawOrNone();
  }

  @Get(value = "_finalizing", member = true)
  static boolean getFinalizing(PyBufferedReader self) {
    return self.core.finalizing();
  }

  @Set("_finalizing")
  static void setFinalizing(PyBufferedReader self, boolean value) {
    self.core.setFinalizing(value);
  }

  @Get("closed")
  static boolean getClosed(PyBufferedReader self) {
    return self.core.isClosed();
  }

  @Get("name")
  static Object getName(PyBufferedReader self) {
    return Attributes.getAttr(self.core.raw(), "name");
  }

  @Get("mode")
  static Object getMode(PyBufferedReader self) {
    return Attributes.getAttr(self.core.raw(), "mode");
  }
}
