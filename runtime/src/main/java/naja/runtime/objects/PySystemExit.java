package naja.runtime.objects;

import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.Set;
import naja.runtime.expose.TypeSpec;

/** {@code SystemExit}: the exit status. */
@TypeSpec("SystemExit")
public class PySystemExit extends PyBaseException {
  public Object code = PyNone.NONE;

  public PySystemExit(PyType type, Object... args) {
    super(type, args);
  }

  @Def("__init__(self, /, *args, **kwargs)")
  static void init(PySystemExit self, Object[] args, PyDict kwargs) {
    ExceptionMethods.init(self, args, kwargs);
    self.code = args.length == 0 ? PyNone.NONE : args.length == 1 ? args[0] : self.args;
  }

  @Get(value = "code", member = true)
  static Object getCode(PySystemExit self) {
    return self.code;
  }

  @Set(value = "code", deletes = true)
  static void setCode(PySystemExit self, Object value) {
    self.code = PyNone.orNone(value);
  }
}
