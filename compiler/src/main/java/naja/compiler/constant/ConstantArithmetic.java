package naja.compiler.constant;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import naja.syntax.constant.BytesConstant;
import naja.syntax.constant.ComplexConstant;
import naja.syntax.constant.FrozenSetConstant;
import naja.syntax.constant.Singleton;
import naja.syntax.constant.SliceConstant;
import naja.syntax.constant.TupleConstant;
import naja.syntax.constant.WideString;

/**
 * Python's operators on constants. Null stands for every exception, and for results that CPython finds too large to
 * keep in the code. Stateless and thread-safe.
 */
public final class ConstantArithmetic {
  private ConstantArithmetic() {}

  private static final int ADD = 0, AND = 1, FLOOR_DIVIDE = 2, LSHIFT = 3, MULTIPLY = 5, REMAINDER = 6, OR = 7,
      POWER = 8, RSHIFT = 9, SUBTRACT = 10, TRUE_DIVIDE = 11, XOR = 12, SUBSCRIPT = 26;

  /** The result of {@code BINARY_OP} with that argument; null if it raises, is too large, or works in place. */
  public static Object binary(int operation, Object left, Object right) {
    if (operation == SUBSCRIPT) {
      return ConstantSequences.subscript(left, right);
    }
    if (isNumber(left) && isNumber(right)) {
      if (left instanceof ComplexConstant || right instanceof ComplexConstant) {
        return ComplexArithmetic.binary(operation, left, right);
      }
      if (left instanceof Double || right instanceof Double) {
        return floatBinary(operation, left, right);
      }
      return intBinary(operation, left, right);
    }
    return switch (operation) {
      case ADD -> ConstantSequences.concatenate(left, right);
      case MULTIPLY -> isInt(left) ? ConstantSequences.repeat(right, toBig(left))
          : isInt(right) ? ConstantSequences.repeat(left, toBig(right)) : null;
      default -> null;
    };
  }

  /** {@code -operand}. */
  public static Object negative(Object operand) {
    if (operand instanceof Double value) {
      return -value;
    }
    if (operand instanceof ComplexConstant value) {
      return new ComplexConstant(-value.real(), -value.imag());
    }
    return isInt(operand) ? normal(toBig(operand).negate()) : null;
  }

  /** {@code +operand}. */
  public static Object positive(Object operand) {
    return operand instanceof Boolean value ? (Object) (value ? 1L : 0L) : isNumber(operand) ? operand : null;
  }

  /** {@code ~operand}; not of a bool, whose warning belongs to run time. */
  public static Object invert(Object operand) {
    return isInt(operand) && !(operand instanceof Boolean) ? normal(toBig(operand).not()) : null;
  }

  /** The truth of a constant; a nested code object is true. */
  public static boolean isTrue(Object constant) {
    // Chains of instanceof, here and below, because a switch over types is slow to link.
    if (constant instanceof Boolean value) {
      return value;
    }
    if (constant instanceof Long value) {
      return value != 0;
    }
    if (constant instanceof String value) {
      return !value.isEmpty();
    }
    if (constant instanceof Singleton value) {
      return value != Singleton.NONE;
    }
    if (constant instanceof Double value) {
      return value != 0;
    }
    if (constant instanceof TupleConstant value) {
      return !value.elements().isEmpty();
    }
    if (constant instanceof BytesConstant value) {
      return value.value().length > 0;
    }
    if (constant instanceof ComplexConstant value) {
      return value.real() != 0 || value.imag() != 0;
    }
    return !(constant instanceof FrozenSetConstant value) || !value.elements().isEmpty();
  }

  /** The elements without those that are equal, as Python sees it, to an earlier one. */
  public static List<Object> distinct(List<Object> elements) {
    List<Object> distinct = new ArrayList<>(elements.size());
    Set<Object> seen = new HashSet<>();
    for (Object element : elements) {
      if (seen.add(equalityKey(element))) {
        distinct.add(element);
      }
    }
    return distinct;
  }

  /** An object that equals the key of another constant exactly if the constants are equal in Python. */
  private static Object equalityKey(Object constant) {
    if (constant instanceof Boolean value) {
      return value ? 1L : 0L;
    }
    if (constant instanceof Double value) {
      return floatKey(value);
    }
    if (constant instanceof ComplexConstant value) {
      return value.imag() == 0 ? floatKey(value.real())
          : List.of("complex", floatKey(value.real()), floatKey(value.imag()));
    }
    if (constant instanceof SliceConstant slice) {
      return List.of("slice", equalityKey(slice.start()), equalityKey(slice.stop()), equalityKey(slice.step()));
    }
    if (constant instanceof TupleConstant tuple) {
      List<Object> keys = new ArrayList<>(tuple.elements().size());
      for (Object element : tuple.elements()) {
        keys.add(equalityKey(element));
      }
      return keys;
    }
    return constant;
  }

  private static Object floatKey(double value) {
    if (Double.isNaN(value)) {
      return new Object();
    }
    return value == Math.rint(value) && !Double.isInfinite(value)
        ? normal(new BigDecimal(value).toBigInteger()) : (Object) value;
  }

  static boolean isInt(Object constant) {
    return constant instanceof Long || constant instanceof BigInteger || constant instanceof Boolean;
  }

  static boolean isNumber(Object constant) {
    return isInt(constant) || constant instanceof Double || constant instanceof ComplexConstant;
  }

  static BigInteger toBig(Object number) {
    if (number instanceof Long value) {
      return BigInteger.valueOf(value);
    }
    return number instanceof Boolean value ? value ? BigInteger.ONE : BigInteger.ZERO : (BigInteger) number;
  }

