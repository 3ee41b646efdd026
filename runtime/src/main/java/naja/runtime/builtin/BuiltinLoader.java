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
    String name = functions.name();
    if (name.equals("builtins")) {
      // Its namespace is seen without the module, by whoever looks up a name: a plain text.
      module.initialize(name, functions.doc() == null ? PyNone.NONE : functions.doc());
    } else {
      module.initializeBuiltin(name, functions.doc());
    }
    functions.define(new BuiltinModuleDefiner(module, functions, module.dict()));
    functions.init(module.dict());
  }
}
