package naja.modules.zlib;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import naja.runtime.abstracts.Errors;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.Buffers;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyType;

/** {@code zlib.Decompress}: what {@code decompressobj} makes. */
@TypeSpec("zlib.Decompress")
public final class PyDecompress extends PyObject {
  private static final PyType TYPE = make();

  private final InflateStream stream;
  private PyBytes unusedData;
  private PyBytes unconsumedTail;

  PyDecompress(InflateStream stream, PyBytes unusedData, PyBytes unconsumedTail) {
    this.stream = stream;
    this.unusedData = unusedData;
    this.unconsumedTail = unconsumedTail;
  }

  private static PyType make() {
    PyType type = PyType.builtin("zlib.Decompress", PyDecompress.class, new PyDecompressSpec());
    type.disallowInstantiation = true;
    type.isBase = false;
    return type;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  private synchronized Object inflate(byte[] data, int room) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int end;
    try {
      end = stream.inflate(data, 0, data.length, out, room);
    } catch (ZlibFailure e) {
      throw e.toPython();
    }
    byte[] rest = Arrays.copyOfRange(data, end, data.length);
    if (stream.isFinished()) {
      unconsumedTail = PyBytes.EMPTY;
      byte[] before = unusedData.array();
      byte[] unused = Arrays.copyOf(before, before.length + rest.length);
      System.arraycopy(rest, 0, unused, before.length, rest.length);
      unusedData = PyBytes.of(unused);
    } else {
      unconsumedTail = PyBytes.of(rest);
    }
    return PyBytes.of(out.toByteArray());
  }

  @Def("decompress(self, data, /, max_length=0)")
  static Object decompress(PyDecompress self, Object data, long maxLength) {
    if (maxLength < 0) {
      throw Errors.valueError("max_length must be non-negative");
    }
    return self.inflate(Buffers.bytes(data), maxLength == 0 ? -1 : (int) Math.min(maxLength, Integer.MAX_VALUE));
  }

  @Def("flush(self, length=16384, /)")
  static Object flush(PyDecompress self, long length) {
    if (length <= 0) {
      throw Errors.valueError("length must be greater than zero");
    }
    synchronized (self) {
      if (self.ended) {
        return PyBytes.EMPTY;
      }
      Object out = self.inflate(self.unconsumedTail.array(), -1);
      if (self.stream.isFinished()) {
        self.ended = true;
        self.stream.end();
      }
      return out;
    }
  }

  private boolean ended;

  @Def("copy(self, /)")
  static Object copy(PyDecompress self) {
    synchronized (self) {
      InflateStream copy = self.ended ? null : self.stream.copyOrNull();
      if (copy == null) {
        throw Errors.valueError("Inconsistent stream state");
      }
      return new PyDecompress(copy, self.unusedData, self.unconsumedTail);
    }
  }

  @Def("__copy__(self, /)")
  static Object copyToo(PyDecompress self) {
    return copy(self);
  }

  @Def("__deepcopy__(self, memo, /)")
  static Object deepCopy(PyDecompress self, Object memo) {
    return copy(self);
  }

  @Get(value = "unused_data", member = true)
  static Object getUnusedData(PyDecompress self) {
    return self.unusedData;
  }

  @Get(value = "unconsumed_tail", member = true)
  static Object getUnconsumedTail(PyDecompress self) {
    return self.unconsumedTail;
  }

  @Get(value = "eof", member = true)
  static boolean getEof(PyDecompress self) {
    return self.stream.isFinished();
  }
}
