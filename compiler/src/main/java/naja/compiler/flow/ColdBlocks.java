package naja.compiler.flow;

import static naja.compiler.Opcode.JUMP_NO_INTERRUPT;

import naja.compiler.InstructionSequence;

/** Moves what only runs after an exception behind everything else. */
final class ColdBlocks {
  private ColdBlocks() {}

  static void moveToEnd(FlowGraph graph) {
    if (graph.entry.next == null) {
      return;
    }
    markWarm(graph);
    markCold(graph);
    makeReturnsExplicit(graph);
    if (moveCold(graph)) {
      Cleanup.removeNopsAndJumps(graph);
    }
  }

  private static void markWarm(FlowGraph graph) {
    Block[] stack = graph.startTraversal();
    int depth = 0;
    graph.entry.visited = true;
    stack[depth++] = graph.entry;
    while (depth > 0) {
      Block block = stack[--depth];
      block.warm = true;
      if (block.next != null && block.fallsThrough() && !block.next.visited) {
        block.next.visited = true;
        stack[depth++] = block.next;
      }
      for (int i = 0; i < block.size; i++) {
        Instr instr = block.items[i];
        if (instr.isJump() && !instr.target.visited) {
          instr.target.visited = true;
          stack[depth++] = instr.target;
        }
      }
    }
  }

  private static void markCold(FlowGraph graph) {
    Block[] stack = graph.startTraversal();
    int depth = 0;
    for (Block block = graph.entry; block != null; block = block.next) {
      if (block.isHandler) {
        block.visited = true;
        stack[depth++] = block;
      }
    }
    while (depth > 0) {
      Block block = stack[--depth];
      block.cold = true;
      if (block.next != null && block.fallsThrough()) {
        depth = chill(block.next, stack, depth);
      }
      Instr last = block.last();
      if (last != null && last.isJump()) {
        depth = chill(last.target, stack, depth);
      }
    }
  }

  private static int chill(Block block, Block[] stack, int depth) {
    if (!block.warm && !block.visited) {
      block.visited = true;
      stack[depth++] = block;
    }
    return depth;
  }

  /** A cold block that falls through to a warm one will no longer stand before it, so it needs a jump. */
  private static void makeReturnsExplicit(FlowGraph graph) {
    for (Block block = graph.entry; block != null; block = block.next) {
      Block warm = block.next;
      if (block.cold && warm != null && warm.warm && block.fallsThrough()) {
        Block jump = graph.newBlock();
        jump.addJump(JUMP_NO_INTERRUPT, warm, InstructionSequence.NO_LOCATION);
        jump.cold = true;
        jump.predecessors = 1;
        jump.next = warm;
        warm.labelled = true;
        block.next = jump;
      }
    }
  }

  private static boolean moveCold(FlowGraph graph) {
    Block firstCold = null;
    Block lastCold = null;
    Block lastWarm = graph.entry;
    while (lastWarm.next != null) {
      Block block = lastWarm.next;
      if (!block.cold) {
        lastWarm = block;
        continue;
      }
      lastWarm.next = block.next;
      block.next = null;
      if (firstCold == null) {
        firstCold = block;
      } else {
        lastCold.next = block;
      }
      lastCold = block;
    }
    lastWarm.next = firstCold;
    return firstCold != null;
  }
}
