package naja.runtime.abstracts;

import java.math.BigInteger;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyComplex;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyFloat;
import naja.runtime.objects.PyInt;
import naja.runtime.objects.PyNotImplemented;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyType;
import naja.runtime.objects.PyWrapperDescr;
import naja.runtime.objects.Slot;
import naja.runtime.objects.Types;

/**
 * The numeric operators on any objects. Compare CPython's {@code PyNumber_} functions. Operators are numbered as in
 * {@code BINARY_OP}, in-place ones without their offset.
 */
public final class Numbers {
  private static final Slot[] METHODS = {
    Slot.ADD, Slot.AND, Slot.FLOORDIV, Slot.LSHIFT, Slot.MATMUL, Slot.MUL, Slot.MOD, Slot.OR, Slot.POW, Slot.RSHIFT,
    Slot.SUB, Slot.TRUEDIV, Slot.XOR
  };
  private static final Slot[] REFLECTED = {
    Slot.RADD, Slot.RAND, Slot.RFLOORDIV, Slot.RLSHIFT, Slot.RMATMUL, Slot.RMUL, Slot.RMOD, Slot.ROR, Slot.RPOW,
    Slot.RRSHIFT, Slot.RSUB, Slot.RTRUEDIV, Slot.RXOR
  };
  private static final Slot[] IN_PLACE = {
    Slot.IADD, Slot.IAND, Slot.IFLOORDIV, Slot.ILSHIFT, Slot.IMATMUL, Slot.IMUL, Slot.IMOD, Slot.IOR, Slot.IPOW,
    Slot.IRSHIFT, Slot.ISUB, Slot.ITRUEDIV, Slot.IXOR
  };
  private static final String[] SIGNS = {"+", "&", "//", "<<", "@", "*", "%", "|", "** or pow()", ">>", "-", "/", "^"};
  private static final String[] IN_PLACE_SIGNS = {
    "+=", "&=", "//=", "<<=", "@=", "*=", "%=", "|=", "**=", ">>=", "-=", "/=", "^="
  };

  private Numbers() {}

