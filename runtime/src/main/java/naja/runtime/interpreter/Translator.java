package naja.runtime.interpreter;

import static naja.compiler.Opcode.*;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
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

  private final PyCode code;
  private final byte[] bytes;
  private final int base;
  private final boolean traced;
  private final Emitter emitter;

  /** By code unit: the depth of the stack when the block that starts there is entered, or -1. */
  private final int[] entryDepth;

  private final boolean[] isTarget;
  private final boolean[] done;
  private final int[] indexOfOffset;
  private final ArrayDeque<Integer> work = new ArrayDeque<>();
  private final ArrayList<Instruction> out = new ArrayList<>();
  private final ArrayList<Integer> offsets = new ArrayList<>();
  private final ArrayList<JumpFix> fixes = new ArrayList<>();
  private final ArrayList<Object> constants = new ArrayList<>();

  private int[] stack;
  private int depth;
  private int offset;
  private boolean open;

  /** A jump whose target becomes known when all is translated. */
  private record JumpFix(Instruction.Jump jump, int targetOffset) {}

  Translator(PyCode code, boolean traced) {
    this.code = code;
    this.bytes = code.bytecode();
    this.base = code.localsCount;
    this.traced = traced;
    int units = bytes.length / 2;
    entryDepth = new int[units + 1];
    Arrays.fill(entryDepth, -1);
    isTarget = new boolean[units + 1];
    done = new boolean[units + 1];
    indexOfOffset = new int[units + 1];
    Arrays.fill(indexOfOffset, -1);
    stack = new int[code.frameSize - base + 1];
    emitter = new Emitter(this, code);
  }

  /** The translation of a code object. */
  static Translation translate(PyCode code, boolean traced) {
    return new Translator(code, traced).run();
  }

  private Translation run() {
    findTargets();
    enter(0, 0);
    for (int h = 0; h < code.handlerCount(); h++) {
      enter(code.handlerTargetOffset(h), code.handlerDepth(h) + (code.handlerWantsOffset(h) ? 2 : 1));
    }
    while (!work.isEmpty()) {
      translateFrom(work.poll());
    }
    for (JumpFix fix : fixes) {
      fix.jump.target = indexOfOffset[fix.targetOffset];
    }
    int[] offsetOfIndex = new int[offsets.size()];
    for (int i = 0; i < offsetOfIndex.length; i++) {
      offsetOfIndex[i] = offsets.get(i);
    }
    return new Translation(out.toArray(new Instruction[0]), offsetOfIndex, indexOfOffset);
  }

  private void findTargets() {
    int arg = 0;
    for (int i = 0; i < bytes.length / 2;) {
      int op = bytes[2 * i] & 0xFF;
      arg = arg << 8 | bytes[2 * i + 1] & 0xFF;
      int next = i + 1 + Opcode.cacheEntries(op);
      if (op == EXTENDED_ARG) {
        i = next;
        continue;
      }
      int target = jumpTarget(op, arg, next);
      if (target >= 0) {
        isTarget[target] = true;
      }
      arg = 0;
      i = next;
    }
    for (int h = 0; h < code.handlerCount(); h++) {
      isTarget[code.handlerTargetOffset(h)] = true;
    }
  }

  /** The code unit that an instruction may jump to, or -1. */
  private static int jumpTarget(int op, int arg, int next) {
    return switch (op) {
      case JUMP_FORWARD, POP_JUMP_IF_FALSE, POP_JUMP_IF_TRUE, POP_JUMP_IF_NONE, POP_JUMP_IF_NOT_NONE, SEND ->
          next + arg;
      case FOR_ITER -> next + arg + 1;
      case JUMP_BACKWARD, JUMP_BACKWARD_NO_INTERRUPT -> next - arg;
      default -> -1;
    };
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
      if (isTarget[first] && first != start) {
        flushAll();
        if (done[first]) {
          goTo(first);
          return;
        }
        entryDepth[first] = depth;
      } else if (done[first]) {
        flushAll();
        goTo(first);
        return;
      }
      done[first] = true;
      offset = i;
      indexOfOffset[first] = out.size();
      if (first != i) {
        indexOfOffset[i] = out.size();
      }
      if (traced && code.startsLine(i)) {
        emit(new ControlOps.Nop());
      }
      int skipTo = emitter.emit(op, arg, i, i + 1 + Opcode.cacheEntries(op));
      i = skipTo;
      first = i;
      arg = 0;
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
    return unit < bytes.length / 2 && !isTarget[unit] && !done[unit] && !(traced && code.startsLine(unit));
  }

  void merged(int unit) {
    done[unit] = true;
    indexOfOffset[unit] = out.size() - 1;
  }

  /** Ends the block: nothing falls through. */
  void close() {
    open = false;
  }

  <T extends Instruction> T emit(T instruction) {
    instruction.next = out.size() + 1;
    out.add(instruction);
    offsets.add(offset);
    return instruction;
  }

  void jump(Instruction.Jump jump, int targetOffset, int depthThere) {
    emit(jump);
    fixes.add(new JumpFix(jump, targetOffset));
    enter(targetOffset, depthThere);
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
    return stack[--depth];
  }

  /** Pops an operand as a register. */
  int pop() {
    int operand = stack[--depth];
    return operand >= 0 ? operand : materialize(depth, operand);
  }

  /** The operand {@code n} below the top (0 is the top) as a register. */
  int peek(int n) {
    int position = depth - 1 - n;
    int operand = stack[position];
    if (operand < 0) {
      operand = materialize(position, operand);
      stack[position] = operand;
    }
    return operand;
  }

  int peekAny(int n) {
    return stack[depth - 1 - n];
  }

  void drop(int count) {
    depth -= count;
  }

  void set(int n, int operand) {
    stack[depth - 1 - n] = operand;
  }

  /** Puts the value of a stack position into the position's own register. */
  private int materialize(int position, int operand) {
    int register = base + position;
    if (operand == NULL) {
      emit(new ControlOps.Clear(register));
    } else if (isConstant(operand)) {
      emit(new ControlOps.LoadConst(register, constantAt(operand)));
    } else if (operand != register) {
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
