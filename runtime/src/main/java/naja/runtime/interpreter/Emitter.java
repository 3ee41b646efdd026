package naja.runtime.interpreter;

import static naja.compiler.Opcode.*;

import naja.compiler.Opcode;
import naja.runtime.abstracts.Comparisons;
import naja.runtime.abstracts.Numbers;
import naja.runtime.monitoring.Events;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyBool;
import naja.runtime.objects.PyCode;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.Types;
import naja.runtime.threads.Interpreter;

/** One opcode after the other: what each does to the translator's stack and which instruction it becomes. */
final class Emitter {
  private final Translator t;
  private final PyCode code;
  private int next;

  Emitter(Translator translator, PyCode code) {
    this.t = translator;
    this.code = code;
  }

  /**
   * Translates one opcode; answers the code unit to go on with. The families have a method each: a switch over all opcodes
   * is the biggest method of the start-up, and the JIT compiler would spend more on it than all translation takes.
   */
  int emit(int op, int arg, int unit, int nextUnit) {
    next = nextUnit;
    if (t.isTraced()) {
      watch(op, arg, unit);
    }
    switch (op) {
      case NOP, CACHE, RESUME, NOT_TAKEN, EXTENDED_ARG -> {
        if (op == RESUME && (arg & 3) == 0 && !t.isTraced()) {
          t.flushAll(); // nothing, but in foreign code: a frame can leave this translation here
          t.emit(new ControlOps.Resume());
        }
      }
      case LOAD_FAST, LOAD_FAST_BORROW -> t.push(arg);
      case LOAD_FAST_LOAD_FAST, LOAD_FAST_BORROW_LOAD_FAST_BORROW -> {
        t.push(arg >> 4);
        t.push(arg & 15);
      }
      case LOAD_FAST_CHECK -> {
        t.emit(new VariableOps.CheckFast(arg, code.localName(arg)));
        t.push(arg);
      }
      case LOAD_FAST_AND_CLEAR -> {
        t.localChanges(arg);
        t.reads(arg);
        t.emit(new VariableOps.LoadFastAndClear(t.pushResult(), arg));
      }
      case STORE_FAST -> storeFast(arg);
      case STORE_FAST_LOAD_FAST -> {
        storeFast(arg >> 4);
        t.push(arg & 15);
      }
      case STORE_FAST_STORE_FAST -> {
        storeFast(arg >> 4);
        storeFast(arg & 15);
      }
      case DELETE_FAST -> {
        t.localChanges(arg);
        t.emit(new VariableOps.DeleteFast(arg, code.localName(arg)));
      }
      case LOAD_CONST -> t.push(t.constant(code.constant(arg)));
      case LOAD_SMALL_INT -> t.push(t.constant((long) arg));
      case LOAD_COMMON_CONSTANT -> t.push(t.constant(commonConstant(arg)));
      case PUSH_NULL -> t.push(Translator.NULL);
      case POP_TOP, POP_ITER, END_FOR -> t.popAny();
      case END_SEND -> {
        int value = t.popAny();
        t.popAny();
        if (value >= 0) {
          t.emit(new ControlOps.Move(t.pushResult(), value));
        } else {
          t.push(value);
        }
      }
      case COPY -> copy(arg);
      case SWAP -> swap(arg);
      default -> variable(op, arg, unit);
    }
    return next;
  }

