package naja.runtime.objects;

import java.util.Arrays;
import naja.runtime.abstracts.Comparisons;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Hashes;
import naja.runtime.abstracts.Identity;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Slices;
import naja.runtime.expose.ClassDef;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.text.BytesText;

/** The methods of {@code memoryview}. */
final class MemoryViewMethods {
  private static final int MOST_DIMENSIONS = 64;

  private MemoryViewMethods() {}

  private static PyException notImplemented(String message) {
    return Errors.error(ExceptionTypes.NOT_IMPLEMENTED_ERROR, message);
  }

  @ClassDef("_from_flags(cls, /, object, flags)")
  static Object fromFlags(PyType cls, Object object, int flags) {
    return PyMemoryView.of(object, flags);
  }

  @ClassDef("__class_getitem__(cls, object, /)")
  static Object classGetItem(PyType cls, Object object) {
    return Items.generic(cls, object);
  }

  @Def("__buffer__(self, flags, /)")
  static Object buffer(PyMemoryView self, int flags) {
    return PyMemoryView.of(self, flags);
  }

  @Def("__release_buffer__(self, buffer, /)")
  static void releaseBuffer(PyMemoryView self, PyMemoryView buffer) {
    buffer.release();
  }

  @Def("release(self, /)")
  static void release(PyMemoryView self) {
    self.release();
  }

  @Def("__enter__(self, /)")
  static Object enter(PyMemoryView self) {
    self.view();
    return self;
  }

  @Def("__exit__(self, /, *exc_info)")
  static void exit(PyMemoryView self, Object[] info) {
    self.release();
  }

  @Def("__repr__(self, /)")
  static String repr(PyMemoryView self) {
    return (self.isReleased() ? "<released memory at 0x" : "<memory at 0x") + Long.toHexString(Identity.id(self)) + ">";
  }

  @Def("__hash__(self, /)")
  static long hash(PyMemoryView self) {
    Long known = self.knownHash();
    if (known != null) {
      return known;
    }
    BufferView view = self.view();
    if (!view.readOnly) {
      throw Errors.valueError("cannot hash writable memoryview object");
    }
    char code = ItemFormat.code(view.format);
    if (code != 'B' && code != 'b' && code != 'c') {
      throw Errors.valueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
    }
    // The owner's hash is perhaps a program's, which may not release the memory meanwhile.
    byte[] bytes;
    try (BufferView held = self.openBuffer()) {
      Hashes.hash(view.owner);
      bytes = held.toBytes();
    }
    return self.keepHash(Hashes.hash(bytes, 0, bytes.length));
  }

  @Def("__len__(self, /)")
  static int len(PyMemoryView self) {
    BufferView view = self.view();
    if (view.shape.length == 0) {
      throw Errors.typeError("0-dim memory has no length");
    }
    return view.shape[0];
  }

  /** The item at a Python index of a view of one dimension. */
  static Object item(BufferView view, long index) {
    if (ItemFormat.size(view.format) == 0) {
      throw notImplemented("memoryview: unsupported format " + view.format);
    }
    if (view.shape.length == 0) {
      throw Errors.typeError("invalid indexing of 0-dim memory");
    }
    if (view.shape.length > 1) {
      throw notImplemented("multi-dimensional sub-views are not implemented");
    }
    return ItemFormat.get(view, place(view, view.offset, 0, index));
  }

  private static int place(BufferView view, int from, int dimension, long index) {
    int n = view.shape[dimension];
    long i = index < 0 ? index + n : index;
    if (i < 0 || i >= n) {
      throw Errors.indexError("index out of bounds on dimension " + (dimension + 1));
    }
    return from + (int) i * view.strides[dimension];
  }

  /** The place of the item that a tuple of indexes names. */
  private static int place(BufferView view, PyTuple key) {
    int dimensions = view.shape.length;
    if (key.size() > dimensions) {
      throw Errors.typeError("cannot index " + dimensions + "-dimension view with " + key.size() + "-element tuple");
    }
    if (key.size() < dimensions) {
      throw notImplemented("sub-views are not implemented");
    }
    int at = view.offset;
    for (int d = 0; d < dimensions; d++) {
      at = place(view, at, d, Numbers.asSize(key.get(d)));
    }
    return at;
  }

