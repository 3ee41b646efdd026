package naja.runtime.interpreter;

import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Subscripts;
import naja.runtime.abstracts.Truth;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyTuple;

/** Unary and binary operators, subscripts and slices. */
final class OperatorOps {
  private OperatorOps() {}

  /** An operation on one operand. */
  abstract static class Unary extends Instruction.Result {
    int a;
  }

  /** {@code UNARY_NEGATIVE}. */
  static final class Negative extends Unary {
    @Override
    public int execute(PyFrame frame, Object[] r) {
      r[dst] = Numbers.negative(r[a]);
      return next;
    }
  }

  /** {@code UNARY_INVERT}. */
  static final class Invert extends Unary {
    @Override
    public int execute(PyFrame frame, Object[] r) {
      r[dst] = Numbers.invert(r[a]);
      return next;
    }
  }

  /** {@code UNARY_NOT}. */
  static final class Not extends Unary {
    @Override
    public int execute(PyFrame frame, Object[] r) {
      r[dst] = Truth.isTrue(r[a]) ? Boolean.FALSE : Boolean.TRUE;
      return next;
    }
  }

  /** {@code TO_BOOL}. */
  static final class ToBool extends Unary {
    @Override
    public int execute(PyFrame frame, Object[] r) {
      r[dst] = Truth.isTrue(r[a]) ? Boolean.TRUE : Boolean.FALSE;
      return next;
    }
  }

  /** {@code BINARY_SLICE}. */
  static final class BinarySlice extends Instruction.Result {
    private final int container;
    private final int start;
    private final int stop;

    BinarySlice(int container, int start, int stop) {
      this.container = container;
      this.start = start;
      this.stop = stop;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      r[dst] = Subscripts.getSlice(r[container], r[start], r[stop]);
      return next;
    }
  }

  /** {@code STORE_SLICE}. */
  static final class StoreSlice extends Instruction {
    private final int value;
    private final int container;
    private final int start;
    private final int stop;

    StoreSlice(int value, int container, int start, int stop) {
      this.value = value;
      this.container = container;
      this.start = start;
      this.stop = stop;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Subscripts.setSlice(r[container], r[start], r[stop], r[value]);
      return next;
    }
  }

  /** {@code STORE_SUBSCR}. */
  static final class StoreSubscript extends Instruction {
    private final int value;
    private final int container;
    private final int sub;

    StoreSubscript(int value, int container, int sub) {
      this.value = value;
      this.container = container;
      this.sub = sub;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object c = r[container];
      if (c.getClass() == PyList.class && r[sub] instanceof Long index && ((PyList) c).setFast(index, r[value])) {
        return next;
      }
      Subscripts.set(c, r[sub], r[value]);
      return next;
    }
  }

  /** {@code DELETE_SUBSCR}. */
  static final class DeleteSubscript extends Instruction {
    private final int container;
    private final int sub;

    DeleteSubscript(int container, int sub) {
      this.container = container;
      this.sub = sub;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Subscripts.delete(r[container], r[sub]);
      return next;
    }
  }

  /** {@code BINARY_OP} with {@code NB_SUBSCR}. */
  static final class Subscript extends Instruction.Result {
    private final int container;
    private final int sub;

    Subscript(int container, int sub) {
      this.container = container;
      this.sub = sub;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object c = r[container];
      Object s = r[sub];
      if (s instanceof Long index && c.getClass() == PyList.class) {
        Object value = ((PyList) c).getFast(index);
        if (value != null) {
          r[dst] = value;
          return next;
        }
      }
      r[dst] = Subscripts.get(c, s);
      return next;
    }
  }

  /** A subscript with a constant {@code int}. */
  static final class SubscriptConst extends Instruction.Result {
    private final int container;
    private final Long sub;

    SubscriptConst(int container, Long sub) {
      this.container = container;
      this.sub = sub;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object c = r[container];
      Object value = null;
      if (c.getClass() == PyTuple.class) {
        value = ((PyTuple) c).getFast(sub);
      } else if (c.getClass() == PyList.class) {
        value = ((PyList) c).getFast(sub);
      }
      r[dst] = value != null ? value : Subscripts.get(c, sub);
      return next;
    }
  }

