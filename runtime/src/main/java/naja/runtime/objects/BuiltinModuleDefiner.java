package naja.runtime.objects;

import naja.runtime.expose.ModuleDefiner;
import naja.runtime.expose.ModuleFunctions;
import naja.runtime.objects.BuiltinDef.Kind;

/** Fills the namespace of a built-in module with its functions. */
public final class BuiltinModuleDefiner implements ModuleDefiner {
  private final Object module;
  private final ModuleFunctions functions;
  private final String moduleName;
  private final PyDict namespace;

  /** The functions' {@code __self__} is the module. */
  public BuiltinModuleDefiner(Object module, ModuleFunctions functions, PyDict namespace) {
    this.module = module;
    this.functions = functions;
    this.moduleName = functions.name();
    this.namespace = namespace;
  }

  @Override
  public void function(int id, String name, String signature, boolean textSignature, String doc) {
    BuiltinDef def =
        new BuiltinDef(functions, id, Kind.FUNCTION, name, null, moduleName, signature, textSignature, doc);
    namespace.put(name, new PyBuiltinFunction(def, module));
  }
}
