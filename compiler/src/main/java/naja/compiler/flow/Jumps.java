package naja.compiler.flow;

import static naja.compiler.Opcode.*;

/** Gives jumps the forms that the interpreter has. */
final class Jumps {
  private Jumps() {}

  /** Spells out the jumps that leave the tested value on the stack. */
  static void expandKeepingJumps(FlowGraph graph) {
    for (Block block = graph.entry; block != null; block = block.next) {
      Instr last = block.last();
      if (last != null && (last.opcode == JUMP_IF_FALSE || last.opcode == JUMP_IF_TRUE)) {
        last.opcode = last.opcode == JUMP_IF_FALSE ? POP_JUMP_IF_FALSE : POP_JUMP_IF_TRUE;
        block.insert(block.size - 1, COPY, 1, last.span).handler = last.handler;
        block.insert(block.size - 1, TO_BOOL, 0, last.span).handler = last.handler;
      }
    }
  }

  /** Turns the pseudo instructions that are left, save jumps, into what they stand for. */
  static void replacePseudoOps(FlowGraph graph) {
    for (Block block = graph.entry; block != null; block = block.next) {
      for (int i = 0; i < block.size; i++) {
        Instr instr = block.items[i];
        if (instr.isBlockSetup()) {
          instr.makeNop();
        } else if (instr.opcode == LOAD_CLOSURE) {
          instr.opcode = LOAD_FAST;
        } else if (instr.opcode == STORE_FAST_MAYBE_NULL) {
          instr.opcode = STORE_FAST;
        }
      }
    }
    Cleanup.removeNopsAndJumps(graph);
  }

  /**
   * Conditional jumps only go forwards, and are followed by {@code NOT_TAKEN}; one that went back is turned round to
   * jump over an unconditional one.
   */
  static void normalize(FlowGraph graph) {
    for (Block block = graph.entry; block != null; block = block.next) {
      block.visited = false;
    }
    for (Block block = graph.entry; block != null; block = block.next) {
      block.visited = true;
      Instr last = block.last();
      if (last == null || !last.isConditionalJump()) {
        continue;
      }
      if (!last.target.visited) {
        block.add(NOT_TAKEN, 0, last.span);
        continue;
      }
      Block back = graph.newBlock();
      back.add(NOT_TAKEN, 0, last.span);
      back.addJump(JUMP, last.target, last.span);
      back.startDepth = last.target.startDepth;
      back.cold = block.cold;
      back.next = block.next;
      last.opcode = opposite(last.opcode);
      last.target = block.next;
      block.next = back;
    }
  }

  private static int opposite(int opcode) {
    return switch (opcode) {
      case POP_JUMP_IF_NOT_NONE -> POP_JUMP_IF_NONE;
      case POP_JUMP_IF_NONE -> POP_JUMP_IF_NOT_NONE;
      case POP_JUMP_IF_FALSE -> POP_JUMP_IF_TRUE;
      default -> POP_JUMP_IF_FALSE;
    };
  }
}
