package naja.compiler;

import static naja.compiler.Opcode.*;
import static naja.compiler.OpcodeTables.*;

/**
 * How many values each instruction takes from the value stack and puts on it: what {@code _opcode.stack_effect} tells,
 * and what the flow graph needs to find the depth of the stack. Stateless and thread-safe.
 */
public final class StackEffect {
  private StackEffect() {}

  /** What {@link #effect} answers for a number that names no plain instruction. */
  public static final int INVALID = Integer.MAX_VALUE;

  /** Marks a row whose counts depend on the argument. */
  private static final byte VARIES = -1;

  private static final byte[] POPPED = new byte[FIRST_PSEUDO + 11];
  private static final byte[] PUSHED = new byte[FIRST_PSEUDO + 11];

  static {
    fill(2, 0, DELETE_SUBSCR, END_ASYNC_FOR, STORE_ATTR, STORE_FAST_STORE_FAST, INSTRUMENTED_END_ASYNC_FOR);
    fill(1, 0, END_FOR, EXIT_INIT_CHECK, INTERPRETER_EXIT, POP_EXCEPT, POP_ITER, POP_TOP, DELETE_ATTR,
        POP_JUMP_IF_FALSE, POP_JUMP_IF_NONE, POP_JUMP_IF_NOT_NONE, POP_JUMP_IF_TRUE, STORE_DEREF, STORE_FAST,
        STORE_GLOBAL, STORE_NAME, STORE_FAST_MAYBE_NULL, INSTRUMENTED_POP_ITER, INSTRUMENTED_POP_JUMP_IF_FALSE,
        INSTRUMENTED_POP_JUMP_IF_NONE, INSTRUMENTED_POP_JUMP_IF_NOT_NONE, INSTRUMENTED_POP_JUMP_IF_TRUE);
    fill(1, 1, FORMAT_SIMPLE, GET_AITER, GET_ITER, GET_YIELD_FROM_ITER, MAKE_FUNCTION, RETURN_VALUE, TO_BOOL,
        UNARY_INVERT, UNARY_NEGATIVE, UNARY_NOT, CALL_INTRINSIC_1, CONVERT_VALUE, GET_AWAITABLE,
        LOAD_FROM_DICT_OR_DEREF, LOAD_FROM_DICT_OR_GLOBALS, STORE_FAST_LOAD_FAST, YIELD_VALUE, JUMP_IF_FALSE,
        JUMP_IF_TRUE, INSTRUMENTED_RETURN_VALUE, INSTRUMENTED_YIELD_VALUE);
    fill(2, 1, BUILD_TEMPLATE, END_SEND, FORMAT_WITH_SPEC, BINARY_OP, CALL_INTRINSIC_2, COMPARE_OP, CONTAINS_OP,
        IMPORT_NAME, IS_OP, SET_FUNCTION_ATTRIBUTE, INSTRUMENTED_END_FOR, INSTRUMENTED_END_SEND);
    fill(1, 2, GET_ANEXT, GET_LEN, MATCH_MAPPING, MATCH_SEQUENCE, PUSH_EXC_INFO, FOR_ITER, IMPORT_FROM, LOAD_SPECIAL,
        INSTRUMENTED_FOR_ITER);
    fill(2, 2, CHECK_EG_MATCH, CHECK_EXC_MATCH, SEND);
    fill(0, 1, LOAD_BUILD_CLASS, LOAD_LOCALS, PUSH_NULL, RETURN_GENERATOR, LOAD_COMMON_CONSTANT, LOAD_CONST,
        LOAD_DEREF, LOAD_FAST, LOAD_FAST_AND_CLEAR, LOAD_FAST_BORROW, LOAD_FAST_CHECK, LOAD_NAME, LOAD_SMALL_INT,
        LOAD_CLOSURE, SETUP_FINALLY, SETUP_WITH);
    fill(0, 2, LOAD_FAST_LOAD_FAST, LOAD_FAST_BORROW_LOAD_FAST_BORROW, SETUP_CLEANUP);
    fill(3, 0, STORE_SUBSCR);
    fill(3, 1, BINARY_SLICE, MATCH_CLASS);
    fill(3, 2, CLEANUP_THROW);
    fill(2, 3, MATCH_KEYS);
    fill(4, 0, STORE_SLICE);
    fill(4, 1, CALL_FUNCTION_EX, INSTRUMENTED_CALL_FUNCTION_EX);
    fill(5, 6, WITH_EXCEPT_START);
    fill(VARIES, VARIES, BUILD_INTERPOLATION, BUILD_LIST, BUILD_MAP, BUILD_SET, BUILD_SLICE, BUILD_STRING, BUILD_TUPLE,
        CALL, CALL_KW, COPY, DICT_MERGE, DICT_UPDATE, LIST_APPEND, LIST_EXTEND, LOAD_ATTR, LOAD_GLOBAL,
        LOAD_SUPER_ATTR, MAP_ADD, RAISE_VARARGS, RERAISE, SET_ADD, SET_UPDATE, SWAP, UNPACK_EX, UNPACK_SEQUENCE,
        INSTRUMENTED_CALL, INSTRUMENTED_CALL_KW, INSTRUMENTED_LOAD_SUPER_ATTR);
  }

