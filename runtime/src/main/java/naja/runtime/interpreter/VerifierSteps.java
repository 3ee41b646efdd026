package naja.runtime.interpreter;

import static naja.compiler.Opcode.*;
import static naja.runtime.interpreter.StackState.*;

import naja.compiler.Opcode;
import naja.compiler.StackEffect;
import naja.runtime.abstracts.Texts;
import naja.runtime.interpreter.StackState.InvalidCode;
import naja.runtime.objects.PyCode;
import naja.runtime.objects.PyTuple;

/** What each opcode asks of the values that it finds, and what it leaves, for {@link CodeVerifier}. */
final class VerifierSteps {
  /** No target of a jump. */
  static final long NONE = Long.MIN_VALUE;

  /** The largest argument that can mean anything. */
  static final int LARGEST = (1 << 28) - 1;

  private static final int BINARY_OPERATORS = 27;
  private static final int LIST_TO_TUPLE = 6, ASYNC_GEN_WRAP = 4;

  private final PyCode code;
  private final int localsCount;
  private final int stackSize;

  VerifierSteps(PyCode code) {
    this.code = code;
    this.localsCount = code.localsCount;
    this.stackSize = code.frameSize - code.localsCount;
  }

  /** How a call finds the frame. */
  StackState start() {
    int arguments = code.argCount + code.kwOnlyArgCount + (code.hasVarArgs() ? 1 : 0) + (code.hasVarKeywords() ? 1 : 0);
    return new StackState(localsCount, Math.min(arguments, localsCount), stackSize);
  }

  /** Whether the opcode does something but fail. */
  static boolean isKnown(int op) {
    return switch (op) {
      case RESERVED, INTERPRETER_EXIT, EXIT_INIT_CHECK, ENTER_EXECUTOR -> false;
      case NOP, CACHE, RESUME, NOT_TAKEN -> true;
      default -> Opcode.isReal(op) && StackEffect.effect(op, 0, null) != StackEffect.INVALID;
    };
  }

  /** The code unit that an opcode may jump to, or {@link #NONE}. */
  static long target(int op, long arg, int next) {
    return switch (op) {
      case JUMP_FORWARD, POP_JUMP_IF_FALSE, POP_JUMP_IF_TRUE, POP_JUMP_IF_NONE, POP_JUMP_IF_NOT_NONE, SEND ->
          next + arg;
      case FOR_ITER -> next + arg + 1;
      case JUMP_BACKWARD, JUMP_BACKWARD_NO_INTERRUPT -> next - arg;
      default -> NONE;
    };
  }

  /** Whether control does not go on behind the opcode. */
  static boolean ends(int op) {
    return switch (op) {
      case JUMP_FORWARD, JUMP_BACKWARD, JUMP_BACKWARD_NO_INTERRUPT, RETURN_VALUE, RAISE_VARARGS, RERAISE -> true;
      default -> false;
    };
  }

  /** The state where the opcode has jumped to, from the one where it has not. */
  StackState jumped(int op, StackState after) {
    if (op != FOR_ITER) {
      return after;
    }
    StackState state = after.copy();
    state.popAny();
    return state;
  }

  /** The names of the keywords of a call, which a constant says. */
  void checkKeywords(long constant, int count) {
    Object names = constant < code.constants().length ? code.constant((int) constant) : null;
    if (!(names instanceof PyTuple tuple) || tuple.size() > count) {
      throw new InvalidCode("no names of keywords before");
    }
    for (Object name : tuple.items()) {
      if (!Texts.isStr(name)) {
        throw new InvalidCode("names of keywords must be strings");
      }
    }
  }

