package naja.modules.typing;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
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
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;

/** {@code typing.TypeVar}: a type variable. */
@TypeSpec("typing.TypeVar")
public final class PyTypeVar extends PyObject implements HasDict {
  static final PyType TYPE = make();

  private static PyType make() {
    PyType type = PyType.builtin("typing.TypeVar", PyTypeVar.class, new PyTypeVarSpec());
    type.isBase = false;
    type.hasWeakref = true;
    return type;
  }

  private final Object name;
  private final PyDict dict = new PyDict();
  private final boolean covariant;
  private final boolean contravariant;
  private final boolean inferVariance;
  private Object bound;
  private Object evaluateBound;
  private Object constraints;
  private Object evaluateConstraints;
  private Object defaultValue;
  private Object evaluateDefault;

  PyTypeVar(Object name, boolean covariant, boolean contravariant, boolean inferVariance) {
    this.name = name;
    this.covariant = covariant;
    this.contravariant = contravariant;
    this.inferVariance = inferVariance;
  }

  /** A parameter of the type parameter syntax; the functions may be null. */
  static PyTypeVar of(Object name, Object evaluateBound, Object evaluateConstraints) {
    PyTypeVar made = new PyTypeVar(name, false, false, true);
    made.evaluateBound = evaluateBound;
    made.evaluateConstraints = evaluateConstraints;
    made.bound = evaluateBound == null ? PyNone.NONE : null;
    made.constraints = evaluateConstraints == null ? PyTuple.EMPTY : null;
    made.dict.put("__module__", TypingFunctions.callerModule());
    return made;
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

  @New(value = "TypeVar(name=<absent>, *constraints, bound=None, default=<unrepresentable>, covariant=False, contravariant=False,"
      + " infer_variance=False)", noSignature = true)
  static Object create(
      PyType type, Object name, Object[] constraints, Object bound, Object defaultValue, boolean covariant,
      boolean contravariant, boolean inferVariance) {
    TypingFunctions.checkGiven(name, "typevar", "name", 1);
    if (!Texts.isStr(name)) {
      throw Errors.typeError("typevar() argument 'name' must be str, not " + PyType.of(name).name());
    }
    if (covariant && contravariant) {
      throw Errors.valueError("Bivariant types are not supported.");
    }
    if (inferVariance && (covariant || contravariant)) {
      throw Errors.valueError("Variance cannot be specified with infer_variance.");
    }
    Object checkedBound =
        bound == PyNone.NONE ? bound : TypingFunctions.call("_type_check", bound, "Bound must be a type.");
    if (constraints.length == 1) {
      throw Errors.typeError("A single constraint is not allowed");
    }
    if (constraints.length > 0 && bound != PyNone.NONE) {
      throw Errors.typeError("Constraints cannot be combined with bound=...");
    }
    PyTypeVar made = new PyTypeVar(name, covariant, contravariant, inferVariance);
    made.bound = checkedBound;
    made.constraints = PyTuple.of(constraints);
    made.defaultValue = defaultValue;
    made.dict.put("__module__", TypingFunctions.callerModule());
    return made;
  }

  @Def("__repr__(self, /)")
  static Object repr(PyTypeVar self) {
    return PyType.nameKey(
        TypingFunctions.prefix(self.inferVariance, self.covariant, self.contravariant) + self.text());
  }

  @Get(value = "__covariant__", member = true)
  static boolean getCovariant(PyTypeVar self) {
    return self.covariant;
  }

  @Get(value = "__contravariant__", member = true)
  static boolean getContravariant(PyTypeVar self) {
    return self.contravariant;
  }

  @Get(value = "__infer_variance__", member = true)
  static boolean getInferVariance(PyTypeVar self) {
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

  @Get("__bound__")
  static Object getBound(PyTypeVar self) {
    synchronized (self) {
      if (self.bound == null) {
        self.bound = Calls.call(self.evaluateBound, 1L);
      }
      return self.bound;
    }
  }

  @Get("__constraints__")
  static Object getConstraints(PyTypeVar self) {
    synchronized (self) {
      if (self.constraints == null) {
        self.constraints = Calls.call(self.evaluateConstraints, 1L);
      }
      return self.constraints;
    }
  }

  @Get("evaluate_bound")
  static Object getEvaluateBound(PyTypeVar self) {
    return self.evaluateBound != null
        ? self.evaluateBound
        : self.bound == PyNone.NONE ? PyNone.NONE : new PyConstEvaluator(self.bound);
  }

  @Get("evaluate_constraints")
  static Object getEvaluateConstraints(PyTypeVar self) {
    return self.evaluateConstraints != null
        ? self.evaluateConstraints
        : self.constraints == PyTuple.EMPTY ? PyNone.NONE : new PyConstEvaluator(self.constraints);
  }

  @Def("__typing_subst__(self, arg, /)")
  static Object subst(PyTypeVar self, Object arg) {
    return TypingFunctions.call("_typevar_subst", self, arg);
  }

  @Def("__typing_prepare_subst__(self, alias, args, /)")
  static Object prepareSubst(PyTypeVar self, Object alias, Object args) {
    return TypingFunctions.withDefault(self, alias, PyTuple.of(Iteration.toArray(args)), getDefault(self));
  }

  @Get("__default__")
  static Object getDefault(PyTypeVar self) {
    synchronized (self) {
      if (self.defaultValue == null) {
        self.defaultValue =
            self.evaluateDefault == null ? PyNoDefault.NO_DEFAULT : Calls.call(self.evaluateDefault, 1L);
      }
      return self.defaultValue;
    }
  }

  @Get("evaluate_default")
  static Object getEvaluateDefault(PyTypeVar self) {
    if (self.evaluateDefault != null) {
      return self.evaluateDefault;
    }
    return self.defaultValue == null || self.defaultValue == PyNoDefault.NO_DEFAULT
        ? PyNone.NONE
        : new PyConstEvaluator(self.defaultValue);
  }

  @Def("has_default(self, /)")
  static boolean hasDefault(PyTypeVar self) {
    return self.evaluateDefault != null
        || self.defaultValue != null && self.defaultValue != PyNoDefault.NO_DEFAULT;
  }

  @Def("__mro_entries__(self, object, /)")
  static Object mroEntries(PyTypeVar self, Object bases) {
    throw Errors.typeError("Cannot subclass an instance of TypeVar");
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyTypeVar self) {
    return self.name;
  }

  @Get(value = "__name__", member = true)
  static Object getName(PyTypeVar self) {
    return self.name;
  }

  @Get("__dict__")
  static Object getDict(PyTypeVar self) {
    return self.dict;
  }

  /** The name as Java text. */
  private String text() {
    return Texts.strText(name);
  }
}
