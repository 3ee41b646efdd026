package naja.compiler.codegen;

import static naja.compiler.InstructionSequence.NO_LOCATION;

import java.util.List;
import naja.compiler.InstructionSequence.Label;
import naja.compiler.Opcode;
import naja.syntax.ast.ExceptHandler;
import naja.syntax.ast.ExprContext;
import naja.syntax.ast.Span;
import naja.syntax.ast.Stmt;
import naja.syntax.ast.WithItem;
import naja.syntax.constant.Singleton;

/** {@code try} in its forms, and {@code with}. */
final class Exceptions {
  private final CodeGenerator generator;

  Exceptions(CodeGenerator generator) {
    this.generator = generator;
  }

  void tryStatement(Stmt.Try s) {
    if (s.finalbody().isEmpty()) {
      tryExcept(s.span(), s.body(), s.handlers(), s.orelse());
    } else {
      tryFinally(s, s.finalbody());
    }
  }

  void tryStatement(Stmt.TryStar s) {
    if (s.finalbody().isEmpty()) {
      tryExceptStar(s);
    } else {
      tryFinally(s, s.finalbody());
    }
  }

  /** The body of {@code finally} is compiled for each way out: its end, an exception, and every jump out of it. */
  private void tryFinally(Stmt statement, List<Stmt> finalBody) {
    Label body = new Label();
    Label end = new Label();
    Label exit = new Label();
    Label cleanup = new Label();
    Span span = statement.span();
    generator.jump(Opcode.SETUP_FINALLY, end, span);
    generator.use(body);
    generator.pushBlock(new FrameBlock(FrameBlock.Type.FINALLY_TRY, body, end, span, finalBody, null));
    if (statement instanceof Stmt.Try s) {
      if (s.handlers().isEmpty()) {
        generator.visitStatements(s.body());
      } else {
        tryExcept(span, s.body(), s.handlers(), s.orelse());
      }
    } else {
      Stmt.TryStar s = (Stmt.TryStar) statement;
      if (s.handlers().isEmpty()) {
        generator.visitStatements(s.body());
      } else {
        tryExceptStar(s);
      }
    }
    generator.emit(Opcode.POP_BLOCK, NO_LOCATION);
    generator.popBlock();
    generator.visitStatements(finalBody);
    generator.jump(Opcode.JUMP_NO_INTERRUPT, exit, NO_LOCATION);
    generator.use(end);
    generator.pushBlock(FrameBlock.Type.FINALLY_END, end, null, span);
    generator.jump(Opcode.SETUP_CLEANUP, cleanup, NO_LOCATION);
    generator.emit(Opcode.PUSH_EXC_INFO, NO_LOCATION);
    generator.visitStatements(finalBody);
    generator.popBlock();
    generator.emit(Opcode.RERAISE, 0, NO_LOCATION);
    generator.use(cleanup);
    popExceptAndReraise();
    generator.use(exit);
  }

  private void popExceptAndReraise() {
    generator.emit(Opcode.COPY, 3, NO_LOCATION);
    generator.emit(Opcode.POP_EXCEPT, NO_LOCATION);
    generator.emit(Opcode.RERAISE, 1, NO_LOCATION);
  }

  private void tryExcept(Span span, List<Stmt> statements, List<ExceptHandler> handlers, List<Stmt> orelse) {
    Label body = new Label();
    Label except = new Label();
    Label end = new Label();
    Label cleanup = new Label();
    generator.jump(Opcode.SETUP_FINALLY, except, span);
    generator.use(body);
    generator.pushBlock(FrameBlock.Type.TRY_EXCEPT, body, null, span);
    generator.visitStatements(statements);
    generator.popBlock();
    generator.emit(Opcode.POP_BLOCK, NO_LOCATION);
    generator.visitStatements(orelse);
    generator.jump(Opcode.JUMP_NO_INTERRUPT, end, NO_LOCATION);
    generator.use(except);
    generator.jump(Opcode.SETUP_CLEANUP, cleanup, NO_LOCATION);
    generator.emit(Opcode.PUSH_EXC_INFO, NO_LOCATION);
    generator.pushBlock(FrameBlock.Type.EXCEPTION_HANDLER, null, null, span);
    for (int i = 0; i < handlers.size(); i++) {
      ExceptHandler handler = handlers.get(i);
      if (handler.type() == null && i < handlers.size() - 1) {
        throw generator.error("default 'except:' must be last", handler.span());
      }
      except = new Label();
      handler(handler, except, end);
      generator.use(except);
    }
    generator.emit(Opcode.RERAISE, 0, NO_LOCATION);
    generator.popBlock();
    generator.use(cleanup);
    popExceptAndReraise();
    generator.use(end);
  }

