package naja.modules.posix;

import java.math.BigInteger;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.objects.OsErrors;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyStructSequence;
import naja.runtime.objects.PyTuple;
import naja.runtime.os.ConstantTable;
import naja.runtime.os.Errno;
import naja.runtime.os.OsConstants;
import naja.runtime.os.OsSystem;
import naja.runtime.os.Uname;

/** {@code posix}: the machine and how it is configured. */
final class SystemCalls {
  private static final long MINOR_LOW = 0xFF;
  private static final long MAJOR_LOW = 0xFFF;

  /** {@code NODEV}. */
  private static final long NO_DEVICE = -1;

  private SystemCalls() {}

  private static OsSystem system() {
    return PosixModule.os().system();
  }

  /** The number of a name of one of the tables for {@code sysconf} and its like. */
  static int configurationName(Object name, String table) {
    if (Texts.isStr(name)) {
      ConstantTable names = switch (table) {
        case "sysconf_names" -> OsConstants.SYSCONF_NAMES;
        case "confstr_names" -> OsConstants.CONFSTR_NAMES;
        default -> OsConstants.PATHCONF_NAMES;
      };
      String text = Texts.utf16(name);
      if (!names.contains(text)) {
        throw Errors.valueError("unrecognized configuration name");
      }
      return (int) names.get(text);
    }
    if (!Numbers.isIndex(name)) {
      throw Errors.typeError("configuration names must be strings or integers");
    }
    return Numbers.asIndexInt(name);
  }

  @Def("sysconf(name, /)")
  static long sysconf(Object name) {
    return system().sysconf(configurationName(name, "sysconf_names"));
  }

  @Def("confstr(name, /)")
  static Object confstr(Object name) {
    byte[] value = system().confstr(configurationName(name, "confstr_names"));
    return value == null ? PyNone.NONE : PathArguments.decode(value, false);
  }

  @Def("uname()")
  static Object uname() {
    Uname u = system().uname();
    return PyStructSequence.of(
        PosixModule.UNAME_RESULT, text(u.sysname()), text(u.nodename()), text(u.release()), text(u.version()),
        text(u.machine()));
  }

  private static Object text(byte[] bytes) {
    return PathArguments.decode(bytes, false);
  }

  @Def("times()")
  static Object times() {
    double tick = system().sysconf((int) OsConstants.SYSCONF_NAMES.get("SC_CLK_TCK"));
    long[] t = PosixModule.os().processes().times();
    return PyStructSequence.of(
        PosixModule.TIMES_RESULT, t[0] / tick, t[1] / tick, t[2] / tick, t[3] / tick, t[4] / tick);
  }

  @Def("getloadavg()")
  static Object getloadavg() {
    double[] load = system().getloadavg();
    return PyTuple.of(load[0], load[1], load[2]);
  }

  @Def("getrandom(size, flags=0)")
  static Object getrandom(int size, int flags) {
    if (size < 0) {
      throw OsErrors.of(Errno.EINVAL, null, null);
    }
    return PyBytes.of(system().getrandom(size, flags));
  }

  /** The bits of a device's number. */
  private static long device(Object number) {
    Object value = Numbers.index(number);
    if (value instanceof Long n && n >= NO_DEVICE) {
      return n;
    }
    BigInteger big = value instanceof Long n ? BigInteger.valueOf(n) : (BigInteger) value;
    if (big.signum() < 0) {
      throw Errors.overflowError("can't convert negative int to unsigned");
    }
    if (big.bitLength() > Long.SIZE) {
      throw Errors.overflowError("int too big to convert");
    }
    return big.longValue();
  }

  /** A major or minor number. */
  private static long half(Object number) {
    long value = device(number);
    if (value != NO_DEVICE && value >>> Integer.SIZE != 0) {
      throw Errors.overflowError("Python int too large to convert to C unsigned int");
    }
    return value;
  }

  private static Object unsigned(long value) {
    return value >= 0 ? value
        : (Object) BigInteger.valueOf(value).and(BigInteger.ONE.shiftLeft(Long.SIZE).subtract(BigInteger.ONE));
  }

  @Def("makedev(major, minor, /)")
  static Object makedev(Object majorNumber, Object minorNumber) {
    long major = half(majorNumber);
    long minor = half(minorNumber);
    if (major == NO_DEVICE && minor == NO_DEVICE) {
      return NO_DEVICE;
    }
    return unsigned(combine(major & 0xFFFFFFFFL, minor & 0xFFFFFFFFL));
  }

  private static long combine(long major, long minor) {
    return (major & MAJOR_LOW) << 8 | (major & ~MAJOR_LOW) << 32 | minor & MINOR_LOW | (minor & ~MINOR_LOW) << 12;
  }

  @Def("major(device, /)")
  static long major(Object number) {
    long device = device(number);
    if (device == NO_DEVICE) {
      return device;
    }
    return device >>> 8 & MAJOR_LOW | device >>> 32 & ~MAJOR_LOW;
  }

  @Def("minor(device, /)")
  static long minor(Object number) {
    long device = device(number);
    if (device == NO_DEVICE) {
      return device;
    }
    return device & MINOR_LOW | device >>> 12 & ~MINOR_LOW & 0xFFFFFFFFL;
  }

  @Def("_create_environ()")
  static PyDict createEnviron() {
    return PosixModule.environ();
  }

  @Def("_is_inputhook_installed()")
  static boolean isInputHookInstalled() {
    return false;
  }

  @Def("_inputhook()")
  static void inputHook() {}
}
