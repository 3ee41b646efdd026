package naja.modules.socket;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyBaseException;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Types;
import naja.runtime.os.AddressException;

/** {@code socket.gaierror}, {@code socket.herror} and the other failures of sockets. */
final class SocketErrors {
  private static PyType addressError;
  private static PyType hostError;

  private SocketErrors() {}

  private static PyType exception(String name) {
    PyDict body = new PyDict();
    body.put("__module__", "socket");
    return (PyType) Calls.call(Types.TYPE, name, PyTuple.of(ExceptionTypes.OS_ERROR), body);
  }

  /** {@code socket.gaierror}. */
  static synchronized PyType addressError() {
    if (addressError == null) {
      addressError = exception("gaierror");
    }
    return addressError;
  }

  /** {@code socket.herror}. */
  static synchronized PyType hostError() {
    if (hostError == null) {
      hostError = exception("herror");
    }
    return hostError;
  }

  /** What a failed resolution is in Python. */
  static PyException of(AddressException e) {
    PyType type = e.isHostError() ? hostError() : addressError();
    return new PyException((PyBaseException) Calls.call(type, (long) e.code(), e.getMessage()));
  }

  static PyException os(String message) {
    return Errors.error(ExceptionTypes.OS_ERROR, message);
  }

  static PyException timedOut() {
    return Errors.error(ExceptionTypes.TIMEOUT_ERROR, "timed out");
  }
}
