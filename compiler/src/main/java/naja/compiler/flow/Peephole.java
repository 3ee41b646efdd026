package naja.compiler.flow;

import static naja.compiler.Opcode.*;

import naja.compiler.constant.ConstantArithmetic;
import naja.syntax.constant.Singleton;

/** Rewrites short runs of instructions inside a block to quicker ones, and jumps to jumps. */
final class Peephole {
  /** Set in the argument of {@code COMPARE_OP} if the result is needed as a bool. */
  private static final int COMPARE_TO_BOOL = 16;

  private final ConstantTable constants;
  private final Folding folding;

  Peephole(ConstantTable constants) {
    this.constants = constants;
    this.folding = new Folding(constants);
  }

  /** Simplifies what follows loads of constants. */
  void optimizeLoads(FlowGraph graph) {
    for (Block block = graph.entry; block != null; block = block.next) {
      optimizeLoads(block);
    }
  }

  private void optimizeLoads(Block block) {
    int opcode = 0;
    int arg = 0;
    for (int i = 0; i < block.size; i++) {
      Instr instr = block.items[i];
      if (instr.opcode == LOAD_CONST) {
        Folding.makeSmallInt(instr, constants.get(instr.arg));
      }
      boolean copiesConstant = opcode == LOAD_CONST && instr.opcode == COPY && instr.arg == 1;
      if (!copiesConstant) {
        opcode = instr.opcode;
        arg = instr.arg;
      }
      if (opcode != LOAD_CONST && opcode != LOAD_SMALL_INT || i + 1 == block.size) {
        continue;
      }
      Instr next = block.items[i + 1];
      switch (next.opcode) {
        case POP_JUMP_IF_FALSE, POP_JUMP_IF_TRUE, JUMP_IF_FALSE, JUMP_IF_TRUE ->
            decideJump(instr, next, ConstantArithmetic.isTrue(constants.valueOf(opcode, arg)));
        case IS_OP -> {
          if (constants.valueOf(opcode, arg) == Singleton.NONE) {
            testForNone(block, i);
          }
        }
        case TO_BOOL -> {
          boolean value = ConstantArithmetic.isTrue(constants.valueOf(opcode, arg));
          int index = constants.indexOf(value);
          instr.makeNop();
          next.set(LOAD_CONST, index);
        }
        default -> {}
      }
    }
  }

  private static void decideJump(Instr load, Instr jump, boolean value) {
    if (jump.isConditionalJump()) { // it would pop the constant
      load.makeNop();
    }
    boolean jumpsIf = jump.opcode == POP_JUMP_IF_TRUE || jump.opcode == JUMP_IF_TRUE;
    if (value == jumpsIf) {
      jump.opcode = JUMP;
    } else {
      jump.makeNop();
    }
  }

  /** Joins the load of None at {@code i}, {@code IS_OP} and a conditional jump to one jump. */
  private static void testForNone(Block block, int i) {
    Instr load = block.items[i];
    Instr test = block.items[i + 1];
    int at = i + 2;
    if (block.opcodeAt(at) == TO_BOOL) {
      block.items[at].makeNop(); // IS_OP gives a bool whatever comes of this
      at++;
    }
    int jump = block.opcodeAt(at);
    if (jump != POP_JUMP_IF_FALSE && jump != POP_JUMP_IF_TRUE) {
      return;
    }
    boolean jumpsIfNone = (test.arg == 0) == (jump == POP_JUMP_IF_TRUE);
    load.makeNop();
    test.makeNop();
    block.items[at].opcode = jumpsIfNone ? POP_JUMP_IF_NONE : POP_JUMP_IF_NOT_NONE;
  }

  /** Rewrites each block. Compare CPython {@code optimize_basic_block}. */
  void optimizeBlocks(FlowGraph graph) {
    for (Block block = graph.entry; block != null; block = block.next) {
      for (int i = 0; i < block.size; i++) {
        if (block.items[i].isJump()) {
          if (threadJump(block, i)) {
            i--;
          }
        } else {
          rewrite(block, i);
        }
      }
      Swaps.optimize(block);
    }
  }

