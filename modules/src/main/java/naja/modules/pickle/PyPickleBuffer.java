package naja.modules.pickle;

import naja.runtime.abstracts.Errors;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.BufferExporter;
import naja.runtime.objects.BufferView;
import naja.runtime.objects.Buffers;
import naja.runtime.objects.PyMemoryView;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyType;

/** {@code pickle.PickleBuffer}: memory that may stay outside of a pickle. Its monitor guards the view. */
@TypeSpec("pickle.PickleBuffer")
public final class PyPickleBuffer extends PyObject implements BufferExporter {
  static final PyType TYPE = PyType.builtin("pickle.PickleBuffer", PyPickleBuffer.class, new PyPickleBufferSpec());

  static {
    TYPE.isBase = false;
    TYPE.hasWeakref = true;
  }

  /** Null once released. */
  private BufferView view;

  private PyPickleBuffer(BufferView view) {
    this.view = view;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @New(value = "PickleBuffer(object, /)", noSignature = true)
  static Object create(PyType type, Object object) {
    BufferView view = Buffers.openOrNull(object, Buffers.FULL & ~Buffers.WRITABLE);
    if (view == null) {
      throw Errors.typeError("a bytes-like object is required, not '" + PyType.of(object).name() + "'");
    }
    return new PyPickleBuffer(view);
  }

  synchronized BufferView view() {
    if (view == null) {
      throw Errors.valueError("operation forbidden on released PickleBuffer object");
    }
    return view;
  }

  /** The bytes as they lie in memory, in whichever order of dimensions that is. */
  static byte[] memory(BufferView view) {
    byte[] bytes = new byte[view.length()];
    System.arraycopy(view.array, view.offset, bytes, 0, bytes.length);
    return bytes;
  }

  @Override
  public BufferView openBuffer() {
    BufferView v = view();
    return new BufferView(v.owner, null, v.array, v.offset, v.readOnly, v.format, v.itemSize, v.shape, v.strides);
  }

  @Override
  public void bufferClosed(BufferView closed) {
    // The memory is given back by release().
  }

  @Def("__buffer__(self, flags, /)")
  static Object buffer(PyPickleBuffer self, long flags) {
    if ((flags & Buffers.WRITABLE) != 0 && self.view().readOnly) {
      throw Errors.bufferError("Object is not writable.");
    }
    return PyMemoryView.of(self);
  }

  @Def("__release_buffer__(self, buffer, /)")
  static void releaseBuffer(PyPickleBuffer self, PyMemoryView buffer) {
    // Views of this object are views of the one that it wraps.
    throw Errors.valueError("memoryview's buffer is not this object");
  }

  @Def("raw(self, /)")
  static Object raw(PyPickleBuffer self) {
    BufferView v = self.view();
    if (!v.isContiguous() && !v.isFortranContiguous()) {
      throw Errors.bufferError("cannot extract raw buffer from non-contiguous buffer");
    }
    return PyMemoryView.of(
        new BufferView(v.owner, null, v.array, v.offset, v.length(), v.readOnly, "B", 1));
  }

  @Def("release(self, /)")
  static void release(PyPickleBuffer self) {
    synchronized (self) {
      if (self.view != null) {
        self.view.close();
        self.view = null;
      }
    }
  }
}
