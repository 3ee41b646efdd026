package naja.modules.typing;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyNotImplemented;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyType;

/** {@code typing.ParamSpecArgs} and {@code typing.ParamSpecKwargs}. */
@TypeSpec("typing.ParamSpecArgs")
public final class PyParamSpecPart extends PyObject {
  static final PyType ARGS = PyType.builtin("typing.ParamSpecArgs", PyParamSpecPart.class, new PyParamSpecPartSpec());
  static final PyType KWARGS =
      PyType.builtin("typing.ParamSpecKwargs", PyParamSpecPart.class, new PyParamSpecPartSpec());

  static {
    ARGS.hasWeakref = true;
    KWARGS.hasWeakref = true;
  }

  static {
    ARGS.isBase = false;
    KWARGS.isBase = false;
  }

  private final Object origin;
  private final boolean positional;

  PyParamSpecPart(Object origin, boolean positional) {
    this.origin = origin;
    this.positional = positional;
  }

  @Override
  public PyType type() {
    return positional ? ARGS : KWARGS;
  }

  @New("ParamSpecArgs(origin)")
  static Object create(PyType type, Object origin) {
    return new PyParamSpecPart(origin, type == ARGS);
  }

  @Def("__repr__(self, /)")
  static Object repr(PyParamSpecPart self) {
    String name =
        self.origin instanceof PyParamSpec spec ? Texts.strText(PyParamSpec.getName(spec))
            : Texts.reprText(self.origin);
    return PyType.nameKey(name + (self.positional ? ".args" : ".kwargs"));
  }

  @Def("__eq__(self, value, /)")
  static Object eq(PyParamSpecPart self, Object value) {
    return value instanceof PyParamSpecPart other && other.positional == self.positional
        ? (Object) (self.origin == other.origin)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__mro_entries__(self, object, /)")
  static Object mroEntries(PyParamSpecPart self, Object bases) {
    throw Errors.typeError("Cannot subclass an instance of " + (self.positional ? "ParamSpecArgs" : "ParamSpecKwargs"));
  }

  @Get(value = "__origin__", member = true)
  static Object getOrigin(PyParamSpecPart self) {
    return self.origin;
  }
}
