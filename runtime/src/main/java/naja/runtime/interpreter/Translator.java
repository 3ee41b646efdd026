package naja.runtime.interpreter;

import static naja.compiler.Opcode.*;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import naja.compiler.Opcode;
import naja.runtime.objects.PyCode;

/**
 * Turns a code object into {@link Instruction}s at its first execution. The value stack becomes registers: position
 * {@code d} of the stack is register {@code localsCount + d}. Loads of locals and constants are not executed at all
 * where the instruction that uses them can take them as operands: the translator keeps such values as operands on an
 * abstract stack and only moves them into their stack register when control flow joins, or when somebody else needs
 * them there. A result that is stored into a local at once is written there directly.
 */
final class Translator {
  /** Operands on the abstract stack: a register, or one of these: no value, and constants from here down. */
  static final int NULL = -1, FIRST_CONSTANT = -2;

  /** {@code CO_OPTIMIZED} and {@code CO_NEWLOCALS}: not a module or class body, which runs once. */
  private static final int FUNCTION = PyCode.OPTIMIZED | PyCode.NEW_LOCALS;

  /** Every frame of a function sets them, so they must stay few; a module has one frame, and each constant one use. */
  private static final int MAX_CONSTANT_REGISTERS = 16;

  private static final int FEW = 32;

  private final PyCode code;
  private final byte[] bytes;
  private final int base;
  private final boolean traced;

  /** By code unit: the handler, or -1; null for code of our compiler, whose handlers find what it does not leave. */
  private final int[] handlers;

  private final Emitter emitter;

  /** By code unit: the depth of the stack when the block that starts there is entered, or -1. */
  private final int[] entryDepth;

  /** By code unit: whether a line begins there; only in watched translations. */
  private final boolean[] lineStarts;

  private final int firstTold;
  private final boolean[] isTarget;
  private final boolean[] done;
  private final int[] indexOfOffset;
  private final ArrayDeque<Integer> work = new ArrayDeque<>();
  private Instruction[] out = new Instruction[FEW];
  private int[] offsets = new int[FEW];

  /** How many instructions there are. */
  private int emitted;

  private final ArrayList<JumpFix> fixes = new ArrayList<>();
  private final ArrayList<Object> constants = new ArrayList<>();

  private int[] stack;
  private int depth;
  private int offset;
  private boolean open;

  /** The index of the instruction whose live registers somebody wants to know, or -1. */
  private int wanted = -1;

  private final BitSet live = new BitSet();

  /** How many values of the stack the opcode has left alone so far. */
  private int lowest;

  /** The opcode that is being translated. */
  private int opcode;

  /** Where every instruction can be taken over from, while that is asked for; see {@link #resumptions}. */
  private ArrayList<Switching.Resumption> points;

  /** Where the opcode begins, and the first opcode behind the last instruction; null when not known. */
  private Switching.Resumption opcodePoint;

  private Switching.Resumption gapPoint;

  /** The constants that have registers of their own, behind the stack's. */
  private final ArrayList<Object> constantRegisters = new ArrayList<>();

  /** By register: the locals that an addition may replace, null where it is none; null without any. */
  private GrowingText.Local[] growing;

  /** Which instructions may read a growing local: register and index by turns. */
  private final ArrayList<Integer> reads = new ArrayList<>();

  /** The growing locals that the opcode has taken from the stack. */
  private final BitSet taken = new BitSet();

  /** A jump whose target becomes known when all is translated. */
  private record JumpFix(Instruction.Jump jump, int targetOffset) {}

  Translator(PyCode code, boolean traced) {
    this.code = code;
    this.bytes = code.bytecode();
    this.base = code.localsCount;
    this.traced = traced;
    this.handlers = code.isDistrusted() ? code.handlersByUnit() : null;
    int units = bytes.length / 2;
    entryDepth = new int[units + 1];
    Arrays.fill(entryDepth, -1);
    isTarget = new boolean[units + 1];
    done = new boolean[units + 1];
    indexOfOffset = new int[units + 1];
    Arrays.fill(indexOfOffset, -1);
    stack = new int[code.frameSize - base + 1];
    lineStarts = traced ? LineStarts.of(code) : null;
    firstTold = traced ? LineStarts.firstResume(code) : 0;
    emitter = new Emitter(this, code);
  }

  /** The registers of the value stack that hold a value when the instruction with an index begins. */
  static BitSet liveRegisters(PyCode code, boolean traced, int index) {
    Translator translator = new Translator(code, traced);
    translator.wanted = index;
    translator.run();
    return translator.live;
  }

  /** The translation of a code object. */
  static Translation translate(PyCode code, boolean traced) {
    return new Translator(code, traced).run();
  }

