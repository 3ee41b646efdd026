package naja.compiler.codegen;

import static naja.compiler.InstructionSequence.NO_LOCATION;

import java.util.ArrayList;
import java.util.List;
import naja.compiler.Constants;
import naja.compiler.InstructionSequence.Label;
import naja.compiler.Opcode;
import naja.compiler.SystemError;
import naja.syntax.ast.Alias;
import naja.syntax.ast.Expr;
import naja.syntax.ast.ExprContext;
import naja.syntax.ast.Span;
import naja.syntax.ast.Stmt;
import naja.syntax.constant.Singleton;
import naja.syntax.constant.TupleConstant;

/** Simple statements, branches, loops, and the ways out of them. */
final class Statements {
  private final CodeGenerator generator;

  Statements(CodeGenerator generator) {
    this.generator = generator;
  }

  /** The statements of a whole module. */
  void module(List<Stmt> statements) {
    Span span = statements.isEmpty() ? NO_LOCATION : statements.get(0).span();
    if (generator.unit.entry.hasConditionalAnnotations()) {
      generator.emit(Opcode.BUILD_SET, 0, span);
      generator.name("__conditional_annotations__", ExprContext.Store, span);
    }
    body(statements, span);
  }

  /** The statements of a module or class, with docstring and annotations. */
  void body(List<Stmt> statements, Span span) {
    if (generator.futureAnnotations() && generator.unit.entry.usesAnnotations()) {
      generator.emit(Opcode.SETUP_ANNOTATIONS, span);
    }
    if (statements.isEmpty()) {
      return;
    }
    int first = 0;
    if (!generator.atPrompt()) {
      Object docstring = docstring(statements);
      if (docstring != null) {
        first = 1;
        generator.loadConst(Docstring.clean(docstring), ((Stmt.Expr) statements.get(0)).value().span());
        generator.name("__doc__", ExprContext.Store, NO_LOCATION);
      }
    }
    visit(statements, first);
    if (!generator.futureAnnotations()) {
      generator.annotations.deferred(span);
    }
  }

  /** The docstring that a body starts with, or {@code null}. */
  static Object docstring(List<Stmt> statements) {
    return !statements.isEmpty()
        && statements.get(0) instanceof Stmt.Expr first
        && first.value() instanceof Expr.Constant constant
        && Constants.isString(constant.value())
            ? constant.value()
            : null;
  }

  void visit(List<Stmt> statements, int first) {
    for (int i = first, n = statements.size(); i < n; i++) {
      generator.nesting.enter();
      visit(statements.get(i));
      generator.nesting.leave();
    }
  }

  private void visitBranch(List<Stmt> statements) {
    CodeUnit unit = generator.unit;
    boolean before = unit.inConditionalBlock;
    unit.inConditionalBlock = true;
    visit(statements, 0);
    unit.inConditionalBlock = before;
  }

  private void visit(Stmt statement) {
    if (statement instanceof Stmt.Expr s) {
      expression(s);
    } else if (statement instanceof Stmt.Assign s) {
      assign(s);
    } else if (statement instanceof Stmt.If s) {
      branch(s);
    } else if (statement instanceof Stmt.Return s) {
      returnValue(s);
    } else if (statement instanceof Stmt.FunctionDef s) {
      generator.definitions.function(s, s.name(), s.args(), s.body(), s.decoratorList(), s.returns(), s.typeParams(),
          false);
    } else if (statement instanceof Stmt.For s) {
      loop(s);
    } else if (statement instanceof Stmt.Raise s) {
      raise(s);
    } else if (statement instanceof Stmt.ClassDef s) {
      generator.definitions.classDefinition(s);
    } else if (statement instanceof Stmt.AugAssign s) {
      augmentedAssign(s);
    } else if (statement instanceof Stmt.Try s) {
      inBranch(s);
    } else if (statement instanceof Stmt.With s) {
      inBranch(s);
    } else if (statement instanceof Stmt.Import s) {
      importModules(s);
    } else if (statement instanceof Stmt.ImportFrom s) {
      importFrom(s);
    } else {
      visitRare(statement);
    }
  }