  /** {@code NB_ADD}, in place or not. */
  static final class Add extends Instruction.Result {
    private final int left;
    private final int right;
    private final boolean inPlace;

    Add(int left, int right, boolean inPlace) {
      this.left = left;
      this.right = right;
      this.inPlace = inPlace;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object a = r[left];
      Object b = r[right];
      if (a instanceof Long i && b instanceof Long j) {
        long x = i;
        long y = j;
        long s = x + y;
        if (((x ^ s) & (y ^ s)) >= 0) {
          r[dst] = s;
          return next;
        }
      } else if (a instanceof Double x && b instanceof Double y) {
        r[dst] = x + y;
        return next;
      }
      r[dst] = inPlace ? Numbers.inPlace(0, a, b) : Numbers.add(a, b);
      return next;
    }
  }

  /** {@code NB_AND}. */
  static final class And extends Instruction.Result {
    private final int left;
    private final int right;

    And(int left, int right) {
      this.left = left;
      this.right = right;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object a = r[left];
      Object b = r[right];
      r[dst] = a instanceof Long x && b instanceof Long y ? (Object) (x & y) : Numbers.and(a, b);
      return next;
    }
  }

  /** {@code NB_FLOOR_DIVIDE}. */
  static final class FloorDivide extends Instruction.Result {
    private final int left;
    private final int right;

    FloorDivide(int left, int right) {
      this.left = left;
      this.right = right;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      r[dst] = Numbers.floorDivide(r[left], r[right]);
      return next;
    }
  }

  /** {@code NB_LSHIFT}. */
  static final class LeftShift extends Instruction.Result {
    private final int left;
    private final int right;

    LeftShift(int left, int right) {
      this.left = left;
      this.right = right;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      r[dst] = Numbers.leftShift(r[left], r[right]);
      return next;
    }
  }

  /** {@code NB_MATMUL}. */
  static final class MatrixMultiply extends Instruction.Result {
    private final int left;
    private final int right;

    MatrixMultiply(int left, int right) {
      this.left = left;
      this.right = right;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      r[dst] = Numbers.matrixMultiply(r[left], r[right]);
      return next;
    }
  }

  /** {@code NB_MULTIPLY}, in place or not. */
  static final class Multiply extends Instruction.Result {
    private final int left;
    private final int right;
    private final boolean inPlace;

    Multiply(int left, int right, boolean inPlace) {
      this.left = left;
      this.right = right;
      this.inPlace = inPlace;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object a = r[left];
      Object b = r[right];
      if (a instanceof Long i && b instanceof Long j) {
        long x = i;
        long y = j;
        long high = Math.multiplyHigh(x, y);
        long s = x * y;
        if (high == s >> 63) {
          r[dst] = s;
          return next;
        }
      } else if (a instanceof Double x && b instanceof Double y) {
        r[dst] = x * y;
        return next;
      }
      r[dst] = inPlace ? Numbers.inPlace(5, a, b) : Numbers.multiply(a, b);
      return next;
    }
  }

  /** {@code NB_REMAINDER}. */
  static final class Remainder extends Instruction.Result {
    private final int left;
    private final int right;

    Remainder(int left, int right) {
      this.left = left;
      this.right = right;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      r[dst] = Numbers.remainder(r[left], r[right]);
      return next;
    }
  }

  /** {@code NB_OR}. */
  static final class Or extends Instruction.Result {
    private final int left;
    private final int right;

    Or(int left, int right) {
      this.left = left;
      this.right = right;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object a = r[left];
      Object b = r[right];
      r[dst] = a instanceof Long x && b instanceof Long y ? (Object) (x | y) : Numbers.or(a, b);
      return next;
    }
  }

  /** {@code NB_POWER}. */
  static final class Power extends Instruction.Result {
    private final int left;
    private final int right;

    Power(int left, int right) {
      this.left = left;
      this.right = right;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      r[dst] = Numbers.power(r[left], r[right]);
      return next;
    }
  }

