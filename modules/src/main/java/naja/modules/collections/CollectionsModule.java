package naja.modules.collections;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Subscripts;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Types;

/** {@code _collections}: the containers of the collections module that must be fast. */
@ModuleSpec(value = "_collections", doc = "High performance data structures.")
public final class CollectionsModule {
  private CollectionsModule() {}

  static void init(PyDict namespace) {
    namespace.put("OrderedDict", PyOrderedDict.TYPE);
    namespace.put("_deque_iterator", PyDequeIterator.TYPE);
    namespace.put("_deque_reverse_iterator", PyDequeReverseIterator.TYPE);
    namespace.put("_tuplegetter", PyTupleGetter.TYPE);
    namespace.put("defaultdict", PyDefaultDict.TYPE);
    namespace.put("deque", PyDeque.TYPE);
  }

  @Def("_count_elements(mapping, iterable, /)")
  static void countElements(Object mapping, Object iterable) {
    Object iterator = Iteration.iter(iterable);
    PyType type = PyType.of(mapping);
    if (mapping instanceof PyDict dict && type.lookup("get") == Types.DICT.lookup("get")
        && type.lookup("__setitem__") == Types.DICT.lookup("__setitem__")) {
      for (Object key = Iteration.next(iterator); key != null; key = Iteration.next(iterator)) {
        Object old = dict.get(key);
        dict.put(key, old == null ? 1L : Numbers.add(old, 1L));
      }
      return;
    }
    Object get = Attributes.getAttr(mapping, "get");
    for (Object key = Iteration.next(iterator); key != null; key = Iteration.next(iterator)) {
      Subscripts.set(mapping, key, Numbers.add(Calls.call(get, key, 0L), 1L));
    }
  }
}