  /** Does what the opcode does. The families have a method each, as in {@link Emitter}. */
  void step(int op, int arg, StackState s) {
    checkIndexes(op, arg);
    switch (op) {
      case NOP, CACHE, RESUME, NOT_TAKEN, JUMP_FORWARD, JUMP_BACKWARD, JUMP_BACKWARD_NO_INTERRUPT -> {}
      case LOAD_FAST, LOAD_FAST_BORROW -> load(arg, s);
      case LOAD_FAST_LOAD_FAST, LOAD_FAST_BORROW_LOAD_FAST_BORROW -> {
        load(arg >> 4, s);
        load(arg & 15, s);
      }
      case LOAD_FAST_CHECK -> {
        s.locals[arg] = s.locals[arg] == CELL ? CELL : VALUE;
        s.push(s.locals[arg]);
      }
      case LOAD_FAST_AND_CLEAR -> {
        s.push(s.locals[arg]);
        s.locals[arg] = NULL;
      }
      case STORE_FAST -> store(arg, s);
      case STORE_FAST_LOAD_FAST -> {
        store(arg >> 4, s);
        load(arg & 15, s);
      }
      case STORE_FAST_STORE_FAST -> {
        store(arg >> 4, s);
        store(arg & 15, s);
      }
      case DELETE_FAST -> s.locals[arg] = NULL;
      case MAKE_CELL -> {
        demand(code.isCell(arg), "not the variable of a cell");
        s.locals[arg] = CELL;
      }
      case COPY_FREE_VARS -> copyFreeVariables(arg, s);
      case LOAD_DEREF, STORE_DEREF, DELETE_DEREF, LOAD_FROM_DICT_OR_DEREF -> {
        demand(s.locals[arg] == CELL, "no cell in the variable");
        plain(op, arg, s);
      }
      default -> stack(op, arg, s);
    }
  }

  /** Constants, moves on the stack, what may be no value. */
  private void stack(int op, int arg, StackState s) {
    switch (op) {
      case LOAD_CONST -> s.push(kindOf(code.constant(arg)));
      case PUSH_NULL -> s.push(NULL);
      case POP_TOP, END_FOR, POP_ITER -> s.popAny();
      case END_SEND -> {
        int kind = s.popAny();
        s.popAny();
        s.push(kind);
      }
      case COPY -> {
        demand(arg > 0, "its argument must be positive");
        int kind = s.peekAny(arg - 1);
        demand((kind & 0xFF) != OPEN && kind != WRAPPED, "copies " + StackState.name(kind));
        s.push(kind);
      }
      case SWAP -> {
        demand(arg > 0, "its argument must be positive");
        int top = s.peekAny(0);
        s.set(0, s.peekAny(arg - 1));
        s.set(arg - 1, top);
      }
      case LOAD_GLOBAL -> {
        s.push(VALUE);
        s.push(NULL, arg & 1);
      }
      case LOAD_ATTR -> {
        s.pop();
        s.push(VALUE);
        s.push(MAYBE, arg & 1);
      }
      case LOAD_SUPER_ATTR -> {
        s.pop(3);
        s.push(VALUE);
        s.push(MAYBE, arg & 1);
      }
      case LOAD_SPECIAL -> {
        demand(arg < 4, "unknown method");
        s.pop();
        s.push(VALUE);
        s.push(MAYBE);
      }
      default -> call(op, arg, s);
    }
  }

  /** Calls and functions. */
  private void call(int op, int arg, StackState s) {
    switch (op) {
      case CALL, CALL_KW -> {
        s.pop(op == CALL_KW ? 1 : 0);
        s.pop(arg);
        notOpen(s.popAny());
        s.pop();
        s.push(VALUE);
      }
      case CALL_FUNCTION_EX -> {
        int keywords = s.popAny();
        demand(keywords == NULL || keywords == DICT, StackState.name(keywords) + " where a dict or nothing is needed");
        s.pop();
        notOpen(s.popAny());
        s.pop();
        s.push(VALUE);
      }
      case MAKE_FUNCTION -> {
        int kind = s.popAny();
        demand((kind & 0xFF) == CODE, StackState.name(kind) + " where a code object is needed");
        s.push(kind >> 8 == 0 ? FUNCTION : OPEN | kind >> 8 << 8);
      }
      case SET_FUNCTION_ATTRIBUTE -> setFunctionAttribute(arg, s);
      case CALL_INTRINSIC_1 -> {
        if (arg == LIST_TO_TUPLE) {
          s.pop(LIST, "a list");
        } else {
          demand(arg != ASYNC_GEN_WRAP || (code.flags & PyCode.ASYNC_GENERATOR) != 0, "not in an async generator");
          s.pop();
        }
        s.push(arg == LIST_TO_TUPLE ? TUPLE : arg == ASYNC_GEN_WRAP ? WRAPPED : VALUE);
      }
      default -> collection(op, arg, s);
    }
  }

