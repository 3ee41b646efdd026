package naja.runtime.interpreter;

/** What owns a frame that can be suspended: a generator, coroutine or async generator. */
public interface Resumable {
  /** The exception that the frame has to raise when it goes on, or null; asking takes it away. */
  Object takeThrown();
}
