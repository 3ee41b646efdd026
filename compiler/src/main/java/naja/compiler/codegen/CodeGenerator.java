package naja.compiler.codegen;

import static naja.compiler.InstructionSequence.NO_LOCATION;

import java.util.ArrayList;
import java.util.List;
import naja.compiler.Code;
import naja.compiler.CompileErrors;
import naja.compiler.CompilerFlags;
import naja.compiler.InstructionSequence;
import naja.compiler.InstructionSequence.Label;
import naja.compiler.Nesting;
import naja.compiler.Opcode;
import naja.compiler.SystemError;
import naja.compiler.UnitInfo;
import naja.compiler.flow.Assembler;
import naja.compiler.symtable.NameMangling;
import naja.compiler.symtable.Symbol;
import naja.compiler.symtable.SymbolTable;
import naja.compiler.symtable.SymbolTableEntry;
import naja.syntax.PythonRepr;
import naja.syntax.PythonSyntaxError;
import naja.syntax.WarningSink;
import naja.syntax.ast.Expr;
import naja.syntax.ast.ExprContext;
import naja.syntax.ast.Mod;
import naja.syntax.ast.Span;
import naja.syntax.ast.Stmt;
import naja.syntax.constant.Singleton;

/**
 * Generates the code of a program. Compare CPython's {@code codegen.c} and {@code compile.c}. Confined to one thread
 * and used once.
 */
public final class CodeGenerator {
  private static final int MAX_BLOCKS = 21;

  final SymbolTable symbols;
  final String fileName;

  /** The flags of {@code compile}, with the future features of the source. */
  final int flags;

  final int optimize;
  final WarningSink warnings;
  final Nesting nesting;

  final Statements statements = new Statements(this);
  final Exceptions exceptions = new Exceptions(this);
  final Definitions definitions = new Definitions(this);
  final Annotations annotations = new Annotations(this);
  final Patterns patterns = new Patterns(this);
  final Expressions expressions = new Expressions(this);
  final Calls calls = new Calls(this);
  final Comprehensions comprehensions = new Comprehensions(this);
  final Suspicions suspicions = new Suspicions(this);

  private final List<CodeUnit> outer = new ArrayList<>();
  CodeUnit unit;
  boolean interactive;

  /** In how many {@code FINALLY_END} blocks this is: their code was generated before and has given its warnings. */
  private int warningsOff;

  private CodeGenerator(SymbolTable symbols, String fileName, int flags, int optimize, WarningSink warnings,
      Nesting nesting) {
    this.symbols = symbols;
    this.fileName = fileName;
    this.flags = flags;
    this.optimize = optimize;
    this.warnings = warnings;
    this.nesting = nesting;
  }

  /**
   * The code of a program.
   *
   * @param flags the flags of {@code compile}, with the future features of the source
   * @param nesting guards the stack
   * @throws PythonSyntaxError for errors that CPython finds at this stage
   */
  public static Code generate(Mod mod, SymbolTable symbols, String fileName, int flags, int optimize,
      WarningSink warnings, Nesting nesting) {
    return new CodeGenerator(symbols, fileName, flags, optimize, warnings, nesting).module(mod);
  }

  private Code module(Mod mod) {
    enterScope(UnitInfo.Kind.MODULE, "<module>", symbols.top(), 1, null, 0, 0, 0);
    if (mod instanceof Mod.Module program) {
      statements.module(program.body());
    } else if (mod instanceof Mod.Interactive program) {
      interactive = true;
      statements.module(program.body());
    } else if (mod instanceof Mod.Expression program) {
      visit(program.body());
      return leaveScope(false);
    } else {
      throw new SystemError("this compiler does not handle FunctionTypes");
    }
    return leaveScope(true);
  }

  // Blocks

  boolean futureAnnotations() {
    return (flags & CompilerFlags.CO_FUTURE_ANNOTATIONS) != 0;
  }

  /** Whether the statement being compiled stands at the prompt itself. */
  boolean atPrompt() {
    return interactive && outer.isEmpty();
  }

  /** The unit around the current one; {@code null} in the module. */
  CodeUnit outerUnit() {
    return outer.isEmpty() ? null : outer.get(outer.size() - 1);
  }

  /** The innermost class around the current unit, or {@code null}. */
  CodeUnit enclosingClass() {
    for (int i = outer.size() - 1; i >= 0; i--) {
      if (outer.get(i).kind == UnitInfo.Kind.CLASS) {
        return outer.get(i);
      }
    }
    return null;
  }

