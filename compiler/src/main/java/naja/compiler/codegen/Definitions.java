package naja.compiler.codegen;

import static naja.compiler.InstructionSequence.NO_LOCATION;

import java.util.ArrayList;
import java.util.List;
import naja.compiler.Code;
import naja.compiler.Opcode;
import naja.compiler.SystemError;
import naja.compiler.UnitInfo;
import naja.compiler.symtable.CodePointOrder;
import naja.compiler.symtable.SymbolTableEntry;
import naja.syntax.PythonRepr;
import naja.syntax.ast.Arguments;
import naja.syntax.ast.Expr;
import naja.syntax.ast.ExprContext;
import naja.syntax.ast.Keyword;
import naja.syntax.ast.Span;
import naja.syntax.ast.Stmt;
import naja.syntax.ast.TypeParam;
import naja.syntax.constant.Singleton;
import naja.syntax.constant.TupleConstant;

/** Functions, lambdas, classes, type aliases, and their type parameters. */
final class Definitions {
  /** The default of the parameter of lazily evaluated type parameters and aliases: {@code Format.VALUE}. */
  private static final TupleConstant FORMAT_DEFAULTS = new TupleConstant(List.of(1L));

  private final CodeGenerator generator;

  Definitions(CodeGenerator generator) {
    this.generator = generator;
  }

  // Functions

  void function(Stmt node, String name, Arguments arguments, List<Stmt> body, List<Expr> decorators, Expr returns,
      List<TypeParam> typeParams, boolean async) {
    generator.visitAll(decorators);
    Span span = node.span();
    int firstLine = decorators.isEmpty() ? span.lineno() : decorators.get(0).span().lineno();
    int flags = defaults(arguments, span);
    boolean generic = !typeParams.isEmpty();
    int passed = 0;
    if (generic) {
      passed = Integer.bitCount(flags & (Operators.MAKE_FUNCTION_DEFAULTS | Operators.MAKE_FUNCTION_KWDEFAULTS));
      if (passed == 2) {
        generator.emit(Opcode.SWAP, 2, span);
      }
      enterTypeParams(name, typeParams, firstLine, null, passed);
      for (int i = 0; i < passed; i++) {
        generator.emit(Opcode.LOAD_FAST, i, span);
      }
    }
    flags |= generator.annotations.ofFunction(node, arguments, returns);
    functionBody(node, name, arguments, body, async, flags, firstLine);
    if (generic) {
      generator.emit(Opcode.SWAP, 2, span);
      generator.emit(Opcode.CALL_INTRINSIC_2, Operators.INTRINSIC_SET_FUNCTION_TYPE_PARAMS, span);
      makeClosure(generator.leaveScope(false), 0, span);
      if (passed > 0) {
        generator.emit(Opcode.SWAP, passed + 1, span);
        generator.emit(Opcode.CALL, passed - 1, span);
      } else {
        generator.emit(Opcode.PUSH_NULL, span);
        generator.emit(Opcode.CALL, 0, span);
      }
    }
    applyDecorators(decorators);
    generator.name(name, ExprContext.Store, span);
  }

  private void functionBody(Stmt node, String name, Arguments arguments, List<Stmt> body, boolean async, int flags,
      int firstLine) {
    UnitInfo.Kind kind = async ? UnitInfo.Kind.ASYNC_FUNCTION : UnitInfo.Kind.FUNCTION;
    enterFunction(kind, name, node, arguments, firstLine);
    Object docstring = Statements.docstring(body);
    if (docstring != null) {
      generator.unit.constants.add(Docstring.clean(docstring));
    }
    generator.statements.visit(body, docstring == null ? 0 : 1);
    makeClosure(generator.leaveScope(true), flags, node.span());
  }

  private void enterFunction(UnitInfo.Kind kind, String name, Object node, Arguments arguments, int firstLine) {
    int posOnly = arguments.posonlyargs().size();
    generator.enterScope(kind, name, generator.symbols.lookup(node), firstLine, null,
        posOnly + arguments.args().size(), posOnly, arguments.kwonlyargs().size());
  }

  void lambda(Expr.Lambda e) {
    int flags = defaults(e.args(), e.span());
    enterFunction(UnitInfo.Kind.LAMBDA, "<lambda>", e, e.args(), e.span().lineno());
    generator.visit(e.body());
    Code code;
    if (generator.unit.entry.isGenerator()) {
      code = generator.leaveScope(false);
    } else {
      generator.emit(Opcode.RETURN_VALUE, e.body().span());
      code = generator.leaveScope(true);
    }
    makeClosure(code, flags, e.span());
  }

