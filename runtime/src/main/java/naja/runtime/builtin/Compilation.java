package naja.runtime.builtin;

import naja.compiler.Code;
import naja.compiler.CompileOptions;
import naja.compiler.Compiler;
import naja.compiler.CompilerFlags;
import naja.compiler.CompilerRecursionError;
import naja.compiler.InvalidTree;
import naja.compiler.SystemError;
import naja.compiler.symtable.SymbolTable;
import naja.runtime.abstracts.Codecs;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Recursion;
import naja.runtime.abstracts.Texts;
import naja.runtime.objects.Buffers;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyCode;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyType;
import naja.runtime.threads.Audit;
import naja.runtime.threads.Interpreter;
import naja.syntax.Mode;
import naja.syntax.ParseOptions;
import naja.syntax.Parser;
import naja.syntax.PythonSyntaxError;
import naja.syntax.WarningSink;
import naja.syntax.ast.Mod;

/** From source, or a tree, to code. */
public final class Compilation {
  private Compilation() {}

  /** {@code compile(source, fileName, mode, flags, optimize)}; a tree object for {@code PyCF_ONLY_AST}. */
  static Object compile(Object source, String fileName, Mode mode, int flags, int optimize, int featureVersion) {
    boolean optimized = (flags & CompilerFlags.PYCF_OPTIMIZED_AST) == CompilerFlags.PYCF_OPTIMIZED_AST;
    boolean onlyTree = (flags & CompilerFlags.PYCF_ONLY_AST) != 0;
    boolean fromTree = SyntaxTrees.isTree(source);
    if (fromTree && onlyTree && !optimized) {
      return source;
    }
    try {
      if (fromTree) {
        Audit.event("compile", source, PyNone.NONE);
      }
      Mod tree = fromTree
          ? SyntaxTrees.toMod(source, mode)
          : parse(source, fileName, mode, flags, featureVersion, "compile");
      if (onlyTree) {
        return SyntaxTrees.toObject(
            optimized ? Compiler.preprocess(tree, fileName, options(flags, optimize)) : tree);
      }
      return SyntaxTrees.isTree(source)
          ? validCode(tree, fileName, flags, optimize)
          : code(tree, fileName, flags, optimize);
    } catch (PythonSyntaxError e) {
      throw SyntaxErrors.toPython(e, fileName);
    } catch (CompilerRecursionError e) {
      throw Recursion.overflow(" during compilation");
    } catch (InvalidTree e) {
      throw e.isTypeError() ? Errors.typeError(e.getMessage()) : Errors.valueError(e.getMessage());
    } catch (SystemError e) {
      throw Errors.systemError(e.getMessage());
    }
  }

  /** The code of a tree that a program built, which may be no tree of Python at all. */
  private static PyCode validCode(Mod tree, String fileName, int flags, int optimize) {
    try {
      Compiler.validate(tree);
      return code(tree, fileName, flags, optimize);
    } catch (InvalidTree e) {
      throw e.isTypeError() ? Errors.typeError(e.getMessage()) : Errors.valueError(e.getMessage());
    }
  }

  /** The Python exception for what the parser found. */
  public static PyException error(PythonSyntaxError e) {
    return SyntaxErrors.toPython(e);
  }

  /** Where the parser sends its warnings: Python's {@code warnings} module. */
  public static WarningSink warnings() {
    return SyntaxErrors.warnings();
  }

  private static PyCode code(Mod tree, String fileName, int flags, int optimize) {
    try {
      Code code = Compiler.compile(tree, fileName, options(flags, optimize), SyntaxErrors.warnings());
      return new PyCode(code);
    } catch (SystemError e) {
      throw Errors.systemError(e.getMessage());
    }
  }

  private static CompileOptions options(int flags, int optimize) {
    int level = optimize < 0 ? Interpreter.current().settings.optimize : optimize;
    return new CompileOptions(flags & ~CompilerFlags.PYCF_MASK, level, flags & CompilerFlags.PYCF_MASK);
  }

