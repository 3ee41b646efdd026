package naja.compiler.flow;

import static naja.compiler.Opcode.*;

/** Makes runs of {@code SWAP} short, and swaps instructions instead of values where that does the same. */
final class Swaps {
  private Swaps() {}

  private static final int PLACED = -1;

  static void optimize(Block block) {
    for (int i = 0; i < block.size; i++) {
      if (block.items[i].opcode == SWAP) {
        i = shorten(block, i);
        applyStatically(block, i);
      }
    }
  }

  /**
   * Replaces a run of swaps and no-ops that begins at {@code start} by the shortest that has its effect.
   *
   * @return the end of the run, or {@code start} if it was a single swap
   */
  private static int shorten(Block block, int start) {
    int depth = 0;
    int swaps = 0;
    int end = start;
    for (; end < block.size; end++) {
      Instr instr = block.items[end];
      if (instr.opcode == SWAP) {
        depth = Math.max(depth, instr.arg);
        swaps++;
      } else if (instr.opcode != NOP) {
        break;
      }
    }
    if (swaps == 1) {
      return start;
    }
    int[] origin = runSwaps(block, start, end, depth);
    // To swap only with the top, walk each cycle of the permutation through it. The walk un-shuffles the stack, so it
    // is written from the end of the run backwards.
    int write = end - 1;
    for (int first = 0; first < depth; first++) {
      if (origin[first] == PLACED || origin[first] == first) {
        continue;
      }
      int at = first;
      while (true) {
        if (at != 0) {
          block.items[write--].set(SWAP, at + 1);
        }
        if (origin[at] == PLACED) {
          break;
        }
        int following = origin[at];
        origin[at] = PLACED;
        at = following;
      }
    }
    for (; write >= start; write--) {
      block.items[write].makeNop();
    }
    return end - 1;
  }

  /** Which place each of the top values came from after the run, counted from the top. */
  private static int[] runSwaps(Block block, int start, int end, int depth) {
    int[] origin = new int[depth];
    for (int i = 0; i < depth; i++) {
      origin[i] = i;
    }
    for (int i = start; i < end; i++) {
      Instr instr = block.items[i];
      if (instr.opcode == SWAP) {
        int top = origin[0];
        origin[0] = origin[instr.arg - 1];
        origin[instr.arg - 1] = top;
      }
    }
    return origin;
  }

  /** Whether it only pops the top and cannot raise or jump, so that it may change places with its like. */
  private static boolean isMovable(int opcode) {
    return opcode == STORE_FAST || opcode == STORE_FAST_MAYBE_NULL || opcode == POP_TOP;
  }

  private static int storedLocal(Instr instr) {
    return instr.opcode == POP_TOP ? -1 : instr.arg;
  }

  /** The next movable instruction after {@code i}, no-ops aside, all of {@code line} unless that is negative; or -1. */
  private static int nextMovable(Block block, int i, int line) {
    for (int k = i + 1; k < block.size; k++) {
      Instr instr = block.items[k];
      if (line >= 0 && instr.line() != line) {
        return -1; // a tracer would see the names bound in another order
      }
      if (instr.opcode != NOP) {
        return isMovable(instr.opcode) ? k : -1;
      }
    }
    return -1;
  }

  /** Resolves the swaps that end at {@code i}, last first, against the stores and pops that follow them. */
  private static void applyStatically(Block block, int i) {
    for (int at = i; at >= 0; at--) {
      Instr swap = block.items[at];
      if (swap.opcode != SWAP) {
        if (swap.opcode == NOP || isMovable(swap.opcode)) {
          continue;
        }
        return;
      }
      int first = nextMovable(block, at, -1);
      if (first < 0) {
        return;
      }
      int line = block.items[first].line();
      int second = first;
      for (int count = swap.arg - 1; count > 0; count--) {
        second = nextMovable(block, second, line);
        if (second < 0) {
          return;
        }
      }
      if (!mayExchange(block, first, second)) {
        return;
      }
      swap.makeNop();
      Instr moved = block.items[first];
      block.items[first] = block.items[second];
      block.items[second] = moved;
    }
  }

  /** Whether no local is stored twice between the two, so that the order of the stores does not matter. */
  private static boolean mayExchange(Block block, int first, int second) {
    int firstLocal = storedLocal(block.items[first]);
    int secondLocal = storedLocal(block.items[second]);
    if (firstLocal < 0 && secondLocal < 0) {
      return true;
    }
    if (firstLocal == secondLocal) {
      return false;
    }
    for (int i = first + 1; i < second; i++) {
      Instr between = block.items[i];
      if (between.opcode != NOP) {
        int local = storedLocal(between);
        if (local >= 0 && (local == firstLocal || local == secondLocal)) {
          return false;
        }
      }
    }
    return true;
  }
}
