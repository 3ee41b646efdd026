package naja.runtime.objects;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Comparisons;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Hashes;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Lengths;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Subscripts;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.ClassDef;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.text.StrBuilder;

/** {@code mappingproxy}: a mapping that cannot be changed through it. */
@TypeSpec("mappingproxy")
public final class PyMappingProxy extends PyObject {
  /** The mapping that is shown. */
  public final Object mapping;

  public PyMappingProxy(Object mapping) {
    this.mapping = mapping;
  }

  @Override
  public PyType type() {
    return Types.MAPPING_PROXY;
  }

  @New("mappingproxy(mapping)")
  static Object create(PyType type, Object mapping) {
    PyType kind = PyType.of(mapping);
    if (kind.slot(Slot.GETITEM) == null || mapping instanceof PyList || mapping instanceof PyTuple) {
      throw Errors.typeError("mappingproxy() argument must be a mapping, not " + kind.name());
    }
    return new PyMappingProxy(mapping);
  }

  @Def("__repr__(self, /)")
  static Object repr(PyMappingProxy self) {
    StrBuilder out = new StrBuilder();
    out.append("mappingproxy(");
    out.append(Texts.repr(self.shown()));
    out.append(")");
    return out.build();
  }

  @Def("__hash__(self, /)")
  static long hash(PyMappingProxy self) {
    return Hashes.hash(self.mapping);
  }

  @Def("__str__(self, /)")
  static Object str(PyMappingProxy self) {
    return Texts.str(self.shown());
  }

  private static Object shown(Object object) {
    return object instanceof PyMappingProxy proxy ? proxy.shown() : object;
  }

  /** The mapping, for those who see values. */
  private Object shown() {
    if (mapping instanceof PyDict dict) {
      PyDocstring.show(dict);
    }
    return mapping;
  }

  @Def("__lt__(self, value, /)")
  static Object lt(PyMappingProxy self, Object value) {
    return Comparisons.compare(Comparisons.LT, self.shown(), shown(value));
  }

  @Def("__le__(self, value, /)")
  static Object le(PyMappingProxy self, Object value) {
    return Comparisons.compare(Comparisons.LE, self.shown(), shown(value));
  }

  @Def("__eq__(self, value, /)")
  static Object eq(PyMappingProxy self, Object value) {
    return Comparisons.compare(Comparisons.EQ, self.shown(), shown(value));
  }

  @Def("__ne__(self, value, /)")
  static Object ne(PyMappingProxy self, Object value) {
    return Comparisons.compare(Comparisons.NE, self.shown(), shown(value));
  }

  @Def("__gt__(self, value, /)")
  static Object gt(PyMappingProxy self, Object value) {
    return Comparisons.compare(Comparisons.GT, self.shown(), shown(value));
  }

  @Def("__ge__(self, value, /)")
  static Object ge(PyMappingProxy self, Object value) {
    return Comparisons.compare(Comparisons.GE, self.shown(), shown(value));
  }

  @Def("__iter__(self, /)")
  static Object iter(PyMappingProxy self) {
    return Iteration.iter(self.mapping);
  }

  @Def("__reversed__(self, /)")
  static Object reversed(PyMappingProxy self) {
    return Calls.callMethod(self.mapping, "__reversed__");
  }

  @Def("__or__(self, value, /)")
  static Object or(PyMappingProxy self, Object value) {
    return Numbers.or(self.shown(), shown(value));
  }

  @Def("__ror__(self, value, /)")
  static Object ror(PyMappingProxy self, Object value) {
    return Numbers.or(shown(value), self.shown());
  }

  @Def("__ior__(self, value, /)")
  static Object ior(PyMappingProxy self, Object value) {
    throw Errors.typeError("'|=' is not supported by mappingproxy; use '|' instead");
  }

  @Def("__len__(self, /)")
  static long len(PyMappingProxy self) {
    return Lengths.length(self.mapping);
  }

  @Def("__getitem__(self, key, /)")
  static Object getItem(PyMappingProxy self, Object key) {
    return Subscripts.get("__doc__".equals(key) ? self.shown() : self.mapping, key);
  }

  @Def("__contains__(self, key, /)")
  static boolean contains(PyMappingProxy self, Object key) {
    return Iteration.contains(self.mapping, key);
  }

  @Def("get(self, key, default=None, /)")
  static Object get(PyMappingProxy self, Object key, Object otherwise) {
    return Calls.callMethod("__doc__".equals(key) ? self.shown() : self.mapping, "get", key, otherwise);
  }

  @Def("keys(self, /)")
  static Object keys(PyMappingProxy self) {
    return Calls.callMethod(self.mapping, "keys");
  }

  @Def("values(self, /)")
  static Object values(PyMappingProxy self) {
    return Calls.callMethod(self.shown(), "values");
  }

  @Def("items(self, /)")
  static Object items(PyMappingProxy self) {
    return Calls.callMethod(self.shown(), "items");
  }

  @Def("copy(self, /)")
  static Object copy(PyMappingProxy self) {
    return Calls.callMethod(self.shown(), "copy");
  }

  @ClassDef("__class_getitem__(cls, object, /)")
  static Object classGetItem(PyType cls, Object object) {
    return Items.generic(cls, object);
  }
}
