package naja.runtime.objects;

import java.math.BigInteger;
import naja.runtime.abstracts.Comparisons;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Hashes;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.text.IntText;
import naja.runtime.text.NumberFormat;
import naja.runtime.threads.Interpreter;

/** The operators and most methods of {@code int}. The instance arrives as a {@code Long} or {@code BigInteger}. */
final class IntMethods {
  private IntMethods() {}

  private static final PyNotImplemented NO = PyNotImplemented.NOT_IMPLEMENTED;

  @Def("__add__(self, value, /)")
  static Object add(Object self, Object value) {
    Object other = PyInt.valueOrNull(value);
    return other == null ? NO : IntArithmetic.add(self, other);
  }

  @Def("__radd__(self, value, /)")
  static Object radd(Object self, Object value) {
    Object other = PyInt.valueOrNull(value);
    return other == null ? NO : IntArithmetic.add(other, self);
  }

  @Def("__sub__(self, value, /)")
  static Object sub(Object self, Object value) {
    Object other = PyInt.valueOrNull(value);
    return other == null ? NO : IntArithmetic.subtract(self, other);
  }

  @Def("__rsub__(self, value, /)")
  static Object rsub(Object self, Object value) {
    Object other = PyInt.valueOrNull(value);
    return other == null ? NO : IntArithmetic.subtract(other, self);
  }

  @Def("__mul__(self, value, /)")
  static Object mul(Object self, Object value) {
    Object other = PyInt.valueOrNull(value);
    return other == null ? NO : IntArithmetic.multiply(self, other);
  }

  @Def("__rmul__(self, value, /)")
  static Object rmul(Object self, Object value) {
    Object other = PyInt.valueOrNull(value);
    return other == null ? NO : IntArithmetic.multiply(other, self);
  }

  @Def("__floordiv__(self, value, /)")
  static Object floordiv(Object self, Object value) {
    Object other = PyInt.valueOrNull(value);
    return other == null ? NO : IntArithmetic.floorDivide(self, other);
  }

  @Def("__rfloordiv__(self, value, /)")
  static Object rfloordiv(Object self, Object value) {
    Object other = PyInt.valueOrNull(value);
    return other == null ? NO : IntArithmetic.floorDivide(other, self);
  }

  @Def("__mod__(self, value, /)")
  static Object mod(Object self, Object value) {
    Object other = PyInt.valueOrNull(value);
    return other == null ? NO : IntArithmetic.remainder(self, other);
  }

  @Def("__rmod__(self, value, /)")
  static Object rmod(Object self, Object value) {
    Object other = PyInt.valueOrNull(value);
    return other == null ? NO : IntArithmetic.remainder(other, self);
  }

  @Def("__divmod__(self, value, /)")
  static Object divmod(Object self, Object value) {
    Object other = PyInt.valueOrNull(value);
    return other == null ? NO : IntArithmetic.divmod(self, other);
  }

  @Def("__rdivmod__(self, value, /)")
  static Object rdivmod(Object self, Object value) {
    Object other = PyInt.valueOrNull(value);
    return other == null ? NO : IntArithmetic.divmod(other, self);
  }

  @Def("__truediv__(self, value, /)")
  static Object truediv(Object self, Object value) {
    Object other = PyInt.valueOrNull(value);
    return other == null ? NO : IntArithmetic.trueDivide(self, other);
  }

  @Def("__rtruediv__(self, value, /)")
  static Object rtruediv(Object self, Object value) {
    Object other = PyInt.valueOrNull(value);
    return other == null ? NO : IntArithmetic.trueDivide(other, self);
  }

  @Def("__lshift__(self, value, /)")
  static Object lshift(Object self, Object value) {
    Object other = PyInt.valueOrNull(value);
    return other == null ? NO : IntArithmetic.leftShift(self, other);
  }

  @Def("__rlshift__(self, value, /)")
  static Object rlshift(Object self, Object value) {
    Object other = PyInt.valueOrNull(value);
    return other == null ? NO : IntArithmetic.leftShift(other, self);
  }

  @Def("__rshift__(self, value, /)")
  static Object rshift(Object self, Object value) {
    Object other = PyInt.valueOrNull(value);
    return other == null ? NO : IntArithmetic.rightShift(self, other);
  }

