package naja.modules;

import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.PyDict;

/**
 * {@code _sysconfigdata__linux_}: what {@code sysconfig} believes to have been said to the C compiler and {@code make}. There
 * was none, so only what is true without one stands here.
 */
@ModuleSpec(value = "_sysconfigdata__linux_", doc = "The variables of the build.")
public final class SysconfigdatalinuxModule {
  private SysconfigdatalinuxModule() {}

  static void init(PyDict namespace) {
    PyDict variables = new PyDict();
    variables.put("VERSION", "3.14");
    variables.put("EXE", "");
    variables.put("EXT_SUFFIX", ".naja-314.so");
    variables.put("SOABI", "naja-314");
    variables.put("MULTIARCH", "");
    variables.put("MACHDEP", "linux");
    variables.put("Py_ENABLE_SHARED", 0L);
    variables.put("TZPATH", "/usr/share/zoneinfo:/usr/lib/zoneinfo:/usr/share/lib/zoneinfo:/etc/zoneinfo");
    variables.put("WITH_DOC_STRINGS", 1L);
    variables.put("WITH_PYMALLOC", 0L);
    variables.put("WITH_MIMALLOC", 0L);
    namespace.put("build_time_vars", variables);
  }
}
