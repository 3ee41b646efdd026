package naja.modules.codecs;

import java.nio.charset.StandardCharsets;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Texts;
import naja.runtime.abstracts.Warnings;
import naja.runtime.expose.Def;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.text.codecs.BytesEscape;
import naja.runtime.text.codecs.UnicodeEscape;

/** The functions of {@code _codecs} for escapes as in literals. */
final class EscapeFunctions {
  private EscapeFunctions() {}

  private static void warn(byte[] bytes, int invalid, String prefix) {
    if (invalid < 0) {
      return;
    }
    int c = bytes[invalid] & 0xFF;
    String escape;
    String kind = "";
    if (c >= '4' && c <= '7') {
      escape = new String(bytes, invalid, 3, StandardCharsets.ISO_8859_1);
      kind = "octal ";
    } else {
      escape = String.valueOf((char) c);
    }
    Warnings.warn(
        ExceptionTypes.DEPRECATION_WARNING,
        prefix + "\"\\" + escape + "\" is an invalid " + kind
            + "escape sequence. Such sequences will not work in the future. ",
        1);
  }

  @Def("escape_decode(data, errors=None, /)")
  static Object escapeDecode(Object data, Object errors) {
    byte[] bytes = CodecsModule.textOrBytes(data);
    BytesEscape.Result result =
        BytesEscape.decode(bytes, 0, bytes.length, errors == PyNone.NONE ? "strict" : Texts.utf16(errors));
    warn(bytes, result.invalid(), "b");
    return PyTuple.of(PyBytes.of(result.bytes()), (long) bytes.length);
  }

  @Def("escape_encode(data, errors=None, /)")
  static Object escapeEncode(Object data, Object errors) {
    if (!(data instanceof PyBytes b)) {
      throw Errors.typeError("escape_encode() argument 1 must be bytes, not " + PyType.of(data).name());
    }
    return PyTuple.of(PyBytes.of(BytesEscape.encode(b.array(), b.size())), (long) b.size());
  }

  @Def("unicode_escape_decode(data, errors=None, final=True, /)")
  static Object unicodeEscapeDecode(Object data, Object errors, boolean last) {
    byte[] bytes = CodecsModule.textOrBytes(data);
    UnicodeEscape.Result result =
        UnicodeEscape.decode(bytes, 0, bytes.length, CodecsModule.handler(errors), last);
    warn(bytes, result.invalid(), "");
    return PyTuple.of(result.text(), (long) result.consumed());
  }

  @Def("unicode_escape_encode(str, errors=None, /)")
  static Object unicodeEscapeEncode(Object str, Object errors) {
    Object text = CodecsModule.text(str, "unicode_escape_encode");
    return CodecsModule.encoded(UnicodeEscape.encode(text), text);
  }

  @Def("raw_unicode_escape_decode(data, errors=None, final=True, /)")
  static Object rawUnicodeEscapeDecode(Object data, Object errors, boolean last) {
    byte[] bytes = CodecsModule.textOrBytes(data);
    return CodecsModule.result(
        UnicodeEscape.decodeRaw(bytes, 0, bytes.length, CodecsModule.handler(errors), last));
  }

  @Def("raw_unicode_escape_encode(str, errors=None, /)")
  static Object rawUnicodeEscapeEncode(Object str, Object errors) {
    Object text = CodecsModule.text(str, "raw_unicode_escape_encode");
    return CodecsModule.encoded(UnicodeEscape.encodeRaw(text), text);
  }
}
