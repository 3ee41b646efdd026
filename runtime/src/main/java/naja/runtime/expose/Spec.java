package naja.runtime.expose;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Texts;
import naja.runtime.abstracts.Truth;
import naja.runtime.objects.PyCallable;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyType;

/**
 * The generated dispatch of one exposed class: its functions by number. Instances are stateless and shared by all
 * threads.
 */
public abstract class Spec {
  /** The answer of the direct entry points when the function has no entry with that number of arguments. */
  public static final Object MISS = new Object();

  /** {@code None}, for the generated code. */
  protected static final Object NONE = PyNone.NONE;

  /** The empty {@code *args}. */
  protected static final Object[] NO_ARGS = PyCallable.NO_ARGS;

  /**
   * Calls a function with all of its parameters in order, {@code null} where none was given, {@code *args} as an
   * {@code Object[]} and {@code **kwargs} as a {@code PyDict}; for methods the instance comes first.
   */
  public abstract Object call(int id, Object[] all);

  /** Calls a function with no argument at all, or answers {@link #MISS}. */
  public Object call(int id) {
    return MISS;
  }

  /** Calls a function with exactly these positional arguments (the instance included), or answers {@link #MISS}. */
  public Object call(int id, Object a) {
    return MISS;
  }

  public Object call(int id, Object a, Object b) {
    return MISS;
  }

  public Object call(int id, Object a, Object b, Object c) {
    return MISS;
  }

  public Object call(int id, Object a, Object b, Object c, Object d) {
    return MISS;
  }

  /** An argument for a Java {@code long}; {@code TypeError} or {@code OverflowError} if it does not fit. */
  protected static long asLong(Object value) {
    return value instanceof Long n ? n : Numbers.asIndexLong(value);
  }

  /** An argument for a Java {@code int}. */
  protected static int asInt(Object value) {
    return value instanceof Long n && n.intValue() == n ? n.intValue() : Numbers.asIndexInt(value);
  }

  /** An argument for a Java {@code double}. */
  protected static double asDouble(Object value) {
    return value instanceof Double d ? d : Numbers.asDouble(value);
  }

  /** An argument for a Java {@code boolean}: its truth. */
  protected static boolean asBoolean(Object value) {
    return value instanceof Boolean b ? b : Truth.isTrue(value);
  }

  /** An argument for a Java {@code String}, which must be a {@code str}. */
  protected static String asString(Object value, String where) {
    if (value instanceof String s) {
      return s;
    }
    if (!Texts.isStr(value)) {
      throw wrongArgument(value, where, "str");
    }
    return Texts.utf16(value);
  }

  /** As {@link #asString}, but {@code None} and "not given" are null. */
  protected static String asStringOrNull(Object value, String where) {
    if (value == null || value == NONE) {
      return null;
    }
    if (!Texts.isStr(value)) {
      throw wrongArgument(value, where, "str or None");
    }
    return asString(value, where);
  }

  /** An argument that must be an instance of a Java class, which Python calls {@code name}. */
  protected static <T> T instance(Class<T> type, Object value, String where, String name) {
    if (!type.isInstance(value)) {
      throw wrongArgument(value, where, name);
    }
    return type.cast(value);
  }

  /** As {@link #instance}, but {@code None} and "not given" are null. */
  protected static <T> T instanceOrNull(Class<T> type, Object value, String where, String name) {
    return value == null || value == NONE ? null : instance(type, value, where, name + " or None");
  }

  private static RuntimeException wrongArgument(Object value, String where, String name) {
    String actual = value == NONE ? "None" : PyType.of(value).name();
    return Errors.typeError(where + " must be " + name + ", not " + actual);
  }
}