  /** The normal form of an integer: a Long if it fits. */
  static Object normal(BigInteger value) {
    return value.bitLength() < 64 ? (Object) value.longValue() : value;
  }

  /** The float of an int or float, or NaN-free null if an int is too large. */
  static Double toFloat(Object number) {
    if (number instanceof Double value) {
      return value;
    }
    double value = toBig(number).doubleValue();
    return Double.isInfinite(value) ? null : (Double) value;
  }

  // ---- int

  private static Object intBinary(int operation, Object left, Object right) {
    BigInteger v = toBig(left);
    BigInteger w = toBig(right);
    boolean bools = left instanceof Boolean && right instanceof Boolean;
    return switch (operation) {
      case ADD -> normal(v.add(w));
      case SUBTRACT -> normal(v.subtract(w));
      case MULTIPLY -> Limits.allowProduct(v, w) ? normal(v.multiply(w)) : null;
      case TRUE_DIVIDE -> FloatArithmetic.divide(v, w);
      case FLOOR_DIVIDE -> w.signum() == 0 ? null : normal(floorDivide(v, w));
      case REMAINDER -> w.signum() == 0 ? null : normal(v.subtract(floorDivide(v, w).multiply(w)));
      case POWER -> intPower(v, w);
      case LSHIFT -> w.signum() < 0 || !Limits.allowShift(v, w) ? null
          : v.signum() == 0 ? (Object) 0L : normal(v.shiftLeft(w.intValueExact()));
      case RSHIFT -> w.signum() < 0 ? null
          : w.bitLength() > 31 ? (Object) (v.signum() < 0 ? -1L : 0L) : normal(v.shiftRight(w.intValueExact()));
      case AND -> bools ? (Object) ((Boolean) left & (Boolean) right) : normal(v.and(w));
      case OR -> bools ? (Object) ((Boolean) left | (Boolean) right) : normal(v.or(w));
      case XOR -> bools ? (Object) ((Boolean) left ^ (Boolean) right) : normal(v.xor(w));
      default -> null;
    };
  }

  private static BigInteger floorDivide(BigInteger v, BigInteger w) {
    BigInteger[] parts = v.divideAndRemainder(w);
    return parts[1].signum() != 0 && parts[1].signum() != w.signum() ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  private static Object intPower(BigInteger v, BigInteger w) {
    if (w.signum() < 0) {
      Double base = toFloat(normal(v));
      Double exponent = toFloat(normal(w));
      return base == null || exponent == null ? null : FloatArithmetic.power(base, exponent);
    }
    if (w.signum() == 0) {
      return 1L;
    }
    if (v.signum() == 0) {
      return 0L;
    }
    return Limits.allowPower(v, w) ? normal(v.pow(w.intValueExact())) : null;
  }

  // ---- float

  private static Object floatBinary(int operation, Object left, Object right) {
    Double v = toFloat(left);
    Double w = toFloat(right);
    if (v == null || w == null) {
      return null;
    }
    return switch (operation) {
      case ADD -> v + w;
      case SUBTRACT -> v - w;
      case MULTIPLY -> v * w;
      case TRUE_DIVIDE -> w == 0 ? null : (Object) (v / w);
      case FLOOR_DIVIDE -> w == 0 ? null : (Object) FloatArithmetic.floorDivide(v, w);
      case REMAINDER -> w == 0 ? null : (Object) FloatArithmetic.remainder(v, w);
      case POWER -> FloatArithmetic.power(v, w);
      default -> null;
    };
  }

  /** How large CPython lets folded values become. */
  static final class Limits {
    private Limits() {}

    private static final int MAX_INT_BITS = 128;
    static final int MAX_COLLECTION_SIZE = 256;
    static final int MAX_TEXT_SIZE = 4096;
    static final int MAX_TOTAL_ITEMS = 1024;

    private static int bits(BigInteger value) {
      return value.abs().bitLength();
    }

    static boolean allowProduct(BigInteger v, BigInteger w) {
      return v.signum() == 0 || w.signum() == 0 || bits(v) + bits(w) <= MAX_INT_BITS;
    }

    /** For a base that is not zero and an exponent above zero. */
    static boolean allowPower(BigInteger v, BigInteger w) {
      return w.bitLength() < 32 && bits(v) <= MAX_INT_BITS / w.longValue();
    }

    /** For a count that is not negative. */
    static boolean allowShift(BigInteger v, BigInteger w) {
      return v.signum() == 0 || w.signum() == 0
          || w.bitLength() < 31 && w.intValue() <= MAX_INT_BITS && bits(v) <= MAX_INT_BITS - w.intValue();
    }

    /** Whether a tuple and the tuples in it hold no more than {@code limit} items. */
    static boolean allowItems(TupleConstant tuple, int limit) {
      return itemsLeft(tuple, limit) >= 0;
    }

    private static int itemsLeft(Object constant, int limit) {
      if (!(constant instanceof TupleConstant tuple)) {
        return limit;
      }
      int left = limit - tuple.elements().size();
      for (int i = 0; left >= 0 && i < tuple.elements().size(); i++) {
        left = itemsLeft(tuple.elements().get(i), left);
      }
      return left;
    }
  }

  /** The int of an index that is one, else null. */
  static BigInteger toIndex(Object constant) {
    return isInt(constant) ? toBig(constant) : null;
  }

  /** Whether the text is a {@code str}. */
  static boolean isText(Object constant) {
    return constant instanceof String || constant instanceof WideString;
  }
}
