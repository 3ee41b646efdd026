package naja.modules.posix;

import java.math.BigInteger;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyType;

/** User and group ids as Python gives them: 32 bits without a sign, and -1 for none. */
public final class Ids {
  private static final long MOST = 0xFFFFFFFFL;

  private Ids() {}

  /** The id of a user ({@code what} is "uid") or group ("gid"). */
  public static int of(Object object, String what) {
    if (!Numbers.isIndex(object)) {
      throw Errors.typeError(what + " should be integer, not " + PyType.of(object).name());
    }
    Object index = Numbers.index(object);
    if (index instanceof BigInteger big) {
      throw tooFar(what, big.signum() < 0);
    }
    long id = (Long) index;
    if (id < -1 || id > MOST) {
      // CPython says so of what fits into a C long, whichever end it is beyond.
      throw tooFar(what, true);
    }
    return (int) id;
  }

  private static RuntimeException tooFar(String what, boolean below) {
    return Errors.error(
        ExceptionTypes.OVERFLOW_ERROR, what + (below ? " is less than minimum" : " is greater than maximum"));
  }

  /** An id as Python sees it. */
  public static long shown(int id) {
    return id & MOST;
  }
}