  private int defaults(Arguments arguments, Span span) {
    int flags = 0;
    if (!arguments.defaults().isEmpty()) {
      flags |= Operators.MAKE_FUNCTION_DEFAULTS;
      generator.visitAll(arguments.defaults());
      generator.emit(Opcode.BUILD_TUPLE, arguments.defaults().size(), span);
    }
    int count = 0;
    for (int i = 0; i < arguments.kwonlyargs().size(); i++) {
      Expr value = arguments.kwDefaults().get(i);
      if (value != null) {
        generator.loadConst(generator.mangle(arguments.kwonlyargs().get(i).arg()), span);
        generator.visit(value);
        count++;
      }
    }
    if (count > 0) {
      flags |= Operators.MAKE_FUNCTION_KWDEFAULTS;
      generator.emit(Opcode.BUILD_MAP, count, span);
    }
    return flags;
  }

  /** Makes a function of the code; the values that {@code flags} tell of are on the stack, the last flag's on top. */
  void makeClosure(Code code, int flags, Span span) {
    int free = 0;
    byte[] kinds = code.localsPlusKinds();
    for (int i = 0; i < kinds.length; i++) {
      if ((kinds[i] & Code.KIND_FREE) != 0) {
        generator.emit(Opcode.LOAD_CLOSURE, closureSlot(code.localsPlusNames().get(i), code), span);
        free++;
      }
    }
    if (free > 0) {
      generator.emit(Opcode.BUILD_TUPLE, free, span);
      flags |= Operators.MAKE_FUNCTION_CLOSURE;
    }
    generator.loadConst(code, span);
    generator.emit(Opcode.MAKE_FUNCTION, span);
    setAttribute(flags & Operators.MAKE_FUNCTION_CLOSURE, span);
    setAttribute(flags & Operators.MAKE_FUNCTION_ANNOTATIONS, span);
    setAttribute(flags & Operators.MAKE_FUNCTION_ANNOTATE, span);
    setAttribute(flags & Operators.MAKE_FUNCTION_KWDEFAULTS, span);
    setAttribute(flags & Operators.MAKE_FUNCTION_DEFAULTS, span);
  }

  private int closureSlot(String name, Code code) {
    int slot = generator.cellSlot(name);
    if (slot < 0) {
      // CPython fails so, too: a function in a comprehension in a class body that uses the class's __class__.
      List<Object> free = new ArrayList<>();
      for (int i = 0; i < code.localsPlusKinds().length; i++) {
        if ((code.localsPlusKinds()[i] & Code.KIND_FREE) != 0) {
          free.add(code.localsPlusNames().get(i));
        }
      }
      throw new SystemError("compiler_lookup_arg(name=" + PythonRepr.of(name) + ") with reftype="
          + generator.referenceType(name) + " failed in " + generator.unit.name + "; freevars of code " + code.name()
          + ": " + PythonRepr.of(new TupleConstant(free)));
    }
    return slot;
  }

  private void setAttribute(int flag, Span span) {
    if (flag != 0) {
      generator.emit(Opcode.SET_FUNCTION_ATTRIBUTE, flag, span);
    }
  }

  private void applyDecorators(List<Expr> decorators) {
    for (int i = decorators.size() - 1; i >= 0; i--) {
      generator.emit(Opcode.CALL, 0, decorators.get(i).span());
    }
  }

  // Classes

  void classDefinition(Stmt.ClassDef s) {
    generator.visitAll(s.decoratorList());
    Span span = s.span();
    int firstLine = s.decoratorList().isEmpty() ? span.lineno() : s.decoratorList().get(0).span().lineno();
    boolean generic = !s.typeParams().isEmpty();
    if (generic) {
      enterTypeParams(s.name(), s.typeParams(), firstLine, s.name(), 0);
      generator.name(".type_params", ExprContext.Store, span);
    }
    Code body = classBody(s, firstLine);
    generator.emit(Opcode.LOAD_BUILD_CLASS, span);
    generator.emit(Opcode.PUSH_NULL, span);
    makeClosure(body, 0, span);
    generator.loadConst(s.name(), span);
    if (generic) {
      generator.name(".type_params", ExprContext.Load, span);
      generator.emit(Opcode.CALL_INTRINSIC_1, Operators.INTRINSIC_SUBSCRIPT_GENERIC, span);
      generator.name(".generic_base", ExprContext.Store, span);
      List<Expr> bases = new ArrayList<>(s.bases());
      bases.add(new Expr.Name(".generic_base", ExprContext.Load, span));
      callBuildClass(bases, s.keywords(), span);
      makeClosure(generator.leaveScope(false), 0, span);
      generator.emit(Opcode.PUSH_NULL, span);
      generator.emit(Opcode.CALL, 0, span);
    } else {
      callBuildClass(s.bases(), s.keywords(), span);
    }
    applyDecorators(s.decoratorList());
    generator.name(s.name(), ExprContext.Store, span);
  }

