package naja.compiler.codegen;

import static naja.compiler.InstructionSequence.NO_LOCATION;

import java.util.List;
import naja.compiler.InstructionSequence.Label;
import naja.compiler.Opcode;
import naja.compiler.UnitInfo;
import naja.syntax.ast.BoolOpKind;
import naja.syntax.ast.CmpOp;
import naja.syntax.ast.Expr;
import naja.syntax.ast.ExprContext;
import naja.syntax.ast.Span;
import naja.syntax.ast.UnaryOpKind;
import naja.syntax.constant.Singleton;
import naja.syntax.constant.SliceConstant;

/** Expressions, except for calls and comprehensions. */
final class Expressions {
  private final CodeGenerator generator;

  Expressions(CodeGenerator generator) {
    this.generator = generator;
  }

  void visit(Expr expression) {
    if (expression instanceof Expr.Name e) {
      generator.name(e.id(), e.ctx(), e.span());
    } else if (expression instanceof Expr.Constant e) {
      generator.loadConst(e.value(), e.span());
    } else {
      generator.nesting.enter();
      visitCommon(expression);
      generator.nesting.leave();
    }
  }

  private void visitCommon(Expr expression) {
    if (expression instanceof Expr.Attribute e) {
      attribute(e);
    } else if (expression instanceof Expr.Call e) {
      generator.calls.call(e);
    } else if (expression instanceof Expr.BinOp e) {
      visit(e.left());
      visit(e.right());
      generator.emit(Opcode.BINARY_OP, Operators.binary(e.op()), e.span());
    } else if (expression instanceof Expr.Subscript e) {
      subscript(e);
    } else if (expression instanceof Expr.Tuple e) {
      sequence(e.elts(), e.ctx(), e.span(), true);
    } else if (expression instanceof Expr.Compare e) {
      compare(e);
    } else if (expression instanceof Expr.BoolOp e) {
      boolOp(e);
    } else if (expression instanceof Expr.UnaryOp e) {
      unaryOp(e);
    } else if (expression instanceof Expr.List e) {
      sequence(e.elts(), e.ctx(), e.span(), false);
    } else if (expression instanceof Expr.JoinedStr e) {
      joinedString(e);
    } else if (expression instanceof Expr.FormattedValue e) {
      formattedValue(e);
    } else if (expression instanceof Expr.Dict e) {
      dict(e);
    } else if (expression instanceof Expr.Slice e) {
      slice(e);
    } else {
      visitRare(expression);
    }
  }

  private void visitRare(Expr expression) {
    if (expression instanceof Expr.IfExp e) {
      ifExpression(e);
    } else if (expression instanceof Expr.Lambda e) {
      generator.definitions.lambda(e);
    } else if (expression instanceof Expr.Set e) {
      display(e.elts(), null, 0, Display.SET, e.span());
    } else if (expression instanceof Expr.NamedExpr e) {
      visit(e.value());
      generator.emit(Opcode.COPY, 1, e.span());
      visit(e.target());
    } else if (expression instanceof Expr.Yield e) {
      yieldValue(e);
    } else if (expression instanceof Expr.YieldFrom e) {
      yieldFrom(e);
    } else if (expression instanceof Expr.Await e) {
      visit(e.value());
      generator.await(0, e.span());
    } else if (expression instanceof Expr.Starred e) {
      throw generator.error(
          e.ctx() == ExprContext.Store
              ? "starred assignment target must be in a list or tuple"
              : "can't use starred expression here",
          e.span());
    } else if (expression instanceof Expr.TemplateStr e) {
      templateString(e);
    } else if (expression instanceof Expr.Interpolation e) {
      interpolation(e);
    } else {
      generator.comprehensions.visit(expression);
    }
  }

  // Attributes and subscripts

