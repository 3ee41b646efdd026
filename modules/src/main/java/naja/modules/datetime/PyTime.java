package naja.modules.datetime;

import naja.runtime.abstracts.Calls;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;

/** {@code datetime.time}. */
@TypeSpec(value = "datetime.time", sub = true, methods = {TimeMethods.class, TimeComparison.class})
public class PyTime extends PyObject {
  static final PyType TYPE = PyType.builtin("datetime.time", PyTime.class, new PyTimeSpec());

  private static final Arguments PARAMETERS =
      new Arguments("function", new String[] {"hour", "minute", "second", "microsecond", "tzinfo", "fold"}, 0, 5);
  private static final String[] FOLD = {"fold"};

  final int hour;
  final int minute;
  final int second;
  final int microsecond;
  final int fold;

  /** A {@code tzinfo} or None. */
  final Object zone;

  /** The hash, 0 for not yet known. */
  private long hash;

  protected PyTime(int hour, int minute, int second, int microsecond, Object zone, int fold) {
    this.hour = hour;
    this.minute = minute;
    this.second = second;
    this.microsecond = microsecond;
    this.zone = zone;
    this.fold = fold;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  private static PyTime unchecked(
      PyType type, int hour, int minute, int second, int microsecond, Object zone, int fold) {
    return type == TYPE ? new PyTime(hour, minute, second, microsecond, zone, fold)
        : new PyTimeSub(type, hour, minute, second, microsecond, zone, fold);
  }

  static PyTime checked(int hour, int minute, int second, int microsecond, Object zone, int fold) {
    Days.checkTime(hour, minute, second, microsecond, fold);
    return new PyTime(hour, minute, second, microsecond, zone, fold);
  }

  static PyTime naive(int hour, int minute, int second, int microsecond) {
    return new PyTime(hour, minute, second, microsecond, PyNone.NONE, 0);
  }

  @New(value = "time(*args, **kwargs)", noSignature = true)
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    byte[] state = PickledState.of(args, kwargs, "time", 6, 0);
    if (state != null) {
      int first = state[0] & 0xFF;
      return unchecked(
          type, first & 0x7F, state[1] & 0xFF, state[2] & 0xFF, PickledState.microsecond(state, 3),
          PickledState.zone(args), first >> 7);
    }
    Object[] values = PARAMETERS.bind(args, kwargs);
    int hour = Arguments.integer(values[0], 0);
    int minute = Arguments.integer(values[1], 0);
    int second = Arguments.integer(values[2], 0);
    int microsecond = Arguments.integer(values[3], 0);
    int fold = Arguments.integer(values[5], 0);
    Object zone = Offsets.zone(values[4]);
    Days.checkTime(hour, minute, second, microsecond, fold);
    return unchecked(type, hour, minute, second, microsecond, zone, fold);
  }

  /** A time of a type, through its constructor if it is Python's own. */
  static Object make(PyType type, int hour, int minute, int second, int microsecond, Object zone, int fold) {
    if (type == TYPE) {
      return checked(hour, minute, second, microsecond, zone, fold);
    }
    Object[] args = {(long) hour, (long) minute, (long) second, (long) microsecond, zone};
    if (fold == 0) {
      return Calls.call(type, args, null);
    }
    return Calls.call(type, new Object[] {args[0], args[1], args[2], args[3], zone, (long) fold}, FOLD);
  }

  /** The seconds since midnight. */
  final int seconds() {
    return hour * 3600 + minute * 60 + second;
  }

  final PyTimedelta utcoffset() {
    return Offsets.utcoffset(zone, PyNone.NONE);
  }

  /** The time as one number, in the order of times. */
  final long timeKey() {
    return seconds() * 1_000_000L + microsecond;
  }

  final long hash() {
    long known = hash;
    return known != 0 ? known : (hash = computeHash());
  }

  private long computeHash() {
    PyTimedelta offset = (fold == 0 ? this : new PyTime(hour, minute, second, microsecond, zone, 0)).utcoffset();
    return offset == null
        ? Mixing.salted(timeKey())
        : TimedeltaMethods.hash(PyTimedelta.of(0, seconds(), microsecond).minus(offset));
  }

  /** What pickles hold; {@code fold} is written if the protocol knows it. */
  final PyTuple reduced(boolean withFold) {
    byte[] state = {
      (byte) (withFold && fold == 1 ? hour | PickledState.FOLD : hour), (byte) minute, (byte) second,
      (byte) (microsecond >> 16), (byte) (microsecond >> 8), (byte) microsecond
    };
    PyBytes bytes = PyBytes.of(state);
    return PyTuple.of(type(), zone == PyNone.NONE ? PyTuple.of(bytes) : PyTuple.of(bytes, zone));
  }
}
