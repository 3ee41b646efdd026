package naja.runtime.interpreter;

/** What owns a frame that can be suspended: a generator, coroutine or asynchronous generator. */
public interface Resumable {
  /** Whether the frame runs now. */
  boolean isRunning();

  /** Notes that the frame is being suspended where something is to be done for it if nobody resumes it. */
  void suspendsGuarded();
}
