package naja.modules.itertools;

import naja.runtime.abstracts.Iteration;
import naja.runtime.expose.ClassDef;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyGenericAlias;
import naja.runtime.objects.PyIterator;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;

/** {@code itertools.chain}: the items of one iterable after the other. */
@TypeSpec(value = "itertools.chain", sub = true, repeats = "__getattribute__")
public class PyChain extends PyIterator {
  static final PyType TYPE = PyType.builtin("itertools.chain", PyChain.class, new PyChainSpec());

  private Object source;
  private Object active;

  protected PyChain(Object source) {
    this.source = source;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @New("chain(*iterables)")
  static Object create(PyType type, Object[] iterables) {
    return create(type, Iteration.iter(PyTuple.of(iterables)));
  }

  private static Object create(PyType type, Object source) {
    return type == TYPE ? new PyChain(source) : new PyChainSub(type, source);
  }

  @ClassDef(value = "from_iterable(cls, iterable, /)", doc = "Alternative constructor, which takes the iterables from one.")
  static Object fromIterable(PyType cls, Object iterable) {
    return create(cls, Iteration.iter(iterable));
  }

  @ClassDef("__class_getitem__(cls, object, /)")
  static Object classGetItem(PyType cls, Object object) {
    return PyGenericAlias.of(cls, object);
  }

  @Override
  public Object next() {
    while (source != null) {
      if (active == null) {
        Object iterable = Iteration.next(source);
        if (iterable == null) {
          source = null;
          return null;
        }
        try {
          active = Iteration.iter(iterable);
        } catch (PyException e) {
          source = null;
          throw e;
        }
      }
      Object item = Iteration.next(active);
      if (item != null) {
        return item;
      }
      active = null;
    }
    return null;
  }

  @Def("__iter__(self, /)")
  static Object iter(PyChain self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object next(PyChain self) {
    return self.next();
  }
}
