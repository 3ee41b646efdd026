package naja.modules.binascii;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.Buffers;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyInt;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Types;
import naja.runtime.text.Str;

/** {@code binascii}: bytes as text. */
@ModuleSpec(value = "binascii", functions = {UuEncoding.class, QuotedPrintable.class})
public final class BinasciiModule {
  private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  private static volatile PyType error;

  private BinasciiModule() {}

  static void init(PyDict namespace) {
    namespace.put("Error", errorType());
    namespace.put("Incomplete", exception("Incomplete", ExceptionTypes.EXCEPTION));
  }

  private static PyType exception(String name, PyType base) {
    PyDict body = new PyDict();
    body.put("__module__", "binascii");
    return (PyType) Calls.call(Types.TYPE, name, PyTuple.of(base), body);
  }

  private static synchronized PyType errorType() {
    if (error == null) {
      error = exception("Error", ExceptionTypes.VALUE_ERROR);
    }
    return error;
  }

  static PyException error(String message) {
    return Errors.error(errorType(), message);
  }

  static byte[] bytes(Object data) {
    byte[] bytes = Buffers.bytesOrNull(data);
    if (bytes == null) {
      throw Errors.typeError("a bytes-like object is required, not '" + PyType.of(data).name() + "'");
    }
    return bytes;
  }

  /** Bytes, or a text of ASCII characters. */
  static byte[] ascii(Object data) {
    if (Texts.isStr(data)) {
      if (!Str.isAscii(PyStr.valueOrNull(data))) {
        throw Errors.valueError("string argument should contain only ASCII characters");
      }
      return Texts.utf16(data).getBytes(StandardCharsets.US_ASCII);
    }
    byte[] bytes = Buffers.bytesOrNull(data);
    if (bytes == null) {
      throw Errors.typeError("argument should be bytes, buffer or ASCII string, not '" + PyType.of(data).name() + "'");
    }
    return bytes;
  }

  private static Object hex(Object data, Object sep, Object every) {
    Object bytes = data instanceof PyBytes ? data : PyBytes.of(bytes(data));
    Object separator = sep instanceof PyBytes b ? new String(b.array(), StandardCharsets.ISO_8859_1) : sep;
    Object mark = separator == null ? null : PyStr.valueOrNull(separator);
    if (mark != null && Str.length(mark) == 1 && Str.codePointAt(mark, 0) >= 128 && Str.codePointAt(mark, 0) < 256) {
      // Other than bytes.hex, this one takes all of Latin-1.
      Object text = Calls.callMethod(bytes, "hex", "-", every);
      String marked = Texts.utf16(text).replace('-', (char) Str.codePointAt(mark, 0));
      return PyBytes.of(marked.getBytes(StandardCharsets.ISO_8859_1));
    }
    Object text = sep == null ? Calls.callMethod(bytes, "hex") : Calls.callMethod(bytes, "hex", separator, every);
    return PyBytes.of(Texts.utf16(text).getBytes(StandardCharsets.US_ASCII));
  }

  @Def(value = "b2a_hex(data, sep=<unrepresentable>, bytes_per_sep=1)", doc = "Hexadecimal representation of binary data.")
  static Object b2aHex(Object data, Object sep, Object every) {
    return hex(data, sep, every);
  }

  @Def(value = "hexlify(data, sep=<unrepresentable>, bytes_per_sep=1)", doc = "Hexadecimal representation of binary data.")
  static Object hexlify(Object data, Object sep, Object every) {
    return hex(data, sep, every);
  }

  @Def(value = "a2b_hex(hexstr, /)", doc = "Binary data of hexadecimal representation.")
  static Object a2bHex(Object hexstr) {
    byte[] text = ascii(hexstr);
    if ((text.length & 1) != 0) {
      throw error("Odd-length string");
    }
    byte[] result = new byte[text.length / 2];
    for (int i = 0; i < result.length; i++) {
      int high = Character.digit(text[2 * i], 16);
      int low = Character.digit(text[2 * i + 1], 16);
      if (high < 0 || low < 0) {
        throw error("Non-hexadecimal digit found");
      }
      result[i] = (byte) (high << 4 | low);
    }
    return PyBytes.of(result);
  }

  @Def(value = "unhexlify(hexstr, /)", doc = "Binary data of hexadecimal representation.")
  static Object unhexlify(Object hexstr) {
    return a2bHex(hexstr);
  }

  @Def("b2a_base64(data, /, *, newline=True)")
  static Object b2aBase64(Object data, boolean newline) {
    byte[] text = Base64.getEncoder().encode(bytes(data));
    if (!newline) {
      return PyBytes.of(text);
    }
    byte[] line = Arrays.copyOf(text, text.length + 1);
    line[text.length] = 10;
    return PyBytes.of(line);
  }

  /** Skips what is no digit unless {@code strict}. */
  @Def(value = "a2b_base64(data, /, *, strict_mode=False)", doc = "Decode a line of base64 data.")
  static Object a2bBase64(Object data, boolean strict) {
    byte[] text = ascii(data);
    byte[] out = new byte[text.length / 4 * 3 + 3];
    int length = 0;
    int digits = 0;
    int quad = 0;
    int pads = 0;
    int bits = 0;
    if (strict && text.length > 0 && text[0] == '=') {
      throw error("Leading padding not allowed");
    }
    for (int i = 0; i < text.length; i++) {
      if (text[i] == '=') {
        if (strict && quad == 0) {
          throw error("Excess padding not allowed");
        }
        pads++;
        if (quad >= 2 && quad + pads >= 4) {
          if (strict && i + 1 < text.length) {
            throw error("Excess data after padding");
          }
          return PyBytes.of(Arrays.copyOf(out, length));
        }
        continue;
      }
      int digit = text[i] < 0 ? -1 : DIGITS.indexOf(text[i]);
      if (digit < 0) {
        if (strict) {
          throw error("Only base64 data is allowed");
        }
        continue;
      }
      if (strict && pads > 0) {
        throw error("Discontinuous padding not allowed");
      }
      pads = 0;
      digits++;
      bits = (bits << 6 | digit) & 0xFFFFFF;
      if (quad > 0) {
        out[length++] = (byte) (bits >> 6 - 2 * quad);
      }
      quad = quad + 1 & 3;
    }
    if (quad != 0) {
      throw error(quad == 1
          ? "Invalid base64-encoded string: number of data characters (" + digits
              + ") cannot be 1 more than a multiple of 4"
          : "Incorrect padding");
    }
    return PyBytes.of(Arrays.copyOf(out, length));
  }

  @Def("crc32(data, crc=0, /)")
  static long crc32(Object data, Object crc) {
    int value = ~PyInt.big(Numbers.index(crc)).intValue();
    for (byte b : bytes(data)) {
      value ^= b & 0xFF;
      for (int i = 0; i < 8; i++) {
        value = value >>> 1 ^ (0xEDB88320 & -(value & 1));
      }
    }
    return ~value & 0xFFFFFFFFL;
  }

  @Def("crc_hqx(data, crc, /)")
  static long crcHqx(Object data, Object crc) {
    int value = PyInt.big(Numbers.index(crc)).intValue() & 0xFFFF;
    for (byte b : bytes(data)) {
      value ^= (b & 0xFF) << 8;
      for (int i = 0; i < 8; i++) {
        value = (value & 0x8000) != 0 ? value << 1 ^ 0x1021 : value << 1;
      }
      value &= 0xFFFF;
    }
    return value;
  }
}
