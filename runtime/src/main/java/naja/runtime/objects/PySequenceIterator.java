package naja.runtime.objects;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Lengths;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Subscripts;
import naja.runtime.expose.Def;
import naja.runtime.expose.TypeSpec;

/** {@code iterator}: over what only has {@code __getitem__}. */
@TypeSpec("iterator")
public final class PySequenceIterator extends PyIterator {
  private Object sequence;
  private long index;

  public PySequenceIterator(Object sequence) {
    this.sequence = sequence;
  }

  @Override
  public PyType type() {
    return Types.SEQUENCE_ITERATOR;
  }

  @Override
  public Object next() {
    Object s = sequence;
    if (s == null) {
      return null;
    }
    if (index == Long.MAX_VALUE) {
      throw Errors.overflowError("iter index too large");
    }
    try {
      Object item = Subscripts.get(s, index);
      index++;
      return item;
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.INDEX_ERROR) || e.matches(ExceptionTypes.STOP_ITERATION)) {
        sequence = null;
        return null;
      }
      throw e;
    }
  }

  @Override
  public int lengthHint() {
    Object s = sequence;
    if (s == null) {
      return 0;
    }
    return PyType.of(s).slot(Slot.LEN) == null
        ? -1
        : (int) Math.min(Math.max(Lengths.length(s) - index, 0), Integer.MAX_VALUE);
  }

  @Def("__iter__(self, /)")
  static Object iter(PySequenceIterator self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object next(PySequenceIterator self) {
    return self.next();
  }

  @Def("__length_hint__(self, /)")
  static Object lengthHint(PySequenceIterator self) {
    int hint = self.lengthHint();
    return hint < 0 ? PyNotImplemented.NOT_IMPLEMENTED : (Object) (long) hint;
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PySequenceIterator self) {
    Object iter = Items.builtin("iter");
    return Items.reduced(iter, self.sequence, self.index, PyTuple.EMPTY);
  }

  @Def("__setstate__(self, object, /)")
  static void setState(PySequenceIterator self, Object object) {
    long place = Numbers.asIndexLong(object);
    if (self.sequence != null) {
      self.index = Math.max(0, place);
    }
  }
}
