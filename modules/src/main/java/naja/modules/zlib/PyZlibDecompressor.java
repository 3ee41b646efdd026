package naja.modules.zlib;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import naja.runtime.abstracts.Errors;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.Buffers;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyType;

/** {@code zlib._ZlibDecompressor}: keeps the input that it has no room for by itself. */
@TypeSpec("zlib._ZlibDecompressor")
public final class PyZlibDecompressor extends PyObject {
  static final PyType TYPE = make();

  private final InflateStream stream;
  private byte[] waiting = {};
  private PyBytes unusedData = PyBytes.EMPTY;
  private boolean needsInput = true;

  private PyZlibDecompressor(InflateStream stream) {
    this.stream = stream;
  }

  private static PyType make() {
    PyType type =
        PyType.builtin("zlib._ZlibDecompressor", PyZlibDecompressor.class, new PyZlibDecompressorSpec());
    type.isBase = false;
    return type;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @New("_ZlibDecompressor(wbits=15, zdict=b'')")
  static Object create(PyType type, int wbits, Object zdict) {
    return new PyZlibDecompressor(new InflateStream(wbits, ZlibModule.dictionary(zdict)));
  }

  @Def("decompress(self, /, data, max_length=-1)")
  static Object decompress(PyZlibDecompressor self, Object data, long maxLength) {
    return self.inflate(Buffers.bytes(data), Math.clamp(maxLength, -1, Integer.MAX_VALUE));
  }

  private synchronized Object inflate(byte[] data, int maxLength) {
    if (stream.isFinished()) {
      throw Errors.error(ExceptionTypes.EOF_ERROR, "End of stream already reached");
    }
    byte[] in = Arrays.copyOf(waiting, waiting.length + data.length);
    System.arraycopy(data, 0, in, waiting.length, data.length);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int end;
    try {
      end = stream.inflate(in, 0, in.length, out, maxLength);
    } catch (ZlibFailure e) {
      throw e.toPython();
    }
    byte[] rest = Arrays.copyOfRange(in, end, in.length);
    boolean finished = stream.isFinished();
    unusedData = finished ? PyBytes.of(rest) : unusedData;
    waiting = finished ? new byte[0] : rest;
    needsInput = !finished && rest.length == 0 && (maxLength < 0 || out.size() < maxLength);
    return PyBytes.of(out.toByteArray());
  }

  @Get(value = "eof", member = true)
  static boolean getEof(PyZlibDecompressor self) {
    return self.stream.isFinished();
  }

  @Get(value = "unused_data", member = true)
  static Object getUnusedData(PyZlibDecompressor self) {
    return self.unusedData;
  }

  @Get(value = "needs_input", member = true)
  static boolean getNeedsInput(PyZlibDecompressor self) {
    return self.needsInput;
  }
}
