package naja.runtime.interpreter;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Warnings;
import naja.runtime.monitoring.Events;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyBaseException;
import naja.runtime.objects.PyCode;
import naja.runtime.objects.PyInt;
import naja.runtime.objects.PyNone;
import naja.runtime.threads.ThreadState;

/** Setting {@code f_lineno}: a debugger lets a frame go on at another line. */
final class FrameJumps {
  private FrameJumps() {}

  /** The index to go on with in a frame that has been told to jump. */
  static int land(PyFrame frame) {
    FrameTrace trace = frame.trace;
    int unit = trace.jump;
    trace.jump = -1;
    trace.current = unit;
    return trace.translation.indexes()[unit];
  }

  /** {@code frame.f_lineno = value}. */
  static void setLine(PyFrame frame, Object value) {
    if (value == null) {
      throw Errors.error(ExceptionTypes.ATTRIBUTE_ERROR, "cannot delete attribute");
    }
    Object number = PyInt.valueOrNull(value);
    if (number == null) {
      throw Errors.valueError("lineno must be an integer");
    }
    ThreadState thread = ThreadState.current();
    checkEvent(thread.tracedEvent);
    if (!(number instanceof Long line) || line != (int) (long) line) {
      throw Errors.valueError("lineno out of range");
    }
    FrameTrace trace = frame.trace;
    if (trace == null || trace.translation == null) {
      throw Errors.valueError("f_lineno can only be set in a trace function");
    }
    jump(frame, thread, line.intValue());
  }

  private static void checkEvent(int event) {
    switch (event) {
      case -1 -> throw Errors.valueError("f_lineno can only be set in a trace function");
      case Events.PY_START -> throw Errors.valueError("can't jump from the 'call' trace event of a new frame");
      case Events.CALL, Events.C_RETURN -> throw Errors.valueError("can't jump during a call");
      case Events.LINE, Events.INSTRUCTION, Events.JUMP, Events.PY_RESUME, Events.PY_YIELD, Events.BRANCH_LEFT,
          Events.BRANCH_RIGHT -> {}
      default -> throw Errors.valueError("can only jump from a 'line' trace event");
    }
  }

  private static void jump(PyFrame frame, ThreadState thread, int wanted) {
    PyCode code = frame.code;
    if (wanted < code.code().firstLineNumber()) {
      throw Errors.valueError("line " + wanted + " comes before the current code block");
    }
    boolean[] starts = LineStarts.of(code);
    int line = firstLineFrom(code, starts, wanted);
    if (line < 0) {
      throw Errors.valueError("line " + wanted + " comes after the current code block");
    }
    StackKinds kinds = new StackKinds(code);
    int[] from = kinds.at(frame.trace.current);
    int best = -1;
    String problem = null;
    for (int unit = 0; unit < starts.length; unit++) {
      if (!starts[unit] || code.lineAt(unit) != line) {
        continue;
      }
      int[] to = kinds.at(unit);
      if (StackKinds.fits(from, to)) {
        if (best < 0 || to.length > kinds.at(best).length) {
          best = unit;
        }
      } else if (problem == null) {
        problem = from == null ? "can't jump from unreachable code" : StackKinds.problem(to);
      }
    }
    if (best < 0) {
      throw Errors.valueError(problem);
    }
    bindLocals(frame);
    leaveHandlers(frame, thread, from, kinds.at(best).length);
    frame.trace.jump = best;
  }

  private static int firstLineFrom(PyCode code, boolean[] starts, int wanted) {
    int best = -1;
    for (int unit = 0; unit < starts.length; unit++) {
      int line = starts[unit] ? code.lineAt(unit) : -1;
      if (line >= wanted && (best < 0 || line < best)) {
        best = line;
      }
    }
    return best;
  }

  /** Code that has been jumped over may not have given variables the values that the compiler counts on. */
  private static void bindLocals(PyFrame frame) {
    int unbound = 0;
    for (int i = 0; i < frame.code.localsCount; i++) {
      unbound += frame.registers[i] == null ? 1 : 0;
    }
    if (unbound == 0) {
      return;
    }
    Warnings.warn(
        ExceptionTypes.RUNTIME_WARNING, "assigning None to " + unbound + " unbound local" + (unbound == 1 ? "" : "s"),
        0);
    for (int i = 0; i < frame.code.localsCount; i++) {
      if (frame.registers[i] == null) {
        frame.registers[i] = PyNone.NONE;
      }
    }
  }

  /** Handlers that are jumped out of handle their exceptions no more. */
  private static void leaveHandlers(PyFrame frame, ThreadState thread, int[] kinds, int depth) {
    for (int position = kinds.length - 1; position >= depth; position--) {
      if (kinds[position] == StackKinds.EXCEPT) {
        Object before = frame.registers[frame.code.localsCount + position];
        thread.handled.value = before instanceof PyBaseException e ? e : null;
      }
    }
  }
}
