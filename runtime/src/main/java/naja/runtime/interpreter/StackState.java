package naja.runtime.interpreter;

import java.util.Arrays;

/**
 * What the verifier knows of a frame before an instruction: the kinds of the values in its locals and on its stack. A
 * kind is a number below 256; those of {@link #CODE}, {@link #OPEN} and {@link #CELLS} have a count above it.
 */
final class StackState {
  /** No value; one or none; any value; a cell; where an exception was raised, for {@code RERAISE}. */
  static final int NULL = 0, MAYBE = 1, VALUE = 2, CELL = 3, LASTI = 4;

  /** What instructions ask for that do not look at the types of their operands. */
  static final int LIST = 5, SET = 6, DICT = 7, TUPLE = 8, STR = 9;

  /** A constant code object with so many free variables; a function without, and one that still lacks its closure. */
  static final int CODE = 10, FUNCTION = 11, OPEN = 12;

  /** A tuple of so many cells; the value of an async generator on its way to {@code YIELD_VALUE}. */
  static final int CELLS = 13, WRAPPED = 14;

  private static final String[] NAMES = {
    "no value", "perhaps no value", "a value", "a cell", "an offset", "a list", "a set", "a dict", "a tuple", "a str",
    "a code object", "a function", "a function without its closure", "a tuple of cells", "an async generator's value"
  };

  final int[] locals;
  private final int stackSize;
  private int[] stack;
  private int depth;

  /** Whether the generator has been made, so that what follows can be suspended. */
  boolean generating;

  /** At the start of a call: its arguments are in the first locals. */
  StackState(int locals, int arguments, int stackSize) {
    this.locals = new int[locals];
    this.stackSize = stackSize;
    this.stack = new int[Math.min(stackSize, 16)];
    for (int i = 0; i < arguments; i++) {
      this.locals[i] = VALUE;
    }
  }

  private StackState(StackState other) {
    locals = other.locals.clone();
    stackSize = other.stackSize;
    stack = other.stack.clone();
    depth = other.depth;
    generating = other.generating;
  }

  StackState copy() {
    return new StackState(this);
  }

  int depth() {
    return depth;
  }

  void push(int kind) {
    if (depth == stackSize) {
      throw new InvalidCode("more values on the stack than co_stacksize " + stackSize);
    }
    if (depth == stack.length) {
      stack = Arrays.copyOf(stack, 2 * depth);
    }
    stack[depth++] = kind;
  }

  void push(int kind, int count) {
    for (int i = 0; i < count; i++) {
      push(kind);
    }
  }

  /** Takes the top off, whatever it is. */
  int popAny() {
    int kind = peekAny(0);
    depth--;
    return kind;
  }

  /** Takes off a value that instructions may use as they like. */
  int pop() {
    int kind = peek(0);
    depth--;
    return kind;
  }

  void pop(int count) {
    for (int i = 0; i < count; i++) {
      pop();
    }
  }

  void pop(int kind, String what) {
    peek(0, kind, what);
    depth--;
  }

  /** The kind {@code n} below the top. */
  int peekAny(int n) {
    if (n < 0 || n >= depth) {
      throw new InvalidCode("too few values on the stack");
    }
    return stack[depth - 1 - n];
  }

  int peek(int n) {
    int kind = peekAny(n);
    if (!isUsable(kind)) {
      throw new InvalidCode(name(kind) + " where a value is needed");
    }
    return kind;
  }

  void peek(int n, int wanted, String what) {
    int kind = peekAny(n) & 0xFF;
    if (kind != wanted && !(wanted == TUPLE && kind == CELLS)) {
      throw new InvalidCode(name(kind) + " where " + what + " is needed");
    }
  }

  void set(int n, int kind) {
    peekAny(n);
    stack[depth - 1 - n] = kind;
  }

  /** Whether values of the kind are like any other for who only passes them on. */
  static boolean isUsable(int kind) {
    return switch (kind & 0xFF) {
      case NULL, MAYBE, OPEN, WRAPPED -> false;
      default -> true;
    };
  }

  static String name(int kind) {
    return NAMES[kind & 0xFF];
  }

  /** What control finds in the handler of the instruction that begins in this state. */
  StackState inHandler(int handlerDepth, boolean wantsOffset, boolean overwritesTop) {
    if (handlerDepth > depth) {
      throw new InvalidCode("the exception table wants " + handlerDepth + " values on a stack of " + depth);
    }
    StackState state = copy();
    if (overwritesTop && depth > 0) {
      state.set(0, MAYBE);
    }
    state.depth = handlerDepth;
    if (wantsOffset) {
      state.push(LASTI);
    }
    state.push(VALUE);
    return state;
  }

  /** Adds what another way to the same instruction brings; whether that changes what is known. */
  boolean join(StackState other) {
    if (other.depth != depth) {
      throw new InvalidCode("ways with " + depth + " and " + other.depth + " values on the stack meet");
    }
    if (other.generating != generating) {
      throw new InvalidCode("ways with and without RETURN_GENERATOR meet");
    }
    return join(stack, other.stack, depth) | join(locals, other.locals, locals.length);
  }

  private static boolean join(int[] kinds, int[] others, int count) {
    boolean changed = false;
    for (int i = 0; i < count; i++) {
      int joined = joined(kinds[i], others[i]);
      changed |= joined != kinds[i];
      kinds[i] = joined;
    }
    return changed;
  }

  private static int joined(int a, int b) {
    if (a == b) {
      return a;
    }
    return isUsable(a) && isUsable(b) ? VALUE : MAYBE;
  }

  /** Why code is refused; never leaves the verifier. */
  static final class InvalidCode extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidCode(String message) {
      super(message, null, false, false);
    }
  }
}