  /** Names, globals, cells and imports; what is none of these goes on to the next family, as in all that follow. */
  private void variable(int op, int arg, int unit) {
    switch (op) {
      case LOAD_GLOBAL -> {
        VariableOps.LoadGlobal i = new VariableOps.LoadGlobal(code.name(arg >> 1));
        unaryInto(i);
        if ((arg & 1) != 0) {
          t.push(Translator.NULL);
        }
      }
      case LOAD_NAME -> unaryInto(new VariableOps.LoadName(code.name(arg)));
      case STORE_NAME -> t.emit(new VariableOps.StoreName(code.name(arg), t.pop()));
      case DELETE_NAME -> t.emit(new VariableOps.DeleteName(code.name(arg)));
      case STORE_GLOBAL -> t.emit(new VariableOps.StoreGlobal(code.name(arg), t.pop()));
      case DELETE_GLOBAL -> t.emit(new VariableOps.DeleteGlobal(code.name(arg)));
      case LOAD_LOCALS -> unaryInto(new VariableOps.LoadLocals());
      case LOAD_FROM_DICT_OR_GLOBALS -> unaryInto(new VariableOps.LoadFromDictOrGlobals(t.pop(), code.name(arg)));
      case LOAD_FROM_DICT_OR_DEREF ->
          unaryInto(new VariableOps.LoadFromDictOrDeref(t.pop(), arg, code.localName(arg), code.isFree(arg)));
      case LOAD_BUILD_CLASS -> unaryInto(new VariableOps.LoadBuildClass());
      case SETUP_ANNOTATIONS -> t.emit(new VariableOps.SetupAnnotations());
      case MAKE_CELL -> {
        t.localChanges(arg);
        t.emit(new VariableOps.MakeCell(arg));
      }
      case COPY_FREE_VARS -> t.emit(new VariableOps.CopyFreeVars(arg, code.localsCount - arg));
      case LOAD_DEREF -> unaryInto(new VariableOps.LoadDeref(arg, code.localName(arg), code.isFree(arg)));
      case STORE_DEREF -> t.emit(new VariableOps.StoreDeref(arg, t.pop()));
      case DELETE_DEREF -> t.emit(new VariableOps.DeleteDeref(arg, code.localName(arg), code.isFree(arg)));
      case IMPORT_NAME -> {
        int from = t.pop();
        unaryInto(new ImportOps.ImportName(code.name(arg), t.pop(), from));
      }
      case IMPORT_FROM -> unaryInto(new ImportOps.ImportFrom(t.peek(0), code.attributeName(arg)));
      default -> callOrAttribute(op, arg, unit);
    }
  }

  /** Calls and attributes. */
  private void callOrAttribute(int op, int arg, int unit) {
    switch (op) {
      case CALL -> call(arg, unit);
      case CALL_KW -> callKeywords(arg, unit);
      case CALL_FUNCTION_EX -> {
        int keywords = t.popAny();
        if (keywords != Translator.NULL && keywords < 0) {
          t.push(keywords);
          keywords = t.pop();
        }
        int args = t.pop();
        t.popAny();
        int callable = t.pop();
        unaryInto(watchedCall(new CallOps.CallEx(callable, args, keywords), unit, callable, -1, args, true));
      }
      case CALL_INTRINSIC_1 -> {
        Intrinsics.One i = new Intrinsics.One(arg, t.pop());
        unaryInto(i);
      }
      case CALL_INTRINSIC_2 -> {
        int b = t.pop();
        unaryInto(new Intrinsics.Two(arg, t.pop(), b));
      }
      case MAKE_FUNCTION -> unaryInto(new CallOps.MakeFunction(t.pop()));
      case SET_FUNCTION_ATTRIBUTE -> {
        int function = t.pop();
        int value = t.pop();
        unaryInto(new CallOps.SetFunctionAttribute(function, value, arg));
      }
      case LOAD_ATTR -> loadAttr(arg);
      case STORE_ATTR -> {
        int object = t.pop();
        t.emit(new AttributeOps.StoreAttr(object, t.pop(), code.attributeName(arg)));
      }
      case DELETE_ATTR -> t.emit(new AttributeOps.DeleteAttr(t.pop(), code.attributeName(arg)));
      case LOAD_SUPER_ATTR -> loadSuperAttr(arg, unit);
      case LOAD_SPECIAL -> {
        int object = t.pop();
        int dst = t.pushResult();
        t.emit(new AttributeOps.LoadSpecial(object, dst, arg));
        t.pushResult();
      }
      default -> operator(op, arg, unit);
    }
  }

  /** Operators and subscripts. */
  private void operator(int op, int arg, int unit) {
    switch (op) {
      case UNARY_NEGATIVE -> unary(new OperatorOps.Negative());
      case UNARY_NOT -> unary(new OperatorOps.Not());
      case UNARY_INVERT -> unary(new OperatorOps.Invert());
      case TO_BOOL -> toBool(next);
      case BINARY_OP -> binary(arg);
      case COMPARE_OP -> compare(arg);
      case IS_OP -> is(arg);
      case CONTAINS_OP -> contains(arg);
      case BINARY_SLICE -> {
        int stop = t.pop();
        int start = t.pop();
        int container = t.pop();
        OperatorOps.BinarySlice i = new OperatorOps.BinarySlice(container, start, stop);
        i.dst = result();
        t.emit(i);
        merge(i);
      }
      case STORE_SLICE -> {
        int stop = t.pop();
        int start = t.pop();
        int container = t.pop();
        t.emit(new OperatorOps.StoreSlice(t.pop(), container, start, stop));
      }
      case STORE_SUBSCR -> {
        int sub = t.pop();
        int container = t.pop();
        t.emit(new OperatorOps.StoreSubscript(t.pop(), container, sub));
      }
      case DELETE_SUBSCR -> {
        int sub = t.pop();
        t.emit(new OperatorOps.DeleteSubscript(t.pop(), sub));
      }
      default -> jump(op, arg, unit);
    }
  }

