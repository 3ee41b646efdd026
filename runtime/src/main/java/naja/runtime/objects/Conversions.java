package naja.runtime.objects;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.text.IntText;
import naja.runtime.threads.Interpreter;

/** From any object to an {@code int}, or to bytes. */
public final class Conversions {
  private Conversions() {}

  /** {@code int(x)}: a {@code Long} or {@code BigInteger}. */
  public static Object toInt(Object x) {
    if (PyInt.isExact(x)) {
      return x;
    }
    PyType type = PyType.of(x);
    Object method = type.slot(Slot.INT);
    if (method != null) {
      Object answer = Calls.callSlot(method, x);
      Object value = PyInt.valueOrNull(answer);
      if (value == null) {
        throw Errors.typeError("__int__ returned non-int (type " + PyType.of(answer).name() + ")");
      }
      if (!PyInt.isExact(answer)) {
        PyInt.warnStrictSubclass("__int__", answer);
      }
      return value;
    }
    if (type.slot(Slot.INDEX) != null) {
      return Numbers.index(x);
    }
    Object text = PyStr.valueOrNull(x);
    if (text != null || x instanceof PyBytes || x instanceof PyByteArray) {
      return parseInt(x, 10);
    }
    byte[] bytes = Buffers.bytesOrNull(x);
    if (bytes != null) {
      return IntText.parse(bytes, bytes.length, 10, Interpreter.current().settings.intMaxStrDigits);
    }
    throw Errors.typeError(
        "int() argument must be a string, a bytes-like object or a real number, not '" + type.name() + "'");
  }

  /** {@code int(x, base)}. */
  static Object parseInt(Object x, int base) {
    int limit = Interpreter.current().settings.intMaxStrDigits;
    Object text = PyStr.valueOrNull(x);
    if (text != null) {
      return IntText.parse(text, base, limit);
    }
    if (x instanceof PyBytes b) {
      return IntText.parse(b.array(), b.size(), base, limit);
    }
    if (x instanceof PyByteArray b) {
      return IntText.parse(b.toBytes(), b.size(), base, limit);
    }
    throw Errors.typeError("int() can't convert non-string with explicit base");
  }

  /** {@code bytes(x)} of a bytes-like object, of an iterable of ints, or of what has {@code __bytes__}. */
  static byte[] bytes(Object x) {
    byte[] own = Buffers.bytesOrNull(x);
    if (own != null) {
      return own;
    }
    Object method = Attributes.lookupAttr(PyType.of(x), "__bytes__");
    if (method != null && Calls.call(method, x) instanceof PyBytes b) {
      return b.array();
    }
    return Buffers.fromIterable(x, "bytes");
  }
}
