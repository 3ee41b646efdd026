package naja.runtime.objects;

import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.Set;
import naja.runtime.expose.TypeSpec;

/** {@code StopIteration}: the value that the generator returned. */
@TypeSpec("StopIteration")
public class PyStopIteration extends PyBaseException {
  public Object value = PyNone.NONE;

  public PyStopIteration(PyType type, Object... args) {
    super(type, args);
  }

  @Def("__init__(self, /, *args, **kwargs)")
  static void init(PyStopIteration self, Object[] args, PyDict kwargs) {
    ExceptionMethods.init(self, args, kwargs);
    self.value = args.length > 0 ? args[0] : PyNone.NONE;
  }

  @Get(value = "value", member = true)
  static Object getValue(PyStopIteration self) {
    return self.value;
  }

  @Set(value = "value", deletes = true)
  static void setValue(PyStopIteration self, Object value) {
    self.value = PyNone.orNone(value);
  }
}