  private void visitRare(Stmt statement) {
    if (statement instanceof Stmt.Pass s) {
      generator.emit(Opcode.NOP, s.span());
    } else if (statement instanceof Stmt.While s) {
      loop(s);
    } else if (statement instanceof Stmt.Continue s) {
      continueLoop(s);
    } else if (statement instanceof Stmt.Break s) {
      breakLoop(s);
    } else if (statement instanceof Stmt.Assert s) {
      assertion(s);
    } else if (statement instanceof Stmt.AnnAssign s) {
      generator.annotations.assign(s);
    } else if (statement instanceof Stmt.Delete s) {
      generator.visitAll(s.targets());
    } else if (statement instanceof Stmt.AsyncFunctionDef s) {
      generator.definitions.function(s, s.name(), s.args(), s.body(), s.decoratorList(), s.returns(), s.typeParams(),
          true);
    } else if (statement instanceof Stmt.AsyncFor s) {
      loop(s);
    } else if (statement instanceof Stmt.TypeAlias s) {
      generator.definitions.typeAlias(s);
    } else if (!(statement instanceof Stmt.Global || statement instanceof Stmt.Nonlocal)) {
      inBranch(statement);
    }
  }

  /** Statements all whose parts are conditional, as far as annotations of a class are concerned. */
  private void inBranch(Stmt statement) {
    CodeUnit unit = generator.unit;
    boolean before = unit.inConditionalBlock;
    unit.inConditionalBlock = true;
    if (statement instanceof Stmt.Try s) {
      generator.exceptions.tryStatement(s);
    } else if (statement instanceof Stmt.With s) {
      generator.exceptions.with(s, s.items(), s.body(), 0, false);
    } else if (statement instanceof Stmt.AsyncWith s) {
      generator.exceptions.with(s, s.items(), s.body(), 0, true);
    } else if (statement instanceof Stmt.TryStar s) {
      generator.exceptions.tryStatement(s);
    } else if (statement instanceof Stmt.Match s) {
      generator.patterns.match(s);
    }
    unit.inConditionalBlock = before;
  }

  private void expression(Stmt.Expr s) {
    if (generator.atPrompt()) {
      generator.visit(s.value());
      generator.emit(Opcode.CALL_INTRINSIC_1, Operators.INTRINSIC_PRINT, s.span());
      generator.emit(Opcode.POP_TOP, NO_LOCATION);
    } else if (s.value() instanceof Expr.Constant) {
      generator.emit(Opcode.NOP, s.span());
    } else {
      generator.visit(s.value());
      generator.emit(Opcode.POP_TOP, NO_LOCATION);
    }
  }

  private void assign(Stmt.Assign s) {
    generator.visit(s.value());
    int last = s.targets().size() - 1;
    for (int i = 0; i <= last; i++) {
      if (i < last) {
        generator.emit(Opcode.COPY, 1, s.span());
      }
      generator.visit(s.targets().get(i));
    }
  }

  private void augmentedAssign(Stmt.AugAssign s) {
    Span target = s.target().span();
    if (s.target() instanceof Expr.Attribute e) {
      generator.visit(e.value());
      generator.emit(Opcode.COPY, 1, target);
      Span attribute = Expressions.attributeSpan(target, e);
      generator.loadAttr(e.attr(), false, attribute);
      augment(s);
      generator.emit(Opcode.SWAP, 2, attribute);
      generator.emitName(Opcode.STORE_ATTR, e.attr(), attribute);
    } else if (s.target() instanceof Expr.Subscript e) {
      generator.visit(e.value());
      if (Expressions.isTwoPartSlice(e.slice())) {
        generator.expressions.twoParts((Expr.Slice) e.slice());
        generator.emit(Opcode.COPY, 3, target);
        generator.emit(Opcode.COPY, 3, target);
        generator.emit(Opcode.COPY, 3, target);
        generator.emit(Opcode.BINARY_SLICE, target);
        augment(s);
        generator.emit(Opcode.SWAP, 4, target);
        generator.emit(Opcode.SWAP, 3, target);
        generator.emit(Opcode.SWAP, 2, target);
        generator.emit(Opcode.STORE_SLICE, target);
      } else {
        generator.visit(e.slice());
        generator.emit(Opcode.COPY, 2, target);
        generator.emit(Opcode.COPY, 2, target);
        generator.emit(Opcode.BINARY_OP, Operators.NB_SUBSCR, target);
        augment(s);
        generator.emit(Opcode.SWAP, 3, target);
        generator.emit(Opcode.SWAP, 2, target);
        generator.emit(Opcode.STORE_SUBSCR, target);
      }
    } else if (s.target() instanceof Expr.Name e) {
      generator.name(e.id(), ExprContext.Load, target);
      augment(s);
      generator.name(e.id(), ExprContext.Store, target);
    } else {
      int kind = s.target() instanceof Expr.Starred ? 25 : s.target() instanceof Expr.List ? 27 : 28;
      throw new SystemError("invalid node type (" + kind + ") for augmented assignment");
    }
  }