  private void attribute(Expr.Attribute e) {
    if (generator.calls.isSuperCall(e)) {
      generator.calls.loadSuper(e, false);
      generator.emit(Opcode.NOP, attributeSpan(e.span(), e));
      return;
    }
    noteStaticAttribute(e);
    visit(e.value());
    Span span = attributeSpan(e.span(), e);
    switch (e.ctx()) {
      case Load -> generator.loadAttr(e.attr(), false, span);
      case Store -> generator.emitName(Opcode.STORE_ATTR, e.attr(), span);
      case Del -> generator.emitName(Opcode.DELETE_ATTR, e.attr(), span);
    }
  }

  /** Notes {@code self.x = ...} for {@code __static_attributes__} of the class around. */
  private void noteStaticAttribute(Expr.Attribute e) {
    if (e.ctx() == ExprContext.Store && e.value() instanceof Expr.Name name && name.id().equals("self")) {
      CodeUnit unit = generator.enclosingClass();
      if (unit != null) {
        unit.staticAttributes.add(e.attr());
      }
    }
  }

  /**
   * The place of an attribute access: from its last line on if it spans several, so that a chain of calls over several
   * lines shows the one that fails.
   */
  static Span attributeSpan(Span span, Expr.Attribute e) {
    int line = e.span().endLineno();
    if (span.lineno() == line) {
      return span;
    }
    int end = e.span().endColOffset();
    int length = e.attr().codePointCount(0, e.attr().length());
    int endLine = Math.max(line, span.endLineno());
    if (length > end) {
      return new Span(line, -1, endLine, -1);
    }
    int endColumn = line == endLine ? Math.max(end - length, span.endColOffset()) : span.endColOffset();
    return new Span(line, end - length, endLine, endColumn);
  }

  private void subscript(Expr.Subscript e) {
    if (e.ctx() == ExprContext.Load) {
      generator.suspicions.checkSubscripted(e.value());
      generator.suspicions.checkIndex(e.value(), e.slice());
    }
    visit(e.value());
    if (isTwoPartSlice(e.slice()) && e.ctx() != ExprContext.Del) {
      twoParts((Expr.Slice) e.slice());
      generator.emit(e.ctx() == ExprContext.Load ? Opcode.BINARY_SLICE : Opcode.STORE_SLICE, e.span());
      return;
    }
    visit(e.slice());
    switch (e.ctx()) {
      case Load -> generator.emit(Opcode.BINARY_OP, Operators.NB_SUBSCR, e.span());
      case Store -> generator.emit(Opcode.STORE_SUBSCR, e.span());
      case Del -> generator.emit(Opcode.DELETE_SUBSCR, e.span());
    }
  }

  /** Whether a slice has instructions of its own: start and stop only, and not both known. */
  static boolean isTwoPartSlice(Expr expression) {
    return expression instanceof Expr.Slice slice && slice.step() == null && !isConstantSlice(slice);
  }

  private static boolean isConstantSlice(Expr.Slice slice) {
    return isConstantOrAbsent(slice.lower()) && isConstantOrAbsent(slice.upper()) && isConstantOrAbsent(slice.step());
  }

  private static boolean isConstantOrAbsent(Expr expression) {
    return expression == null || expression instanceof Expr.Constant;
  }

  private static Object constantOrNone(Expr expression) {
    return expression == null ? Singleton.NONE : ((Expr.Constant) expression).value();
  }

  void twoParts(Expr.Slice slice) {
    visitOrNone(slice.lower(), slice.span());
    visitOrNone(slice.upper(), slice.span());
  }

  private void visitOrNone(Expr expression, Span span) {
    if (expression != null) {
      visit(expression);
    } else {
      generator.loadConst(Singleton.NONE, span);
    }
  }

  private void slice(Expr.Slice e) {
    if (isConstantSlice(e)) {
      generator.loadConst(
          new SliceConstant(constantOrNone(e.lower()), constantOrNone(e.upper()), constantOrNone(e.step())), e.span());
      return;
    }
    twoParts(e);
    if (e.step() != null) {
      visit(e.step());
    }
    generator.emit(Opcode.BUILD_SLICE, e.step() == null ? 2 : 3, e.span());
  }

