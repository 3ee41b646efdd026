package naja.modules.io;

import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyType;

/** {@code _io._TextIOBase}. */
@TypeSpec(value = "_io._TextIOBase", sub = true)
public class PyTextIoBase extends PyIoBase {
  static final PyType TYPE =
      PyType.builtin("_io._TextIOBase", PyTextIoBase.class, new PyTextIoBaseSpec(), PyIoBase.TYPE);

  @Override
  public PyType type() {
    return TYPE;
  }

  @New(value = "_TextIOBase(*args, **kwargs)", signature = "()")
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return type == TYPE ? new PyTextIoBase() : new PyTextIoBaseSub(type);
  }

  @Def("detach(self, /)")
  static Object detach(PyTextIoBase self) {
    throw IoModule.unsupported("detach");
  }

  @Def("read(self, size=-1, /)")
  static Object read(PyTextIoBase self, Object size) {
    throw IoModule.unsupported("read");
  }

  @Def("readline(self, size=-1, /)")
  static Object readLine(PyTextIoBase self, Object size) {
    throw IoModule.unsupported("readline");
  }

  @Def("write(self, s, /)")
  static Object write(PyTextIoBase self, Object s) {
    throw IoModule.unsupported("write");
  }

  @Get("encoding")
  static Object getEncoding(PyTextIoBase self) {
    return PyNone.NONE;
  }

  @Get("newlines")
  static Object getNewlines(PyTextIoBase self) {
    return PyNone.NONE;
  }

  @Get("errors")
  static Object getErrors(PyTextIoBase self) {
    return PyNone.NONE;
  }
}
