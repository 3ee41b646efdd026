package naja.modules.zlib;

import naja.runtime.abstracts.Errors;
import naja.runtime.expose.Def;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.Buffers;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyType;

/** {@code zlib.Compress}: what {@code compressobj} makes. */
@TypeSpec("zlib.Compress")
public final class PyCompress extends PyObject {
  private static final PyType TYPE = make();

  private final DeflateStream stream;

  PyCompress(DeflateStream stream) {
    this.stream = stream;
  }

  private static PyType make() {
    PyType type = PyType.builtin("zlib.Compress", PyCompress.class, new PyCompressSpec());
    type.disallowInstantiation = true;
    type.isBase = false;
    return type;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  private synchronized Object deflate(byte[] data, int mode, String when) {
    if (stream.isFinished()) {
      throw new ZlibFailure(-2, when, "inconsistent stream state").toPython();
    }
    return PyBytes.of(stream.deflate(data, mode));
  }

  @Def("compress(self, data, /)")
  static Object compress(PyCompress self, Object data) {
    return self.deflate(Buffers.bytes(data), DeflateStream.NO_FLUSH, "while compressing data");
  }

  @Def("flush(self, mode=4, /)")
  static Object flush(PyCompress self, int mode) {
    if (mode == DeflateStream.NO_FLUSH) {
      return PyBytes.EMPTY;
    }
    if (mode < DeflateStream.NO_FLUSH || mode > DeflateStream.TREES) {
      throw new ZlibFailure(-2, "while flushing", "inconsistent stream state").toPython();
    }
    return self.deflate(new byte[0], mode, "while flushing");
  }

  @Def("copy(self, /)")
  static Object copy(PyCompress self) {
    synchronized (self) {
      DeflateStream copy = self.stream.isFinished() ? null : self.stream.copyOrNull();
      if (copy == null) {
        throw Errors.valueError("Inconsistent stream state");
      }
      return new PyCompress(copy);
    }
  }

  @Def("__copy__(self, /)")
  static Object copyToo(PyCompress self) {
    return copy(self);
  }

  @Def("__deepcopy__(self, memo, /)")
  static Object deepCopy(PyCompress self, Object memo) {
    return copy(self);
  }
}