  private static void fill(int popped, int pushed, int... opcodes) {
    for (int opcode : opcodes) {
      POPPED[opcode] = (byte) popped;
      PUSHED[opcode] = (byte) pushed;
    }
  }

  /**
   * How many values the instruction reads off the top of the stack, those included that it puts back. The opcode
   * must be a plain or a pseudo instruction.
   */
  public static int popped(int opcode, int arg) {
    int popped = POPPED[opcode];
    return popped != VARIES ? popped : poppedByArgument(opcode, arg);
  }

  /** How many values lie where {@link #popped} ones were, after the instruction or, for a block set-up, its jump. */
  public static int pushed(int opcode, int arg) {
    int pushed = PUSHED[opcode];
    return pushed != VARIES ? pushed : pushedByArgument(opcode, arg);
  }

  private static int poppedByArgument(int opcode, int arg) {
    return switch (opcode) {
      case BUILD_INTERPOLATION -> 2 + (arg & 1);
      case BUILD_MAP -> 2 * arg;
      case CALL, INSTRUMENTED_CALL -> 2 + arg;
      case CALL_KW, INSTRUMENTED_CALL_KW -> 3 + arg;
      case DICT_MERGE -> 4 + arg;
      case DICT_UPDATE, LIST_APPEND, LIST_EXTEND, RERAISE, SET_ADD, SET_UPDATE -> 1 + arg;
      case MAP_ADD -> 2 + arg;
      case LOAD_ATTR, UNPACK_EX, UNPACK_SEQUENCE -> 1;
      case LOAD_GLOBAL -> 0;
      case LOAD_SUPER_ATTR, INSTRUMENTED_LOAD_SUPER_ATTR -> 3;
      default -> arg; // the BUILD_ family, COPY, RAISE_VARARGS, SWAP
    };
  }

  private static int pushedByArgument(int opcode, int arg) {
    return switch (opcode) {
      case COPY -> arg + 1;
      case DICT_MERGE -> 3 + arg;
      case DICT_UPDATE, LIST_APPEND, LIST_EXTEND, MAP_ADD, RERAISE, SET_ADD, SET_UPDATE, SWAP, UNPACK_SEQUENCE -> arg;
      case LOAD_ATTR, LOAD_GLOBAL, LOAD_SUPER_ATTR, INSTRUMENTED_LOAD_SUPER_ATTR -> 1 + (arg & 1);
      case RAISE_VARARGS -> 0;
      case UNPACK_EX -> 1 + (arg & 0xFF) + (arg >> 8);
      default -> 1; // the BUILD_ and CALL families
    };
  }

  /**
   * The change of the stack's depth, as {@code _opcode.stack_effect}.
   *
   * @param jump the change when the instruction jumps (TRUE), when it does not (FALSE), or the greater one (null)
   * @return the change, or {@link #INVALID} for a specialised instruction or a number that names none
   */
  public static int effect(int opcode, int arg, Boolean jump) {
    if (opcode < 0 || opcode >= POPPED.length || !OpcodeTables.isPlain(opcode)) {
      return INVALID;
    }
    if (Boolean.FALSE.equals(jump) && OpcodeTables.isBlockSetup(opcode)) {
      return 0;
    }
    int popped = popped(opcode, arg);
    int pushed = pushed(opcode, arg);
    return popped < 0 || pushed < 0 ? INVALID : pushed - popped;
  }
}