  private static boolean isAll(PyTuple key, boolean slices) {
    for (int i = 0; i < key.size(); i++) {
      if (slices ? !(key.get(i) instanceof PySlice) : !Numbers.isIndex(key.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static BufferView slice(BufferView view, PySlice slice) {
    Slices range = Slices.of(slice, view.shape[0]);
    int[] shape = view.shape.clone();
    int[] strides = view.strides.clone();
    shape[0] = range.length;
    strides[0] *= range.step;
    return new BufferView(
        view.owner, null, view.array, range.length == 0 ? view.offset : view.offset + range.start * view.strides[0],
        view.readOnly, view.format, view.itemSize, shape, strides);
  }

  @Def("__getitem__(self, key, /)")
  static Object getItem(PyMemoryView self, Object key) {
    BufferView view = self.view();
    if (view.shape.length == 0) {
      if (key instanceof PyTuple tuple && tuple.size() == 0) {
        return ItemFormat.get(view, view.offset);
      }
      if (key == PyEllipsis.ELLIPSIS) {
        return self;
      }
      throw Errors.typeError("invalid indexing of 0-dim memory");
    }
    if (Numbers.isIndex(key)) {
      return item(self.view(), Numbers.asSize(key));
    }
    if (key instanceof PySlice slice) {
      return self.with(slice(view, slice));
    }
    if (key instanceof PyTuple tuple) {
      if (isAll(tuple, false)) {
        return ItemFormat.get(view, place(view, tuple));
      }
      if (isAll(tuple, true)) {
        throw notImplemented("multi-dimensional slicing is not implemented");
      }
    }
    throw Errors.typeError("memoryview: invalid slice key");
  }

  @Def("__setitem__(self, key, value, /)")
  static void setItem(PyMemoryView self, Object key, Object value) {
    BufferView view = self.view();
    if (ItemFormat.size(view.format) == 0) {
      throw notImplemented("memoryview: unsupported format " + view.format);
    }
    if (view.readOnly) {
      throw Errors.typeError("cannot modify read-only memory");
    }
    int dimensions = view.shape.length;
    if (dimensions == 0) {
      if (key == PyEllipsis.ELLIPSIS || key instanceof PyTuple tuple && tuple.size() == 0) {
        ItemFormat.set(view, view.offset, value);
        return;
      }
      throw Errors.typeError("invalid indexing of 0-dim memory");
    }
    if (Numbers.isIndex(key)) {
      if (dimensions > 1) {
        throw notImplemented("sub-views are not implemented");
      }
      int at = place(view, view.offset, 0, Numbers.asSize(key));
      ItemFormat.set(self.view(), at, value);
    } else if (key instanceof PySlice slice && dimensions == 1) {
      setSlice(self, slice(view, slice), value);
    } else if (key instanceof PyTuple tuple && isAll(tuple, false)) {
      ItemFormat.set(view, place(view, tuple), value);
    } else if (key instanceof PySlice || key instanceof PyTuple tuple && isAll(tuple, true)) {
      throw notImplemented("memoryview slice assignments are currently restricted to ndim = 1");
    } else {
      throw Errors.typeError("memoryview: invalid slice key");
    }
  }

  private static void setSlice(PyMemoryView self, BufferView target, Object value) {
    try (BufferView source = Buffers.openOrNull(value, Buffers.FULL)) {
      if (source == null) {
        throw Errors.typeError("a bytes-like object is required, not '" + PyType.of(value).name() + "'");
      }
      if (ItemFormat.code(source.format) != ItemFormat.code(target.format)
          || !Arrays.equals(source.shape, target.shape)) {
        throw Errors.valueError("memoryview assignment: lvalue and rvalue have different structures");
      }
      self.view();
      if (source.isContiguous() && target.isContiguous()) {
        System.arraycopy(source.array, source.offset, target.array, target.offset, target.length());
      } else {
        target.copyFrom(source.toBytes(), 0);
      }
    }
  }

  @Def("__delitem__(self, key, /)")
  static void delItem(PyMemoryView self, Object key) {
    throw Errors.typeError("cannot delete memory");
  }

  @Def("__iter__(self, /)")
  static Object iter(PyMemoryView self) {
    if (self.view().shape.length > 1) {
      throw notImplemented("multi-dimensional sub-views are not implemented");
    }
    return new PyMemoryIterator(self);
  }

  @Def("count(self, value, /)")
  static int count(PyMemoryView self, Object value) {
    int n = len(self);
    if (self.view().shape.length > 1) {
      throw notImplemented("multi-dimensional sub-views are not implemented");
    }
    int count = 0;
    for (int i = 0; i < n; i++) {
      if (Comparisons.isEqual(item(self.view(), i), value)) {
        count++;
      }
    }
    return count;
  }

  @Def("index(self, value, start=0, stop=sys.maxsize, /)")
  static long index(PyMemoryView self, Object value, Object start, Object stop) {
    BufferView view = self.view();
    if (view.shape.length == 0) {
      throw Errors.typeError("invalid lookup on 0-dim memory");
    }
    if (view.shape.length > 1) {
      throw notImplemented("multi-dimensional lookup is not implemented");
    }
    int end = Math.min(Items.farBound(stop, view.shape[0]), view.shape[0]);
    for (int i = Items.bound(start, view.shape[0]); i < end; i++) {
      if (Comparisons.isEqual(item(self.view(), i), value)) {
        return i;
      }
    }
    throw Errors.valueError("memoryview.index(x): x not found");
  }

  @Def("tolist(self, /)")
  static Object toList(PyMemoryView self) {
    BufferView view = self.view();
    if (ItemFormat.size(view.format) == 0) {
      throw notImplemented("memoryview: unsupported format " + view.format);
    }
    return list(view, 0, view.offset);
  }

  private static Object list(BufferView view, int dimension, int from) {
    if (dimension == view.shape.length) {
      return ItemFormat.get(view, from);
    }
    Object[] items = new Object[view.shape[dimension]];
    for (int i = 0; i < items.length; i++) {
      items[i] = list(view, dimension + 1, from + i * view.strides[dimension]);
    }
    return PyList.of(items);
  }

  @Def("tobytes(self, /, order='C')")
  static Object toBytes(PyMemoryView self, Object order) {
    BufferView view = self.view();
    if (order == PyNone.NONE || "C".equals(order)) {
      return PyBytes.of(view.toBytes());
    }
    if (!PyStr.isStr(order)) {
      throw Errors.typeError("tobytes() argument 'order' must be str or None, not " + PyType.of(order).name());
    }
    Object letter = PyStr.valueOrNull(order);
    if ("C".equals(letter) || "A".equals(letter) && !view.isFortranContiguous()) {
      return PyBytes.of(view.toBytes());
    }
    if (!"F".equals(letter) && !"A".equals(letter)) {
      throw Errors.valueError("order must be 'C', 'F' or 'A'");
    }
    return PyBytes.of(
        new BufferView(
            view.owner, null, view.array, view.offset, true, view.format, view.itemSize, reversed(view.shape),
            reversed(view.strides))
            .toBytes());
  }

  private static int[] reversed(int[] values) {
    int[] result = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      result[i] = values[values.length - 1 - i];
    }
    return result;
  }

  @Def("hex(self, /, sep=<unrepresentable>, bytes_per_sep=1)")
  static Object hex(PyMemoryView self, Object sep, int group) {
    try (BufferView held = self.openBuffer()) {
      byte[] bytes = held.toBytes();
      return BytesMethods.hex(bytes, bytes.length, sep, group);
    }
  }

  @Def("toreadonly(self, /)")
  static Object toReadOnly(PyMemoryView self) {
    BufferView view = self.view();
    return self.with(
        new BufferView(
            view.owner, null, view.array, view.offset, true, view.format, view.itemSize, view.shape, view.strides));
  }

  @Def("cast(self, /, format, shape=<unrepresentable>)")
  static Object cast(PyMemoryView self, Object format, Object shape) {
    BufferView view = self.view();
    if (!PyStr.isStr(format)) {
      throw Errors.typeError("cast() argument 'format' must be str, not " + PyType.of(format).name());
    }
    if (!view.isContiguous()) {
      throw Errors.typeError("memoryview: casts are restricted to C-contiguous views");
    }
    if ((shape != null || view.shape.length != 1) && zeroInShape(view)) {
      throw Errors.typeError("memoryview: cannot cast view with zeros in shape or strides");
    }
    if (shape != null) {
      if (!(shape instanceof PyList) && !(shape instanceof PyTuple)) {
        throw Errors.typeError("shape must be a list or a tuple");
      }
      int dimensions = shape instanceof PyList l ? l.size() : ((PyTuple) shape).size();
      if (dimensions > MOST_DIMENSIONS) {
        throw Errors.valueError("memoryview: number of dimensions must not exceed 64");
      }
      if (view.shape.length != 1 && dimensions != 1) {
        throw Errors.typeError("memoryview: cast must be 1D -> ND or ND -> 1D");
      }
    }
    String name = String.valueOf(PyStr.valueOrNull(format));
    int size = ItemFormat.size(name);
    if (size == 0) {
      throw Errors.valueError(
          "memoryview: destination format must be a native single character format prefixed with an optional '@'");
    }
    if (!isByte(name) && !isByte(view.format)) {
      throw Errors.typeError("memoryview: cannot cast between two non-byte formats");
    }
    int length = view.length();
    if (length % size != 0) {
      throw Errors.typeError("memoryview: length is not a multiple of itemsize");
    }
    int[] lengths = shape == null ? new int[] {length / size} : lengths(shape, size, length);
    int[] strides = new int[lengths.length];
    int step = size;
    for (int d = lengths.length - 1; d >= 0; d--) {
      strides[d] = step;
      step *= lengths[d];
    }
    return self.with(
        new BufferView(view.owner, null, view.array, view.offset, view.readOnly, name, size, lengths, strides));
  }

  private static boolean zeroInShape(BufferView view) {
    for (int n : view.shape) {
      if (n == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isByte(String format) {
    char code = ItemFormat.code(format);
    return code == 'B' || code == 'b' || code == 'c';
  }

  private static int[] lengths(Object shape, int size, int length) {
    Object[] items = shape instanceof PyList l ? l.toArray() : ((PyTuple) shape).items();
    int[] lengths = new int[items.length];
    long product = 1;
    for (int i = 0; i < items.length; i++) {
      if (PyInt.valueOrNull(items[i]) == null) {
        throw Errors.typeError("memoryview.cast(): elements of shape must be integers");
      }
      long n = Numbers.asSize(items[i]);
      if (n <= 0) {
        throw Errors.valueError("memoryview.cast(): elements of shape must be integers > 0");
      }
      if (n > Long.MAX_VALUE / product) {
        throw Errors.valueError("memoryview.cast(): product(shape) > SSIZE_MAX");
      }
      product *= n;
      lengths[i] = (int) Math.min(n, Integer.MAX_VALUE);
    }
    if (product > Integer.MAX_VALUE || product * size != length) {
      throw Errors.typeError("memoryview: product(shape) * itemsize != buffer size");
    }
    return lengths;
  }

  private static boolean isEqual(BufferView a, BufferView b) {
    if (!Arrays.equals(a.shape, b.shape)) {
      return false;
    }
    char code = ItemFormat.code(a.format);
    if (ItemFormat.size(a.format) == 0 || ItemFormat.size(b.format) == 0) {
      return false;
    }
    if (code == ItemFormat.code(b.format) && code != 'd' && code != 'f' && code != 'e' && code != '?') {
      return a.isContiguous() && b.isContiguous()
          ? Arrays.equals(
              a.array, a.offset, a.offset + a.length(), b.array, b.offset, b.offset + b.length())
          : Arrays.equals(a.toBytes(), b.toBytes());
    }
    return Comparisons.isEqual(list(a, 0, a.offset), list(b, 0, b.offset));
  }

  private static Object equal(PyMemoryView self, Object value, boolean negated) {
    if (self.isReleased() || value instanceof PyMemoryView other && other.isReleased()) {
      return (self == value) != negated;
    }
    if (value instanceof PyMemoryView other) {
      return isEqual(self.view(), other.view()) != negated;
    }
    try (BufferView other = Buffers.openOrNull(value, Buffers.FULL)) {
      return other == null ? PyNotImplemented.NOT_IMPLEMENTED : (Object) (isEqual(self.view(), other) != negated);
    }
  }

  @Def("__eq__(self, value, /)")
  static Object eq(PyMemoryView self, Object value) {
    return equal(self, value, false);
  }

  @Def("__ne__(self, value, /)")
  static Object ne(PyMemoryView self, Object value) {
    return equal(self, value, true);
  }

  @Def("__lt__(self, value, /)")
  static Object lt(PyMemoryView self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__le__(self, value, /)")
  static Object le(PyMemoryView self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__gt__(self, value, /)")
  static Object gt(PyMemoryView self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__ge__(self, value, /)")
  static Object ge(PyMemoryView self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Get("obj")
  static Object owner(PyMemoryView self) {
    return self.view().owner;
  }

  @Get("nbytes")
  static int nbytes(PyMemoryView self) {
    return self.view().length();
  }

  @Get("readonly")
  static boolean readOnly(PyMemoryView self) {
    return self.view().readOnly;
  }

  @Get("itemsize")
  static int itemSize(PyMemoryView self) {
    return self.view().itemSize;
  }

  @Get("format")
  static String format(PyMemoryView self) {
    return self.view().format;
  }

  @Get("ndim")
  static int dimensions(PyMemoryView self) {
    return self.view().shape.length;
  }

  private static Object tuple(int[] values) {
    Object[] items = new Object[values.length];
    for (int i = 0; i < items.length; i++) {
      items[i] = (long) values[i];
    }
    return PyTuple.of(items);
  }

  @Get("shape")
  static Object shape(PyMemoryView self) {
    return tuple(self.view().shape);
  }

  @Get("strides")
  static Object strides(PyMemoryView self) {
    return tuple(self.view().strides);
  }

  @Get("suboffsets")
  static Object suboffsets(PyMemoryView self) {
    self.view();
    return PyTuple.EMPTY;
  }

  @Get("c_contiguous")
  static boolean isContiguous(PyMemoryView self) {
    return self.view().isContiguous();
  }

  @Get("f_contiguous")
  static boolean isFortranContiguous(PyMemoryView self) {
    return self.view().isFortranContiguous();
  }

  @Get("contiguous")
  static boolean isAnyContiguous(PyMemoryView self) {
    BufferView view = self.view();
    return view.isContiguous() || view.isFortranContiguous();
  }
}