  /** Jumps, loops and returns. */
  private void jump(int op, int arg, int unit) {
    switch (op) {
      case POP_JUMP_IF_FALSE -> conditional(new ControlOps.JumpIfFalse(t.pop()), next + arg);
      case POP_JUMP_IF_TRUE -> conditional(new ControlOps.JumpIfTrue(t.pop()), next + arg);
      case POP_JUMP_IF_NONE -> conditional(new ControlOps.JumpIfNone(t.pop()), next + arg);
      case POP_JUMP_IF_NOT_NONE -> conditional(new ControlOps.JumpIfNotNone(t.pop()), next + arg);
      case JUMP_FORWARD -> unconditional(new ControlOps.Goto(), next + arg);
      case JUMP_BACKWARD -> unconditional(new ControlOps.GotoBackward(), next - arg);
      case JUMP_BACKWARD_NO_INTERRUPT -> unconditional(new ControlOps.Goto(), next - arg);
      case RETURN_VALUE -> {
        int value = t.popAny();
        t.emit(Translator.isConstant(value) ? new ControlOps.ReturnConst(t.constantAt(value))
            : new ControlOps.Return(value));
        t.close();
      }
      case GET_ITER -> unaryInto(new IterationOps.GetIter(t.pop()));
      case FOR_ITER -> forIter(next + arg + 1);
      case GET_LEN -> {
        int object = t.peek(0);
        unaryInto(new IterationOps.GetLength(object));
      }
      default -> collection(op, arg, unit);
    }
  }

  /** Displays, unpacking and formatted strings. */
  private void collection(int op, int arg, int unit) {
    switch (op) {
      case LIST_APPEND -> {
        int value = t.pop();
        t.emit(new BuildOps.ListAppend(t.peek(arg - 1), value));
      }
      case SET_ADD -> {
        int value = t.pop();
        t.emit(new BuildOps.SetAdd(t.peek(arg - 1), value));
      }
      case MAP_ADD -> {
        int value = t.pop();
        int key = t.pop();
        t.emit(new BuildOps.MapAdd(t.peek(arg - 1), key, value));
      }
      case LIST_EXTEND -> {
        int value = t.pop();
        t.emit(new BuildOps.ListExtend(t.peek(arg - 1), value));
      }
      case SET_UPDATE -> {
        int value = t.pop();
        t.emit(new BuildOps.SetUpdate(t.peek(arg - 1), value));
      }
      case DICT_UPDATE -> {
        int value = t.pop();
        t.emit(new BuildOps.DictUpdate(t.peek(arg - 1), value));
      }
      case DICT_MERGE -> {
        int value = t.pop();
        t.emit(new BuildOps.DictMerge(t.peek(arg - 1), value, t.peek(arg + 2)));
      }
      case BUILD_TUPLE -> build(new BuildOps.BuildTuple(registers(arg)));
      case BUILD_LIST -> build(new BuildOps.BuildList(registers(arg)));
      case BUILD_SET -> build(new BuildOps.BuildSet(registers(arg)));
      case BUILD_STRING -> build(new BuildOps.BuildString(registers(arg)));
      case BUILD_MAP -> build(new BuildOps.BuildMap(registers(2 * arg)));
      case BUILD_SLICE -> build(new BuildOps.BuildSlice(registers(arg)));
      case BUILD_TEMPLATE -> build(new BuildOps.BuildTemplate(registers(2)));
      case BUILD_INTERPOLATION -> build(new BuildOps.BuildInterpolation(registers(2 + (arg & 1)), arg >> 2));
      case UNPACK_SEQUENCE -> {
        if (arg != 2 || !unpackPair()) {
          int sequence = t.pop();
          t.flushAll();
          int bottom = t.base() + t.depth();
          t.emit(new BuildOps.UnpackSequence(sequence, bottom, arg));
          for (int i = 0; i < arg; i++) {
            t.pushResult();
          }
        }
      }
      case UNPACK_EX -> {
        int sequence = t.pop();
        t.flushAll();
        int before = arg & 0xFF;
        int after = arg >> 8;
        t.emit(new BuildOps.UnpackEx(sequence, t.base() + t.depth(), before, after));
        for (int i = 0; i < before + 1 + after; i++) {
          t.pushResult();
        }
      }
      case FORMAT_SIMPLE -> unaryInto(new BuildOps.FormatSimple(t.pop()));
      case FORMAT_WITH_SPEC -> {
        int spec = t.pop();
        BuildOps.FormatWithSpec i = new BuildOps.FormatWithSpec(t.pop(), spec);
        unaryInto(i);
      }
      case CONVERT_VALUE -> unaryInto(new BuildOps.ConvertValue(t.pop(), arg));
      default -> exception(op, arg, unit);
    }
  }

