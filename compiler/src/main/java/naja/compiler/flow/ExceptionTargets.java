package naja.compiler.flow;

import static naja.compiler.Opcode.*;

/**
 * Tells every instruction which exception handler is around it. The block set-ups and {@code POP_BLOCK} say it in the
 * code; here it becomes data, from which the exception table is made.
 */
final class ExceptionTargets {
  private ExceptionTargets() {}

  /** Marks a {@code RESUME} that follows a yield inside exactly one handler. */
  private static final int RESUME_AT_DEPTH_ONE = 4;

  /** The handlers around a place, innermost first; null is none. */
  record Handlers(Block innermost, Handlers outer, int depth) {}

  /** Marks the blocks that begin handlers. */
  static void markHandlers(FlowGraph graph) {
    for (Block block = graph.entry; block != null; block = block.next) {
      for (int i = 0; i < block.size; i++) {
        if (block.items[i].isBlockSetup()) {
          block.items[i].target.isHandler = true;
        }
      }
    }
  }

  /** Sets {@link Instr#handler} everywhere. Compare CPython {@code label_exception_targets}. */
  static void label(FlowGraph graph) {
    Block[] stack = graph.startTraversal();
    int depth = 0;
    graph.entry.visited = true;
    stack[depth++] = graph.entry;
    while (depth > 0) {
      Block block = stack[--depth];
      depth = labelBlock(block, stack, depth);
      block.handlers = null;
    }
  }

  private static int labelBlock(Block block, Block[] stack, int depth) {
    Handlers handlers = block.handlers;
    int lastYieldDepth = -1;
    for (int i = 0; i < block.size; i++) {
      Instr instr = block.items[i];
      if (instr.isBlockSetup()) {
        depth = visit(instr.target, handlers, stack, depth);
        if (instr.opcode != SETUP_FINALLY) {
          instr.target.keepsLastInstruction = true;
        }
        handlers = new Handlers(instr.target, handlers, depthOf(handlers) + 1);
      } else if (instr.opcode == POP_BLOCK) {
        handlers = handlers.outer;
        instr.makeNop();
      } else {
        instr.handler = handlers == null ? null : handlers.innermost;
        if (instr.isJump()) {
          depth = visit(instr.target, handlers, stack, depth);
        } else if (instr.opcode == YIELD_VALUE) {
          lastYieldDepth = depthOf(handlers);
        } else if (instr.opcode == RESUME && instr.arg != 0) {
          if (lastYieldDepth == 1) {
            instr.arg |= RESUME_AT_DEPTH_ONE;
          }
          lastYieldDepth = -1;
        }
      }
    }
    return block.fallsThrough() ? visit(block.next, handlers, stack, depth) : depth;
  }

  private static int depthOf(Handlers handlers) {
    return handlers == null ? 0 : handlers.depth;
  }

  private static int visit(Block block, Handlers handlers, Block[] stack, int depth) {
    if (!block.visited) {
      block.visited = true;
      block.handlers = handlers;
      stack[depth++] = block;
    }
    return depth;
  }
}
