package naja.runtime.objects;

import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.expose.TypeSpec;

/** What {@code KeyError} has beyond its base. */
@TypeSpec("KeyError")
final class PyKeyError {
  private PyKeyError() {}

  @Def("__str__(self, /)")
  static Object str(PyBaseException self) {
    return self.args.size() == 1 ? Texts.repr(self.args.get(0)) : ExceptionMethods.str(self);
  }
}
