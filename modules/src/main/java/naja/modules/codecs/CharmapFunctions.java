package naja.modules.codecs;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Subscripts;
import naja.runtime.expose.Def;
import naja.runtime.objects.Buffers;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyInt;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyType;
import naja.runtime.text.Str;
import naja.runtime.text.StrBuilder;
import naja.runtime.text.codecs.Ascii;
import naja.runtime.text.codecs.Charmap;
import naja.runtime.text.codecs.ErrorHandler;

/** The functions of {@code _codecs} for encodings by tables. */
final class CharmapFunctions {
  private static final int UNDEFINED = 0xFFFE;

  private CharmapFunctions() {}

  @Def("charmap_decode(data, errors=None, mapping=None, /)")
  static Object decode(Object data, Object errors, Object mapping) {
    byte[] bytes = Buffers.bytes(data);
    if (mapping == PyNone.NONE) {
      return CodecsModule.result(Ascii.decodeLatin1(bytes, 0, bytes.length));
    }
    ErrorHandler handler = CodecsModule.handler(errors);
    return CodecsModule.result(
        mapping instanceof String || PyStr.isStr(mapping)
            ? Charmap.decode(bytes, 0, bytes.length, handler, PyStr.valueOrNull(mapping))
            : Charmap.decode(bytes, 0, bytes.length, handler, new Decoder(mapping)));
  }

  @Def("charmap_encode(str, errors=None, mapping=None, /)")
  static Object encode(Object str, Object errors, Object mapping) {
    Object text = CodecsModule.text(str, "charmap_encode");
    ErrorHandler handler = CodecsModule.handler(errors);
    if (mapping == PyNone.NONE) {
      return CodecsModule.encoded(Ascii.encodeLatin1(text, handler), text);
    }
    Charmap.EncodingTable table = mapping instanceof PyEncodingMap map ? map.table : new Encoder(mapping);
    return CodecsModule.encoded(Charmap.encode(text, handler, table), text);
  }

  @Def("charmap_build(map, /)")
  static Object build(Object map) {
    Object text = PyStr.valueOrNull(map);
    if (text == null) {
      throw Errors.typeError("charmap_build() argument must be str, not " + PyType.of(map).name());
    }
    int length = Math.min(Str.length(text), 256);
    boolean compact = length == 256 && Str.codePointAt(text, 0) == 0;
    for (int i = 1; i < length && compact; i++) {
      int c = Str.codePointAt(text, i);
      compact = c != 0 && c <= 0xFFFF;
    }
    if (compact) {
      return new PyEncodingMap(Charmap.build(text));
    }
    PyDict dict = new PyDict();
    for (int i = 0; i < length; i++) {
      Subscripts.set(dict, (long) Str.codePointAt(text, i), (long) i);
    }
    return dict;
  }

  /** The value of a key, or null where the mapping has none. */
  private static Object lookup(Object mapping, int key) {
    Object value;
    try {
      value = Subscripts.get(mapping, (long) key);
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.LOOKUP_ERROR)) {
        return null;
      }
      throw e;
    }
    return value == PyNone.NONE ? null : value;
  }

  private record Decoder(Object mapping) implements Charmap.DecodingTable {
    @Override
    public Object get(int value) {
      Object found = lookup(mapping, value);
      if (found == null) {
        return null;
      }
      Object text = PyStr.valueOrNull(found);
      if (text != null) {
        return text;
      }
      Object number = PyInt.valueOrNull(found);
      if (number == null) {
        throw Errors.typeError("character mapping must return integer, None or str");
      }
      if (!(number instanceof Long n) || n < 0 || n > Character.MAX_CODE_POINT) {
        throw Errors.typeError("character mapping must be in range(0x110000)");
      }
      if (n == UNDEFINED) {
        return null;
      }
      StrBuilder one = new StrBuilder();
      one.append((int) (long) n);
      return one.build();
    }
  }

  private record Encoder(Object mapping) implements Charmap.EncodingTable {
    @Override
    public byte[] get(int codePoint) {
      Object found = lookup(mapping, codePoint);
      if (found == null) {
        return null;
      }
      if (found instanceof PyBytes bytes) {
        return bytes.array();
      }
      Object number = PyInt.valueOrNull(found);
      if (number == null) {
        throw Errors.typeError(
            "character mapping must return integer, bytes or None, not " + PyType.of(found).name());
      }
      if (!(number instanceof Long n) || n < 0 || n > 255) {
        throw Errors.typeError("character mapping must be in range(256)");
      }
      return new byte[] {(byte) (long) n};
    }
  }
}
