package naja.compiler;

import naja.compiler.codegen.CodeGenerator;
import naja.compiler.preprocess.Preprocessor;
import naja.compiler.symtable.SymbolTable;
import naja.syntax.WarningSink;
import naja.syntax.ast.Mod;

/**
 * From a tree to code: future features, preprocessing, symbol tables, code generation, and for each block the flow
 * graph and the assembler. Stateless and thread-safe.
 *
 * <ul>
 *   <li>{@link #compile} is the second half of Python's {@code compile}.
 *   <li>{@link #symbolTable} is what {@code _symtable.symtable} shows.
 *   <li>{@link #preprocess} is what {@code ast.parse} does with {@code optimize} above 0.
 * </ul>
 */
public final class Compiler {
  private Compiler() {}

  /**
   * Compiles a tree.
   *
   * @param warnings takes the {@code SyntaxWarning}s
   * @throws naja.syntax.PythonSyntaxError if the program is no valid Python
   * @throws CompilerRecursionError if the tree is nested too deeply
   * @throws SystemError if the tree has a shape that no parser makes
   */
  public static Code compile(Mod mod, String fileName, CompileOptions options, WarningSink warnings) {
    try {
      FutureFeatures future = FutureFeatures.of(mod, fileName).with(options.futures());
      Mod tree = new Preprocessor(fileName, options.optimize(), future.annotations(), warnings).preprocess(mod);
      int flags = options.flags() | future.flags();
      SymbolTable symbols = SymbolTable.build(tree, fileName, future, allowsTopLevelAwait(flags));
      return CodeGenerator.generate(tree, symbols, fileName, flags, options.optimize(), warnings);
    } catch (StackOverflowError e) {
      throw new CompilerRecursionError();
    }
  }

  /**
   * The symbol tables of a tree.
   *
   * @throws naja.syntax.PythonSyntaxError if names are used in a way that is no valid Python
   * @throws CompilerRecursionError if the tree is nested too deeply
   */
  public static SymbolTable symbolTable(Mod mod, String fileName, CompileOptions options) {
    try {
      FutureFeatures future = FutureFeatures.of(mod, fileName).with(options.futures());
      return SymbolTable.build(mod, fileName, future, allowsTopLevelAwait(options.flags()));
    } catch (StackOverflowError e) {
      throw new CompilerRecursionError();
    }
  }

  /**
   * The tree as the compiler sees it.
   *
   * @throws CompilerRecursionError if the tree is nested too deeply
   */
  public static Mod preprocess(Mod mod, String fileName, CompileOptions options) {
    try {
      FutureFeatures future = FutureFeatures.of(mod, fileName).with(options.futures());
      return new Preprocessor(fileName, options.optimize(), future.annotations(), WarningSink.IGNORE).preprocess(mod);
    } catch (StackOverflowError e) {
      throw new CompilerRecursionError();
    }
  }

  private static boolean allowsTopLevelAwait(int flags) {
    return (flags & CompilerFlags.PYCF_ALLOW_TOP_LEVEL_AWAIT) != 0;
  }
}
