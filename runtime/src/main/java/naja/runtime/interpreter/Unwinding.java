package naja.runtime.interpreter;

import naja.compiler.Opcode;
import naja.runtime.monitoring.Events;
import naja.runtime.monitoring.Monitors;
import naja.runtime.objects.PyCode;
import naja.runtime.objects.PyException;

/** What happens to an exception in a frame while tools watch: they are told, and may replace it. */
final class Unwinding {
  private Unwinding() {}

  /** Tells of an exception in a frame and what becomes of it there; as {@link Loop#handle}. */
  static int unwind(PyFrame frame, PyException exception, int offset, boolean again) {
    int unit = again ? offset : lastUnit(frame, offset);
    PyException e = tell(frame, again ? Events.RERAISE : Events.RAISE, unit, exception);
    int at = offset;
    PyCode code = frame.code;
    for (int handler = code.handlerAt(at); handler >= 0; handler = code.handlerAt(at)) {
      int target = code.handlerTargetOffset(handler);
      PyException told = tell(frame, Events.EXCEPTION_HANDLED, target, e);
      if (told == e) {
        int pc = Loop.handle(frame, e, at);
        if (frame.trace != null && frame.trace.translation != null) {
          frame.trace.current = at;
        }
        return pc;
      }
      e = told;
      at = target - 1;
    }
    Loop.end(frame, e);
    throw tell(frame, Events.PY_UNWIND, unit, e);
  }

  /** The last code unit of the instruction that raised; the one before it where a function it called did. */
  private static int lastUnit(PyFrame frame, int offset) {
    FrameTrace trace = frame.trace;
    if (trace != null && trace.fromCall) {
      trace.fromCall = false;
      return offset - 1;
    }
    return offset + Opcode.cacheEntries(TraceOps.opcode(frame.code, offset));
  }

  /** Tells that an exception is thrown into a suspended frame. */
  static PyException thrown(PyFrame frame, PyException e) {
    return tell(frame, Events.PY_THROW, frame.code.offsetOf(frame, frame.pc) + 1, e);
  }

  /** Tells of an exception that a frame raises and leaves with. */
  static PyException leaving(PyFrame frame, PyException e) {
    int unit = frame.code.offsetOf(frame, frame.pc);
    return tell(frame, Events.PY_UNWIND, unit, tell(frame, Events.RAISE, unit, e));
  }

  private static PyException tell(PyFrame frame, int event, int unit, PyException e) {
    try {
      Monitors.tellException(frame, event, unit, e.value());
      return e;
    } catch (PyException other) {
      return other;
    }
  }
}
