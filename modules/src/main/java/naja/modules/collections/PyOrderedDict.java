package naja.modules.collections;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Comparisons;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.ReprGuard;
import naja.runtime.abstracts.Subscripts;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.ClassDef;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.Set;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.DictMerge;
import naja.runtime.objects.HasDict;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyNotImplemented;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Subclassed;
import naja.runtime.objects.Types;
import naja.runtime.text.Str;
import naja.runtime.text.StrBuilder;

/** {@code collections.OrderedDict}: a dict whose order counts in comparisons and can be changed. */
@TypeSpec(value = "collections.OrderedDict", sub = true, repeats = {"__setitem__", "__delitem__", "__iter__",
  "__reversed__", "keys", "values", "items", "clear"})
public class PyOrderedDict extends PyDict implements HasDict {
  static final PyType TYPE =
      PyType.builtin("collections.OrderedDict", PyOrderedDict.class, new PyOrderedDictSpec(), Types.DICT);

  static {
    TYPE.hasWeakref = true;
    TYPE.put("__hash__", PyNone.NONE);
  }

  private PyDict dict;

  /** In this table no entry before {@link #scannedTo} is in use, so that taking the first one does not search anew. */
  private Table scanned;

  private int scannedTo;

  protected PyOrderedDict() {}

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public synchronized PyDict dict() {
    if (dict == null) {
      dict = new PyDict();
    }
    return dict;
  }

  @Override
  public PyDict dictOrNull() {
    return dict;
  }

