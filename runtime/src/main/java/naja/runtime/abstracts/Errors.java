package naja.runtime.abstracts;

import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyBaseException;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyType;

/** Makes the exceptions that the runtime itself raises; the caller throws them. */
public final class Errors {
  private Errors() {}

  /** An exception of any type with one argument, the message. */
  public static PyException error(PyType type, Object message) {
    return new PyException(PyBaseException.create(type, message));
  }

  /** {@code TypeError}; the others below likewise. */
  public static PyException typeError(String message) {
    return error(ExceptionTypes.TYPE_ERROR, text(message));
  }

  public static PyException valueError(String message) {
    return error(ExceptionTypes.VALUE_ERROR, text(message));
  }

  public static PyException indexError(String message) {
    return error(ExceptionTypes.INDEX_ERROR, text(message));
  }

  /** {@code KeyError}, whose argument is the key itself. */
  public static PyException keyError(Object key) {
    return error(ExceptionTypes.KEY_ERROR, key);
  }

  public static PyException runtimeError(String message) {
    return error(ExceptionTypes.RUNTIME_ERROR, text(message));
  }

  public static PyException systemError(String message) {
    return error(ExceptionTypes.SYSTEM_ERROR, text(message));
  }

  public static PyException overflowError(String message) {
    return error(ExceptionTypes.OVERFLOW_ERROR, text(message));
  }

  public static PyException zeroDivisionError(String message) {
    return error(ExceptionTypes.ZERO_DIVISION_ERROR, text(message));
  }

  public static PyException memoryError() {
    return new PyException(PyBaseException.create(ExceptionTypes.MEMORY_ERROR));
  }

  public static PyException bufferError(String message) {
    return error(ExceptionTypes.BUFFER_ERROR, text(message));
  }

  public static PyException lookupError(String message) {
    return error(ExceptionTypes.LOOKUP_ERROR, text(message));
  }

  public static PyException recursionError(String where) {
    return error(ExceptionTypes.RECURSION_ERROR, "maximum recursion depth exceeded" + where);
  }

  public static PyException importError(String message) {
    return error(ExceptionTypes.IMPORT_ERROR, text(message));
  }

  public static PyException unboundLocalError(String message) {
    return error(ExceptionTypes.UNBOUND_LOCAL_ERROR, text(message));
  }

  /** {@code NameError} with its {@code name} attribute. */
  public static PyException nameError(Object name, String message) {
    return ExceptionFactory.nameError(name, message);
  }

  /** {@code AttributeError} with its {@code name} and {@code obj} attributes. */
  public static PyException attributeError(Object object, String name, String message) {
    return ExceptionFactory.attributeError(object, name, message);
  }

  /** "'X' object has no attribute 'name'", with the variants for types and modules. */
  public static PyException noAttribute(Object object, String name) {
    return ExceptionFactory.noAttribute(object, name);
  }

  /** {@code StopIteration} with a value, which may be {@code None}. */
  public static PyException stopIteration(Object value) {
    return ExceptionFactory.stopIteration(value);
  }

  /** An internal failure: {@code SystemError} whose Java cause is kept. */
  public static PyException internal(Throwable cause) {
    return ExceptionFactory.internal(cause);
  }

  private static Object text(String message) {
    return PyType.nameKey(message);
  }
}
