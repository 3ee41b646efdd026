package naja.modules.io;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import naja.runtime.abstracts.Errors;
import naja.runtime.expose.Def;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.BufferExporter;
import naja.runtime.objects.BufferView;
import naja.runtime.objects.PyMemoryView;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyType;

/** {@code _io._BytesIOBuffer}: what the memoryview of {@code BytesIO.getbuffer()} is of. Thread-safe. */
@TypeSpec("_io._BytesIOBuffer")
public final class PyBytesIoBuffer extends PyObject implements BufferExporter {
  static final PyType TYPE =
      PyType.builtin("_io._BytesIOBuffer", PyBytesIoBuffer.class, new PyBytesIoBufferSpec());

  private final PyBytesIo source;
  private final List<WeakReference<BufferView>> views = new ArrayList<>();

  PyBytesIoBuffer(PyBytesIo source) {
    this.source = source;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public synchronized BufferView openBuffer() {
    BufferView view = source.view(this);
    views.add(new WeakReference<>(view));
    return view;
  }

  @Def("__buffer__(self, flags, /)")
  static Object buffer(PyBytesIoBuffer self, Object flags) {
    return PyMemoryView.of(self);
  }

  @Def("__release_buffer__(self, buffer, /)")
  static void releaseBuffer(PyBytesIoBuffer self, PyMemoryView buffer) {
    buffer.release();
  }

  @Override
  public synchronized void bufferClosed(BufferView view) {
    for (int i = 0; i < views.size(); i++) {
      if (views.get(i).get() == view) {
        views.remove(i);
        return;
      }
    }
  }

  /** Fails if a view is open; views that nobody can reach any more do not count. */
  synchronized void checkResize() {
    if (isViewed()) {
      System.gc();
      if (isViewed()) {
        throw Errors.bufferError("Existing exports of data: object cannot be re-sized");
      }
    }
  }

  private boolean isViewed() {
    for (int i = views.size() - 1; i >= 0; i--) {
      if (views.get(i).get() == null) {
        views.remove(i);
      }
    }
    return !views.isEmpty();
  }
}