  private void augment(Stmt.AugAssign s) {
    generator.visit(s.value());
    generator.emit(Opcode.BINARY_OP, Operators.binary(s.op()) + Operators.NB_INPLACE, s.span());
  }

  private void raise(Stmt.Raise s) {
    int count = 0;
    if (s.exc() != null) {
      generator.visit(s.exc());
      count++;
      if (s.cause() != null) {
        generator.visit(s.cause());
        count++;
      }
    }
    generator.emit(Opcode.RAISE_VARARGS, count, s.span());
  }

  private void assertion(Stmt.Assert s) {
    if (isFilledTuple(s.test())) {
      generator.warn("assertion is always true, perhaps remove parentheses?", s.span());
    }
    if (generator.optimize > 0) {
      return;
    }
    Label end = new Label();
    generator.expressions.jumpIf(s.test(), end, true);
    generator.emit(Opcode.LOAD_COMMON_CONSTANT, Operators.COMMON_ASSERTION_ERROR, s.span());
    if (s.msg() != null) {
      generator.visit(s.msg());
      generator.emit(Opcode.CALL, 0, s.span());
    }
    generator.emit(Opcode.RAISE_VARARGS, 1, s.test().span());
    generator.use(end);
  }

  private static boolean isFilledTuple(Expr expression) {
    if (expression instanceof Expr.Constant constant) {
      return constant.value() instanceof TupleConstant value && !value.elements().isEmpty();
    }
    return expression instanceof Expr.Tuple tuple && !tuple.elts().isEmpty();
  }

  // Imports

  private void importModules(Stmt.Import s) {
    Span span = s.span();
    for (int i = 0; i < s.names().size(); i++) {
      Alias alias = s.names().get(i);
      generator.loadConst(0L, span);
      generator.loadConst(Singleton.NONE, span);
      generator.emitName(Opcode.IMPORT_NAME, alias.name(), span);
      if (alias.asname() != null) {
        importAs(alias.name(), alias.asname(), span);
      } else {
        int dot = alias.name().indexOf('.');
        generator.name(dot < 0 ? alias.name() : alias.name().substring(0, dot), ExprContext.Store, span);
      }
    }
  }

  /** {@code import a.b.c as d} takes the attributes of the package one by one. */
  private void importAs(String name, String asname, Span span) {
    int dot = name.indexOf('.');
    if (dot < 0) {
      generator.name(asname, ExprContext.Store, span);
      return;
    }
    while (true) {
      int start = dot + 1;
      dot = name.indexOf('.', start);
      generator.emitName(Opcode.IMPORT_FROM, dot < 0 ? name.substring(start) : name.substring(start, dot), span);
      if (dot < 0) {
        break;
      }
      generator.emit(Opcode.SWAP, 2, span);
      generator.emit(Opcode.POP_TOP, span);
    }
    generator.name(asname, ExprContext.Store, span);
    generator.emit(Opcode.POP_TOP, span);
  }

  private void importFrom(Stmt.ImportFrom s) {
    Span span = s.span();
    List<Object> names = new ArrayList<>(s.names().size());
    for (int i = 0; i < s.names().size(); i++) {
      names.add(s.names().get(i).name());
    }
    generator.loadConst((long) s.level(), span);
    generator.loadConst(new TupleConstant(names), span);
    generator.emitName(Opcode.IMPORT_NAME, s.module() == null ? "" : s.module(), span);
    for (int i = 0; i < s.names().size(); i++) {
      Alias alias = s.names().get(i);
      if (i == 0 && alias.name().equals("*")) {
        generator.emit(Opcode.CALL_INTRINSIC_1, Operators.INTRINSIC_IMPORT_STAR, span);
        generator.emit(Opcode.POP_TOP, NO_LOCATION);
        return;
      }
      generator.emitName(Opcode.IMPORT_FROM, alias.name(), span);
      generator.name(alias.asname() != null ? alias.asname() : alias.name(), ExprContext.Store, span);
    }
    generator.emit(Opcode.POP_TOP, span);
  }

