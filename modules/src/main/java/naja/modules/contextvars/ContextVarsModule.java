package naja.modules.contextvars;

import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.PyDict;
import naja.runtime.threads.ThreadState;

/** {@code _contextvars}. */
@ModuleSpec(value = "_contextvars", doc = "Context Variables")
public final class ContextVarsModule {
  private ContextVarsModule() {}

  static void init(PyDict namespace) {
    namespace.put("Context", PyContext.TYPE);
    namespace.put("ContextVar", PyContextVar.TYPE);
    namespace.put("Token", PyToken.TYPE);
  }

  @Def("copy_context()")
  static Object copyContext() {
    return PyContext.current(ThreadState.current()).copy();
  }
}