  private void handler(ExceptHandler handler, Label next, Label end) {
    Span span = handler.span();
    if (handler.type() != null) {
      generator.visit(handler.type());
      generator.emit(Opcode.CHECK_EXC_MATCH, span);
      generator.jump(Opcode.POP_JUMP_IF_FALSE, next, span);
    }
    Label body = new Label();
    String name = handler.name();
    if (name == null) {
      generator.emit(Opcode.POP_TOP, span);
      generator.use(body);
      generator.pushBlock(FrameBlock.Type.HANDLER_CLEANUP, body, null, span);
      generator.visitStatements(handler.body());
      generator.popBlock();
      generator.emit(Opcode.POP_BLOCK, NO_LOCATION);
      generator.emit(Opcode.POP_EXCEPT, NO_LOCATION);
      generator.jump(Opcode.JUMP_NO_INTERRUPT, end, NO_LOCATION);
      return;
    }
    // The name is unbound after the clause, whether it ends or raises.
    Label cleanup = new Label();
    generator.name(name, ExprContext.Store, span);
    generator.jump(Opcode.SETUP_CLEANUP, cleanup, span);
    generator.use(body);
    generator.pushBlock(new FrameBlock(FrameBlock.Type.HANDLER_CLEANUP, body, null, span, null, name));
    generator.visitStatements(handler.body());
    generator.popBlock();
    generator.emit(Opcode.POP_BLOCK, NO_LOCATION);
    generator.emit(Opcode.POP_BLOCK, NO_LOCATION);
    generator.emit(Opcode.POP_EXCEPT, NO_LOCATION);
    unbind(name, NO_LOCATION);
    generator.jump(Opcode.JUMP_NO_INTERRUPT, end, NO_LOCATION);
    generator.use(cleanup);
    unbind(name, NO_LOCATION);
    generator.emit(Opcode.RERAISE, 1, NO_LOCATION);
  }

  /** {@code name = None; del name}: works whether the name is still bound or not. */
  void unbind(String name, Span span) {
    generator.loadConst(Singleton.NONE, span);
    generator.name(name, ExprContext.Store, span);
    generator.name(name, ExprContext.Del, span);
  }

  /**
   * {@code except*}: each clause takes its part of the exception group, and what clauses raise gathers in a list that
   * is reraised at the end together with what nobody took.
   */
  private void tryExceptStar(Stmt.TryStar s) {
    Label body = new Label();
    Label except = new Label();
    Label orelse = new Label();
    Label end = new Label();
    Label cleanup = new Label();
    Label reraiseStar = new Label();
    Span span = s.span();
    generator.jump(Opcode.SETUP_FINALLY, except, span);
    generator.use(body);
    generator.pushBlock(FrameBlock.Type.TRY_EXCEPT, body, null, span);
    generator.visitStatements(s.body());
    generator.popBlock();
    generator.emit(Opcode.POP_BLOCK, NO_LOCATION);
    generator.jump(Opcode.JUMP_NO_INTERRUPT, orelse, NO_LOCATION);
    generator.use(except);
    generator.jump(Opcode.SETUP_CLEANUP, cleanup, NO_LOCATION);
    generator.emit(Opcode.PUSH_EXC_INFO, NO_LOCATION);
    generator.pushBlock(FrameBlock.Type.EXCEPTION_GROUP_HANDLER, null, null, span);
    int last = s.handlers().size() - 1;
    for (int i = 0; i <= last; i++) {
      starHandler(s.handlers().get(i), i == 0);
      if (i == last) {
        generator.emit(Opcode.LIST_APPEND, 1, NO_LOCATION);
        generator.jump(Opcode.JUMP_NO_INTERRUPT, reraiseStar, NO_LOCATION);
      }
    }
    generator.popBlock();
    generator.use(reraiseStar);
    reraiseCollected(end);
    generator.use(cleanup);
    popExceptAndReraise();
    generator.use(orelse);
    generator.visitStatements(s.orelse());
    generator.use(end);
  }

