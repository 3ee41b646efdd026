package naja.runtime.objects;

import java.util.Arrays;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Comparisons;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Slices;
import naja.runtime.expose.Def;
import naja.runtime.text.BytesPad;
import naja.runtime.text.BytesSearch;
import naja.runtime.text.BytesText;
import naja.runtime.text.PercentFormat;
import naja.runtime.text.codecs.Ascii;

/** What {@code bytearray} does as a container. */
final class ByteArrayMethods {
  private ByteArrayMethods() {}

  @Def(value = "__init__(self, source=<unrepresentable>, encoding=<unrepresentable>, errors=<unrepresentable>)", noSignature = true)
  static void init(PyByteArray self, Object source, Object encoding, Object errors) {
    byte[] content = BytesCreation.content(source, encoding, errors, "bytearray");
    self.assign(source instanceof PyBytes ? content.clone() : content);
  }

  /** A byte given as an int. */
  private static byte item(Object value) {
    Object number = Numbers.index(value);
    if (!(number instanceof Long n) || n < 0 || n > 255) {
      throw Errors.valueError("byte must be in range(0, 256)");
    }
    return (byte) (long) n;
  }

  private static int index(PyByteArray self, Object key) {
    if (!Numbers.isIndex(key)) {
      throw Errors.typeError("bytearray indices must be integers or slices, not " + PyType.of(key).name());
    }
    long index = Numbers.asSize(key);
    int size = self.size();
    long i = index < 0 ? index + size : index;
    if (i < 0 || i >= size) {
      throw Errors.indexError("bytearray index out of range");
    }
    return (int) i;
  }

  @Def("__len__(self, /)")
  static int len(PyByteArray self) {
    return self.size();
  }

  @Def("__getitem__(self, key, /)")
  static Object getItem(PyByteArray self, Object key) {
    if (!(key instanceof PySlice slice)) {
      return (long) (self.get(index(self, key)) & 0xFF);
    }
    byte[] a = self.array();
    Slices range = Slices.of(slice, self.sizeIn(a));
    if (range.step == 1) {
      return PyByteArray.of(Arrays.copyOfRange(a, range.start, range.start + range.length));
    }
    byte[] some = new byte[range.length];
    for (int i = 0, at = range.start; i < range.length; i++, at += range.step) {
      some[i] = a[at];
    }
    return PyByteArray.of(some);
  }

  @Def("__setitem__(self, key, value, /)")
  static void setItem(PyByteArray self, Object key, Object value) {
    if (!(key instanceof PySlice slice)) {
      int at = index(self, key);
      byte b = item(value);
      synchronized (self) {
        if (at >= self.size()) {
          throw Errors.indexError("bytearray index out of range");
        }
        self.set(at, b);
      }
      return;
    }
    byte[] bytes = assigned(value);
    Slices range = Slices.of(slice, self.size());
    if (range.step == 1) {
      self.replace(range.start, range.start + range.length, bytes, bytes.length);
      return;
    }
    if (bytes.length != range.length) {
      if (bytes.length == 0) {
        self.checkResize();
        delete(self, range);
        return;
      }
      throw Errors.valueError(
          "attempt to assign bytes of size " + bytes.length + " to extended slice of size " + range.length);
    }
    synchronized (self) {
      for (int i = 0, at = range.start; i < range.length && at < self.size(); i++, at += range.step) {
        self.set(at, bytes[i]);
      }
    }
  }

  private static byte[] assigned(Object value) {
    byte[] bytes = Buffers.bytesOrNull(value);
    if (bytes != null) {
      return bytes;
    }
    if (PyStr.isStr(value) || Numbers.isIndex(value)) {
      throw Errors.typeError("can assign only bytes, buffers, or iterables of ints in range(0, 256)");
    }
    return Buffers.fromIterable(value, "bytearray");
  }

  @Def("__delitem__(self, key, /)")
  static void delItem(PyByteArray self, Object key) {
    if (!(key instanceof PySlice slice)) {
      int at = index(self, key);
      self.replace(at, at + 1, PyBytes.EMPTY.array(), 0);
      return;
    }
    Slices range = Slices.of(slice, self.size());
    if (range.step == 1) {
      self.replace(range.start, range.start + range.length, PyBytes.EMPTY.array(), 0);
    } else if (range.length > 0) {
      delete(self, range);
    }
  }