  /** By index of the plain translation: how the watched one can go on from there. */
  static Switching.Resumption[] resumptions(PyCode code) {
    Translator translator = new Translator(code, false);
    translator.points = new ArrayList<>();
    translator.run();
    return translator.points.toArray(new Switching.Resumption[0]);
  }

  private Translation run() {
    findTargets();
    enter(0, 0);
    for (int h = 0; h < code.handlerCount() && !isForeign(); h++) {
      enterHandler(h);
    }
    while (!work.isEmpty()) {
      translateFrom(work.poll());
    }
    for (JumpFix fix : fixes) {
      fix.jump.target = indexOfOffset[fix.targetOffset];
    }
    Instruction[] instructions = Arrays.copyOf(out, emitted);
    if (!traced) {
      Fusions.fuse(instructions);
    }
    if (growing != null) {
      completeGrowing(instructions);
    }
    Object[] shared = constantRegisters.toArray();
    int entry = instructions[0] instanceof ControlOps.Resume ? 1 : 0;
    return new Translation(
        instructions, Arrays.copyOf(offsets, emitted), indexOfOffset, shared, code.frameSize + shared.length, entry);
  }

  private void completeGrowing(Instruction[] instructions) {
    for (GrowingText.Local local : growing) {
      if (local != null) {
        BitSet readers = new BitSet();
        for (int i = 0; i < reads.size(); i += 2) {
          if (reads.get(i) == local.register) {
            Fusions.readers(instructions, reads.get(i + 1), readers);
          }
        }
        local.complete(instructions, bits(readers));
      }
    }
  }

  /** The local that the opcode at a unit stores the top of the stack into, or -1. */
  static int storedLocal(byte[] bytes, int unit) {
    if (2 * unit >= bytes.length) {
      return -1;
    }
    int arg = bytes[2 * unit + 1] & 0xFF;
    return switch (bytes[2 * unit] & 0xFF) {
      case STORE_FAST -> arg;
      case STORE_FAST_LOAD_FAST -> arg >> 4;
      default -> -1;
    };
  }

  private static int[] bits(BitSet set) {
    int[] bits = new int[set.cardinality()];
    for (int i = 0, bit = set.nextSetBit(0); bit >= 0; bit = set.nextSetBit(bit + 1)) {
      bits[i++] = bit;
    }
    return bits;
  }

  private void noteGrowing(int local) {
    if (growing == null) {
      growing = new GrowingText.Local[base];
    }
    if (growing[local] == null) {
      growing[local] = new GrowingText.Local(local);
    }
  }

  /** The local as one that texts grow in; null in watched translations, which know nothing of it. */
  GrowingText.Local growing(int local) {
    return growing == null ? null : growing[local];
  }

  /** The opcode reads the local, whatever it emits for it. */
  private int take(int operand) {
    if (growing != null && operand >= 0 && operand < base && growing[operand] != null) {
      taken.set(operand);
    }
    return operand;
  }

  void reads(int local) {
    take(local);
  }

  private void noteReads(int fromIndex) {
    for (int local = taken.nextSetBit(0); local >= 0; local = taken.nextSetBit(local + 1)) {
      for (int index = fromIndex; index < emitted; index++) {
        reads.add(local);
        reads.add(index);
      }
    }
    taken.clear();
  }

  private void findTargets() {
    int arg = 0;
    for (int i = 0; i < bytes.length / 2;) {
      int op = bytes[2 * i] & 0xFF;
      arg = arg << 8 | bytes[2 * i + 1] & 0xFF;
      int next = i + 1 + Opcode.cacheEntries(op);
      i = next;
      switch (op) {
        case EXTENDED_ARG -> {
          continue;
        }
        case JUMP_FORWARD, POP_JUMP_IF_FALSE, POP_JUMP_IF_TRUE, POP_JUMP_IF_NONE, POP_JUMP_IF_NOT_NONE, SEND ->
            noteTarget(next + arg);
        case FOR_ITER -> noteTarget(next + arg + 1);
        case JUMP_BACKWARD, JUMP_BACKWARD_NO_INTERRUPT -> noteTarget(next - arg);
        case BINARY_OP -> {
          if (!traced && (arg == 0 || arg == 13) && storedLocal(bytes, next) >= 0) {
            noteGrowing(storedLocal(bytes, next));
          }
        }
        default -> {}
      }
      arg = 0;
    }
    for (int h = 0; h < code.handlerCount(); h++) {
      noteTarget(code.handlerTargetOffset(h));
    }
  }

  /** Code of foreign compilers may have jumps to nowhere where nothing leads to. */
  private void noteTarget(int target) {
    if (target >= 0 && target < isTarget.length) {
      isTarget[target] = true;
    }
  }

