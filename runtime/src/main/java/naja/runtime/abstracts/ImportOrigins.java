package naja.runtime.abstracts;

import naja.runtime.objects.PyNone;

/** Where modules came from, for the messages of failed imports. */
final class ImportOrigins {
  private ImportOrigins() {}

  /** The file of a module, or null. */
  static Object of(Object module) {
    Object spec = Attributes.lookupAttr(module, "__spec__");
    if (spec != null && spec != PyNone.NONE) {
      Object hasLocation = Attributes.lookupAttr(spec, "has_location");
      if (hasLocation != null && Truth.isTrue(hasLocation)) {
        Object origin = Attributes.lookupAttr(spec, "origin");
        if (origin != null && Texts.isStr(origin)) {
          return origin;
        }
      }
    }
    Object file = Attributes.lookupAttr(module, "__file__");
    return file != null && Texts.isStr(file) ? file : null;
  }

  static String describe(String name, String moduleName, String where, boolean initializing) {
    if (initializing) {
      return "cannot import name '" + name + "' from partially initialized module '" + moduleName
          + "' (most likely due to a circular import) (" + where + ")";
    }
    return "cannot import name '" + name + "' from '" + moduleName + "' (" + where + ")";
  }
}
