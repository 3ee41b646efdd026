package naja.modules.struct;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Codecs;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.BufferView;
import naja.runtime.objects.Buffers;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Types;
import naja.runtime.text.Str;

/** {@code _struct}: C structures in bytes. */
@ModuleSpec(value = "_struct", doc = "Conversions between Python values and C structs.")
public final class StructModule {
  private static final int CACHED = 128;
  private static volatile PyType error;
  private static final HashMap<String, Layout> LAYOUTS = new HashMap<>();

  private StructModule() {}

  static void init(PyDict namespace) {
    namespace.put("error", errorType());
    namespace.put("Struct", PyStruct.TYPE);
  }

  private static synchronized PyType errorType() {
    if (error == null) {
      PyDict body = new PyDict();
      body.put("__module__", "struct");
      error = (PyType) Calls.call(Types.TYPE, "error", PyTuple.of(ExceptionTypes.EXCEPTION), body);
    }
    return error;
  }

  static PyException error(String message) {
    return Errors.error(errorType(), message);
  }

  static String formatText(Object format) {
    if (Texts.isStr(format)) {
      Object text = PyStr.valueOrNull(format);
      if (!Str.isAscii(text)) {
        Codecs.encode(text, "ascii", "strict"); // refuses it
      }
      return Texts.utf16(format);
    }
    if (format instanceof PyBytes b) {
      return new String(b.array(), StandardCharsets.ISO_8859_1);
    }
    throw Errors.typeError("Struct() argument 1 must be a str or bytes object, not " + PyType.of(format).name());
  }

  private static Layout layout(Object format) {
    String text = formatText(format);
    synchronized (LAYOUTS) {
      Layout known = LAYOUTS.get(text);
      if (known != null) {
        return known;
      }
    }
    Layout made = Layout.of(text);
    synchronized (LAYOUTS) {
      if (LAYOUTS.size() >= CACHED) {
        LAYOUTS.clear();
      }
      LAYOUTS.put(text, made);
    }
    return made;
  }

  private static byte[] bytes(Object buffer) {
    byte[] bytes = Buffers.bytesOrNull(buffer);
    if (bytes == null) {
      throw Errors.typeError("a bytes-like object is required, not '" + PyType.of(buffer).name() + "'");
    }
    return bytes;
  }

  static Object unpack(Layout layout, Object buffer) {
    byte[] bytes = bytes(buffer);
    if (bytes.length != layout.size) {
      throw error("unpack requires a buffer of " + layout.size + " bytes");
    }
    return layout.unpack(bytes, 0);
  }

  /** The place that an offset means, which is checked to have room. */
  private static int place(Layout layout, long offset, int length, String function, String doing) {
    long at = offset;
    if (at < 0) {
      if (at + layout.size > 0) {
        throw error((doing.equals("pack") ? "no space to " : "not enough data to ") + doing + " " + layout.size
            + " bytes at offset " + offset);
      }
      at += length;
      if (at < 0) {
        throw error("offset " + offset + " out of range for " + length + "-byte buffer");
      }
    }
    if (length - at < layout.size) {
      throw error(function + " requires a buffer of at least " + Long.toUnsignedString(layout.size + at) + " bytes for "
          + doing + "ing "
          + layout.size + " bytes at offset " + at + " (actual buffer size is " + length + ")");
    }
    return (int) at;
  }

  static Object unpackFrom(Layout layout, Object buffer, long offset) {
    byte[] bytes = bytes(buffer);
    return layout.unpack(bytes, place(layout, offset, bytes.length, "unpack_from", "unpack"));
  }

  static void packInto(Layout layout, Object buffer, Object offset, Object[] values) {
    if (buffer instanceof PyBytes || Texts.isStr(buffer)) {
      throw Errors.typeError("argument must be read-write bytes-like object, not " + PyType.of(buffer).name());
    }
    if (values.length != layout.values) {
      throw error("pack_into expected " + layout.values + " items for packing (got " + values.length + ")");
    }
    long start = Numbers.asSizeOverflow(offset);
    try (BufferView view = Buffers.openOrNull(buffer, Buffers.FULL & ~Buffers.WRITABLE)) {
      if (view == null || view.readOnly || !view.isContiguous()) {
        throw Errors.typeError("argument must be read-write bytes-like object, not " + PyType.of(buffer).name());
      }
      int at = place(layout, start, view.length(), "pack_into", "pack");
      byte[] packed = layout.pack(values, 0);
      System.arraycopy(packed, 0, view.array, view.offset + at, packed.length);
    }
  }

  static Object iterUnpack(Layout layout, Object buffer) {
    if (layout.size == 0) {
      throw error("cannot iteratively unpack with a struct of length 0");
    }
    byte[] bytes = bytes(buffer);
    if (bytes.length % layout.size != 0) {
      throw error("iterative unpacking requires a buffer of a multiple of " + layout.size + " bytes");
    }
    return new PyUnpackIterator(layout, bytes);
  }

  @Def("_clearcache()")
  static void clearCache() {
    synchronized (LAYOUTS) {
      LAYOUTS.clear();
    }
  }

  @Def("calcsize(format, /)")
  static long calcsize(Object format) {
    return layout(format).size;
  }

  @Def(value = "pack(format, /, *values)", noSignature = true)
  static Object pack(Object format, Object[] values) {
    return PyBytes.of(layout(format).pack(values, 0));
  }

  @Def(value = "pack_into(format, buffer, offset, /, *values)", noSignature = true)
  static void packInto(Object format, Object buffer, Object offset, Object[] values) {
    packInto(layout(format), buffer, offset, values);
  }

  @Def("unpack(format, buffer, /)")
  static Object unpack(Object format, Object buffer) {
    return unpack(layout(format), buffer);
  }

  @Def("unpack_from(format, /, buffer, offset=0)")
  static Object unpackFrom(Object format, Object buffer, long offset) {
    return unpackFrom(layout(format), buffer, offset);
  }

  @Def("iter_unpack(format, buffer, /)")
  static Object iterUnpack(Object format, Object buffer) {
    return iterUnpack(layout(format), buffer);
  }
}
