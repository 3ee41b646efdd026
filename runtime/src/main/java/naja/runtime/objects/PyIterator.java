package naja.runtime.objects;

/**
 * A built-in iterator. {@link #next} answers null at the end, so that no {@code StopIteration} is made unless Python
 * code asks for it through {@code __next__}.
 */
public abstract class PyIterator extends PyObject {
  /** The next item, or null at the end. */
  public abstract Object next();

  /** Whether {@code __next__} is {@link #next}, as it is unless a Python subclass may have replaced it. */
  public final boolean nextIsOwn() {
    return !(this instanceof Subclassed);
  }

  /** {@code __length_hint__}, or -1 for unknown. */
  public int lengthHint() {
    return -1;
  }
}
