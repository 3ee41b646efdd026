package naja.runtime.objects;

import naja.compiler.Opcode;

/** The branches of a code object, as {@code co_branches} lists them: source, fall-through and target. */
final class CodeBranches {
  private CodeBranches() {}

  static PyList of(PyCode code) {
    PyList rows = new PyList();
    byte[] bytes = code.bytecode();
    int arg = 0;
    for (int unit = 0; unit < bytes.length / 2;) {
      int op = bytes[2 * unit] & 0xFF;
      arg = arg << 8 | bytes[2 * unit + 1] & 0xFF;
      int next = unit + 1 + Opcode.cacheEntries(op);
      switch (op) {
        case Opcode.FOR_ITER -> row(rows, unit, next, next + arg + 2);
        case Opcode.POP_JUMP_IF_FALSE, Opcode.POP_JUMP_IF_TRUE, Opcode.POP_JUMP_IF_NONE,
            Opcode.POP_JUMP_IF_NOT_NONE -> row(rows, unit, next + 1, next + arg);
        case Opcode.END_ASYNC_FOR -> row(rows, next - arg, next - arg + 2, next);
        default -> {}
      }
      if (op != Opcode.EXTENDED_ARG) {
        arg = 0;
      }
      unit = next;
    }
    return rows;
  }

  private static void row(PyList rows, int source, int through, int target) {
    rows.append(PyTuple.of(2L * source, 2L * through, 2L * target));
  }
}
