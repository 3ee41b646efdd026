package naja.runtime.objects;

import java.util.ArrayList;
import java.util.List;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Comparisons;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Hashes;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Subscripts;
import naja.runtime.abstracts.Texts;
import naja.runtime.abstracts.Truth;
import naja.runtime.abstracts.TypeUnions;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;

/** {@code types.GenericAlias}: {@code list[int]}. */
@TypeSpec(value = "types.GenericAlias", sub = true)
public class PyGenericAlias extends PyObject {
  /** Attributes that are the alias's own; all others are those of the origin. */
  private static final String[] OWN = {
    "__class__", "__origin__", "__args__", "__unpacked__", "__parameters__", "__typing_unpacked_tuple_args__",
    "__mro_entries__", "__reduce_ex__", "__reduce__", "__copy__", "__deepcopy__", "__bases__"
  };

  public final Object origin;
  public final PyTuple args;
  private final boolean starred;
  private PyTuple parameters;

  public PyGenericAlias(Object origin, PyTuple args) {
    this(origin, args, false);
  }

  public PyGenericAlias(Object origin, PyTuple args, boolean starred) {
    this.origin = origin;
    this.args = args;
    this.starred = starred;
  }

  @Override
  public PyType type() {
    return Types.GENERIC_ALIAS;
  }

  /** {@code origin[item]}: an item that is no tuple becomes the only argument. */
  public static PyGenericAlias of(Object origin, Object item) {
    return new PyGenericAlias(origin, item instanceof PyTuple tuple ? tuple : PyTuple.of(item));
  }

  @New("GenericAlias(origin, args, /)")
  static Object create(PyType type, Object origin, Object args) {
    PyTuple tuple = args instanceof PyTuple t ? t : PyTuple.of(args);
    return type == Types.GENERIC_ALIAS ? new PyGenericAlias(origin, tuple) : new PyGenericAliasSub(type, origin, tuple);
  }

  /** {@code __parameters__}: the type variables in the arguments, each once. */
  synchronized PyTuple parameters() {
    if (parameters == null) {
      List<Object> found = new ArrayList<>();
      collect(args, found);
      parameters = PyTuple.of(found.toArray());
    }
    return parameters;
  }

  static void collect(PyTuple args, List<Object> found) {
    for (Object arg : args.items()) {
      if (arg instanceof PyType) {
        continue;
      }
      if (arg instanceof PyTuple tuple) {
        collect(tuple, found);
      } else if (Attributes.lookupAttr(arg, "__typing_subst__") != null) {
        addOnce(found, arg);
      } else if (Attributes.lookupAttr(arg, "__parameters__") instanceof PyTuple inner) {
        for (Object parameter : inner.items()) {
          addOnce(found, parameter);
        }
      } else if (arg instanceof PyList list) {
        collect(PyTuple.of(list.toArray()), found);
      }
    }
  }

  private static void addOnce(List<Object> found, Object parameter) {
    for (Object known : found) {
      if (known == parameter) {
        return;
      }
    }
    found.add(parameter);
  }

  /** The arguments with the parameters replaced, as {@code alias[item]} does it. */
  static PyTuple substitute(Object self, PyTuple args, PyTuple parameters, Object item) {
    if (parameters.size() == 0) {
      throw Errors.typeError(Texts.reprText(self) + " is not a generic class");
    }
    Object given = unpacked(item instanceof PyTuple t ? t : PyTuple.of(item));
    for (Object parameter : parameters.items()) {
      Object prepare = Attributes.lookupAttr(parameter, "__typing_prepare_subst__");
      if (prepare != null && prepare != PyNone.NONE) {
        Object prepared = Calls.call(prepare, self, given);
        given = prepared instanceof PyTuple ? prepared : PyTuple.of(prepared);
      }
    }
    PyTuple values = (PyTuple) given;
    if (values.size() != parameters.size()) {
      throw Errors.typeError(
          "Too " + (values.size() > parameters.size() ? "many" : "few") + " arguments for " + Texts.reprText(self)
              + "; actual " + values.size() + ", expected " + parameters.size());
    }
    return replaced(args, parameters, values);
  }

  private static PyTuple unpacked(PyTuple items) {
    List<Object> flat = new ArrayList<>();
    for (Object item : items.items()) {
      Object inner = item instanceof PyType ? null : Attributes.lookupAttr(item, "__typing_unpacked_tuple_args__");
      if (inner instanceof PyTuple t && !(t.size() > 0 && t.get(t.size() - 1) == PyEllipsis.ELLIPSIS)) {
        flat.addAll(List.of(t.items()));
      } else {
        flat.add(item);
      }
    }
    return PyTuple.of(flat.toArray());
  }

