package naja.runtime.abstracts;

import naja.runtime.objects.PyModule;

/** The texts for attributes that modules do not have. */
public final class ModuleErrors {
  private ModuleErrors() {}

  /** "module 'x' has no attribute 'y'", with the hint for modules that are being imported. */
  public static String missingAttribute(PyModule module, String name) {
    Object moduleName = module.dict().get("__name__");
    if (moduleName == null || !Texts.isStr(moduleName)) {
      return "module has no attribute '" + name + "'";
    }
    String text = Texts.utf16(moduleName);
    return Imports.isInitializing(module)
        ? "partially initialized module '" + text + "' has no attribute '" + name
            + "' (most likely due to a circular import)"
        : "module '" + text + "' has no attribute '" + name + "'";
  }
}