  /** Exceptions and context managers. */
  private void exception(int op, int arg, int unit) {
    switch (op) {
      case RAISE_VARARGS -> {
        int cause = arg > 1 ? t.pop() : Translator.NULL;
        int exception = arg > 0 ? t.pop() : Translator.NULL;
        t.emit(new ExceptionOps.Raise(exception, cause));
        t.close();
      }
      case RERAISE -> {
        int value = t.pop();
        t.emit(new ExceptionOps.Reraise(value, arg > 0 ? t.base() + t.depth() - arg : -1));
        t.close();
      }
      case PUSH_EXC_INFO -> {
        int value = t.own(0);
        t.emit(new ExceptionOps.PushExcInfo(value));
        t.pushResult();
      }
      case POP_EXCEPT -> t.emit(new ExceptionOps.PopExcept(t.pop()));
      case CHECK_EXC_MATCH -> {
        int type = t.pop();
        unaryInto(new ExceptionOps.CheckExcMatch(t.peek(0), type));
      }
      case CHECK_EG_MATCH -> {
        t.own(1);
        t.own(0);
        t.drop(2);
        int rest = t.pushResult();
        t.pushResult();
        t.emit(new ExceptionOps.CheckEgMatch(rest));
      }
      case WITH_EXCEPT_START -> {
        int value = t.peek(0);
        int self = t.own(3);
        int exit = t.peek(4);
        unaryInto(new ExceptionOps.WithExceptStart(exit, self, value));
      }
      case CLEANUP_THROW -> {
        int bottom = t.own(2);
        t.own(1);
        int value = t.own(0);
        t.drop(3);
        t.emit(new GeneratorOps.CleanupThrow(bottom, value));
        t.pushResult();
        t.pushResult();
      }
      default -> suspension(op, arg, unit);
    }
  }

  /** Generators, coroutines and patterns. */
  private void suspension(int op, int arg, int unit) {
    switch (op) {
      case RETURN_GENERATOR -> {
        t.flushAll();
        t.emit(new GeneratorOps.ReturnGenerator(t.pushResult()));
      }
      case YIELD_VALUE -> {
        int value = t.pop();
        t.flushAll();
        boolean guarded = isGuarded(unit);
        t.emit(
            arg == 1
                ? new GeneratorOps.YieldDelegated(value, t.pushResult(), guarded)
                : new GeneratorOps.Yield(value, t.pushResult(), guarded));
      }
      case GET_YIELD_FROM_ITER -> unaryInto(new GeneratorOps.GetYieldFromIter(t.pop()));
      case GET_AWAITABLE -> unaryInto(new GeneratorOps.GetAwaitable(t.pop(), arg));
      case GET_AITER -> unaryInto(new GeneratorOps.GetAIter(t.pop()));
      case GET_ANEXT -> unaryInto(new GeneratorOps.GetANext(t.peek(0)));
      case END_ASYNC_FOR -> {
        int value = t.pop();
        t.pop();
        t.emit(new GeneratorOps.EndAsyncFor(value));
        if (t.isTraced()) {
          t.emit(new TraceOps.Passed(Events.BRANCH_RIGHT, unit, unit + 1 - arg));
        }
      }
      case SEND -> {
        int value = t.pop();
        t.flushAll();
        int receiver = t.peek(0);
        int dst = t.pushResult();
        GeneratorOps.Send send = new GeneratorOps.Send(receiver, value, dst);
        t.jump(t.isTraced() ? new TraceOps.Send(send, receiver) : send, next + arg, t.depth());
      }
      case MATCH_MAPPING -> unaryInto(new MatchOps.MatchMapping(t.peek(0)));
      case MATCH_SEQUENCE -> unaryInto(new MatchOps.MatchSequence(t.peek(0)));
      case MATCH_KEYS -> {
        int keys = t.peek(0);
        unaryInto(new MatchOps.MatchKeys(t.peek(1), keys));
      }
      case MATCH_CLASS -> {
        int names = t.pop();
        int type = t.pop();
        unaryInto(new MatchOps.MatchClass(t.pop(), type, names, arg));
      }
      default -> {
        t.emit(new ExceptionOps.BadOpcode(op));
        t.close();
      }
    }
  }

