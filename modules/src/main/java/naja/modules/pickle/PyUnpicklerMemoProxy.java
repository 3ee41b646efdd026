package naja.modules.pickle;

import naja.runtime.expose.Def;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Types;

/** {@code _pickle.UnpicklerMemoProxy}: the memo of an unpickler as scripts see it. */
@TypeSpec("_pickle.UnpicklerMemoProxy")
public final class PyUnpicklerMemoProxy extends PyObject {
  static final PyType TYPE =
      PyType.builtin("_pickle.UnpicklerMemoProxy", PyUnpicklerMemoProxy.class, new PyUnpicklerMemoProxySpec());

  static {
    TYPE.disallowInstantiation = true;
  }

  final PyUnpickler unpickler;

  PyUnpicklerMemoProxy(PyUnpickler unpickler) {
    this.unpickler = unpickler;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Def("clear(self, /)")
  static void clear(PyUnpicklerMemoProxy self) {
    self.unpickler.memo().clear();
  }

  @Def("copy(self, /)")
  static PyDict copy(PyUnpicklerMemoProxy self) {
    return self.unpickler.memo().toDict();
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyUnpicklerMemoProxy self) {
    return PyTuple.of(Types.DICT, PyTuple.of(copy(self)));
  }
}
