package naja.runtime.expose;

/**
 * The generated dispatch of one exposed class: its functions by number. Instances are stateless and shared by all
 * threads.
 */
public abstract class Spec {
  /** The answer of the direct entry points when the function has no entry with that number of arguments. */
  public static final Object MISS = new Object();

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
}
