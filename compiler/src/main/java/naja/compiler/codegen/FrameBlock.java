package naja.compiler.codegen;

import java.util.List;
import naja.compiler.InstructionSequence.Label;
import naja.syntax.ast.Span;
import naja.syntax.ast.Stmt;

/**
 * What stands on the stacks of the frame while a piece of code runs, so that {@code break}, {@code continue} and
 * {@code return} can take it down.
 *
 * @param entry where {@code continue} jumps, of a loop
 * @param exit where {@code break} jumps, of a loop
 * @param span the place of the statement, for the calls that leaving a {@code with} makes
 * @param finalBody the body of the {@code finally} to run on the way
 * @param boundName the name that an {@code except} clause binds, or {@code null}
 */
record FrameBlock(Type type, Label entry, Label exit, Span span, List<Stmt> finalBody, String boundName) {
  enum Type {
    WHILE_LOOP,
    FOR_LOOP,
    TRY_EXCEPT,
    FINALLY_TRY,
    FINALLY_END,
    WITH,
    ASYNC_WITH,
    HANDLER_CLEANUP,
    POP_VALUE,
    EXCEPTION_HANDLER,
    EXCEPTION_GROUP_HANDLER,
    ASYNC_COMPREHENSION_GENERATOR,
    STOP_ITERATION
  }

  boolean isLoop() {
    return type == Type.WHILE_LOOP || type == Type.FOR_LOOP;
  }
}