  private static PyTuple replaced(PyTuple args, PyTuple parameters, PyTuple values) {
    List<Object> result = new ArrayList<>();
    for (Object arg : args.items()) {
      if (arg instanceof PyType) {
        result.add(arg);
        continue;
      }
      if (arg instanceof PyTuple tuple) {
        result.add(replaced(tuple, parameters, values));
        continue;
      }
      if (arg instanceof PyList list) {
        result.add(PyList.of(replaced(PyTuple.of(list.toArray()), parameters, values).items().clone()));
        continue;
      }
      boolean spread = isUnpacked(arg);
      Object subst = Attributes.lookupAttr(arg, "__typing_subst__");
      Object value;
      if (subst != null) {
        value = Calls.call(subst, values.get(indexOf(parameters, arg)));
      } else {
        value = substituteInner(arg, parameters, values);
      }
      if (spread) {
        if (!(value instanceof PyTuple tuple)) {
          throw Errors.typeError("expected __typing_subst__ of " + PyType.of(arg).name()
              + " objects to return a tuple, not " + PyType.of(value).name());
        }
        result.addAll(List.of(tuple.items()));
      } else {
        result.add(value);
      }
    }
    return PyTuple.of(result.toArray());
  }

  private static boolean isUnpacked(Object arg) {
    Object flag = Attributes.lookupAttr(arg, "__typing_is_unpacked_typevartuple__");
    return flag != null && Truth.isTrue(flag);
  }

  private static int indexOf(PyTuple parameters, Object parameter) {
    for (int i = 0; i < parameters.size(); i++) {
      if (parameters.get(i) == parameter) {
        return i;
      }
    }
    throw Errors.systemError("type parameter is not among the parameters");
  }

  private static Object substituteInner(Object arg, PyTuple parameters, PyTuple values) {
    if (!(Attributes.lookupAttr(arg, "__parameters__") instanceof PyTuple inner) || inner.size() == 0) {
      return arg;
    }
    List<Object> items = new ArrayList<>();
    for (Object parameter : inner.items()) {
      int i = indexOf(parameters, parameter);
      Object value = values.get(i);
      if (isVariadic(parameter) && value instanceof PyTuple tuple) {
        items.addAll(List.of(tuple.items()));
      } else {
        items.add(value);
      }
    }
    return Subscripts.get(arg, PyTuple.of(items.toArray()));
  }

  private static boolean isVariadic(Object parameter) {
    return PyType.of(parameter).slot(Slot.ITER) != null;
  }

  @Def("__getitem__(self, key, /)")
  static Object getItem(PyGenericAlias self, Object key) {
    return new PyGenericAlias(
        self.origin, substitute(self, self.args, self.parameters(), key), self.starred);
  }

  @Def("__call__(self, /, *args, **kwargs)")
  static Object call(PyGenericAlias self, Object[] args, PyDict kwargs) {
    Object made = Calls.callWithDict(self.origin, args, kwargs);
    try {
      Attributes.setAttr(made, "__orig_class__", self);
    } catch (PyException e) {
      if (!e.matches(ExceptionTypes.ATTRIBUTE_ERROR) && !e.matches(ExceptionTypes.TYPE_ERROR)) {
        throw e;
      }
    }
    return made;
  }

  @Def("__getattribute__(self, name, /)")
  static Object getAttribute(PyGenericAlias self, Object name) {
    String text = Texts.attributeName(name);
    boolean own = !text.startsWith("__") || !text.endsWith("__");
    if (own) {
      return Attributes.getAttr(self.origin, text);
    }
    for (String candidate : OWN) {
      if (candidate.equals(text)) {
        Object value = Attributes.genericGet(self, self.type(), text);
        if (value == null) {
          throw Errors.noAttribute(self, text);
        }
        return value;
      }
    }
    return Attributes.getAttr(self.origin, text);
  }

  @Def("__mro_entries__(self, object, /)")
  static Object mroEntries(PyGenericAlias self, Object bases) {
    return PyTuple.of(self.origin);
  }

  @Def("__instancecheck__(self, object, /)")
  static Object instanceCheck(PyGenericAlias self, Object instance) {
    throw Errors.typeError("isinstance() argument 2 cannot be a parameterized generic");
  }

