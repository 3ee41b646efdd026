package naja.cli;

import naja.modules.ModuleIndex;
import naja.runtime.expose.ModuleFunctions;
import naja.runtime.threads.Interpreter;

/** The built-in modules: those of the runtime and those of the library of modules. */
final class Modules implements Interpreter.BuiltinModules {
  @Override
  public ModuleFunctions find(String name) {
    ModuleFunctions found = naja.runtime.ModuleIndex.find(name);
    return found != null ? found : ModuleIndex.find(name);
  }

  @Override
  public String[] names() {
    String[] first = naja.runtime.ModuleIndex.names();
    String[] second = ModuleIndex.names();
    String[] all = new String[first.length + second.length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }
}