  // Operators

  private void unaryOp(Expr.UnaryOp e) {
    visit(e.operand());
    switch (e.op()) {
      case Invert -> generator.emit(Opcode.UNARY_INVERT, e.span());
      case Not -> {
        generator.emit(Opcode.TO_BOOL, e.span());
        generator.emit(Opcode.UNARY_NOT, e.span());
      }
      case UAdd -> generator.emit(Opcode.CALL_INTRINSIC_1, Operators.INTRINSIC_UNARY_POSITIVE, e.span());
      case USub -> generator.emit(Opcode.UNARY_NEGATIVE, e.span());
    }
  }

  private void boolOp(Expr.BoolOp e) {
    Label end = new Label();
    int opcode = e.op() == BoolOpKind.And ? Opcode.JUMP_IF_FALSE : Opcode.JUMP_IF_TRUE;
    int last = e.values().size() - 1;
    for (int i = 0; i < last; i++) {
      visit(e.values().get(i));
      generator.jump(opcode, end, e.span());
      generator.emit(Opcode.POP_TOP, e.span());
    }
    visit(e.values().get(last));
    generator.use(end);
  }

  private void compareOp(CmpOp op, Span span) {
    switch (op) {
      case Is -> generator.emit(Opcode.IS_OP, 0, span);
      case IsNot -> generator.emit(Opcode.IS_OP, 1, span);
      case In -> generator.emit(Opcode.CONTAINS_OP, 0, span);
      case NotIn -> generator.emit(Opcode.CONTAINS_OP, 1, span);
      default -> generator.emit(Opcode.COMPARE_OP, Operators.compare(op), span);
    }
  }

  private void compare(Expr.Compare e) {
    generator.suspicions.checkCompare(e);
    visit(e.left());
    int last = e.ops().size() - 1;
    if (last == 0) {
      visit(e.comparators().get(0));
      compareOp(e.ops().get(0), e.span());
      return;
    }
    Label cleanup = new Label();
    for (int i = 0; i < last; i++) {
      visit(e.comparators().get(i));
      generator.emit(Opcode.SWAP, 2, e.span());
      generator.emit(Opcode.COPY, 2, e.span());
      compareOp(e.ops().get(i), e.span());
      generator.emit(Opcode.COPY, 1, e.span());
      generator.emit(Opcode.TO_BOOL, e.span());
      generator.jump(Opcode.POP_JUMP_IF_FALSE, cleanup, e.span());
      generator.emit(Opcode.POP_TOP, e.span());
    }
    visit(e.comparators().get(last));
    compareOp(e.ops().get(last), e.span());
    Label end = new Label();
    generator.jump(Opcode.JUMP_NO_INTERRUPT, end, NO_LOCATION);
    generator.use(cleanup);
    generator.emit(Opcode.SWAP, 2, e.span());
    generator.emit(Opcode.POP_TOP, e.span());
    generator.use(end);
  }

  private void ifExpression(Expr.IfExp e) {
    Label end = new Label();
    Label next = new Label();
    jumpIf(e.test(), next, false);
    visit(e.body());
    generator.jump(Opcode.JUMP_NO_INTERRUPT, end, NO_LOCATION);
    generator.use(next);
    visit(e.orelse());
    generator.use(end);
  }

  /** Jumps to {@code next} if the truth of the expression is {@code condition}. */
  void jumpIf(Expr expression, Label next, boolean condition) {
    generator.nesting.enter();
    jump(expression, next, condition);
    generator.nesting.leave();
  }

