package naja.modules;

import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.PyDict;

/** {@code _sysconfig}: what {@code sysconfig} asks of the interpreter itself. */
@ModuleSpec(value = "_sysconfig", doc = "A helper for the sysconfig module.")
public final class SysconfigModule {
  private SysconfigModule() {}

  @Def(value = "config_vars()", doc = "The variables of the build that only the interpreter knows.")
  static Object configVars() {
    PyDict variables = new PyDict();
    variables.put("Py_GIL_DISABLED", 0L);
    variables.put("Py_DEBUG", 0L);
    return variables;
  }
}
