package naja.runtime.expose;

/** What a {@link ModuleFunctions} declares its functions to. */
public interface ModuleDefiner {
  /** A function. The signature is {@code "(x, /)"}, behind it, after a line feed, the
   * {@code __text_signature__} if that is another; null doc means none. */
  void function(int id, String name, String signature, boolean textSignature, String doc);
}
