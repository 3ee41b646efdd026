package naja.runtime.abstracts;

import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyAttributeError;
import naja.runtime.objects.PyBaseException;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyModule;
import naja.runtime.objects.PyNameError;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyStopIteration;
import naja.runtime.objects.PyType;

/** Exceptions that carry more than a message. */
final class ExceptionFactory {
  private ExceptionFactory() {}

  static PyException nameError(Object name, String message) {
    PyNameError error = new PyNameError(ExceptionTypes.NAME_ERROR, PyType.nameKey(message));
    error.name = name;
    return new PyException(error);
  }

  /** Lets an {@code AttributeError} that tells neither tell the object and the name. Compare CPython's {@code PyObject_GetAttr}. */
  static void setContext(PyException e, Object object, String name) {
    if (e.value() instanceof PyAttributeError error && error.name == PyNone.NONE && error.object == PyNone.NONE) {
      error.name = PyType.nameKey(name);
      error.object = object;
    }
  }

  static PyException attributeError(Object object, String name, String message) {
    PyAttributeError error = new PyAttributeError(ExceptionTypes.ATTRIBUTE_ERROR, PyType.nameKey(message));
    error.name = PyType.nameKey(name);
    error.object = object;
    return new PyException(error);
  }

  static PyException noAttribute(Object object, String name) {
    if (object instanceof PyType type) {
      return attributeError(object, name, "type object '" + type.name() + "' has no attribute '" + name + "'");
    }
    if (object instanceof PyModule module) {
      return attributeError(object, name, ModuleErrors.missingAttribute(module, name));
    }
    return attributeError(
        object, name, "'" + PyType.of(object).name() + "' object has no attribute '" + name + "'");
  }

  static PyException stopIteration(Object value) {
    PyStopIteration stop =
        value == PyNone.NONE
            ? new PyStopIteration(ExceptionTypes.STOP_ITERATION)
            : new PyStopIteration(ExceptionTypes.STOP_ITERATION, value);
    stop.value = value;
    return new PyException(stop);
  }

  static PyException internal(Throwable cause) {
    PyBaseException error =
        PyBaseException.create(ExceptionTypes.SYSTEM_ERROR, PyType.nameKey("internal error: " + cause));
    error.setJavaCause(cause);
    if (System.getenv("NAJA_DEBUG") != null) {
      cause.printStackTrace();
    }
    return new PyException(error);
  }
}
