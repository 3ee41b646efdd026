package naja.modules.zlib;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Types;

/** A failure with zlib's number, on its way to become a {@code zlib.error}. */
final class ZlibFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static volatile PyType type;

  private final int code;

  /** A failure; the detail may be null. */
  ZlibFailure(int code, String when, String detail) {
    super(when + (detail == null ? "" : ": " + detail), null, false, false);
    this.code = code;
  }

  /** {@code zlib.error}. */
  static synchronized PyType type() {
    if (type == null) {
      PyDict body = new PyDict();
      body.put("__module__", "zlib");
      type = (PyType) Calls.call(Types.TYPE, "error", PyTuple.of(ExceptionTypes.EXCEPTION), body);
    }
    return type;
  }

  PyException toPython() {
    return Errors.error(type(), "Error " + code + " " + getMessage());
  }
}
