package naja.runtime.abstracts;

import naja.runtime.objects.PyNotImplemented;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Slot;
import naja.runtime.threads.ThreadState;

/** Rich comparison. Operators are numbered as in {@code COMPARE_OP}: {@code < <= == != > >=}. */
public final class Comparisons {
  public static final int LT = 0, LE = 1, EQ = 2, NE = 3, GT = 4, GE = 5;

  private static final Slot[] METHODS = {Slot.LT, Slot.LE, Slot.EQ, Slot.NE, Slot.GT, Slot.GE};
  private static final int[] SWAPPED = {GT, GE, EQ, NE, LT, LE};
  private static final String[] SIGNS = {"<", "<=", "==", "!=", ">", ">="};

  private Comparisons() {}

  /** What an operator says of an order: negative, zero or positive as {@code Comparable} has it. */
  public static boolean holds(int operator, int order) {
    return switch (operator) {
      case LT -> order < 0;
      case LE -> order <= 0;
      case EQ -> order == 0;
      case NE -> order != 0;
      case GT -> order > 0;
      default -> order >= 0;
    };
  }

  /** {@code a <operator> b} as a truth value. */
  public static boolean test(int operator, Object a, Object b) {
    if (a instanceof String s && b instanceof String t) {
      return operator == EQ ? s.equals(t) : operator == NE ? !s.equals(t) : holds(operator, s.compareTo(t));
    }
    if (a instanceof Double x && b instanceof Double y) {
      return testDoubles(operator, x, y);
    }
    if (a instanceof Long x && b instanceof Long y) {
      return holds(operator, Long.compare(x, y));
    }
    Object answer = compare(operator, a, b);
    return answer instanceof Boolean truth ? truth : Truth.isTrue(answer);
  }

  private static boolean testDoubles(int operator, double x, double y) {
    return switch (operator) {
      case LT -> x < y;
      case LE -> x <= y;
      case EQ -> x == y;
      case NE -> x != y;
      case GT -> x > y;
      default -> x >= y;
    };
  }

  /** {@code a <operator> b}, any object. */
  public static Object compare(int operator, Object a, Object b) {
    // Texts and numbers lead to no further comparisons.
    ThreadState thread = a instanceof PyObject ? Recursion.enter(Recursion.COMPARISON) : null;
    try {
      return compareByMethods(operator, a, b);
    } catch (StackOverflowError e) {
      throw Recursion.overflow(Recursion.COMPARISON);
    } finally {
      if (thread != null) {
        Recursion.leave(thread);
      }
    }
  }

  private static Object compareByMethods(int operator, Object a, Object b) {
    PyType ta = PyType.of(a);
    PyType tb = PyType.of(b);
    boolean tried = false;
    if (ta != tb && tb.isSubtype(ta)) {
      Object method = tb.slot(METHODS[SWAPPED[operator]]);
      if (method != null) {
        tried = true;
        Object answer = Calls.callSlot(method, b, a);
        if (answer != PyNotImplemented.NOT_IMPLEMENTED) {
          return answer;
        }
      }
    }
    Object method = ta.slot(METHODS[operator]);
    if (method != null) {
      Object answer = Calls.callSlot(method, a, b);
      if (answer != PyNotImplemented.NOT_IMPLEMENTED) {
        return answer;
      }
    }
    if (!tried) {
      method = tb.slot(METHODS[SWAPPED[operator]]);
      if (method != null) {
        Object answer = Calls.callSlot(method, b, a);
        if (answer != PyNotImplemented.NOT_IMPLEMENTED) {
          return answer;
        }
      }
    }
    if (operator == EQ) {
      return Identity.is(a, b);
    }
    if (operator == NE) {
      return !Identity.is(a, b);
    }
    throw Errors.typeError(
        "'" + SIGNS[operator] + "' not supported between instances of '" + ta.name() + "' and '" + tb.name() + "'");
  }

  /** {@code a is b or a == b}, as containers compare their elements. */
  public static boolean isEqual(Object a, Object b) {
    return Identity.is(a, b) || test(EQ, a, b);
  }
}
