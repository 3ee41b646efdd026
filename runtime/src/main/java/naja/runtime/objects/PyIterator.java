package naja.runtime.objects;

import naja.runtime.abstracts.Errors;

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

  /** The value of the {@code StopIteration} that the end is to Python code; meant right after {@link #next} said null. */
  public Object endValue() {
    return PyNone.NONE;
  }

  /** {@link #next} for Python code: the end is {@code StopIteration}. */
  public final Object nextOrStop() {
    Object item = next();
    if (item == null) {
      throw Errors.stopIteration(endValue());
    }
    return item;
  }

  /** {@code __length_hint__}, or -1 for unknown. */
  public int lengthHint() {
    return -1;
  }
}