  private void jump(Expr expression, Label next, boolean condition) {
    if (expression instanceof Expr.UnaryOp e && e.op() == UnaryOpKind.Not) {
      jumpIf(e.operand(), next, !condition);
    } else if (expression instanceof Expr.BoolOp e) {
      jumpIfAny(e, next, condition);
    } else if (expression instanceof Expr.IfExp e) {
      Label end = new Label();
      Label orelse = new Label();
      jumpIf(e.test(), orelse, false);
      jumpIf(e.body(), next, condition);
      generator.jump(Opcode.JUMP_NO_INTERRUPT, end, NO_LOCATION);
      generator.use(orelse);
      jumpIf(e.orelse(), next, condition);
      generator.use(end);
    } else if (expression instanceof Expr.Compare e && e.ops().size() > 1) {
      jumpIfChain(e, next, condition);
    } else {
      visit(expression);
      generator.emit(Opcode.TO_BOOL, expression.span());
      generator.jump(condition ? Opcode.POP_JUMP_IF_TRUE : Opcode.POP_JUMP_IF_FALSE, next, expression.span());
    }
  }

  private void jumpIfAny(Expr.BoolOp e, Label next, boolean condition) {
    // An "or" is settled by its first true operand, an "and" by its first false one.
    boolean settles = e.op() == BoolOpKind.Or;
    Label settled = settles == condition ? next : new Label();
    int last = e.values().size() - 1;
    for (int i = 0; i < last; i++) {
      jumpIf(e.values().get(i), settled, settles);
    }
    jumpIf(e.values().get(last), next, condition);
    if (settled != next) {
      generator.use(settled);
    }
  }

  private void jumpIfChain(Expr.Compare e, Label next, boolean condition) {
    generator.suspicions.checkCompare(e);
    Label cleanup = new Label();
    int last = e.ops().size() - 1;
    visit(e.left());
    for (int i = 0; i < last; i++) {
      visit(e.comparators().get(i));
      generator.emit(Opcode.SWAP, 2, e.span());
      generator.emit(Opcode.COPY, 2, e.span());
      compareOp(e.ops().get(i), e.span());
      generator.emit(Opcode.TO_BOOL, e.span());
      generator.jump(Opcode.POP_JUMP_IF_FALSE, cleanup, e.span());
    }
    visit(e.comparators().get(last));
    compareOp(e.ops().get(last), e.span());
    generator.emit(Opcode.TO_BOOL, e.span());
    generator.jump(condition ? Opcode.POP_JUMP_IF_TRUE : Opcode.POP_JUMP_IF_FALSE, next, e.span());
    Label end = new Label();
    generator.jump(Opcode.JUMP_NO_INTERRUPT, end, NO_LOCATION);
    generator.use(cleanup);
    generator.emit(Opcode.POP_TOP, e.span());
    if (!condition) {
      generator.jump(Opcode.JUMP_NO_INTERRUPT, next, NO_LOCATION);
    }
    generator.use(end);
  }

  // Displays and unpacking

  /** The instructions that build a collection. */
  enum Display {
    LIST(Opcode.BUILD_LIST, Opcode.LIST_APPEND, Opcode.LIST_EXTEND),
    SET(Opcode.BUILD_SET, Opcode.SET_ADD, Opcode.SET_UPDATE),
    /** A tuple whose length is not known is built as a list. */
    TUPLE(Opcode.BUILD_LIST, Opcode.LIST_APPEND, Opcode.LIST_EXTEND);

    final int build;
    final int add;
    final int extend;

    Display(int build, int add, int extend) {
      this.build = build;
      this.add = add;
      this.extend = extend;
    }
  }

  private void sequence(List<Expr> elements, ExprContext context, Span span, boolean tuple) {
    switch (context) {
      case Load -> display(elements, null, 0, tuple ? Display.TUPLE : Display.LIST, span);
      case Store -> {
        unpack(elements, span);
        for (int i = 0; i < elements.size(); i++) {
          Expr element = elements.get(i);
          visit(element instanceof Expr.Starred starred ? starred.value() : element);
        }
      }
      case Del -> generator.visitAll(elements);
    }
  }

