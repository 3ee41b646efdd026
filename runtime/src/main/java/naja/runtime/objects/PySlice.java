package naja.runtime.objects;

import java.math.BigInteger;
import naja.runtime.abstracts.Comparisons;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Hashes;
import naja.runtime.abstracts.Numbers;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.text.StrBuilder;

/** {@code slice}. Immutable. {@link naja.runtime.abstracts.Slices} applies it to sequences. */
@TypeSpec("slice")
public final class PySlice extends PyObject {
  private static final long PRIME_1 = 0x9E3779B185EBCA87L;
  private static final long PRIME_2 = 0xC2B2AE3D27D4EB4FL;
  private static final long PRIME_5 = 0x27D4EB2F165667C5L;

  public final Object start;
  public final Object stop;
  public final Object step;

  public PySlice(Object start, Object stop, Object step) {
    this.start = start;
    this.stop = stop;
    this.step = step;
  }

  @Override
  public PyType type() {
    return Types.SLICE;
  }

  @New(value = "slice(start, stop=<unrepresentable>, step=None, /)", noSignature = true)
  static Object create(PyType type, Object start, Object stop, Object step) {
    return stop == null ? new PySlice(PyNone.NONE, start, PyNone.NONE) : new PySlice(start, stop, PyNone.orNone(step));
  }

  @Def("__repr__(self, /)")
  static Object repr(PySlice self) {
    StrBuilder out = new StrBuilder();
    out.append("slice(");
    Items.appendReprs(out, new Object[] {self.start, self.stop, self.step}, 3);
    out.append(")");
    return out.build();
  }

  @Def("__hash__(self, /)")
  static long hash(PySlice self) {
    long h = mix(PRIME_5, self.start);
    h = mix(h, self.stop);
    h = mix(h, self.step);
    return h == -1 ? 1546275796L : h;
  }

  private static long mix(long h, Object part) {
    return Long.rotateLeft(h + Hashes.hash(part) * PRIME_2, 31) * PRIME_1;
  }

  @Def("__lt__(self, value, /)")
  static Object lt(PySlice self, Object value) {
    return compare(Comparisons.LT, self, value);
  }

  @Def("__le__(self, value, /)")
  static Object le(PySlice self, Object value) {
    return compare(Comparisons.LE, self, value);
  }

  @Def("__eq__(self, value, /)")
  static Object eq(PySlice self, Object value) {
    return compare(Comparisons.EQ, self, value);
  }

  @Def("__ne__(self, value, /)")
  static Object ne(PySlice self, Object value) {
    return compare(Comparisons.NE, self, value);
  }

  @Def("__gt__(self, value, /)")
  static Object gt(PySlice self, Object value) {
    return compare(Comparisons.GT, self, value);
  }

  @Def("__ge__(self, value, /)")
  static Object ge(PySlice self, Object value) {
    return compare(Comparisons.GE, self, value);
  }

  private static Object compare(int operator, PySlice self, Object value) {
    if (!(value instanceof PySlice other)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    if (self == other) {
      return Comparisons.holds(operator, 0);
    }
    Object[] a = {self.start, self.stop, self.step};
    Object[] b = {other.start, other.stop, other.step};
    return Items.compare(operator, a, 3, b, 3);
  }

  @Def("indices(self, object, /)")
  static Object indices(PySlice self, Object object) {
    Object length = Numbers.index(object);
    if (PyInt.big(length).signum() < 0) {
      throw Errors.valueError("length should not be negative");
    }
    return PyTuple.of(self.indices(length));
  }

  /** Start, stop and step as ints of any size, clipped to a sequence of this length. */
  Object[] indices(Object length) {
    Object by = step == PyNone.NONE ? (Object) 1L : index(step);
    int sign = PyInt.big(by).signum();
    if (sign == 0) {
      throw Errors.valueError("slice step cannot be zero");
    }
    Object low = sign < 0 ? -1L : 0L;
    Object high = sign < 0 ? PyInt.subtract(length, 1L) : length;
    Object from = start == PyNone.NONE ? sign < 0 ? high : low : clip(index(start), length, low, high);
    Object to = stop == PyNone.NONE ? sign < 0 ? low : high : clip(index(stop), length, low, high);
    return new Object[] {from, to, by};
  }

  private static Object index(Object value) {
    if (!Numbers.isIndex(value)) {
      throw Errors.typeError("slice indices must be integers or None or have an __index__ method");
    }
    return Numbers.index(value);
  }

  private static Object clip(Object index, Object length, Object low, Object high) {
    BigInteger value = PyInt.big(index);
    if (value.signum() < 0) {
      value = value.add(PyInt.big(length));
      return value.compareTo(PyInt.big(low)) < 0 ? low : PyInt.of(value);
    }
    return value.compareTo(PyInt.big(high)) > 0 ? high : index;
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PySlice self) {
    return PyTuple.of(Types.SLICE, PyTuple.of(self.start, self.stop, self.step));
  }

  @Get(value = "start", member = true)
  static Object start(PySlice self) {
    return self.start;
  }

  @Get(value = "stop", member = true)
  static Object stop(PySlice self) {
    return self.stop;
  }

  @Get(value = "step", member = true)
  static Object step(PySlice self) {
    return self.step;
  }
}
