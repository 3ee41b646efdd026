package naja.modules;

import java.math.BigInteger;
import java.util.function.Supplier;
import naja.modules.posix.Descriptors;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Numbers;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyBaseException;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyInt;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Slot;
import naja.runtime.objects.Types;
import naja.runtime.os.ConstantTable;
import naja.runtime.os.OsException;
import naja.runtime.os.OsTerminals;
import naja.runtime.os.OsTerminals.Termios;
import naja.runtime.os.TerminalConstants;
import naja.runtime.threads.Interpreter;

/** {@code termios}: the settings of terminals. */
@ModuleSpec("termios")
public final class TermiosModule {
  private static final int NCCS = 32;
  private static final int VTIME = 5, VMIN = 6;
  private static final int ICANON = 2;
  private static final int FIELDS = 7;

  private static PyType error;

  private TermiosModule() {}

  static void init(PyDict namespace) {
    ConstantTable table = TerminalConstants.TERMIOS;
    for (int i = 0; i < table.size(); i++) {
      namespace.put(table.name(i), table.value(i));
    }
    namespace.put("error", error());
  }

  private static synchronized PyType error() {
    if (error == null) {
      PyDict body = new PyDict();
      body.put("__module__", "termios");
      error = (PyType) Calls.call(Types.TYPE, "error", PyTuple.of(ExceptionTypes.EXCEPTION), body);
    }
    return error;
  }

  private static OsTerminals terminals() {
    return Interpreter.current().os.terminals();
  }

  /** Makes a call whose failure is a {@code termios.error}. */
  private static <T> T attempt(Supplier<T> call) {
    try {
      return call.get();
    } catch (OsException e) {
      throw failure(e);
    }
  }

  private static void attempt(Runnable call) {
    try {
      call.run();
    } catch (OsException e) {
      throw failure(e);
    }
  }

  private static PyException failure(OsException e) {
    return new PyException((PyBaseException) Calls.call(error(), (long) e.errno(), e.text()));
  }

  @Def("tcgetattr(fd, /)")
  static Object tcgetattr(Object fd) {
    int number = Descriptors.of(fd);
    Termios modes = attempt(() -> terminals().tcgetattr(number));
    boolean counts = (modes.localModes() & ICANON) == 0;
    PyList controls = new PyList();
    for (int i = 0; i < NCCS; i++) {
      byte control = modes.controls()[i];
      controls.append(
          counts && (i == VMIN || i == VTIME) ? (Object) (long) (control & 0xFF) : PyBytes.of(new byte[] {control}));
    }
    return PyList.of(
        Integer.toUnsignedLong(modes.inputModes()), Integer.toUnsignedLong(modes.outputModes()),
        Integer.toUnsignedLong(modes.controlModes()), Integer.toUnsignedLong(modes.localModes()),
        Integer.toUnsignedLong(modes.inputSpeed()), Integer.toUnsignedLong(modes.outputSpeed()), controls);
  }

  private static long asLong(Object object) {
    Object number = Numbers.index(object);
    if (number instanceof BigInteger) {
      throw Errors.overflowError("Python int too large to convert to C long");
    }
    return (Long) number;
  }

  @Def("tcsetattr(fd, when, attributes, /)")
  static void tcsetattr(Object fd, int when, Object attributes) {
    int number = Descriptors.of(fd);
    if (!(attributes instanceof PyList list) || list.size() != FIELDS) {
      throw Errors.typeError("tcsetattr, arg 3: must be 7 element list");
    }
    Object[] fields = Iteration.toArray(list);
    int[] modes = new int[FIELDS - 1];
    for (int i = 0; i < modes.length; i++) {
      modes[i] = (int) asLong(fields[i]);
    }
    if (!(fields[FIELDS - 1] instanceof PyList controls) || controls.size() != NCCS) {
      throw Errors.typeError("tcsetattr: attributes[6] must be 32 element list");
    }
    byte[] bytes = controls(Iteration.toArray(controls));
    attempt(
        () -> terminals().tcsetattr(
            number, when, new Termios(modes[0], modes[1], modes[2], modes[3], modes[4], modes[5], bytes)));
  }

  private static byte[] controls(Object[] items) {
    byte[] bytes = new byte[NCCS];
    for (int i = 0; i < NCCS; i++) {
      if (items[i] instanceof PyBytes b && b.size() == 1) {
        bytes[i] = b.array()[0];
      } else if (PyInt.valueOrNull(items[i]) != null) {
        bytes[i] = (byte) asLong(items[i]);
      } else {
        throw Errors.typeError(
            "tcsetattr: elements of attributes must be bytes objects of length 1 or integers");
      }
    }
    return bytes;
  }

  @Def("tcsendbreak(fd, duration, /)")
  static void tcsendbreak(Object fd, int duration) {
    int number = Descriptors.of(fd);
    attempt(() -> terminals().tcsendbreak(number, duration));
  }

  @Def("tcdrain(fd, /)")
  static void tcdrain(Object fd) {
    int number = Descriptors.of(fd);
    attempt(() -> terminals().tcdrain(number));
  }

  @Def("tcflush(fd, queue, /)")
  static void tcflush(Object fd, int queue) {
    int number = Descriptors.of(fd);
    attempt(() -> terminals().tcflush(number, queue));
  }

  @Def("tcflow(fd, action, /)")
  static void tcflow(Object fd, int action) {
    int number = Descriptors.of(fd);
    attempt(() -> terminals().tcflow(number, action));
  }

  @Def("tcgetwinsize(fd, /)")
  static Object tcgetwinsize(Object fd) {
    int number = Descriptors.of(fd);
    int[] size = attempt(() -> terminals().getWindowSize(number));
    return PyTuple.of((long) size[0], (long) size[1]);
  }

  @Def("tcsetwinsize(fd, winsize, /)")
  static void tcsetwinsize(Object fd, Object size) {
    int number = Descriptors.of(fd);
    Object[] items = PyType.of(size).slot(Slot.GETITEM) == null ? new Object[0] : Iteration.toArray(size);
    if (items.length != 2) {
      throw Errors.typeError("tcsetwinsize, arg 2: must be a two-item sequence");
    }
    long rows = asLong(items[0]);
    long columns = asLong(items[1]);
    if (rows < 0 || rows > 0xFFFF || columns < 0 || columns > 0xFFFF) {
      throw Errors.overflowError("winsize value(s) out of range.");
    }
    attempt(() -> terminals().setWindowSize(number, (int) rows, (int) columns));
  }
}
