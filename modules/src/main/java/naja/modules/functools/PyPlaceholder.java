package naja.modules.functools;

import naja.runtime.abstracts.Errors;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyType;

/** {@code functools.Placeholder}: stands for a positional argument that the call of a partial gives. */
@TypeSpec("functools._PlaceholderType")
public final class PyPlaceholder extends PyObject {
  static final PyType TYPE =
      PyType.builtin("functools._PlaceholderType", PyPlaceholder.class, new PyPlaceholderSpec());

  static final PyPlaceholder PLACEHOLDER = new PyPlaceholder();

  static {
    TYPE.isBase = false;
  }

  private PyPlaceholder() {}

  @Override
  public PyType type() {
    return TYPE;
  }

  @New(value = "_PlaceholderType(*args, **kwargs)", noSignature = true)
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    if (args.length > 0 || kwargs.size() > 0) {
      throw Errors.typeError("PlaceholderType takes no arguments");
    }
    return PLACEHOLDER;
  }

  @Def("__repr__(self, /)")
  static String repr(PyPlaceholder self) {
    return "Placeholder";
  }

  @Def("__reduce__(self, /)")
  static String reduce(PyPlaceholder self) {
    return "Placeholder";
  }
}
