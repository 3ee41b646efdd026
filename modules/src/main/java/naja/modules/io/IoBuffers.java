package naja.modules.io;

import naja.runtime.abstracts.Errors;
import naja.runtime.objects.BufferView;
import naja.runtime.objects.Buffers;
import naja.runtime.objects.PyMemoryView;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyType;

/** Arguments that have the buffer protocol. */
final class IoBuffers {
  private IoBuffers() {}

  /** The content of a bytes-like object, not to be changed. */
  static byte[] bytes(Object data) {
    return Buffers.bytes(data);
  }

  /** The memory of an object that bytes are to be read into, to be closed; {@code what} names the argument. */
  static BufferView writable(Object target, String what) {
    BufferView view = Buffers.openOrNull(target, Buffers.FULL);
    if (view == null || view.readOnly || !view.isContiguous()) {
      if (view != null) {
        view.close();
      }
      throw Errors.typeError(
          "readinto" + what + " must be read-write bytes-like object, not " + PyType.of(target).name());
    }
    return view;
  }

  /** A memoryview of a part of an array, for a stream's {@code readinto} or {@code write}. */
  static PyMemoryView window(byte[] array, int from, int count, boolean readOnly) {
    return PyMemoryView.of(new BufferView(PyNone.NONE, null, array, from, count, readOnly, "B", 1));
  }
}
