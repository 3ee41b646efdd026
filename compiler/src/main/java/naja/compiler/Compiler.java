package naja.compiler;

import naja.compiler.codegen.CodeGenerator;
import naja.compiler.preprocess.Preprocessor;
import naja.compiler.symtable.SymbolTable;
import naja.compiler.validate.Validator;
import naja.syntax.WarningSink;
import naja.syntax.ast.Mod;

/**
 * From a tree to code: future features, preprocessing, symbol tables, code generation, and for each block the flow
 * graph and the assembler. Stateless and thread-safe.
 *
 * <ul>
 *   <li>{@link #compile} is the second half of Python's {@code compile}.
 *   <li>{@link #symbolTable} is what {@code _symtable.symtable} shows.
 *   <li>{@link #validate} is what {@code compile} does first with a tree that a program built.
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
   * @throws InvalidTree if the code of such a tree is inconsistent
   */
  public static Code compile(Mod mod, String fileName, CompileOptions options, WarningSink warnings) {
    return DeepStack.run(new CompileTask(mod, fileName, options), warnings);
  }

  /**
   * The symbol tables of a tree.
   *
   * @throws naja.syntax.PythonSyntaxError if names are used in a way that is no valid Python
   * @throws CompilerRecursionError if the tree is nested too deeply
   */
  public static SymbolTable symbolTable(Mod mod, String fileName, CompileOptions options) {
    return DeepStack.run(new SymbolsTask(mod, fileName, options), WarningSink.IGNORE);
  }

  /**
   * The tree as the compiler sees it.
   *
   * @throws CompilerRecursionError if the tree is nested too deeply
   */
  public static Mod preprocess(Mod mod, String fileName, CompileOptions options) {
    return DeepStack.run(new PreprocessTask(mod, fileName, options), WarningSink.IGNORE);
  }

  /**
   * Checks a tree that no parser made.
   *
   * @throws InvalidTree if it is not well formed
   * @throws CompilerRecursionError if the tree is nested too deeply
   */
  public static void validate(Mod mod) {
    DeepStack.run(new ValidateTask(mod), WarningSink.IGNORE);
  }

  private static boolean allowsTopLevelAwait(int flags) {
    return (flags & CompilerFlags.PYCF_ALLOW_TOP_LEVEL_AWAIT) != 0;
  }

  private record CompileTask(Mod mod, String fileName, CompileOptions options) implements DeepStack.Task<Code> {
    @Override
    public Code run(Nesting nesting, WarningSink warnings) {
      FutureFeatures future = FutureFeatures.of(mod, fileName).with(options.futures());
      Preprocessor preprocessor =
          new Preprocessor(fileName, options.optimize(), future.annotations(), warnings, nesting);
      Mod tree = preprocessor.preprocess(mod);
      int flags = options.flags() | future.flags();
      SymbolTable symbols = SymbolTable.build(tree, fileName, future, allowsTopLevelAwait(flags), nesting);
      return CodeGenerator.generate(tree, symbols, fileName, flags, options.optimize(), warnings, nesting);
    }
  }

  private record SymbolsTask(Mod mod, String fileName, CompileOptions options)
      implements DeepStack.Task<SymbolTable> {
    @Override
    public SymbolTable run(Nesting nesting, WarningSink warnings) {
      FutureFeatures future = FutureFeatures.of(mod, fileName).with(options.futures());
      return SymbolTable.build(mod, fileName, future, allowsTopLevelAwait(options.flags()), nesting);
    }
  }

  private record ValidateTask(Mod mod) implements DeepStack.Task<Mod> {
    @Override
    public Mod run(Nesting nesting, WarningSink warnings) {
      new Validator(nesting).validate(mod);
      return mod;
    }
  }

  private record PreprocessTask(Mod mod, String fileName, CompileOptions options) implements DeepStack.Task<Mod> {
    @Override
    public Mod run(Nesting nesting, WarningSink warnings) {
      FutureFeatures future = FutureFeatures.of(mod, fileName).with(options.futures());
      return new Preprocessor(fileName, options.optimize(), future.annotations(), warnings, nesting).preprocess(mod);
    }
  }
}
