package naja.modules.zlib;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.Buffers;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyNone;

/** {@code zlib}, on the JDK's inflater and deflater. */
@ModuleSpec("zlib")
public final class ZlibModule {
  private static final int DEFLATED = 8;
  private static final int MOST_MEMORY = 9;
  private static final int MOST_STRATEGY = 4;

  private ZlibModule() {}

  static void init(PyDict namespace) {
    String[] names = {
      "Z_NO_FLUSH", "Z_PARTIAL_FLUSH", "Z_SYNC_FLUSH", "Z_FULL_FLUSH", "Z_FINISH", "Z_BLOCK", "Z_TREES"
    };
    for (int i = 0; i < names.length; i++) {
      namespace.put(names[i], (long) i);
    }
    String[] strategies = {"Z_DEFAULT_STRATEGY", "Z_FILTERED", "Z_HUFFMAN_ONLY", "Z_RLE", "Z_FIXED"};
    for (int i = 0; i < strategies.length; i++) {
      namespace.put(strategies[i], (long) i);
    }
    namespace.put("Z_NO_COMPRESSION", 0L);
    namespace.put("Z_BEST_SPEED", 1L);
    namespace.put("Z_BEST_COMPRESSION", 9L);
    namespace.put("Z_DEFAULT_COMPRESSION", -1L);
    namespace.put("DEFLATED", (long) DEFLATED);
    namespace.put("DEF_BUF_SIZE", 16384L);
    namespace.put("DEF_MEM_LEVEL", 8L);
    namespace.put("MAX_WBITS", 15L);
    namespace.put("__version__", "1.0");
    namespace.put("ZLIB_VERSION", "1.2.13");
    namespace.put("ZLIB_RUNTIME_VERSION", "1.2.13");
    namespace.put("error", ZlibFailure.type());
    namespace.put("_ZlibDecompressor", PyZlibDecompressor.TYPE);
  }

  @Def("adler32(data, value=1, /)")
  static long adler32(Object data, Object value) {
    return Checksums.adler32(Buffers.bytes(data), bits(value));
  }

  @Def("crc32(data, value=0, /)")
  static long crc32(Object data, Object value) {
    return Checksums.crc32(Buffers.bytes(data), bits(value));
  }

  /** The lowest 32 bits of an int. */
  private static int bits(Object value) {
    return (int) (long) (Long) Numbers.and(Numbers.index(value), 0xFFFFFFFFL);
  }

  @Def("compress(data, /, level=-1, wbits=15)")
  static Object compress(Object data, int level, int wbits) {
    byte[] bytes = Buffers.bytes(data);
    Wrapping wrapping = Wrapping.forDeflatingOrNull(wbits);
    if (wrapping == null || level < -1 || level > 9) {
      throw Errors.error(ZlibFailure.type(), "Bad compression level");
    }
    return PyBytes.of(new DeflateStream(level, wrapping, 0, new byte[0]).deflate(bytes, DeflateStream.FINISH));
  }

  @Def("decompress(data, /, wbits=15, bufsize=16384)")
  static Object decompress(Object data, int wbits, long bufsize) {
    byte[] bytes = Buffers.bytes(data);
    if (bufsize < 0) {
      throw Errors.valueError("bufsize must be non-negative");
    }
    try {
      return PyBytes.of(InflateStream.all(bytes, checked(wbits)));
    } catch (ZlibFailure e) {
      throw e.toPython();
    }
  }

  private static int checked(int wbits) {
    try {
      Wrapping.forInflating(wbits);
      return wbits;
    } catch (PyException e) {
      throw new ZlibFailure(-2, "while preparing to decompress data", "inconsistent stream state");
    }
  }

  @Def("compressobj(level=-1, method=8, wbits=15, memLevel=8, strategy=0, zdict=None)")
  static Object compressobj(int level, int method, int wbits, int memory, int strategy, Object zdict) {
    byte[] dictionary = zdict == PyNone.NONE ? new byte[0] : Buffers.bytes(zdict);
    Wrapping wrapping = Wrapping.forDeflatingOrNull(wbits);
    if (wrapping == null || method != DEFLATED || level < -1 || level > 9 || memory < 1 || memory > MOST_MEMORY
        || strategy < 0 || strategy > MOST_STRATEGY) {
      throw Errors.valueError("Invalid initialization option");
    }
    return new PyCompress(new DeflateStream(level, wrapping, strategy, dictionary));
  }

  @Def("decompressobj(wbits=15, zdict=b'')")
  static Object decompressobj(int wbits, Object zdict) {
    return new PyDecompress(new InflateStream(wbits, dictionary(zdict)), PyBytes.EMPTY, PyBytes.EMPTY);
  }

  /** A dictionary argument; null for not given. */
  static byte[] dictionary(Object zdict) {
    if (zdict == null) {
      return null;
    }
    byte[] bytes = Buffers.bytesOrNull(zdict);
    if (bytes == null) {
      throw Errors.typeError("zdict argument must support the buffer protocol");
    }
    return bytes;
  }
}
