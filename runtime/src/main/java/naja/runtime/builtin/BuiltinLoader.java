package naja.runtime.builtin;

import naja.runtime.expose.ModuleFunctions;
import naja.runtime.objects.BuiltinModuleDefiner;
import naja.runtime.objects.PyModule;
import naja.runtime.objects.PyNone;

/** Makes the modules that are written in Java. */
public final class BuiltinLoader {
  private BuiltinLoader() {}

  /** A new module with its functions and attributes. */
  public static PyModule create(ModuleFunctions functions) {
    PyModule module = new PyModule();
    fill(module, functions);
    return module;
  }

  static void fill(PyModule module, ModuleFunctions functions) {
    Object doc = PyNone.orNone(functions.doc());
    module.initialize(functions.name(), doc);
    module.describeAs(functions.name(), doc);
    functions.define(new BuiltinModuleDefiner(module, functions, module.dict()));
    functions.init(module.dict());
  }
}
