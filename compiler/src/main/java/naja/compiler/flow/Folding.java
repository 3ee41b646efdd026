package naja.compiler.flow;

import static naja.compiler.Opcode.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import naja.compiler.constant.ConstantArithmetic;
import naja.syntax.constant.FrozenSetConstant;
import naja.syntax.constant.TupleConstant;

/** Computes at compile time what instructions compute from constants. */
final class Folding {
  /** {@code CALL_INTRINSIC_1} with this argument makes a tuple of a list. */
  static final int LIST_TO_TUPLE = 6;

  /** {@code CALL_INTRINSIC_1} with this argument is unary plus. */
  static final int UNARY_POSITIVE = 5;

  /** Displays with more elements are not built on the stack by the code generator, and not folded here. */
  private static final int MAX_STACK_ELEMENTS = 30;

  /** A shorter list or set display is quicker to build than to copy. */
  private static final int MIN_CONSTANT_DISPLAY = 3;

  /** Integers below it have an instruction of their own. */
  private static final int SMALL_INTS = 256;

  private final ConstantTable constants;
  private final Instr[] operands = new Instr[MAX_STACK_ELEMENTS];

  Folding(ConstantTable constants) {
    this.constants = constants;
  }

  /** Finds the {@code count} constant loads right before {@code end}, no-ops aside, and puts them in operands. */
  private boolean findOperands(Block block, int end, int count) {
    int missing = count;
    for (int i = end - 1; i >= 0 && missing > 0; i--) {
      Instr instr = block.items[i];
      if (instr.opcode == NOP) {
        continue;
      }
      if (!instr.loadsConstant()) {
        return false;
      }
      operands[--missing] = instr;
    }
    return missing == 0;
  }

  private List<Object> operandValues(int count) {
    Object[] values = new Object[count];
    for (int i = 0; i < count; i++) {
      values[i] = constants.valueOf(operands[i]);
    }
    return Arrays.asList(values);
  }

  private void eraseOperands(int count) {
    for (int i = 0; i < count; i++) {
      operands[i].erase();
    }
  }

  /** Makes the instruction {@code LOAD_SMALL_INT} if the constant has that form. */
  static boolean makeSmallInt(Instr instr, Object constant) {
    if (constant instanceof Long value && value >= 0 && value < SMALL_INTS) {
      instr.set(LOAD_SMALL_INT, value.intValue());
      return true;
    }
    return false;
  }

  private void makeLoad(Instr instr, Object constant) {
    if (!makeSmallInt(instr, constant)) {
      instr.set(LOAD_CONST, constants.indexOf(constant));
    }
  }

  void foldBinary(Block block, int i) {
    if (findOperands(block, i, 2)) {
      Instr instr = block.items[i];
      Object value = ConstantArithmetic.binary(
          instr.arg, constants.valueOf(operands[0]), constants.valueOf(operands[1]));
      if (value != null) {
        eraseOperands(2);
        makeLoad(instr, value);
      }
    }
  }

  void foldUnary(Block block, int i) {
    if (findOperands(block, i, 1)) {
      Instr instr = block.items[i];
      Object operand = constants.valueOf(operands[0]);
      Object value = switch (instr.opcode) {
        case UNARY_NEGATIVE -> ConstantArithmetic.negative(operand);
        case UNARY_INVERT -> ConstantArithmetic.invert(operand);
        case UNARY_NOT -> (Object) !ConstantArithmetic.isTrue(operand);
        default -> ConstantArithmetic.positive(operand);
      };
      if (value != null) {
        eraseOperands(1);
        makeLoad(instr, value);
      }
    }
  }

  void foldTuple(Block block, int i) {
    Instr build = block.items[i];
    int count = build.arg;
    if (count <= MAX_STACK_ELEMENTS && findOperands(block, i, count)) {
      TupleConstant tuple = new TupleConstant(operandValues(count));
      eraseOperands(count);
      makeLoad(build, tuple);
    }
  }

  /**
   * Folds a list or set display: to a constant where it is only iterated or searched, else to an empty one that is
   * extended from a constant. Compare CPython {@code optimize_lists_and_sets}.
   */
  void foldDisplay(Block block, int i) {
    Instr build = block.items[i];
    int nextOpcode = block.opcodeAt(i + 1);
    boolean onlyRead = nextOpcode == GET_ITER || nextOpcode == CONTAINS_OP;
    int count = build.arg;
    if (count > MAX_STACK_ELEMENTS || count < MIN_CONSTANT_DISPLAY && !onlyRead) {
      return;
    }
    if (!findOperands(block, i, count)) {
      if (onlyRead && build.opcode == BUILD_LIST) {
        build.opcode = BUILD_TUPLE;
      }
      return;
    }
    boolean isSet = build.opcode == BUILD_SET;
    List<Object> values = operandValues(count);
    Object constant = isSet
        ? new FrozenSetConstant(ConstantArithmetic.distinct(values))
        : new TupleConstant(values);
    int index = constants.indexOf(constant);
    eraseOperands(count);
    if (onlyRead) {
      build.set(LOAD_CONST, index);
    } else {
      // The operands left at least three no-ops before.
      block.items[i - 2].span = build.span;
      block.items[i - 2].set(build.opcode, 0);
      block.items[i - 1].set(LOAD_CONST, index);
      build.set(isSet ? SET_UPDATE : LIST_EXTEND, 1);
    }
  }

  /** Folds the list that a display with many constants is collected in before it becomes a tuple. */
  void foldListToTuple(Block block, int i) {
    int start = startOfConstantList(block, i);
    if (start < 0) {
      return;
    }
    List<Object> values = new ArrayList<>();
    for (int k = start; k < i; k++) {
      Instr instr = block.items[k];
      if (instr.opcode == NOP) {
        continue;
      }
      if (instr.loadsConstant()) {
        values.add(constants.valueOf(instr));
      }
      instr.erase();
    }
    makeLoad(block.items[i], new TupleConstant(values));
  }

  /** The {@code BUILD_LIST 0} from which only constants are appended until {@code end}; -1 if it is not so. */
  private static int startOfConstantList(Block block, int end) {
    boolean expectAppend = true;
    for (int i = end - 1; i >= 0; i--) {
      Instr instr = block.items[i];
      if (instr.opcode == NOP) {
        continue;
      }
      if (instr.opcode == BUILD_LIST && instr.arg == 0) {
        return expectAppend ? i : -1;
      }
      if (expectAppend ? instr.opcode != LIST_APPEND || instr.arg != 1 : !instr.loadsConstant()) {
        return -1;
      }
      expectAppend = !expectAppend;
    }
    return -1;
  }
}
