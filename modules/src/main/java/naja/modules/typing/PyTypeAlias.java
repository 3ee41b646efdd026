package naja.modules.typing;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Subscripts;
import naja.runtime.abstracts.Texts;
import naja.runtime.abstracts.TypeUnions;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyGenericAlias;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;

/** {@code typing.TypeAliasType}: what the {@code type} statement makes. */
@TypeSpec("typing.TypeAliasType")
public final class PyTypeAlias extends PyObject {
  static final PyType TYPE = make();

  private static PyType make() {
    PyType type = PyType.builtin("typing.TypeAliasType", PyTypeAlias.class, new PyTypeAliasSpec());
    type.isBase = false;
    return type;
  }

  private final Object name;
  private final Object parameters;
  private final Object evaluate;
  private final Object module;
  private Object value;

  PyTypeAlias(Object name, Object parameters, Object evaluate, Object value) {
    this.name = name;
    this.parameters = parameters;
    this.evaluate = evaluate;
    this.value = value;
    this.module = TypingFunctions.callerModule();
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @New(value = "TypeAliasType(name=<absent>, value=<absent>, *, type_params=())", noSignature = true)
  static Object create(PyType type, Object name, Object value, Object parameters) {
    TypingFunctions.checkGiven(name, "typealias", "name", 1);
    TypingFunctions.checkGiven(value, "typealias", "value", 2);
    if (!Texts.isStr(name)) {
      throw Errors.typeError("typealias() argument 'name' must be str, not " + PyType.of(name).name());
    }
    if (!(parameters instanceof PyTuple tuple)) {
      throw Errors.typeError("type_params must be a tuple");
    }
    checkParameters(tuple);
    return new PyTypeAlias(name, parameters, null, value);
  }

  /** Refuses what is no type parameter, and parameters without a default behind one that has one. */
  private static void checkParameters(PyTuple parameters) {
    boolean defaults = false;
    for (int i = 0; i < parameters.size(); i++) {
      Object parameter = parameters.get(i);
      boolean hasDefault =
          switch (parameter) {
            case PyTypeVar v -> PyTypeVar.hasDefault(v);
            case PyParamSpec p -> PyParamSpec.hasDefault(p);
            case PyTypeVarTuple t -> PyTypeVarTuple.hasDefault(t);
            default -> throw Errors.typeError("Expected a type param, got " + Texts.reprText(parameter));
          };
      if (defaults && !hasDefault) {
        throw Errors.typeError(
            "non-default type parameter '" + Texts.reprText(parameter) + "' follows default type parameter");
      }
      defaults |= hasDefault;
    }
  }

  @Get("__value__")
  static Object getValue(PyTypeAlias self) {
    synchronized (self) {
      if (self.value != null) {
        return self.value;
      }
    }
    Object value = Calls.call(self.evaluate, 1L);
    synchronized (self) {
      self.value = value;
      return value;
    }
  }

  @Get("evaluate_value")
  static Object getEvaluateValue(PyTypeAlias self) {
    return self.evaluate != null ? self.evaluate : new PyConstEvaluator(self.value);
  }

  @Get(value = "__name__", member = true)
  static Object getName(PyTypeAlias self) {
    return self.name;
  }

  @Get("__type_params__")
  static Object getTypeParams(PyTypeAlias self) {
    return self.parameters == PyNone.NONE ? PyTuple.EMPTY : self.parameters;
  }

  @Get("__parameters__")
  static Object getParameters(PyTypeAlias self) {
    PyTuple parameters = (PyTuple) getTypeParams(self);
    Object[] unpacked = new Object[parameters.size()];
    for (int i = 0; i < unpacked.length; i++) {
      Object parameter = parameters.get(i);
      unpacked[i] =
          parameter instanceof PyTypeVarTuple
              ? Subscripts.get(TypingFunctions.get("Unpack"), parameter)
              : parameter;
    }
    return PyTuple.of(unpacked);
  }

  @Get("__module__")
  static Object getModule(PyTypeAlias self) {
    return self.module;
  }

  @Def("__repr__(self, /)")
  static Object repr(PyTypeAlias self) {
    return self.name;
  }

  @Def("__getitem__(self, key, /)")
  static Object getItem(PyTypeAlias self, Object key) {
    if (((PyTuple) getTypeParams(self)).size() == 0) {
      throw Errors.typeError("Only generic type aliases are subscriptable");
    }
    return PyGenericAlias.of(self, key);
  }

  @Def("__iter__(self, /)")
  static Object iter(PyTypeAlias self) {
    return Iteration.iter(PyTuple.of(Subscripts.get(TypingFunctions.get("Unpack"), self)));
  }

  @Def("__or__(self, value, /)")
  static Object or(Object self, Object value) {
    return TypeUnions.ofAll(new Object[] {self, value});
  }

  @Def("__ror__(self, value, /)")
  static Object ror(Object self, Object value) {
    return TypeUnions.ofAll(new Object[] {value, self});
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyTypeAlias self) {
    return self.name;
  }
}