  private void callBuildClass(List<Expr> bases, List<Keyword> keywords, Span span) {
    generator.calls.call(2, bases, keywords, span);
  }

  private Code classBody(Stmt.ClassDef s, int firstLine) {
    generator.enterScope(UnitInfo.Kind.CLASS, s.name(), generator.symbols.lookup(s), firstLine, s.name(), 0, 0, 0);
    CodeUnit unit = generator.unit;
    Span span = new Span(firstLine, 0, firstLine, 0);
    generator.name("__name__", ExprContext.Load, span);
    generator.name("__module__", ExprContext.Store, span);
    generator.loadConst(unit.qualifiedName, span);
    generator.name("__qualname__", ExprContext.Store, span);
    generator.loadConst((long) firstLine, span);
    generator.name("__firstlineno__", ExprContext.Store, span);
    if (!s.typeParams().isEmpty()) {
      generator.name(".type_params", ExprContext.Load, span);
      generator.name("__type_params__", ExprContext.Store, span);
    }
    if (unit.entry.needsClassDict()) {
      generator.emit(Opcode.LOAD_LOCALS, span);
      generator.emit(Opcode.STORE_DEREF, unit.cellVars.indexOf("__classdict__"), span);
    }
    if (unit.entry.hasConditionalAnnotations()) {
      generator.emit(Opcode.BUILD_SET, 0, span);
      generator.emit(Opcode.STORE_DEREF, unit.cellVars.indexOf("__conditional_annotations__"), span);
    }
    generator.statements.body(s.body(), span);
    generator.loadConst(staticAttributes(unit), NO_LOCATION);
    generator.name("__static_attributes__", ExprContext.Store, NO_LOCATION);
    if (unit.entry.needsClassDict()) {
      generator.emit(Opcode.LOAD_CLOSURE, unit.cellVars.indexOf("__classdict__"), NO_LOCATION);
      generator.name("__classdictcell__", ExprContext.Store, NO_LOCATION);
    }
    if (unit.entry.needsClassClosure()) {
      generator.emit(Opcode.LOAD_CLOSURE, unit.cellVars.indexOf("__class__"), NO_LOCATION);
      generator.emit(Opcode.COPY, 1, NO_LOCATION);
      generator.name("__classcell__", ExprContext.Store, NO_LOCATION);
    } else {
      generator.loadConst(Singleton.NONE, NO_LOCATION);
    }
    generator.emit(Opcode.RETURN_VALUE, NO_LOCATION);
    return generator.leaveScope(true);
  }

  private static TupleConstant staticAttributes(CodeUnit unit) {
    String[] names = unit.staticAttributes.toArray(new String[0]);
    CodePointOrder.sort(names);
    return new TupleConstant(List.of((Object[]) names));
  }

  // Type parameters

  /** Opens the block of type parameters and leaves their tuple on its stack. */
  private void enterTypeParams(String name, List<TypeParam> typeParams, int firstLine, String privateName,
      int argCount) {
    generator.enterScope(UnitInfo.Kind.TYPE_PARAMS, "<generic parameters of ".concat(name).concat(">"),
        generator.symbols.lookup(typeParams), firstLine, privateName, argCount, 0, 0);
    typeParams(typeParams);
  }

