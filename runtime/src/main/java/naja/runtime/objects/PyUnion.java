package naja.runtime.objects;

import java.util.ArrayList;
import java.util.List;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Comparisons;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Hashes;
import naja.runtime.abstracts.Texts;
import naja.runtime.abstracts.TypeUnions;
import naja.runtime.expose.ClassDef;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.TypeSpec;

/** {@code typing.Union}: {@code X | Y}. */
@TypeSpec("typing.Union")
public final class PyUnion extends PyObject {
  private final PyTuple args;
  private PyTuple parameters;

  public PyUnion(PyTuple args) {
    this.args = args;
  }

  @Override
  public PyType type() {
    return Types.UNION;
  }

  /** {@code __args__}. */
  public PyTuple args() {
    return args;
  }

  @ClassDef("__class_getitem__(cls, object, /)")
  static Object classGetItem(PyType cls, Object parameters) {
    return TypeUnions.ofAll(parameters instanceof PyTuple t ? t.items() : new Object[] {parameters});
  }

  @Def("__mro_entries__(self, object, /)")
  static Object mroEntries(PyUnion self, Object bases) {
    throw Errors.typeError("Cannot subclass " + repr(self));
  }

  @Def("__getitem__(self, key, /)")
  static Object getItem(PyUnion self, Object key) {
    PyTuple replaced = PyGenericAlias.substitute(self, self.args, (PyTuple) getParameters(self), key);
    return TypeUnions.ofAll(replaced.items());
  }

  @Def("__hash__(self, /)")
  static long hash(PyUnion self) {
    long hash = 0;
    for (Object arg : self.args.items()) {
      hash ^= Hashes.hash(arg) * 0x9E3779B97F4A7C15L;
    }
    return hash;
  }

  @Def("__eq__(self, value, /)")
  static Object eq(PyUnion self, Object value) {
    if (!(value instanceof PyUnion other)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return self.args.size() == other.args.size() && contains(self, other) && contains(other, self);
  }

  private static boolean contains(PyUnion outer, PyUnion inner) {
    for (Object item : inner.args.items()) {
      boolean found = false;
      for (Object candidate : outer.args.items()) {
        found |= Comparisons.isEqual(candidate, item);
      }
      if (!found) {
        return false;
      }
    }
    return true;
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
  static Object repr(PyUnion self) {
    StringBuilder text = new StringBuilder();
    for (Object arg : self.args.items()) {
      text.append(text.isEmpty() ? "" : " | ");
      text.append(arg == Types.NONE_TYPE ? "None" : PyGenericAlias.itemRepr(arg));
    }
    return PyType.nameKey(text.toString());
  }

  @Def("__getattribute__(self, name, /)")
  static Object getAttribute(PyUnion self, Object name) {
    String text = Texts.attributeName(name);
    if (text.equals("__module__")) {
      return Attributes.getAttr(Types.UNION, text);
    }
    Object value = Attributes.genericGet(self, self.type(), text);
    if (value == null) {
      throw Errors.noAttribute(self, text);
    }
    return value;
  }

  @Get("__name__")
  static String getName(PyUnion self) {
    return "Union";
  }

  @Get("__qualname__")
  static String getQualname(PyUnion self) {
    return "Union";
  }

  @Get("__origin__")
  static Object getOrigin(PyUnion self) {
    return Types.UNION;
  }

  @Get(value = "__args__", member = true)
  static Object getArgs(PyUnion self) {
    return self.args;
  }

  @Get("__parameters__")
  static Object getParameters(PyUnion self) {
    synchronized (self) {
      if (self.parameters == null) {
        List<Object> found = new ArrayList<>();
        PyGenericAlias.collect(self.args, found);
        self.parameters = PyTuple.of(found.toArray());
      }
      return self.parameters;
    }
  }
}
