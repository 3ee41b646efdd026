package naja.modules.itertools;

import naja.runtime.abstracts.Errors;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyTuple;

/** {@code itertools}: building blocks of iterators. */
@ModuleSpec(value = "itertools", doc = "Functional tools for creating and using iterators.")
public final class ItertoolsModule {
  private ItertoolsModule() {}

  static void init(PyDict namespace) {
    namespace.put("_grouper", PyGrouper.TYPE);
    namespace.put("_tee", PyTee.TYPE);
    namespace.put("_tee_dataobject", PyTeeData.TYPE);
    namespace.put("accumulate", PyAccumulate.TYPE);
    namespace.put("batched", PyBatched.TYPE);
    namespace.put("chain", PyChain.TYPE);
    namespace.put("combinations", PyCombinations.TYPE);
    namespace.put("combinations_with_replacement", PyCombinationsWithReplacement.TYPE);
    namespace.put("compress", PyCompress.TYPE);
    namespace.put("count", PyCount.TYPE);
    namespace.put("cycle", PyCycle.TYPE);
    namespace.put("dropwhile", PyDropWhile.TYPE);
    namespace.put("filterfalse", PyFilterFalse.TYPE);
    namespace.put("groupby", PyGroupBy.TYPE);
    namespace.put("islice", PyISlice.TYPE);
    namespace.put("pairwise", PyPairwise.TYPE);
    namespace.put("permutations", PyPermutations.TYPE);
    namespace.put("product", PyProduct.TYPE);
    namespace.put("repeat", PyRepeat.TYPE);
    namespace.put("starmap", PyStarMap.TYPE);
    namespace.put("takewhile", PyTakeWhile.TYPE);
    namespace.put("zip_longest", PyZipLongest.TYPE);
  }

  @Def("tee(iterable, n=2, /)")
  static Object tee(Object iterable, long n) {
    if (n < 0) {
      throw Errors.valueError("n must be >= 0");
    }
    if (n > Integer.MAX_VALUE - 16) {
      throw Errors.memoryError();
    }
    Object[] result = new Object[(int) n];
    if (n > 0) {
      PyTee first = PyTee.from(iterable);
      result[0] = first;
      for (int i = 1; i < n; i++) {
        result[i] = PyTee.copy(first);
      }
    }
    return PyTuple.of(result);
  }
}
