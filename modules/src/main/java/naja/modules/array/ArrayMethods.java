package naja.modules.array;

import java.util.Arrays;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Comparisons;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Slices;
import naja.runtime.abstracts.Texts;
import naja.runtime.abstracts.Warnings;
import naja.runtime.expose.ClassDef;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.objects.BufferView;
import naja.runtime.objects.Buffers;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyByteArray;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyGenericAlias;
import naja.runtime.objects.PyInt;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyMemoryView;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyNotImplemented;
import naja.runtime.objects.PySlice;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.text.Str;
import naja.runtime.text.StrBuilder;
import naja.runtime.threads.Audit;
import naja.runtime.threads.Interpreter;

/** The methods of {@code array.array}. */
final class ArrayMethods {
  private static final byte[] NOTHING = {};
  private static final int FILE_BLOCK = 64 * 1024;

  private ArrayMethods() {}

  /** Takes any keywords, since subclasses may have an {@code __init__} of their own. */
  @New(value = "array(*args, **kwargs)", noSignature = true)
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    boolean own = type == PyArray.TYPE || type.lookup("__init__") == PyArray.TYPE.lookup("__init__");
    if (own && kwargs.size() > 0) {
      throw Errors.typeError("array.array() takes no keyword arguments");
    }
    if (args.length == 0 || args.length > 2) {
      throw Errors.typeError(
          "array() takes " + (args.length == 0 ? "at least 1 argument (0" : "at most 2 arguments (" + args.length)
              + " given)");
    }
    char code = typecode(args[0], "array() argument 1");
    Object initial = args.length == 2 ? args[1] : null;
    Audit.event("array.__new__", args[0], initial == null ? PyNone.NONE : initial);
    return make(type, code, initial);
  }

  static char typecode(Object value, String where) {
    Object text = PyStr.valueOrNull(value);
    if (text == null) {
      throw Errors.typeError(where + " must be a unicode character, not " + PyType.of(value).name());
    }
    if (Str.length(text) != 1) {
      throw Errors.typeError(
          where + " must be a unicode character, not a string of length " + Str.length(text));
    }
    int point = Str.codePointAt(text, 0);
    return point > Character.MAX_VALUE ? 0 : (char) point;
  }

  private static PyArray empty(PyType type, char code, byte[] content) {
    return type == PyArray.TYPE ? PyArray.of(code, content) : new PyArraySub(type, code, content);
  }

  /** A new array from any initializer, which is null for none. */
  static PyArray make(PyType type, char code, Object initial) {
    if (code == 'u') {
      Warnings.warn(
          ExceptionTypes.DEPRECATION_WARNING,
          "The 'u' type code is deprecated and will be removed in Python 3.16", 1);
    }
    checkText(code, initial);
    if (ItemKind.size(code) == 0) {
      throw Errors.valueError("bad typecode (must be b, B, u, w, h, H, i, I, l, L, q, Q, f or d)");
    }
    if (initial instanceof PyBytes || initial instanceof PyByteArray) {
      byte[] bytes = Buffers.bytes(initial);
      checkMultiple(bytes.length, ItemKind.size(code));
      return empty(type, code, bytes.clone());
    }
    if (initial instanceof PyArray other && other.code == code) {
      return empty(type, code, other.toBytes());
    }
    PyArray made = empty(type, code, NOTHING);
    if (initial != null && PyStr.isStr(initial)) {
      appendText(made, PyStr.valueOrNull(initial));
    } else if (initial != null) {
      appendItems(made, initial);
    }
    return made;
  }

  private static void checkText(char code, Object initial) {
    if (initial == null || ItemKind.isText(code)) {
      return;
    }
    if (PyStr.isStr(initial)) {
      throw Errors.typeError("cannot use a str to initialize an array with typecode '" + code + "'");
    }
    if (initial instanceof PyArray other && ItemKind.isText(other.code)) {
      throw Errors.typeError("cannot use a unicode array to initialize an array with typecode '" + code + "'");
    }
  }

  private static void checkMultiple(int length, int itemSize) {
    if (length % itemSize != 0) {
      throw Errors.valueError("bytes length not a multiple of item size");
    }
  }

  private static void appendText(PyArray self, Object text) {
    int[] points = Str.toCodePoints(text);
    PyArray added = PyArray.of(self.code, new byte[4 * points.length]);
    for (int i = 0; i < points.length; i++) {
      added.set(i, points[i]);
    }
    appendBytes(self, added.toBytes());
  }

  private static void appendItems(PyArray self, Object iterable) {
    Object iterator = Iteration.iter(iterable);
    for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
      self.append(item);
    }
  }

  private static void appendBytes(PyArray self, byte[] bytes) {
    int end = self.size();
    self.replace(end, end, bytes, bytes.length / self.itemSize);
  }

  private static int index(PyArray self, Object key, String what) {
    if (!Numbers.isIndex(key)) {
      throw Errors.typeError("array indices must be integers");
    }
    long index = key instanceof Long n ? n : Numbers.asSize(key);
    if (index < 0) {
      index += self.size();
    }
    if (index < 0 || index >= self.size()) {
      throw outOfRange(what);
    }
    return (int) index;
  }

  private static PyException outOfRange(String what) {
    return Errors.indexError("array " + what + " out of range");
  }

  @Def("__len__(self, /)")
  static int len(PyArray self) {
    return self.size();
  }

  @Def("__getitem__(self, key, /)")
  static Object getItem(PyArray self, Object key) {
    if (key instanceof PySlice slice) {
      return PyArray.of(self.code, part(self, Slices.of(slice, self.size())));
    }
    Object item = self.get(index(self, key, "index"));
    if (item == null) {
      throw outOfRange("index");
    }
    return item;
  }

  private static byte[] part(PyArray self, Slices range) {
    byte[] all = self.toBytes();
    int size = self.itemSize;
    if (range.step == 1) {
      return Arrays.copyOfRange(all, range.start * size, (range.start + range.length) * size);
    }
    byte[] some = new byte[range.length * size];
    for (int i = 0, at = range.start; i < range.length; i++, at += range.step) {
      System.arraycopy(all, at * size, some, i * size, size);
    }
    return some;
  }

  @Def("__setitem__(self, key, value, /)")
  static void setItem(PyArray self, Object key, Object value) {
    if (!(key instanceof PySlice slice)) {
      int at = index(self, key, "assignment index");
      if (!self.set(at, ItemKind.bits(self.code, value))) {
        throw outOfRange("assignment index");
      }
      return;
    }
    Slices range = Slices.of(slice, self.size());
    if (!(value instanceof PyArray other)) {
      throw Errors.typeError("can only assign array (not \"" + PyType.of(value).name() + "\") to array slice");
    }
    checkSameKind(self, other);
    byte[] bytes = other.toBytes();
    int count = bytes.length / self.itemSize;
    if (range.step == 1) {
      self.replace(range.start, range.start + range.length, bytes, count);
    } else if (count == 0) {
      delete(self, range);
    } else {
      setStepped(self, range, bytes, count);
    }
  }

  private static void checkSameKind(PyArray self, PyArray other) {
    if (self.code != other.code) {
      throw Errors.typeError("bad argument type for built-in operation");
    }
  }

  private static void setStepped(PyArray self, Slices range, byte[] bytes, int count) {
    if (count != range.length) {
      throw Errors.valueError(
          "attempt to assign array of size " + count + " to extended slice of size " + range.length);
    }
    int size = self.itemSize;
    for (int i = 0, at = range.start; i < count; i++, at += range.step) {
      self.replace(at, at + 1, Arrays.copyOfRange(bytes, i * size, (i + 1) * size), 1);
    }
  }

  @Def("__delitem__(self, key, /)")
  static void delItem(PyArray self, Object key) {
    if (!(key instanceof PySlice slice)) {
      int at = index(self, key, "assignment index");
      self.replace(at, at + 1, NOTHING, 0);
      return;
    }
    Slices range = Slices.of(slice, self.size());
    if (range.step == 1) {
      self.replace(range.start, range.start + range.length, NOTHING, 0);
    } else {
      delete(self, range);
    }
  }

  private static void delete(PyArray self, Slices range) {
    if (range.length == 0) {
      return;
    }
    byte[] all = self.toBytes();
    int size = self.itemSize;
    boolean[] gone = new boolean[all.length / size];
    for (int i = 0, at = range.start; i < range.length; i++, at += range.step) {
      gone[at] = true;
    }
    int kept = 0;
    for (int i = 0; i < gone.length; i++) {
      if (!gone[i]) {
        System.arraycopy(all, i * size, all, size * kept++, size);
      }
    }
    self.assign(Arrays.copyOf(all, kept * size));
  }

  @Def("__contains__(self, key, /)")
  static boolean contains(PyArray self, Object key) {
    return find(self, key, 0, Integer.MAX_VALUE) >= 0;
  }

  private static int find(PyArray self, Object value, long from, long to) {
    for (int i = (int) from; i < to && i < self.size(); i++) {
      Object item = self.get(i);
      if (item != null && isSame(item, value)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether an item equals a value; an item is never the value itself, so that NaN is not found. */
  private static boolean isSame(Object item, Object value) {
    return item instanceof Long a && value instanceof Long b ? (long) a == b
        : Comparisons.test(Comparisons.EQ, item, value);
  }

  @Def("__iter__(self, /)")
  static Object iter(PyArray self) {
    return new PyArrayIterator(self);
  }

  @Def("__add__(self, value, /)")
  static Object add(PyArray self, Object value) {
    if (!(value instanceof PyArray other)) {
      throw Errors.typeError("can only append array (not \"" + PyType.of(value).name() + "\") to array");
    }
    checkSameKind(self, other);
    PyArray made = PyArray.of(self.code, self.toBytes());
    appendBytes(made, other.toBytes());
    return made;
  }

  @Def("__iadd__(self, value, /)")
  static Object inPlaceAdd(PyArray self, Object value) {
    if (!(value instanceof PyArray other)) {
      throw Errors.typeError("can only extend array with array (not \"" + PyType.of(value).name() + "\")");
    }
    extendArray(self, other);
    return self;
  }

  private static void extendArray(PyArray self, PyArray other) {
    if (self.code != other.code) {
      throw Errors.typeError("can only extend with array of same kind");
    }
    appendBytes(self, other.toBytes());
  }

  private static byte[] repeated(PyArray self, Object value) {
    if (!Numbers.isIndex(value)) {
      throw Errors.typeError("can't multiply sequence by non-int of type '" + PyType.of(value).name() + "'");
    }
    long times = Numbers.asSizeOverflow(value);
    byte[] bytes = self.toBytes();
    if (times <= 0 || bytes.length == 0) {
      return NOTHING;
    }
    if (times > (Integer.MAX_VALUE - 16) / bytes.length) {
      throw Errors.memoryError();
    }
    byte[] all = new byte[(int) times * bytes.length];
    for (int at = 0; at < all.length; at += bytes.length) {
      System.arraycopy(bytes, 0, all, at, bytes.length);
    }
    return all;
  }

  @Def("__mul__(self, value, /)")
  static Object mul(PyArray self, Object value) {
    return PyArray.of(self.code, repeated(self, value));
  }

  @Def("__rmul__(self, value, /)")
  static Object rmul(PyArray self, Object value) {
    return mul(self, value);
  }

  @Def("__imul__(self, value, /)")
  static Object inPlaceMul(PyArray self, Object value) {
    synchronized (self) {
      self.assign(repeated(self, value));
    }
    return self;
  }

  private static Object compare(int operator, PyArray self, Object value) {
    if (!(value instanceof PyArray other)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    boolean equality = operator == Comparisons.EQ || operator == Comparisons.NE;
    if (equality && self.size() != other.size()) {
      return operator == Comparisons.NE;
    }
    for (int i = 0;; i++) {
      Object a = self.get(i);
      Object b = other.get(i);
      if (a == null || b == null) {
        return Comparisons.holds(operator, a == b ? 0 : a == null ? -1 : 1);
      }
      if (!isSame(a, b)) {
        return equality ? (Object) (operator == Comparisons.NE) : Comparisons.compare(operator, a, b);
      }
    }
  }

  @Def("__eq__(self, value, /)")
  static Object eq(PyArray self, Object value) {
    return compare(Comparisons.EQ, self, value);
  }

  @Def("__ne__(self, value, /)")
  static Object ne(PyArray self, Object value) {
    return compare(Comparisons.NE, self, value);
  }

  @Def("__lt__(self, value, /)")
  static Object lt(PyArray self, Object value) {
    return compare(Comparisons.LT, self, value);
  }

  @Def("__le__(self, value, /)")
  static Object le(PyArray self, Object value) {
    return compare(Comparisons.LE, self, value);
  }

  @Def("__gt__(self, value, /)")
  static Object gt(PyArray self, Object value) {
    return compare(Comparisons.GT, self, value);
  }

  @Def("__ge__(self, value, /)")
  static Object ge(PyArray self, Object value) {
    return compare(Comparisons.GE, self, value);
  }

  @Def("__repr__(self, /)")
  static Object repr(PyArray self) {
    String name = self.type().name();
    StrBuilder out = new StrBuilder().append(Str.fromJava(name.substring(name.lastIndexOf('.') + 1)));
    out.append("('").append(self.code).append("'");
    if (self.size() > 0) {
      Object content = ItemKind.isText(self.code) ? text(self) : toList(self);
      out.append(", ").append(Texts.repr(content));
    }
    return out.append(")").build();
  }

  @Def("__buffer__(self, flags, /)")
  static Object buffer(PyArray self, Object flags) {
    return PyMemoryView.of(self);
  }

  @Def("__release_buffer__(self, buffer, /)")
  static void releaseBuffer(PyArray self, PyMemoryView buffer) {
    buffer.release();
  }

  @Def("__sizeof__(self, /)")
  static long sizeof(PyArray self) {
    return 80L + self.capacity();
  }

  @Def("__copy__(self, /)")
  static Object copy(PyArray self) {
    return PyArray.of(self.code, self.toBytes());
  }

  @Def("__deepcopy__(self, unused, /)")
  static Object deepCopy(PyArray self, Object unused) {
    return copy(self);
  }

  @Def("__reduce_ex__(self, value, /)")
  static Object reduceEx(PyArray self, Object value) {
    Object protocol = PyInt.valueOrNull(value);
    if (protocol == null) {
      throw Errors.typeError("__reduce_ex__ argument should be an integer");
    }
    Object found = Attributes.lookupAttr(self, "__dict__");
    Object state = found == null ? PyNone.NONE : found;
    String code = Texts.character(self.code);
    if (protocol instanceof Long n && n < 3) {
      return PyTuple.of(self.type(), PyTuple.of(code, toList(self)), state);
    }
    Object module = Interpreter.current().modules.get("array");
    Object reconstructor = module == null ? null : Attributes.lookupAttr(module, "_array_reconstructor");
    if (reconstructor == null) {
      throw Errors.importError("cannot import name '_array_reconstructor' from 'array'");
    }
    long format = MachineFormat.of(self.code);
    return PyTuple.of(
        reconstructor, PyTuple.of(self.type(), code, format, PyBytes.of(self.toBytes())), state);
  }

  @Def("append(self, v, /)")
  static void append(PyArray self, Object value) {
    self.append(value);
  }

  @Def("buffer_info(self, /)")
  static Object bufferInfo(PyArray self) {
    return PyTuple.of((long) System.identityHashCode(self) << 4, (long) self.size());
  }

  @Def("byteswap(self, /)")
  static void byteswap(PyArray self) {
    self.swapBytes();
  }

  @Def("clear(self, /)")
  static void clear(PyArray self) {
    self.assign(NOTHING);
  }

  @Def("count(self, v, /)")
  static long count(PyArray self, Object value) {
    long count = 0;
    for (int at = find(self, value, 0, Integer.MAX_VALUE); at >= 0;) {
      count++;
      at = find(self, value, at + 1L, Integer.MAX_VALUE);
    }
    return count;
  }

  @Def("extend(self, bb, /)")
  static void extend(PyArray self, Object items) {
    if (items instanceof PyArray other) {
      extendArray(self, other);
    } else {
      appendItems(self, items);
    }
  }

  @Def("frombytes(self, buffer, /)")
  static void fromBytes(PyArray self, Object buffer) {
    BufferView view = Buffers.openOrNull(buffer, Buffers.FULL);
    if (view == null) {
      throw Errors.typeError("a bytes-like object is required, not '" + PyType.of(buffer).name() + "'");
    }
    byte[] bytes;
    try (view) {
      if (view.itemSize != 1) {
        throw Errors.typeError("a bytes-like object is required");
      }
      bytes = view.toBytes();
    }
    checkMultiple(bytes.length, self.itemSize);
    if (bytes.length > 0) {
      appendBytes(self, bytes);
    }
  }

  @Def("fromfile(self, f, n, /)")
  static void fromFile(PyArray self, Object file, long n) {
    if (n < 0) {
      throw Errors.valueError("negative count");
    }
    if (n > Integer.MAX_VALUE / self.itemSize) {
      throw Errors.memoryError();
    }
    long wanted = n * self.itemSize;
    Object data = Calls.callMethod(file, "read", wanted);
    if (!(data instanceof PyBytes bytes)) {
      throw Errors.typeError("read() didn't return bytes");
    }
    fromBytes(self, data);
    if (bytes.size() != wanted) {
      throw Errors.error(ExceptionTypes.EOF_ERROR, "read() didn't return enough bytes");
    }
  }

  @Def("tofile(self, f, /)")
  static void toFile(PyArray self, Object file) {
    byte[] bytes = self.toBytes();
    for (int at = 0; at < bytes.length; at += FILE_BLOCK) {
      byte[] block = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + FILE_BLOCK));
      Calls.callMethod(file, "write", PyBytes.of(block));
    }
  }

  @Def("fromlist(self, list, /)")
  static void fromList(PyArray self, Object list) {
    if (!(list instanceof PyList items)) {
      throw Errors.typeError("arg must be list");
    }
    int count = items.size();
    PyArray added = PyArray.of(self.code, NOTHING);
    for (int i = 0; i < count; i++) {
      added.append(items.get(i));
      if (items.size() != count) {
        throw Errors.runtimeError("list changed size during iteration");
      }
    }
    if (count > 0) {
      appendBytes(self, added.toBytes());
    }
  }

  @Def("fromunicode(self, ustr, /)")
  static void fromUnicode(PyArray self, Object text) {
    if (!PyStr.isStr(text)) {
      throw Errors.typeError("fromunicode() argument must be str, not " + PyType.of(text).name());
    }
    if (!ItemKind.isText(self.code)) {
      throw Errors.valueError("fromunicode() may only be called on unicode type arrays ('u' or 'w')");
    }
    appendText(self, PyStr.valueOrNull(text));
  }

  @Def("tounicode(self, /)")
  static Object toUnicode(PyArray self) {
    if (!ItemKind.isText(self.code)) {
      throw Errors.valueError("tounicode() may only be called on unicode type arrays ('u' or 'w')");
    }
    return text(self);
  }

  private static Object text(PyArray self) {
    if (self.code == 'w') {
      return Calls.callMethod(PyBytes.of(self.toBytes()), "decode", "utf-32-le", "surrogatepass");
    }
    StrBuilder out = new StrBuilder(self.size());
    for (int i = 0; i < self.size(); i++) {
      out.append(self.get(i));
    }
    return out.build();
  }

  @Def("index(self, v, start=0, stop=sys.maxsize, /)")
  static long index(PyArray self, Object value, Object start, Object stop) {
    int size = self.size();
    long from = bound(start, size);
    long to = bound(stop, size);
    int found = from > size ? -1 : find(self, value, from, to);
    if (found < 0) {
      throw Errors.valueError("array.index(x): x not in array");
    }
    return found;
  }

  private static long bound(Object value, int size) {
    long bound = Slices.bound(value);
    return bound < 0 ? Math.max(0, bound + size) : bound;
  }

  @Def("insert(self, i, v, /)")
  static void insert(PyArray self, long index, Object value) {
    self.insert(index, ItemKind.bits(self.code, value));
  }

  @Def("pop(self, i=-1, /)")
  static Object pop(PyArray self, long index) {
    synchronized (self) {
      int size = self.size();
      if (size == 0) {
        throw Errors.indexError("pop from empty array");
      }
      long at = index < 0 ? index + size : index;
      if (at < 0 || at >= size) {
        throw Errors.indexError("pop index out of range");
      }
      Object item = self.get((int) at);
      self.replace((int) at, (int) at + 1, NOTHING, 0);
      return item;
    }
  }

  @Def("remove(self, v, /)")
  static void remove(PyArray self, Object value) {
    int at = find(self, value, 0, Integer.MAX_VALUE);
    if (at < 0) {
      throw Errors.valueError("array.remove(x): x not in array");
    }
    self.replace(at, at + 1, NOTHING, 0);
  }

  @Def("reverse(self, /)")
  static void reverse(PyArray self) {
    synchronized (self) {
      byte[] all = self.toBytes();
      int size = self.itemSize;
      byte[] turned = new byte[all.length];
      for (int at = 0; at < all.length; at += size) {
        System.arraycopy(all, at, turned, all.length - size - at, size);
      }
      self.assign(turned);
    }
  }

  @Def("tobytes(self, /)")
  static Object toBytes(PyArray self) {
    return PyBytes.of(self.toBytes());
  }

  @Def("tolist(self, /)")
  static Object toList(PyArray self) {
    PyArray copy = PyArray.of(self.code, self.toBytes());
    Object[] items = new Object[copy.size()];
    for (int i = 0; i < items.length; i++) {
      items[i] = copy.get(i);
    }
    return PyList.of(items);
  }

  @Get("itemsize")
  static long getItemSize(PyArray self) {
    return self.itemSize;
  }

  @Get("typecode")
  static String getTypecode(PyArray self) {
    return Texts.character(self.code);
  }

  @ClassDef("__class_getitem__(cls, object, /)")
  static Object classGetItem(PyType cls, Object object) {
    return PyGenericAlias.of(cls, object);
  }
}