  private static void delete(PyByteArray self, Slices range) {
    synchronized (self) {
      byte[] a = self.toBytes();
      boolean[] gone = new boolean[a.length];
      for (int i = 0, at = range.start; i < range.length && at < a.length; i++, at += range.step) {
        gone[at] = true;
      }
      int n = 0;
      for (int i = 0; i < a.length; i++) {
        if (!gone[i]) {
          a[n++] = a[i];
        }
      }
      self.assign(Arrays.copyOf(a, n));
    }
  }

  @Def("__contains__(self, key, /)")
  static boolean contains(PyByteArray self, Object key) {
    byte[] bytes = Buffers.bytesOrNull(key);
    if (bytes == null && !Numbers.isIndex(key)) {
      throw Errors.typeError("a bytes-like object is required, not '" + PyType.of(key).name() + "'");
    }
    byte[] a = self.array();
    return BytesSearch.contains(a, self.sizeIn(a), bytes != null ? bytes : BytesMethods.part(key));
  }

  @Def("__iter__(self, /)")
  static Object iter(PyByteArray self) {
    return new PyByteArrayIterator(self);
  }

  @Def("__add__(self, value, /)")
  static Object add(PyByteArray self, Object value) {
    byte[] other = operand(self, value);
    byte[] a = self.toBytes();
    byte[] both = Arrays.copyOf(a, a.length + other.length);
    System.arraycopy(other, 0, both, a.length, other.length);
    return PyByteArray.of(both);
  }

  private static byte[] operand(PyByteArray self, Object value) {
    byte[] other = Buffers.bytesOrNull(value);
    if (other == null) {
      throw Errors.typeError("can't concat " + PyType.of(value).name() + " to " + self.type().name());
    }
    return other;
  }

  @Def("__iadd__(self, value, /)")
  static Object inPlaceAdd(PyByteArray self, Object value) {
    byte[] other = operand(self, value);
    int end = self.size();
    self.replace(end, end, other, other.length);
    return self;
  }

  @Def("__mul__(self, value, /)")
  static Object mul(PyByteArray self, Object value) {
    byte[] a = self.array();
    return PyByteArray.of(BytesPad.repeat(a, self.sizeIn(a), Items.times(value)));
  }

  @Def("__rmul__(self, value, /)")
  static Object rmul(PyByteArray self, Object value) {
    return mul(self, value);
  }

  @Def("__imul__(self, value, /)")
  static Object inPlaceMul(PyByteArray self, Object value) {
    long times = Numbers.asSize(value);
    synchronized (self) {
      self.assign(BytesPad.repeat(self.array(), self.size(), times));
    }
    return self;
  }

  @Def("__mod__(self, value, /)")
  static Object mod(PyByteArray self, Object value) {
    Object[] arguments = value instanceof PyTuple t ? t.items() : new Object[] {value};
    byte[] a = self.toBytes();
    return PyByteArray.of(
        PercentFormat.format(
            a, a.length, arguments, BytesMethods.isMapping(value),
            new StrFormatting.Values(value, true)));
  }

