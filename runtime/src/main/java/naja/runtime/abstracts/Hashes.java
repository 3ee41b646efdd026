package naja.runtime.abstracts;

import java.math.BigInteger;
import java.util.concurrent.ThreadLocalRandom;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyFloat;
import naja.runtime.objects.PyInt;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Slot;
import naja.runtime.objects.TypeNames;
import naja.syntax.constant.WideString;

/** {@code hash()}. */
public final class Hashes {
  /** The modulus of numeric hashes, 2**61 - 1. */
  public static final long MODULUS = (1L << 61) - 1;

  private static final long SEED = seed();

  private Hashes() {}

  private static long seed() {
    String fixed = System.getenv("PYTHONHASHSEED");
    if (fixed != null && !fixed.isEmpty() && !fixed.equals("random")) {
      try {
        return Long.parseLong(fixed) * 0x9E3779B97F4A7C15L;
      } catch (NumberFormatException e) {
        return 0;
      }
    }
    return ThreadLocalRandom.current().nextLong();
  }

  /** {@code hash(object)} of any object; {@code TypeError} when it is unhashable. */
  public static long hash(Object object) {
    if (object instanceof String s) {
      return hash(s);
    }
    if (object instanceof Long n) {
      return hash(n.longValue());
    }
    return hashOther(object);
  }

  /** The hash of a {@code str}: Java's, salted per process. */
  public static long hash(String text) {
    long h = (text.hashCode() ^ SEED) * 0x9E3779B97F4A7C15L;
    h ^= h >>> 29;
    return text.isEmpty() ? 0 : h == -1 ? -2 : h;
  }

  /** The hash of bytes, equal for equal contents whatever the type. */
  public static long hash(byte[] bytes, int from, int to) {
    if (from == to) {
      return 0;
    }
    int code = 1;
    for (int i = from; i < to; i++) {
      code = 31 * code + bytes[i];
    }
    long h = (code ^ SEED) * 0xC2B2AE3D27D4EB4FL;
    h ^= h >>> 29;
    return h == -1 ? -2 : h;
  }

  /** The hash of an {@code int} that fits in a long. */
  public static long hash(long value) {
    if (value > -MODULUS && value < MODULUS) {
      return value == -1 ? -2 : value;
    }
    long h = value % MODULUS;
    return h == -1 ? -2 : h;
  }

  private static long hashOther(Object object) {
    if (object instanceof Double d) {
      return PyFloat.hash(d, object);
    }
    if (object instanceof Boolean b) {
      return b ? 1 : 0;
    }
    if (object instanceof BigInteger n) {
      return PyInt.hash(n);
    }
    if (object instanceof WideString w) {
      long h = (w.hashCode() ^ SEED) * 0x9E3779B97F4A7C15L;
      h ^= h >>> 29;
      return h == -1 ? -2 : h;
    }
    Object method = PyType.of(object).slot(Slot.HASH);
    if (method == null || method == PyNone.NONE) {
      throw Errors.typeError("unhashable type: '" + PyType.of(object).name() + "'");
    }
    return PyInt.slotHash(Calls.callSlot(method, object));
  }

  /** What containers make of the {@code TypeError} of an object that has no hash; other exceptions as they are. */
  public static PyException explained(PyException error, Object key, String role) {
    if (PyType.of(error.value()) != ExceptionTypes.TYPE_ERROR) {
      return error;
    }
    String type = TypeNames.inMessage(PyType.of(key));
    if (type.startsWith("__main__.")) {
      type = type.substring("__main__.".length());
    }
    return Errors.typeError(
        "cannot use '" + type + "' as " + role + " (" + Texts.strText(error.value()) + ")");
  }

  /** The hash by identity, {@code object.__hash__}. */
  public static long identity(Object object) {
    return System.identityHashCode(object);
  }
}