  private void starHandler(ExceptHandler handler, boolean first) {
    Span span = handler.span();
    Label next = new Label();
    Label nextWithError = new Label();
    Label noMatch = new Label();
    Label body = new Label();
    Label cleanup = new Label();
    if (first) {
      generator.emit(Opcode.BUILD_LIST, 0, span);
      generator.emit(Opcode.COPY, 2, span);
    }
    if (handler.type() != null) {
      generator.visit(handler.type());
      generator.emit(Opcode.CHECK_EG_MATCH, span);
      generator.emit(Opcode.COPY, 1, span);
      generator.jump(Opcode.POP_JUMP_IF_NONE, noMatch, span);
    }
    String name = handler.name();
    if (name != null) {
      generator.name(name, ExprContext.Store, span);
    } else {
      generator.emit(Opcode.POP_TOP, span);
    }
    generator.jump(Opcode.SETUP_CLEANUP, cleanup, span);
    generator.use(body);
    generator.pushBlock(new FrameBlock(FrameBlock.Type.HANDLER_CLEANUP, body, null, span, null, name));
    generator.visitStatements(handler.body());
    generator.popBlock();
    generator.emit(Opcode.POP_BLOCK, NO_LOCATION);
    if (name != null) {
      unbind(name, NO_LOCATION);
    }
    generator.jump(Opcode.JUMP_NO_INTERRUPT, next, NO_LOCATION);
    generator.use(cleanup);
    if (name != null) {
      unbind(name, NO_LOCATION);
    }
    generator.emit(Opcode.LIST_APPEND, 3, NO_LOCATION);
    generator.emit(Opcode.POP_TOP, NO_LOCATION);
    generator.jump(Opcode.JUMP_NO_INTERRUPT, nextWithError, NO_LOCATION);
    generator.use(next);
    // Carries the place of the clause on to the next one.
    generator.emit(Opcode.NOP, NO_LOCATION);
    generator.jump(Opcode.JUMP_NO_INTERRUPT, nextWithError, NO_LOCATION);
    generator.use(noMatch);
    generator.emit(Opcode.POP_TOP, span);
    generator.use(nextWithError);
  }

  private void reraiseCollected(Label end) {
    Label reraise = new Label();
    generator.emit(Opcode.CALL_INTRINSIC_2, Operators.INTRINSIC_PREP_RERAISE_STAR, NO_LOCATION);
    generator.emit(Opcode.COPY, 1, NO_LOCATION);
    generator.jump(Opcode.POP_JUMP_IF_NOT_NONE, reraise, NO_LOCATION);
    generator.emit(Opcode.POP_TOP, NO_LOCATION);
    generator.emit(Opcode.POP_BLOCK, NO_LOCATION);
    generator.emit(Opcode.POP_EXCEPT, NO_LOCATION);
    generator.jump(Opcode.JUMP_NO_INTERRUPT, end, NO_LOCATION);
    generator.use(reraise);
    generator.emit(Opcode.POP_BLOCK, NO_LOCATION);
    generator.emit(Opcode.SWAP, 2, NO_LOCATION);
    generator.emit(Opcode.POP_EXCEPT, NO_LOCATION);
    generator.emit(Opcode.RERAISE, 0, NO_LOCATION);
  }

  // with

