package naja.runtime.interpreter;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.ExceptionGroups;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Generators;
import naja.runtime.abstracts.Imports;
import naja.runtime.abstracts.Namespaces;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.TypeParameters;
import naja.runtime.objects.PyFunction;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyTuple;
import naja.runtime.threads.Interpreter;

/** {@code CALL_INTRINSIC_1} and {@code CALL_INTRINSIC_2}. */
final class Intrinsics {
  /** {@code INTRINSIC_STOPITERATION_ERROR}, in the handler around all of a generator's code. */
  static final int STOPITERATION_ERROR = 3;

  private Intrinsics() {}

  /** {@code CALL_INTRINSIC_1}. */
  static final class One extends Instruction.Result {
    private final int which;
    private final int a;

    One(int which, int a) {
      this.which = which;
      this.a = a;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      r[dst] = one(frame, which, r[a]);
      return next;
    }
  }

  /** {@code CALL_INTRINSIC_2}. */
  static final class Two extends Instruction.Result {
    private final int which;
    private final int a;
    private final int b;

    Two(int which, int a, int b) {
      this.which = which;
      this.a = a;
      this.b = b;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      r[dst] = two(which, r[a], r[b]);
      return next;
    }
  }

  private static Object one(PyFrame frame, int which, Object a) {
    return switch (which) {
      case 1 -> printExpression(a);
      case 2 -> {
        Imports.importStar(a, Namespaces.of(frame));
        yield PyNone.NONE;
      }
      case STOPITERATION_ERROR -> Generators.stopIterationError(frame, a);
      case 4 -> Generators.wrapAsyncValue(a);
      case 5 -> Numbers.positive(a);
      case 6 -> PyTuple.of(((PyList) a).toArray());
      case 7 -> TypeParameters.typeVar(a);
      case 8 -> TypeParameters.paramSpec(a);
      case 9 -> TypeParameters.typeVarTuple(a);
      case 10 -> TypeParameters.subscriptGeneric(a);
      case 11 -> TypeParameters.typeAlias(a);
      default -> throw Errors.systemError("unknown intrinsic " + which);
    };
  }

  private static Object printExpression(Object value) {
    Object hook = Interpreter.current().sysDict.get("displayhook");
    if (hook == null) {
      throw Errors.runtimeError("lost sys.displayhook");
    }
    return Calls.call(hook, value);
  }

  private static Object two(int which, Object a, Object b) {
    return switch (which) {
      case 1 -> ExceptionGroups.prepareReraise(a, b);
      case 2 -> TypeParameters.typeVarWithBound(a, b);
      case 3 -> TypeParameters.typeVarWithConstraints(a, b);
      case 4 -> {
        if (!(a instanceof PyFunction function) || !(b instanceof PyTuple parameters)) {
          throw Errors.systemError("no function, or no tuple of its type parameters");
        }
        function.typeParams = parameters;
        yield a;
      }
      case 5 -> TypeParameters.setDefault(a, b);
      default -> throw Errors.systemError("unknown intrinsic " + which);
    };
  }
}
