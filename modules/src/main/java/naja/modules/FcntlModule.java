package naja.modules;

import java.math.BigInteger;
import naja.modules.posix.Descriptors;
import naja.modules.posix.PathArguments;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Truth;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.BufferView;
import naja.runtime.objects.Buffers;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyType;
import naja.runtime.os.ConstantTable;
import naja.runtime.os.FileControlConstants;
import naja.runtime.os.OsFiles;
import naja.runtime.threads.Audit;
import naja.runtime.threads.Interpreter;

/** {@code fcntl}: control of files and devices. */
@ModuleSpec("fcntl")
public final class FcntlModule {
  /** As much as a structure may have that is copied. */
  private static final int MOST_BYTES = 1024;

  private static final int LOCK_SH = 1, LOCK_EX = 2, LOCK_NB = 4, LOCK_UN = 8;
  private static final int F_SETLK = 6, F_SETLKW = 7;
  private static final int F_RDLCK = 0, F_WRLCK = 1, F_UNLCK = 2;

  private FcntlModule() {}

  static void init(PyDict namespace) {
    ConstantTable table = FileControlConstants.FCNTL;
    for (int i = 0; i < table.size(); i++) {
      namespace.put(table.name(i), table.value(i));
    }
  }

  private static OsFiles files() {
    return Interpreter.current().os.files();
  }

  /** The lowest 32 bits of an int, as C's {@code int} has them. */
  private static long signed(Object argument) {
    int low = (int) bits(argument);
    return low;
  }

  /** The low 64 bits of an int. */
  private static long bits(Object number) {
    Object value = Numbers.index(number);
    return value instanceof BigInteger big ? big.longValue() : (Long) value;
  }

  /** A structure that is copied; null for what is not bytes-like. */
  private static byte[] structure(String function, Object argument) {
    byte[] bytes = PyStr.isStr(argument) ? PathArguments.encodeText(argument) : Buffers.bytesOrNull(argument);
    if (bytes == null) {
      throw wrongArgument(function, argument);
    }
    if (bytes.length > MOST_BYTES) {
      throw Errors.valueError(function + " argument 3 is too long");
    }
    return bytes.clone();
  }

  private static PyException wrongArgument(String function, Object argument) {
    return Errors.typeError(
        function + "() argument 3 must be an integer, a bytes-like object, or a string, not "
            + PyType.of(argument).name());
  }

  @Def("fcntl(fd, cmd, arg=0, /)")
  static Object fcntl(Object fd, int command, Object argument) {
    int number = Descriptors.of(fd);
    Object arg = argument == null ? (Object) 0L : argument;
    Audit.event("fcntl.fcntl", (long) number, (long) command, arg);
    if (Numbers.isIndex(arg)) {
      return (long) files().fcntl(number, command, signed(arg));
    }
    byte[] bytes = structure("fcntl", arg);
    files().fcntl(number, command, bytes);
    return PyBytes.of(bytes);
  }

  @Def("ioctl(fd, request, arg=0, mutate_flag=True, /)")
  static Object ioctl(Object fd, Object request, Object argument, Object mutate) {
    int number = Descriptors.of(fd);
    long code = bits(request);
    Object arg = argument == null ? (Object) 0L : argument;
    Audit.event("fcntl.ioctl", (long) number, code, arg);
    if (Numbers.isIndex(arg)) {
      return (long) files().ioctl(number, code, signed(arg));
    }
    if (!PyStr.isStr(arg) && Truth.isTrue(mutate)) {
      BufferView view = Buffers.openOrNull(arg, Buffers.FULL);
      if (view == null) {
        throw wrongArgument("ioctl", arg);
      }
      try (view) {
        if (!view.readOnly) {
          byte[] bytes = view.toBytes();
          int result = files().ioctl(number, code, bytes);
          view.copyFrom(bytes, 0);
          return (long) result;
        }
      }
    }
    byte[] bytes = structure("ioctl", arg);
    files().ioctl(number, code, bytes);
    return PyBytes.of(bytes);
  }

  @Def("flock(fd, operation, /)")
  static void flock(Object fd, int operation) {
    int number = Descriptors.of(fd);
    Audit.event("fcntl.flock", (long) number, (long) operation);
    files().flock(number, operation);
  }

  @Def("lockf(fd, cmd, len=0, start=0, whence=0, /)")
  static void lockf(Object fd, int command, Object length, Object start, int whence) {
    int number = Descriptors.of(fd);
    Audit.event("fcntl.lockf", (long) number, (long) command, length, start, (long) whence);
    int kind;
    if (command == LOCK_UN) {
      kind = F_UNLCK;
    } else if ((command & LOCK_SH) != 0) {
      kind = F_RDLCK;
    } else if ((command & LOCK_EX) != 0) {
      kind = F_WRLCK;
    } else {
      throw Errors.valueError("unrecognized lockf argument");
    }
    files().fcntlLock(
        number, (command & LOCK_NB) != 0 ? F_SETLK : F_SETLKW, kind, whence, Numbers.asIndexLong(start),
        Numbers.asIndexLong(length));
  }
}
