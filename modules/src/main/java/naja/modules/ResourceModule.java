package naja.modules;

import java.math.BigInteger;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Numbers;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyInt;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyTuple;
import naja.runtime.os.ConstantTable;
import naja.runtime.os.Errno;
import naja.runtime.os.FileControlConstants;
import naja.runtime.os.OsException;
import naja.runtime.os.OsProcesses;
import naja.runtime.threads.Audit;
import naja.runtime.threads.Interpreter;

/** {@code resource}: what the process uses and may use. */
@ModuleSpec("resource")
public final class ResourceModule {
  private static final int KINDS = 16;
  private static final BigInteger NO_LIMIT = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

  private ResourceModule() {}

  static void init(PyDict namespace) {
    ConstantTable table = FileControlConstants.RESOURCE;
    for (int i = 0; i < table.size(); i++) {
      namespace.put(table.name(i), table.value(i));
    }
    namespace.put("error", ExceptionTypes.OS_ERROR);
    namespace.put("struct_rusage", ResourceUsages.TYPE);
  }

  private static OsProcesses processes() {
    return Interpreter.current().os.processes();
  }

  private static void check(int resource) {
    if (resource < 0 || resource >= KINDS) {
      throw Errors.valueError("invalid resource specified");
    }
  }

  @Def("getrusage(who, /)")
  static Object getrusage(int who) {
    try {
      return ResourceUsages.of(processes().getrusage(who));
    } catch (OsException e) {
      if (e.errno() == Errno.EINVAL) {
        throw Errors.valueError("invalid who parameter");
      }
      throw e;
    }
  }

  /** A limit: 64 bits without a sign, and -1 for none. */
  private static long limit(Object object) {
    Object number = Numbers.index(object);
    if (number instanceof Long n) {
      if (n < -1) {
        throw Errors.valueError("Cannot convert negative int");
      }
      return n;
    }
    BigInteger big = (BigInteger) number;
    if (big.signum() < 0) {
      throw Errors.valueError("Cannot convert negative int");
    }
    if (big.compareTo(NO_LIMIT) > 0) {
      throw Errors.overflowError("Python int too large to convert to C rlim_t");
    }
    return big.longValue();
  }

  private static long[] limits(Object pair) {
    Object[] items = pair instanceof PyTuple tuple ? tuple.items() : Iteration.toArray(pair);
    if (items.length != 2) {
      throw Errors.valueError("expected a tuple of 2 integers");
    }
    return new long[] {limit(items[0]), limit(items[1])};
  }

  private static Object shown(long limit) {
    return limit >= -1 ? (Object) limit : PyInt.of(new BigInteger(Long.toUnsignedString(limit)));
  }

  private static Object shown(long[] limits) {
    return PyTuple.of(shown(limits[0]), shown(limits[1]));
  }

  @Def("getrlimit(resource, /)")
  static Object getrlimit(int resource) {
    check(resource);
    return shown(processes().getrlimit(resource));
  }

  @Def("setrlimit(resource, limits, /)")
  static void setrlimit(int resource, Object limits) {
    check(resource);
    Audit.event("resource.setrlimit", (long) resource, limits);
    long[] pair = limits(limits);
    try {
      processes().setrlimit(resource, pair[0], pair[1]);
    } catch (OsException e) {
      throw failure(e);
    }
  }

  private static RuntimeException failure(OsException e) {
    return switch (e.errno()) {
      case Errno.EINVAL -> Errors.valueError("current limit exceeds maximum limit");
      case Errno.EPERM -> Errors.valueError("not allowed to raise maximum limit");
      default -> e;
    };
  }

  @Def("prlimit(pid, resource, limits=None, /)")
  static Object prlimit(int pid, int resource, Object limits) {
    check(resource);
    Audit.event("resource.prlimit", (long) pid, (long) resource, limits);
    long[] pair = limits == PyNone.NONE ? null : limits(limits);
    try {
      return shown(processes().prlimit(pid, resource, pair));
    } catch (OsException e) {
      if (e.errno() == Errno.EINVAL) {
        throw failure(e);
      }
      throw e;
    }
  }

  @Def("getpagesize()")
  static int getpagesize() {
    return Interpreter.current().os.system().pageSize();
  }
}
