package naja.compiler.flow;

import static naja.compiler.Opcode.NOP;

import java.util.Arrays;
import naja.compiler.InstructionSequence;
import naja.syntax.ast.Span;

/** A basic block: instructions that run one after the other, entered only at the first and left only by the last. */
final class Block {
  private static final Instr[] NOTHING = {};

  /** Shared by empty blocks: {@link #items} beyond {@link #size} may hold instructions that were removed. */
  Instr[] items = NOTHING;
  int size;

  /** The block that follows in the code, reached by falling through unless the last instruction forbids it. */
  Block next;

  /** Whether a jump was once aimed here. */
  boolean labelled;

  boolean visited;
  int predecessors;

  /** Stack depth on entry; negative while unknown. */
  int startDepth;

  /** Whether it begins an exception handler. */
  boolean isHandler;

  /** Whether the handler finds the offset of the failed instruction on the stack. */
  boolean keepsLastInstruction;

  /** Whether it can be reached only through an exception handler. */
  boolean cold;

  /** Whether it can be reached without an exception. */
  boolean warm;

  /** The handlers around its first instruction, innermost first, while {@link ExceptionTargets} walks. */
  ExceptionTargets.Handlers handlers;

  /** Bit i is set if local i may be unbound on entry. */
  long unboundLocals;

  /** The index of its first instruction once the blocks are laid out in a row. */
  int index;

  Instr get(int i) {
    return items[i];
  }

  Instr last() {
    return size > 0 ? items[size - 1] : null;
  }

  int opcodeAt(int i) {
    return i < size ? items[i].opcode : 0;
  }

  private void reserve() {
    if (size == items.length) {
      items = Arrays.copyOf(items, Math.max(8, size * 2));
    }
  }

  /**
   * Appends an instruction. When it takes the place of a removed one it takes over its handler, as in CPython, whose
   * exception tables show it.
   */
  Instr add(int opcode, int arg, Span span) {
    reserve();
    Instr removed = items[size];
    Instr instr = new Instr(opcode, arg, span);
    if (removed != null) {
      instr.handler = removed.handler;
    }
    items[size++] = instr;
    return instr;
  }

  void addJump(int opcode, Block target, Span span) {
    add(opcode, 0, span).target = target;
  }

  void addCopies(Block source) {
    int count = source.size;
    for (int i = 0; i < count; i++) {
      reserve();
      items[size++] = source.items[i].copy();
    }
  }

  /** Inserts an instruction outside of every handler. */
  Instr insert(int position, int opcode, int arg, Span span) {
    reserve();
    System.arraycopy(items, position, items, position + 1, size - position);
    Instr instr = new Instr(opcode, arg, span);
    items[position] = instr;
    size++;
    return instr;
  }

  boolean fallsThrough() {
    return size == 0 || !items[size - 1].neverFallsThrough();
  }

  boolean leavesScope() {
    return size > 0 && items[size - 1].leavesScope();
  }

  boolean checksEvalBreaker() {
    for (int i = 0; i < size; i++) {
      if (items[i].checksEvalBreaker()) {
        return true;
      }
    }
    return false;
  }

  boolean hasNoLines() {
    for (int i = 0; i < size; i++) {
      if (items[i].hasLine()) {
        return false;
      }
    }
    return true;
  }

  /** The block itself, or the first after it that has instructions; null if there is none. */
  static Block nonEmpty(Block block) {
    while (block != null && block.size == 0) {
      block = block.next;
    }
    return block;
  }

  /** The place of the first instruction that will stay, for {@link Cleanup}. */
  Span firstLocation() {
    for (int i = 0; i < size; i++) {
      if (items[i].opcode != NOP || items[i].hasLine()) {
        return items[i].span;
      }
    }
    return InstructionSequence.NO_LOCATION;
  }
}
