package naja.modules.lsprof;

import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.PyDict;

/** {@code _lsprof}: the profiler behind {@code cProfile}, a tool of {@code sys.monitoring}. */
@ModuleSpec("_lsprof")
public final class LsprofModule {
  private LsprofModule() {}

  static void init(PyDict namespace) {
    namespace.put("Profiler", PyProfiler.TYPE);
    namespace.put("profiler_entry", ProfileEntry.TYPE);
    namespace.put("profiler_subentry", ProfileEntry.SUB_TYPE);
  }
}
