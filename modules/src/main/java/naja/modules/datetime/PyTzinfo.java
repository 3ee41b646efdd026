package naja.modules.datetime;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;

/** {@code datetime.tzinfo}: the base of all time zones. */
@TypeSpec(value = "datetime.tzinfo", sub = true)
public class PyTzinfo extends PyObject {
  public static final PyType TYPE = PyType.builtin("datetime.tzinfo", PyTzinfo.class, new PyTzinfoSpec());

  protected PyTzinfo() {}

  @Override
  public PyType type() {
    return TYPE;
  }

  /** Takes any arguments, since subclasses may have an {@code __init__} of their own. */
  @New(value = "tzinfo(*args, **kwargs)", noSignature = true)
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return type == TYPE ? new PyTzinfo() : new PyTzinfoSub(type);
  }

  private static PyException missing(String method) {
    return Errors.error(
        ExceptionTypes.NOT_IMPLEMENTED_ERROR, "a tzinfo subclass must implement " + method + "()");
  }

  @Def("tzname(self, object, /)")
  static Object tzname(PyTzinfo self, Object object) {
    throw missing("tzname");
  }

  @Def("utcoffset(self, object, /)")
  static Object utcoffset(PyTzinfo self, Object object) {
    throw missing("utcoffset");
  }

  @Def("dst(self, object, /)")
  static Object dst(PyTzinfo self, Object object) {
    throw missing("dst");
  }

  @Def("fromutc(self, object, /)")
  static Object fromUtc(PyTzinfo self, Object object) {
    PyDatetime utc = utcArgument(self, object);
    PyTimedelta offset = needed(Offsets.utcoffset(utc.zone, utc), "non-None utcoffset() result required");
    PyTimedelta dst = needed(Offsets.dst(utc.zone, utc), "non-None dst() result required");
    Object shifted = utc.shifted(offset.minus(dst), 1);
    if (!(shifted instanceof PyDatetime standard)) {
      return shifted;
    }
    dst = needed(Offsets.dst(standard.zone, standard), "tz.dst() gave inconsistent results; cannot convert");
    return dst.isZero() ? standard : standard.shifted(dst, 1);
  }

  private static PyTimedelta needed(PyTimedelta value, String message) {
    if (value == null) {
      throw Errors.valueError("fromutc: " + message);
    }
    return value;
  }

  /** The argument of {@code fromutc}: a datetime in this very time zone, though it is UTC. */
  public static PyDatetime utcArgument(PyTzinfo self, Object object) {
    if (!(object instanceof PyDatetime utc)) {
      throw Errors.typeError("fromutc: argument must be a datetime");
    }
    if (utc.zone != self) {
      throw Errors.valueError("fromutc: dt.tzinfo is not self");
    }
    return utc;
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyTzinfo self) {
    Object initial = Attributes.lookupAttr(self, "__getinitargs__");
    Object args = initial == null ? PyTuple.EMPTY : Calls.call(initial);
    return PyTuple.of(self.type(), args, Calls.callMethod(self, "__getstate__"));
  }
}
