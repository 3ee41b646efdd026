package naja.modules.itertools;

import naja.runtime.abstracts.Comparisons;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyIterator;
import naja.runtime.objects.PyType;

/** The items of one group of {@code itertools.groupby}. */
@TypeSpec(value = "itertools._grouper", repeats = "__getattribute__")
public final class PyGrouper extends PyIterator {
  static final PyType TYPE = PyType.builtin("itertools._grouper", PyGrouper.class, new PyGrouperSpec());

  static {
    TYPE.isBase = false;
  }

  private final PyGroupBy parent;
  private final Object target;

  PyGrouper(PyGroupBy parent, Object target) {
    this.parent = parent;
    this.target = target;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @New(value = "_grouper(parent, tgtkey, /)", noSignature = true)
  static Object create(PyType type, PyGroupBy parent, Object target) {
    PyGrouper made = new PyGrouper(parent, target);
    parent.grouper = made;
    return made;
  }

  @Override
  public Object next() {
    if (parent.grouper != this || parent.value == null && !parent.advance()) {
      return null;
    }
    if (!Comparisons.isEqual(target, parent.key)) {
      return null;
    }
    Object item = parent.value;
    parent.value = null;
    return item;
  }

  @Def("__iter__(self, /)")
  static Object iter(PyGrouper self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object next(PyGrouper self) {
    return self.next();
  }
}
