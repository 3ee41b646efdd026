package naja.modules.functools;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Slot;

/** {@code _functools}: functions that work on functions. */
@ModuleSpec(value = "_functools", doc = "Tools that operate on functions.")
public final class FunctoolsModule {
  private FunctoolsModule() {}

  static void init(PyDict namespace) {
    namespace.put("Placeholder", PyPlaceholder.PLACEHOLDER);
    namespace.put("_PlaceholderType", PyPlaceholder.TYPE);
    namespace.put("_lru_cache_wrapper", PyLruCache.TYPE);
    namespace.put("partial", PyPartial.TYPE);
  }

  @Def(value = "reduce(function, iterable, /, initial=<unrepresentable>)", doc = "Combine the items from left to right.")
  static Object reduce(Object function, Object iterable, Object initial) {
    PyType type = PyType.of(iterable);
    if (!(iterable instanceof String) && type.slot(Slot.ITER) == null && type.slot(Slot.GETITEM) == null) {
      throw Errors.typeError("reduce() arg 2 must support iteration");
    }
    Object iterator = Iteration.iter(iterable);
    Object result = initial;
    for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
      result = result == null ? item : Calls.call(function, result, item);
    }
    if (result == null) {
      throw Errors.typeError("reduce() of empty iterable with no initial value");
    }
    return result;
  }

  @Def(value = "cmp_to_key(mycmp)", doc = "Convert a cmp= function into a key= function.")
  static Object cmpToKey(Object mycmp) {
    return new PyKeyWrapper(mycmp, null);
  }
}
