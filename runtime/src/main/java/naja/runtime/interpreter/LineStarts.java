package naja.runtime.interpreter;

import static naja.compiler.Opcode.*;

import naja.compiler.Opcode;
import naja.runtime.objects.PyCode;

/** Where in a code object tools are told of a line. Compare CPython's {@code initialize_lines}. */
final class LineStarts {
  private final PyCode code;
  private final byte[] bytes;
  private final boolean[] starts;

  private LineStarts(PyCode code) {
    this.code = code;
    this.bytes = code.bytecode();
    this.starts = new boolean[bytes.length / 2];
  }

  /** By code unit: whether the instruction that begins there begins a line, in its text or where control comes from. */
  static boolean[] of(PyCode code) {
    LineStarts lines = new LineStarts(code);
    int first = firstResume(code);
    lines.markChanges(first);
    lines.markTargets(first);
    return lines.starts;
  }

  /** The code unit of the first {@code RESUME}: what comes before is not told of. */
  static int firstResume(PyCode code) {
    byte[] bytes = code.bytecode();
    for (int unit = 0; unit < bytes.length / 2; unit += 1 + Opcode.cacheEntries(bytes[2 * unit] & 0xFF)) {
      if ((bytes[2 * unit] & 0xFF) == RESUME) {
        return unit;
      }
    }
    return 0;
  }

  /** The code unit behind the instruction that begins at one, with what extends its argument. */
  private int end(int unit) {
    int at = unit;
    while ((bytes[2 * at] & 0xFF) == EXTENDED_ARG) {
      at++;
    }
    return at + 1 + Opcode.cacheEntries(bytes[2 * at] & 0xFF);
  }

  /** The opcode of the instruction that begins at a code unit. */
  private int opcode(int unit) {
    int at = unit;
    while ((bytes[2 * at] & 0xFF) == EXTENDED_ARG) {
      at++;
    }
    return bytes[2 * at] & 0xFF;
  }

  private int argument(int unit) {
    int argument = 0;
    int at = unit;
    while ((bytes[2 * at] & 0xFF) == EXTENDED_ARG) {
      argument = argument << 8 | bytes[2 * at + 1] & 0xFF;
      at++;
    }
    return argument << 8 | bytes[2 * at + 1] & 0xFF;
  }

  private void markChanges(int first) {
    int current = -1;
    for (int unit = 0; unit < starts.length; unit = end(unit)) {
      if (unit < first || isEnding(opcode(unit))) {
        continue;
      }
      int line = code.lineAt(unit);
      starts[unit] = line != current && line >= 0;
      current = line;
    }
  }

  /** Instructions that control skips, or that belong to what was before. */
  private static boolean isEnding(int opcode) {
    return opcode == END_ASYNC_FOR || opcode == END_FOR || opcode == END_SEND || opcode == RESUME
        || opcode == POP_ITER;
  }

  private void markTargets(int first) {
    for (int unit = first; unit < starts.length; unit = end(unit)) {
      int next = end(unit);
      int target = switch (opcode(unit)) {
        case POP_JUMP_IF_FALSE, POP_JUMP_IF_TRUE, POP_JUMP_IF_NONE, POP_JUMP_IF_NOT_NONE, JUMP_FORWARD ->
            next + argument(unit);
        case FOR_ITER, SEND -> next + argument(unit) + 1;
        case JUMP_BACKWARD, JUMP_BACKWARD_NO_INTERRUPT -> next - argument(unit);
        default -> -1;
      };
      if (target >= 0 && target < starts.length && code.lineAt(target) >= 0 && opcode(target) != POP_ITER) {
        starts[target] = true;
      }
    }
    for (int handler = 0; handler < code.handlerCount(); handler++) {
      int target = code.handlerTargetOffset(handler);
      if (target >= first && code.lineAt(target) >= 0 && opcode(target) != POP_ITER) {
        starts[target] = true;
      }
    }
  }
}
