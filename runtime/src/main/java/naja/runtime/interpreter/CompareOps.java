package naja.runtime.interpreter;

import naja.runtime.abstracts.Comparisons;
import naja.runtime.abstracts.Identity;
import naja.runtime.abstracts.Iteration;

/** Comparisons, identity and membership, also merged with the jump behind them. */
final class CompareOps {
  private CompareOps() {}

  /** {@code COMPARE_OP} whose result is used as a value. */
  static final class Compare extends Instruction.Result {
    private final int operator;
    private final int left;
    private final int right;
    private final boolean toBool;

    Compare(int operator, int left, int right, boolean toBool) {
      this.operator = operator;
      this.left = left;
      this.right = right;
      this.toBool = toBool;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object a = r[left];
      Object b = r[right];
      if (a instanceof Long x && b instanceof Long y) {
        r[dst] = Comparisons.holds(operator, Long.compare(x, y)) ? Boolean.TRUE : Boolean.FALSE;
      } else if (toBool) {
        r[dst] = Comparisons.test(operator, a, b) ? Boolean.TRUE : Boolean.FALSE;
      } else {
        r[dst] = Comparisons.compare(operator, a, b);
      }
      return next;
    }
  }

  /** {@code IS_OP}. */
  static final class Is extends Instruction.Result {
    private final int left;
    private final int right;
    private final boolean invert;

    Is(int left, int right, boolean invert) {
      this.left = left;
      this.right = right;
      this.invert = invert;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      r[dst] = Identity.is(r[left], r[right]) != invert ? Boolean.TRUE : Boolean.FALSE;
      return next;
    }
  }

  /** {@code CONTAINS_OP}. */
  static final class Contains extends Instruction.Result {
    private final int item;
    private final int container;
    private final boolean invert;

    Contains(int item, int container, boolean invert) {
      this.item = item;
      this.container = container;
      this.invert = invert;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      r[dst] = Iteration.contains(r[container], r[item]) != invert ? Boolean.TRUE : Boolean.FALSE;
      return next;
    }
  }

  /** Compares and jumps if the answer is {@code sense}. */
  static final class JumpLess extends Instruction.Jump {
    private final int left;
    private final int right;
    private final boolean sense;

    JumpLess(int left, int right, boolean sense) {
      this.left = left;
      this.right = right;
      this.sense = sense;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object a = r[left];
      Object b = r[right];
      boolean holds =
          a instanceof Long x && b instanceof Long y
              ? x.longValue() < y.longValue()
              : Comparisons.test(0, a, b);
      return holds == sense ? target : next;
    }
  }

  /** Compares with a constant {@code int} and jumps if the answer is {@code sense}. */
  static final class JumpLessConst extends Instruction.Jump {
    private final int left;
    private final long right;
    private final boolean sense;

    JumpLessConst(int left, long right, boolean sense) {
      this.left = left;
      this.right = right;
      this.sense = sense;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object a = r[left];
      boolean holds = a instanceof Long x ? x < right : Comparisons.test(0, a, right);
      return holds == sense ? target : next;
    }
  }

  /** Compares and jumps if the answer is {@code sense}. */
  static final class JumpLessEqual extends Instruction.Jump {
    private final int left;
    private final int right;
    private final boolean sense;

    JumpLessEqual(int left, int right, boolean sense) {
      this.left = left;
      this.right = right;
      this.sense = sense;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object a = r[left];
      Object b = r[right];
      boolean holds =
          a instanceof Long x && b instanceof Long y
              ? x.longValue() <= y.longValue()
              : Comparisons.test(1, a, b);
      return holds == sense ? target : next;
    }
  }

  /** Compares with a constant {@code int} and jumps if the answer is {@code sense}. */
  static final class JumpLessEqualConst extends Instruction.Jump {
    private final int left;
    private final long right;
    private final boolean sense;

    JumpLessEqualConst(int left, long right, boolean sense) {
      this.left = left;
      this.right = right;
      this.sense = sense;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object a = r[left];
      boolean holds = a instanceof Long x ? x <= right : Comparisons.test(1, a, right);
      return holds == sense ? target : next;
    }
  }

  /** Compares and jumps if the answer is {@code sense}. */
  static final class JumpEqual extends Instruction.Jump {
    private final int left;
    private final int right;
    private final boolean sense;

    JumpEqual(int left, int right, boolean sense) {
      this.left = left;
      this.right = right;
      this.sense = sense;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object a = r[left];
      Object b = r[right];
      boolean holds =
          a instanceof Long x && b instanceof Long y
              ? x.longValue() == y.longValue()
              : Comparisons.test(2, a, b);
      return holds == sense ? target : next;
    }
  }

  /** Compares with a constant {@code int} and jumps if the answer is {@code sense}. */
  static final class JumpEqualConst extends Instruction.Jump {
    private final int left;
    private final long right;
    private final boolean sense;

