package naja.compiler.codegen;

import static naja.compiler.InstructionSequence.NO_LOCATION;

import java.util.ArrayList;
import java.util.List;
import naja.compiler.InstructionSequence.Label;
import naja.compiler.Opcode;
import naja.compiler.symtable.Symbol;
import naja.syntax.ast.Expr;
import naja.syntax.ast.ExprContext;
import naja.syntax.ast.Keyword;
import naja.syntax.ast.Span;
import naja.syntax.constant.TupleConstant;

/** Calls, with short forms for methods, {@code super()} and {@code any(... for ...)}. */
final class Calls {
  private final CodeGenerator generator;

  Calls(CodeGenerator generator) {
    this.generator = generator;
  }

  void call(Expr.Call e) {
    checkKeywords(e.keywords());
    if (e.func() instanceof Expr.Attribute method && isMethodCall(method, e)) {
      methodCall(method, e);
      return;
    }
    generator.suspicions.checkCalled(e.func());
    generator.visit(e.func());
    Label skip = new Label();
    boolean shortened = generatorCall(e, skip);
    generator.emit(Opcode.PUSH_NULL, e.func().span());
    call(0, e.args(), e.keywords(), e.span());
    if (shortened) {
      generator.use(skip);
    }
  }

  private void checkKeywords(List<Keyword> keywords) {
    for (int i = 0; i < keywords.size(); i++) {
      String name = keywords.get(i).arg();
      if (name == null) {
        continue;
      }
      for (int j = i + 1; j < keywords.size(); j++) {
        if (name.equals(keywords.get(j).arg())) {
          throw generator.error("keyword argument repeated: " + name, keywords.get(j).span());
        }
      }
    }
  }

  // Methods

