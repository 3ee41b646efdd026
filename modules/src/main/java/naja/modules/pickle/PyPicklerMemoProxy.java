package naja.modules.pickle;

import naja.runtime.abstracts.Identity;
import naja.runtime.expose.Def;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Types;

/** {@code _pickle.PicklerMemoProxy}: the memo of a pickler as scripts see it. */
@TypeSpec("_pickle.PicklerMemoProxy")
public final class PyPicklerMemoProxy extends PyObject {
  static final PyType TYPE =
      PyType.builtin("_pickle.PicklerMemoProxy", PyPicklerMemoProxy.class, new PyPicklerMemoProxySpec());

  static {
    TYPE.disallowInstantiation = true;
  }

  final PyPickler pickler;

  PyPicklerMemoProxy(PyPickler pickler) {
    this.pickler = pickler;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Def("clear(self, /)")
  static void clear(PyPicklerMemoProxy self) {
    self.pickler.memo().clear();
  }

  @Def("copy(self, /)")
  static PyDict copy(PyPicklerMemoProxy self) {
    PyDict copy = new PyDict();
    self.pickler.memo().forEach(
        (object, index) -> copy.put(Identity.id(object), PyTuple.of((long) index, object)));
    return copy;
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyPicklerMemoProxy self) {
    return PyTuple.of(Types.DICT, PyTuple.of(copy(self)));
  }
}
