package naja.modules.collections;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Comparisons;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.ReprGuard;
import naja.runtime.abstracts.Slices;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.ClassDef;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyGenericAlias;
import naja.runtime.objects.PyInt;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyNotImplemented;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.text.Str;
import naja.runtime.text.StrBuilder;

/** The methods of {@code collections.deque}. */
final class DequeMethods {
  private DequeMethods() {}

  /** Takes any arguments, since subclasses may have an {@code __init__} of their own. */
  @New(value = "deque(*args, **kwargs)", noSignature = true)
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return type == PyDeque.TYPE ? new PyDeque() : new PyDequeSub(type);
  }

  @Def(value = "__init__(self, iterable=<unrepresentable>, maxlen=None)", noSignature = true)
  static void init(PyDeque self, Object iterable, Object maxlen) {
    long limit = -1;
    if (maxlen != PyNone.NONE) {
      if (PyInt.valueOrNull(maxlen) == null) {
        throw Errors.typeError("an integer is required");
      }
      limit = Numbers.asSizeOverflow(maxlen);
      if (limit < 0) {
        throw Errors.valueError("maxlen must be non-negative");
      }
    }
    self.limit = limit;
    if (self.size() > 0) {
      self.clear();
    }
    if (iterable != null) {
      extend(self, iterable);
    }
  }

  private static PyDeque like(PyDeque self) {
    PyDeque made = new PyDeque();
    made.limit = self.limit;
    return made;
  }

  private static PyException mutated() {
    return Errors.runtimeError("deque mutated during iteration");
  }

  @Def("__repr__(self, /)")
  static Object repr(PyDeque self) {
    if (!ReprGuard.enter(self)) {
      return "[...]";
    }
    try {
      String name = self.type().name();
      StrBuilder out = new StrBuilder().append(Str.fromJava(name.substring(name.lastIndexOf('.') + 1))).append("([");
      String separator = "";
      for (Object item : Iteration.toArray(self)) {
        out.append(separator).append(Texts.repr(item));
        separator = ", ";
      }
      out.append("]");
      if (self.limit >= 0) {
        out.append(", maxlen=").append(Long.toString(self.limit));
      }
      return out.append(")").build();
    } finally {
      ReprGuard.leave(self);
    }
  }

  @Def("__lt__(self, value, /)")
  static Object lt(PyDeque self, Object value) {
    return compare(Comparisons.LT, self, value);
  }

  @Def("__le__(self, value, /)")
  static Object le(PyDeque self, Object value) {
    return compare(Comparisons.LE, self, value);
  }

  @Def("__eq__(self, value, /)")
  static Object eq(PyDeque self, Object value) {
    return compare(Comparisons.EQ, self, value);
  }

  @Def("__ne__(self, value, /)")
  static Object ne(PyDeque self, Object value) {
    return compare(Comparisons.NE, self, value);
  }

  @Def("__gt__(self, value, /)")
  static Object gt(PyDeque self, Object value) {
    return compare(Comparisons.GT, self, value);
  }

  @Def("__ge__(self, value, /)")
  static Object ge(PyDeque self, Object value) {
    return compare(Comparisons.GE, self, value);
  }

  private static Object compare(int operator, PyDeque self, Object value) {
    if (!(value instanceof PyDeque other)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    if (self.size() != other.size() && (operator == Comparisons.EQ || operator == Comparisons.NE)) {
      return operator == Comparisons.NE;
    }
    PyDequeIterator a = new PyDequeIterator(self);
    PyDequeIterator b = new PyDequeIterator(other);
    while (true) {
      Object x = a.next();
      Object y = b.next();
      if (x == null || y == null) {
        return Comparisons.holds(operator, x == y ? 0 : x == null ? -1 : 1);
      }
      if (!Comparisons.isEqual(x, y)) {
        return operator == Comparisons.EQ ? Boolean.FALSE
            : operator == Comparisons.NE ? Boolean.TRUE : Comparisons.compare(operator, x, y);
      }
    }
  }

  @Def("__iter__(self, /)")
  static Object iter(PyDeque self) {
    return new PyDequeIterator(self);
  }

  @Def("__reversed__(self, /)")
  static Object reversed(PyDeque self) {
    return new PyDequeReverseIterator(self);
  }

  @Def("__len__(self, /)")
  static int length(PyDeque self) {
    return self.size();
  }

  private static int index(PyDeque self, Object key) {
    if (!Numbers.isIndex(key)) {
      throw Errors.typeError("sequence index must be integer, not '" + PyType.of(key).name() + "'");
    }
    long index = Numbers.asSize(key);
    if (index < 0) {
      index += self.size();
    }
    if (index < 0 || index >= self.size()) {
      throw Errors.indexError("deque index out of range");
    }
    return (int) index;
  }

  @Def("__getitem__(self, key, /)")
  static Object getItem(PyDeque self, Object key) {
    Object item = self.get(index(self, key));
    if (item == null) {
      throw Errors.indexError("deque index out of range");
    }
    return item;
  }

  @Def("__setitem__(self, key, value, /)")
  static void setItem(PyDeque self, Object key, Object value) {
    self.set(index(self, key), value);
  }

  @Def("__delitem__(self, key, /)")
  static void delItem(PyDeque self, Object key) {
    self.removeAt(index(self, key));
  }

  @Def("__contains__(self, key, /)")
  static boolean contains(PyDeque self, Object key) {
    return find(self, key, 0, self.size()) >= 0;
  }

  /** The place of the value, or -1. */
  private static int find(PyDeque self, Object value, long from, long to) {
    int changes = self.changes;
    for (int i = (int) from; i < to; i++) {
      Object item = self.get(i);
      boolean equal = item != null && Comparisons.isEqual(item, value);
      if (self.changes != changes) {
        throw mutated();
      }
      if (equal) {
        return i;
      }
    }
    return -1;
  }

  @Def("__add__(self, value, /)")
  static Object add(PyDeque self, Object value) {
    if (!(value instanceof PyDeque other)) {
      throw Errors.typeError("can only concatenate deque (not \"" + PyType.of(value).name() + "\") to deque");
    }
    PyDeque result = (PyDeque) copy(self);
    extend(result, other);
    return result;
  }

  @Def("__iadd__(self, value, /)")
  static Object iadd(PyDeque self, Object value) {
    extend(self, value);
    return self;
  }

  @Def("__mul__(self, value, /)")
  static Object mul(PyDeque self, Object value) {
    return imul((PyDeque) copy(self), value);
  }

  @Def("__rmul__(self, value, /)")
  static Object rmul(PyDeque self, Object value) {
    return mul(self, value);
  }

  @Def("__imul__(self, value, /)")
  static Object imul(PyDeque self, Object value) {
    if (!Numbers.isIndex(value)) {
      throw Errors.typeError("can't multiply sequence by non-int of type '" + PyType.of(value).name() + "'");
    }
    long times = Numbers.asSizeOverflow(value);
    Object[] items = self.toArray();
    if (times <= 0 || items.length == 0) {
      self.clear();
      return self;
    }
    if (self.limit >= 0 && times > self.limit / items.length + 2) {
      // Only the last items stay: as many turns as fill the limit, ending at the same item.
      times = self.limit / items.length + 2;
    }
    if (times * (double) items.length > Integer.MAX_VALUE - 16) {
      throw Errors.memoryError();
    }
    for (long i = 1; i < times; i++) {
      for (Object item : items) {
        self.append(item);
      }
    }
    return self;
  }

  @Def("append(self, item, /)")
  static void append(PyDeque self, Object item) {
    self.append(item);
  }

  @Def("appendleft(self, item, /)")
  static void appendLeft(PyDeque self, Object item) {
    self.appendLeft(item);
  }

  @Def("clear(self, /)")
  static void clear(PyDeque self) {
    self.clear();
  }

  @Def("copy(self, /)")
  static Object copy(PyDeque self) {
    if (self.type() == PyDeque.TYPE) {
      PyDeque made = like(self);
      made.assign(self.toArray());
      return made;
    }
    Object made = self.limit < 0 ? Calls.call(self.type(), self) : Calls.call(self.type(), self, self.limit);
    if (!(made instanceof PyDeque)) {
      throw Errors.typeError(self.type().name() + "() must return a deque, not " + PyType.of(made).name());
    }
    return made;
  }

  @Def("__copy__(self, /)")
  static Object copyIt(PyDeque self) {
    return copy(self);
  }

  @Def("count(self, value, /)")
  static long count(PyDeque self, Object value) {
    int changes = self.changes;
    long count = 0;
    int size = self.size();
    for (int i = 0; i < size; i++) {
      Object item = self.get(i);
      if (item != null && Comparisons.isEqual(item, value)) {
        count++;
      }
      if (self.changes != changes) {
        throw mutated();
      }
    }
    return count;
  }

  @Def("extend(self, iterable, /)")
  static void extend(PyDeque self, Object iterable) {
    Object iterator = Iteration.iter(iterable == self ? PyList.of(self.toArray()) : iterable);
    for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
      self.append(item);
    }
  }

  @Def("extendleft(self, iterable, /)")
  static void extendLeft(PyDeque self, Object iterable) {
    Object iterator = Iteration.iter(iterable == self ? PyList.of(self.toArray()) : iterable);
    for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
      self.appendLeft(item);
    }
  }

  @Def(value = "index(self, value[, start[, stop]], /)", doc = "Return first index of value.")
  static long index(PyDeque self, Object value, Object start, Object stop) {
    int size = self.size();
    long from = start == null ? 0 : clamp(Slices.bound(start), size);
    long to = stop == null ? size : clamp(Slices.bound(stop), size);
    int found = find(self, value, from, to);
    if (found < 0) {
      throw Errors.valueError("deque.index(x): x not in deque");
    }
    return found;
  }

  private static long clamp(long bound, int size) {
    return bound < 0 ? Math.max(0, bound + size) : Math.min(bound, size);
  }

  @Def("insert(self, index, value, /)")
  static void insert(PyDeque self, Object index, Object value) {
    long at = Numbers.asSizeOverflow(index);
    int size = self.size();
    if (self.limit >= 0 && size >= self.limit) {
      throw Errors.indexError("deque already at its maximum size");
    }
    if (at >= size) {
      self.append(value);
    } else if (at <= -size || at == 0) {
      self.appendLeft(value);
    } else {
      self.insert((int) (at < 0 ? at + size : at), value);
    }
  }

  @Def("pop(self, /)")
  static Object pop(PyDeque self) {
    return checked(self.pop());
  }

  @Def("popleft(self, /)")
  static Object popLeft(PyDeque self) {
    return checked(self.popLeft());
  }

  private static Object checked(Object item) {
    if (item == null) {
      throw Errors.indexError("pop from an empty deque");
    }
    return item;
  }

  @Def("remove(self, value, /)")
  static void remove(PyDeque self, Object value) {
    int size = self.size();
    for (int i = 0; i < size; i++) {
      Object item = self.get(i);
      boolean equal = item != null && Comparisons.isEqual(item, value);
      if (self.size() != size) {
        throw Errors.indexError("deque mutated during remove().");
      }
      if (equal) {
        self.removeAt(i);
        return;
      }
    }
    throw Errors.valueError("deque.remove(x): x not in deque");
  }

  @Def("reverse(self, /)")
  static void reverse(PyDeque self) {
    Object[] items = self.toArray();
    Object[] turned = new Object[items.length];
    for (int i = 0; i < items.length; i++) {
      turned[items.length - 1 - i] = items[i];
    }
    self.assign(turned);
  }

  @Def("rotate(self, n=1, /)")
  static void rotate(PyDeque self, long n) {
    self.rotate(n);
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyDeque self) {
    Object state = Calls.callMethod(self, "__getstate__");
    PyTuple args = self.limit < 0 ? PyTuple.EMPTY : PyTuple.of(PyTuple.EMPTY, self.limit);
    return PyTuple.of(self.type(), args, state, Iteration.iter(self));
  }

  @Def("__sizeof__(self, /)")
  static long sizeof(PyDeque self) {
    return 232 + 8L * ((self.size() + 63L) / 64 * 64);
  }

  @Get("maxlen")
  static Object getMaxlen(PyDeque self) {
    return self.limit < 0 ? PyNone.NONE : (Object) self.limit;
  }

  @ClassDef("__class_getitem__(cls, object, /)")
  static Object classGetItem(PyType cls, Object object) {
    return PyGenericAlias.of(cls, object);
  }
}
