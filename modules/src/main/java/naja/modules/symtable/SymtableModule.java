package naja.modules.symtable;

import naja.compiler.symtable.BlockType;
import naja.compiler.symtable.Symbol;
import naja.runtime.abstracts.Errors;
import naja.runtime.builtin.Compilation;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.PyDict;
import naja.syntax.Mode;

/** {@code _symtable}. */
@ModuleSpec("_symtable")
public final class SymtableModule {
  private SymtableModule() {}

  static void init(PyDict namespace) {
    namespace.put("USE", (long) Symbol.USE);
    namespace.put("DEF_GLOBAL", (long) Symbol.DEF_GLOBAL);
    namespace.put("DEF_NONLOCAL", (long) Symbol.DEF_NONLOCAL);
    namespace.put("DEF_LOCAL", (long) Symbol.DEF_LOCAL);
    namespace.put("DEF_PARAM", (long) Symbol.DEF_PARAM);
    namespace.put("DEF_TYPE_PARAM", (long) Symbol.DEF_TYPE_PARAM);
    namespace.put("DEF_FREE_CLASS", (long) Symbol.DEF_FREE_CLASS);
    namespace.put("DEF_IMPORT", (long) Symbol.DEF_IMPORT);
    // A type parameter is bound as a local, too.
    namespace.put("DEF_BOUND", (long) (Symbol.DEF_BOUND & ~Symbol.DEF_TYPE_PARAM));
    namespace.put("DEF_ANNOT", (long) Symbol.DEF_ANNOT);
    namespace.put("DEF_COMP_ITER", (long) Symbol.DEF_COMP_ITER);
    namespace.put("DEF_COMP_CELL", (long) Symbol.DEF_COMP_CELL);
    namespace.put("TYPE_FUNCTION", (long) BlockType.FUNCTION.ordinal());
    namespace.put("TYPE_CLASS", (long) BlockType.CLASS.ordinal());
    namespace.put("TYPE_MODULE", (long) BlockType.MODULE.ordinal());
    namespace.put("TYPE_ANNOTATION", (long) BlockType.ANNOTATION.ordinal());
    namespace.put("TYPE_TYPE_ALIAS", (long) BlockType.TYPE_ALIAS.ordinal());
    namespace.put("TYPE_TYPE_PARAMETERS", (long) BlockType.TYPE_PARAMETERS.ordinal());
    namespace.put("TYPE_TYPE_VARIABLE", (long) BlockType.TYPE_VARIABLE.ordinal());
    namespace.put("LOCAL", (long) Symbol.LOCAL);
    namespace.put("GLOBAL_EXPLICIT", (long) Symbol.GLOBAL_EXPLICIT);
    namespace.put("GLOBAL_IMPLICIT", (long) Symbol.GLOBAL_IMPLICIT);
    namespace.put("FREE", (long) Symbol.FREE);
    namespace.put("CELL", (long) Symbol.CELL);
    namespace.put("SCOPE_OFF", (long) Symbol.SCOPE_OFFSET);
    namespace.put("SCOPE_MASK", (long) Symbol.SCOPE_MASK);
  }

  @Def("symtable(source, filename, startstr, /)")
  static Object symtable(Object source, Object filename, String startstr) {
    Mode mode =
        switch (startstr) {
          case "exec" -> Mode.EXEC;
          case "eval" -> Mode.EVAL;
          case "single" -> Mode.SINGLE;
          default -> throw Errors.valueError("symtable() arg 3 must be 'exec' or 'eval' or 'single'");
        };
    return new PySymtableEntry(Compilation.symbolTable(source, filename, mode).top());
  }
}
