package naja.runtime.monitoring;

import naja.runtime.abstracts.Calls;
import naja.runtime.interpreter.FrameTrace;
import naja.runtime.interpreter.PyFrame;
import naja.runtime.objects.PyBaseException;
import naja.runtime.objects.PyBuiltinFunction;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyMethodDescr;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyTuple;
import naja.runtime.threads.Interpreter;
import naja.runtime.threads.ThreadState;

/** {@code sys.settrace} and {@code sys.setprofile} as two tools. Compare CPython's {@code legacy_tracing.c}. */
public final class LegacyTracing {
  private static final int TRACE_EVENTS =
      1 << Events.PY_START | 1 << Events.PY_RESUME | 1 << Events.PY_RETURN | 1 << Events.PY_YIELD | 1 << Events.LINE
          | 1 << Events.JUMP | 1 << Events.STOP_ITERATION | 1 << Events.RAISE | 1 << Events.PY_UNWIND
          | 1 << Events.PY_THROW;
  private static final int PROFILE_EVENTS =
      1 << Events.PY_START | 1 << Events.PY_RESUME | 1 << Events.PY_RETURN | 1 << Events.PY_YIELD | 1 << Events.CALL
          | 1 << Events.PY_UNWIND | 1 << Events.PY_THROW;

  /** Whether any frame wants {@code opcode} events. */
  private static volatile boolean opcodes;

  private LegacyTracing() {}

  /** {@code sys.settrace} for a thread; null ends it. */
  public static void setTrace(ThreadState thread, Object function) {
    thread.traceFunction = function;
    update(thread.interpreter);
  }

  /** {@code sys.setprofile} for a thread; null ends it. */
  public static void setProfile(ThreadState thread, Object function) {
    thread.profileFunction = function;
    update(thread.interpreter);
  }

  /** Has all code tell of its instructions: a frame has {@code f_trace_opcodes} set. */
  public static void wantOpcodes(Interpreter interpreter) {
    if (!opcodes) {
      opcodes = true;
      update(interpreter);
    }
  }

  /** Takes the functions of all threads together; also called when a thread ends. */
  public static void update(Interpreter interpreter) {
    boolean traced = false;
    boolean profiled = false;
    for (ThreadState thread : interpreter.threads()) {
      traced |= thread.traceFunction != null;
      profiled |= thread.profileFunction != null;
    }
    Monitors monitors = interpreter.monitors;
    int trace = traced ? TRACE_EVENTS | (opcodes ? 1 << Events.INSTRUCTION : 0) : 0;
    int profile = profiled ? PROFILE_EVENTS : 0;
    if (monitors.events(Monitors.TRACE_TOOL) != trace) {
      monitors.setEvents(Monitors.TRACE_TOOL, trace);
    }
    if (monitors.events(Monitors.PROFILE_TOOL) != profile) {
      monitors.setEvents(Monitors.PROFILE_TOOL, profile);
    }
  }

  static Object trace(ThreadState thread, PyFrame frame, int event, Object[] arguments) {
    if (thread.traceFunction == null) {
      return null;
    }
    switch (event) {
      case Events.PY_START, Events.PY_RESUME, Events.PY_THROW -> callTrace(thread, frame, event, "call", PyNone.NONE);
      case Events.PY_RETURN, Events.PY_YIELD -> callTrace(thread, frame, event, "return", arguments[2]);
      case Events.PY_UNWIND -> callTrace(thread, frame, event, "return", PyNone.NONE);
      case Events.RAISE, Events.STOP_ITERATION ->
          callTrace(thread, frame, event, "exception", triple((PyBaseException) arguments[2]));
      case Events.LINE -> traceLine(thread, frame, event);
      case Events.JUMP -> {
        // A loop on one line: the line begins again, though no other came between.
        long from = (long) arguments[1];
        long to = (long) arguments[2];
        int line = frame.code.lineAt((int) (to / 2));
        if (to <= from && line >= 0 && line == frame.code.lineAt((int) (from / 2))) {
          traceLine(thread, frame, Events.LINE);
        }
      }
      case Events.INSTRUCTION -> {
        if (FrameTrace.wantsOpcodes(frame)) {
          callTrace(thread, frame, event, "opcode", PyNone.NONE);
        }
      }
      default -> {}
    }
    return null;
  }

  private static PyTuple triple(PyBaseException e) {
    return PyTuple.of(e.type(), e, PyNone.orNone(e.traceback));
  }

  private static void traceLine(ThreadState thread, PyFrame frame, int event) {
    if (FrameTrace.wantsLines(frame)) {
      callTrace(thread, frame, event, "line", PyNone.NONE);
    }
  }

  private static void callTrace(ThreadState thread, PyFrame frame, int event, String what, Object argument) {
    Object function = what.equals("call") ? thread.traceFunction : FrameTrace.function(frame);
    if (function == null) {
      return;
    }
    Object result;
    try {
      result = call(thread, function, frame, event, what, argument);
    } catch (PyException e) {
      setTrace(thread, null);
      FrameTrace.setFunction(frame, null);
      throw e;
    }
    if (result != PyNone.NONE) {
      FrameTrace.setFunction(frame, result);
    }
  }

  private static Object call(
      ThreadState thread, Object function, PyFrame frame, int event, String what, Object argument) {
    int before = thread.tracedEvent;
    thread.tracedEvent = event;
    thread.tracing++;
    try {
      return Calls.call(function, frame, what, argument);
    } finally {
      thread.tracing--;
      thread.tracedEvent = before;
    }
  }

  static Object profile(ThreadState thread, PyFrame frame, int event, Object[] arguments) {
    Object function = thread.profileFunction;
    if (function == null) {
      return null;
    }
    String what;
    Object argument = PyNone.NONE;
    switch (event) {
      case Events.PY_START, Events.PY_RESUME, Events.PY_THROW -> what = "call";
      case Events.PY_UNWIND -> what = "return";
      case Events.PY_RETURN, Events.PY_YIELD -> {
        what = "return";
        argument = arguments[2];
      }
      case Events.CALL, Events.C_RETURN, Events.C_RAISE -> {
        what = event == Events.CALL ? "c_call" : event == Events.C_RETURN ? "c_return" : "c_exception";
        argument = builtinOrNull(arguments[2], arguments[3]);
        if (argument == null) {
          return null;
        }
      }
      default -> {
        return null;
      }
    }
    try {
      call(thread, function, frame, event, what, argument);
    } catch (PyException e) {
      setProfile(thread, null);
      throw e;
    }
    return null;
  }

  /** The built-in function that is called, or null where it is none, or none for this object. */
  public static PyBuiltinFunction builtinOrNull(Object callable, Object self) {
    if (callable instanceof PyBuiltinFunction function) {
      return function;
    }
    if (callable instanceof PyMethodDescr method && self != Monitoring.MISSING) {
      try {
        return Calls.bind(method, self) instanceof PyBuiltinFunction function ? function : null;
      } catch (PyException e) {
        return null;
      }
    }
    return null;
  }
}
