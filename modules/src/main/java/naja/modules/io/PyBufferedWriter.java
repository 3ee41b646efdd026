package naja.modules.io;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.Set;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyType;

/** {@code _io.BufferedWriter}. */
@TypeSpec(value = "_io.BufferedWriter", sub = true)
public class PyBufferedWriter extends PyBufferedIoBase {
  static final PyType TYPE =
      PyType.builtin("_io.BufferedWriter", PyBufferedWriter.class, new PyBufferedWriterSpec(), PyBufferedIoBase.TYPE);

  final BufferedCore core = new BufferedCore();

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  boolean isClosed() {
    return core.isClosed();
  }

  @New(value = "BufferedWriter(*args, **kwargs)", noSignature = true)
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return type == TYPE ? new PyBufferedWriter() : new PyBufferedWriterSub(type);
  }

  @Def("__init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE)")
  static void init(PyBufferedWriter self, Object raw, Object bufferSize) {
    IoArgs.requireWritable(raw);
    self.core.open(raw, bufferSize, self, true);
  }

  @Def("writable(self, /)")
  static Object writable(PyBufferedWriter self) {
    return self.core.callRaw("writable");
  }

  @Def("write(self, buffer, /)")
  static long write(PyBufferedWriter self, Object buffer) {
    return self.core.write(self, buffer);
  }

  @Def("flush(self, /)")
  static void flush(PyBufferedWriter self) {
    self.core.flush(self);
  }

  @Def("close(self, /)")
  static void close(PyBufferedWriter self) {
    self.core.close(self);
  }

  @Def("detach(self, /)")
  static Object detach(PyBufferedWriter self) {
    return self.core.detach(self);
  }

  @Def("seekable(self, /)")
  static Object seekable(PyBufferedWriter self) {
    return self.core.callRaw("seekable");
  }

  @Def("fileno(self, /)")
  static Object fileno(PyBufferedWriter self) {
    return self.core.callRaw("fileno");
  }

  @Def("isatty(self, /)")
  static Object isatty(PyBufferedWriter self) {
    return self.core.callRaw("isatty");
  }

  @Def("_dealloc_warn(self, source, /)")
  static void deallocWarn(PyBufferedWriter self, Object source) {
    Calls.callMethod(self.core.raw(), "_dealloc_warn", source);
  }

  @Def("seek(self, target, whence=0, /)")
  static Object seek(PyBufferedWriter self, Object target, int whence) {
    return self.core.seek(self, target, whence);
  }

  @Def("tell(self, /)")
  static long tell(PyBufferedWriter self) {
    return self.core.tell(self);
  }

  @Def("truncate(self, pos=None, /)")
  static Object truncate(PyBufferedWriter self, Object position) {
    return self.core.truncate(self, position, true);
  }

  @Def("__sizeof__(self, /)")
  static long sizeOf(PyBufferedWriter self) {
    return 128 + IoModule.DEFAULT_BUFFER_SIZE;
  }

  @Def("__getstate__(self, /)")
  static Object getState(PyBufferedWriter self) {
    throw IoArgs.notPicklable(self);
  }

  @Def("__repr__(self, /)")
  static Object repr(PyBufferedWriter self) {
    return IoArgs.repr(self, self, "");
  }

  @Get(value = "raw", member = true)
  static Object getRaw(PyBufferedWriter self) {
    return self.core.rawOrNone();
  }

  @Get(value = "_finalizing", member = true)
  static boolean getFinalizing(PyBufferedWriter self) {
    return self.core.finalizing();
  }

  @Set("_finalizing")
  static void setFinalizing(PyBufferedWriter self, boolean value) {
    self.core.setFinalizing(value);
  }

  @Get("closed")
  static boolean getClosed(PyBufferedWriter self) {
    return self.core.isClosed();
  }

  @Get("name")
  static Object getName(PyBufferedWriter self) {
    return Attributes.getAttr(self.core.raw(), "name");
  }

  @Get("mode")
  static Object getMode(PyBufferedWriter self) {
    return Attributes.getAttr(self.core.raw(), "mode");
  }
}
