package naja.runtime.interpreter;

import naja.runtime.abstracts.Imports;

/** The import statement. */
final class ImportOps {
  private ImportOps() {}

  /** {@code IMPORT_NAME}. */
  static final class ImportName extends Instruction.Result {
    private final Object name;
    private final int level;
    private final int from;

    ImportName(Object name, int level, int from) {
      this.name = name;
      this.level = level;
      this.from = from;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      r[dst] = Imports.importName(frame, name, r[level], r[from]);
      return next;
    }
  }

  /** {@code IMPORT_FROM}. */
  static final class ImportFrom extends Instruction.Result {
    private final int module;
    private final String name;

    ImportFrom(int module, String name) {
      this.module = module;
      this.name = name;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      r[dst] = Imports.importFrom(r[module], name);
      return next;
    }
  }
}
