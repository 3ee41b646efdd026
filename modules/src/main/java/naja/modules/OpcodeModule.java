package naja.modules;

import java.util.List;
import naja.compiler.OpcodeTables;
import naja.compiler.StackEffect;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.PyCode;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;

/** {@code _opcode}: what {@code dis} and {@code opcode} ask about instructions. */
@ModuleSpec(value = "_opcode", doc = "What instructions do to the stack, and what their arguments mean.")
public final class OpcodeModule {
  private OpcodeModule() {}

  static void init(PyDict namespace) {
    namespace.put("ENABLE_SPECIALIZATION", 1L);
    namespace.put("ENABLE_SPECIALIZATION_FT", 1L);
  }

  @Def("stack_effect(opcode, oparg=None, /, *, jump=None)")
  static int stackEffect(int opcode, Object oparg, Object jump) {
    int argument = oparg == PyNone.NONE ? 0 : Numbers.asIndexInt(oparg);
    Boolean jumps;
    if (jump == PyNone.NONE) {
      jumps = null;
    } else if (jump instanceof Boolean b) {
      jumps = b;
    } else {
      throw Errors.valueError("stack_effect: jump must be False, True or None");
    }
    int effect = StackEffect.effect(opcode, argument, jumps);
    if (effect == StackEffect.INVALID) {
      throw Errors.valueError("invalid opcode or oparg");
    }
    return effect;
  }

  @Def("is_valid(opcode)")
  static boolean isValid(int opcode) {
    return OpcodeTables.isValid(opcode);
  }

  @Def("has_arg(opcode)")
  static boolean hasArg(int opcode) {
    return OpcodeTables.hasArg(opcode);
  }

  @Def("has_const(opcode)")
  static boolean hasConst(int opcode) {
    return OpcodeTables.hasConst(opcode);
  }

  @Def("has_name(opcode)")
  static boolean hasName(int opcode) {
    return OpcodeTables.hasName(opcode);
  }

  @Def("has_jump(opcode)")
  static boolean hasJump(int opcode) {
    return OpcodeTables.hasJump(opcode);
  }

  @Def("has_free(opcode)")
  static boolean hasFree(int opcode) {
    return OpcodeTables.hasFree(opcode);
  }

  @Def("has_local(opcode)")
  static boolean hasLocal(int opcode) {
    return OpcodeTables.hasLocal(opcode);
  }

  @Def("has_exc(opcode)")
  static boolean hasExc(int opcode) {
    return OpcodeTables.hasExc(opcode);
  }

  @Def("get_specialization_stats()")
  static Object getSpecializationStats() {
    return PyNone.NONE;
  }

  @Def("get_nb_ops()")
  static Object getNbOps() {
    PyList result = new PyList();
    for (String[] pair : OpcodeTables.nbOps()) {
      result.append(PyTuple.of(pair[0], pair[1]));
    }
    return result;
  }

  @Def("get_intrinsic1_descs()")
  static Object getIntrinsic1Descs() {
    return list(OpcodeTables.intrinsic1Names());
  }

  @Def("get_intrinsic2_descs()")
  static Object getIntrinsic2Descs() {
    return list(OpcodeTables.intrinsic2Names());
  }

  @Def("get_special_method_names()")
  static Object getSpecialMethodNames() {
    return list(OpcodeTables.specialMethodNames());
  }

  @Def("get_executor(code, offset)")
  static Object getExecutor(Object code, int offset) {
    if (!(code instanceof PyCode)) {
      throw Errors.typeError("expected a code object, not '" + PyType.of(code).name() + "'");
    }
    throw Errors.runtimeError("Executors are not available in this build");
  }

  private static PyList list(List<String> names) {
    PyList result = new PyList();
    for (String name : names) {
      result.append(name);
    }
    return result;
  }
}
