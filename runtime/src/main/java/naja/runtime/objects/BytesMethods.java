package naja.runtime.objects;

import java.util.Arrays;
import java.util.List;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Codecs;
import naja.runtime.abstracts.Comparisons;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Hashes;
import naja.runtime.abstracts.Iteration;
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

/** The methods of {@code bytes}. */
final class BytesMethods {
  private BytesMethods() {}

  /** The content of a bytes-like argument. */
  static byte[] like(Object value) {
    byte[] bytes = Buffers.bytesOrNull(value);
    if (bytes == null) {
      throw Errors.typeError("a bytes-like object is required, not '" + PyType.of(value).name() + "'");
    }
    return bytes;
  }

  /** The argument of a search: bytes, or one byte as an int. */
  private static byte[] part(Object value) {
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

  private static long start(Object index) {
    return index == null || index == PyNone.NONE ? 0 : Slices.index(index);
  }

  private static long end(Object index) {
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
    if (!Numbers.isIndex(value)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return PyBytes.of(BytesPad.repeat(self.array(), self.size(), Numbers.asSize(value)));
  }

  @Def("__rmul__(self, value, /)")
  static Object rmul(PyBytes self, Object value) {
    return mul(self, value);
  }

  private static Object compare(int operator, PyBytes self, Object value) {
    byte[] other = Buffers.bytesOrNull(value);
    if (other == null) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return Comparisons.holds(operator, Arrays.compareUnsigned(self.array(), other));
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
    return repr(self);
  }

  @Def("__iter__(self, /)")
  static Object iter(PyBytes self) {
    return new PySequenceIterator(self);
  }

  @Def("__bytes__(self, /)")
  static Object toBytes(PyBytes self) {
    return self.getClass() == PyBytes.class ? self : PyBytes.of(self.array());
  }

  @Def("__getnewargs__(self, /)")
  static Object getNewArgs(PyBytes self) {
    return PyTuple.of(PyBytes.of(self.array()));
  }

  @Def("__mod__(self, value, /)")
  static Object mod(PyBytes self, Object value) {
    boolean mapping =
        !(value instanceof PyTuple) && Buffers.bytesOrNull(value) == null && !PyStr.isStr(value)
            && PyType.of(value).slot(Slot.GETITEM) != null;
    Object[] arguments = value instanceof PyTuple t ? t.items() : new Object[] {value};
    return PyBytes.of(
        PercentFormat.format(
            self.array(), self.size(), arguments, mapping, new StrFormatting.Values(value, true)));
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
    return sep == null
        ? BytesText.hex(self.array(), self.size())
        : BytesText.hex(self.array(), self.size(), sep, group);
  }

  @ClassDef("fromhex(cls, string, /)")
  static Object fromHex(PyType cls, Object string) {
    Object text = PyStr.valueOrNull(string);
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
            : BytesSplit.split(self.array(), self.size(), like(sep), maxsplit));
  }

  @Def("rsplit(self, /, sep=None, maxsplit=-1)")
  static Object rsplit(PyBytes self, Object sep, long maxsplit) {
    return list(
        sep == PyNone.NONE
            ? BytesSplit.rsplit(self.array(), self.size(), maxsplit)
            : BytesSplit.rsplit(self.array(), self.size(), like(sep), maxsplit));
  }

  @Def("splitlines(self, /, keepends=False)")
  static Object splitLines(PyBytes self, boolean keepends) {
    return list(BytesSplit.splitLines(self.array(), self.size(), keepends));
  }

  @Def("partition(self, sep, /)")
  static Object partition(PyBytes self, Object sep) {
    return tuple(BytesSplit.partition(self.array(), self.size(), like(sep)));
  }

  @Def("rpartition(self, sep, /)")
  static Object rpartition(PyBytes self, Object sep) {
    return tuple(BytesSplit.rpartition(self.array(), self.size(), like(sep)));
  }

  @Def("replace(self, old, new, count=-1, /)")
  static Object replace(PyBytes self, Object old, Object replacement, long count) {
    return PyBytes.of(BytesSearch.replace(self.array(), self.size(), like(old), like(replacement), count));
  }

  @Def("removeprefix(self, prefix, /)")
  static Object removePrefix(PyBytes self, Object prefix) {
    return PyBytes.of(BytesSearch.removePrefix(self.array(), self.size(), like(prefix)));
  }

  @Def("removesuffix(self, suffix, /)")
  static Object removeSuffix(PyBytes self, Object suffix) {
    return PyBytes.of(BytesSearch.removeSuffix(self.array(), self.size(), like(suffix)));
  }

  @Def("translate(self, table, /, delete=<unrepresentable>)")
  static Object translate(PyBytes self, Object table, Object delete) {
    byte[] map = table == PyNone.NONE ? null : like(table);
    return PyBytes.of(
        BytesPad.translate(self.array(), self.size(), map, delete == null ? new byte[0] : like(delete)));
  }

  @StaticDef("maketrans(frm, to, /)")
  static Object makeTrans(Object from, Object to) {
    return PyBytes.of(BytesPad.makeTranslation(like(from), like(to)));
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
        BytesPad.strip(self.array(), self.size(), bytes == PyNone.NONE ? null : like(bytes)));
  }

  @Def("lstrip(self, bytes=None, /)")
  static Object lstrip(PyBytes self, Object bytes) {
    return PyBytes.of(
        BytesPad.lstrip(self.array(), self.size(), bytes == PyNone.NONE ? null : like(bytes)));
  }

  @Def("rstrip(self, bytes=None, /)")
  static Object rstrip(PyBytes self, Object bytes) {
    return PyBytes.of(
        BytesPad.rstrip(self.array(), self.size(), bytes == PyNone.NONE ? null : like(bytes)));
  }

  @Def("ljust(self, width, fillchar=<unrepresentable>, /)")
  static Object ljust(PyBytes self, long width, Object fill) {
    byte[] bytes = fill == null ? new byte[] {' '} : like(fill);
    if (bytes.length != 1) {
      throw Errors.typeError(
          "ljust(): argument 2 must be a byte string of length 1, not a bytes object of length " + bytes.length);
    }
    return PyBytes.of(BytesPad.ljust(self.array(), self.size(), width, bytes[0]));
  }

  @Def("rjust(self, width, fillchar=<unrepresentable>, /)")
  static Object rjust(PyBytes self, long width, Object fill) {
    byte[] bytes = fill == null ? new byte[] {' '} : like(fill);
    if (bytes.length != 1) {
      throw Errors.typeError(
          "rjust(): argument 2 must be a byte string of length 1, not a bytes object of length " + bytes.length);
    }
    return PyBytes.of(BytesPad.rjust(self.array(), self.size(), width, bytes[0]));
  }

  @Def("center(self, width, fillchar=<unrepresentable>, /)")
  static Object center(PyBytes self, long width, Object fill) {
    byte[] bytes = fill == null ? new byte[] {' '} : like(fill);
    if (bytes.length != 1) {
      throw Errors.typeError(
          "center(): argument 2 must be a byte string of length 1, not a bytes object of length " + bytes.length);
    }
    return PyBytes.of(BytesPad.center(self.array(), self.size(), width, bytes[0]));
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