  @Def("__rrshift__(self, value, /)")
  static Object rrshift(Object self, Object value) {
    Object other = PyInt.valueOrNull(value);
    return other == null ? NO : IntArithmetic.rightShift(other, self);
  }

  @Def("__and__(self, value, /)")
  static Object and(Object self, Object value) {
    Object other = PyInt.valueOrNull(value);
    return other == null ? NO : IntArithmetic.and(self, other);
  }

  @Def("__rand__(self, value, /)")
  static Object rand(Object self, Object value) {
    Object other = PyInt.valueOrNull(value);
    return other == null ? NO : IntArithmetic.and(other, self);
  }

  @Def("__or__(self, value, /)")
  static Object or(Object self, Object value) {
    Object other = PyInt.valueOrNull(value);
    return other == null ? NO : IntArithmetic.or(self, other);
  }

  @Def("__ror__(self, value, /)")
  static Object ror(Object self, Object value) {
    Object other = PyInt.valueOrNull(value);
    return other == null ? NO : IntArithmetic.or(other, self);
  }

  @Def("__xor__(self, value, /)")
  static Object xor(Object self, Object value) {
    Object other = PyInt.valueOrNull(value);
    return other == null ? NO : IntArithmetic.xor(self, other);
  }

  @Def("__rxor__(self, value, /)")
  static Object rxor(Object self, Object value) {
    Object other = PyInt.valueOrNull(value);
    return other == null ? NO : IntArithmetic.xor(other, self);
  }

  @Def("__pow__(self, value, mod=None, /)")
  static Object pow(Object self, Object value, Object mod) {
    Object exponent = PyInt.valueOrNull(value);
    if (exponent == null) {
      return NO;
    }
    if (mod == PyNone.NONE) {
      return IntArithmetic.power(self, exponent);
    }
    Object modulus = PyInt.valueOrNull(mod);
    return modulus == null ? NO : IntArithmetic.power(self, exponent, modulus);
  }

  @Def("__rpow__(self, value, mod=None, /)")
  static Object rpow(Object self, Object value, Object mod) {
    Object base = PyInt.valueOrNull(value);
    return base == null ? NO : pow(base, self, mod);
  }

  @Def("__neg__(self, /)")
  static Object neg(Object self) {
    return self instanceof Long n && n != Long.MIN_VALUE ? (Object) (-n) : PyInt.of(PyInt.big(self).negate());
  }

  @Def("__pos__(self, /)")
  static Object pos(Object self) {
    return self;
  }

  @Def("__abs__(self, /)")
  static Object abs(Object self) {
    return self instanceof Long n && n != Long.MIN_VALUE ? (Object) Math.abs(n) : PyInt.of(PyInt.big(self).abs());
  }

  @Def("__invert__(self, /)")
  static Object invert(Object self) {
    return self instanceof Long n ? (Object) (~n) : PyInt.of(((BigInteger) self).not());
  }

  @Def("__bool__(self, /)")
  static boolean bool(Object self) {
    return !self.equals(0L);
  }

  @Def("__int__(self, /)")
  static Object toInt(Object self) {
    return self;
  }

  @Def("__index__(self, /)")
  static Object index(Object self) {
    return self;
  }

  @Def("__trunc__(self, /)")
  static Object trunc(Object self) {
    return self;
  }

  @Def("__floor__(self, /)")
  static Object floor(Object self) {
    return self;
  }

  @Def("__ceil__(self, /)")
  static Object ceil(Object self) {
    return self;
  }

  @Def("conjugate(self, /)")
  static Object conjugate(Object self) {
    return self;
  }

  @Def("__float__(self, /)")
  static double toFloat(Object self) {
    return IntArithmetic.toDouble(self);
  }

  @Def("__round__(self, ndigits=None, /)")
  static Object round(Object self, Object digits) {
    return digits == PyNone.NONE ? self : IntArithmetic.round(self, Numbers.index(digits));
  }

  @Def("__hash__(self, /)")
  static long hash(Object self) {
    return Hashes.hash(self);
  }

  @Def("__repr__(self, /)")
  static String repr(Object self) {
    return self instanceof Long n
        ? n.toString()
        : IntText.toDecimal(self, Interpreter.current().settings.intMaxStrDigits);
  }

