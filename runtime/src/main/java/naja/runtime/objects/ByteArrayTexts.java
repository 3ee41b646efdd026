package naja.runtime.objects;

import java.util.List;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Codecs;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.expose.ClassDef;
import naja.runtime.expose.Def;
import naja.runtime.expose.StaticDef;
import naja.runtime.text.BytesCase;
import naja.runtime.text.BytesPad;
import naja.runtime.text.BytesSearch;
import naja.runtime.text.BytesSplit;
import naja.runtime.text.BytesText;

/** The methods of {@code bytearray} that treat it as text; they give new bytearrays. */
final class ByteArrayTexts {
  private ByteArrayTexts() {}

  private static Object list(List<byte[]> parts) {
    PyList list = new PyList();
    for (byte[] part : parts) {
      list.append(PyByteArray.of(part));
    }
    return list;
  }

  private static Object tuple(List<byte[]> parts) {
    return PyTuple.of(PyByteArray.of(parts.get(0)), PyByteArray.of(parts.get(1)), PyByteArray.of(parts.get(2)));
  }

  @Def("decode(self, /, encoding='utf-8', errors='strict')")
  static Object decode(PyByteArray self, String encoding, String errors) {
    return Codecs.decode(self.toBytes(), encoding, errors);
  }

  /** The items of an iterable, which may run code: that must not change the size of the separator meanwhile. */
  private static Object[] itemsOf(PyByteArray separator, Object iterable) {
    BufferView view = separator.openBuffer();
    try {
      return Iteration.toArray(iterable);
    } finally {
      view.close();
    }
  }

  @Def("join(self, iterable_of_bytes, /)")
  static Object join(PyByteArray self, Object iterable) {
    PyType type = PyType.of(iterable);
    if (type.slot(Slot.ITER) == null && type.slot(Slot.GETITEM) == null) {
      throw Errors.typeError("can only join an iterable");
    }
    Object[] items = itemsOf(self, iterable);
    byte[][] parts = new byte[items.length][];
    for (int i = 0; i < items.length; i++) {
      parts[i] = Buffers.bytesOrNull(items[i]);
      if (parts[i] == null) {
        throw Errors.typeError(
            "sequence item " + i + ": expected a bytes-like object, " + PyType.of(items[i]).name() + " found");
      }
    }
    byte[] a = self.array();
    return PyByteArray.of(BytesPad.join(a, self.sizeIn(a), parts));
  }

  @Def("hex(self, /, sep=<unrepresentable>, bytes_per_sep=1)")
  static Object hex(PyByteArray self, Object sep, int group) {
    byte[] a = self.array();
    return BytesMethods.hex(a, self.sizeIn(a), sep, group);
  }

  @ClassDef("fromhex(cls, string, /)")
  static Object fromHex(PyType cls, Object string) {
    Object text = BytesMethods.hexText(string);
    if (text == null) {
      throw Errors.typeError("fromhex() argument must be str or bytes-like, not " + PyType.of(string).name());
    }
    Object made = PyByteArray.of(BytesText.fromHex(text));
    return cls == Types.BYTEARRAY ? made : Calls.call(cls, made);
  }

  private static boolean affix(PyByteArray self, Object affix, Object start, Object end, boolean atStart) {
    String method = atStart ? "startswith" : "endswith";
    Object[] all = affix instanceof PyTuple tuple ? tuple.items() : new Object[] {affix};
    for (Object one : all) {
      byte[] bytes = Buffers.bytesOrNull(one);
      if (bytes == null) {
        throw affix instanceof PyTuple
            ? Errors.typeError("a bytes-like object is required, not '" + PyType.of(one).name() + "'")
            : Errors.typeError(
                method + " first arg must be bytes or a tuple of bytes, not " + PyType.of(affix).name());
      }
      byte[] a = self.array();
      if (atStart
          ? BytesSearch.startsWith(a, self.sizeIn(a), bytes, BytesMethods.start(start), BytesMethods.end(end))
          : BytesSearch.endsWith(a, self.sizeIn(a), bytes, BytesMethods.start(start), BytesMethods.end(end))) {
        return true;
      }
    }
    return false;
  }

  @Def("startswith(self, prefix[, start[, end]], /)")
  static boolean startsWith(PyByteArray self, Object prefix, Object start, Object end) {
    return affix(self, prefix, start, end, true);
  }

  @Def("endswith(self, suffix[, start[, end]], /)")
  static boolean endsWith(PyByteArray self, Object suffix, Object start, Object end) {
    return affix(self, suffix, start, end, false);
  }

