package naja.runtime.objects;

/**
 * An instance of a Python subclass of a built-in type: it carries its Python type, attributes and slots in a
 * {@link PyInstance} beside the built-in's own state. A class that is not {@code Subclassed} is exactly the built-in.
 */
public interface Subclassed {
  /** The carrier of type and attributes; its type is the object's type. */
  PyInstance attrs();
}