  /** The stack register for a result; {@link #merge} may redirect it into a local. */
  private int result() {
    return t.pushResult();
  }

  /** If the instruction just emitted is followed by a store into a local, lets it write there directly. */
  private void merge(Instruction.Result i) {
    int local = storedNext();
    if (local < 0 || t.mentions(local)) {
      return;
    }
    t.popAny();
    i.dst = local;
    mergeStore();
  }

  /** The local that the next opcode stores into, where it can be merged into the one before; else -1. */
  private int storedNext() {
    if (!t.canMerge(next)) {
      return -1;
    }
    return Translator.storedLocal(t.bytes(), next);
  }

  /** Passes over the store that the instruction just emitted does, too. */
  private void mergeStore() {
    t.merged(next);
    if (op(next) == STORE_FAST_LOAD_FAST) {
      t.push(t.bytes()[2 * next + 1] & 15);
    }
    next = next + 1;
  }

  /** {@code UNPACK_SEQUENCE} of two items that go to locals at once. */
  private boolean unpackPair() {
    if (!t.canMerge(next) || op(next) != STORE_FAST_STORE_FAST) {
      return false;
    }
    int first = t.bytes()[2 * next + 1] >> 4 & 15;
    int second = t.bytes()[2 * next + 1] & 15;
    int sequence = t.pop();
    if (first == second || t.mentions(first) || t.mentions(second)) {
      t.push(sequence);
      return false;
    }
    t.emit(new BuildOps.UnpackPair(sequence, t.base() + t.depth(), first, second));
    t.merged(next);
    next = next + 1;
    return true;
  }

  private void unaryInto(Instruction.Result i) {
    i.dst = result();
    t.emit(i);
    merge(i);
  }

  private void build(Instruction.Result i) {
    unaryInto(i);
  }

  /** Pops {@code count} operands into registers, the deepest first. */
  private int[] registers(int count) {
    int[] registers = new int[count];
    for (int i = 0; i < count; i++) {
      registers[i] = t.peek(count - 1 - i);
    }
    t.drop(count);
    return registers;
  }

  private void storeFast(int local) {
    int value = t.popAny();
    t.localChanges(local);
    if (value == Translator.NULL) {
      t.emit(new ControlOps.Clear(local));
    } else if (Translator.isConstant(value)) {
      t.emit(new ControlOps.LoadConst(local, t.constantAt(value)));
    } else if (value != local) {
      t.emit(new ControlOps.Move(local, value));
    }
  }

  private void copy(int n) {
    int operand = t.peekAny(n - 1);
    if (operand < t.base()) {
      t.push(operand);
    } else {
      t.emit(new ControlOps.Move(t.pushResult(), operand));
    }
  }

  private void swap(int n) {
    int top = t.peekAny(0);
    int other = t.peekAny(n - 1);
    boolean topFree = top != t.base() + t.depth() - 1;
    boolean otherFree = other != t.base() + t.depth() - n;
    if (topFree && otherFree) {
      t.set(0, other);
      t.set(n - 1, top);
    } else if (topFree) {
      int register = t.base() + t.depth() - 1;
      t.emit(new ControlOps.Move(register, other));
      t.set(0, register);
      t.set(n - 1, top);
    } else if (otherFree) {
      int register = t.base() + t.depth() - n;
      t.emit(new ControlOps.Move(register, top));
      t.set(n - 1, register);
      t.set(0, other);
    } else {
      t.emit(new ControlOps.Swap(top, other));
    }
  }

  private void unary(OperatorOps.Unary i) {
    i.a = t.pop();
    unaryInto(i);
  }

  private void toBool(int nextUnit) {
    int following = op(nextUnit);
    if (t.canMerge(nextUnit) && (following == POP_JUMP_IF_FALSE || following == POP_JUMP_IF_TRUE)) {
      return;
    }
    OperatorOps.ToBool i = new OperatorOps.ToBool();
    i.a = t.pop();
    unaryInto(i);
  }