  /** Notes that control may come to {@code target} with {@code depth} values, all in their registers. */
  private void enter(int target, int depth) {
    if (entryDepth[target] < 0) {
      entryDepth[target] = depth;
      work.add(target);
    }
  }

  private void translateFrom(int start) {
    if (done[start]) {
      return;
    }
    depth = entryDepth[start];
    for (int d = 0; d < depth; d++) {
      stack[d] = base + d;
    }
    open = true;
    gapPoint = null;
    int i = start;
    int arg = 0;
    int first = i;
    while (open) {
      int op = bytes[2 * i] & 0xFF;
      arg = arg << 8 | bytes[2 * i + 1] & 0xFF;
      if (op == EXTENDED_ARG) {
        i++;
        continue;
      }
      if (points != null) {
        notePoint(first, false);
      }
      int indexAtStart = emitted;
      boolean joins = isTarget[first] && first != start;
      if (joins || done[first] || traced) {
        int top = depth > 0 ? stack[depth - 1] : NULL;
        flushAll();
        if (points != null) {
          notePoint(first, joins || done[first]);
        }
        if (op == CALL_KW && isConstant(top)) {
          // The names of the keywords are part of the instruction.
          stack[depth - 1] = top;
        }
      }
      if (done[first]) {
        if (growing != null) {
          noteReads(indexAtStart);
        }
        goTo(first);
        return;
      }
      if (joins) {
        entryDepth[first] = depth;
      }
      done[first] = true;
      offset = i;
      if (isForeign() && handlers[i] >= 0) {
        prepareHandler(handlers[i]);
      }
      indexOfOffset[first] = emitted;
      if (first != i) {
        indexOfOffset[i] = emitted;
      }
      opcode = op;
      if (traced) {
        emit(new TraceOps.Step(i, lineStarts[first], first >= firstTold && op != RESUME));
      }
      int indexBefore = emitted;
      if (wanted >= indexBefore) {
        noteLive();
        lowest = depth;
      }
      int skipTo = emitter.emit(op, arg, i, i + 1 + Opcode.cacheEntries(op));
      if (growing != null) {
        noteReads(indexAtStart);
      }
      if (wanted >= indexBefore && wanted < emitted) {
        if (wanted == emitted - 1) {
          // It has read its operands; others of the same opcode may read them, too.
          live.clear(base + lowest, Math.max(base + lowest, live.length()));
        }
        wanted = -1;
      }
      i = skipTo;
      first = i;
      arg = 0;
    }
  }

  /** Notes where the next instruction can be taken over from: at an opcode, with the values as they are now. */
  private void notePoint(int first, boolean joined) {
    int[] registers = new int[depth];
    Object[] values = new Object[depth];
    for (int position = 0; position < depth; position++) {
      int operand = stack[position];
      registers[position] = operand >= 0 ? operand : -1;
      values[position] = isConstant(operand) ? constantAt(operand) : null;
    }
    opcodePoint = new Switching.Resumption(first, base, registers, values, joined ? gapPoint : null);
    if (gapPoint == null || joined) {
      gapPoint = opcodePoint;
    }
  }

  /** What the instruction itself moves to registers is an operand, which it has read when others look. */
  private void noteLive() {
    live.clear();
    for (int position = 0; position < depth; position++) {
      if (stack[position] == base + position) {
        live.set(base + position);
      }
    }
  }

  private void goTo(int target) {
    ControlOps.Goto jump = new ControlOps.Goto();
    emit(jump);
    fixes.add(new JumpFix(jump, target));
    open = false;
  }

  // What the emitter uses.

  int base() {
    return base;
  }

  int depth() {
    return depth;
  }

  byte[] bytes() {
    return bytes;
  }

  /** Whether the instruction at a code unit can be merged into the one before it. */
  boolean canMerge(int unit) {
    return !traced && unit < bytes.length / 2 && !isTarget[unit] && !done[unit];
  }

  void merged(int unit) {
    done[unit] = true;
    indexOfOffset[unit] = emitted - 1;
  }

  /** Ends the block: nothing falls through. */
  void close() {
    open = false;
  }

  <T extends Instruction> T emit(T instruction) {
    int index = emitted++;
    if (index == out.length) {
      out = Arrays.copyOf(out, 2 * index);
      offsets = Arrays.copyOf(offsets, 2 * index);
    }
    instruction.next = index + 1;
    out[index] = instruction;
    offsets[index] = offset;
    if (points != null) {
      points.add(gapPoint != null ? gapPoint : opcodePoint);
      gapPoint = null;
    }
    return instruction;
  }

