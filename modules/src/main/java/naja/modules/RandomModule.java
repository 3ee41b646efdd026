package naja.modules;

import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.PyDict;

/** {@code _random}. */
@ModuleSpec(value = "_random", doc = "The generator behind the random module.")
public final class RandomModule {
  private RandomModule() {}

  static void init(PyDict namespace) {
    namespace.put("Random", PyRandom.TYPE);
  }
}
