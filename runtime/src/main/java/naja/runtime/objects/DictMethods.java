package naja.runtime.objects;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.ReprGuard;
import naja.runtime.abstracts.Subscripts;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.ClassDef;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.text.StrBuilder;

/** The methods of {@code dict}. */
final class DictMethods {
  private DictMethods() {}

  /** Takes any arguments, since subclasses may have an {@code __init__} of their own. */
  @New(value = "dict(*args, **kwargs)", noSignature = true)
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return type == Types.DICT ? new PyDict() : new PyDictSub(type);
  }

  @Def(value = "__init__(self, /, *args, **kwargs)", noSignature = true)
  static void init(PyDict self, Object[] args, PyDict kwargs) {
    update(self, "dict", args, kwargs);
  }

  @Def(value = "update(self, /, *args, **kwargs)", noSignature = true)
  static void update(PyDict self, Object[] args, PyDict kwargs) {
    update(self, "update", args, kwargs);
  }

  private static void update(PyDict self, String name, Object[] args, PyDict kwargs) {
    if (args.length > 1) {
      throw Errors.typeError(name + " expected at most 1 argument, got " + args.length);
    }
    if (args.length == 1) {
      DictMerge.update(self, args[0]);
    }
    if (kwargs.size() > 0) {
      self.putAll(kwargs);
    }
  }

  @Def("__repr__(self, /)")
  static Object repr(PyDict self) {
    if (self.size() == 0) {
      return "{}";
    }
    StrBuilder out = new StrBuilder();
    appendRepr(out, self);
    return out.build();
  }

  static void appendRepr(StrBuilder out, PyDict self) {
    if (self.size() == 0) {
      out.append("{}");
      return;
    }
    if (!ReprGuard.enter(self)) {
      out.append("{...}");
      return;
    }
    try {
      out.append("{");
      PyDict.Table t = self.table;
      boolean first = true;
      for (int e = 0; e < t.count; e++) {
        Object key = t.entries[2 * e];
        Object value = t.entries[2 * e + 1];
        if (key != null && value != null) {
          out.append(first ? "" : ", ");
          first = false;
          Items.appendRepr(out, key);
          out.append(": ");
          Items.appendRepr(out, value);
        }
      }
      out.append("}");
    } finally {
      ReprGuard.leave(self);
    }
  }

  @Def("__lt__(self, value, /)")
  static Object lt(PyDict self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__le__(self, value, /)")
  static Object le(PyDict self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__gt__(self, value, /)")
  static Object gt(PyDict self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__ge__(self, value, /)")
  static Object ge(PyDict self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__eq__(self, value, /)")
  static Object eq(PyDict self, Object value) {
    return value instanceof PyDict other ? equal(self, other) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__ne__(self, value, /)")
  static Object ne(PyDict self, Object value) {
    return value instanceof PyDict other ? !equal(self, other) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  private static boolean equal(PyDict a, PyDict b) {
    if (a.size() != b.size()) {
      return false;
    }
    PyDict.Table t = a.table;
    for (int e = 0; e < t.count; e++) {
      Object key = t.entries[2 * e];
      Object value = t.entries[2 * e + 1];
      if (key != null && value != null) {
        Object other = b.getKnownHash(key, t.hashes[e]);
        if (other == null || !Items.equal(value, other)) {
          return false;
        }
      }
    }
    return true;
  }

  @Def("__iter__(self, /)")
  static Object iter(PyDict self) {
    return new PyDictKeyIterator(self);
  }

  @Def("__reversed__(self, /)")
  static Object reversed(PyDict self) {
    return new PyDictReverseKeyIterator(self);
  }

  @Def("__or__(self, value, /)")
  static Object or(PyDict self, Object value) {
    return value instanceof PyDict other ? union(self, other) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__ror__(self, value, /)")
  static Object ror(PyDict self, Object value) {
    return value instanceof PyDict other ? union(other, self) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  private static Object union(PyDict a, PyDict b) {
    PyDict result = a.copy();
    DictMerge.update(result, b);
    return result;
  }

  @Def("__ior__(self, value, /)")
  static Object ior(PyDict self, Object value) {
    DictMerge.update(self, value);
    return self;
  }

  @Def("__len__(self, /)")
  static int len(PyDict self) {
    return self.size();
  }

  @Def(value = "__getitem__(self, key, /)", coexist = true)
  static Object getItem(PyDict self, Object key) {
    Object value = self.get(key);
    if (value == null) {
      Object missing = self.getClass() == PyDict.class ? null : self.type().slot(Slot.MISSING);
      if (missing != null) {
        return Calls.callSlot(missing, self, key);
      }
      throw Errors.keyError(key);
    }
    return value;
  }

  @Def("__setitem__(self, key, value, /)")
  static void setItem(PyDict self, Object key, Object value) {
    self.put(key, value);
  }

  @Def("__delitem__(self, key, /)")
  static void delItem(PyDict self, Object key) {
    if (self.remove(key) == null) {
      throw Errors.keyError(key);
    }
  }

  @Def(value = "__contains__(self, key, /)", coexist = true)
  static boolean contains(PyDict self, Object key) {
    return self.containsKey(key);
  }

  @Def("__sizeof__(self, /)")
  static long sizeof(PyDict self) {
    return 48 + 28L * (self.table.entries.length / 2);
  }

  @Def("get(self, key, default=None, /)")
  static Object get(PyDict self, Object key, Object otherwise) {
    Object value = self.get(key);
    return value == null ? otherwise : value;
  }

  @Def("setdefault(self, key, default=None, /)")
  static Object setDefault(PyDict self, Object key, Object value) {
    Object old = self.putIfAbsent(key, value);
    return old == null ? value : old;
  }

  @Def("pop(self, key, default=<unrepresentable>, /)")
  static Object pop(PyDict self, Object key, Object otherwise) {
    // An empty dict answers without asking for the key's hash.
    Object value = self.size() == 0 ? null : self.remove(key);
    if (value == null) {
      if (otherwise == null) {
        throw Errors.keyError(key);
      }
      return otherwise;
    }
    return value;
  }

  @Def("popitem(self, /)")
  static Object popItem(PyDict self) {
    Object[] item = self.popLast();
    if (item == null) {
      throw Errors.keyError("popitem(): dictionary is empty");
    }
    return PyTuple.of(item);
  }

  @Def("keys(self, /)")
  static Object keys(PyDict self) {
    return new PyDictKeys(self);
  }

  @Def("items(self, /)")
  static Object items(PyDict self) {
    return new PyDictItems(self);
  }

  @Def("values(self, /)")
  static Object values(PyDict self) {
    return new PyDictValues(self);
  }

  @ClassDef("fromkeys(cls, iterable, value=None, /)")
  static Object fromKeys(PyType cls, Object iterable, Object value) {
    Object made = cls == Types.DICT ? new PyDict() : Calls.call(cls);
    if (made.getClass() == PyDict.class) {
      DictMerge.putKeys((PyDict) made, iterable, value);
    } else {
      Object iterator = Iteration.iter(iterable);
      for (Object key = Iteration.next(iterator);
          key != null;
          key = Iteration.next(iterator)) {
        Subscripts.set(made, key, value);
      }
    }
    return made;
  }

  @Def("clear(self, /)")
  static void clear(PyDict self) {
    self.clear();
  }

  @Def("copy(self, /)")
  static Object copy(PyDict self) {
    return self.copy();
  }

  @ClassDef("__class_getitem__(cls, object, /)")
  static Object classGetItem(PyType cls, Object object) {
    return Items.generic(cls, object);
  }
}