  void jump(Instruction.Jump jump, int targetOffset, int depthThere) {
    Instruction.Jump emitted = traced ? watched(jump, targetOffset) : jump;
    emit(emitted);
    fixes.add(new JumpFix(emitted, targetOffset));
    enter(targetOffset, depthThere);
  }

  private Instruction.Jump watched(Instruction.Jump jump, int targetOffset) {
    return new TraceOps.Jump(jump, opcode, offset, targetOffset, offset + 1 + Opcode.cacheEntries(opcode));
  }

  /** Whether our compiler did not make the code: it keeps the rules, see {@link CodeVerifier}, but may be odd. */
  boolean isForeign() {
    return handlers != null;
  }

  private void enterHandler(int handler) {
    enter(code.handlerTargetOffset(handler), code.handlerDepth(handler) + (code.handlerWantsOffset(handler) ? 2 : 1));
  }

  /** Foreign handlers may read what lies on the stack below them; and those that nothing comes to were not verified. */
  private void prepareHandler(int handler) {
    enterHandler(handler);
    for (int position = 0; position < code.handlerDepth(handler); position++) {
      if (stack[position] != base + position) {
        stack[position] = materialize(position, stack[position]);
      }
    }
  }

  /** Whether tools are to be told of what the translation does. */
  boolean isTraced() {
    return traced;
  }

  int constant(Object value) {
    constants.add(value);
    return FIRST_CONSTANT - (constants.size() - 1);
  }

  Object constantAt(int operand) {
    return constants.get(FIRST_CONSTANT - operand);
  }

  static boolean isConstant(int operand) {
    return operand <= FIRST_CONSTANT;
  }

  void push(int operand) {
    stack[depth++] = operand;
  }

  /** The register of the next stack position, which the caller is about to write; it becomes the top. */
  int pushResult() {
    stack[depth] = base + depth;
    return base + depth++;
  }

  /** Pops an operand as it is: register, constant or {@link #NULL}. */
  int popAny() {
    drop(1);
    return take(stack[depth]);
  }

  /** Pops an operand as a register. */
  int pop() {
    drop(1);
    int operand = take(stack[depth]);
    return operand >= 0 ? operand : readable(depth, operand);
  }

  /** The operand {@code n} below the top (0 is the top) as a register. */
  int peek(int n) {
    int position = depth - 1 - n;
    int operand = stack[position];
    if (operand < 0) {
      operand = readable(position, operand);
      stack[position] = operand;
    }
    return take(operand);
  }

  /** The operand as it is, for who does not read it. */
  int peekAny(int n) {
    return stack[depth - 1 - n];
  }

  void drop(int count) {
    depth -= count;
    lowest = Math.min(lowest, depth);
  }

  void set(int n, int operand) {
    stack[depth - 1 - n] = operand;
  }

  /** A register that holds the value: a constant's own, or the position's. */
  private int readable(int position, int operand) {
    if (!isConstant(operand) || traced) {
      return materialize(position, operand);
    }
    Object value = constantAt(operand);
    int count = constantRegisters.size();
    if ((code.flags & FUNCTION) == FUNCTION) {
      for (int k = 0; k < count; k++) {
        if (constantRegisters.get(k) == value) {
          return code.frameSize + k;
        }
      }
      if (count == MAX_CONSTANT_REGISTERS) {
        return materialize(position, operand);
      }
    }
    constantRegisters.add(value);
    return code.frameSize + count;
  }

  /** Puts the value of a stack position into the position's own register. */
  private int materialize(int position, int operand) {
    int register = base + position;
    if (operand == NULL) {
      emit(new ControlOps.Clear(register));
    } else if (isConstant(operand)) {
      emit(new ControlOps.LoadConst(register, constantAt(operand)));
    } else if (operand != register) {
      take(operand);
      emit(new ControlOps.Move(register, operand));
    }
    return register;
  }

  /** Makes the operand {@code n} below the top stand in its own stack register. */
  int own(int n) {
    int position = depth - 1 - n;
    if (stack[position] != base + position) {
      stack[position] = materialize(position, stack[position]);
    }
    return base + position;
  }

  /** Makes every value stand in its own stack register, as joins of control flow need it. */
  void flushAll() {
    for (int position = 0; position < depth; position++) {
      if (stack[position] != base + position) {
        stack[position] = materialize(position, stack[position]);
      }
    }
  }

  /** Before a local is overwritten: moves pending loads of it to their own registers. */
  void localChanges(int local) {
    for (int position = 0; position < depth; position++) {
      if (stack[position] == local) {
        stack[position] = materialize(position, local);
      }
    }
  }

  /** Whether a load of the local is pending. */
  boolean mentions(int local) {
    for (int position = 0; position < depth; position++) {
      if (stack[position] == local) {
        return true;
      }
    }
    return false;
  }
}
