package naja.modules.functools;

import java.util.Arrays;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.ReprGuard;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.ClassDef;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.Set;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.HasDict;
import naja.runtime.objects.PyCallable;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyGenericAlias;
import naja.runtime.objects.PyMethod;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Slot;
import naja.runtime.text.Str;
import naja.runtime.text.StrBuilder;

/** {@code functools.partial}: a function with some of its arguments. */
@TypeSpec(value = "functools.partial", sub = true, doc = "Create a new function with partial application.", repeats = {
  "__getattribute__", "__setattr__", "__delattr__"})
public class PyPartial extends PyCallable implements HasDict {
  static final PyType TYPE = PyType.builtin("functools.partial", PyPartial.class, new PyPartialSpec());

  static {
    TYPE.hasWeakref = true;
  }

  private Object function;
  private Object[] args;

  /** The arguments as scripts see them, once they have asked. */
  private PyTuple argsTuple;

  private PyDict keywords;

  /** How many of the arguments are placeholders. */
  private int placeholders;

  private PyDict dict;

  protected PyPartial(Object function, Object[] args, PyDict keywords) {
    this.function = function;
    this.args = args;
    this.keywords = keywords;
    placeholders = countPlaceholders(args);
  }

  private static int countPlaceholders(Object[] args) {
    int count = 0;
    for (Object arg : args) {
      if (arg == PyPlaceholder.PLACEHOLDER) {
        count++;
      }
    }
    return count;
  }

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

  @New("partial(func, /, *args, **keywords)")
  static Object create(PyType type, Object func, Object[] args, PyDict keywords) {
    if (!Calls.isCallable(func)) {
      throw Errors.typeError("the first argument must be callable");
    }
    if (args.length > 0 && args[args.length - 1] == PyPlaceholder.PLACEHOLDER) {
      throw Errors.typeError("trailing Placeholders are not allowed");
    }
    for (Object value : keywords.valueArray()) {
      if (value == PyPlaceholder.PLACEHOLDER) {
        throw Errors.typeError("Placeholder cannot be passed as a keyword argument");
      }
    }
    Object function = func;
    Object[] all = args;
    PyDict named = keywords;
    if (func instanceof PyPartial inner && inner.isPlain()) {
      function = inner.function;
      all = inner.merge(args, args.length);
      if (inner.keywords.size() > 0) {
        named = inner.keywords.copy();
        named.putAll(keywords);
      }
    }
    return type == TYPE ? new PyPartial(function, all, named) : new PyPartialSub(type, function, all, named);
  }

  /** Whether this is called as partials are, and has no attributes that would be lost with it. */
  private boolean isPlain() {
    return dict == null && (type() == TYPE || type().slot(Slot.CALL) == TYPE.slot(Slot.CALL));
  }

  /** The arguments with the first {@code count} of {@code given} put in the placeholders and behind. */
  private Object[] merge(Object[] given, int count) {
    int filled = Math.min(placeholders, count);
    Object[] all = Arrays.copyOf(args, args.length + count - filled);
    int at = 0;
    for (int i = 0; at < filled; i++) {
      if (all[i] == PyPlaceholder.PLACEHOLDER) {
        all[i] = given[at++];
      }
    }
    System.arraycopy(given, filled, all, args.length, count - filled);
    return all;
  }

  private void checkPlaceholders(int count) {
    if (count < placeholders) {
      throw Errors.typeError("missing positional arguments in 'partial' call; expected at least " + placeholders
          + ", got " + count);
    }
  }

  @Override
  public Object call(Object[] given, String[] names) {
    int named = names == null ? 0 : names.length;
    int count = given.length - named;
    checkPlaceholders(count);
    Object[] all = merge(given, count);
    if (keywords.size() == 0) {
      if (named == 0) {
        return Calls.call(function, all, null);
      }
      Object[] withNamed = Arrays.copyOf(all, all.length + named);
      System.arraycopy(given, count, withNamed, all.length, named);
      return Calls.call(function, withNamed, names);
    }
    if (named == 0) {
      return Calls.callWithDict(function, all, keywords);
    }
    PyDict both = keywords.copy();
    for (int i = 0; i < named; i++) {
      both.put(PyType.nameKey(names[i]), given[count + i]);
    }
    return Calls.callWithDict(function, all, both);
  }