  private void unpack(List<Expr> elements, Span span) {
    int count = elements.size();
    boolean seenStar = false;
    for (int i = 0; i < count; i++) {
      if (!(elements.get(i) instanceof Expr.Starred)) {
        continue;
      }
      if (seenStar) {
        throw generator.error("multiple starred expressions in assignment", span);
      }
      if (i >= 1 << 8 || count - i - 1 >= Integer.MAX_VALUE >> 8) {
        throw generator.error("too many expressions in star-unpacking assignment", span);
      }
      generator.emit(Opcode.UNPACK_EX, i + (count - i - 1 << 8), span);
      seenStar = true;
    }
    if (!seenStar) {
      generator.emit(Opcode.UNPACK_SEQUENCE, count, span);
    }
  }

  /**
   * Builds a collection of the {@code pushed} values on the stack and the elements. {@code last} is one more element
   * or {@code null}.
   */
  void display(List<Expr> elements, Expr last, int pushed, Display kind, Span span) {
    int count = elements.size();
    boolean big = count + pushed + (last == null ? 0 : 1) > Operators.STACK_USE_GUIDELINE;
    if (!big && !hasStarred(elements)) {
      generator.visitAll(elements);
      if (last != null) {
        visit(last);
        count++;
      }
      generator.emit(kind == Display.TUPLE ? Opcode.BUILD_TUPLE : kind.build, count + pushed, span);
      return;
    }
    boolean built = big;
    if (big) {
      generator.emit(kind.build, pushed, span);
    }
    for (int i = 0; i < count; i++) {
      Expr element = elements.get(i);
      if (element instanceof Expr.Starred starred) {
        if (!built) {
          generator.emit(kind.build, i + pushed, span);
          built = true;
        }
        visit(starred.value());
        generator.emit(kind.extend, 1, span);
      } else {
        visit(element);
        if (built) {
          generator.emit(kind.add, 1, span);
        }
      }
    }
    if (last != null) {
      visit(last);
      generator.emit(kind.add, 1, span);
    }
    if (kind == Display.TUPLE) {
      generator.emit(Opcode.CALL_INTRINSIC_1, Operators.INTRINSIC_LIST_TO_TUPLE, span);
    }
  }

  static boolean hasStarred(List<Expr> elements) {
    for (int i = 0; i < elements.size(); i++) {
      if (elements.get(i) instanceof Expr.Starred) {
        return true;
      }
    }
    return false;
  }

  private void dict(Expr.Dict e) {
    int count = e.values().size();
    boolean have = false;
    int pending = 0;
    for (int i = 0; i < count; i++) {
      if (e.keys().get(i) == null) {
        if (pending > 0) {
          have = mergeItems(e, i - pending, i, have);
          pending = 0;
        }
        if (!have) {
          generator.emit(Opcode.BUILD_MAP, 0, e.span());
          have = true;
        }
        visit(e.values().get(i));
        generator.emit(Opcode.DICT_UPDATE, 1, e.span());
      } else if (pending * 2 > Operators.STACK_USE_GUIDELINE) {
        have = mergeItems(e, i - pending, i + 1, have);
        pending = 0;
      } else {
        pending++;
      }
    }
    if (pending > 0) {
      have = mergeItems(e, count - pending, count, have);
    }
    if (!have) {
      generator.emit(Opcode.BUILD_MAP, 0, e.span());
    }
  }

  private boolean mergeItems(Expr.Dict e, int begin, int end, boolean have) {
    boolean big = (end - begin) * 2 > Operators.STACK_USE_GUIDELINE;
    if (big) {
      generator.emit(Opcode.BUILD_MAP, 0, e.span());
    }
    for (int i = begin; i < end; i++) {
      visit(e.keys().get(i));
      visit(e.values().get(i));
      if (big) {
        generator.emit(Opcode.MAP_ADD, 1, e.span());
      }
    }
    if (!big) {
      generator.emit(Opcode.BUILD_MAP, end - begin, e.span());
    }
    if (have) {
      generator.emit(Opcode.DICT_UPDATE, 1, e.span());
    }
    return true;
  }

