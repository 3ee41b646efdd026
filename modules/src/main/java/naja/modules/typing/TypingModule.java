package naja.modules.typing;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Subscripts;
import naja.runtime.abstracts.TypeParameters;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.Types;

/** {@code _typing}: type parameters and aliases. */
@ModuleSpec(value = "_typing", doc = "Primitives and accelerators for the typing module.")
public final class TypingModule {
  private TypingModule() {}

  static void init(PyDict namespace) {
    TypeParameters.install(new Parameters());
    namespace.put("TypeVar", PyTypeVar.TYPE);
    namespace.put("ParamSpec", PyParamSpec.TYPE);
    namespace.put("ParamSpecArgs", PyParamSpecPart.ARGS);
    namespace.put("ParamSpecKwargs", PyParamSpecPart.KWARGS);
    namespace.put("TypeVarTuple", PyTypeVarTuple.TYPE);
    namespace.put("TypeAliasType", PyTypeAlias.TYPE);
    namespace.put("Generic", PyGeneric.TYPE);
    namespace.put("NoDefault", PyNoDefault.NO_DEFAULT);
    namespace.put("Union", Types.UNION);
  }

  @Def("_idfunc(x, /)")
  static Object idFunction(Object x) {
    return x;
  }

  /** What the instructions of the type parameter syntax make. */
  private static final class Parameters implements TypeParameters.Factory {
    @Override
    public Object typeVar(Object name, Object evaluateBound, Object evaluateConstraints) {
      return PyTypeVar.of(name, evaluateBound, evaluateConstraints);
    }

    @Override
    public Object paramSpec(Object name) {
      return new PyParamSpec(name, PyNone.NONE, false, false, true);
    }

    @Override
    public Object typeVarTuple(Object name) {
      return new PyTypeVarTuple(name);
    }

    @Override
    public Object setDefault(Object parameter, Object evaluate) {
      switch (parameter) {
        case PyTypeVar v -> v.setEvaluateDefault(evaluate);
        case PyParamSpec p -> p.setEvaluateDefault(evaluate);
        default -> ((PyTypeVarTuple) parameter).setEvaluateDefault(evaluate);
      }
      return parameter;
    }

    @Override
    public Object subscriptGeneric(PyTuple parameters) {
      Object[] unpacked = new Object[parameters.size()];
      for (int i = 0; i < unpacked.length; i++) {
        Object parameter = parameters.get(i);
        unpacked[i] =
            parameter instanceof PyTypeVarTuple
                ? Subscripts.get(TypingFunctions.get("Unpack"), parameter)
                : parameter;
      }
      return Calls.call(TypingFunctions.get("_GenericAlias"), PyGeneric.TYPE, PyTuple.of(unpacked));
    }

    @Override
    public Object typeAlias(Object name, Object parameters, Object evaluate) {
      return new PyTypeAlias(name, parameters, evaluate, null);
    }
  }
}
