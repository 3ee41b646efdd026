package naja.runtime.objects;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Comparisons;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.ReprGuard;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;

/** {@code types.SimpleNamespace}. */
@TypeSpec(value = "types.SimpleNamespace", sub = true)
public class PySimpleNamespace extends PyObject implements HasDict {
  private final PyDict dict = new PyDict();

  @Override
  public PyDict dict() {
    return dict;
  }

  @Override
  public PyDict dictOrNull() {
    return dict;
  }

  @Override
  public PyType type() {
    return Types.SIMPLE_NAMESPACE;
  }

  @New("SimpleNamespace(mapping_or_iterable=(), /, **kwargs)")
  static Object create(PyType type, Object mapping, PyDict kwargs) {
    return type == Types.SIMPLE_NAMESPACE ? new PySimpleNamespace() : new PySimpleNamespaceSub(type);
  }

  @Def("__init__(self, mapping_or_iterable=<unrepresentable>, /, **kwargs)")
  static void init(PySimpleNamespace self, Object mapping, PyDict kwargs) {
    if (mapping != null) {
      PyDict given = mapping instanceof PyDict d ? d : (PyDict) Calls.call(Types.DICT, mapping);
      for (Object key : given.keyArray()) {
        if (!Texts.isStr(key)) {
          throw Errors.typeError("keywords must be strings");
        }
      }
      self.dict.putAll(given);
    }
    self.dict.putAll(kwargs);
  }

  @Def("__repr__(self, /)")
  static Object repr(PySimpleNamespace self) {
    String name = self.type() == Types.SIMPLE_NAMESPACE ? "namespace" : self.type().name();
    if (!ReprGuard.enter(self)) {
      return PyType.nameKey(name + "(...)");
    }
    try {
      StringBuilder text = new StringBuilder(name).append('(');
      String separator = "";
      for (Object key : self.dict.keyArray()) {
        Object value = self.dict.get(key);
        if (Texts.isStr(key) && value != null) {
          text.append(separator).append(Texts.utf16(key)).append('=').append(Texts.reprText(value));
          separator = ", ";
        }
      }
      return PyType.nameKey(text.append(')').toString());
    } finally {
      ReprGuard.leave(self);
    }
  }

  private static Object compare(int operator, PySimpleNamespace self, Object other) {
    return other instanceof PySimpleNamespace o
        ? Comparisons.compare(operator, self.dict, o.dict)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__eq__(self, value, /)")
  static Object eq(PySimpleNamespace self, Object value) {
    return compare(Comparisons.EQ, self, value);
  }

  @Def("__ne__(self, value, /)")
  static Object ne(PySimpleNamespace self, Object value) {
    return compare(Comparisons.NE, self, value);
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PySimpleNamespace self) {
    return PyTuple.of(self.type(), PyTuple.EMPTY, self.dict);
  }

  @Def("__replace__(self, /, **changes)")
  static Object replace(PySimpleNamespace self, PyDict changes) {
    Object made = Calls.call(self.type());
    if (made instanceof PySimpleNamespace n) {
      n.dict.putAll(self.dict);
      n.dict.putAll(changes);
    }
    return made;
  }

  @Get(value = "__dict__", member = true)
  static Object getDict(PySimpleNamespace self) {
    return self.dict;
  }
}
