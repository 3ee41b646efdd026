package naja.modules.datetime;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;

/** {@code datetime.datetime}. */
@TypeSpec(value = "datetime.datetime", sub = true, methods = {
  DatetimeMethods.class, DatetimeCreation.class, DatetimeArithmetic.class, DatetimeTexts.class, DatetimeZones.class
})
public class PyDatetime extends PyDate {
  public static final PyType TYPE =
      PyType.builtin("datetime.datetime", PyDatetime.class, new PyDatetimeSpec(), PyDate.TYPE);

  private static final Arguments PARAMETERS =
      new Arguments(
          "function",
          new String[] {"year", "month", "day", "hour", "minute", "second", "microsecond", "tzinfo", "fold"}, 3, 8);
  private static final String[] FOLD = {"fold"};
  private static final Object[] ONE = {1L};

  final int hour;
  final int minute;
  final int second;
  final int microsecond;
  final int fold;

  /** A {@code tzinfo} or None. It changes only while the object is made, in {@code astimezone}. */
  Object zone;

  /** The hash, 0 for not yet known. */
  private long hash;

  protected PyDatetime(
      int year, int month, int day, int hour, int minute, int second, int microsecond, Object zone, int fold) {
    super(year, month, day);
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

  private static PyDatetime unchecked(
      PyType type, int year, int month, int day, int hour, int minute, int second, int microsecond, Object zone,
      int fold) {
    return type == TYPE ? new PyDatetime(year, month, day, hour, minute, second, microsecond, zone, fold)
        : new PyDatetimeSub(type, year, month, day, hour, minute, second, microsecond, zone, fold);
  }

  static PyDatetime checked(int year, int month, int day, int hour, int minute, int second, int microsecond) {
    Days.checkDate(year, month, day);
    Days.checkTime(hour, minute, second, microsecond, 0);
    return new PyDatetime(year, month, day, hour, minute, second, microsecond, PyNone.NONE, 0);
  }

  @New(value = "datetime(*args, **kwargs)", noSignature = true)
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    byte[] state = PickledState.of(args, kwargs, "datetime", 10, 2);
    if (state != null) {
      return ofState(type, state, PickledState.zone(args));
    }
    Object[] values = PARAMETERS.bind(args, kwargs);
    int year = Arguments.integer(values[0]);
    int month = Arguments.integer(values[1]);
    int day = Arguments.integer(values[2]);
    int hour = Arguments.integer(values[3], 0);
    int minute = Arguments.integer(values[4], 0);
    int second = Arguments.integer(values[5], 0);
    int microsecond = Arguments.integer(values[6], 0);
    int fold = Arguments.integer(values[8], 0);
    Object zone = Offsets.zone(values[7]);
    Days.checkDate(year, month, day);
    Days.checkTime(hour, minute, second, microsecond, fold);
    return unchecked(type, year, month, day, hour, minute, second, microsecond, zone, fold);
  }

  private static PyDatetime ofState(PyType type, byte[] state, Object zone) {
    int month = state[2] & 0xFF;
    return unchecked(
        type, (state[0] & 0xFF) << 8 | state[1] & 0xFF, month & 0x7F, state[3] & 0xFF, state[4] & 0xFF,
        state[5] & 0xFF, state[6] & 0xFF, PickledState.microsecond(state, 7), zone, month >> 7);
  }

  /** A datetime of a type, through its constructor if it is Python's own. */
  static Object make(
      PyType type, int year, int month, int day, int hour, int minute, int second, int microsecond, Object zone,
      int fold) {
    if (type == TYPE) {
      Days.checkDate(year, month, day);
      Days.checkTime(hour, minute, second, microsecond, fold);
      return new PyDatetime(year, month, day, hour, minute, second, microsecond, zone, fold);
    }
    Object[] args = new Object[fold == 0 ? 8 : 9];
    args[0] = (long) year;
    args[1] = (long) month;
    args[2] = (long) day;
    args[3] = (long) hour;
    args[4] = (long) minute;
    args[5] = (long) second;
    args[6] = (long) microsecond;
    args[7] = zone;
    if (fold == 0) {
      return Calls.call(type, args, null);
    }
    args[8] = (long) fold;
    return Calls.call(type, args, FOLD);
  }

