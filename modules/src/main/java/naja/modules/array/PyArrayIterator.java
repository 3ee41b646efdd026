package naja.modules.array;

import naja.runtime.abstracts.Errors;
import naja.runtime.expose.Def;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyInt;
import naja.runtime.objects.PyIterator;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.threads.Interpreter;

/** The iterator of arrays. */
@TypeSpec("array.arrayiterator")
public final class PyArrayIterator extends PyIterator {
  static final PyType TYPE = PyType.builtin("array.arrayiterator", PyArrayIterator.class, new PyArrayIteratorSpec());

  static {
    TYPE.isBase = false;
    TYPE.disallowInstantiation = true;
  }

  private PyArray array;
  private int index;

  PyArrayIterator(PyArray array) {
    this.array = array;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public Object next() {
    PyArray a = array;
    if (a == null) {
      return null;
    }
    Object item = a.get(index);
    if (item == null) {
      array = null;
    } else {
      index++;
    }
    return item;
  }

  @Def("__iter__(self, /)")
  static Object iter(PyArrayIterator self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object next(PyArrayIterator self) {
    return self.next();
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyArrayIterator self) {
    Object iter = Interpreter.current().builtins.get("iter");
    PyArray a = self.array;
    return a == null
        ? PyTuple.of(iter, PyTuple.of(PyTuple.EMPTY))
        : PyTuple.of(iter, PyTuple.of(a), (long) self.index);
  }

  @Def("__setstate__(self, state, /)")
  static void setState(PyArrayIterator self, Object state) {
    Object value = PyInt.valueOrNull(state);
    if (value == null) {
      throw Errors.typeError("an integer is required");
    }
    PyArray a = self.array;
    if (a != null && value instanceof Long n) {
      self.index = (int) Math.max(0, Math.min(n, a.size()));
    }
  }
}
