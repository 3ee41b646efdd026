package naja.runtime.objects;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.ClassDef;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;

/** {@code enumerate}. */
@TypeSpec(value = "enumerate", sub = true)
public class PyEnumerate extends PyIterator {
  private final Object iterator;
  private long index;

  /** The index once it has left the range of a long, else null. */
  private Object bigIndex;

  protected PyEnumerate(Object iterator, Object start) {
    this.iterator = iterator;
    if (start instanceof Long n) {
      index = n;
    } else {
      bigIndex = start;
    }
  }

  @Override
  public PyType type() {
    return Types.ENUMERATE;
  }

  @New(value = "enumerate(iterable=<absent>, start=0, *args, **kwargs)", signature = "(iterable, start=0)")
  static Object create(PyType type, Object iterable, Object start, Object[] args, PyDict kwargs) {
    if (args.length > 0) {
      throw Errors.typeError("enumerate() takes at most 2 arguments (" + (2 + args.length + kwargs.size()) + " given)");
    }
    if (kwargs.size() > 0) {
      throw Errors.typeError("'" + Texts.strText(kwargs.keyArray()[0])
          + "' is an invalid keyword argument for enumerate()");
    }
    if (iterable == null) {
      throw Errors.typeError("enumerate() missing required argument 'iterable'");
    }
    Object first = Numbers.index(start);
    Object iterator = Iteration.iter(iterable);
    return type == Types.ENUMERATE ? new PyEnumerate(iterator, first) : new PyEnumerateSub(type, iterator, first);
  }

  @Override
  public Object next() {
    Object item = Iteration.next(iterator);
    return item == null ? null : PyTuple.of(count(), item);
  }

  private Object count() {
    if (bigIndex != null) {
      Object result = bigIndex;
      bigIndex = PyInt.add(result, 1L);
      return result;
    }
    long result = index++;
    if (result == Long.MAX_VALUE) {
      bigIndex = PyInt.add(result, 1L);
    }
    return result;
  }

  @Def("__iter__(self, /)")
  static Object iter(PyEnumerate self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object next(PyEnumerate self) {
    return self.next();
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyEnumerate self) {
    Object at = self.bigIndex == null ? (Object) self.index : self.bigIndex;
    return PyTuple.of(self.type(), PyTuple.of(self.iterator, at));
  }

  @ClassDef("__class_getitem__(cls, object, /)")
  static Object classGetItem(PyType cls, Object object) {
    return Items.generic(cls, object);
  }
}
