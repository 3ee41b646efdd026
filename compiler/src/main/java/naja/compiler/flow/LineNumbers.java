package naja.compiler.flow;

import naja.compiler.InstructionSequence;
import naja.syntax.ast.Span;

/**
 * Gives a line to every instruction that can leave the frame (PEP 626): a block that exits without a line of its own
 * is copied for each way into it, and then takes the line of that way.
 */
final class LineNumbers {
  private LineNumbers() {}

  static void resolve(FlowGraph graph) {
    copyLinelessExits(graph);
    propagate(graph);
  }

  private static boolean isLinelessExit(Block block) {
    return (block.leavesScope() || block.checksEvalBreaker()) && block.hasNoLines();
  }

  private static void copyLinelessExits(FlowGraph graph) {
    for (Block block = graph.entry; block != null; block = block.next) {
      Instr last = block.last();
      if (last == null || !last.isJump()) {
        continue;
      }
      Block target = Block.nonEmpty(last.target);
      if (target.predecessors > 1 && isLinelessExit(target)) {
        Block copy = graph.newBlock();
        copy.addCopies(target);
        copy.get(0).span = last.span;
        copy.predecessors = 1;
        copy.labelled = true;
        copy.next = target.next;
        target.next = copy;
        target.predecessors--;
        last.target = copy;
      }
    }
    // What is left can be reached by falling through only.
    for (Block block = graph.entry; block != null; block = block.next) {
      if (block.size > 0 && block.next != null && block.fallsThrough() && isLinelessExit(block.next)) {
        block.next.get(0).span = block.last().span;
      }
    }
  }

  /** Lets instructions without a location take that of the one before, across a block's only entrance too. */
  private static void propagate(FlowGraph graph) {
    for (Block block = graph.entry; block != null; block = block.next) {
      Instr last = block.last();
      if (last == null) {
        continue;
      }
      Span span = InstructionSequence.NO_LOCATION;
      for (int i = 0; i < block.size; i++) {
        Instr instr = block.items[i];
        if (instr.lacksLocation()) {
          instr.span = span;
        } else {
          span = instr.span;
        }
      }
      if (block.fallsThrough()) {
        inherit(block.next, span);
      }
      if (last.isJump()) {
        inherit(last.target, span);
      }
    }
  }

  private static void inherit(Block block, Span span) {
    if (block.predecessors == 1 && block.size > 0 && block.get(0).lacksLocation()) {
      block.get(0).span = span;
    }
  }
}
