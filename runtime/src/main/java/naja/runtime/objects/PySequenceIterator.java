package naja.runtime.objects;

import naja.runtime.abstracts.Subscripts;
import naja.runtime.expose.TypeSpec;

/** {@code iterator}. */
@TypeSpec("iterator")
public final class PySequenceIterator extends PyIterator {
  private Object sequence;
  private long index;

  public PySequenceIterator(Object sequence) {
    this.sequence = sequence;
  }

  @Override
  public Object next() {
    Object s = sequence;
    if (s == null) {
      return null;
    }
    try {
      return Subscripts.get(s, index++);
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.INDEX_ERROR) || e.matches(ExceptionTypes.STOP_ITERATION)) {
        sequence = null;
        return null;
      }
      throw e;
    }
  }

  @Override
  public PyType type() {
    return Types.SEQUENCE_ITERATOR;
  }
}
