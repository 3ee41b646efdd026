package naja.runtime.objects;

/**
 * A built-in object that has a {@code __dict__} of its own although it is no {@link PyInstance}: functions, modules.
 * Instances of Python subclasses have their attributes there, too; what they carry beside it is for {@code __slots__}.
 */
public interface HasDict {
  /** The dict, made now if there is none. */
  PyDict dict();

  /** The dict, or null if none has been made. */
  PyDict dictOrNull();
}
