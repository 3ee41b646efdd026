package naja.runtime.objects;

import naja.runtime.abstracts.Comparisons;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Hashes;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.ReprGuard;
import naja.runtime.abstracts.Slices;
import naja.runtime.expose.ClassDef;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.text.StrBuilder;

/** The methods of {@code tuple}. */
final class TupleMethods {
  private static final long PRIME_1 = 0x9E3779B185EBCA87L;
  private static final long PRIME_2 = 0xC2B2AE3D27D4EB4FL;
  private static final long PRIME_5 = 0x27D4EB2F165667C5L;

  private TupleMethods() {}

  @New("tuple(iterable=(), /)")
  static Object create(PyType type, Object iterable) {
    if (type != Types.TUPLE) {
      return new PyTupleSub(type, iterable == null ? PyCallable.NO_ARGS : Iteration.toArray(iterable));
    }
    if (iterable == null) {
      return PyTuple.EMPTY;
    }
    return iterable.getClass() == PyTuple.class ? iterable : PyTuple.of(Iteration.toArray(iterable));
  }

  @Def("__repr__(self, /)")
  static Object repr(PyTuple self) {
    Object[] items = self.items();
    if (items.length == 0) {
      return "()";
    }
    StrBuilder out = new StrBuilder();
    appendRepr(out, self);
    return out.build();
  }

  static void appendRepr(StrBuilder out, PyTuple self) {
    Object[] items = self.items();
    if (items.length == 0) {
      out.append("()");
      return;
    }
    if (!ReprGuard.enter(self)) {
      out.append("(...)");
      return;
    }
    try {
      out.append("(");
      Items.appendReprs(out, items, items.length);
      out.append(items.length == 1 ? ",)" : ")");
    } finally {
      ReprGuard.leave(self);
    }
  }

  /** As CPython's: the mixing of xxHash, so that tuples of ints have the very same hash. */
  @Def("__hash__(self, /)")
  static long hash(PyTuple self) {
    long h = PRIME_5;
    Object[] items = self.items();
    for (Object item : items) {
      h += Hashes.hash(item) * PRIME_2;
      h = Long.rotateLeft(h, 31) * PRIME_1;
    }
    h += items.length ^ (PRIME_5 ^ 3527539L);
    return h == -1 ? 1546275796L : h;
  }

  @Def("__lt__(self, value, /)")
  static Object lt(PyTuple self, Object value) {
    return compare(Comparisons.LT, self, value);
  }

  @Def("__le__(self, value, /)")
  static Object le(PyTuple self, Object value) {
    return compare(Comparisons.LE, self, value);
  }

  @Def("__eq__(self, value, /)")
  static Object eq(PyTuple self, Object value) {
    return compare(Comparisons.EQ, self, value);
  }

  @Def("__ne__(self, value, /)")
  static Object ne(PyTuple self, Object value) {
    return compare(Comparisons.NE, self, value);
  }

  @Def("__gt__(self, value, /)")
  static Object gt(PyTuple self, Object value) {
    return compare(Comparisons.GT, self, value);
  }

  @Def("__ge__(self, value, /)")
  static Object ge(PyTuple self, Object value) {
    return compare(Comparisons.GE, self, value);
  }

  private static Object compare(int operator, PyTuple self, Object value) {
    return value instanceof PyTuple other
        ? Items.compare(operator, self.items(), self.size(), other.items(), other.size())
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__iter__(self, /)")
  static Object iter(PyTuple self) {
    return new PyTupleIterator(self);
  }

  @Def("__len__(self, /)")
  static int len(PyTuple self) {
    return self.size();
  }

  @Def("__getitem__(self, key, /)")
  static Object getItem(PyTuple self, Object key) {
    if (key instanceof PySlice slice) {
      return slice(self, slice);
    }
    if (!Numbers.isIndex(key)) {
      throw Errors.typeError("tuple indices must be integers or slices, not " + PyType.of(key).name());
    }
    Object item = self.getFast(Numbers.asSize(key));
    if (item == null) {
      throw Errors.indexError("tuple index out of range");
    }
    return item;
  }

  private static Object slice(PyTuple self, PySlice slice) {
    Slices s = Slices.of(slice, self.size());
    boolean whole = s.start == 0 && s.step == 1 && s.length == self.size();
    return whole && self.getClass() == PyTuple.class ? self : PyTuple.of(s.from(self.items()));
  }

  @Def("__add__(self, value, /)")
  static Object add(PyTuple self, Object value) {
    if (!(value instanceof PyTuple other)) {
      throw Errors.typeError(
          "can only concatenate tuple (not \"" + PyType.of(value).name() + "\") to tuple");
    }
    if (self.size() == 0 && other.getClass() == PyTuple.class) {
      return other;
    }
    if (other.size() == 0 && self.getClass() == PyTuple.class) {
      return self;
    }
    Object[] items = new Object[self.size() + other.size()];
    System.arraycopy(self.items(), 0, items, 0, self.size());
    System.arraycopy(other.items(), 0, items, self.size(), other.size());
    return PyTuple.of(items);
  }

  @Def("__mul__(self, value, /)")
  static Object mul(PyTuple self, Object value) {
    long times = Items.times(value);
    if ((times == 1 || self.size() == 0) && self.getClass() == PyTuple.class) {
      return self;
    }
    return PyTuple.of(Items.repeat(self.items(), self.size(), times));
  }

  @Def("__rmul__(self, value, /)")
  static Object rmul(PyTuple self, Object value) {
    return mul(self, value);
  }

  @Def("__contains__(self, key, /)")
  static boolean contains(PyTuple self, Object key) {
    return Items.indexOf(self.items(), 0, self.size(), key) >= 0;
  }

  @Def("__getnewargs__(self, /)")
  static Object getNewArgs(PyTuple self) {
    return PyTuple.of(PyTuple.of(self.items()));
  }

  @Def("index(self, value, start=0, stop=sys.maxsize, /)")
  static long index(PyTuple self, Object value, Object start, Object stop) {
    int at = Items.indexOf(self.items(), Items.bound(start, self.size()), Items.bound(stop, self.size()), value);
    if (at < 0) {
      throw Errors.valueError("tuple.index(x): x not in tuple");
    }
    return at;
  }

  @Def("count(self, value, /)")
  static int count(PyTuple self, Object value) {
    return Items.count(self.items(), self.size(), value);
  }

  @ClassDef("__class_getitem__(cls, object, /)")
  static Object classGetItem(PyType cls, Object object) {
    return Items.generic(cls, object);
  }
}