  @Def("split(self, /, sep=None, maxsplit=-1)")
  static Object split(PyByteArray self, Object sep, long maxsplit) {
    byte[] a = self.array();
    return list(
        sep == PyNone.NONE
            ? BytesSplit.split(a, self.sizeIn(a), maxsplit)
            : BytesSplit.split(a, self.sizeIn(a), Buffers.bytes(sep), maxsplit));
  }

  @Def("rsplit(self, /, sep=None, maxsplit=-1)")
  static Object rsplit(PyByteArray self, Object sep, long maxsplit) {
    byte[] a = self.array();
    return list(
        sep == PyNone.NONE
            ? BytesSplit.rsplit(a, self.sizeIn(a), maxsplit)
            : BytesSplit.rsplit(a, self.sizeIn(a), Buffers.bytes(sep), maxsplit));
  }

  @Def("splitlines(self, /, keepends=False)")
  static Object splitLines(PyByteArray self, boolean keepends) {
    byte[] a = self.array();
    return list(BytesSplit.splitLines(a, self.sizeIn(a), keepends));
  }

  @Def("partition(self, sep, /)")
  static Object partition(PyByteArray self, Object sep) {
    byte[] a = self.array();
    return tuple(BytesSplit.partition(a, self.sizeIn(a), Buffers.bytes(sep)));
  }

  @Def("rpartition(self, sep, /)")
  static Object rpartition(PyByteArray self, Object sep) {
    byte[] a = self.array();
    return tuple(BytesSplit.rpartition(a, self.sizeIn(a), Buffers.bytes(sep)));
  }

  @Def("replace(self, old, new, count=-1, /)")
  static Object replace(PyByteArray self, Object old, Object replacement, long count) {
    byte[] a = self.toBytes(); // looked at twice
    return PyByteArray
        .of(BytesSearch.replace(a, a.length, Buffers.bytes(old), Buffers.bytes(replacement), count));
  }

  @Def("removeprefix(self, prefix, /)")
  static Object removePrefix(PyByteArray self, Object prefix) {
    byte[] a = self.array();
    return PyByteArray.of(BytesSearch.removePrefix(a, self.sizeIn(a), Buffers.bytes(prefix)));
  }

  @Def("removesuffix(self, suffix, /)")
  static Object removeSuffix(PyByteArray self, Object suffix) {
    byte[] a = self.array();
    return PyByteArray.of(BytesSearch.removeSuffix(a, self.sizeIn(a), Buffers.bytes(suffix)));
  }

  @Def("translate(self, table, /, delete=b'')")
  static Object translate(PyByteArray self, Object table, Object delete) {
    byte[] map = BytesMethods.translationTable(table);
    byte[] a = self.array();
    return PyByteArray.of(
        BytesPad.translate(a, self.sizeIn(a), map, delete == null ? new byte[0] : Buffers.bytes(delete)));
  }

  @StaticDef("maketrans(frm, to, /)")
  static Object makeTrans(Object from, Object to) {
    return BytesMethods.makeTrans(from, to);
  }

  @Def("expandtabs(self, /, tabsize=8)")
  static Object expandTabs(PyByteArray self, int tabsize) {
    byte[] a = self.toBytes(); // looked at twice
    return PyByteArray.of(BytesPad.expandTabs(a, a.length, tabsize));
  }

  @Def("zfill(self, width, /)")
  static Object zfill(PyByteArray self, long width) {
    byte[] a = self.array();
    return PyByteArray.of(BytesPad.zfill(a, self.sizeIn(a), width));
  }

  @Def("find(self, sub[, start[, end]], /)")
  static long find(PyByteArray self, Object sub, Object start, Object end) {
    byte[] a = self.array();
    return BytesSearch.find(a, self.sizeIn(a), BytesMethods.part(sub), BytesMethods.start(start),
        BytesMethods.end(end));
  }

  @Def("rfind(self, sub[, start[, end]], /)")
  static long rfind(PyByteArray self, Object sub, Object start, Object end) {
    byte[] a = self.array();
    return BytesSearch.rfind(a, self.sizeIn(a), BytesMethods.part(sub), BytesMethods.start(start),
        BytesMethods.end(end));
  }

  @Def("index(self, sub[, start[, end]], /)")
  static long index(PyByteArray self, Object sub, Object start, Object end) {
    byte[] a = self.array();
    return BytesSearch.index(a, self.sizeIn(a), BytesMethods.part(sub), BytesMethods.start(start),
        BytesMethods.end(end));
  }

  @Def("rindex(self, sub[, start[, end]], /)")
  static long rindex(PyByteArray self, Object sub, Object start, Object end) {
    byte[] a = self.array();
    return BytesSearch.rindex(a, self.sizeIn(a), BytesMethods.part(sub), BytesMethods.start(start),
        BytesMethods.end(end));
  }

