package naja.runtime.objects;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Hashes;
import naja.runtime.abstracts.Numbers;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;

/**
 * {@code float}: a {@link Double}. Objects of this class are instances of Python subclasses and only wrap a value.
 */
@TypeSpec(value = "float", sub = true, self = "self", methods = FloatMethods.class)
public class PyFloat extends PyObject {
  /** The wrapped value. */
  public final double value;

  protected PyFloat(double value) {
    this.value = value;
  }

  @Override
  public PyType type() {
    return Types.FLOAT;
  }

  /** The value of an instance, for methods. */
  static Object self(Object object) {
    Double value = valueOrNull(object);
    if (value == null) {
      throw new ClassCastException("float");
    }
    return value;
  }

  /** The value of any {@code float}, of subclasses included, or null for other objects. */
  public static Double valueOrNull(Object object) {
    return object instanceof Double d ? d : object instanceof PyFloat f ? (Double) f.value : null;
  }

  /** {@code float(object)} of what has {@code __float__} or {@code __index__}. */
  public static double toDouble(Object object) {
    Double own = valueOrNull(object);
    if (own != null) {
      return own;
    }
    PyType type = PyType.of(object);
    Object method = type.slot(Slot.FLOAT);
    if (method != null) {
      Object answer = Calls.callSlot(method, object);
      Double value = valueOrNull(answer);
      if (value == null) {
        throw Errors.typeError(
            type.name() + ".__float__ returned non-float (type " + PyType.of(answer).name() + ")");
      }
      return value;
    }
    if (type.slot(Slot.INDEX) != null) {
      return toDouble(Numbers.index(object));
    }
    throw Errors.typeError("must be real number, not " + type.name());
  }

  /** The hash of a float: that of the equal int or fraction; of a NaN by identity. */
  public static long hash(double value, Object object) {
    if (value == Math.rint(value) && Math.abs(value) < 0x1p61) {
      return Hashes.hash((long) value);
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? 314159 : -314159;
    }
    if (Double.isNaN(value)) {
      return Hashes.identity(object);
    }
    int exponent = Math.getExponent(value);
    long mantissa = (Double.doubleToRawLongBits(value) & 0xFFFFFFFFFFFFFL) | (exponent < -1022 ? 0 : 1L << 52);
    int shift = Math.max(exponent, -1022) - 52;
    shift = shift >= 0 ? shift % 61 : 60 - (-1 - shift) % 61;
    long m = mantissa;
    long h = ((m << shift) & Hashes.MODULUS) | (m >>> (61 - shift));
    h = h >= Hashes.MODULUS ? h - Hashes.MODULUS : h;
    h = value < 0 ? -h : h;
    return h == -1 ? -2 : h;
  }

  @New("float(x=0, /)")
  static Object create(PyType type, Object x) {
    if (x instanceof Double && type == Types.FLOAT) {
      return x;
    }
    double value = FloatMethods.convert(x);
    return type == Types.FLOAT ? (Object) value : new PyFloatSub(type, value);
  }
}