  private int op(int unit) {
    return 2 * unit < t.bytes().length ? t.bytes()[2 * unit] & 0xFF : -1;
  }

  private void binary(int arg) {
    int right = t.popAny();
    if (arg == 26) {
      if (Translator.isConstant(right) && t.constantAt(right) instanceof Long index) {
        OperatorOps.SubscriptConst i = new OperatorOps.SubscriptConst(t.pop(), index);
        unaryInto(i);
        return;
      }
      t.push(right);
      int sub = t.pop();
      unaryInto(new OperatorOps.Subscript(t.pop(), sub));
      return;
    }
    boolean inPlace = arg >= 13;
    int operator = inPlace ? arg - 13 : arg;
    if (Translator.isConstant(right) && t.constantAt(right) instanceof Long value
        && OperatorOps.hasConstForm(operator)) {
      unaryInto(OperatorOps.withConst(operator, inPlace, t.pop(), value));
      return;
    }
    t.push(right);
    int b = t.pop();
    if (operator != 0 || !addToLocal(b, inPlace)) {
      unaryInto(OperatorOps.binary(operator, inPlace, t.pop(), b));
    }
  }

  /** An addition whose result replaces the local that is its left operand. */
  private boolean addToLocal(int right, boolean inPlace) {
    int local = t.peekAny(0);
    if (local < 0 || local >= t.base() || t.growing(local) == null || storedNext() != local) {
      return false;
    }
    t.drop(1);
    if (t.mentions(local)) {
      t.push(local);
      return false;
    }
    t.emit(new GrowingText.AddToLocal(t.growing(local), right, inPlace));
    mergeStore();
    return true;
  }

  private void compare(int arg) {
    int operator = arg >> 5;
    int right = t.popAny();
    boolean constant = Translator.isConstant(right) && t.constantAt(right) instanceof Long;
    int b = Translator.NULL;
    if (!constant) {
      t.push(right);
      b = t.pop();
    }
    int a = t.pop();
    int following = op(next);
    if ((arg & 16) != 0
        && t.canMerge(next)
        && (following == POP_JUMP_IF_FALSE || following == POP_JUMP_IF_TRUE)) {
      boolean sense = following == POP_JUMP_IF_TRUE;
      int at = next;
      int after = at + 1 + Opcode.cacheEntries(following);
      int jumpArg = t.bytes()[2 * at + 1] & 0xFF;
      t.flushAll();
      Instruction.Jump jump =
          constant
              ? CompareOps.jumpConst(operator, a, (Long) t.constantAt(right), sense)
              : CompareOps.jump(operator, a, b, sense);
      t.jump(jump, after + jumpArg, t.depth());
      t.merged(at);
      next = after;
      return;
    }
    if (constant) {
      // Above the left operand, whose register it must not take.
      t.push(a);
      t.push(right);
      b = t.pop();
      t.popAny();
    }
    unaryInto(new CompareOps.Compare(operator, a, b, (arg & 16) != 0));
  }

  private void is(int arg) {
    int b = t.pop();
    int a = t.pop();
    unaryInto(new CompareOps.Is(a, b, arg != 0));
  }

  private void contains(int arg) {
    int b = t.pop();
    int a = t.pop();
    unaryInto(new CompareOps.Contains(a, b, arg != 0));
  }

  private void conditional(Instruction.Jump jump, int target) {
    t.flushAll();
    t.jump(jump, target, t.depth());
  }

  private void unconditional(Instruction.Jump jump, int target) {
    t.flushAll();
    t.jump(jump, target, t.depth());
    t.close();
  }

  private void forIter(int end) {
    t.flushAll();
    int iterator = t.peek(0);
    IterationOps.ForIter i = new IterationOps.ForIter(iterator);
    int depthAtEnd = t.depth();
    i.dst = t.pushResult();
    t.jump(t.isTraced() ? new TraceOps.ForIter(iterator, i.dst) : i, end, depthAtEnd);
    int local = storedNext();
    if (local >= 0) {
      t.popAny();
      i.dst = local;
      mergeStore();
    }
  }

