package naja.runtime.interpreter;

/** What debuggers keep in a frame. */
final class FrameTrace {
  /** The instrumented translation that the frame runs, or null while it runs the plain one. */
  Translation translation;

  /** {@code f_trace}, or null. */
  Object function;

  boolean lines = true;
  boolean opcodes;
}