  // Branches and loops

  private void branch(Stmt.If s) {
    Label end = new Label();
    Label next = s.orelse().isEmpty() ? end : new Label();
    generator.expressions.jumpIf(s.test(), next, false);
    visitBranch(s.body());
    if (!s.orelse().isEmpty()) {
      generator.jump(Opcode.JUMP_NO_INTERRUPT, end, NO_LOCATION);
      generator.use(next);
      visitBranch(s.orelse());
    }
    generator.use(end);
  }

  private void loop(Stmt.For s) {
    Label start = new Label();
    Label cleanup = new Label();
    Label end = new Label();
    generator.pushBlock(FrameBlock.Type.FOR_LOOP, start, end, s.span());
    generator.visit(s.iter());
    Span iterable = s.iter().span();
    generator.emit(Opcode.GET_ITER, iterable);
    generator.use(start);
    generator.jump(Opcode.FOR_ITER, cleanup, iterable);
    // Traces the line of the target when the statement has several lines.
    generator.emit(Opcode.NOP, s.target().span());
    generator.visit(s.target());
    visitBranch(s.body());
    generator.jump(Opcode.JUMP, start, NO_LOCATION);
    generator.use(cleanup);
    generator.emit(Opcode.END_FOR, NO_LOCATION);
    generator.emit(Opcode.POP_ITER, NO_LOCATION);
    generator.popBlock();
    visitBranch(s.orelse());
    generator.use(end);
  }

  private void loop(Stmt.AsyncFor s) {
    Label start = new Label();
    Label send = new Label();
    Label except = new Label();
    Label end = new Label();
    Span span = s.span();
    generator.visit(s.iter());
    generator.emit(Opcode.GET_AITER, s.iter().span());
    generator.use(start);
    generator.pushBlock(FrameBlock.Type.FOR_LOOP, start, end, span);
    // StopAsyncIteration of __anext__ ends the loop.
    generator.jump(Opcode.SETUP_FINALLY, except, span);
    generator.emit(Opcode.GET_ANEXT, span);
    generator.loadConst(Singleton.NONE, span);
    generator.use(send);
    generator.yieldFrom(true, span);
    generator.emit(Opcode.POP_BLOCK, span);
    generator.emit(Opcode.NOT_TAKEN, span);
    generator.visit(s.target());
    visitBranch(s.body());
    generator.jump(Opcode.JUMP, start, NO_LOCATION);
    generator.popBlock();
    generator.use(except);
    // Belongs to the line of the iterable: the loop ends there and not in its body.
    generator.jump(Opcode.END_ASYNC_FOR, send, s.iter().span());
    visitBranch(s.orelse());
    generator.use(end);
  }

  private void loop(Stmt.While s) {
    Label start = new Label();
    Label end = new Label();
    Label anchor = new Label();
    generator.use(start);
    generator.pushBlock(FrameBlock.Type.WHILE_LOOP, start, end, s.span());
    generator.expressions.jumpIf(s.test(), anchor, false);
    visitBranch(s.body());
    generator.jump(Opcode.JUMP, start, NO_LOCATION);
    generator.popBlock();
    generator.use(anchor);
    visitBranch(s.orelse());
    generator.use(end);
  }

  // Ways out

  private void returnValue(Stmt.Return s) {
    CodeUnit unit = generator.unit;
    Span span = s.span();
    if (!unit.entry.isFunctionLike()) {
      throw generator.error("'return' outside function", span);
    }
    Expr value = s.value();
    if (value != null && unit.entry.isCoroutine() && unit.entry.isGenerator()) {
      throw generator.error("'return' with value in async generator", span);
    }
    boolean onStack = value != null && !(value instanceof Expr.Constant);
    if (onStack) {
      generator.visit(value);
    } else if (value != null) {
      span = value.span();
      generator.emit(Opcode.NOP, span);
    }
    if (value == null || value.span().lineno() != s.span().lineno()) {
      span = s.span();
      generator.emit(Opcode.NOP, span);
    }
    span = unwindAll(span, onStack);
    if (value == null) {
      generator.loadConst(Singleton.NONE, span);
    } else if (!onStack) {
      generator.loadConst(((Expr.Constant) value).value(), span);
    }
    generator.emit(Opcode.RETURN_VALUE, span);
  }

