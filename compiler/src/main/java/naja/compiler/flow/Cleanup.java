package naja.compiler.flow;

import static naja.compiler.Opcode.*;

import naja.syntax.ast.Span;

/** Removes what does nothing: unreachable blocks, no-ops, jumps to the next instruction, loads that are popped. */
final class Cleanup {
  private Cleanup() {}

  /** An exit block of at most this many instructions is copied to where it is jumped to. */
  private static final int MAX_COPIED_INSTRUCTIONS = 4;

  /** Empties the blocks that nothing leads to, and counts the ways into the others. */
  static void removeUnreachable(FlowGraph graph) {
    for (Block block = graph.entry; block != null; block = block.next) {
      block.predecessors = 0;
    }
    Block[] stack = graph.startTraversal();
    int depth = 0;
    graph.entry.predecessors = 1;
    graph.entry.visited = true;
    stack[depth++] = graph.entry;
    while (depth > 0) {
      Block block = stack[--depth];
      if (block.next != null && block.fallsThrough()) {
        depth = enter(block.next, stack, depth);
      }
      for (int i = 0; i < block.size; i++) {
        if (block.items[i].hasTarget()) {
          depth = enter(block.items[i].target, stack, depth);
        }
      }
    }
    for (Block block = graph.entry; block != null; block = block.next) {
      if (block.predecessors == 0) {
        block.size = 0;
        block.isHandler = false;
      }
    }
  }

  private static int enter(Block block, Block[] stack, int depth) {
    block.predecessors++;
    if (!block.visited) {
      block.visited = true;
      stack[depth++] = block;
    }
    return depth;
  }

  /** Replaces jumps to small exits, and to blocks that no line belongs to, by copies of them. */
  static void inlineSmallBlocks(FlowGraph graph) {
    boolean changed;
    do { // each round removes a jump, so there is an end
      changed = false;
      for (Block block = graph.entry; block != null; block = block.next) {
        changed |= inlineJumpTarget(block);
      }
    } while (changed);
  }

  private static boolean inlineJumpTarget(Block block) {
    Instr jump = block.last();
    if (jump == null || !jump.isUnconditionalJump()) {
      return false;
    }
    Block target = jump.target;
    boolean smallExit = target.leavesScope() && target.size <= MAX_COPIED_INSTRUCTIONS;
    boolean lineless = !target.fallsThrough() && target.hasNoLines();
    if (!smallExit && !lineless) {
      return false;
    }
    int removedJump = jump.opcode;
    jump.makeNop();
    block.addCopies(target);
    if (lineless && removedJump == JUMP && block.last().isUnconditionalJump()) {
      block.last().opcode = JUMP; // the check for signals that the removed jump made must stay
    }
    target.predecessors--;
    return true;
  }

  /** Removes no-ops and jumps to what follows anyway, until none is left. */
  static void removeNopsAndJumps(FlowGraph graph) {
    while (removeNops(graph) + removeRedundantJumps(graph) > 0) {
      // each makes new work for the other
    }
  }

  /** Removes the no-ops that no line event needs; returns how many. */
  static int removeNops(FlowGraph graph) {
    int removed = 0;
    for (Block block = graph.entry; block != null; block = block.next) {
      removed += removeNops(block);
    }
    return removed;
  }

  private static int removeNops(Block block) {
    int kept = 0;
    int previousLine = -1;
    Instr[] items = block.items;
    int size = block.size;
    for (int i = 0; i < size; i++) {
      Instr instr = items[i];
      int line = instr.line();
      if (instr.opcode == NOP && isRedundant(block, i, previousLine)) {
        continue;
      }
      if (kept != i) {
        items[kept] = instr;
      }
      kept++;
      previousLine = line;
    }
    block.size = kept;
    return size - kept;
  }

  private static boolean isRedundant(Block block, int i, int previousLine) {
    Span span = block.items[i].span;
    int line = span.lineno();
    if (line < 0 || line == previousLine) {
      return true;
    }
    if (i + 1 < block.size) {
      Instr following = block.items[i + 1];
      if (following.line() < 0) {
        following.span = span;
        return true;
      }
      return following.line() == line;
    }
    Block next = Block.nonEmpty(block.next);
    return next != null && next.firstLocation().lineno() == line;
  }

  private static int removeRedundantJumps(FlowGraph graph) {
    int removed = 0;
    for (Block block = graph.entry; block != null; block = block.next) {
      Instr last = block.last();
      if (last != null && last.isUnconditionalJump()
          && Block.nonEmpty(last.target) == Block.nonEmpty(block.next)) {
        last.makeNop();
        removed++;
      }
    }
    return removed;
  }

  /** Removes no-ops, and each load of a constant or copy of the top value that a {@code POP_TOP} undoes. */
  static void removeNopsAndPoppedLoads(FlowGraph graph) {
    boolean done = false;
    while (!done) {
      done = true;
      Instr previous = null; // the instruction that certainly ran before
      for (Block block = graph.entry; block != null; block = block.next) {
        removeNops(block);
        if (block.labelled) {
          previous = null;
        }
        for (int i = 0; i < block.size; i++) {
          Instr instr = block.items[i];
          if (instr.opcode == POP_TOP && previous != null && isPlainLoad(previous)) {
            previous.makeNop();
            instr.makeNop();
            done = false;
          }
          previous = instr;
        }
        if (previous != null && previous.isJump() || !block.fallsThrough()) {
          previous = null;
        }
      }
    }
  }

  private static boolean isPlainLoad(Instr instr) {
    return instr.loadsConstant() || instr.opcode == COPY && instr.arg == 1;
  }
}