  /** A datetime of seconds since the first of January 1970, as they count in its time zone. */
  static Object ofEpoch(PyType type, long seconds, int microsecond, Object zone, int fold) {
    long date = Days.date(Math.floorDiv(seconds, Days.SECONDS_A_DAY) + Days.EPOCH);
    long year = Days.year(date);
    if (year < 1 || year > 9999) {
      throw Days.badYear(year);
    }
    int inDay = (int) Math.floorMod(seconds, Days.SECONDS_A_DAY);
    return make(
        type, (int) year, Days.month(date), Days.day(date), inDay / 3600, inDay / 60 % 60, inDay % 60, microsecond,
        zone, fold);
  }

  /** The seconds since midnight. */
  final int seconds() {
    return hour * 3600 + minute * 60 + second;
  }

  /** {@code year}. */
  public final int year() {
    return year;
  }

  /** {@code fold}. */
  public final int fold() {
    return fold;
  }

  /** The seconds since the first of January 1970, as they count in its time zone. */
  public final long epochSeconds() {
    return (ordinal() - Days.EPOCH) * Days.SECONDS_A_DAY + seconds();
  }

  final PyTimedelta utcoffset() {
    return Offsets.utcoffset(zone, this);
  }

  /** All of it but zone and fold as one number, in the order of datetimes. */
  final long key() {
    return dateKey() * 86_400_000_000L + seconds() * 1_000_000L + microsecond;
  }

  /** The same with the other fold. */
  final PyDatetime withFold(int other) {
    return new PyDatetime(year, month, day, hour, minute, second, microsecond, zone, other);
  }

  /** So much later, by the same clock: what {@code fromutc} answers. */
  public final Object inZone(PyTimedelta offset, boolean isFold) {
    Object moved = shifted(offset, 1);
    if (!isFold) {
      return moved;
    }
    return moved.getClass() == PyDatetime.class
        ? ((PyDatetime) moved).withFold(1) : Calls.call(Attributes.getAttr(moved, "replace"), ONE, FOLD);
  }

  /** {@code sign} times a timedelta later. */
  final Object shifted(PyTimedelta delta, int sign) {
    long micros = microsecond + (long) sign * delta.microseconds;
    long inDay = seconds() + (long) sign * delta.seconds + Math.floorDiv(micros, PyTimedelta.MICROS_A_SECOND);
    long ordinal = ordinal() + (long) sign * delta.days + Math.floorDiv(inDay, Days.SECONDS_A_DAY);
    if (ordinal < 1 || ordinal > Days.MAX_ORDINAL) {
      throw Errors.overflowError("date value out of range");
    }
    long date = Days.date(ordinal);
    int s = (int) Math.floorMod(inDay, Days.SECONDS_A_DAY);
    return make(
        type(), (int) Days.year(date), Days.month(date), Days.day(date), s / 3600, s / 60 % 60, s % 60,
        (int) Math.floorMod(micros, PyTimedelta.MICROS_A_SECOND), zone, 0);
  }

  final long hash() {
    long known = hash;
    return known != 0 ? known : (hash = computeHash());
  }

  private long computeHash() {
    PyTimedelta offset = (fold == 0 ? this : withFold(0)).utcoffset();
    return offset == null
        ? Mixing.salted(key()) : TimedeltaMethods.hash(PyTimedelta.of(ordinal(), seconds(), microsecond).minus(offset));
  }

  /** What pickles hold; {@code fold} is written if the protocol knows it. */
  final PyTuple reduced(boolean withFold) {
    byte[] state = {
      (byte) (year >> 8), (byte) year, (byte) (withFold && fold == 1 ? month | PickledState.FOLD : month), (byte) day,
      (byte) hour, (byte) minute, (byte) second, (byte) (microsecond >> 16), (byte) (microsecond >> 8),
      (byte) microsecond
    };
    PyBytes bytes = PyBytes.of(state);
    return PyTuple.of(type(), zone == PyNone.NONE ? PyTuple.of(bytes) : PyTuple.of(bytes, zone));
  }
}