  /** {@code NB_RSHIFT}. */
  static final class RightShift extends Instruction.Result {
    private final int left;
    private final int right;

    RightShift(int left, int right) {
      this.left = left;
      this.right = right;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      r[dst] = Numbers.rightShift(r[left], r[right]);
      return next;
    }
  }

  /** {@code NB_SUBTRACT}, in place or not. */
  static final class Subtract extends Instruction.Result {
    private final int left;
    private final int right;
    private final boolean inPlace;

    Subtract(int left, int right, boolean inPlace) {
      this.left = left;
      this.right = right;
      this.inPlace = inPlace;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object a = r[left];
      Object b = r[right];
      if (a instanceof Long i && b instanceof Long j) {
        long x = i;
        long y = j;
        long s = x - y;
        if (((x ^ y) & (x ^ s)) >= 0) {
          r[dst] = s;
          return next;
        }
      } else if (a instanceof Double x && b instanceof Double y) {
        r[dst] = x - y;
        return next;
      }
      r[dst] = inPlace ? Numbers.inPlace(10, a, b) : Numbers.subtract(a, b);
      return next;
    }
  }

  /** {@code NB_TRUE_DIVIDE}. */
  static final class TrueDivide extends Instruction.Result {
    private final int left;
    private final int right;

    TrueDivide(int left, int right) {
      this.left = left;
      this.right = right;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      r[dst] = Numbers.trueDivide(r[left], r[right]);
      return next;
    }
  }

  /** {@code NB_XOR}. */
  static final class Xor extends Instruction.Result {
    private final int left;
    private final int right;

    Xor(int left, int right) {
      this.left = left;
      this.right = right;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object a = r[left];
      Object b = r[right];
      r[dst] = a instanceof Long x && b instanceof Long y ? (Object) (x ^ y) : Numbers.xor(a, b);
      return next;
    }
  }

  /** {@code NB_ADD} with a constant {@code int} to the right. */
  static final class AddConst extends Instruction.Result {
    private final int left;
    private final boolean inPlace;
    private final long right;

    AddConst(int left, boolean inPlace, long right) {
      this.left = left;
      this.inPlace = inPlace;
      this.right = right;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object a = r[left];
      if (a instanceof Long i) {
        long x = i;
        long y = right;
        long s = x + y;
        if (((x ^ s) & (y ^ s)) >= 0) {
          r[dst] = s;
          return next;
        }
      }
      r[dst] = inPlace ? Numbers.inPlace(0, a, right) : Numbers.add(a, right);
      return next;
    }
  }

  /** {@code NB_SUBTRACT} with a constant {@code int} to the right. */
  static final class SubtractConst extends Instruction.Result {
    private final int left;
    private final boolean inPlace;
    private final long right;

    SubtractConst(int left, boolean inPlace, long right) {
      this.left = left;
      this.inPlace = inPlace;
      this.right = right;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object a = r[left];
      if (a instanceof Long i) {
        long x = i;
        long y = right;
        long s = x - y;
        if (((x ^ y) & (x ^ s)) >= 0) {
          r[dst] = s;
          return next;
        }
      }
      r[dst] = inPlace ? Numbers.inPlace(10, a, right) : Numbers.subtract(a, right);
      return next;
    }
  }

  /** {@code NB_MULTIPLY} with a constant {@code int} to the right. */
  static final class MultiplyConst extends Instruction.Result {
    private final int left;
    private final boolean inPlace;
    private final long right;

    MultiplyConst(int left, boolean inPlace, long right) {
      this.left = left;
      this.inPlace = inPlace;
      this.right = right;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object a = r[left];
      if (a instanceof Long i) {
        long x = i;
        long y = right;
        long high = Math.multiplyHigh(x, y);
        long s = x * y;
        if (high == s >> 63) {
          r[dst] = s;
          return next;
        }
      }
      r[dst] = inPlace ? Numbers.inPlace(5, a, right) : Numbers.multiply(a, right);
      return next;
    }
  }

