package naja.runtime.objects;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.Set;
import naja.runtime.expose.TypeSpec;

/** {@code AttributeError}: the name and the object that lacks it. */
@TypeSpec("AttributeError")
public class PyAttributeError extends PyBaseException {
  public Object name = PyNone.NONE;
  public Object object = PyNone.NONE;

  public PyAttributeError(PyType type, Object... args) {
    super(type, args);
  }

  @Def("__init__(self, /, *args, **kwargs)")
  static void init(PyAttributeError self, Object[] args, PyDict kwargs) {
    self.args = PyTuple.of(args);
    for (Object key : kwargs.keyArray()) {
      Object value = kwargs.get(key);
      switch (Texts.name(key)) {
        case "name" -> self.name = value;
        case "obj" -> self.object = value;
        default -> throw Errors.typeError(
            "AttributeError() got an unexpected keyword argument '" + Texts.name(key) + "'");
      }
    }
  }

  @Def("__getstate__(self, /)")
  static Object getState(PyAttributeError self) {
    PyDict state = self.attrs().snapshot();
    if (self.name != PyNone.NONE) {
      state.put("name", self.name);
    }
    if (self.args.size() > 0) {
      state.put("args", self.args);
    }
    return state.size() == 0 ? PyNone.NONE : state;
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyAttributeError self) {
    return PyTuple.of(self.type(), self.args, getState(self));
  }

  @Get(value = "name", member = true)
  static Object getName(PyAttributeError self) {
    return self.name;
  }

  @Set(value = "name", deletes = true)
  static void setName(PyAttributeError self, Object value) {
    self.name = PyNone.orNone(value);
  }

  @Get(value = "obj", member = true)
  static Object getObj(PyAttributeError self) {
    return self.object;
  }

  @Set(value = "obj", deletes = true)
  static void setObj(PyAttributeError self, Object value) {
    self.object = PyNone.orNone(value);
  }
}
