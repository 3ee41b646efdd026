package naja.runtime.objects;

import java.util.Arrays;
import naja.runtime.abstracts.Comparisons;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Lengths;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.ReprGuard;
import naja.runtime.abstracts.Slices;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.ClassDef;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.text.StrBuilder;

/** The methods of {@code list}. No monitor is held while Python code runs: operands are taken as arrays first. */
final class ListMethods {
  private ListMethods() {}

  /** Takes any arguments, since subclasses may have an {@code __init__} of their own. */
  @New(value = "list(*args, **kwargs)", noSignature = true)
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return type == Types.LIST ? new PyList() : new PyListSub(type);
  }

  @Def("__init__(self, iterable=(), /)")
  static void init(PyList self, Object iterable) {
    self.clear();
    if (iterable != null) {
      extend(self, iterable);
    }
  }

  @Def("__repr__(self, /)")
  static Object repr(PyList self) {
    if (self.size() == 0) {
      return "[]";
    }
    StrBuilder out = new StrBuilder();
    appendRepr(out, self);
    return out.build();
  }

  static void appendRepr(StrBuilder out, PyList self) {
    if (self.size() == 0) {
      out.append("[]");
      return;
    }
    if (!ReprGuard.enter(self)) {
      out.append("[...]");
      return;
    }
    try {
      out.append("[");
      for (int i = 0;; i++) {
        Object item = self.get(i);
        if (item == null) {
          break;
        }
        if (i > 0) {
          out.append(", ");
        }
        Items.appendRepr(out, item);
      }
      out.append("]");
    } finally {
      ReprGuard.leave(self);
    }
  }

  @Def("__lt__(self, value, /)")
  static Object lt(PyList self, Object value) {
    return compare(Comparisons.LT, self, value);
  }

  @Def("__le__(self, value, /)")
  static Object le(PyList self, Object value) {
    return compare(Comparisons.LE, self, value);
  }

  @Def("__eq__(self, value, /)")
  static Object eq(PyList self, Object value) {
    return compare(Comparisons.EQ, self, value);
  }

  @Def("__ne__(self, value, /)")
  static Object ne(PyList self, Object value) {
    return compare(Comparisons.NE, self, value);
  }

  @Def("__gt__(self, value, /)")
  static Object gt(PyList self, Object value) {
    return compare(Comparisons.GT, self, value);
  }

  @Def("__ge__(self, value, /)")
  static Object ge(PyList self, Object value) {
    return compare(Comparisons.GE, self, value);
  }

  /** Looks at the lists as they are at each step, since comparing items may change them. */
  private static Object compare(int operator, PyList self, Object value) {
    if (!(value instanceof PyList other)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    if (self.size() != other.size() && (operator == Comparisons.EQ || operator == Comparisons.NE)) {
      return operator == Comparisons.NE;
    }
    for (int i = 0;; i++) {
      Object x = self.get(i);
      Object y = other.get(i);
      if (x == null || y == null) {
        return Comparisons.holds(operator, Integer.compare(self.size(), other.size()));
      }
      if (x != y && !Items.equal(x, y)) {
        if (i >= self.size() || i >= other.size()) {
          continue;
        }
        return operator == Comparisons.EQ ? Boolean.FALSE
            : operator == Comparisons.NE ? Boolean.TRUE
            : Comparisons.compare(operator, x, y);
      }
    }
  }

  @Def("__iter__(self, /)")
  static Object iter(PyList self) {
    return new PyListIterator(self);
  }

  @Def("__reversed__(self, /)")
  static Object reversed(PyList self) {
    return new PyListReverseIterator(self);
  }

  @Def("__len__(self, /)")
  static int len(PyList self) {
    return self.size();
  }

  @Def(value = "__getitem__(self, index, /)", coexist = true)
  static Object getItem(PyList self, Object index) {
    if (index instanceof PySlice slice) {
      return slice(self, slice);
    }
    Object item = self.getFast(index(index));
    if (item == null) {
      throw Errors.indexError("list index out of range");
    }
    return item;
  }

  private static Object slice(PyList self, PySlice slice) {
    Object[] items = self.toArray();
    return PyList.of(Slices.of(slice, items.length).from(items));
  }

  private static long index(Object index) {
    if (index instanceof Long n) {
      return n;
    }
    if (!Numbers.isIndex(index)) {
      throw Errors.typeError("list indices must be integers or slices, not " + PyType.of(index).name());
    }
    return Numbers.asSize(index);
  }

  @Def("__setitem__(self, key, value, /)")
  static void setItem(PyList self, Object key, Object value) {
    if (key instanceof PySlice slice) {
      setSlice(self, slice, value);
    } else if (!self.setFast(index(key), value)) {
      throw Errors.indexError("list assignment index out of range");
    }
  }

  private static void setSlice(PyList self, PySlice slice, Object value) {
    Slices s = Slices.of(slice, self.size());
    Object[] values = items(value);
    if (!(value instanceof PyList) && !(value instanceof PyTuple)) {
      // Going through the value may have changed the list.
      s = Slices.of(slice, self.size());
    }
    if (s.step == 1) {
      self.replace(s.start, s.start + s.length, values, values.length);
      return;
    }
    if (values.length != s.length) {
      throw Errors.valueError(
          "attempt to assign sequence of size " + values.length + " to extended slice of size " + s.length);
    }
    self.setStepped(s.start, s.step, values);
  }

  private static Object[] items(Object value) {
    if (value instanceof PyList || value instanceof PyTuple) {
      return Iteration.toArray(value);
    }
    Object iterator;
    try {
      iterator = Iteration.iter(value);
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.TYPE_ERROR)) {
        throw Errors.typeError("must assign iterable to extended slice");
      }
      throw e;
    }
    return Iteration.toArray(iterator);
  }

  @Def("__delitem__(self, key, /)")
  static void delItem(PyList self, Object key) {
    if (key instanceof PySlice slice) {
      Slices s = Slices.of(slice, self.size());
      if (s.step == 1) {
        self.replace(s.start, s.start + s.length, PyCallable.NO_ARGS, 0);
      } else if (s.length > 0) {
        self.deleteStepped(s.start, s.step, s.length);
      }
      return;
    }
    long i = index(key);
    if (self.removeAt(i) == null) {
      throw Errors.indexError("list assignment index out of range");
    }
  }

  @Def("__add__(self, value, /)")
  static Object add(PyList self, Object value) {
    if (!(value instanceof PyList other)) {
      throw Errors.typeError("can only concatenate list (not \"" + PyType.of(value).name() + "\") to list");
    }
    Object[] a = self.toArray();
    Object[] b = other.toArray();
    Object[] items = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, items, a.length, b.length);
    return PyList.of(items);
  }

  @Def("__mul__(self, value, /)")
  static Object mul(PyList self, Object value) {
    Object[] items = self.toArray();
    return PyList.of(Items.repeat(items, items.length, Items.times(value)));
  }

  @Def("__rmul__(self, value, /)")
  static Object rmul(PyList self, Object value) {
    return mul(self, value);
  }

  @Def("__contains__(self, key, /)")
  static boolean contains(PyList self, Object key) {
    return indexOf(self, 0, Integer.MAX_VALUE, key) >= 0;
  }

  private static int indexOf(PyList self, int from, int to, Object value) {
    for (int i = from; i < to; i++) {
      Object item = self.get(i);
      if (item == null) {
        return -1;
      }
      if (item == value || Comparisons.isEqual(item, value)) {
        return i;
      }
    }
    return -1;
  }

  @Def("__iadd__(self, value, /)")
  static Object iadd(PyList self, Object value) {
    extend(self, value);
    return self;
  }

  @Def("__imul__(self, value, /)")
  static Object imul(PyList self, Object value) {
    long times = Items.times(value);
    Object[] items = self.toArray();
    Object[] repeated = Items.repeat(items, items.length, times);
    self.assign(repeated, repeated.length);
    return self;
  }

  @Def("__sizeof__(self, /)")
  static long sizeof(PyList self) {
    return 40 + 8L * self.array().length;
  }

  @Def("clear(self, /)")
  static void clear(PyList self) {
    self.clear();
  }

  @Def("copy(self, /)")
  static Object copy(PyList self) {
    return PyList.of(self.toArray());
  }

  @Def("append(self, object, /)")
  static void append(PyList self, Object object) {
    self.append(object);
  }

  @Def("insert(self, index, object, /)")
  static void insert(PyList self, long index, Object object) {
    self.insert(index, object);
  }

  @Def("extend(self, iterable, /)")
  static void extend(PyList self, Object iterable) {
    Class<?> c = iterable.getClass();
    if (c == PyList.class || c == PyTuple.class || c == PyDict.class || c == PySet.class || c == PyFrozenSet.class
        || c == PyRange.class || iterable instanceof PyDictView) {
      Object[] items = Iteration.toArray(iterable);
      self.appendAll(items, items.length);
      return;
    }
    Object iterator = Iteration.iter(iterable);
    int hint = Lengths.hint(iterable, 8);
    if (hint > 8) {
      self.reserve(Math.min(hint, 1 << 16));
    }
    for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
      self.append(item);
    }
  }

  @Def("pop(self, index=-1, /)")
  static Object pop(PyList self, long index) {
    Object item = self.removeAt(index);
    if (item == null) {
      throw Errors.indexError(self.size() == 0 ? "pop from empty list" : "pop index out of range");
    }
    return item;
  }

  @Def("remove(self, value, /)")
  static void remove(PyList self, Object value) {
    int at = indexOf(self, 0, Integer.MAX_VALUE, value);
    if (at < 0) {
      throw Errors.valueError("list.remove(x): x not in list");
    }
    self.removeAt(at);
  }

  @Def("index(self, value, start=0, stop=sys.maxsize, /)")
  static long index(PyList self, Object value, Object start, Object stop) {
    int at = indexOf(self, Items.bound(start, self.size()), Items.farBound(stop, self.size()), value);
    if (at < 0) {
      throw Errors.valueError("list.index(x): x not in list");
    }
    return at;
  }

  @Def("count(self, value, /)")
  static int count(PyList self, Object value) {
    int count = 0;
    for (int i = 0;; i++) {
      Object item = self.get(i);
      if (item == null) {
        return count;
      }
      if (item == value || Comparisons.isEqual(item, value)) {
        count++;
      }
    }
  }

  @Def("reverse(self, /)")
  static void reverse(PyList self) {
    self.reverse();
  }

  @Def("sort(self, /, *, key=None, reverse=False)")
  static void sort(PyList self, Object key, boolean reverse) {
    self.sort(key, reverse);
  }

  @ClassDef("__class_getitem__(cls, object, /)")
  static Object classGetItem(PyType cls, Object object) {
    return Items.generic(cls, object);
  }
}
