package naja.runtime.abstracts;

import java.nio.file.Path;
import naja.runtime.objects.PyFrozenSet;
import naja.runtime.objects.PyNone;
import naja.runtime.threads.Interpreter;

/** Where modules came from, for the messages of failed imports. */
final class ImportOrigins {
  private ImportOrigins() {}

  /** The file of a module, or null. */
  static Object of(Object module) {
    return of(Attributes.lookupAttr(module, "__spec__"), Attributes.lookupAttr(module, "__file__"));
  }

  /** The file that a spec or {@code __file__} tells, or null; both may be null. */
  static Object of(Object spec, Object file) {
    if (spec != null && spec != PyNone.NONE) {
      Object hasLocation = Attributes.lookupAttr(spec, "has_location");
      if (hasLocation != null && Truth.isTrue(hasLocation)) {
        Object origin = Attributes.lookupAttr(spec, "origin");
        if (origin != null && Texts.isStr(origin)) {
          return origin;
        }
      }
    }
    return file != null && Texts.isStr(file) ? file : null;
  }

  /**
   * The message of {@code from module import name} where there is no such name. Only where the module's spec tells a file
   * ({@code located}, or null) is there advice; an {@code origin} of null is an unknown one.
   */
  static String describe(String name, Object module, Object located, Object origin, boolean initializing) {
    String moduleName = Texts.utf16(module);
    String start = "cannot import name '" + name + "' from ";
    String advice = located == null ? null : renaming(module, Texts.utf16(located), initializing);
    if (advice != null) {
      return start + "'" + moduleName + "' " + advice;
    }
    String where = origin == null ? "unknown location" : Texts.utf16(origin);
    return initializing
        ? start + "partially initialized module '" + moduleName + "' (most likely due to a circular import) (" + where
            + ")"
        : start + "'" + moduleName + "' (" + where + ")";
  }

  /** The advice to rename a file that is found in place of the module that was meant, or null. */
  static String renaming(Object moduleName, String origin, boolean initializing) {
    if (!isBesideProgram(origin)) {
      return null;
    }
    Object standard = Interpreter.current().sysDict.get("stdlib_module_names");
    if (standard instanceof PyFrozenSet names && names.contains(moduleName)) {
      return "(consider renaming '" + origin + "' since it has the same name as the standard library module named '"
          + Texts.utf16(moduleName) + "' and prevents importing that standard library module)";
    }
    return initializing
        ? "(consider renaming '" + origin + "' if it has the same name as a library you intended to import)" : null;
  }

  /** Whether a file is found through the folder of the program, before all others. */
  private static boolean isBesideProgram(String origin) {
    String first = Interpreter.current().settings.programFolder;
    if (first == null) {
      return false;
    }
    Path folder = Path.of(origin).getParent();
    if (folder != null && origin.endsWith("/__init__.py")) {
      folder = folder.getParent();
    }
    Path program = first.isEmpty() ? Path.of("").toAbsolutePath() : Path.of(first);
    return folder != null && folder.equals(program);
  }
}
