package naja.runtime.interpreter;

/** What owns a frame that can be suspended: a generator, coroutine or asynchronous generator. */
public interface Resumable {
  /** Whether the frame runs now. */
  boolean isRunning();
}