  void enterScope(UnitInfo.Kind kind, String name, SymbolTableEntry entry, int firstLineNumber, String privateName,
      int argCount, int posOnlyArgCount, int kwOnlyArgCount) {
    String qualifiedName = kind == UnitInfo.Kind.MODULE ? name : qualifiedName(kind, name);
    if (privateName == null && unit != null) {
      privateName = unit.privateName;
    }
    CodeUnit inner =
        new CodeUnit(kind, entry, name, qualifiedName, firstLineNumber, privateName, argCount, posOnlyArgCount,
            kwOnlyArgCount);
    if (unit != null) {
      outer.add(unit);
    }
    unit = inner;
    if (needsStopIterationHandler(kind, entry)) {
      inner.stopIterationHandler = new Label();
      jump(Opcode.SETUP_CLEANUP, inner.stopIterationHandler, NO_LOCATION);
    }
    boolean isModule = kind == UnitInfo.Kind.MODULE;
    Span start = new Span(isModule ? 0 : firstLineNumber, 0, firstLineNumber, 0);
    emit(Opcode.RESUME, Operators.RESUME_AT_FUNC_START, start);
    if (isModule) {
      emit(Opcode.ANNOTATIONS_PLACEHOLDER, 0, start);
    }
    if (inner.stopIterationHandler != null) {
      pushBlock(FrameBlock.Type.STOP_ITERATION, null, null, NO_LOCATION);
    }
  }

  private static boolean needsStopIterationHandler(UnitInfo.Kind kind, SymbolTableEntry entry) {
    return switch (kind) {
      case FUNCTION, ASYNC_FUNCTION -> entry.isGenerator() || entry.isCoroutine();
      case COMPREHENSION -> entry.isGenerator();
      default -> false;
    };
  }

  /** Closes the current block and assembles it; {@code returnNone} appends what runs off its end. */
  Code leaveScope(boolean returnNone) {
    if (unit.stopIterationHandler != null) {
      popBlock();
      loadConst(Singleton.NONE, NO_LOCATION);
      emit(Opcode.RETURN_VALUE, NO_LOCATION);
      use(unit.stopIterationHandler);
      emit(Opcode.CALL_INTRINSIC_1, Operators.INTRINSIC_STOPITERATION_ERROR, NO_LOCATION);
      emit(Opcode.RERAISE, 1, NO_LOCATION);
    }
    if (returnNone) {
      loadConst(Singleton.NONE, NO_LOCATION);
    }
    emit(Opcode.RETURN_VALUE, NO_LOCATION);
    Code code = Assembler.assemble(unit.code, info());
    unit = outer.isEmpty() ? null : outer.remove(outer.size() - 1);
    return code;
  }

  private UnitInfo info() {
    int inherited = flags & CompilerFlags.PYCF_MASK;
    boolean topLevelAwait = (flags & CompilerFlags.PYCF_ALLOW_TOP_LEVEL_AWAIT) != 0;
    return new UnitInfo(
        unit.kind,
        unit.name,
        unit.qualifiedName,
        fileName,
        unit.firstLineNumber,
        unit.flags(inherited, topLevelAwait),
        unit.argCount,
        unit.posOnlyArgCount,
        unit.kwOnlyArgCount,
        unit.paramCount(),
        unit.names.list(),
        unit.varNames.list(),
        unit.cellVars.list(),
        unit.freeVars.list(),
        unit.fastHidden,
        unit.constants.list());
  }

  private String qualifiedName(UnitInfo.Kind kind, String name) {
    CodeUnit parent = unit;
    if (parent.kind == UnitInfo.Kind.TYPE_PARAMS || parent.kind == UnitInfo.Kind.ANNOTATIONS) {
      // Blocks that only hold type parameters or annotations do not count.
      if (outer.size() == 1) {
        return name;
      }
      parent = outer.get(outer.size() - 1);
    }
    if (parent.kind == UnitInfo.Kind.MODULE) {
      return name;
    }
    if ((kind == UnitInfo.Kind.FUNCTION || kind == UnitInfo.Kind.ASYNC_FUNCTION || kind == UnitInfo.Kind.CLASS)
        && parent.entry.scope(NameMangling.mangle(parent.privateName, name)) == Symbol.GLOBAL_EXPLICIT) {
      return name;
    }
    boolean function =
        parent.kind == UnitInfo.Kind.FUNCTION
            || parent.kind == UnitInfo.Kind.ASYNC_FUNCTION
            || parent.kind == UnitInfo.Kind.LAMBDA;
    return parent.qualifiedName.concat(function ? ".<locals>." : ".").concat(name);
  }

  void pushBlock(FrameBlock.Type type, Label entry, Label exit, Span span) {
    pushBlock(new FrameBlock(type, entry, exit, span, null, null));
  }

