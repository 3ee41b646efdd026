package naja.compiler.symtable;

import java.util.IdentityHashMap;
import java.util.Map;
import naja.compiler.FutureFeatures;
import naja.compiler.Nesting;
import naja.syntax.ast.Mod;
import naja.syntax.ast.TypeParam;

/**
 * The symbol tables of a program: a tree of {@link SymbolTableEntry}, and which node of the syntax tree each belongs
 * to. Confined to one thread.
 */
public final class SymbolTable {
  final Map<Object, SymbolTableEntry> blocks = new IdentityHashMap<>();
  final Map<TypeParam, SymbolTableEntry> defaultBlocks = new IdentityHashMap<>();
  SymbolTableEntry top;

  SymbolTable() {}

  /**
   * Builds the tables of {@code mod}.
   *
   * @param topLevelAwait whether the module itself may await ({@code PyCF_ALLOW_TOP_LEVEL_AWAIT})
   * @param nesting guards the stack
   * @throws naja.syntax.PythonSyntaxError for uses of names that CPython rejects at this stage
   */
  public static SymbolTable build(Mod mod, String fileName, FutureFeatures future, boolean topLevelAwait,
      Nesting nesting) {
    SymbolTable table = new SymbolTable();
    new SymbolTableBuilder(table, fileName, future, topLevelAwait, nesting).visitModule(mod);
    new ScopeAnalysis(fileName).analyze(table.top);
    return table;
  }

  /** The block of the module. */
  public SymbolTableEntry top() {
    return top;
  }

  /**
   * The block that a node opens: a definition, lambda or comprehension by its own node, type parameters by their
   * list, a bound by its type parameter. {@code null} if it opens none.
   */
  public SymbolTableEntry lookup(Object node) {
    return blocks.get(node);
  }

  /** The block of the default of a type parameter, or {@code null}. */
  public SymbolTableEntry lookupDefault(TypeParam typeParam) {
    return defaultBlocks.get(typeParam);
  }
}
