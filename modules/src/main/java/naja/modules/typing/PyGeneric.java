package naja.modules.typing;

import naja.runtime.abstracts.Calls;
import naja.runtime.expose.ClassDef;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyInstance;
import naja.runtime.objects.PyType;

/** {@code typing.Generic}: instances of generic classes are plain instances. */
@TypeSpec("typing.Generic")
final class PyGeneric {
  static final PyType TYPE = PyType.builtin("typing.Generic", PyInstance.class, new PyGenericSpec());

  private PyGeneric() {}

  private static Object call(String function, PyType cls, Object[] args, PyDict kwargs) {
    Object[] all = new Object[args.length + 1];
    all[0] = cls;
    System.arraycopy(args, 0, all, 1, args.length);
    return Calls.callWithDict(TypingFunctions.get(function), all, kwargs);
  }

  @ClassDef(value = "__class_getitem__(cls, /, *args, **kwargs)", noSignature = true)
  static Object classGetItem(PyType cls, Object[] args, PyDict kwargs) {
    return call("_generic_class_getitem", cls, args, kwargs);
  }

  @ClassDef(value = "__init_subclass__(cls, /, *args, **kwargs)", noSignature = true)
  static Object initSubclass(PyType cls, Object[] args, PyDict kwargs) {
    return call("_generic_init_subclass", cls, args, kwargs);
  }
}