  private void setFunctionAttribute(int which, StackState s) {
    int function = s.popAny();
    boolean open = (function & 0xFF) == OPEN;
    demand(open || function == FUNCTION, StackState.name(function) + " where a function is needed");
    switch (which) {
      case 1 -> s.pop(TUPLE, "a tuple");
      case 2 -> s.pop(DICT, "a dict");
      case 4 -> {
        int kind = s.pop();
        demand(kind == TUPLE || kind == DICT, StackState.name(kind) + " where a tuple or dict is needed");
      }
      case 8 -> {
        int kind = s.popAny();
        demand(open && kind == (CELLS | function >> 8 << 8), "not the cells that the function needs");
      }
      case 16 -> s.pop();
      default -> throw new InvalidCode("unknown attribute");
    }
    s.push(which == 8 ? FUNCTION : function);
  }

  /** Displays and what fills them. */
  private void collection(int op, int arg, StackState s) {
    switch (op) {
      case LIST_APPEND, LIST_EXTEND -> add(arg, 1, LIST, "a list", s);
      case SET_UPDATE -> add(arg, 1, SET, "a set", s);
      case SET_ADD -> {
        s.pop(1);
        s.peek(arg - 1);
      }
      case MAP_ADD -> add(arg, 2, DICT, "a dict", s);
      case DICT_UPDATE -> add(arg, 1, DICT, "a dict", s);
      case DICT_MERGE -> {
        add(arg, 1, DICT, "a dict", s);
        s.peek(arg + 2);
      }
      case BUILD_TUPLE -> {
        boolean cells = arg > 0;
        for (int i = 0; i < arg; i++) {
          cells &= s.pop() == CELL;
        }
        s.push(cells ? CELLS | arg << 8 : TUPLE);
      }
      case BUILD_LIST -> build(arg, LIST, s);
      case BUILD_SET -> build(arg, SET, s);
      case BUILD_MAP -> {
        s.pop(arg);
        build(arg, DICT, s);
      }
      case BUILD_STRING -> {
        for (int i = 0; i < arg; i++) {
          s.pop(STR, "a str");
        }
        s.push(STR);
      }
      case BUILD_SLICE -> {
        demand(arg == 2 || arg == 3, "its argument must be 2 or 3");
        build(arg, VALUE, s);
      }
      case BUILD_TEMPLATE -> {
        s.pop(TUPLE, "a tuple");
        s.pop(TUPLE, "a tuple");
        s.push(VALUE);
      }
      case BUILD_INTERPOLATION -> {
        demand(arg >> 2 <= 3, "unknown conversion");
        for (int i = arg & 1; i >= 0; i--) {
          s.pop(STR, "a str");
        }
        s.pop();
        s.push(VALUE);
      }
      case FORMAT_SIMPLE, CONVERT_VALUE -> build(1, STR, s);
      case FORMAT_WITH_SPEC -> build(2, STR, s);
      case UNPACK_SEQUENCE -> {
        s.pop();
        s.push(VALUE, arg);
      }
      case UNPACK_EX -> {
        s.pop();
        s.push(VALUE, (arg & 0xFF) + 1 + (arg >> 8));
      }
      default -> exception(op, arg, s);
    }
  }

  /** Exceptions, generators and patterns. */
  private void exception(int op, int arg, StackState s) {
    switch (op) {
      case RERAISE -> {
        s.pop();
        if (arg > 0) {
          s.peek(arg - 1, LASTI, "the offset of a failure");
        }
      }
      case WITH_EXCEPT_START -> {
        s.peek(0);
        notOpen(s.peekAny(3));
        s.peek(4);
        s.push(VALUE);
      }
      case RETURN_GENERATOR -> {
        demand((code.flags & GENERATORS) != 0, "not in a generator");
        demand(!s.generating && s.depth() == 0, "not at the start");
        s.generating = true;
        s.push(VALUE);
      }
      case YIELD_VALUE -> {
        demand(s.generating, "not behind RETURN_GENERATOR");
        demand(arg != 1 || s.depth() > 1, "too few values on the stack");
        boolean wrapped = arg != 1 && (code.flags & PyCode.ASYNC_GENERATOR) != 0;
        if (wrapped) {
          s.pop(WRAPPED, "an async generator's value");
        } else {
          s.pop();
        }
        s.push(VALUE);
      }
      case MATCH_KEYS -> {
        s.peek(0, TUPLE, "a tuple");
        s.peek(1);
        s.push(VALUE);
      }
      case MATCH_CLASS -> {
        s.pop(TUPLE, "a tuple");
        s.pop(2);
        s.push(VALUE);
      }
      case FOR_ITER, GET_LEN, MATCH_MAPPING, MATCH_SEQUENCE, IMPORT_FROM, GET_ANEXT -> {
        s.peek(0);
        s.push(VALUE);
      }
      default -> plain(op, arg, s);
    }
  }

