package naja.runtime.abstracts;

import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Slot;
import naja.runtime.objects.Subclassed;
import naja.runtime.objects.Types;
import naja.syntax.constant.WideString;

/** {@code str()}, {@code repr()}, {@code format()} and the handling of names. */
public final class Texts {
  private static final String[] LATIN1 = new String[256];

  static {
    for (int i = 0; i < 256; i++) {
      LATIN1[i] = String.valueOf((char) i).intern();
    }
  }

  private Texts() {}

  /** The one-character string of a code unit. */
  public static String character(char c) {
    return c < 256 ? LATIN1[c] : String.valueOf(c);
  }

  /** Whether an object is a {@code str}, of a subclass included. */
  public static boolean isStr(Object object) {
    return object instanceof String || PyStr.isStr(object);
  }

  /** A {@code str}'s text as Java writes it; {@code TypeError} for other objects. */
  public static String utf16(Object object) {
    if (object instanceof String s) {
      return s;
    }
    Object value = PyStr.valueOrNull(object);
    if (value == null) {
      throw Errors.typeError("expected str, got " + PyType.of(object).name());
    }
    return value.toString();
  }

  /** An attribute's or keyword's name from a {@code str}. */
  public static String name(Object object) {
    return object instanceof String s ? s : PyStr.valueOrNull(object).toString();
  }

  /** An attribute's name from any object; {@code TypeError} unless it is a {@code str}. */
  public static String attributeName(Object object) {
    if (object instanceof String s) {
      return s;
    }
    Object value = PyStr.valueOrNull(object);
    if (value == null) {
      throw Errors.typeError("attribute name must be string, not '" + PyType.of(object).name() + "'");
    }
    return value.toString();
  }

  /** {@code repr(object)}: a {@code String} or {@link WideString}. */
  public static Object repr(Object object) {
    Object text = reprObject(object);
    return text instanceof String ? text : PyStr.valueOrNull(text);
  }

  /** {@code repr(object)} as {@code __repr__} gave it, which may be an instance of a subclass of {@code str}. */
  public static Object reprObject(Object object) {
    if (object instanceof Long n) {
      return n.toString();
    }
    PyType type = PyType.of(object);
    Object method = type.slot(Slot.REPR);
    Object text;
    try {
      text = Calls.callSlot(method, object);
    } catch (StackOverflowError e) {
      throw Recursion.overflow(Recursion.REPR);
    }
    if (!isStr(text)) {
      throw Errors.typeError("__repr__ returned non-string (type " + PyType.of(text).name() + ")");
    }
    return text;
  }

  /** {@code str(object)}: a {@code String} or {@link WideString}, or an instance of a subclass of {@code str}. */
  public static Object str(Object object) {
    if (object instanceof String || object instanceof WideString) {
      return object;
    }
    if (object instanceof Long n) {
      return n.toString();
    }
    PyType type = PyType.of(object);
    Object text = Calls.callSlot(type.slot(Slot.STR), object);
    if (!isStr(text)) {
      throw Errors.typeError("__str__ returned non-string (type " + PyType.of(text).name() + ")");
    }
    return text;
  }

  /** {@code format(object, spec)}. */
  public static Object format(Object object, Object spec) {
    if (spec instanceof String s && s.isEmpty()) {
      if (object instanceof String || object instanceof WideString) {
        return object;
      }
      if (object instanceof Long n) {
        return n.toString();
      }
      if (object instanceof Boolean) {
        return str(object);
      }
    }
    PyType type = PyType.of(object);
    Object method = type.slot(Slot.FORMAT);
    if (object instanceof Subclassed && spec instanceof String s && s.isEmpty() && isStrWhenEmpty(type, method)) {
      return str(object);
    }
    if (method == null) {
      throw Errors.typeError("Type " + PyType.of(object).name() + " doesn't define __format__");
    }
    Object text = Calls.callSlot(method, object, spec);
    if (!isStr(text)) {
      throw Errors.typeError("__format__ must return a str, not " + PyType.of(text).name());
    }
    return text;
  }

  /** Numbers and strings without a format are what {@code str} makes of them, which a subclass may say. */
  private static boolean isStrWhenEmpty(PyType type, Object method) {
    PyType layout = type.layout();
    return (layout == Types.STR || layout == Types.INT || layout == Types.FLOAT || layout == Types.COMPLEX)
        && method == layout.slot(Slot.FORMAT);
  }

  /** {@code repr(object)} as Java text, for messages. */
  public static String reprText(Object object) {
    return repr(object).toString();
  }

  /** {@code str(object)} as Java text, for messages. */
  public static String strText(Object object) {
    return utf16(str(object));
  }
}
