package naja.modules.posix;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Warnings;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyInt;

/** Descriptors given as ints or as objects with {@code fileno()}. */
public final class Descriptors {
  private Descriptors() {}

  /** The number of a descriptor. */
  public static int of(Object object) {
    if (PyInt.valueOrNull(object) != null) {
      warnOfBool(object);
      return checked(Numbers.asIndexInt(object));
    }
    Object method = Attributes.lookupAttr(object, "fileno");
    if (method == null) {
      throw Errors.typeError("argument must be an int, or have a fileno() method.");
    }
    Object fd = Calls.call(method);
    if (PyInt.valueOrNull(fd) == null) {
      throw Errors.typeError("fileno() returned a non-integer");
    }
    return checked(Numbers.asIndexInt(fd));
  }

  /** Warns of {@code True} and {@code False} as descriptors. */
  public static void warnOfBool(Object object) {
    if (object instanceof Boolean) {
      Warnings.warn(ExceptionTypes.RUNTIME_WARNING, "bool is used as a file descriptor", 1);
    }
  }

  private static int checked(int number) {
    if (number < 0) {
      throw Errors.valueError("file descriptor cannot be a negative integer (" + number + ")");
    }
    return number;
  }
}
