package naja.modules.lsprof;

import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.PyDict;

/** {@code _lsprof}: what {@code cProfile} is made on. */
@ModuleSpec(value = "_lsprof", doc = "Fast profiler")
public final class LsprofModule {
  private LsprofModule() {}

  static void init(PyDict namespace) {
    namespace.put("Profiler", PyProfiler.TYPE);
    namespace.put("profiler_entry", ProfileEntry.ENTRY);
    namespace.put("profiler_subentry", ProfileEntry.SUBENTRY);
  }
}