    JumpEqualConst(int left, long right, boolean sense) {
      this.left = left;
      this.right = right;
      this.sense = sense;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object a = r[left];
      boolean holds = a instanceof Long x ? x == right : Comparisons.test(2, a, right);
      return holds == sense ? target : next;
    }
  }

  /** Compares and jumps if the answer is {@code sense}. */
  static final class JumpNotEqual extends Instruction.Jump {
    private final int left;
    private final int right;
    private final boolean sense;

    JumpNotEqual(int left, int right, boolean sense) {
      this.left = left;
      this.right = right;
      this.sense = sense;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object a = r[left];
      Object b = r[right];
      boolean holds =
          a instanceof Long x && b instanceof Long y
              ? x.longValue() != y.longValue()
              : Comparisons.test(3, a, b);
      return holds == sense ? target : next;
    }
  }

  /** Compares with a constant {@code int} and jumps if the answer is {@code sense}. */
  static final class JumpNotEqualConst extends Instruction.Jump {
    private final int left;
    private final long right;
    private final boolean sense;

    JumpNotEqualConst(int left, long right, boolean sense) {
      this.left = left;
      this.right = right;
      this.sense = sense;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object a = r[left];
      boolean holds = a instanceof Long x ? x != right : Comparisons.test(3, a, right);
      return holds == sense ? target : next;
    }
  }

  /** Compares and jumps if the answer is {@code sense}. */
  static final class JumpGreater extends Instruction.Jump {
    private final int left;
    private final int right;
    private final boolean sense;

    JumpGreater(int left, int right, boolean sense) {
      this.left = left;
      this.right = right;
      this.sense = sense;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object a = r[left];
      Object b = r[right];
      boolean holds =
          a instanceof Long x && b instanceof Long y
              ? x.longValue() > y.longValue()
              : Comparisons.test(4, a, b);
      return holds == sense ? target : next;
    }
  }

  /** Compares with a constant {@code int} and jumps if the answer is {@code sense}. */
  static final class JumpGreaterConst extends Instruction.Jump {
    private final int left;
    private final long right;
    private final boolean sense;

    JumpGreaterConst(int left, long right, boolean sense) {
      this.left = left;
      this.right = right;
      this.sense = sense;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object a = r[left];
      boolean holds = a instanceof Long x ? x > right : Comparisons.test(4, a, right);
      return holds == sense ? target : next;
    }
  }

  /** Compares and jumps if the answer is {@code sense}. */
  static final class JumpGreaterEqual extends Instruction.Jump {
    private final int left;
    private final int right;
    private final boolean sense;

    JumpGreaterEqual(int left, int right, boolean sense) {
      this.left = left;
      this.right = right;
      this.sense = sense;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object a = r[left];
      Object b = r[right];
      boolean holds =
          a instanceof Long x && b instanceof Long y
              ? x.longValue() >= y.longValue()
              : Comparisons.test(5, a, b);
      return holds == sense ? target : next;
    }
  }

  /** Compares with a constant {@code int} and jumps if the answer is {@code sense}. */
  static final class JumpGreaterEqualConst extends Instruction.Jump {
    private final int left;
    private final long right;
    private final boolean sense;

    JumpGreaterEqualConst(int left, long right, boolean sense) {
      this.left = left;
      this.right = right;
      this.sense = sense;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object a = r[left];
      boolean holds = a instanceof Long x ? x >= right : Comparisons.test(5, a, right);
      return holds == sense ? target : next;
    }
  }

  /** A comparison followed by a conditional jump. */
  static Instruction.Jump jump(int operator, int left, int right, boolean sense) {
    return switch (operator) {
      case 0 -> new JumpLess(left, right, sense);
      case 1 -> new JumpLessEqual(left, right, sense);
      case 2 -> new JumpEqual(left, right, sense);
      case 3 -> new JumpNotEqual(left, right, sense);
      case 4 -> new JumpGreater(left, right, sense);
      case 5 -> new JumpGreaterEqual(left, right, sense);
      default -> throw new IllegalArgumentException("comparison " + operator);
    };
  }

  /** A comparison with a constant {@code int} followed by a conditional jump. */
  static Instruction.Jump jumpConst(int operator, int left, long right, boolean sense) {
    return switch (operator) {
      case 0 -> new JumpLessConst(left, right, sense);
      case 1 -> new JumpLessEqualConst(left, right, sense);
      case 2 -> new JumpEqualConst(left, right, sense);
      case 3 -> new JumpNotEqualConst(left, right, sense);
      case 4 -> new JumpGreaterConst(left, right, sense);
      case 5 -> new JumpGreaterEqualConst(left, right, sense);
      default -> throw new IllegalArgumentException("comparison " + operator);
    };
  }
}
