package naja.runtime.objects;

/**
 * An object with memory that others may look at and write to: the buffer protocol. While a view is open the object does
 * not replace or resize its memory. Compare CPython's {@code PyBufferProcs}.
 */
public interface BufferExporter {
  /**
   * Opens a view of the whole memory, to be closed with {@link BufferView#close}.
   *
   * @throws PyException {@code ValueError} or {@code BufferError} if there is no memory (any more)
   */
  BufferView openBuffer();

  /** Told once when a view that came from {@link #openBuffer} has been closed. */
  void bufferClosed(BufferView view);
}
