package naja.modules.itertools;

import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Truth;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyIterator;
import naja.runtime.objects.PyType;

/** {@code itertools.compress}: the items whose selectors are true. */
@TypeSpec(value = "itertools.compress", sub = true, repeats = "__getattribute__")
public class PyCompress extends PyIterator {
  static final PyType TYPE = PyType.builtin("itertools.compress", PyCompress.class, new PyCompressSpec());

  private final Object data;
  private final Object selectors;

  protected PyCompress(Object data, Object selectors) {
    this.data = data;
    this.selectors = selectors;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @New("compress(data, selectors)")
  static Object create(PyType type, Object data, Object selectors) {
    Object items = Iteration.iter(data);
    Object chosen = Iteration.iter(selectors);
    return type == TYPE ? new PyCompress(items, chosen) : new PyCompressSub(type, items, chosen);
  }

  @Override
  public Object next() {
    while (true) {
      Object item = Iteration.next(data);
      if (item == null) {
        return null;
      }
      Object selector = Iteration.next(selectors);
      if (selector == null) {
        return null;
      }
      if (Truth.isTrue(selector)) {
        return item;
      }
    }
  }

  @Def("__iter__(self, /)")
  static Object iter(PyCompress self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object next(PyCompress self) {
    return self.next();
  }
}
