package naja.runtime.interpreter;

import naja.runtime.abstracts.Errors;
import naja.runtime.memory.MemoryReserve;
import naja.runtime.monitoring.Monitors;
import naja.runtime.objects.PyBaseException;
import naja.runtime.objects.PyCode;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyTraceback;
import naja.runtime.threads.ThreadState;

/** Tier 0: runs a frame. */
public final class Loop {
  private Loop() {}

  /**
   * Runs a frame from where it goes on until it returns or yields; answers {@link PyFrame#result}. A Python exception
   * that the frame does not handle is thrown.
   */
  public static Object run(PyFrame frame) {
    return run(frame, null);
  }

  /** As {@link #run(PyFrame)}, but begins with an exception at the point where the frame is suspended. */
  public static Object run(PyFrame frame, PyException thrown) {
    ThreadState thread = frame.thread;
    frame.back = thread.frame;
    if (++thread.depth > thread.interpreter.recursionLimit) {
      thread.depth--;
      throw Errors.recursionError("");
    }
    thread.frame = frame;
    try {
      int pc = thrown == null ? frame.resume : throwIn(frame, thrown);
      while (true) {
        try {
          dispatch(frame, pc);
          return frame.result;
        } catch (Throwable t) {
          pc = caught(frame, t);
        }
      }
    } finally {
      thread.frame = frame.back;
      thread.depth--;
    }
  }

  /** Ends a frame that has not begun to run with an exception, as if its first line raised it. */
  public static Object fail(PyFrame frame, PyException exception) {
    frame.completed = true;
    PyException thrown = Monitors.active ? Unwinding.thrown(frame, exception) : exception;
    PyBaseException value = thrown.value();
    if (thrown.fresh) {
      thrown.fresh = false;
      value.setImplicitContext(frame.thread.currentException());
    }
    int line = frame.code.code().firstLineNumber();
    value.traceback = new PyTraceback(value.traceback, frame, 0, line);
    throw Monitors.active ? Unwinding.leaving(frame, thrown) : thrown;
  }

  private static void dispatch(PyFrame frame, int start) {
    Object[] r = frame.registers;
    int pc = start;
    do {
      frame.pc = pc;
      pc = frame.instructions[pc].execute(frame, r);
    } while (pc >= 0);
  }

  /** The Python exception for a Java one that came out of the runtime. */
  static PyException translate(Throwable t) {
    if (t instanceof StackOverflowError) {
      return Errors.recursionError("");
    }
    if (t instanceof OutOfMemoryError) {
      return MemoryReserve.error();
    }
    return JavaExceptions.toPython(t);
  }

  /** Finds the handler of whatever was thrown; throws when there is none. */
  private static int caught(PyFrame frame, Throwable t) {
    try {
      return unwind(frame, t instanceof PyException e ? e : translate(t));
    } catch (OutOfMemoryError e) {
      return unwind(frame, MemoryReserve.error());
    }
  }

  /** Finds the handler and prepares the registers for it; throws when there is none. */
  private static int unwind(PyFrame frame, PyException e) {
    PyBaseException value = e.value();
    ThreadState thread = frame.thread;
    int offset = frame.code.offsetOf(frame, frame.pc);
    if (e.fresh) {
      e.fresh = false;
      value.setImplicitContext(thread.currentException());
    }
    boolean again = e.reraised;
    if (again) {
      e.reraised = false;
    } else {
      value.traceback = new PyTraceback(value.traceback, frame, 2 * offset, frame.code.lineAt(offset));
    }
    return Monitors.active ? Unwinding.unwind(frame, e, offset, again) : handle(frame, e, offset);
  }

  private static int throwIn(PyFrame frame, PyException e) {
    return unwind(frame, Monitors.active ? Unwinding.thrown(frame, e) : e);
  }

  /** Ends a frame that does not handle an exception: it stays where that was raised, not where it was raised again. */
  static void end(PyFrame frame, PyException e) {
    frame.completed = true;
    if (e.origin >= 0) {
      frame.pc = Translations.of(frame.code, frame).indexes()[e.origin];
      e.origin = -1;
    }
  }

  /** Where the handler of a code unit goes on, its registers prepared; throws when there is none. */
  static int handle(PyFrame frame, PyException e, int offset) {
    PyCode code = frame.code;
    int handler = code.handlerAt(offset);
    if (handler < 0) {
      end(frame, e);
      throw e;
    }
    int top = code.localsCount + code.handlerDepth(handler);
    if (code.handlerWantsOffset(handler)) {
      frame.registers[top++] = (long) (e.origin >= 0 ? e.origin : offset);
    }
    e.origin = -1;
    frame.registers[top] = e.value();
    return code.handlerTarget(frame, handler);
  }
}
