package naja.runtime.objects;

/**
 * An object that knows how to be called without a look-up of {@code __call__}: functions, methods, built-ins, types.
 * The entry points by number of positional arguments avoid the argument array; each defaults to the general form.
 */
public abstract class PyCallable extends PyObject {
  /** The empty argument array and the absence of keyword arguments. */
  public static final Object[] NO_ARGS = {};

  /**
   * The general form.
   *
   * @param args the positional arguments, then the values of the keyword arguments; the callee may keep it
   * @param keywords the names of the keyword arguments, or null for none
   */
  public abstract Object call(Object[] args, String[] keywords);

  public Object call() {
    return call(NO_ARGS, null);
  }

  public Object call(Object a) {
    return call(new Object[] {a}, null);
  }

  public Object call(Object a, Object b) {
    return call(new Object[] {a, b}, null);
  }

  public Object call(Object a, Object b, Object c) {
    return call(new Object[] {a, b, c}, null);
  }

  public Object call(Object a, Object b, Object c, Object d) {
    return call(new Object[] {a, b, c, d}, null);
  }

  /**
   * Whether the object, found in a class, binds to an instance by taking it as its first argument and nothing else,
   * so that {@code method.call(self, ...)} is {@code method.__get__(self).call(...)}.
   */
  public boolean bindsAsMethod() {
    return false;
  }
}
