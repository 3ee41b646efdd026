package naja.modules.posix;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.BuiltinTypeDefiner;
import naja.runtime.objects.PyStructSequence;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;

/** {@code os.sched_param}: a struct sequence that is made from its only field. */
@TypeSpec("posix.sched_param")
final class PySchedParam {
  static final PyType TYPE = make();

  private PySchedParam() {}

  private static PyType make() {
    PyType type =
        PyStructSequence.define("posix.sched_param", "A scheduling parameter.", new String[] {"sched_priority"}, 1);
    PySchedParamSpec methods = new PySchedParamSpec();
    methods.define(new BuiltinTypeDefiner(type, methods, type.dict()));
    type.modified();
    return type;
  }

  @New("sched_param(sched_priority)")
  static Object create(PyType type, Object priority) {
    return PyStructSequence.of(type, priority);
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyStructSequence self) {
    return PyTuple.of(PyType.of(self), PyTuple.of(self.items()[0]));
  }

  static Object of(int priority) {
    return PyStructSequence.of(TYPE, (long) priority);
  }

  static int priority(Object param) {
    if (PyType.of(param) != TYPE) {
      throw Errors.typeError("must have a sched_param object");
    }
    return Numbers.asIndexInt(((PyStructSequence) param).items()[0]);
  }
}