  private static final int GENERATORS = PyCode.GENERATOR | PyCode.COROUTINE | PyCode.ASYNC_GENERATOR;

  private void plain(int op, int arg, StackState s) {
    switch (op) {
      case BINARY_OP -> demand(arg < BINARY_OPERATORS, "unknown operator");
      case COMPARE_OP -> demand(arg >> 5 < 6, "unknown operator");
      case LOAD_COMMON_CONSTANT -> demand(arg < 5, "unknown constant");
      case RAISE_VARARGS -> demand(arg < 3, "its argument must be 0, 1 or 2");
      default -> {}
    }
    s.pop(StackEffect.popped(op, arg));
    s.push(VALUE, StackEffect.pushed(op, arg));
  }

  private static void demand(boolean condition, String otherwise) {
    if (!condition) {
      throw new InvalidCode(otherwise);
    }
  }

  private static void notOpen(int kind) {
    demand((kind & 0xFF) != OPEN && kind != WRAPPED, StackState.name(kind) + " where a value is needed");
  }

  private static void build(int count, int kind, StackState s) {
    s.pop(count);
    s.push(kind);
  }

  private static void add(int arg, int count, int kind, String what, StackState s) {
    s.pop(count);
    s.peek(arg - 1, kind, what);
  }

  private void load(int local, StackState s) {
    int kind = s.locals[local];
    if (kind == NULL || kind == MAYBE) {
      throw new InvalidCode("the variable may have no value");
    }
    s.push(kind);
  }

  private static void store(int local, StackState s) {
    int kind = s.popAny();
    notOpen(kind);
    s.locals[local] = kind == NULL || kind == MAYBE || kind == CELL ? kind : VALUE;
  }

  private void copyFreeVariables(int count, StackState s) {
    demand(count == code.freeCount() && s.depth() == 0 && !s.generating, "not the free variables of the code");
    for (int i = localsCount - count; i < localsCount; i++) {
      demand(code.isFree(i), "not the free variables of the code");
      s.locals[i] = CELL;
    }
  }

  private static int kindOf(Object constant) {
    if (constant instanceof PyCode nested) {
      return CODE | nested.freeCount() << 8;
    }
    if (constant.getClass() == PyTuple.class) {
      return TUPLE;
    }
    return Texts.isStr(constant) ? STR : VALUE;
  }

  /** Arguments that are numbers of variables, names or constants. */
  private void checkIndexes(int op, int arg) {
    switch (op) {
      case LOAD_FAST, LOAD_FAST_BORROW, LOAD_FAST_CHECK, LOAD_FAST_AND_CLEAR, STORE_FAST, DELETE_FAST, MAKE_CELL,
          LOAD_DEREF, STORE_DEREF, DELETE_DEREF, LOAD_FROM_DICT_OR_DEREF -> index(arg, localsCount, "variable");
      case LOAD_FAST_LOAD_FAST, LOAD_FAST_BORROW_LOAD_FAST_BORROW, STORE_FAST_LOAD_FAST, STORE_FAST_STORE_FAST -> {
        index(arg >> 4, localsCount, "variable");
        index(arg & 15, localsCount, "variable");
      }
      case LOAD_CONST -> index(arg, code.constants().length, "constant");
      case LOAD_GLOBAL, LOAD_ATTR -> index(arg >> 1, code.names().length, "name");
      case LOAD_SUPER_ATTR -> index(arg >> 2, code.names().length, "name");
      case LOAD_NAME, STORE_NAME, DELETE_NAME, STORE_GLOBAL, DELETE_GLOBAL, LOAD_FROM_DICT_OR_GLOBALS, STORE_ATTR,
          DELETE_ATTR, IMPORT_NAME, IMPORT_FROM -> index(arg, code.names().length, "name");
      default -> {}
    }
  }

  private static void index(int number, int count, String what) {
    demand(number < count, "no " + what + " " + number);
  }
}
