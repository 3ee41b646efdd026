package naja.runtime.abstracts;

/** How messages name a callable: {@code module.qualname()}. */
final class CallNames {
  private CallNames() {}

  static String of(Object callable) {
    Object name = Attributes.lookupAttr(callable, "__qualname__");
    if (name == null || !Texts.isStr(name)) {
      return Texts.strText(callable);
    }
    Object module = Attributes.lookupAttr(callable, "__module__");
    String start =
        module != null && Texts.isStr(module) && !Texts.utf16(module).equals("builtins") ? Texts.utf16(module) + "."
            : "";
    return start + Texts.utf16(name) + "()";
  }
}