  @Def("__call__(self, /, *args, **kwargs)")
  static Object callIt(PyPartial self, Object[] args, PyDict kwargs) {
    self.checkPlaceholders(args.length);
    Object[] all = self.merge(args, args.length);
    PyDict both = self.keywords;
    if (kwargs.size() > 0) {
      both = both.copy();
      both.putAll(kwargs);
    }
    return Calls.callWithDict(self.function, all, both);
  }

  @Def("__get__(self, instance, owner=None, /)")
  static Object get(PyPartial self, Object instance, Object owner) {
    return instance == null || instance == PyNone.NONE ? self : new PyMethod(self, instance);
  }

  @Get(value = "func", member = true)
  static Object getFunc(PyPartial self) {
    return self.function;
  }

  @Get(value = "args", member = true)
  static Object getArgs(PyPartial self) {
    return self.argsTuple();
  }

  private PyTuple argsTuple() {
    PyTuple tuple = argsTuple;
    if (tuple == null) {
      tuple = PyTuple.of(args);
      argsTuple = tuple;
    }
    return tuple;
  }

  @Get(value = "keywords", member = true)
  static Object getKeywords(PyPartial self) {
    return self.keywords;
  }

  @Get("__dict__")
  static Object getDict(PyPartial self) {
    return self.dict();
  }

  @Set(value = "__dict__", deletes = true)
  static void setDict(PyPartial self, Object value) {
    if (value == null) {
      throw Errors.typeError("cannot delete __dict__");
    }
    if (!(value instanceof PyDict given)) {
      throw Errors.typeError("__dict__ must be set to a dictionary, not a '" + PyType.of(value).name() + "'");
    }
    self.dict = given;
  }

  @Def("__repr__(self, /)")
  static Object repr(PyPartial self) {
    if (!ReprGuard.enter(self)) {
      return "...";
    }
    try {
      StrBuilder out = new StrBuilder().append(Str.fromJava(self.type().fullName())).append("(");
      out.append(Texts.repr(self.function));
      for (Object arg : self.args) {
        out.append(", ").append(Texts.repr(arg));
      }
      for (Object key : self.keywords.keyArray()) {
        Object value = self.keywords.get(key);
        if (value != null) {
          out.append(", ").append(Texts.str(key)).append("=").append(Texts.repr(value));
        }
      }
      return out.append(")").build();
    } finally {
      ReprGuard.leave(self);
    }
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyPartial self) {
    return PyTuple.of(
        self.type(), PyTuple.of(self.function),
        PyTuple.of(self.function, self.argsTuple(), self.keywords, PyNone.orNone(self.dict)));
  }

  @Def("__setstate__(self, object, /)")
  static void setState(PyPartial self, Object state) {
    if (!(state instanceof PyTuple t) || t.size() != 4 || !Calls.isCallable(t.get(0))
        || !(t.get(1) instanceof PyTuple args) || t.get(2) != PyNone.NONE && !(t.get(2) instanceof PyDict)) {
      throw Errors.typeError("invalid partial state");
    }
    if (args.size() > 0 && args.get(args.size() - 1) == PyPlaceholder.PLACEHOLDER) {
      throw Errors.typeError("trailing Placeholders are not allowed");
    }
    self.function = t.get(0);
    self.args = args.items().clone();
    self.argsTuple = args.getClass() == PyTuple.class ? args : null;
    self.keywords = t.get(2) instanceof PyDict d ? (d.getClass() == PyDict.class ? d : d.copy()) : new PyDict();
    self.placeholders = countPlaceholders(self.args);
    if (t.get(3) == PyNone.NONE) {
      self.dict = null;
    } else {
      setDict(self, t.get(3));
    }
  }

  @ClassDef("__class_getitem__(cls, object, /)")
  static Object classGetItem(PyType cls, Object object) {
    return PyGenericAlias.of(cls, object);
  }
}