  @Def("__subclasscheck__(self, object, /)")
  static Object subclassCheck(PyGenericAlias self, Object cls) {
    throw Errors.typeError("issubclass() argument 2 cannot be a parameterized generic");
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyGenericAlias self) {
    if (self.starred) {
      Object whole = new PyGenericAlias(self.origin, self.args);
      return PyTuple.of(Items.builtin("next"), PyTuple.of(new PyGenericAliasIterator(whole)));
    }
    return PyTuple.of(Types.GENERIC_ALIAS, PyTuple.of(self.origin, self.args));
  }

  @Def("__dir__(self, /)")
  static Object dir(PyGenericAlias self) {
    PyList names = Iteration.toList(Calls.call(Items.builtin("dir"), self.origin));
    for (String name : OWN) {
      if (!isBlocked(name) && !Iteration.contains(names, name)) {
        names.append(name);
      }
    }
    return names;
  }

  /** Whether a name is one of those that the alias does not have though its origin may. */
  private static boolean isBlocked(String name) {
    return name.equals("__bases__") || name.equals("__copy__") || name.equals("__deepcopy__");
  }

  /** {@code *alias}. */
  PyGenericAlias unpackedAlias() {
    return new PyGenericAlias(origin, args, true);
  }

  @Def("__iter__(self, /)")
  static Object iter(PyGenericAlias self) {
    return new PyGenericAliasIterator(self);
  }

  @Def("__hash__(self, /)")
  static long hash(PyGenericAlias self) {
    return Hashes.hash(self.origin) ^ Hashes.hash(self.args);
  }

  @Def("__eq__(self, value, /)")
  static Object eq(PyGenericAlias self, Object value) {
    return value instanceof PyGenericAlias other
        ? (Object) (self.starred == other.starred && Comparisons.isEqual(self.origin, other.origin)
            && Comparisons.isEqual(self.args, other.args))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__or__(self, value, /)")
  static Object or(Object self, Object value) {
    return TypeUnions.of(self, value);
  }

  @Def("__ror__(self, value, /)")
  static Object ror(Object self, Object value) {
    return TypeUnions.of(value, self);
  }

  @Def("__repr__(self, /)")
  static Object repr(PyGenericAlias self) {
    StringBuilder text = new StringBuilder(self.starred ? "*" : "").append(itemRepr(self.origin)).append('[');
    for (int i = 0; i < self.args.size(); i++) {
      text.append(i == 0 ? "" : ", ").append(itemRepr(self.args.get(i)));
    }
    if (self.args.size() == 0) {
      text.append("()");
    }
    return PyType.nameKey(text.append(']').toString());
  }

  /** How aliases and unions show a type or another argument. */
  static String itemRepr(Object item) {
    if (item == PyEllipsis.ELLIPSIS) {
      return "...";
    }
    if (item instanceof PyList list) {
      StringBuilder text = new StringBuilder("[");
      for (int i = 0, size = list.size(); i < size; i++) {
        if (i >= list.size()) {
          throw Errors.indexError("list index out of range");
        }
        text.append(i == 0 ? "" : ", ").append(itemRepr(list.get(i)));
      }
      return text.append(']').toString();
    }
    if (Attributes.lookupAttr(item, "__origin__") != null && Attributes.lookupAttr(item, "__args__") != null) {
      return Texts.reprText(item);
    }
    if (item instanceof PyType type) {
      return type.fullName();
    }
    Object name = Attributes.lookupAttr(item, "__qualname__");
    Object module = name == null ? null : Attributes.lookupAttr(item, "__module__");
    if (name == null || module == null || module == PyNone.NONE) {
      return Texts.reprText(item);
    }
    return "builtins".equals(module) ? Texts.strText(name) : Texts.strText(module) + "." + Texts.strText(name);
  }

  @Get(value = "__origin__", member = true)
  static Object getOrigin(PyGenericAlias self) {
    return self.origin;
  }

  @Get(value = "__args__", member = true)
  static Object getArgs(PyGenericAlias self) {
    return self.args;
  }

  @Get(value = "__unpacked__", member = true)
  static boolean getUnpacked(PyGenericAlias self) {
    return self.starred;
  }

  @Get("__parameters__")
  static Object getParameters(PyGenericAlias self) {
    return self.parameters();
  }

  @Get("__typing_unpacked_tuple_args__")
  static Object getUnpackedTupleArgs(PyGenericAlias self) {
    return self.starred && self.origin == Types.TUPLE ? self.args : PyNone.NONE;
  }
}