  void pushBlock(FrameBlock block) {
    if (unit.blocks.size() >= MAX_BLOCKS) {
      throw error("too many statically nested blocks", block.span());
    }
    enterBlock(block);
  }

  FrameBlock popBlock() {
    FrameBlock block = unit.blocks.removeLast();
    if (block.type() == FrameBlock.Type.FINALLY_END) {
      warningsOff--;
    }
    return block;
  }

  /** Goes back into a block that was left for a moment. */
  void enterBlock(FrameBlock block) {
    unit.blocks.add(block);
    if (block.type() == FrameBlock.Type.FINALLY_END) {
      warningsOff++;
    }
  }

  // Emission

  void emit(int opcode, Span span) {
    unit.code.add(opcode, 0, span);
  }

  void emit(int opcode, int arg, Span span) {
    unit.code.add(opcode, arg, span);
  }

  void jump(int opcode, Label target, Span span) {
    unit.code.addJump(opcode, target, span);
  }

  void use(Label label) {
    unit.code.use(label);
  }

  void loadConst(Object constant, Span span) {
    unit.code.add(Opcode.LOAD_CONST, unit.constants.add(constant), span);
  }

  /** Emits an instruction whose argument is the number of a name, which is mangled here. */
  void emitName(int opcode, String name, Span span) {
    unit.code.add(opcode, unit.names.add(mangle(name)), span);
  }

  /** Emits {@code LOAD_ATTR} for an attribute, or with {@code method} for a method about to be called. */
  void loadAttr(String name, boolean method, Span span) {
    unit.code.add(Opcode.LOAD_ATTR, unit.names.add(mangle(name)) << 1 | (method ? 1 : 0), span);
  }

  /** Waits for the awaitable or subgenerator on the stack, passing values through. */
  void yieldFrom(boolean await, Span span) {
    Label send = new Label();
    Label fail = new Label();
    Label exit = new Label();
    use(send);
    jump(Opcode.SEND, exit, span);
    // Closing or throwing into the generator raises inside of the yield.
    jump(Opcode.SETUP_FINALLY, fail, span);
    emit(Opcode.YIELD_VALUE, 1, span);
    emit(Opcode.POP_BLOCK, NO_LOCATION);
    emit(Opcode.RESUME, await ? Operators.RESUME_AFTER_AWAIT : Operators.RESUME_AFTER_YIELD_FROM, span);
    jump(Opcode.JUMP_NO_INTERRUPT, send, span);
    use(fail);
    emit(Opcode.CLEANUP_THROW, span);
    use(exit);
    emit(Opcode.END_SEND, span);
  }

  /** Awaits the object on the stack; {@code kind} tells {@code GET_AWAITABLE} where it comes from. */
  void await(int kind, Span span) {
    emit(Opcode.GET_AWAITABLE, kind, span);
    loadConst(Singleton.NONE, span);
    yieldFrom(true, span);
  }

  /** Yields the value on the stack. */
  void yieldValue(Span span) {
    if (unit.entry.isGenerator() && unit.entry.isCoroutine()) {
      emit(Opcode.CALL_INTRINSIC_1, Operators.INTRINSIC_ASYNC_GEN_WRAP, span);
    }
    emit(Opcode.YIELD_VALUE, 0, span);
    emit(Opcode.RESUME, Operators.RESUME_AFTER_YIELD, span);
  }

  // Names

  String mangle(String name) {
    return NameMangling.mangle(unit.privateName, unit.entry.mangledNames(), name);
  }

  /** The scope of a name as the current block sees it. */
  int scopeOf(String mangledName) {
    return unit.entry.scope(mangledName);
  }

  /** Loads, stores or deletes a variable. */
  void name(String name, ExprContext context, Span span) {
    String mangled = mangle(name);
    int scope = scopeOf(mangled);
    switch (scope) {
      case Symbol.FREE -> cellName(existing(unit.freeVars, mangled) + unit.cellVars.size(), context, span);
      case Symbol.CELL -> cellName(existing(unit.cellVars, mangled), context, span);
      case Symbol.LOCAL -> {
        if (unit.entry.isFunctionLike() || unit.fastHiddenNow.contains(mangled)) {
          fastName(mangled, context, span);
        } else {
          dictName(mangled, context, span);
        }
      }
      case Symbol.GLOBAL_IMPLICIT -> {
        if (unit.entry.isFunctionLike()) {
          globalName(mangled, true, context, span);
        } else {
          dictName(mangled, context, span);
        }
      }
      case Symbol.GLOBAL_EXPLICIT -> globalName(mangled, false, context, span);
      default -> dictName(mangled, context, span);
    }
  }

