package naja.runtime.objects;

import java.util.Arrays;
import java.util.List;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Codecs;
import naja.runtime.abstracts.Comparisons;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Hashes;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Lengths;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Slices;
import naja.runtime.expose.ClassDef;
import naja.runtime.expose.Def;
import naja.runtime.expose.StaticDef;
import naja.runtime.text.BytesCase;
import naja.runtime.text.BytesPad;
import naja.runtime.text.BytesSearch;
import naja.runtime.text.BytesSplit;
import naja.runtime.text.BytesText;
import naja.runtime.text.PercentFormat;
import naja.runtime.text.codecs.Ascii;

/** The methods of {@code bytes}. */
final class BytesMethods {
  private BytesMethods() {}

  /** The argument of a search: bytes, or one byte as an int. */
  static byte[] part(Object value) {
    byte[] bytes = Buffers.bytesOrNull(value);
    if (bytes != null) {
      return bytes;
    }
    if (!Numbers.isIndex(value)) {
      throw Errors.typeError(
          "argument should be integer or bytes-like object, not '" + PyType.of(value).name() + "'");
    }
    Object number = Numbers.index(value);
    if (!(number instanceof Long n) || n < 0 || n > 255) {
      throw Errors.valueError("byte must be in range(0, 256)");
    }
    return new byte[] {(byte) (long) n};
  }

  static long start(Object index) {
    return index == null || index == PyNone.NONE ? 0 : Slices.index(index);
  }

  static long end(Object index) {
    return index == null || index == PyNone.NONE ? Long.MAX_VALUE : Slices.index(index);
  }

  private static Object list(List<byte[]> parts) {
    PyList list = new PyList();
    for (byte[] part : parts) {
      list.append(PyBytes.of(part));
    }
    return list;
  }

  private static Object tuple(List<byte[]> parts) {
    return PyTuple.of(PyBytes.of(parts.get(0)), PyBytes.of(parts.get(1)), PyBytes.of(parts.get(2)));
  }

  @Def("__len__(self, /)")
  static int len(PyBytes self) {
    return self.size();
  }

  @Def("__getitem__(self, key, /)")
  static Object getItem(PyBytes self, Object key) {
    byte[] a = self.array();
    if (key instanceof PySlice slice) {
      Slices range = Slices.of(slice, a.length);
      byte[] some = new byte[range.length];
      for (int i = 0, at = range.start; i < range.length; i++, at += range.step) {
        some[i] = a[at];
      }
      return PyBytes.of(some);
    }
    if (!Numbers.isIndex(key)) {
      throw Errors.typeError("byte indices must be integers or slices, not " + PyType.of(key).name());
    }
    long index = Numbers.asSize(key);
    long i = index < 0 ? index + a.length : index;
    if (i < 0 || i >= a.length) {
      throw Errors.indexError("index out of range");
    }
    return (long) (a[(int) i] & 0xFF);
  }

  @Def("__contains__(self, key, /)")
  static boolean contains(PyBytes self, Object key) {
    byte[] bytes = Buffers.bytesOrNull(key);
    if (bytes == null && !Numbers.isIndex(key)) {
      throw Errors.typeError("a bytes-like object is required, not '" + PyType.of(key).name() + "'");
    }
    return BytesSearch.contains(self.array(), self.size(), part(key));
  }

  @Def("__add__(self, value, /)")
  static Object add(PyBytes self, Object value) {
    byte[] other = Buffers.bytesOrNull(value);
    if (other == null) {
      throw Errors.typeError("can't concat " + PyType.of(value).name() + " to bytes");
    }
    byte[] a = self.array();
    byte[] both = Arrays.copyOf(a, a.length + other.length);
    System.arraycopy(other, 0, both, a.length, other.length);
    return PyBytes.of(both);
  }

  @Def("__mul__(self, value, /)")
  static Object mul(PyBytes self, Object value) {
    return PyBytes.of(BytesPad.repeat(self.array(), self.size(), Items.times(value)));
  }

  @Def("__rmul__(self, value, /)")
  static Object rmul(PyBytes self, Object value) {
    return mul(self, value);
  }

