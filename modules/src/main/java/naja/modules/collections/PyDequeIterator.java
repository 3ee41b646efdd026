package naja.modules.collections;

import naja.runtime.abstracts.Errors;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyIterator;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;

/** {@code collections._deque_iterator}. */
@TypeSpec(value = "collections._deque_iterator", repeats = "__getattribute__")
public final class PyDequeIterator extends PyIterator {
  static final PyType TYPE =
      PyType.builtin("collections._deque_iterator", PyDequeIterator.class, new PyDequeIteratorSpec());

  static {
    TYPE.isBase = false;
  }

  private final PyDeque deque;
  private final int changes;
  private int left;

  PyDequeIterator(PyDeque deque) {
    this.deque = deque;
    changes = deque.changes;
    left = deque.size();
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @New(value = "_deque_iterator(deque, index=0, /)", noSignature = true)
  static Object create(PyType type, PyDeque deque, long index) {
    PyDequeIterator made = new PyDequeIterator(deque);
    for (long i = 0; i < index && made.next() != null; i++) {
      // Reading is what moves it on.
    }
    return made;
  }

  @Override
  public Object next() {
    if (changes != deque.changes) {
      left = 0;
      throw Errors.runtimeError("deque mutated during iteration");
    }
    if (left == 0) {
      return null;
    }
    Object item = deque.get(deque.size() - left);
    left--;
    return item;
  }

  @Def("__iter__(self, /)")
  static Object iter(PyDequeIterator self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object next(PyDequeIterator self) {
    return self.next();
  }

  @Override
  public int lengthHint() {
    return left;
  }

  @Def("__length_hint__(self, /)")
  static int lengthHint(PyDequeIterator self) {
    return self.left;
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyDequeIterator self) {
    return PyTuple.of(TYPE, PyTuple.of(self.deque, (long) (self.deque.size() - self.left)));
  }
}