  @Def("__rmod__(self, value, /)")
  static Object rmod(PyByteArray self, Object value) {
    return value instanceof PyByteArray other ? mod(other, self) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  private static Object compare(int operator, PyByteArray self, Object value) {
    byte[] other = Buffers.bytesOrNull(value);
    if (other == null) {
      BytesWarnings.compared(operator, "bytearray", value);
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    byte[] a = self.array();
    return Comparisons.holds(operator, Arrays.compareUnsigned(a, 0, self.sizeIn(a), other, 0, other.length));
  }

  @Def("__eq__(self, value, /)")
  static Object eq(PyByteArray self, Object value) {
    return compare(Comparisons.EQ, self, value);
  }

  @Def("__ne__(self, value, /)")
  static Object ne(PyByteArray self, Object value) {
    return compare(Comparisons.NE, self, value);
  }

  @Def("__lt__(self, value, /)")
  static Object lt(PyByteArray self, Object value) {
    return compare(Comparisons.LT, self, value);
  }

  @Def("__le__(self, value, /)")
  static Object le(PyByteArray self, Object value) {
    return compare(Comparisons.LE, self, value);
  }

  @Def("__gt__(self, value, /)")
  static Object gt(PyByteArray self, Object value) {
    return compare(Comparisons.GT, self, value);
  }

  @Def("__ge__(self, value, /)")
  static Object ge(PyByteArray self, Object value) {
    return compare(Comparisons.GE, self, value);
  }

  @Def("__repr__(self, /)")
  static String repr(PyByteArray self) {
    byte[] a = self.array();
    return self.type().name() + "(" + BytesText.escapedRepr(a, self.sizeIn(a)) + ")";
  }

  @Def("__str__(self, /)")
  static String str(PyByteArray self) {
    BytesWarnings.shown("bytearray");
    return repr(self);
  }

  @Def("__buffer__(self, flags, /)")
  static Object buffer(PyByteArray self, Object flags) {
    return PyMemoryView.of(self);
  }

  @Def("__release_buffer__(self, buffer, /)")
  static void releaseBuffer(PyByteArray self, PyMemoryView buffer) {
    buffer.release();
  }

  @Def("__alloc__(self, /)")
  static long alloc(PyByteArray self) {
    return self.capacity() + 1L;
  }

  @Def("__sizeof__(self, /)")
  static long sizeof(PyByteArray self) {
    return 56L + self.capacity() + 1;
  }

  private static Object reduced(PyByteArray self, boolean asText) {
    byte[] bytes = self.toBytes();
    Object arguments =
        bytes.length == 0 ? PyTuple.EMPTY
            : asText ? PyTuple.of(Ascii.decodeLatin1(bytes, 0, bytes.length).text(), "latin-1")
            : PyTuple.of(PyBytes.of(bytes));
    return PyTuple.of(self.type(), arguments, Calls.callMethod(self, "__getstate__"));
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyByteArray self) {
    return reduced(self, true);
  }

  @Def("__reduce_ex__(self, proto=0, /)")
  static Object reduceEx(PyByteArray self, long proto) {
    return reduced(self, proto < 3);
  }

  @Def("append(self, item, /)")
  static void append(PyByteArray self, Object item) {
    self.append(item(item));
  }

  @Def("clear(self, /)")
  static void clear(PyByteArray self) {
    self.assign(new byte[0]);
  }

  @Def("copy(self, /)")
  static Object copy(PyByteArray self) {
    return PyByteArray.of(self.toBytes());
  }

  @Def("extend(self, iterable_of_ints, /)")
  static void extend(PyByteArray self, Object iterable) {
    byte[] bytes = Buffers.bytesOrNull(iterable);
    if (bytes == null) {
      PyType type = PyType.of(iterable);
      if (type.slot(Slot.ITER) == null && type.slot(Slot.GETITEM) == null) {
        throw Errors.typeError("can't extend bytearray with " + type.name());
      }
      if (PyStr.isStr(iterable)) {
        throw Errors.typeError("expected iterable of integers; got: 'str'");
      }
      Object[] items = Iteration.toArray(iterable);
      bytes = new byte[items.length];
      for (int i = 0; i < items.length; i++) {
        bytes[i] = item(items[i]);
      }
    }
    int end = self.size();
    self.replace(end, end, bytes, bytes.length);
  }

  @Def("insert(self, index, item, /)")
  static void insert(PyByteArray self, long index, Object item) {
    byte b = item(item);
    int size = self.size();
    int at = (int) Math.max(0, Math.min(index < 0 ? index + size : index, size));
    self.replace(at, at, new byte[] {b}, 1);
  }

  @Def("pop(self, index=-1, /)")
  static Object pop(PyByteArray self, long index) {
    synchronized (self) {
      int size = self.size();
      if (size == 0) {
        throw Errors.indexError("pop from empty bytearray");
      }
      long at = index < 0 ? index + size : index;
      if (at < 0 || at >= size) {
        throw Errors.indexError("pop index out of range");
      }
      long value = self.get((int) at) & 0xFF;
      self.replace((int) at, (int) at + 1, PyBytes.EMPTY.array(), 0);
      return value;
    }
  }

  @Def("remove(self, value, /)")
  static void remove(PyByteArray self, Object value) {
    byte b = item(value);
    synchronized (self) {
      for (int i = 0; i < self.size(); i++) {
        if (self.get(i) == b) {
          self.replace(i, i + 1, PyBytes.EMPTY.array(), 0);
          return;
        }
      }
    }
    throw Errors.valueError("value not found in bytearray");
  }

  @Def("resize(self, size, /)")
  static void resize(PyByteArray self, long size) {
    if (size < 0) {
      throw Errors.valueError("Can only resize to positive sizes, got " + size);
    }
    if (size > Integer.MAX_VALUE - 16) {
      throw Errors.memoryError();
    }
    synchronized (self) {
      self.assign(Arrays.copyOf(self.toBytes(), (int) size));
    }
  }

  @Def("reverse(self, /)")
  static void reverse(PyByteArray self) {
    synchronized (self) {
      for (int i = 0, j = self.size() - 1; i < j; i++, j--) {
        byte b = self.get(i);
        self.set(i, self.get(j));
        self.set(j, b);
      }
    }
  }
}
