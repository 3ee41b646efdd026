package naja.compiler.flow;

import static naja.compiler.Opcode.*;

/**
 * Finds the loads of locals that may be unbound and gives them the instruction that checks. Only the first 64 locals
 * are followed from block to block; of the others each block knows only what it did itself.
 */
final class UnboundLocals {
  private static final int FOLLOWED = 64;

  private final FlowGraph graph;
  private final Block[] stack;
  private int depth;

  private UnboundLocals(FlowGraph graph) {
    this.graph = graph;
    this.stack = graph.startTraversal();
  }

  /** Compare CPython {@code add_checks_for_loads_of_uninitialized_variables}. */
  static void check(FlowGraph graph, int localCount, int parameterCount) {
    if (localCount == 0) {
      return;
    }
    if (localCount > FOLLOWED) {
      checkManyLocals(graph, localCount);
    }
    new UnboundLocals(graph).follow(Math.min(localCount, FOLLOWED), parameterCount);
  }

  private void follow(int localCount, int parameterCount) {
    long unbound = 0;
    for (int i = parameterCount; i < localCount; i++) {
      unbound |= 1L << i;
    }
    enter(graph.entry, unbound);
    for (Block block = graph.entry; block != null; block = block.next) {
      scan(block); // each at least once, for it may delete locals
    }
    while (depth > 0) {
      Block block = stack[--depth];
      block.visited = false;
      scan(block);
    }
  }

  /** Lets the block know what may be unbound; {@link Block#visited} says that it waits on the stack already. */
  private void enter(Block block, long unbound) {
    long all = block.unboundLocals | unbound;
    if (all != block.unboundLocals) {
      block.unboundLocals = all;
      if (!block.visited) {
        block.visited = true;
        stack[depth++] = block;
      }
    }
  }

  private void scan(Block block) {
    long unbound = block.unboundLocals;
    for (int i = 0; i < block.size; i++) {
      Instr instr = block.items[i];
      if (instr.handler != null) {
        enter(instr.handler, unbound);
      }
      if (instr.arg >= FOLLOWED) {
        continue;
      }
      long bit = 1L << instr.arg;
      switch (instr.opcode) {
        case DELETE_FAST, LOAD_FAST_AND_CLEAR, STORE_FAST_MAYBE_NULL -> unbound |= bit;
        case STORE_FAST, LOAD_FAST_CHECK -> unbound &= ~bit;
        case LOAD_FAST -> {
          if ((unbound & bit) != 0) {
            instr.opcode = LOAD_FAST_CHECK;
          }
          unbound &= ~bit;
        }
        default -> {}
      }
    }
    if (block.next != null && block.fallsThrough()) {
      enter(block.next, unbound);
    }
    Instr last = block.last();
    if (last != null && last.isJump()) {
      enter(last.target, unbound);
    }
  }

  private static void checkManyLocals(FlowGraph graph, int localCount) {
    int[] boundIn = new int[localCount - FOLLOWED]; // the number of the block that surely bound the local
    int number = 0;
    for (Block block = graph.entry; block != null; block = block.next) {
      number++;
      for (int i = 0; i < block.size; i++) {
        Instr instr = block.items[i];
        int local = instr.arg - FOLLOWED;
        if (local < 0) {
          continue;
        }
        switch (instr.opcode) {
          case DELETE_FAST, LOAD_FAST_AND_CLEAR, STORE_FAST_MAYBE_NULL -> boundIn[local] = number - 1;
          case STORE_FAST -> boundIn[local] = number;
          case LOAD_FAST -> {
            if (boundIn[local] != number) {
              instr.opcode = LOAD_FAST_CHECK;
            }
            boundIn[local] = number;
          }
          default -> {}
        }
      }
    }
  }
}
