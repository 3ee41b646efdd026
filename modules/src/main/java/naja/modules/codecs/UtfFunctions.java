package naja.modules.codecs;

import naja.runtime.expose.Def;
import naja.runtime.objects.Buffers;
import naja.runtime.objects.PyTuple;
import naja.runtime.text.codecs.Utf16;
import naja.runtime.text.codecs.Utf7;

/** The functions of {@code _codecs} for UTF-7, UTF-16 and UTF-32. */
final class UtfFunctions {
  private UtfFunctions() {}

  private static Utf16.Result decode16(Object data, Object errors, int order, boolean last) {
    byte[] bytes = Buffers.bytes(data);
    return Utf16.decode(bytes, 0, bytes.length, CodecsModule.handler(errors), order, last);
  }

  private static Utf16.Result decode32(Object data, Object errors, int order, boolean last) {
    byte[] bytes = Buffers.bytes(data);
    return Utf16.decode32(bytes, 0, bytes.length, CodecsModule.handler(errors), order, last);
  }

  private static Object pair(Utf16.Result result) {
    return PyTuple.of(result.text(), (long) result.consumed());
  }

  private static Object triple(Utf16.Result result) {
    return PyTuple.of(result.text(), (long) result.consumed(), (long) result.order());
  }

  @Def("utf_7_decode(data, errors=None, final=False, /)")
  static Object decodeUtf7(Object data, Object errors, boolean last) {
    byte[] bytes = Buffers.bytes(data);
    return CodecsModule.result(Utf7.decode(bytes, 0, bytes.length, CodecsModule.handler(errors), last));
  }

  @Def("utf_7_encode(str, errors=None, /)")
  static Object encodeUtf7(Object str, Object errors) {
    Object text = CodecsModule.text(str, "utf_7_encode");
    return CodecsModule.encoded(Utf7.encode(text), text);
  }

  @Def("utf_16_decode(data, errors=None, final=False, /)")
  static Object decodeUtf16(Object data, Object errors, boolean last) {
    return pair(decode16(data, errors, 0, last));
  }

  @Def("utf_16_le_decode(data, errors=None, final=False, /)")
  static Object decodeUtf16Le(Object data, Object errors, boolean last) {
    return pair(decode16(data, errors, -1, last));
  }

  @Def("utf_16_le_encode(str, errors=None, /)")
  static Object encodeUtf16Le(Object str, Object errors) {
    Object text = CodecsModule.text(str, "utf_16_le_encode");
    return CodecsModule.encoded(Utf16.encode(text, CodecsModule.handler(errors), -1), text);
  }

  @Def("utf_16_be_decode(data, errors=None, final=False, /)")
  static Object decodeUtf16Be(Object data, Object errors, boolean last) {
    return pair(decode16(data, errors, 1, last));
  }

  @Def("utf_16_be_encode(str, errors=None, /)")
  static Object encodeUtf16Be(Object str, Object errors) {
    Object text = CodecsModule.text(str, "utf_16_be_encode");
    return CodecsModule.encoded(Utf16.encode(text, CodecsModule.handler(errors), 1), text);
  }

  @Def("utf_16_encode(str, errors=None, byteorder=0, /)")
  static Object encodeUtf16(Object str, Object errors, int order) {
    Object text = CodecsModule.text(str, "utf_16_encode");
    return CodecsModule.encoded(
        Utf16.encode(text, CodecsModule.handler(errors), Integer.signum(order)), text);
  }

  @Def("utf_16_ex_decode(data, errors=None, byteorder=0, final=False, /)")
  static Object decodeUtf16Ex(Object data, Object errors, int order, boolean last) {
    return triple(decode16(data, errors, Integer.signum(order), last));
  }

  @Def("utf_32_decode(data, errors=None, final=False, /)")
  static Object decodeUtf32(Object data, Object errors, boolean last) {
    return pair(decode32(data, errors, 0, last));
  }

  @Def("utf_32_le_decode(data, errors=None, final=False, /)")
  static Object decodeUtf32Le(Object data, Object errors, boolean last) {
    return pair(decode32(data, errors, -1, last));
  }

  @Def("utf_32_le_encode(str, errors=None, /)")
  static Object encodeUtf32Le(Object str, Object errors) {
    Object text = CodecsModule.text(str, "utf_32_le_encode");
    return CodecsModule.encoded(Utf16.encode32(text, CodecsModule.handler(errors), -1), text);
  }

  @Def("utf_32_be_decode(data, errors=None, final=False, /)")
  static Object decodeUtf32Be(Object data, Object errors, boolean last) {
    return pair(decode32(data, errors, 1, last));
  }

  @Def("utf_32_be_encode(str, errors=None, /)")
  static Object encodeUtf32Be(Object str, Object errors) {
    Object text = CodecsModule.text(str, "utf_32_be_encode");
    return CodecsModule.encoded(Utf16.encode32(text, CodecsModule.handler(errors), 1), text);
  }

  @Def("utf_32_encode(str, errors=None, byteorder=0, /)")
  static Object encodeUtf32(Object str, Object errors, int order) {
    Object text = CodecsModule.text(str, "utf_32_encode");
    return CodecsModule.encoded(
        Utf16.encode32(text, CodecsModule.handler(errors), Integer.signum(order)), text);
  }

  @Def("utf_32_ex_decode(data, errors=None, byteorder=0, final=False, /)")
  static Object decodeUtf32Ex(Object data, Object errors, int order, boolean last) {
    return triple(decode32(data, errors, Integer.signum(order), last));
  }
}
