package naja.runtime.objects;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Lengths;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Subscripts;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;

/** {@code reversed}: over any sequence that has no {@code __reversed__} of its own. */
@TypeSpec(value = "reversed", sub = true)
public class PyReversed extends PyIterator {
  private Object sequence;
  private long index;

  protected PyReversed(Object sequence, long index) {
    this.sequence = sequence;
    this.index = index;
  }

  @Override
  public PyType type() {
    return Types.REVERSED;
  }

  @New("reversed(sequence, /)")
  static Object create(PyType type, Object sequence) {
    PyType kind = PyType.of(sequence);
    Object method = kind.slot(Slot.REVERSED);
    if (method == PyNone.NONE) {
      throw notReversible(kind);
    }
    if (method != null) {
      return Calls.callSlot(method, sequence);
    }
    if (kind.slot(Slot.GETITEM) == null || sequence instanceof PyDict) {
      throw notReversible(kind);
    }
    long last = Lengths.length(sequence) - 1;
    return type == Types.REVERSED ? new PyReversed(sequence, last) : new PyReversedSub(type, sequence, last);
  }

  private static PyException notReversible(PyType type) {
    return Errors.typeError("'" + type.name() + "' object is not reversible");
  }

  @Override
  public Object next() {
    Object s = sequence;
    if (s == null || index < 0) {
      sequence = null;
      return null;
    }
    try {
      return Subscripts.get(s, index--);
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
    long length = Lengths.length(s);
    return (int) Math.min(length < index + 1 ? 0 : index + 1, Integer.MAX_VALUE);
  }

  @Def("__iter__(self, /)")
  static Object iter(PyReversed self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object next(PyReversed self) {
    return self.next();
  }

  @Def("__length_hint__(self, /)")
  static int lengthHint(PyReversed self) {
    return self.lengthHint();
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyReversed self) {
    Object s = self.sequence;
    return s == null
        ? PyTuple.of(self.type(), PyTuple.of(PyTuple.EMPTY))
        : PyTuple.of(self.type(), PyTuple.of(s), self.index);
  }

  @Def("__setstate__(self, object, /)")
  static void setState(PyReversed self, Object object) {
    long place = Numbers.asIndexLong(object);
    Object s = self.sequence;
    if (s != null) {
      self.index = Math.max(-1, Math.min(place, Lengths.length(s) - 1));
    }
  }
}
