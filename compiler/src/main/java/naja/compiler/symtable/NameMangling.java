package naja.compiler.symtable;

import java.util.Set;

/** Private names of classes: {@code __x} in a class {@code C} is {@code _C__x}. */
public final class NameMangling {
  private NameMangling() {}

  /** The name as the class {@code className}, or {@code null} outside of classes, stores it. */
  public static String mangle(String className, String name) {
    if (className == null || !name.startsWith("__") || name.endsWith("__") || name.indexOf('.') >= 0) {
      return name;
    }
    int start = 0;
    while (start < className.length() && className.charAt(start) == '_') {
      start++;
    }
    if (start == className.length()) {
      return name;
    }
    return "_".concat(className.substring(start)).concat(name);
  }

  /**
   * As {@link #mangle}; but a block with type parameters of a class mangles nothing except those, so that its bases
   * see the names of the module.
   */
  public static String mangle(String className, Set<String> onlyThese, String name) {
    return onlyThese != null && !onlyThese.contains(name) ? name : mangle(className, name);
  }
}
