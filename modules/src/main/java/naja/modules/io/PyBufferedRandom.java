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

/** {@code _io.BufferedRandom}. */
@TypeSpec(value = "_io.BufferedRandom", sub = true)
public class PyBufferedRandom extends PyBufferedIoBase {
  static final PyType TYPE =
      PyType.builtin("_io.BufferedRandom", PyBufferedRandom.class, new PyBufferedRandomSpec(), PyBufferedIoBase.TYPE);

  final BufferedCore core = new BufferedCore();

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  boolean isClosed() {
    return core.isClosed();
  }

  @New(value = "BufferedRandom(*args, **kwargs)", noSignature = true)
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return type == TYPE ? new PyBufferedRandom() : new PyBufferedRandomSub(type);
  }

  @Def("__init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE)")
  static void init(PyBufferedRandom self, Object raw, Object bufferSize) {
    IoArgs.requireSeekable(raw);
    IoArgs.requireReadable(raw);
    IoArgs.requireWritable(raw);
    self.core.open(raw, bufferSize, self, true);
  }

  @Def("readable(self, /)")
  static Object readable(PyBufferedRandom self) {
    return self.core.callRaw("readable");
  }

  @Def("read(self, size=-1, /)")
  static Object read(PyBufferedRandom self, Object size) {
    return self.core.read(self, size);
  }

  @Def("read1(self, size=-1, /)")
  static Object read1(PyBufferedRandom self, Object size) {
    return self.core.read1(self, size);
  }

  @Def("peek(self, size=0, /)")
  static Object peek(PyBufferedRandom self, long size) {
    return self.core.peek(self);
  }

  @Def("readinto(self, buffer, /)")
  static Object readInto(PyBufferedRandom self, Object buffer) {
    return self.core.readInto(self, buffer, false);
  }

  @Def("readinto1(self, buffer, /)")
  static Object readInto1(PyBufferedRandom self, Object buffer) {
    return self.core.readInto(self, buffer, true);
  }

  @Def("readline(self, size=-1, /)")
  static Object readLine(PyBufferedRandom self, Object size) {
    return self.core.readLine(self, IoArgs.size(size));
  }

  @Def("__next__(self, /)")
  static Object next(PyBufferedRandom self) {
    Object line;
    if (self.getClass() == PyBufferedRandom.class) {
      line = self.core.readLine(self, -1);
    } else {
      line = Calls.callMethod(self, "readline");
    }
    return Lengths.length(line) == 0 ? null : line;
  }

  @Def("writable(self, /)")
  static Object writable(PyBufferedRandom self) {
    return self.core.callRaw("writable");
  }

  @Def("write(self, buffer, /)")
  static long write(PyBufferedRandom self, Object buffer) {
    return self.core.write(self, buffer);
  }

  @Def("flush(self, /)")
  static void flush(PyBufferedRandom self) {
    self.core.flush(self);
  }

  @Def("close(self, /)")
  static void close(PyBufferedRandom self) {
    self.core.close(self);
  }

  @Def("detach(self, /)")
  static Object detach(PyBufferedRandom self) {
    return self.core.detach(self);
  }

  @Def("seekable(self, /)")
  static Object seekable(PyBufferedRandom self) {
    return self.core.callRaw("seekable");
  }

  @Def("fileno(self, /)")
  static Object fileno(PyBufferedRandom self) {
    return self.core.callRaw("fileno");
  }

  @Def("isatty(self, /)")
  static Object isatty(PyBufferedRandom self) {
    return self.core.callRaw("isatty");
  }

  @Def("_dealloc_warn(self, source, /)")
  static void deallocWarn(PyBufferedRandom self, Object source) {
    Calls.callMethod(self.core.raw(), "_dealloc_warn", source);
  }

  @Def("seek(self, target, whence=0, /)")
  static Object seek(PyBufferedRandom self, Object target, int whence) {
    return self.core.seek(self, target, whence);
  }

  @Def("tell(self, /)")
  static long tell(PyBufferedRandom self) {
    return self.core.tell(self);
  }

  @Def("truncate(self, pos=None, /)")
  static Object truncate(PyBufferedRandom self, Object position) {
    return self.core.truncate(self, position, true);
  }

  @Def("__sizeof__(self, /)")
  static long sizeOf(PyBufferedRandom self) {
    return 128 + IoModule.DEFAULT_BUFFER_SIZE;
  }

  @Def("__getstate__(self, /)")
  static Object getState(PyBufferedRandom self) {
    throw IoArgs.notPicklable(self);
  }

  @Def("__repr__(self, /)")
  static Object repr(PyBufferedRandom self) {
    return IoArgs.repr(self, self, "");
  }

  @Get(value = "raw", member = true)
  static Object getRaw(PyBufferedRandom self) {
    return self.core.rawOrNone();
  }

  @Get(value = "_finalizing", member = true)
  static boolean getFinalizing(PyBufferedRandom self) {
    return self.core.finalizing();
  }

  @Set("_finalizing")
  static void setFinalizing(PyBufferedRandom self, boolean value) {
    self.core.setFinalizing(value);
  }

  @Get("closed")
  static boolean getClosed(PyBufferedRandom self) {
    return self.core.isClosed();
  }

  @Get("name")
  static Object getName(PyBufferedRandom self) {
    return Attributes.getAttr(self.core.raw(), "name");
  }

  @Get("mode")
  static Object getMode(PyBufferedRandom self) {
    return Attributes.getAttr(self.core.raw(), "mode");
  }
}
