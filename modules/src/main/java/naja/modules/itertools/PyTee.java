package naja.modules.itertools;

import naja.runtime.abstracts.Iteration;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyIterator;
import naja.runtime.objects.PyType;

/** An iterator that {@code itertools.tee} makes: it walks along the items that its siblings have read. */
@TypeSpec("itertools._tee")
public final class PyTee extends PyIterator {
  static final PyType TYPE = PyType.builtin("itertools._tee", PyTee.class, new PyTeeSpec());

  static {
    TYPE.isBase = false;
    TYPE.hasWeakref = true;
  }

  private PyTeeData data;

  PyTee(PyTeeData data) {
    this.data = data;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @New("_tee(iterable, /)")
  static Object create(PyType type, Object iterable) {
    return from(iterable);
  }

  /** A copy of such an iterator, or one over any other iterable. */
  static PyTee from(Object iterable) {
    Object iterator = Iteration.iter(iterable);
    return iterator instanceof PyTee tee ? copy(tee) : new PyTee(new PyTeeData(iterator));
  }

  @Def("__copy__(self, /)")
  static PyTee copy(PyTee self) {
    return new PyTee(self.data);
  }

  @Override
  public Object next() {
    PyTeeData here = data; // another thread may go on meanwhile
    Object item = here.item();
    if (item != null) {
      data = here.rest();
    }
    return item;
  }

  @Def("__iter__(self, /)")
  static Object iter(PyTee self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object next(PyTee self) {
    return self.next();
  }
}