  /** {@code NB_AND} with a constant {@code int} to the right. */
  static final class AndConst extends Instruction.Result {
    private final int left;
    private final boolean inPlace;
    private final long right;

    AndConst(int left, boolean inPlace, long right) {
      this.left = left;
      this.inPlace = inPlace;
      this.right = right;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object a = r[left];
      if (a instanceof Long x) {
        r[dst] = x & right;
        return next;
      }
      r[dst] = inPlace ? Numbers.inPlace(1, a, right) : Numbers.and(a, right);
      return next;
    }
  }

  /** {@code NB_REMAINDER} with a constant {@code int} to the right. */
  static final class RemainderConst extends Instruction.Result {
    private final int left;
    private final boolean inPlace;
    private final long right;

    RemainderConst(int left, boolean inPlace, long right) {
      this.left = left;
      this.inPlace = inPlace;
      this.right = right;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object a = r[left];
      if (right > 0 && a instanceof Long x) {
        r[dst] = Math.floorMod(x, right);
        return next;
      }
      r[dst] = inPlace ? Numbers.inPlace(6, a, right) : Numbers.remainder(a, right);
      return next;
    }
  }

  /** {@code NB_FLOOR_DIVIDE} with a constant {@code int} to the right. */
  static final class FloorDivideConst extends Instruction.Result {
    private final int left;
    private final boolean inPlace;
    private final long right;

    FloorDivideConst(int left, boolean inPlace, long right) {
      this.left = left;
      this.inPlace = inPlace;
      this.right = right;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object a = r[left];
      if (right > 0 && a instanceof Long x) {
        r[dst] = Math.floorDiv(x, right);
        return next;
      }
      r[dst] = inPlace ? Numbers.inPlace(2, a, right) : Numbers.floorDivide(a, right);
      return next;
    }
  }

  /** The other in-place operators, by number. */
  static final class InPlace extends Instruction.Result {
    private final int operator;
    private final int left;
    private final int right;

    InPlace(int operator, int left, int right) {
      this.operator = operator;
      this.left = left;
      this.right = right;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      r[dst] = Numbers.inPlace(operator, r[left], r[right]);
      return next;
    }
  }

  /** Whether {@link #withConst} has a form for the operator. */
  static boolean hasConstForm(int operator) {
    return switch (operator) {
      case 0, 1, 2, 5, 6, 10 -> true;
      default -> false;
    };
  }

  /** The operator with a constant {@code int} to its right. */
  static Instruction.Result withConst(int operator, boolean inPlace, int left, long right) {
    return switch (operator) {
      case 0 -> new AddConst(left, inPlace, right);
      case 1 -> new AndConst(left, inPlace, right);
      case 2 -> new FloorDivideConst(left, inPlace, right);
      case 5 -> new MultiplyConst(left, inPlace, right);
      case 6 -> new RemainderConst(left, inPlace, right);
      case 10 -> new SubtractConst(left, inPlace, right);
      default -> throw new IllegalArgumentException("operator " + operator);
    };
  }

  /** The operator by the number of {@code BINARY_OP}'s argument, below 13. */
  static Instruction.Result binary(int operator, boolean inPlace, int left, int right) {
    if (inPlace) {
      return switch (operator) {
        case 0 -> new Add(left, right, true);
        case 5 -> new Multiply(left, right, true);
        case 10 -> new Subtract(left, right, true);
        default -> new InPlace(operator, left, right);
      };
    }
    return switch (operator) {
      case 0 -> new Add(left, right, false);
      case 1 -> new And(left, right);
      case 2 -> new FloorDivide(left, right);
      case 3 -> new LeftShift(left, right);
      case 4 -> new MatrixMultiply(left, right);
      case 5 -> new Multiply(left, right, false);
      case 6 -> new Remainder(left, right);
      case 7 -> new Or(left, right);
      case 8 -> new Power(left, right);
      case 9 -> new RightShift(left, right);
      case 10 -> new Subtract(left, right, false);
      case 11 -> new TrueDivide(left, right);
      case 12 -> new Xor(left, right);
      default -> throw new IllegalArgumentException("operator " + operator);
    };
  }
}
