package naja.runtime.expose;

/** What a {@link TypeMethods} declares its members to. */
public interface TypeDefiner {
  /** A method, {@code method_descriptor}. The signature is {@code "(self, x, /)"}; null doc means none. */
  void method(int id, String name, String signature, boolean textSignature, String doc);

  /** A special method, {@code wrapper_descriptor}. */
  void slot(int id, String name, String signature, boolean textSignature, String doc);

  /** A class method, {@code classmethod_descriptor}. */
  void classMethod(int id, String name, String signature, boolean textSignature, String doc);

  /** A static method. */
  void staticMethod(int id, String name, String signature, boolean textSignature, String doc);

  /** A method of the base that stands in the type's own namespace, too. */
  void repeat(String name);

  /** {@code __new__}. */
  void newMethod(int id, String signature, String textSignature);

  /** A computed attribute; -1 where it cannot be set, or deleted. */
  void getSet(String name, int getter, int setter, boolean deletes, String doc);

  /** A member attribute. */
  void member(String name, int getter, int setter, boolean deletes, String doc);
}