  /** The {@code with} of the items from {@code position} on, each inside of the one before. */
  void with(Stmt statement, List<WithItem> items, List<Stmt> statements, int position, boolean async) {
    Label block = new Label();
    Label handler = new Label();
    Label exit = new Label();
    Label cleanup = new Label();
    WithItem item = items.get(position);
    generator.visit(item.contextExpr());
    Span span = item.contextExpr().span();
    generator.emit(Opcode.COPY, 1, span);
    generator.emit(Opcode.LOAD_SPECIAL, async ? Operators.SPECIAL_AEXIT : Operators.SPECIAL_EXIT, span);
    generator.emit(Opcode.SWAP, 2, span);
    generator.emit(Opcode.SWAP, 3, span);
    generator.emit(Opcode.LOAD_SPECIAL, async ? Operators.SPECIAL_AENTER : Operators.SPECIAL_ENTER, span);
    generator.emit(Opcode.CALL, 0, span);
    if (async) {
      generator.await(1, span);
    }
    generator.jump(Opcode.SETUP_WITH, handler, span);
    generator.use(block);
    FrameBlock.Type type = async ? FrameBlock.Type.ASYNC_WITH : FrameBlock.Type.WITH;
    generator.pushBlock(type, block, handler, span);
    if (item.optionalVars() != null) {
      generator.visit(item.optionalVars());
    } else {
      generator.emit(Opcode.POP_TOP, span);
    }
    if (position + 1 == items.size()) {
      generator.visitStatements(statements);
    } else {
      with(statement, items, statements, position + 1, async);
    }
    generator.popBlock();
    generator.emit(Opcode.POP_BLOCK, async ? span : NO_LOCATION);
    callExit(async, span);
    generator.emit(Opcode.POP_TOP, span);
    generator.jump(Opcode.JUMP, exit, span);
    generator.use(handler);
    generator.jump(Opcode.SETUP_CLEANUP, cleanup, span);
    generator.emit(Opcode.PUSH_EXC_INFO, span);
    generator.emit(Opcode.WITH_EXCEPT_START, span);
    if (async) {
      generator.await(2, span);
    }
    finishExceptional(cleanup, exit);
    generator.use(exit);
  }

  private void callExit(boolean async, Span span) {
    generator.loadConst(Singleton.NONE, span);
    generator.loadConst(Singleton.NONE, span);
    generator.loadConst(Singleton.NONE, span);
    generator.emit(Opcode.CALL, 3, span);
    if (async) {
      generator.await(2, span);
    }
  }

  private void finishExceptional(Label cleanup, Label exit) {
    Label suppress = new Label();
    generator.emit(Opcode.TO_BOOL, NO_LOCATION);
    generator.jump(Opcode.POP_JUMP_IF_TRUE, suppress, NO_LOCATION);
    generator.emit(Opcode.RERAISE, 2, NO_LOCATION);
    generator.use(suppress);
    generator.emit(Opcode.POP_TOP, NO_LOCATION);
    generator.emit(Opcode.POP_BLOCK, NO_LOCATION);
    generator.emit(Opcode.POP_EXCEPT, NO_LOCATION);
    generator.emit(Opcode.POP_TOP, NO_LOCATION);
    generator.emit(Opcode.POP_TOP, NO_LOCATION);
    generator.emit(Opcode.POP_TOP, NO_LOCATION);
    generator.jump(Opcode.JUMP_NO_INTERRUPT, exit, NO_LOCATION);
    generator.use(cleanup);
    popExceptAndReraise();
  }

  /** Calls {@code __exit__} on the way out of a {@code with}. */
  void leaveWith(FrameBlock block, boolean preserveTop) {
    boolean async = block.type() == FrameBlock.Type.ASYNC_WITH;
    Span span = block.span();
    generator.emit(Opcode.POP_BLOCK, span);
    if (preserveTop) {
      generator.emit(Opcode.SWAP, 3, span);
      generator.emit(Opcode.SWAP, 2, span);
    }
    callExit(async, span);
    generator.emit(Opcode.POP_TOP, span);
  }
}