  // Generators

  private void yieldValue(Expr.Yield e) {
    if (!generator.unit.entry.isFunctionLike()) {
      throw generator.error("'yield' outside function", e.span());
    }
    visitOrNone(e.value(), e.span());
    generator.yieldValue(e.span());
  }

  private void yieldFrom(Expr.YieldFrom e) {
    if (!generator.unit.entry.isFunctionLike()) {
      throw generator.error("'yield from' outside function", e.span());
    }
    if (generator.unit.kind == UnitInfo.Kind.ASYNC_FUNCTION) {
      throw generator.error("'yield from' inside async function", e.span());
    }
    visit(e.value());
    generator.emit(Opcode.GET_YIELD_FROM_ITER, e.span());
    generator.loadConst(Singleton.NONE, e.span());
    generator.yieldFrom(false, e.span());
  }

  // Formatted strings

  private void joinedString(Expr.JoinedStr e) {
    int count = e.values().size();
    if (count > Operators.STACK_USE_GUIDELINE) {
      generator.loadConst("", e.span());
      generator.loadAttr("join", true, e.span());
      generator.emit(Opcode.BUILD_LIST, 0, e.span());
      for (int i = 0; i < count; i++) {
        visit(e.values().get(i));
        generator.emit(Opcode.LIST_APPEND, 1, e.span());
      }
      generator.emit(Opcode.CALL, 1, e.span());
      return;
    }
    generator.visitAll(e.values());
    if (count > 1) {
      generator.emit(Opcode.BUILD_STRING, count, e.span());
    } else if (count == 0) {
      generator.loadConst("", e.span());
    }
  }

  private void formattedValue(Expr.FormattedValue e) {
    visit(e.value());
    if (e.conversion() >= 0) {
      generator.emit(Opcode.CONVERT_VALUE, conversion(e.conversion()), e.span());
    }
    if (e.formatSpec() != null) {
      visit(e.formatSpec());
      generator.emit(Opcode.FORMAT_WITH_SPEC, e.span());
    } else {
      generator.emit(Opcode.FORMAT_SIMPLE, e.span());
    }
  }

  private static int conversion(int letter) {
    return switch (letter) {
      case 's' -> 1;
      case 'r' -> 2;
      case 'a' -> 3;
      default -> throw new naja.compiler.SystemError("Unrecognized conversion character " + letter);
    };
  }

  /** A tuple of the texts, one more than interpolations, and a tuple of the interpolations. */
  private void templateString(Expr.TemplateStr e) {
    List<Expr> values = e.values();
    int strings = 0;
    int interpolations = 0;
    boolean afterString = false;
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) instanceof Expr.Interpolation) {
        interpolations++;
        if (!afterString) {
          generator.loadConst("", e.span());
          strings++;
        }
        afterString = false;
      } else {
        visit(values.get(i));
        strings++;
        afterString = true;
      }
    }
    if (!afterString) {
      generator.loadConst("", e.span());
      strings++;
    }
    generator.emit(Opcode.BUILD_TUPLE, strings, e.span());
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) instanceof Expr.Interpolation) {
        visit(values.get(i));
      }
    }
    generator.emit(Opcode.BUILD_TUPLE, interpolations, e.span());
    generator.emit(Opcode.BUILD_TEMPLATE, e.span());
  }

  private void interpolation(Expr.Interpolation e) {
    visit(e.value());
    generator.loadConst(e.str(), e.span());
    int arg = 2;
    if (e.formatSpec() != null) {
      arg++;
      visit(e.formatSpec());
    }
    if (e.conversion() >= 0) {
      arg |= conversion(e.conversion()) << 2;
    }
    generator.emit(Opcode.BUILD_INTERPOLATION, arg, e.span());
  }
}
