package naja.compiler.flow;

import static naja.compiler.Opcode.*;

import java.util.Arrays;
import naja.compiler.StackEffect;

/**
 * Finds the loads of locals that need no reference of their own, because the value leaves the stack before the local
 * changes. In each block it follows which load put each value on the stack; a load is spoilt if its local changes, or
 * the block ends, while the value is still there, or if the value is stored in a local.
 */
final class BorrowedLoads {
  /** Stands for the load of a value that came from an earlier block. */
  private static final int UNKNOWN = -1;

  private static final int NO_LOCAL = -1;

  private final Block[] blocks;
  private int blockCount;

  /** For each value on the stack: the index of the instruction that put it there, and the local it is of. */
  private int[] loads = new int[32];
  private int[] locals = new int[32];
  private int depth;
  private boolean[] spoilt = new boolean[32];

  private BorrowedLoads(FlowGraph graph) {
    blocks = graph.startTraversal();
  }

  /** Compare CPython {@code optimize_load_fast}. The start depths of the blocks must be known. */
  static void mark(FlowGraph graph) {
    BorrowedLoads pass = new BorrowedLoads(graph);
    pass.enter(graph.entry);
    while (pass.blockCount > 0) {
      pass.walk(pass.blocks[--pass.blockCount]);
    }
  }

  private void enter(Block block) {
    if (!block.visited) {
      block.visited = true;
      blocks[blockCount++] = block;
    }
  }

  private void push(int load, int local) {
    if (depth == loads.length) {
      loads = Arrays.copyOf(loads, depth * 2);
      locals = Arrays.copyOf(locals, depth * 2);
    }
    loads[depth] = load;
    locals[depth++] = local;
  }

  private void spoil(int load) {
    if (load != UNKNOWN) {
      spoilt[load] = true;
    }
  }

  /** The local gets another value, or none. */
  private void kill(int local) {
    for (int i = 0; i < depth; i++) {
      if (locals[i] == local) {
        spoil(loads[i]);
      }
    }
  }

  private void store(int local) {
    depth--;
    int load = loads[depth];
    kill(local);
    spoil(load);
  }

  private void walk(Block block) {
    if (spoilt.length < block.size) {
      spoilt = new boolean[block.size * 2];
    } else {
      Arrays.fill(spoilt, 0, block.size, false);
    }
    depth = 0;
    for (int i = 0; i < block.startDepth; i++) {
      push(UNKNOWN, NO_LOCAL);
    }
    for (int i = 0; i < block.size; i++) {
      step(block.items[i], i);
    }
    if (block.size > 0 && block.next != null && block.fallsThrough()) {
      enter(block.next);
    }
    for (int i = 0; i < depth; i++) {
      spoil(loads[i]);
    }
    for (int i = 0; i < block.size; i++) {
      Instr instr = block.items[i];
      if (!spoilt[i]) {
        if (instr.opcode == LOAD_FAST) {
          instr.opcode = LOAD_FAST_BORROW;
        } else if (instr.opcode == LOAD_FAST_LOAD_FAST) {
          instr.opcode = LOAD_FAST_BORROW_LOAD_FAST_BORROW;
        }
      }
    }
  }

  private void step(Instr instr, int i) {
    int arg = instr.arg;
    if (instr.hasTarget()) {
      enter(instr.target);
    }
    switch (instr.opcode) {
      case LOAD_FAST -> push(i, arg);
      case LOAD_FAST_AND_CLEAR -> {
        kill(arg);
        push(i, arg);
      }
      case LOAD_FAST_LOAD_FAST -> {
        push(i, arg >> 4);
        push(i, arg & 15);
      }
      case DELETE_FAST -> kill(arg);
      case STORE_FAST -> store(arg);
      case STORE_FAST_LOAD_FAST -> {
        store(arg >> 4);
        push(i, arg & 15);
      }
      case STORE_FAST_STORE_FAST -> {
        store(arg >> 4);
        store(arg & 15);
      }
      case COPY -> push(loads[depth - arg], locals[depth - arg]);
      case SWAP -> swap(arg);
      case LOAD_ATTR, LOAD_SUPER_ATTR -> loadAttribute(instr, i);
      case LOAD_SPECIAL, PUSH_EXC_INFO -> pushBelowTop(i);
      case END_SEND, SET_FUNCTION_ATTRIBUTE -> dropBelowTop();
      case FORMAT_SIMPLE, GET_YIELD_FROM_ITER -> {} // may give back what they were given
      default -> stepGeneral(instr, i);
    }
  }

  private void swap(int arg) {
    int top = depth - 1;
    int other = depth - arg;
    int load = loads[top];
    int local = locals[top];
    loads[top] = loads[other];
    locals[top] = locals[other];
    loads[other] = load;
    locals[other] = local;
  }

  /** A method load may put the object itself back on the stack. */
  private void loadAttribute(Instr instr, int i) {
    depth--;
    int load = loads[depth];
    int local = locals[depth];
    if (instr.opcode == LOAD_SUPER_ATTR) {
      depth -= 2;
    }
    push(i, NO_LOCAL);
    if ((instr.arg & 1) != 0) {
      push(load, local);
    }
  }

  private void pushBelowTop(int i) {
    int load = loads[depth - 1];
    int local = locals[depth - 1];
    depth--;
    push(i, NO_LOCAL);
    push(load, local);
  }

  private void dropBelowTop() {
    depth--;
    loads[depth - 1] = loads[depth];
    locals[depth - 1] = locals[depth];
  }

  private void stepGeneral(Instr instr, int i) {
    int popped = StackEffect.popped(instr.opcode, instr.arg);
    int pushed = StackEffect.pushed(instr.opcode, instr.arg);
    switch (instr.opcode) {
      // These leave what they look at on the stack. CPython 3.14 takes what they add for the work of the block's first
      // instructions, by a mix-up of two counters; it spoils a load too many and the code shows it.
      case GET_ANEXT, GET_LEN, IMPORT_FROM, MATCH_KEYS, MATCH_MAPPING, MATCH_SEQUENCE, WITH_EXCEPT_START -> {
        for (int k = 0; k < pushed - popped; k++) {
          push(k, NO_LOCAL);
        }
        return;
      }
      case DICT_MERGE, DICT_UPDATE, LIST_APPEND, LIST_EXTEND, MAP_ADD, RERAISE, SET_ADD, SET_UPDATE -> {
        popped -= pushed;
        pushed = 0;
      }
      case CHECK_EXC_MATCH, SEND -> {
        popped = 1;
        pushed = 1;
      }
      case FOR_ITER -> {
        popped = 0;
        pushed = 1;
      }
      default -> {
        if (instr.isBlockSetup()) { // which changes the stack only on the way to the handler
          return;
        }
      }
    }
    depth -= popped;
    for (int k = 0; k < pushed; k++) {
      push(i, NO_LOCAL);
    }
  }
}
