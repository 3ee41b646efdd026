package naja.runtime.interpreter;

import naja.runtime.monitoring.CodeMonitors;
import naja.runtime.objects.PyDict;

/** What debuggers and other tools keep in a frame. */
public final class FrameTrace {
  /** The watched translation that the frame runs, or null while it runs the plain one. */
  Translation translation;

  /** Who watches the code; set with {@link #translation}. */
  CodeMonitors monitors;

  /** The code units of the instruction that runs and of the one before it. */
  int current;

  int previous;

  /** The index of the plain translation's instruction that called whoever had the frame watched, or -1. */
  int calling = -1;

  /** Where a tool has told the frame to go on, or -1. */
  int jump = -1;

  /** Whether the exception that the frame sees comes from a function that it called itself. */
  boolean fromCall;

  /** {@code f_trace}, or null. */
  Object function;

  boolean lines = true;
  boolean opcodes;

  /** What was stored through {@code f_locals} under names that are no variables of the code, or null. */
  PyDict extraLocals;

  /** {@code f_trace} of a frame, or null. */
  public static Object function(PyFrame frame) {
    FrameTrace trace = frame.trace;
    return trace == null ? null : trace.function;
  }

  public static void setFunction(PyFrame frame, Object function) {
    frame.trace().function = function;
  }

  /** {@code f_trace_lines}. */
  public static boolean wantsLines(PyFrame frame) {
    FrameTrace trace = frame.trace;
    return trace == null || trace.lines;
  }

  /** {@code f_trace_opcodes}. */
  public static boolean wantsOpcodes(PyFrame frame) {
    FrameTrace trace = frame.trace;
    return trace != null && trace.opcodes;
  }
}