  private static Object compare(int operator, PyBytes self, Object value) {
    if (!(value instanceof PyBytes other)) {
      BytesWarnings.compared(operator, "bytes", value);
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return Comparisons.holds(operator, Arrays.compareUnsigned(self.array(), other.array()));
  }

  @Def("__eq__(self, value, /)")
  static Object eq(PyBytes self, Object value) {
    return compare(Comparisons.EQ, self, value);
  }

  @Def("__ne__(self, value, /)")
  static Object ne(PyBytes self, Object value) {
    return compare(Comparisons.NE, self, value);
  }

  @Def("__lt__(self, value, /)")
  static Object lt(PyBytes self, Object value) {
    return compare(Comparisons.LT, self, value);
  }

  @Def("__le__(self, value, /)")
  static Object le(PyBytes self, Object value) {
    return compare(Comparisons.LE, self, value);
  }

  @Def("__gt__(self, value, /)")
  static Object gt(PyBytes self, Object value) {
    return compare(Comparisons.GT, self, value);
  }

  @Def("__ge__(self, value, /)")
  static Object ge(PyBytes self, Object value) {
    return compare(Comparisons.GE, self, value);
  }

  @Def("__hash__(self, /)")
  static long hash(PyBytes self) {
    return Hashes.hash(self.array(), 0, self.size());
  }

  @Def("__repr__(self, /)")
  static String repr(PyBytes self) {
    return BytesText.repr(self.array(), self.size());
  }

  @Def("__str__(self, /)")
  static String str(PyBytes self) {
    BytesWarnings.shown("bytes");
    return repr(self);
  }

  @Def("__iter__(self, /)")
  static Object iter(PyBytes self) {
    return new PyBytesIterator(self);
  }

  @Def("__bytes__(self, /)")
  static Object toBytes(PyBytes self) {
    return self.getClass() == PyBytes.class ? self : PyBytes.of(self.array());
  }

  @Def("__getnewargs__(self, /)")
  static Object getNewArgs(PyBytes self) {
    return PyTuple.of(PyBytes.of(self.array()));
  }

  static boolean isMapping(Object value) {
    return !(value instanceof PyTuple) && Buffers.bytesOrNull(value) == null && !PyStr.isStr(value)
        && PyType.of(value).slot(Slot.GETITEM) != null;
  }

  @Def("__rmod__(self, value, /)")
  static Object rmod(PyBytes self, Object value) {
    return value instanceof PyBytes other ? mod(other, self) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__buffer__(self, flags, /)")
  static Object buffer(PyBytes self, int flags) {
    return PyMemoryView.of(self, flags);
  }

  @Def("__mod__(self, value, /)")
  static Object mod(PyBytes self, Object value) {
    Object[] arguments = value instanceof PyTuple t ? t.items() : new Object[] {value};
    return PyBytes.of(
        PercentFormat.format(
            self.array(), self.size(), arguments, isMapping(value), new StrFormatting.Values(value, true)));
  }

  @Def("decode(self, /, encoding='utf-8', errors='strict')")
  static Object decode(PyBytes self, String encoding, String errors) {
    return Codecs.decode(self.array(), encoding, errors);
  }

  @Def("join(self, iterable_of_bytes, /)")
  static Object join(PyBytes self, Object iterable) {
    PyType type = PyType.of(iterable);
    if (type.slot(Slot.ITER) == null && type.slot(Slot.GETITEM) == null) {
      throw Errors.typeError("can only join an iterable");
    }
    Object[] items = Iteration.toArray(iterable);
    byte[][] parts = new byte[items.length][];
    for (int i = 0; i < items.length; i++) {
      parts[i] = Buffers.bytesOrNull(items[i]);
      if (parts[i] == null) {
        throw Errors.typeError(
            "sequence item " + i + ": expected a bytes-like object, " + PyType.of(items[i]).name() + " found");
      }
    }
    return PyBytes.of(BytesPad.join(self.array(), self.size(), parts));
  }

  @Def("hex(self, /, sep=<unrepresentable>, bytes_per_sep=1)")
  static Object hex(PyBytes self, Object sep, int group) {
    return hex(self.array(), self.size(), sep, group);
  }

  /** {@code hex(sep, group)}; no separator is null. */
  static Object hex(byte[] bytes, int length, Object sep, int group) {
    if (sep == null) {
      return BytesText.hex(bytes, length);
    }
    if (Lengths.length(sep) != 1) {
      throw Errors.valueError("sep must be length 1.");
    }
    Object text = PyStr.valueOrNull(sep);
    if (text == null && sep instanceof PyBytes b) {
      text = Ascii.decodeLatin1(b.array(), 0, b.size()).text();
    }
    if (text == null) {
      throw Errors.typeError("sep must be str or bytes.");
    }
    return BytesText.hex(bytes, length, text, group);
  }

  /** The text of the argument of {@code fromhex}, or null. */
  static Object hexText(Object string) {
    byte[] bytes = Buffers.bytesOrNull(string);
    return bytes != null ? Ascii.decodeLatin1(bytes, 0, bytes.length).text() : PyStr.valueOrNull(string);
  }

  @ClassDef("fromhex(cls, string, /)")
  static Object fromHex(PyType cls, Object string) {
    Object text = hexText(string);
    if (text == null) {
      throw Errors.typeError("fromhex() argument must be str or bytes-like, not " + PyType.of(string).name());
    }
    Object made = PyBytes.of(BytesText.fromHex(text));
    return cls == Types.BYTES ? made : Calls.call(cls, made);
  }

  private static boolean affix(PyBytes self, Object affix, Object start, Object end, boolean atStart) {
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
      if (atStart
          ? BytesSearch.startsWith(self.array(), self.size(), bytes, start(start), end(end))
          : BytesSearch.endsWith(self.array(), self.size(), bytes, start(start), end(end))) {
        return true;
      }
    }
    return false;
  }

  @Def("startswith(self, prefix[, start[, end]], /)")
  static boolean startsWith(PyBytes self, Object prefix, Object start, Object end) {
    return affix(self, prefix, start, end, true);
  }

  @Def("endswith(self, suffix[, start[, end]], /)")
  static boolean endsWith(PyBytes self, Object suffix, Object start, Object end) {
    return affix(self, suffix, start, end, false);
  }

  @Def("split(self, /, sep=None, maxsplit=-1)")
  static Object split(PyBytes self, Object sep, long maxsplit) {
    return list(
        sep == PyNone.NONE
            ? BytesSplit.split(self.array(), self.size(), maxsplit)
            : BytesSplit.split(self.array(), self.size(), Buffers.bytes(sep), maxsplit));
  }

  @Def("rsplit(self, /, sep=None, maxsplit=-1)")
  static Object rsplit(PyBytes self, Object sep, long maxsplit) {
    return list(
        sep == PyNone.NONE
            ? BytesSplit.rsplit(self.array(), self.size(), maxsplit)
            : BytesSplit.rsplit(self.array(), self.size(), Buffers.bytes(sep), maxsplit));
  }

  @Def("splitlines(self, /, keepends=False)")
  static Object splitLines(PyBytes self, boolean keepends) {
    return list(BytesSplit.splitLines(self.array(), self.size(), keepends));
  }

  @Def("partition(self, sep, /)")
  static Object partition(PyBytes self, Object sep) {
    return tuple(BytesSplit.partition(self.array(), self.size(), Buffers.bytes(sep)));
  }

  @Def("rpartition(self, sep, /)")
  static Object rpartition(PyBytes self, Object sep) {
    return tuple(BytesSplit.rpartition(self.array(), self.size(), Buffers.bytes(sep)));
  }

  @Def("replace(self, old, new, count=-1, /)")
  static Object replace(PyBytes self, Object old, Object replacement, long count) {
    return PyBytes
        .of(BytesSearch.replace(self.array(), self.size(), Buffers.bytes(old), Buffers.bytes(replacement), count));
  }

  @Def("removeprefix(self, prefix, /)")
  static Object removePrefix(PyBytes self, Object prefix) {
    return PyBytes.of(BytesSearch.removePrefix(self.array(), self.size(), Buffers.bytes(prefix)));
  }

  @Def("removesuffix(self, suffix, /)")
  static Object removeSuffix(PyBytes self, Object suffix) {
    return PyBytes.of(BytesSearch.removeSuffix(self.array(), self.size(), Buffers.bytes(suffix)));
  }

  /** The table of {@code translate}, or null; checked before what is to be deleted. */
  static byte[] translationTable(Object table) {
    byte[] map = table == PyNone.NONE ? null : Buffers.bytes(table);
    if (map != null && map.length != 256) {
      throw Errors.valueError("translation table must be 256 characters long");
    }
    return map;
  }

  @Def("translate(self, table, /, delete=b'')")
  static Object translate(PyBytes self, Object table, Object delete) {
    byte[] map = translationTable(table);
    return PyBytes.of(
        BytesPad.translate(self.array(), self.size(), map, delete == null ? new byte[0] : Buffers.bytes(delete)));
  }

  @StaticDef("maketrans(frm, to, /)")
  static Object makeTrans(Object from, Object to) {
    return PyBytes.of(BytesPad.makeTranslation(Buffers.bytes(from), Buffers.bytes(to)));
  }

  @Def("expandtabs(self, /, tabsize=8)")
  static Object expandTabs(PyBytes self, int tabsize) {
    return PyBytes.of(BytesPad.expandTabs(self.array(), self.size(), tabsize));
  }

  @Def("zfill(self, width, /)")
  static Object zfill(PyBytes self, long width) {
    return PyBytes.of(BytesPad.zfill(self.array(), self.size(), width));
  }

  @Def("find(self, sub[, start[, end]], /)")
  static long find(PyBytes self, Object sub, Object start, Object end) {
    return BytesSearch.find(self.array(), self.size(), part(sub), start(start), end(end));
  }

  @Def("rfind(self, sub[, start[, end]], /)")
  static long rfind(PyBytes self, Object sub, Object start, Object end) {
    return BytesSearch.rfind(self.array(), self.size(), part(sub), start(start), end(end));
  }

  @Def("index(self, sub[, start[, end]], /)")
  static long index(PyBytes self, Object sub, Object start, Object end) {
    return BytesSearch.index(self.array(), self.size(), part(sub), start(start), end(end));
  }

  @Def("rindex(self, sub[, start[, end]], /)")
  static long rindex(PyBytes self, Object sub, Object start, Object end) {
    return BytesSearch.rindex(self.array(), self.size(), part(sub), start(start), end(end));
  }

  @Def("count(self, sub[, start[, end]], /)")
  static long count(PyBytes self, Object sub, Object start, Object end) {
    return BytesSearch.count(self.array(), self.size(), part(sub), start(start), end(end));
  }

  @Def("strip(self, bytes=None, /)")
  static Object strip(PyBytes self, Object bytes) {
    return PyBytes.of(
        BytesPad.strip(self.array(), self.size(), bytes == PyNone.NONE ? null : Buffers.bytes(bytes)));
  }

  @Def("lstrip(self, bytes=None, /)")
  static Object lstrip(PyBytes self, Object bytes) {
    return PyBytes.of(
        BytesPad.lstrip(self.array(), self.size(), bytes == PyNone.NONE ? null : Buffers.bytes(bytes)));
  }

  @Def("rstrip(self, bytes=None, /)")
  static Object rstrip(PyBytes self, Object bytes) {
    return PyBytes.of(
        BytesPad.rstrip(self.array(), self.size(), bytes == PyNone.NONE ? null : Buffers.bytes(bytes)));
  }

  /** The byte to fill up with. */
  static byte fill(Object fill, String method) {
    if (fill == null) {
      return ' ';
    }
    if (!(fill instanceof PyBytes) && !(fill instanceof PyByteArray)) {
      throw Errors.typeError(
          method + "() argument 2 must be a byte string of length 1, not " + PyType.of(fill).name());
    }
    byte[] bytes = Buffers.bytes(fill);
    if (bytes.length != 1) {
      throw Errors.typeError(
          method + "(): argument 2 must be a byte string of length 1, not a " + PyType.of(fill).name()
              + " object of length " + bytes.length);
    }
    return bytes[0];
  }

  @Def("ljust(self, width, fillchar=b' ', /)")
  static Object ljust(PyBytes self, long width, Object fill) {
    return PyBytes.of(BytesPad.ljust(self.array(), self.size(), width, fill(fill, "ljust")));
  }

  @Def("rjust(self, width, fillchar=b' ', /)")
  static Object rjust(PyBytes self, long width, Object fill) {
    return PyBytes.of(BytesPad.rjust(self.array(), self.size(), width, fill(fill, "rjust")));
  }

  @Def("center(self, width, fillchar=b' ', /)")
  static Object center(PyBytes self, long width, Object fill) {
    return PyBytes.of(BytesPad.center(self.array(), self.size(), width, fill(fill, "center")));
  }

  @Def("lower(self, /)")
  static Object lower(PyBytes self) {
    return PyBytes.of(BytesCase.lower(self.array(), self.size()));
  }

  @Def("upper(self, /)")
  static Object upper(PyBytes self) {
    return PyBytes.of(BytesCase.upper(self.array(), self.size()));
  }

  @Def("swapcase(self, /)")
  static Object swapcase(PyBytes self) {
    return PyBytes.of(BytesCase.swapcase(self.array(), self.size()));
  }

  @Def("capitalize(self, /)")
  static Object capitalize(PyBytes self) {
    return PyBytes.of(BytesCase.capitalize(self.array(), self.size()));
  }

  @Def("title(self, /)")
  static Object title(PyBytes self) {
    return PyBytes.of(BytesCase.title(self.array(), self.size()));
  }

  @Def("isalpha(self, /)")
  static boolean isAlpha(PyBytes self) {
    return BytesCase.isAlpha(self.array(), self.size());
  }

  @Def("isalnum(self, /)")
  static boolean isAlnum(PyBytes self) {
    return BytesCase.isAlnum(self.array(), self.size());
  }

  @Def("isdigit(self, /)")
  static boolean isDigit(PyBytes self) {
    return BytesCase.isDigit(self.array(), self.size());
  }

  @Def("isspace(self, /)")
  static boolean isSpace(PyBytes self) {
    return BytesCase.isSpace(self.array(), self.size());
  }

  @Def("islower(self, /)")
  static boolean isLower(PyBytes self) {
    return BytesCase.isLower(self.array(), self.size());
  }

  @Def("isupper(self, /)")
  static boolean isUpper(PyBytes self) {
    return BytesCase.isUpper(self.array(), self.size());
  }

  @Def("istitle(self, /)")
  static boolean isTitle(PyBytes self) {
    return BytesCase.isTitle(self.array(), self.size());
  }

  @Def("isascii(self, /)")
  static boolean isAscii(PyBytes self) {
    for (byte b : self.array()) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }
}
