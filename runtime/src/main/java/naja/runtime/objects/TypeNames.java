package naja.runtime.objects;

import naja.runtime.abstracts.Texts;

/** The names of types as Python code and messages show them. */
public final class TypeNames {
  private TypeNames() {}

  /** {@code __module__}: a {@code str}, or whatever a class body has put there; null for none. */
  public static Object module(PyType type) {
    if (type.heap) {
      return type.dict().get("__module__");
    }
    int dot = type.name().lastIndexOf('.');
    // The same text each time, as pickles write what is the same once.
    return dot < 0 ? "builtins" : type.name().substring(0, dot).intern();
  }

  /** {@code __qualname__}. */
  public static Object qualified(PyType type) {
    Object name = type.qualifiedName;
    if (name != null) {
      return name;
    }
    return type.heap ? type.name() : type.name().substring(type.name().lastIndexOf('.') + 1);
  }

  /** {@code module.qualname}, without {@code builtins.} and {@code __main__.}: {@code %T} of CPython's messages. */
  public static String inMessage(PyType type) {
    return "__main__".equals(module(type)) ? qualified(type).toString() : full(type);
  }

  /** {@code module.qualname}, without {@code builtins.}. */
  public static String full(PyType type) {
    Object module = module(type);
    String name = qualified(type).toString();
    if (module == null || !Texts.isStr(module) || module.equals("builtins")) {
      return name;
    }
    return Texts.utf16(module) + "." + name;
  }
}