  /** The number of a name; programs that bind the names with which classes work inside can make it missing. */
  private int existing(NameTable names, String mangled) {
    int index = names.indexOf(mangled);
    if (index < 0) {
      throw new SystemError("_PyST_GetScope(name=" + PythonRepr.of(mangled) + ") failed: unknown scope in unit "
          + unit.name);
    }
    return index;
  }

  private void cellName(int slot, ExprContext context, Span span) {
    switch (context) {
      case Load -> {
        if (unit.kind == UnitInfo.Kind.CLASS && unit.inlinedComprehensions == 0) {
          emit(Opcode.LOAD_LOCALS, span);
          emit(Opcode.LOAD_FROM_DICT_OR_DEREF, slot, span);
        } else if (unit.entry.canSeeClassScope()) {
          emit(Opcode.LOAD_DEREF, existing(unit.freeVars, "__classdict__") + unit.cellVars.size(), span);
          emit(Opcode.LOAD_FROM_DICT_OR_DEREF, slot, span);
        } else {
          emit(Opcode.LOAD_DEREF, slot, span);
        }
      }
      case Store -> emit(Opcode.STORE_DEREF, slot, span);
      case Del -> emit(Opcode.DELETE_DEREF, slot, span);
    }
  }

  private void fastName(String mangled, ExprContext context, Span span) {
    int opcode =
        switch (context) {
          case Load -> Opcode.LOAD_FAST;
          case Store -> Opcode.STORE_FAST;
          case Del -> Opcode.DELETE_FAST;
        };
    emit(opcode, unit.varNames.add(mangled), span);
  }

  private void globalName(String mangled, boolean implicit, ExprContext context, Span span) {
    switch (context) {
      case Load -> {
        if (implicit && unit.entry.canSeeClassScope()) {
          emit(Opcode.LOAD_DEREF, existing(unit.freeVars, "__classdict__") + unit.cellVars.size(), span);
          emit(Opcode.LOAD_FROM_DICT_OR_GLOBALS, unit.names.add(mangled), span);
        } else {
          emit(Opcode.LOAD_GLOBAL, unit.names.add(mangled) << 1, span);
        }
      }
      case Store -> emit(Opcode.STORE_GLOBAL, unit.names.add(mangled), span);
      case Del -> emit(Opcode.DELETE_GLOBAL, unit.names.add(mangled), span);
    }
  }

  private void dictName(String mangled, ExprContext context, Span span) {
    int index = unit.names.add(mangled);
    switch (context) {
      case Load -> {
        // The frame of an inlined comprehension has fast locals, so the names of a class are out of its reach.
        if (unit.kind == UnitInfo.Kind.CLASS && unit.inlinedComprehensions > 0) {
          emit(Opcode.LOAD_GLOBAL, index << 1, span);
        } else {
          emit(Opcode.LOAD_NAME, index, span);
        }
      }
      case Store -> emit(Opcode.STORE_NAME, index, span);
      case Del -> emit(Opcode.DELETE_NAME, index, span);
    }
  }

  /**
   * The slot of a variable that lives in a cell here, -1 if none does; a name may be a cell of the block and free in it
   * at once.
   */
  int cellSlot(String mangled) {
    if (referenceType(mangled) == Symbol.CELL) {
      return unit.cellVars.indexOf(mangled);
    }
    int free = unit.freeVars.indexOf(mangled);
    return free < 0 ? -1 : unit.cellVars.size() + free;
  }

  /** The scope of a name for an inner function; a class has cells that it does not bind. */
  int referenceType(String mangled) {
    return unit.kind == UnitInfo.Kind.CLASS && isClassName(mangled) ? Symbol.CELL : scopeOf(mangled);
  }

  private static boolean isClassName(String name) {
    return name.equals("__class__") || name.equals("__classdict__") || name.equals("__conditional_annotations__");
  }

  // Trees

  void visit(Expr expression) {
    expressions.visit(expression);
  }

  void visitStatements(List<Stmt> list) {
    statements.visit(list, 0);
  }

  void visitAll(List<Expr> list) {
    for (int i = 0, n = list.size(); i < n; i++) {
      expressions.visit(list.get(i));
    }
  }

  // Errors and warnings

  PythonSyntaxError error(String message, Span span) {
    return CompileErrors.syntaxError(message, fileName, span);
  }

  void warn(String message, Span span) {
    if (warningsOff == 0 && warnings.warn("SyntaxWarning", message, fileName, span.lineno())) {
      throw error(message, span);
    }
  }
}
