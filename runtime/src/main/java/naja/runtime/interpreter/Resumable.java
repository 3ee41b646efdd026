package naja.runtime.interpreter;

/** What owns a frame that can be suspended: a generator, coroutine or asynchronous generator. */
public interface Resumable {
  /** Whether the frame runs now. */
  boolean isRunning();

  /** Whether the frame has begun to run. */
  boolean isStarted();

  /** Ends a frame that has not begun to run, as the death of its owner does. */
  void endUnstarted();

  /** Notes that the frame is being suspended where something is to be done for it if nobody resumes it. */
  void suspendsGuarded();
}
