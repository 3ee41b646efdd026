package naja.compiler.flow;

import static naja.compiler.Opcode.*;

/** Joins neighbouring loads and stores of locals. */
final class Superinstructions {
  private Superinstructions() {}

  /** Both slots must fit into one argument byte. */
  private static final int SLOTS = 16;

  static void join(FlowGraph graph) {
    for (Block block = graph.entry; block != null; block = block.next) {
      for (int i = 0; i + 1 < block.size; i++) {
        int joined = joined(block.items[i].opcode, block.items[i + 1].opcode);
        if (joined != 0) {
          join(block.items[i], block.items[i + 1], joined);
        }
      }
    }
    Cleanup.removeNops(graph);
  }

  private static int joined(int first, int second) {
    if (first == LOAD_FAST) {
      return second == LOAD_FAST ? LOAD_FAST_LOAD_FAST : 0;
    }
    if (first == STORE_FAST) {
      return second == LOAD_FAST ? STORE_FAST_LOAD_FAST : second == STORE_FAST ? STORE_FAST_STORE_FAST : 0;
    }
    return 0;
  }

  private static void join(Instr first, Instr second, int opcode) {
    boolean sameLine = !first.hasLine() || !second.hasLine() || first.line() == second.line();
    if (sameLine && first.arg < SLOTS && second.arg < SLOTS) {
      first.set(opcode, first.arg << 4 | second.arg);
      second.makeNop();
    }
  }
}
