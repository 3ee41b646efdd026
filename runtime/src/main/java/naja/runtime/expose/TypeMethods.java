package naja.runtime.expose;

/** The generated spec of a type. */
public abstract class TypeMethods extends Spec {
  /** The type's name as in {@link TypeSpec}. */
  public abstract String name();

  /** Declares all methods and attributes, in the order of the source. */
  public abstract void define(TypeDefiner type);

  /** The type's docstring, or null. */
  public String doc() {
    return null;
  }
}