  /** What a watched translation tells before an opcode does its work; all values are in their registers. */
  private void watch(int op, int arg, int unit) {
    int top = t.base() + t.depth() - 1;
    switch (op) {
      case RESUME -> t.emit(new TraceOps.Start((arg & 3) == 0 ? Events.PY_START : Events.PY_RESUME, unit));
      case RETURN_VALUE -> t.emit(new TraceOps.Value(Events.PY_RETURN, unit, top));
      case YIELD_VALUE -> t.emit(new TraceOps.Value(Events.PY_YIELD, unit, top));
      case END_SEND -> t.emit(new TraceOps.EndSend(unit, top - 1));
      case NOT_TAKEN -> t.emit(new TraceOps.Passed(Events.BRANCH_LEFT, unit, -1));
      case POP_ITER -> t.emit(new TraceOps.Passed(Events.BRANCH_RIGHT, unit, -1));
      default -> {}
    }
  }

  private Instruction.Result watchedCall(
      Instruction.Result call, int unit, int callable, int self, int first, boolean spread) {
    return t.isTraced() ? new TraceOps.Call(call, unit, callable, self, first, spread) : call;
  }

  private void call(int count, int unit) {
    int[] args = registers(count);
    int self = t.popAny();
    if (self != Translator.NULL && self < 0) {
      t.push(self);
      self = t.pop();
    }
    int callable = t.pop();
    unaryInto(watchedCall(
        CallOps.call(callable, self, args), unit, callable, self, count > 0 ? args[0] : -1, false));
  }

  private void callKeywords(int count, int unit) {
    PyTuple names = (PyTuple) t.constantAt(t.popAny());
    int[] args = registers(count);
    int self = t.popAny();
    if (self != Translator.NULL && self < 0) {
      t.push(self);
      self = t.pop();
    }
    int callable = t.pop();
    unaryInto(watchedCall(
        new CallOps.CallKeywords(callable, self, args, names), unit, callable, self, count > 0 ? args[0] : -1, false));
  }

  private void loadAttr(int arg) {
    String name = code.attributeName(arg >> 1);
    int object = t.pop();
    if ((arg & 1) == 0) {
      unaryInto(new AttributeOps.LoadAttr(object, name));
      return;
    }
    int dst = t.pushResult();
    t.emit(new AttributeOps.LoadMethod(object, dst, name));
    t.pushResult();
  }

  private void loadSuperAttr(int arg, int unit) {
    int self = t.pop();
    int type = t.pop();
    int global = t.pop();
    String name = code.attributeName(arg >> 2);
    boolean two = (arg & 2) != 0;
    int dst = t.pushResult();
    Instruction load;
    if ((arg & 1) == 0 || t.isTraced()) {
      AttributeOps.LoadSuperAttr attribute = new AttributeOps.LoadSuperAttr(global, type, self, name, two);
      attribute.dst = dst;
      load = attribute;
    } else {
      load = new AttributeOps.LoadSuperMethod(global, type, self, dst, name, two);
    }
    if (t.isTraced()) {
      t.emit(new TraceOps.SuperCall(load, unit, global, two ? type : -1));
      if ((arg & 1) != 0) {
        t.push(Translator.NULL);
      }
    } else {
      t.emit(load);
      finishSuper(load);
    }
  }

  private void finishSuper(Instruction load) {
    if (load instanceof Instruction.Result result) {
      merge(result);
    } else {
      t.pushResult();
    }
  }

  private static Object commonConstant(int arg) {
    return switch (arg) {
      case 0 -> ExceptionTypes.ASSERTION_ERROR;
      case 1 -> ExceptionTypes.NOT_IMPLEMENTED_ERROR;
      case 2 -> Types.TUPLE;
      case 3 -> Interpreter.current().builtins.get("all");
      case 4 -> Interpreter.current().builtins.get("any");
      default -> throw new IllegalArgumentException("LOAD_COMMON_CONSTANT " + arg);
    };
  }

  /** Whether a handler of the program's own, not one that the compiler added, sees what is raised at a code unit. */
  private boolean isGuarded(int unit) {
    byte[] bytes = code.bytecode();
    int at = unit;
    while (true) {
      int handler = code.handlerAt(at);
      if (handler < 0) {
        return false;
      }
      at = code.handlerTargetOffset(handler);
      int op = bytes[2 * at] & 0xFF;
      if (op == CALL_INTRINSIC_1) {
        return bytes[2 * at + 1] != Intrinsics.STOPITERATION_ERROR;
      }
      if (op != CLEANUP_THROW && op != END_ASYNC_FOR) {
        return true;
      }
    }
  }
}