  private boolean isMethodCall(Expr.Attribute method, Expr.Call e) {
    if (method.ctx() != ExprContext.Load || isImported(method.value())) {
      return false;
    }
    int keywords = e.keywords().size();
    if (e.args().size() + keywords + (keywords == 0 ? 0 : 1) >= Operators.STACK_USE_GUIDELINE) {
      return false;
    }
    if (Expressions.hasStarred(e.args())) {
      return false;
    }
    for (int i = 0; i < keywords; i++) {
      if (e.keywords().get(i).arg() == null) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is, by its name, an imported module: those have functions, which need no binding. */
  private boolean isImported(Expr value) {
    return value instanceof Expr.Name name
        && (generator.symbols.top().flags(name.id()) & Symbol.DEF_IMPORT) != 0;
  }

  private void methodCall(Expr.Attribute method, Expr.Call e) {
    Span span = method.span();
    if (isSuperCall(method)) {
      loadSuper(method, true);
      generator.emit(Opcode.NOP, Expressions.attributeSpan(span, method));
    } else {
      generator.visit(method.value());
      generator.loadAttr(method.attr(), true, Expressions.attributeSpan(span, method));
    }
    generator.visitAll(e.args());
    int count = e.args().size();
    if (e.keywords().isEmpty()) {
      generator.emit(Opcode.CALL, count, Expressions.attributeSpan(e.span(), method));
    } else {
      keywordValues(e.keywords(), Expressions.attributeSpan(span, method));
      generator.emit(
          Opcode.CALL_KW, count + e.keywords().size(), Expressions.attributeSpan(e.span(), method));
    }
  }

  private void keywordValues(List<Keyword> keywords, Span span) {
    List<Object> names = new ArrayList<>(keywords.size());
    for (int i = 0; i < keywords.size(); i++) {
      generator.visit(keywords.get(i).value());
      names.add(keywords.get(i).arg());
    }
    generator.loadConst(new TupleConstant(names), span);
  }

  // super()

  /** Whether an attribute is one of {@code super()} and nothing visible here makes that name mean something else. */
  boolean isSuperCall(Expr.Attribute e) {
    // super().__class__ is the class super itself.
    if (e.attr().equals("__class__")
        || !(e.value() instanceof Expr.Call call)
        || !(call.func() instanceof Expr.Name name)
        || !name.id().equals("super")
        || !call.keywords().isEmpty()) {
      return false;
    }
    if (generator.scopeOf("super") != Symbol.GLOBAL_IMPLICIT || generator.symbols.top().scope("super") != 0) {
      return false;
    }
    if (call.args().size() == 2) {
      return !Expressions.hasStarred(call.args());
    }
    return call.args().isEmpty()
        && generator.unit.argCount > 0
        && generator.scopeOf("__class__") == Symbol.FREE;
  }

  void loadSuper(Expr.Attribute e, boolean method) {
    Expr.Call call = (Expr.Call) e.value();
    generator.name("super", ExprContext.Load, call.func().span());
    boolean explicit = !call.args().isEmpty();
    if (explicit) {
      generator.visitAll(call.args());
    } else {
      generator.name("__class__", ExprContext.Load, call.span());
      generator.name(generator.unit.varNames.list().get(0), ExprContext.Load, call.span());
    }
    int arg = generator.unit.names.add(generator.mangle(e.attr())) << 2 | (explicit ? 2 : 0) | (method ? 1 : 0);
    generator.emit(Opcode.LOAD_SUPER_ATTR, arg, e.span());
  }

  // any, all, tuple

  /**
   * {@code any}, {@code all} or {@code tuple} of a generator expression runs as a loop here if the name means the
   * built-in at run time. Leaves the function on the stack for the other case.
   */
  private boolean generatorCall(Expr.Call e, Label end) {
    if (!(e.func() instanceof Expr.Name function)
        || e.args().size() != 1
        || !e.keywords().isEmpty()
        || !(e.args().get(0) instanceof Expr.GeneratorExp generatorExpression)) {
      return false;
    }
    switch (function.id()) {
      case "all" ->
          generatorLoop(generatorExpression, Operators.COMMON_ALL, Opcode.POP_JUMP_IF_TRUE, Boolean.TRUE, end,
              function.span());
      case "any" ->
          generatorLoop(generatorExpression, Operators.COMMON_ANY, Opcode.POP_JUMP_IF_FALSE, Boolean.FALSE, end,
              function.span());
      case "tuple" -> generatorLoop(generatorExpression, Operators.COMMON_TUPLE, 0, null, end, function.span());
      default -> {
        return false;
      }
    }
    return true;
  }

  private void generatorLoop(Expr.GeneratorExp argument, int builtin, int continueJump, Boolean atEnd, Label end,
      Span span) {
    boolean tuple = builtin == Operators.COMMON_TUPLE;
    Label other = new Label();
    generator.emit(Opcode.COPY, 1, span);
    generator.emit(Opcode.LOAD_COMMON_CONSTANT, builtin, span);
    generator.emit(Opcode.IS_OP, 0, span);
    generator.jump(Opcode.POP_JUMP_IF_FALSE, other, span);
    generator.emit(Opcode.POP_TOP, span);
    if (tuple) {
      generator.emit(Opcode.BUILD_LIST, 0, span);
    }
    generator.visit(argument);
    Label loop = new Label();
    Label cleanup = new Label();
    generator.use(loop);
    generator.jump(Opcode.FOR_ITER, cleanup, span);
    if (tuple) {
      generator.emit(Opcode.LIST_APPEND, 2, span);
      generator.jump(Opcode.JUMP, loop, span);
    } else {
      generator.emit(Opcode.TO_BOOL, span);
      generator.jump(continueJump, loop, span);
    }
    generator.emit(Opcode.POP_ITER, NO_LOCATION);
    if (!tuple) {
      generator.loadConst(!atEnd, span);
    }
    generator.jump(Opcode.JUMP, end, span);
    generator.use(cleanup);
    generator.emit(Opcode.END_FOR, NO_LOCATION);
    generator.emit(Opcode.POP_ITER, NO_LOCATION);
    if (tuple) {
      generator.emit(Opcode.CALL_INTRINSIC_1, Operators.INTRINSIC_LIST_TO_TUPLE, span);
    } else {
      generator.loadConst(atEnd, span);
    }
    generator.jump(Opcode.JUMP, end, span);
    generator.use(other);
  }

  // Arguments

  /** Passes the arguments and calls; the callable, its {@code self} and {@code pushed} arguments are on the stack. */
  void call(int pushed, List<Expr> args, List<Keyword> keywords, Span span) {
    checkKeywords(keywords);
    if (args.size() + keywords.size() * 2 > Operators.STACK_USE_GUIDELINE
        || Expressions.hasStarred(args)
        || hasUnpacking(keywords)) {
      callUnpacking(pushed, args, keywords, span);
      return;
    }
    generator.visitAll(args);
    if (keywords.isEmpty()) {
      generator.emit(Opcode.CALL, pushed + args.size(), span);
    } else {
      keywordValues(keywords, span);
      generator.emit(Opcode.CALL_KW, pushed + args.size() + keywords.size(), span);
    }
  }

  private static boolean hasUnpacking(List<Keyword> keywords) {
    for (int i = 0; i < keywords.size(); i++) {
      if (keywords.get(i).arg() == null) {
        return true;
      }
    }
    return false;
  }

  private void callUnpacking(int pushed, List<Expr> args, List<Keyword> keywords, Span span) {
    if (pushed == 0 && args.size() == 1 && args.get(0) instanceof Expr.Starred starred) {
      generator.visit(starred.value());
    } else {
      generator.expressions.display(args, null, pushed, Expressions.Display.TUPLE, span);
    }
    if (keywords.isEmpty()) {
      generator.emit(Opcode.PUSH_NULL, span);
    } else {
      keywordDict(keywords, span);
    }
    generator.emit(Opcode.CALL_FUNCTION_EX, span);
  }

  private void keywordDict(List<Keyword> keywords, Span span) {
    int count = keywords.size();
    int pending = 0;
    boolean have = false;
    for (int i = 0; i < count; i++) {
      if (keywords.get(i).arg() != null) {
        pending++;
        continue;
      }
      if (pending > 0) {
        have = mergeKeywords(keywords, i - pending, i, have, span);
        pending = 0;
      }
      if (!have) {
        generator.emit(Opcode.BUILD_MAP, 0, span);
        have = true;
      }
      generator.visit(keywords.get(i).value());
      generator.emit(Opcode.DICT_MERGE, 1, span);
    }
    if (pending > 0) {
      mergeKeywords(keywords, count - pending, count, have, span);
    }
  }

  private boolean mergeKeywords(List<Keyword> keywords, int begin, int end, boolean have, Span span) {
    boolean big = (end - begin) * 2 > Operators.STACK_USE_GUIDELINE;
    if (big) {
      generator.emit(Opcode.BUILD_MAP, 0, NO_LOCATION);
    }
    for (int i = begin; i < end; i++) {
      generator.loadConst(keywords.get(i).arg(), span);
      generator.visit(keywords.get(i).value());
      if (big) {
        generator.emit(Opcode.MAP_ADD, 1, NO_LOCATION);
      }
    }
    if (!big) {
      generator.emit(Opcode.BUILD_MAP, end - begin, span);
    }
    if (have) {
      generator.emit(Opcode.DICT_MERGE, 1, span);
    }
    return true;
  }
}