  static Object compileForEval(Object source, int flags) {
    return run(stripped(source), Mode.EVAL, flags, "eval");
  }

  static Object compileForExec(Object source, int flags) {
    return run(source, Mode.EXEC, flags, "exec");
  }

  private static Object stripped(Object source) {
    if (!Texts.isStr(source)) {
      return source;
    }
    String text = Texts.utf16(source);
    int i = 0;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    return i == 0 ? source : PyType.nameKey(text.substring(i));
  }

  private static Object run(Object source, Mode mode, int flags, String function) {
    try {
      Mod tree = parse(source, "<string>", mode, flags, -1, function);
      return code(tree, "<string>", flags, -1);
    } catch (PythonSyntaxError e) {
      throw SyntaxErrors.toPython(e, "<string>");
    } catch (CompilerRecursionError e) {
      throw Recursion.overflow(" during compilation");
    }
  }

  private static Mod parse(
      Object source, String fileName, Mode mode, int flags, int featureVersion, String function) {
    ParseOptions options = SyntaxErrors.parseOptions(flags, featureVersion);
    if (Texts.isStr(source)) {
      String text = SyntaxErrors.sourceText(source);
      if (Audit.active) {
        Audit.event("compile", Codecs.encode(source, "utf-8", "strict"), PyType.nameKey(fileName));
      }
      return Parser.parse(text, fileName, mode, options);
    }
    byte[] bytes =
        Buffers.bytesOrNull(source);
    if (bytes == null) {
      String what =
          switch (function) {
            case "compile" -> "string, bytes or AST object";
            case "symtable" -> "string or bytes object";
            default -> "string, bytes or code object";
          };
      throw Errors.typeError(function + "() arg 1 must be a " + what);
    }
    if (Audit.active) {
      Audit.event("compile", PyBytes.of(bytes), PyType.nameKey(fileName));
    }
    return Parser.parse(bytes, fileName, mode, options);
  }

  /** The symbol tables of a source, for {@code _symtable.symtable(source, fileName, mode)}. */
  public static SymbolTable symbolTable(Object source, Object fileName, Mode mode) {
    String name = FileNames.decode(fileName);
    try {
      return Compiler.symbolTable(parse(source, name, mode, 0, -1, "symtable"), name, CompileOptions.DEFAULT);
    } catch (PythonSyntaxError e) {
      throw SyntaxErrors.toPython(e, name);
    } catch (CompilerRecursionError e) {
      throw Recursion.overflow(" during compilation");
    }
  }

  /** The code of the text of {@code -c}, in which a coding cookie means nothing. */
  public static PyCode compileCommand(String source, int optimize) {
    String fileName = "<string>";
    try {
      return code(
          Parser.parse(source, fileName, Mode.EXEC, SyntaxErrors.parseOptions(0, -1)), fileName, 0, optimize);
    } catch (PythonSyntaxError e) {
      throw SyntaxErrors.toPython(e, fileName);
    } catch (CompilerRecursionError e) {
      throw Errors.recursionError(" during compilation");
    }
  }

  /** Compiles a whole file's source for running or importing. */
  public static PyCode compileFile(byte[] source, String fileName, int optimize) {
    return compileFile(source, fileName, optimize, false);
  }

  /** The code of a module's source; of a command's file, errors of its encoding are what CPython says there. */
  public static PyCode compileFile(byte[] source, String fileName, int optimize, boolean ofCommand) {
    try {
      ParseOptions options = SyntaxErrors.parseOptions(0, -1);
      Mod tree = Parser.parse(source, fileName, Mode.EXEC, ofCommand ? options.withFile(true) : options);
      return code(tree, fileName, 0, optimize);
    } catch (PythonSyntaxError e) {
      throw SyntaxErrors.toPython(e, fileName);
    } catch (CompilerRecursionError e) {
      throw Recursion.overflow(" during compilation");
    }
  }
}
