package naja.runtime.objects;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.Set;
import naja.runtime.expose.TypeSpec;

/** {@code NameError}: the name that is not defined. */
@TypeSpec("NameError")
public class PyNameError extends PyBaseException {
  public Object name = PyNone.NONE;

  public PyNameError(PyType type, Object... args) {
    super(type, args);
  }

  @Def("__init__(self, /, *args, **kwargs)")
  static void init(PyNameError self, Object[] args, PyDict kwargs) {
    self.args = PyTuple.of(args);
    for (Object key : kwargs.keyArray()) {
      Object value = kwargs.get(key);
      switch (Texts.name(key)) {
        case "name" -> self.name = value;
        default -> throw Errors.typeError(
            "NameError() got an unexpected keyword argument '" + Texts.name(key) + "'");
      }
    }
  }

  @Get(value = "name", member = true)
  static Object getName(PyNameError self) {
    return self.name;
  }

  @Set(value = "name", deletes = true)
  static void setName(PyNameError self, Object value) {
    self.name = PyNone.orNone(value);
  }
}