  private void rewrite(Block block, int i) {
    Instr instr = block.items[i];
    int next = block.opcodeAt(i + 1);
    switch (instr.opcode) {
      case BUILD_TUPLE -> {
        if (next == UNPACK_SEQUENCE && instr.arg == block.items[i + 1].arg && instr.arg >= 1 && instr.arg <= 3) {
          repack(instr, block.items[i + 1]);
        } else {
          folding.foldTuple(block, i);
        }
      }
      case BUILD_LIST, BUILD_SET -> folding.foldDisplay(block, i);
      case STORE_FAST -> {
        if (next == STORE_FAST && instr.arg == block.items[i + 1].arg && instr.line() == block.items[i + 1].line()) {
          instr.set(POP_TOP, 0);
        }
      }
      case SWAP -> {
        if (instr.arg == 1) {
          instr.makeNop();
        }
      }
      case LOAD_GLOBAL -> {
        if (next == PUSH_NULL && (instr.arg & 1) == 0) {
          instr.arg |= 1;
          block.items[i + 1].makeNop();
        }
      }
      case COMPARE_OP, CONTAINS_OP, IS_OP, TO_BOOL -> rewriteTest(block, i, next);
      case UNARY_NOT -> {
        if (next == TO_BOOL) {
          moveToNext(block, i, UNARY_NOT, 0);
        } else if (next == UNARY_NOT) {
          moveToNext(block, i, NOP, 0);
        } else {
          folding.foldUnary(block, i);
        }
      }
      case UNARY_INVERT, UNARY_NEGATIVE -> folding.foldUnary(block, i);
      case CALL_INTRINSIC_1 -> {
        if (instr.arg == Folding.UNARY_POSITIVE) {
          folding.foldUnary(block, i);
        } else if (instr.arg == Folding.LIST_TO_TUPLE) {
          if (next == GET_ITER) {
            instr.makeNop();
          } else {
            folding.foldListToTuple(block, i);
          }
        }
      }
      case BINARY_OP -> folding.foldBinary(block, i);
      default -> {}
    }
  }

  /** A tuple that is unpacked at once: one element stays, two or three change places. */
  private static void repack(Instr build, Instr unpack) {
    build.makeNop();
    if (unpack.arg == 1) {
      unpack.makeNop();
    } else {
      unpack.opcode = SWAP;
    }
  }

  /** Instructions that give a bool make a {@code TO_BOOL} needless, and some can be negated. */
  private static void rewriteTest(Block block, int i, int next) {
    Instr instr = block.items[i];
    if (instr.opcode == TO_BOOL) {
      if (next == TO_BOOL) {
        instr.makeNop();
      }
    } else if (instr.opcode == COMPARE_OP) {
      if (next == TO_BOOL) {
        moveToNext(block, i, COMPARE_OP, instr.arg | COMPARE_TO_BOOL);
      }
    } else if (next == TO_BOOL) {
      moveToNext(block, i, instr.opcode, instr.arg);
    } else if (next == UNARY_NOT) {
      moveToNext(block, i, instr.opcode, instr.arg ^ 1);
    }
  }

  private static void moveToNext(Block block, int i, int opcode, int arg) {
    block.items[i].makeNop();
    block.items[i + 1].set(opcode, arg);
  }

  /** Aims a jump to a jump at the last target; true if the place must be looked at again. */
  private static boolean threadJump(Block block, int i) {
    Instr jump = block.items[i];
    int targetOpcode = jump.target.opcodeAt(0);
    switch (jump.opcode) {
      case POP_JUMP_IF_NOT_NONE, POP_JUMP_IF_NONE, POP_JUMP_IF_FALSE, POP_JUMP_IF_TRUE -> {
        return targetOpcode == JUMP && retarget(block, jump, jump.opcode);
      }
      case JUMP_IF_FALSE, JUMP_IF_TRUE -> {
        int opposite = jump.opcode == JUMP_IF_FALSE ? JUMP_IF_TRUE : JUMP_IF_FALSE;
        if (targetOpcode == opposite) { // which will not jump
          jump.target = jump.target.next;
          return true;
        }
        return (targetOpcode == JUMP || targetOpcode == jump.opcode) && retarget(block, jump, jump.opcode);
      }
      case JUMP, JUMP_NO_INTERRUPT -> {
        if (targetOpcode == JUMP) { // its check for signals must stay
          return retarget(block, jump, JUMP);
        }
        return targetOpcode == JUMP_NO_INTERRUPT && retarget(block, jump, jump.opcode);
      }
      default -> {
        return false;
      }
    }
  }

  private static boolean retarget(Block block, Instr jump, int opcode) {
    Instr second = jump.target.get(0);
    if (jump.target == second.target) {
      return false; // nothing would change, for ever
    }
    jump.makeNop(); // stays if its line is needed
    block.addJump(opcode, second.target, second.span);
    return true;
  }
}