  @Def(value = "__format__(self, format_spec, /)", whole = true)
  static Object format(Object self, Object spec) {
    Object value = PyInt.self(self);
    Object text = PyStr.valueOrNull(spec);
    if (text == null) {
      throw Errors.typeError(
          "__format__() argument must be str, not " + (spec == PyNone.NONE ? "None" : PyType.of(spec).name()));
    }
    if (text instanceof String s && s.isEmpty()) {
      return Texts.str(self);
    }
    return NumberFormat.formatInt(
        value, text, PyType.of(self).name(), Interpreter.current().settings.intMaxStrDigits, Locales.current());
  }

  @Def("__getnewargs__(self, /)")
  static Object getNewArgs(Object self) {
    return PyTuple.of(self);
  }

  @Def("__sizeof__(self, /)")
  static long sizeOf(Object self) {
    int bits = PyInt.big(self).abs().bitLength();
    return 24 + 4L * Math.max(1, (bits + 29) / 30);
  }

  @Def("bit_length(self, /)")
  static long bitLength(Object self) {
    if (self instanceof Long n) {
      return n == Long.MIN_VALUE ? 64 : 64 - Long.numberOfLeadingZeros(Math.abs(n));
    }
    return ((BigInteger) self).abs().bitLength();
  }

  @Def("bit_count(self, /)")
  static long bitCount(Object self) {
    return PyInt.big(self).abs().bitCount();
  }

  @Def("is_integer(self, /)")
  static boolean isInteger(Object self) {
    return true;
  }

  @Def("as_integer_ratio(self, /)")
  static Object asIntegerRatio(Object self) {
    return PyTuple.of(self, 1L);
  }

  @Def("to_bytes(self, /, length=1, byteorder='big', *, signed=False)")
  static Object toBytes(Object self, long length, Object byteorder, boolean signed) {
    boolean big = isBig(byteorder);
    if (length < 0) {
      throw Errors.valueError("length argument must be non-negative");
    }
    if (length > Integer.MAX_VALUE - 8) {
      throw Errors.memoryError();
    }
    return PyBytes.of(IntText.toBytes(self, (int) length, big, signed));
  }

  /** Whether a byte order is {@code "big"}; {@code ValueError} unless it is one of the two. */
  static boolean isBig(Object byteorder) {
    String order = Texts.isStr(byteorder) ? Texts.utf16(byteorder) : "";
    if (!order.equals("big") && !order.equals("little")) {
      throw Errors.valueError("byteorder must be either 'little' or 'big'");
    }
    return order.equals("big");
  }

  private static Object compare(int operator, Object self, Object value) {
    Object other = PyInt.valueOrNull(value);
    if (other == null) {
      return NO;
    }
    int order = self instanceof Long x && other instanceof Long y
        ? Long.compare(x, y)
        : PyInt.big(self).compareTo(PyInt.big(other));
    return Comparisons.holds(operator, order);
  }

  @Def("__eq__(self, value, /)")
  static Object eq(Object self, Object value) {
    return compare(Comparisons.EQ, self, value);
  }

  @Def("__ne__(self, value, /)")
  static Object ne(Object self, Object value) {
    return compare(Comparisons.NE, self, value);
  }

  @Def("__lt__(self, value, /)")
  static Object lt(Object self, Object value) {
    return compare(Comparisons.LT, self, value);
  }

  @Def("__le__(self, value, /)")
  static Object le(Object self, Object value) {
    return compare(Comparisons.LE, self, value);
  }

  @Def("__gt__(self, value, /)")
  static Object gt(Object self, Object value) {
    return compare(Comparisons.GT, self, value);
  }

  @Def("__ge__(self, value, /)")
  static Object ge(Object self, Object value) {
    return compare(Comparisons.GE, self, value);
  }

  @Get("real")
  static Object real(Object self) {
    return self;
  }

  @Get("imag")
  static Object imag(Object self) {
    return 0L;
  }

  @Get("numerator")
  static Object numerator(Object self) {
    return self;
  }

  @Get("denominator")
  static Object denominator(Object self) {
    return 1L;
  }
}