  private void breakLoop(Stmt.Break s) {
    generator.emit(Opcode.NOP, s.span());
    int loop = innermostLoop();
    Span span = unwindTo(loop + 1, s.span(), false);
    if (loop < 0) {
      throw generator.error("'break' outside loop", s.span());
    }
    FrameBlock block = generator.unit.blocks.get(loop);
    span = unwind(block, span, false);
    generator.jump(Opcode.JUMP, block.exit(), span);
  }

  private void continueLoop(Stmt.Continue s) {
    generator.emit(Opcode.NOP, s.span());
    int loop = innermostLoop();
    Span span = unwindTo(loop + 1, s.span(), false);
    if (loop < 0) {
      throw generator.error("'continue' not properly in loop", s.span());
    }
    generator.jump(Opcode.JUMP, generator.unit.blocks.get(loop).entry(), span);
  }

  private int innermostLoop() {
    List<FrameBlock> blocks = generator.unit.blocks;
    int index = blocks.size() - 1;
    while (index >= 0 && !blocks.get(index).isLoop()) {
      index--;
    }
    return index;
  }

  private Span unwindAll(Span span, boolean preserveTop) {
    return unwindTo(0, span, preserveTop);
  }

  /** Takes down the blocks above {@code depth}; what they run sees only the blocks outside of them. */
  private Span unwindTo(int depth, Span span, boolean preserveTop) {
    List<FrameBlock> blocks = generator.unit.blocks;
    List<FrameBlock> saved = new ArrayList<>();
    while (blocks.size() > depth) {
      FrameBlock block = blocks.get(blocks.size() - 1);
      if (block.type() == FrameBlock.Type.EXCEPTION_GROUP_HANDLER) {
        throw generator.error("'break', 'continue' and 'return' cannot appear in an except* block", span);
      }
      saved.add(generator.popBlock());
      span = unwind(block, span, preserveTop);
    }
    for (int i = saved.size() - 1; i >= 0; i--) {
      generator.enterBlock(saved.get(i));
    }
    return span;
  }

  /** Takes one block down; the result is the place for what follows. */
  private Span unwind(FrameBlock block, Span span, boolean preserveTop) {
    switch (block.type()) {
      case FOR_LOOP -> {
        keepTop(preserveTop, span);
        generator.emit(Opcode.POP_TOP, span);
        return span;
      }
      case TRY_EXCEPT -> {
        generator.emit(Opcode.POP_BLOCK, span);
        return span;
      }
      case FINALLY_TRY -> {
        generator.emit(Opcode.POP_BLOCK, span);
        if (preserveTop) {
          generator.pushBlock(FrameBlock.Type.POP_VALUE, null, null, span);
        }
        generator.visitStatements(block.finalBody());
        if (preserveTop) {
          generator.popBlock();
        }
        // What follows runs after the finally body, so it has no line of its own.
        return NO_LOCATION;
      }
      case FINALLY_END -> {
        keepTop(preserveTop, span);
        generator.emit(Opcode.POP_TOP, span);
        keepTop(preserveTop, span);
        generator.emit(Opcode.POP_BLOCK, span);
        generator.emit(Opcode.POP_EXCEPT, span);
        return span;
      }
      case WITH, ASYNC_WITH -> {
        generator.exceptions.leaveWith(block, preserveTop);
        return NO_LOCATION;
      }
      case HANDLER_CLEANUP -> {
        leaveHandler(block, span, preserveTop);
        return span;
      }
      case POP_VALUE -> {
        keepTop(preserveTop, span);
        generator.emit(Opcode.POP_TOP, span);
        return span;
      }
      case WHILE_LOOP, EXCEPTION_HANDLER, EXCEPTION_GROUP_HANDLER, ASYNC_COMPREHENSION_GENERATOR, STOP_ITERATION -> {
        return span;
      }
    }
    throw new IllegalStateException();
  }

  private void leaveHandler(FrameBlock block, Span span, boolean preserveTop) {
    if (block.boundName() != null) {
      generator.emit(Opcode.POP_BLOCK, span);
    }
    keepTop(preserveTop, span);
    generator.emit(Opcode.POP_BLOCK, span);
    generator.emit(Opcode.POP_EXCEPT, span);
    if (block.boundName() != null) {
      generator.exceptions.unbind(block.boundName(), span);
    }
  }

  private void keepTop(boolean preserveTop, Span span) {
    if (preserveTop) {
      generator.emit(Opcode.SWAP, 2, span);
    }
  }
}
