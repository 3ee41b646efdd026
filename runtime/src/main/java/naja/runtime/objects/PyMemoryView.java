package naja.runtime.objects;

import java.util.concurrent.atomic.AtomicInteger;
import naja.runtime.abstracts.Errors;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;

/**
 * {@code memoryview}: a look at the memory of another object. Views made from a view share its {@link Source}; the memory
 * is given back when the last of them is released. The methods that scripts see are in {@link MemoryViewMethods}.
 */
@TypeSpec(value = "memoryview", methods = MemoryViewMethods.class)
public final class PyMemoryView extends PyObject implements BufferExporter {
  /** The buffer that views share. */
  private static final class Source {
    final BufferView buffer;
    final AtomicInteger users = new AtomicInteger(1);

    Source(BufferView buffer) {
      this.buffer = buffer;
    }
  }

  // Both are null once released, so that a released view that is still in a variable does not keep the memory in use.
  private Source source;
  private BufferView layout;
  private int exports;
  private long hash;
  private boolean hashed;

  private PyMemoryView(Source source, BufferView layout) {
    this.source = source;
    this.layout = layout;
  }

  /** A view of a buffer, which is closed with it. */
  public static PyMemoryView of(BufferView buffer) {
    return new PyMemoryView(new Source(buffer), buffer);
  }

  /**
   * {@code memoryview(object)}.
   *
   * @throws PyException {@code TypeError} if the object has no buffer
   */
  public static PyMemoryView of(Object object) {
    return of(object, Buffers.FULL);
  }

  static PyMemoryView of(Object object, int flags) {
    if (object instanceof PyMemoryView view) {
      if ((flags & Buffers.WRITABLE) != 0 && view.view().readOnly) {
        throw Errors.bufferError("memoryview: underlying buffer is not writable");
      }
      return view.with(view.view());
    }
    BufferView buffer = Buffers.openOrNull(object, flags);
    if (buffer == null) {
      throw Errors.typeError(
          "memoryview: a bytes-like object is required, not '" + PyType.of(object).name() + "'");
    }
    return of(buffer);
  }

  @New("memoryview(object)")
  static Object create(PyType type, Object object) {
    return of(object);
  }

  @Override
  public PyType type() {
    return Types.MEMORYVIEW;
  }

  /**
   * What is seen, not to be closed by the caller.
   *
   * @throws PyException {@code ValueError} after {@code release()}
   */
  public BufferView view() {
    BufferView view = layout;
    if (view == null) {
      throw Errors.valueError("operation forbidden on released memoryview object");
    }
    return view;
  }

  /** Another view of the same memory. */
  synchronized PyMemoryView with(BufferView other) {
    view();
    source.users.incrementAndGet();
    return new PyMemoryView(source, other);
  }

  /** Whether {@code release()} has been called. */
  public boolean isReleased() {
    return layout == null;
  }

  /**
   * {@code release()}; more calls do nothing.
   *
   * @throws PyException {@code BufferError} while somebody uses this view's memory
   */
  public void release() {
    Source shared;
    synchronized (this) {
      shared = source;
      if (shared == null) {
        return;
      }
      if (exports > 0) {
        throw Errors.bufferError("memoryview has " + exports + " exported buffer" + (exports == 1 ? "" : "s"));
      }
      layout = null;
      source = null;
    }
    if (shared.users.decrementAndGet() == 0) {
      shared.buffer.close();
    }
  }

  @Override
  public synchronized BufferView openBuffer() {
    BufferView v = view();
    exports++;
    return new BufferView(
        v.owner, this, v.array, v.offset, v.readOnly, v.format, v.itemSize, v.shape, v.strides);
  }

  @Override
  public synchronized void bufferClosed(BufferView view) {
    exports--;
  }

  /** The hash if it has been worked out before. */
  Long knownHash() {
    return hashed ? hash : null;
  }

  long keepHash(long value) {
    hash = value;
    hashed = true;
    return value;
  }
}
