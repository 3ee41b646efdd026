package naja.modules.typing;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Subscripts;
import naja.runtime.abstracts.Texts;
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

/** {@code typing.TypeVarTuple}: a type variable for several types. */
@TypeSpec("typing.TypeVarTuple")
public final class PyTypeVarTuple extends PyObject implements HasDict {
  static final PyType TYPE = make();

  private static PyType make() {
    PyType type = PyType.builtin("typing.TypeVarTuple", PyTypeVarTuple.class, new PyTypeVarTupleSpec());
    type.isBase = false;
    type.hasWeakref = true;
    return type;
  }

  private final Object name;
  private final PyDict dict = new PyDict();

  private Object defaultValue;
  private Object evaluateDefault;

  PyTypeVarTuple(Object name) {
    this.name = name;
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

  @New(value = "TypeVarTuple(name=<absent>, *, default=<unrepresentable>)", noSignature = true)
  static Object create(PyType type, Object name, Object defaultValue) {
    TypingFunctions.checkGiven(name, "typevartuple", "name", 1);
    if (!Texts.isStr(name)) {
      throw Errors.typeError("typevartuple() argument 'name' must be str, not " + PyType.of(name).name());
    }
    PyTypeVarTuple made = new PyTypeVarTuple(name);
    made.defaultValue = defaultValue;
    return made;
  }

  @Def("__iter__(self, /)")
  static Object iter(PyTypeVarTuple self) {
    Object unpacked = Subscripts.get(TypingFunctions.get("Unpack"), self);
    return Iteration.iter(PyTuple.of(unpacked));
  }

  @Def("__repr__(self, /)")
  static Object repr(PyTypeVarTuple self) {
    return PyType.nameKey(self.text());
  }

  @Def("__typing_subst__(self, arg, /)")
  static Object subst(PyTypeVarTuple self, Object arg) {
    throw Errors.typeError("Substitution of bare TypeVarTuple is not supported");
  }

  @Def("__typing_prepare_subst__(self, alias, args, /)")
  static Object prepareSubst(PyTypeVarTuple self, Object alias, Object args) {
    return TypingFunctions.call("_typevartuple_prepare_subst", self, alias, args);
  }

  @Get("__default__")
  static Object getDefault(PyTypeVarTuple self) {
    synchronized (self) {
      if (self.defaultValue == null) {
        self.defaultValue =
            self.evaluateDefault == null ? PyNoDefault.NO_DEFAULT : Calls.call(self.evaluateDefault, 1L);
      }
      return self.defaultValue;
    }
  }

  @Get("evaluate_default")
  static Object getEvaluateDefault(PyTypeVarTuple self) {
    if (self.evaluateDefault != null) {
      return self.evaluateDefault;
    }
    return self.defaultValue == null || self.defaultValue == PyNoDefault.NO_DEFAULT
        ? PyNone.NONE
        : new PyConstEvaluator(self.defaultValue);
  }

  @Def("has_default(self, /)")
  static boolean hasDefault(PyTypeVarTuple self) {
    return self.evaluateDefault != null
        || self.defaultValue != null && self.defaultValue != PyNoDefault.NO_DEFAULT;
  }

  @Def("__mro_entries__(self, object, /)")
  static Object mroEntries(PyTypeVarTuple self, Object bases) {
    throw Errors.typeError("Cannot subclass an instance of TypeVarTuple");
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyTypeVarTuple self) {
    return self.name;
  }

  @Get(value = "__name__", member = true)
  static Object getName(PyTypeVarTuple self) {
    return self.name;
  }

  @Get("__dict__")
  static Object getDict(PyTypeVarTuple self) {
    return self.dict;
  }

  /** The name as Java text. */
  private String text() {
    return Texts.strText(name);
  }
}
