package naja.modules.io;

import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyType;

/** {@code _io._RawIOBase}. */
@TypeSpec(value = "_io._RawIOBase", sub = true)
public class PyRawIoBase extends PyIoBase {
  static final PyType TYPE =
      PyType.builtin("_io._RawIOBase", PyRawIoBase.class, new PyRawIoBaseSpec(), PyIoBase.TYPE);

  @Override
  public PyType type() {
    return TYPE;
  }

  @New(value = "_RawIOBase(*args, **kwargs)", noSignature = true)
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return type == TYPE ? new PyRawIoBase() : new PyRawIoBaseSub(type);
  }
}
