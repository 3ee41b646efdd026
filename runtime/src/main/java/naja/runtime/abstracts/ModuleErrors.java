package naja.runtime.abstracts;

import naja.runtime.objects.PyModule;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyType;

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
    String end = " has no attribute '" + name + "'";
    // What the module itself has: a hook of its class must not be asked about this attribute's absence again.
    Object spec = module.dict().get("__spec__");
    Object origin = ImportOrigins.of(spec, null);
    boolean initializing = Imports.isSpecInitializing(spec);
    String advice = origin == null ? null : ImportOrigins.renaming(moduleName, Texts.utf16(origin), initializing);
    if (advice != null) {
      return "module '" + text + "'" + end + " " + advice;
    }
    if (initializing) {
      return "partially initialized module '" + text + "'"
          + (origin == null ? "" : " from '" + Texts.utf16(origin) + "'")
          + end + " (most likely due to a circular import)";
    }
    return isBeingImported(module, name)
        ? "cannot access submodule '" + name + "' of module '" + text + "' (most likely due to a circular import)"
        : "module '" + text + "'" + end;
  }

  /** Whether the name is that of a submodule whose import has begun and not ended. */
  private static boolean isBeingImported(PyModule module, String name) {
    Object spec = module.dict().get("__spec__");
    if (spec == null || spec == PyNone.NONE) {
      return false;
    }
    Object names = Attributes.lookupAttr(spec, "_uninitialized_submodules");
    return names != null && Iteration.contains(names, PyType.nameKey(name));
  }
}
