package naja.compiler.flow;

import static naja.compiler.Opcode.END_ASYNC_FOR;

import naja.compiler.InvalidTree;
import naja.compiler.StackEffect;

/** Finds how deep the value stack gets. Loops must leave it as it was. */
final class StackDepth {
  private static final int UNKNOWN = Integer.MIN_VALUE;

  private final Block[] stack;
  private int size;
  private int deepest;

  private StackDepth(FlowGraph graph) {
    stack = graph.startTraversal();
  }

  /**
   * Sets {@link Block#startDepth} of every reachable block and gives the greatest depth, at least 1.
   *
   * @throws IllegalStateException if two ways into a block disagree, or a value is taken off an empty stack: the code
   *     generator is at fault
   */
  static int compute(FlowGraph graph) {
    for (Block block = graph.entry; block != null; block = block.next) {
      block.startDepth = UNKNOWN;
    }
    StackDepth pass = new StackDepth(graph);
    pass.enter(graph.entry, 0);
    while (pass.size > 0) {
      pass.walk(pass.stack[--pass.size]);
    }
    return Math.max(pass.deepest, 1);
  }

  private void enter(Block block, int depth) {
    if (block.startDepth == UNKNOWN) {
      block.startDepth = depth;
      stack[size++] = block;
    } else if (block.startDepth != depth) {
      throw new InvalidTree("Invalid CFG, inconsistent stackdepth", false);
    }
  }

  private void walk(Block block) {
    int depth = block.startDepth;
    for (int i = 0; i < block.size; i++) {
      Instr instr = block.items[i];
      int effect = StackEffect.pushed(instr.opcode, instr.arg) - StackEffect.popped(instr.opcode, instr.arg);
      deepest = Math.max(deepest, depth);
      if (instr.hasTarget() && instr.opcode != END_ASYNC_FOR) {
        enter(instr.target, depth + effect);
      }
      if (!instr.isBlockSetup()) { // which changes the stack only on the way to the handler
        depth += effect;
      }
      if (depth < 0) {
        throw new IllegalStateException("Invalid CFG, stack underflow");
      }
      if (instr.neverFallsThrough()) {
        return;
      }
    }
    if (block.next != null) {
      enter(block.next, depth);
    }
  }
}