  @Def("count(self, sub[, start[, end]], /)")
  static long count(PyByteArray self, Object sub, Object start, Object end) {
    byte[] a = self.array();
    return BytesSearch.count(a, self.sizeIn(a), BytesMethods.part(sub), BytesMethods.start(start),
        BytesMethods.end(end));
  }

  @Def("strip(self, bytes=None, /)")
  static Object strip(PyByteArray self, Object bytes) {
    byte[] a = self.array();
    return PyByteArray.of(
        BytesPad.strip(a, self.sizeIn(a), bytes == PyNone.NONE ? null : Buffers.bytes(bytes)));
  }

  @Def("lstrip(self, bytes=None, /)")
  static Object lstrip(PyByteArray self, Object bytes) {
    byte[] a = self.array();
    return PyByteArray.of(
        BytesPad.lstrip(a, self.sizeIn(a), bytes == PyNone.NONE ? null : Buffers.bytes(bytes)));
  }

  @Def("rstrip(self, bytes=None, /)")
  static Object rstrip(PyByteArray self, Object bytes) {
    byte[] a = self.array();
    return PyByteArray.of(
        BytesPad.rstrip(a, self.sizeIn(a), bytes == PyNone.NONE ? null : Buffers.bytes(bytes)));
  }

  @Def("ljust(self, width, fillchar=b' ', /)")
  static Object ljust(PyByteArray self, long width, Object fill) {
    byte[] a = self.array();
    return PyByteArray.of(BytesPad.ljust(a, self.sizeIn(a), width, BytesMethods.fill(fill, "ljust")));
  }

  @Def("rjust(self, width, fillchar=b' ', /)")
  static Object rjust(PyByteArray self, long width, Object fill) {
    byte[] a = self.array();
    return PyByteArray.of(BytesPad.rjust(a, self.sizeIn(a), width, BytesMethods.fill(fill, "rjust")));
  }

  @Def("center(self, width, fillchar=b' ', /)")
  static Object center(PyByteArray self, long width, Object fill) {
    byte[] a = self.array();
    return PyByteArray.of(BytesPad.center(a, self.sizeIn(a), width, BytesMethods.fill(fill, "center")));
  }

  @Def("lower(self, /)")
  static Object lower(PyByteArray self) {
    byte[] a = self.array();
    return PyByteArray.of(BytesCase.lower(a, self.sizeIn(a)));
  }

  @Def("upper(self, /)")
  static Object upper(PyByteArray self) {
    byte[] a = self.array();
    return PyByteArray.of(BytesCase.upper(a, self.sizeIn(a)));
  }

  @Def("swapcase(self, /)")
  static Object swapcase(PyByteArray self) {
    byte[] a = self.array();
    return PyByteArray.of(BytesCase.swapcase(a, self.sizeIn(a)));
  }

  @Def("capitalize(self, /)")
  static Object capitalize(PyByteArray self) {
    byte[] a = self.array();
    return PyByteArray.of(BytesCase.capitalize(a, self.sizeIn(a)));
  }

  @Def("title(self, /)")
  static Object title(PyByteArray self) {
    byte[] a = self.array();
    return PyByteArray.of(BytesCase.title(a, self.sizeIn(a)));
  }

  @Def("isalpha(self, /)")
  static boolean isAlpha(PyByteArray self) {
    byte[] a = self.array();
    return BytesCase.isAlpha(a, self.sizeIn(a));
  }

  @Def("isalnum(self, /)")
  static boolean isAlnum(PyByteArray self) {
    byte[] a = self.array();
    return BytesCase.isAlnum(a, self.sizeIn(a));
  }

  @Def("isdigit(self, /)")
  static boolean isDigit(PyByteArray self) {
    byte[] a = self.array();
    return BytesCase.isDigit(a, self.sizeIn(a));
  }

  @Def("isspace(self, /)")
  static boolean isSpace(PyByteArray self) {
    byte[] a = self.array();
    return BytesCase.isSpace(a, self.sizeIn(a));
  }

  @Def("islower(self, /)")
  static boolean isLower(PyByteArray self) {
    byte[] a = self.array();
    return BytesCase.isLower(a, self.sizeIn(a));
  }

  @Def("isupper(self, /)")
  static boolean isUpper(PyByteArray self) {
    byte[] a = self.array();
    return BytesCase.isUpper(a, self.sizeIn(a));
  }

  @Def("istitle(self, /)")
  static boolean isTitle(PyByteArray self) {
    byte[] a = self.array();
    return BytesCase.isTitle(a, self.sizeIn(a));
  }

  @Def("isascii(self, /)")
  static boolean isAscii(PyByteArray self) {
    for (byte b : self.toBytes()) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }
}