  /** {@code a + b}. */
  public static Object add(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return PyInt.add(x, y);
    }
    if (a instanceof Double x && b instanceof Double y) {
      return x + y;
    }
    if (a instanceof String s && b instanceof String t) {
      return s.concat(t);
    }
    if (PyInt.isExact(a) && PyInt.isExact(b)) {
      return PyInt.add(a, b);
    }
    return binary(0, a, b);
  }

  /** {@code a & b}. */
  public static Object and(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return x & y;
    }
    return binary(1, a, b);
  }

  /** {@code a // b}. */
  public static Object floorDivide(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y && y > 0) {
      return Math.floorDiv(x, y);
    }
    return binary(2, a, b);
  }

  /** {@code a << b}. */
  public static Object leftShift(Object a, Object b) {
    return binary(3, a, b);
  }

  /** The operator {@code @}. */
  public static Object matrixMultiply(Object a, Object b) {
    return binary(4, a, b);
  }

  /** {@code a * b}. */
  public static Object multiply(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return PyInt.multiply(x, y);
    }
    if (a instanceof Double x && b instanceof Double y) {
      return x * y;
    }
    if (PyInt.isExact(a) && PyInt.isExact(b)) {
      return PyInt.multiply(a, b);
    }
    return binary(5, a, b);
  }

  /** {@code a % b}. */
  public static Object remainder(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y && y > 0) {
      return Math.floorMod(x, y);
    }
    return binary(6, a, b);
  }

  /** {@code a | b}. */
  public static Object or(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return x | y;
    }
    return binary(7, a, b);
  }

  /** {@code a ** or pow() b}. */
  public static Object power(Object a, Object b) {
    return binary(8, a, b);
  }

  /** {@code a >> b}. */
  public static Object rightShift(Object a, Object b) {
    return binary(9, a, b);
  }

  /** {@code a - b}. */
  public static Object subtract(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return PyInt.subtract(x, y);
    }
    if (a instanceof Double x && b instanceof Double y) {
      return x - y;
    }
    if (PyInt.isExact(a) && PyInt.isExact(b)) {
      return PyInt.subtract(a, b);
    }
    return binary(10, a, b);
  }

  /** {@code a / b}. */
  public static Object trueDivide(Object a, Object b) {
    if (a instanceof Double x && b instanceof Double y && y != 0) {
      return x / y;
    }
    return binary(11, a, b);
  }

  /** {@code a ^ b}. */
  public static Object xor(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return x ^ y;
    }
    return binary(12, a, b);
  }

  /** The operator by its number. */
  public static Object operate(int operator, Object a, Object b) {
    return switch (operator) {
      case 0 -> add(a, b);
      case 1 -> and(a, b);
      case 2 -> floorDivide(a, b);
      case 3 -> leftShift(a, b);
      case 4 -> matrixMultiply(a, b);
      case 5 -> multiply(a, b);
      case 6 -> remainder(a, b);
      case 7 -> or(a, b);
      case 8 -> power(a, b);
      case 9 -> rightShift(a, b);
      case 10 -> subtract(a, b);
      case 11 -> trueDivide(a, b);
      case 12 -> xor(a, b);
      default -> throw new IllegalArgumentException("operator " + operator);
    };
  }

  private static Object binary(int operator, Object a, Object b) {
    Object answer = binaryOrNull(METHODS[operator], REFLECTED[operator], a, b);
    if (answer == null) {
      throw unsupported(SIGNS[operator], a, b);
    }
    return answer;
  }

  /** The operator by its special methods, or null where both operands decline. */
  public static Object binaryOrNull(Slot method, Slot reflected, Object a, Object b) {
    PyType ta = PyType.of(a);
    PyType tb = PyType.of(b);
    Object left = ta.slot(method);
    Object right = ta == tb ? null : tb.slot(reflected);
    if (left != null && right != null && tb.isSubtype(ta) && ta.slot(reflected) != right) {
      Object answer = Calls.callSlot(right, b, a);
      if (answer != PyNotImplemented.NOT_IMPLEMENTED) {
        return answer;
      }
      right = null;
    }
    Object first = beforeSequence(left, reflected, right, a, b);
    if (first != null) {
      return first;
    }
    if (left != null) {
      Object answer = Calls.callSlot(left, a, b);
      if (answer != PyNotImplemented.NOT_IMPLEMENTED) {
        return answer;
      }
    }
    if (right != null) {
      Object answer = Calls.callSlot(right, b, a);
      if (answer != PyNotImplemented.NOT_IMPLEMENTED) {
        return answer;
      }
    }
    return null;
  }

  /**
   * What the right operand's own reflected method says where the left one's is a built-in sequence's {@code +} or {@code *},
   * or null. These join in only when no number method takes the operands, so that {@code "a" + x} asks {@code x.__radd__}
   * first, and so does {@code list += x}. Compare CPython's {@code sq_concat}.
   */
  private static Object beforeSequence(Object left, Slot reflected, Object right, Object a, Object b) {
    if (right == null || right instanceof PyWrapperDescr || !(left instanceof PyWrapperDescr wrapper)
        || reflected != Slot.RADD && reflected != Slot.RMUL) {
      return null;
    }
    PyType owner = wrapper.owner();
    if (owner.slot(Slot.RADD) != null || owner.slot(Slot.ADD) == null) {
      return null;
    }
    Object answer = Calls.callSlot(right, b, a);
    return answer == PyNotImplemented.NOT_IMPLEMENTED ? null : answer;
  }

  private static PyException unsupported(String sign, Object a, Object b) {
    return Errors.typeError(
        "unsupported operand type(s) for " + sign + ": '" + PyType.of(a).name() + "' and '" + PyType.of(b).name()
            + "'");
  }

  /** {@code a <operator>= b}: the in-place method, else the operator. */
  public static Object inPlace(int operator, Object a, Object b) {
    if (a instanceof String s && operator == 0 && b instanceof String t) {
      return s.concat(t);
    }
    if (!(a instanceof Long) && !(a instanceof Double)) {
      Object method = PyType.of(a).slot(IN_PLACE[operator]);
      Slot reflected = REFLECTED[operator];
      Object first = beforeSequence(method, reflected, PyType.of(b).slot(reflected), a, b);
      if (first != null) {
        return first;
      }
      if (method != null) {
        Object answer = Calls.callSlot(method, a, b);
        if (answer != PyNotImplemented.NOT_IMPLEMENTED) {
          return answer;
        }
      }
      Object answer = binaryOrNull(METHODS[operator], REFLECTED[operator], a, b);
      if (answer == null) {
        throw PyStr.isStr(a) && operator == 0 ? concatError(b) : unsupported(IN_PLACE_SIGNS[operator], a, b);
      }
      return answer;
    }
    if ((PyInt.isExact(b) || b instanceof Double) && isArithmetic(operator)
        || a instanceof Long && PyInt.isExact(b) && operator != 4) {
      return operate(operator, a, b);
    }
    Object answer = binaryOrNull(METHODS[operator], REFLECTED[operator], a, b);
    if (answer == null) {
      throw unsupported(IN_PLACE_SIGNS[operator], a, b);
    }
    return answer;
  }

  /** Whether floats know the operator. */
  private static boolean isArithmetic(int operator) {
    return switch (operator) {
      case 0, 2, 5, 6, 8, 10, 11 -> true;
      default -> false;
    };
  }

  private static PyException concatError(Object b) {
    return Errors.typeError("can only concatenate str (not \"" + PyType.of(b).name() + "\") to str");
  }

  /** {@code pow(base, exponent, modulus)} with a modulus. */
  public static Object power(Object base, Object exponent, Object modulus) {
    PyType left = PyType.of(base);
    PyType right = PyType.of(exponent);
    Object method = left.slot(Slot.POW);
    Object reflected = left == right ? null : right.slot(Slot.RPOW);
    boolean reflectedFirst = reflected != null && right.isSubtype(left) && reflected != left.slot(Slot.RPOW);
    Object answer =
        reflectedFirst ? Calls.callSlot(reflected, exponent, base, modulus) : PyNotImplemented.NOT_IMPLEMENTED;
    if (answer == PyNotImplemented.NOT_IMPLEMENTED && method != null) {
      answer = Calls.callSlot(method, base, exponent, modulus);
    }
    if (answer == PyNotImplemented.NOT_IMPLEMENTED && reflected != null && !reflectedFirst) {
      answer = Calls.callSlot(reflected, exponent, base, modulus);
    }
    if (answer == PyNotImplemented.NOT_IMPLEMENTED) {
      answer = powerOfModulus(base, exponent, modulus);
    }
    if (answer != PyNotImplemented.NOT_IMPLEMENTED) {
      return answer;
    }
    if (PyFloat.valueOrNull(modulus) != null) {
      // The modulus is asked last: floats say what is wrong.
      throw Errors.typeError("pow() 3rd argument not allowed unless all arguments are integers");
    }
    throw Errors.typeError(
        "unsupported operand type(s) for ** or pow(): '"
            + PyType.of(base).name() + "', '" + PyType.of(exponent).name() + "', '" + PyType.of(modulus).name() + "'");
  }

  /** Only built-in types are asked because of their third argument, and those refuse. */
  private static Object powerOfModulus(Object base, Object exponent, Object modulus) {
    boolean numbers = isNumber(base) && isNumber(exponent);
    if (numbers && modulus instanceof PyComplex) {
      throw Errors.valueError("complex modulo");
    }
    if (numbers && modulus instanceof Double && !(base instanceof PyComplex || exponent instanceof PyComplex)) {
      throw Errors.typeError("pow() 3rd argument not allowed unless all arguments are integers");
    }
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  private static boolean isNumber(Object object) {
    return object instanceof Double || object instanceof PyComplex || PyType.of(object).isSubtype(Types.INT);
  }

  /** {@code divmod(a, b)}. */
  public static Object divmod(Object a, Object b) {
    Object answer = binaryOrNull(Slot.DIVMOD, Slot.RDIVMOD, a, b);
    if (answer == null) {
      throw unsupported("divmod()", a, b);
    }
    return answer;
  }

  private static Object unary(Slot slot, String sign, Object a) {
    Object method = PyType.of(a).slot(slot);
    if (method == null) {
      throw Errors.typeError("bad operand type for " + sign + ": '" + PyType.of(a).name() + "'");
    }
    return Calls.callSlot(method, a);
  }

  /** {@code -a}. */
  public static Object negative(Object a) {
    if (a instanceof Long n && n != Long.MIN_VALUE) {
      return -n;
    }
    return a instanceof Double d ? (Object) (-d) : unary(Slot.NEG, "unary -", a);
  }

  /** {@code +a}. */
  public static Object positive(Object a) {
    return unary(Slot.POS, "unary +", a);
  }

  /** {@code ~a}. */
  public static Object invert(Object a) {
    return a instanceof Long n ? (Object) (~n) : unary(Slot.INVERT, "unary ~", a);
  }

  /** {@code abs(a)}. */
  public static Object absolute(Object a) {
    return unary(Slot.ABS, "abs()", a);
  }

  /** {@code operator.index(object)}: a {@code Long} or {@code BigInteger}. */
  public static Object index(Object object) {
    if (object instanceof Long || object instanceof BigInteger) {
      return object;
    }
    Object value = PyInt.valueOrNull(object);
    if (value != null) {
      return value;
    }
    Object method = PyType.of(object).slot(Slot.INDEX);
    if (method == null) {
      throw Errors.typeError("'" + PyType.of(object).name() + "' object cannot be interpreted as an integer");
    }
    Object answer = Calls.callSlot(method, object);
    Object result = PyInt.valueOrNull(answer);
    if (result == null) {
      throw Errors.typeError("__index__ returned non-int (type " + PyType.of(answer).name() + ")");
    }
    if (!PyInt.isExact(answer)) {
      PyInt.warnStrictSubclass("__index__", answer);
    }
    return result;
  }

  /** Whether an object has {@code __index__}. */
  public static boolean isIndex(Object object) {
    return object instanceof Long || PyType.of(object).slot(Slot.INDEX) != null;
  }

  /** {@code operator.index(object)} as a long; {@code OverflowError} when it does not fit. */
  public static long asIndexLong(Object object) {
    if (object instanceof Long n) {
      return n;
    }
    if (index(object) instanceof Long n) {
      return n;
    }
    throw Errors.overflowError("Python int too large to convert to C ssize_t");
  }

  /** {@code operator.index(object)} as an int; {@code OverflowError} when it does not fit. */
  public static int asIndexInt(Object object) {
    Object value = index(object);
    if (value instanceof Long n) {
      if (n == (int) (long) n) {
        return (int) (long) n;
      }
    }
    throw Errors.overflowError("Python int too large to convert to C int");
  }

  /** An index clamped to the range of a long, as slices take it. */
  public static long asIndexClamped(Object object) {
    Object value = index(object);
    if (value instanceof Long n) {
      return n;
    }
    return ((BigInteger) value).signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
  }

  /** An index or size; {@code error} is the exception type's message prefix for what does not fit. */
  public static long asSize(Object object) {
    Object value = index(object);
    if (value instanceof Long n) {
      return n;
    }
    throw Errors.error(
        ExceptionTypes.INDEX_ERROR,
        "cannot fit '" + PyType.of(object).name() + "' into an index-sized integer");
  }

  /** An index or size; {@code OverflowError} for what does not fit. */
  public static long asSizeOverflow(Object object) {
    Object value = index(object);
    if (value instanceof Long n) {
      return n;
    }
    throw Errors.overflowError("cannot fit '" + PyType.of(object).name() + "' into an index-sized integer");
  }

  /** {@code float(object)} of a number: a float, or what has {@code __float__} or {@code __index__}. */
  public static double asDouble(Object object) {
    if (object instanceof Double d) {
      return d;
    }
    if (object instanceof Long n) {
      return n;
    }
    return PyFloat.toDouble(object);
  }
}
