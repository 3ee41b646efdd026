package naja.modules.posix;

import java.util.ArrayList;
import java.util.List;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.expose.Def;
import naja.runtime.objects.BufferView;
import naja.runtime.objects.Buffers;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Slot;
import naja.runtime.os.OsFiles;

/** {@code posix}: reading into and writing from several buffers at once. */
final class VectorCalls {
  private VectorCalls() {}

  /** One of the calls that fill arrays; the result is how many bytes were read. */
  private interface Reading {
    long into(byte[][] arrays);
  }

  private static OsFiles files() {
    return PosixModule.os().files();
  }

  private static Object[] sequence(String function, Object buffers) {
    if (PyType.of(buffers).slot(Slot.GETITEM) == null || buffers instanceof PyDict) {
      throw Errors.typeError(function + "() arg 2 must be a sequence");
    }
    return Iteration.toArray(buffers);
  }

  private static byte[][] data(String function, Object buffers) {
    Object[] items = sequence(function, buffers);
    byte[][] data = new byte[items.length][];
    for (int i = 0; i < data.length; i++) {
      data[i] = Buffers.bytes(items[i]);
    }
    return data;
  }

  private static long fill(String function, Object buffers, Reading reading) {
    List<BufferView> views = new ArrayList<>();
    try {
      for (Object item : sequence(function, buffers)) {
        views.add(Buffers.openWritable(item, function));
      }
      byte[][] arrays = new byte[views.size()][];
      for (int i = 0; i < arrays.length; i++) {
        arrays[i] = new byte[views.get(i).length()];
      }
      long count = reading.into(arrays);
      long left = count;
      for (int i = 0; i < arrays.length && left > 0; i++) {
        int part = (int) Math.min(left, arrays[i].length);
        System.arraycopy(arrays[i], 0, views.get(i).array, views.get(i).offset, part);
        left -= part;
      }
      return count;
    } finally {
      for (BufferView view : views) {
        view.close();
      }
    }
  }

  @Def("readv(fd, buffers, /)")
  static long readv(int fd, Object buffers) {
    return fill("readv", buffers, arrays -> files().readv(fd, arrays));
  }

  @Def("preadv(fd, buffers, offset, flags=0, /)")
  static long preadv(int fd, Object buffers, long offset, int flags) {
    return fill("preadv", buffers, arrays -> files().preadv(fd, arrays, offset, flags));
  }

  @Def("writev(fd, buffers, /)")
  static long writev(int fd, Object buffers) {
    return files().writev(fd, data("writev", buffers));
  }

  @Def("pwritev(fd, buffers, offset, flags=0, /)")
  static long pwritev(int fd, Object buffers, long offset, int flags) {
    return files().pwritev(fd, data("pwritev", buffers), offset, flags);
  }
}