  private void typeParams(List<TypeParam> typeParams) {
    boolean seenDefault = false;
    for (int i = 0; i < typeParams.size(); i++) {
      TypeParam typeParam = typeParams.get(i);
      if (typeParam instanceof TypeParam.TypeVar p) {
        generator.loadConst(p.name(), p.span());
        if (p.bound() != null) {
          lazyValue(p.name(), generator.symbols.lookup(p), p.bound(), false);
          generator.emit(
              Opcode.CALL_INTRINSIC_2,
              p.bound() instanceof Expr.Tuple
                  ? Operators.INTRINSIC_TYPEVAR_WITH_CONSTRAINTS
                  : Operators.INTRINSIC_TYPEVAR_WITH_BOUND,
              p.span());
        } else {
          generator.emit(Opcode.CALL_INTRINSIC_1, Operators.INTRINSIC_TYPEVAR, p.span());
        }
        seenDefault = finishTypeParam(p, p.name(), p.defaultValue(), false, seenDefault);
      } else if (typeParam instanceof TypeParam.TypeVarTuple p) {
        generator.loadConst(p.name(), p.span());
        generator.emit(Opcode.CALL_INTRINSIC_1, Operators.INTRINSIC_TYPEVARTUPLE, p.span());
        seenDefault = finishTypeParam(p, p.name(), p.defaultValue(), true, seenDefault);
      } else if (typeParam instanceof TypeParam.ParamSpec p) {
        generator.loadConst(p.name(), p.span());
        generator.emit(Opcode.CALL_INTRINSIC_1, Operators.INTRINSIC_PARAMSPEC, p.span());
        seenDefault = finishTypeParam(p, p.name(), p.defaultValue(), false, seenDefault);
      }
    }
    generator.emit(Opcode.BUILD_TUPLE, typeParams.size(), typeParams.get(0).span());
  }

  private boolean finishTypeParam(TypeParam typeParam, String name, Expr defaultValue, boolean allowStarred,
      boolean seenDefault) {
    Span span = typeParam.span();
    if (defaultValue != null) {
      lazyValue(name, generator.symbols.lookupDefault(typeParam), defaultValue, allowStarred);
      generator.emit(Opcode.CALL_INTRINSIC_2, Operators.INTRINSIC_SET_TYPEPARAM_DEFAULT, span);
    } else if (seenDefault) {
      throw generator.error("non-default type parameter '" + name + "' follows default type parameter", span);
    }
    generator.emit(Opcode.COPY, 1, span);
    generator.name(name, ExprContext.Store, span);
    return seenDefault || defaultValue != null;
  }

  /** Makes a function that evaluates a bound or default when somebody asks for it. */
  private void lazyValue(String name, SymbolTableEntry entry, Expr value, boolean allowStarred) {
    Span span = value.span();
    generator.loadConst(FORMAT_DEFAULTS, span);
    generator.annotations.enter(name, entry, span);
    if (allowStarred && value instanceof Expr.Starred starred) {
      generator.visit(starred.value());
      generator.emit(Opcode.UNPACK_SEQUENCE, 1, span);
    } else {
      generator.visit(value);
    }
    generator.emit(Opcode.RETURN_VALUE, span);
    makeClosure(generator.leaveScope(true), Operators.MAKE_FUNCTION_DEFAULTS, span);
  }

  void typeAlias(Stmt.TypeAlias s) {
    Span span = s.span();
    String name = ((Expr.Name) s.name()).id();
    boolean generic = !s.typeParams().isEmpty();
    if (generic) {
      generator.enterScope(UnitInfo.Kind.TYPE_PARAMS, "<generic parameters of ".concat(name).concat(">"),
          generator.symbols.lookup(s.typeParams()), span.lineno(), null, 0, 0, 0);
      generator.loadConst(name, span);
      typeParams(s.typeParams());
    } else {
      generator.loadConst(name, span);
      generator.loadConst(Singleton.NONE, span);
    }
    generator.loadConst(FORMAT_DEFAULTS, span);
    generator.annotations.enter(name, generator.symbols.lookup(s), span);
    generator.visit(s.value());
    generator.emit(Opcode.RETURN_VALUE, span);
    makeClosure(generator.leaveScope(false), Operators.MAKE_FUNCTION_DEFAULTS, span);
    generator.emit(Opcode.BUILD_TUPLE, 3, span);
    generator.emit(Opcode.CALL_INTRINSIC_1, Operators.INTRINSIC_TYPEALIAS, span);
    if (generic) {
      makeClosure(generator.leaveScope(false), 0, span);
      generator.emit(Opcode.PUSH_NULL, span);
      generator.emit(Opcode.CALL, 0, span);
    }
    generator.name(name, ExprContext.Store, span);
  }
}
