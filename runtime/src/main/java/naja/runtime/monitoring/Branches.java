package naja.runtime.monitoring;

import static naja.compiler.Opcode.*;

import naja.compiler.Opcode;
import naja.runtime.objects.PyCode;

/** Where a branch tells of its two ways: each at the instruction where the ways are apart. */
final class Branches {
  private Branches() {}

  /** The code unit where the other way is told of, or -1. */
  static int other(PyCode code, int event, int unit) {
    byte[] bytes = code.bytecode();
    return switch (bytes[2 * unit] & 0xFF) {
      case POP_JUMP_IF_FALSE, POP_JUMP_IF_TRUE, POP_JUMP_IF_NONE, POP_JUMP_IF_NOT_NONE ->
          unit + 1 + Opcode.cacheEntries(bytes[2 * unit] & 0xFF);
      case NOT_TAKEN -> unit - 1 - Opcode.cacheEntries(POP_JUMP_IF_FALSE);
      case FOR_ITER -> loopEnd(bytes, unit);
      case POP_ITER -> loopStart(bytes, unit);
      default -> event == Events.BRANCH_LEFT ? unit : -1;
    };
  }

  /** The {@code POP_ITER} of a {@code FOR_ITER}. */
  private static int loopEnd(byte[] bytes, int unit) {
    int argument = bytes[2 * unit + 1] & 0xFF;
    int shift = 8;
    for (int at = unit - 1; at >= 0 && (bytes[2 * at] & 0xFF) == EXTENDED_ARG; at--) {
      argument |= (bytes[2 * at + 1] & 0xFF) << shift;
      shift += 8;
    }
    return unit + 1 + Opcode.cacheEntries(FOR_ITER) + argument + 1;
  }

  private static int loopStart(byte[] bytes, int unit) {
    for (int at = unit - 1; at >= 0; at--) {
      if ((bytes[2 * at] & 0xFF) == FOR_ITER && loopEnd(bytes, at) == unit) {
        return at;
      }
    }
    return -1;
  }
}
