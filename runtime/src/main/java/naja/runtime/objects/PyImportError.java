package naja.runtime.objects;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.Set;
import naja.runtime.expose.TypeSpec;

/** {@code ImportError}. */
@TypeSpec("ImportError")
public class PyImportError extends PyBaseException {
  public Object message = PyNone.NONE;
  public Object name = PyNone.NONE;
  public Object path = PyNone.NONE;
  public Object nameFrom = PyNone.NONE;

  public PyImportError(PyType type, Object... args) {
    super(type, args);
  }

  @Def("__init__(self, /, *args, **kwargs)")
  static void init(PyImportError self, Object[] args, PyDict kwargs) {
    self.args = PyTuple.of(args);
    self.name = PyNone.NONE;
    self.path = PyNone.NONE;
    self.nameFrom = PyNone.NONE;
    for (Object key : kwargs.keyArray()) {
      Object value = kwargs.get(key);
      switch (Texts.name(key)) {
        case "name" -> self.name = value;
        case "path" -> self.path = value;
        case "name_from" -> self.nameFrom = value;
        default -> throw Errors.typeError(
            "ImportError() got an unexpected keyword argument '" + Texts.name(key) + "'");
      }
    }
    self.message = args.length == 1 ? args[0] : PyNone.NONE;
  }

  @Def("__str__(self, /)")
  static Object str(PyImportError self) {
    return self.message != PyNone.NONE && Texts.isStr(self.message) && PyType.of(self.message) == Types.STR
        ? self.message
        : ExceptionMethods.str(self);
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyImportError self) {
    PyDict state = self.attrs().snapshot();
    if (self.name != PyNone.NONE) {
      state.put("name", self.name);
    }
    if (self.path != PyNone.NONE) {
      state.put("path", self.path);
    }
    if (self.nameFrom != PyNone.NONE) {
      state.put("name_from", self.nameFrom);
    }
    return state.size() == 0 ? PyTuple.of(self.type(), self.args) : PyTuple.of(self.type(), self.args, state);
  }

  @Get(value = "msg", member = true)
  static Object getMsg(PyImportError self) {
    return self.message;
  }

  @Set(value = "msg", deletes = true)
  static void setMsg(PyImportError self, Object value) {
    self.message = PyNone.orNone(value);
  }

  @Get(value = "name", member = true)
  static Object getName(PyImportError self) {
    return self.name;
  }

  @Set(value = "name", deletes = true)
  static void setName(PyImportError self, Object value) {
    self.name = PyNone.orNone(value);
  }

  @Get(value = "path", member = true)
  static Object getPath(PyImportError self) {
    return self.path;
  }

  @Set(value = "path", deletes = true)
  static void setPath(PyImportError self, Object value) {
    self.path = PyNone.orNone(value);
  }

  @Get(value = "name_from", member = true)
  static Object getNameFrom(PyImportError self) {
    return self.nameFrom;
  }

  @Set(value = "name_from", deletes = true)
  static void setNameFrom(PyImportError self, Object value) {
    self.nameFrom = PyNone.orNone(value);
  }
}
