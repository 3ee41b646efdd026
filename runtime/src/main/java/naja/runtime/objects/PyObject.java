package naja.runtime.objects;

/**
 * The base of the Java classes that are Python's own values. Not every Python object is one: {@code int}, {@code float},
 * {@code bool} and most {@code str} are the natural Java classes, and any other Java object is a Python object too
 * ({@link PyType#of}).
 */
public abstract class PyObject {
  /** The object's Python type, {@code type(self)}. */
  public abstract PyType type();

  /** The identity hash is final: Python's {@code __hash__} and {@code __eq__} never go through Java's. */
  @Override
  public final int hashCode() {
    return super.hashCode();
  }

  @Override
  public final boolean equals(Object other) {
    return this == other;
  }

  /** For debugging in Java only; does not run Python code. */
  @Override
  public String toString() {
    return "<" + type().name() + " object>";
  }
}