  /** Takes any arguments, since subclasses may have an {@code __init__} of their own. */
  @New(value = "OrderedDict(*args, **kwargs)", noSignature = true)
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return type == TYPE ? new PyOrderedDict() : new PyOrderedDictSub(type);
  }

  @Def(value = "__init__(self, /, *args, **kwargs)", noSignature = true)
  static void init(PyOrderedDict self, Object[] args, PyDict kwargs) {
    update(self, args, kwargs);
  }

  @Def(value = "update(self, /, *args, **kwargs)", noSignature = true)
  static void update(PyOrderedDict self, Object[] args, PyDict kwargs) {
    if (args.length > 1) {
      throw Errors.typeError("expected at most 1 argument, got " + args.length);
    }
    if (args.length == 1) {
      merge(self, args[0]);
    }
    if (kwargs.size() > 0) {
      merge(self, kwargs);
    }
  }

  /** Puts in what a mapping or an iterable of pairs has, through the {@code __setitem__} of subclasses. */
  private static void merge(PyOrderedDict self, Object source) {
    if (self.getClass() == PyOrderedDict.class) {
      DictMerge.update(self, source);
      return;
    }
    Object pairs = source;
    if (source instanceof PyDict d && !(source instanceof Subclassed)) {
      for (Object key : d.keyArray()) {
        Object value = d.get(key);
        if (value != null) {
          Subscripts.set(self, key, value);
        }
      }
      return;
    }
    Object keys = Attributes.lookupAttr(source, "keys");
    if (keys != null) {
      for (Object key : Iteration.toArray(Calls.call(keys))) {
        Subscripts.set(self, key, Subscripts.get(source, key));
      }
      return;
    }
    Object items = Attributes.lookupAttr(source, "items");
    if (items != null) {
      pairs = Calls.call(items);
    }
    Object iterator = Iteration.iter(pairs);
    for (Object pair = Iteration.next(iterator); pair != null; pair = Iteration.next(iterator)) {
      Object[] two = Iteration.toArray(pair);
      if (two.length != 2) {
        throw Errors.valueError(
            two.length < 2 ? "need more than " + two.length + (two.length == 1 ? " value" : " values") + " to unpack"
                : "too many values to unpack (expected 2)");
      }
      Subscripts.set(self, two[0], two[1]);
    }
  }

  @ClassDef("fromkeys(cls, /, iterable, value=None)")
  static Object fromKeys(PyType cls, Object iterable, Object value) {
    Object made = Calls.call(cls);
    Object iterator = Iteration.iter(iterable);
    for (Object key = Iteration.next(iterator); key != null; key = Iteration.next(iterator)) {
      Subscripts.set(made, key, value);
    }
    return made;
  }

  @Def("__repr__(self, /)")
  static Object repr(PyOrderedDict self) {
    String name = self.type().name();
    StrBuilder out = new StrBuilder().append(Str.fromJava(name.substring(name.lastIndexOf('.') + 1))).append("(");
    if (self.size() == 0) {
      return out.append(")").build();
    }
    if (!ReprGuard.enter(self)) {
      return "...";
    }
    try {
      PyDict items = new PyDict();
      Object iterator = Iteration.iter(Calls.callMethod(self, "items"));
      for (Object pair = Iteration.next(iterator); pair != null; pair = Iteration.next(iterator)) {
        PyTuple item = (PyTuple) pair;
        items.put(item.get(0), item.get(1));
      }
      return out.append(Texts.repr(items)).append(")").build();
    } finally {
      ReprGuard.leave(self);
    }
  }

  @Def("__eq__(self, value, /)")
  static Object eq(PyOrderedDict self, Object value) {
    Object sameItems = Calls.call(Types.DICT.lookup("__eq__"), self, value);
    if (sameItems != Boolean.TRUE || !(value instanceof PyOrderedDict other)) {
      return sameItems;
    }
    Object[] a = self.keyArray();
    Object[] b = other.keyArray();
    Table ours = self.table;
    Table theirs = other.table;
    for (int i = 0; i < a.length && i < b.length; i++) {
      boolean equal = Comparisons.isEqual(a[i], b[i]);
      if (self.table != ours || other.table != theirs || self.size() != a.length || other.size() != b.length) {
        throw Errors.runtimeError("OrderedDict mutated during iteration");
      }
      if (!equal) {
        return false;
      }
    }
    return a.length == b.length;
  }

  @Def("__sizeof__(self, /)")
  static long sizeOf(PyOrderedDict self) {
    Object ofDict = Calls.call(Types.DICT.lookup("__sizeof__"), self);
    return (Long) ofDict + 16 + 8L * self.size();
  }

  @Def("__ne__(self, value, /)")
  static Object ne(PyOrderedDict self, Object value) {
    Object equal = eq(self, value);
    return equal instanceof Boolean b ? (Object) !b : equal;
  }

  @Def("__or__(self, value, /)")
  static Object or(PyOrderedDict self, Object value) {
    return value instanceof PyDict ? union(self.type(), self, value) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__ror__(self, value, /)")
  static Object ror(PyOrderedDict self, Object value) {
    return value instanceof PyDict ? union(self.type(), value, self) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  private static Object union(PyType type, Object first, Object second) {
    Object made = Calls.call(type, first);
    if (made instanceof PyOrderedDict d) {
      merge(d, second);
    }
    return made;
  }

  @Def("__ior__(self, value, /)")
  static Object ior(PyOrderedDict self, Object value) {
    merge(self, value);
    return self;
  }

  @Def(value = "setdefault(self, /, key, default=None)", doc = "Insert key with a value of default if key is not in the dictionary.")
  static Object setDefault(PyOrderedDict self, Object key, Object value) {
    if (self.getClass() == PyOrderedDict.class) {
      Object old = self.putIfAbsent(key, value);
      return old == null ? value : old;
    }
    if (Iteration.contains(self, key)) {
      return Subscripts.get(self, key);
    }
    Subscripts.set(self, key, value);
    return value;
  }

  @Def(value = "pop(self, /, key, default=<unrepresentable>)", doc = "Remove the key and return its value.")
  static Object pop(PyOrderedDict self, Object key, Object otherwise) {
    Object value = self.remove(key);
    if (value == null) {
      if (otherwise == null) {
        throw Errors.keyError(key);
      }
      return otherwise;
    }
    return value;
  }

  @Def(value = "popitem(self, /, last=True)", doc = "Remove and return a (key, value) pair from the dictionary.")
  static Object popItem(PyOrderedDict self, boolean last) {
    if (last) {
      Object[] item = self.popLast();
      if (item != null) {
        return PyTuple.of(item);
      }
      throw Errors.keyError("dictionary is empty");
    }
    while (true) {
      Object key = self.firstKey();
      if (key == null) {
        throw Errors.keyError("dictionary is empty");
      }
      Object value = self.remove(key);
      if (value != null) {
        return PyTuple.of(key, value);
      }
    }
  }

  private synchronized Object firstKey() {
    Table t = table;
    int e = nextEntry(t, t == scanned ? scannedTo : 0);
    scanned = t;
    scannedTo = Math.max(e, 0);
    return e < 0 ? null : t.entries[2 * e];
  }

  @Def(value = "move_to_end(self, /, key, last=True)", doc = "Move an existing element to the end (or beginning if last is false).")
  static void moveToEnd(PyOrderedDict self, Object key, boolean last) {
    Object value = self.get(key);
    if (value == null) {
      throw Errors.keyError(key);
    }
    Object[] keys = self.keyArray();
    if (last) {
      if (keys.length > 0 && keys[keys.length - 1] != key) {
        self.remove(key);
        self.put(key, value);
      }
      return;
    }
    Object[] values = self.valueArray();
    PyDict moved = new PyDict(keys.length);
    moved.put(key, value);
    for (int i = 0; i < keys.length; i++) {
      moved.putIfAbsent(keys[i], values[i]);
    }
    self.clear();
    self.putAll(moved);
  }

  @Def("copy(self, /)")
  static Object copyIt(PyOrderedDict self) {
    if (self.getClass() == PyOrderedDict.class) {
      PyOrderedDict made = new PyOrderedDict();
      made.putAll(self);
      return made;
    }
    Object made = Calls.call(self.type());
    for (Object key : Iteration.toArray(self)) {
      Subscripts.set(made, key, Subscripts.get(self, key));
    }
    return made;
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyOrderedDict self) {
    Object state = Calls.callMethod(self, "__getstate__");
    Object items = Iteration.iter(Calls.callMethod(self, "items"));
    return PyTuple.of(self.type(), PyTuple.EMPTY, state, PyNone.NONE, items);
  }

  @Get("__dict__")
  static Object getDict(PyOrderedDict self) {
    return self.dict();
  }

  @Set("__dict__")
  static void setDict(PyOrderedDict self, Object value) {
    if (!(value instanceof PyDict given)) {
      throw Errors.typeError("__dict__ must be set to a dictionary, not a '" + PyType.of(value).name() + "'");
    }
    self.dict = given;
  }
}
