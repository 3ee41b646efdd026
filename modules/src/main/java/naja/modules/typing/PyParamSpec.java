package naja.modules.typing;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Texts;
import naja.runtime.abstracts.TypeUnions;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.HasDict;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyType;

/** {@code typing.ParamSpec}: a parameter specification. */
@TypeSpec("typing.ParamSpec")
public final class PyParamSpec extends PyObject implements HasDict {
  static final PyType TYPE = make();

  private static PyType make() {
    PyType type = PyType.builtin("typing.ParamSpec", PyParamSpec.class, new PyParamSpecSpec());
    type.isBase = false;
    type.hasWeakref = true;
    return type;
  }

  private final Object name;
  private final PyDict dict = new PyDict();
  private final boolean covariant;
  private final boolean contravariant;
  private final boolean inferVariance;
  private final Object bound;
  private Object defaultValue;
  private Object evaluateDefault;

  PyParamSpec(Object name, Object bound, boolean covariant, boolean contravariant, boolean inferVariance) {
    this.name = name;
    this.bound = bound;
    this.covariant = covariant;
    this.contravariant = contravariant;
    this.inferVariance = inferVariance;
    dict.put("__module__", TypingFunctions.callerModule());
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public PyDict dict() {
    return dict;
  }

  @Override
  public PyDict dictOrNull() {
    return dict;
  }

  /** Sets the function that tells the default when it is asked for. */
  void setEvaluateDefault(Object function) {
    evaluateDefault = function;
  }

  @New(value = "ParamSpec(name=<absent>, *, bound=None, default=<unrepresentable>, covariant=False, contravariant=False,"
      + " infer_variance=False)", noSignature = true)
  static Object create(
      PyType type, Object name, Object bound, Object defaultValue, boolean covariant, boolean contravariant,
      boolean inferVariance) {
    TypingFunctions.checkGiven(name, "paramspec", "name", 1);
    if (!Texts.isStr(name)) {
      throw Errors.typeError("paramspec() argument 'name' must be str, not " + PyType.of(name).name());
    }
    if (covariant && contravariant) {
      throw Errors.valueError("Bivariant types are not supported.");
    }
    if (inferVariance && (covariant || contravariant)) {
      throw Errors.valueError("Variance cannot be specified with infer_variance.");
    }
    Object checkedBound =
        bound == PyNone.NONE ? bound : TypingFunctions.call("_type_check", bound, "Bound must be a type.");
    PyParamSpec made = new PyParamSpec(name, checkedBound, covariant, contravariant, inferVariance);
    made.defaultValue = defaultValue;
    return made;
  }

  @Def("__repr__(self, /)")
  static Object repr(PyParamSpec self) {
    return PyType.nameKey(
        TypingFunctions.prefix(self.inferVariance, self.covariant, self.contravariant) + self.text());
  }

  @Get(value = "__covariant__", member = true)
  static boolean getCovariant(PyParamSpec self) {
    return self.covariant;
  }

  @Get(value = "__contravariant__", member = true)
  static boolean getContravariant(PyParamSpec self) {
    return self.contravariant;
  }

  @Get(value = "__infer_variance__", member = true)
  static boolean getInferVariance(PyParamSpec self) {
    return self.inferVariance;
  }

  @Def("__or__(self, value, /)")
  static Object or(Object self, Object value) {
    return TypeUnions.ofAll(new Object[] {self, value});
  }

  @Def("__ror__(self, value, /)")
  static Object ror(Object self, Object value) {
    return TypeUnions.ofAll(new Object[] {value, self});
  }

  @Get(value = "__bound__", member = true)
  static Object getBound(PyParamSpec self) {
    return self.bound;
  }

  @Get("args")
  static Object getArgs(PyParamSpec self) {
    return new PyParamSpecPart(self, true);
  }

  @Get("kwargs")
  static Object getKwargs(PyParamSpec self) {
    return new PyParamSpecPart(self, false);
  }

  @Def("__typing_subst__(self, arg, /)")
  static Object subst(PyParamSpec self, Object arg) {
    return TypingFunctions.call("_paramspec_subst", self, arg);
  }

  @Def("__typing_prepare_subst__(self, alias, args, /)")
  static Object prepareSubst(PyParamSpec self, Object alias, Object args) {
    return TypingFunctions.call("_paramspec_prepare_subst", self, alias, args);
  }

  @Get("__default__")
  static Object getDefault(PyParamSpec self) {
    synchronized (self) {
      if (self.defaultValue == null) {
        self.defaultValue =
            self.evaluateDefault == null ? PyNoDefault.NO_DEFAULT : Calls.call(self.evaluateDefault, 1L);
      }
      return self.defaultValue;
    }
  }

  @Get("evaluate_default")
  static Object getEvaluateDefault(PyParamSpec self) {
    if (self.evaluateDefault != null) {
      return self.evaluateDefault;
    }
    return self.defaultValue == null || self.defaultValue == PyNoDefault.NO_DEFAULT
        ? PyNone.NONE
        : new PyConstEvaluator(self.defaultValue);
  }

  @Def("has_default(self, /)")
  static boolean hasDefault(PyParamSpec self) {
    return self.evaluateDefault != null
        || self.defaultValue != null && self.defaultValue != PyNoDefault.NO_DEFAULT;
  }

  @Def("__mro_entries__(self, object, /)")
  static Object mroEntries(PyParamSpec self, Object bases) {
    throw Errors.typeError("Cannot subclass an instance of ParamSpec");
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyParamSpec self) {
    return self.name;
  }

  @Get(value = "__name__", member = true)
  static Object getName(PyParamSpec self) {
    return self.name;
  }

  @Get("__dict__")
  static Object getDict(PyParamSpec self) {
    return self.dict;
  }

  /** The name as Java text. */
  private String text() {
    return Texts.strText(name);
  }
}
