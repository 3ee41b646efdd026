package naja.modules.datetime;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Warnings;
import naja.runtime.expose.ClassDef;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyType;

/** The class methods that make a {@code datetime.datetime}. */
final class DatetimeCreation {
  private DatetimeCreation() {}

  @ClassDef("now(cls, /, tz=None)")
  static Object now(PyType cls, Object tz) {
    Object zone = Offsets.zone(tz);
    long micros = LocalClock.nowMicros();
    return ofMoment(
        cls, Math.floorDiv(micros, PyTimedelta.MICROS_A_SECOND),
        (int) Math.floorMod(micros, PyTimedelta.MICROS_A_SECOND), zone);
  }

  @ClassDef("utcnow(cls, /)")
  static Object utcNow(PyType cls) {
    warn("utcnow", "now(datetime.UTC)");
    long micros = LocalClock.nowMicros();
    return PyDatetime.ofEpoch(
        cls, Math.floorDiv(micros, PyTimedelta.MICROS_A_SECOND),
        (int) Math.floorMod(micros, PyTimedelta.MICROS_A_SECOND), PyNone.NONE, 0);
  }

  private static void warn(String method, String instead) {
    Warnings.warn(
        ExceptionTypes.DEPRECATION_WARNING,
        "datetime.datetime." + method + "() is deprecated and scheduled for removal in a future version. "
            + "Use timezone-aware objects to represent datetimes in UTC: datetime.datetime." + instead + ".",
        1);
  }

  @ClassDef(value = "fromtimestamp(cls, timestamp, tz=None)", noSignature = true)
  static Object fromTimestamp(PyType cls, Object timestamp, Object tz) {
    Object zone = Offsets.zone(tz);
    LocalClock.Moment moment = LocalClock.moment(timestamp);
    return ofMoment(cls, moment.seconds(), moment.microsecond(), zone);
  }

  @ClassDef(value = "utcfromtimestamp(cls, timestamp, /)", noSignature = true)
  static Object utcFromTimestamp(PyType cls, Object timestamp) {
    warn("utcfromtimestamp", "fromtimestamp(timestamp, datetime.UTC)");
    LocalClock.Moment moment = LocalClock.moment(timestamp);
    return PyDatetime.ofEpoch(
        cls, LocalClock.inRange(moment.seconds()), moment.microsecond(), PyNone.NONE, 0);
  }

  /** A moment in the local time, or in that of a zone. */
  private static Object ofMoment(PyType cls, long seconds, int microsecond, Object zone) {
    if (zone == PyNone.NONE) {
      long local = LocalClock.local(seconds);
      return PyDatetime.ofEpoch(cls, local, microsecond, zone, LocalClock.fold(seconds, local));
    }
    Object utc = PyDatetime.ofEpoch(cls, LocalClock.inRange(seconds), microsecond, zone, 0);
    return zone instanceof PyTimezone fixed && utc instanceof PyDatetime d && d.zone == zone
        ? d.shifted(fixed.offset, 1) : Calls.callMethod(zone, "fromutc", utc);
  }

  @ClassDef("fromisoformat(cls, object, /)")
  static Object fromIsoFormat(PyType cls, Object object) {
    IsoParser parsed = IsoParser.datetime(DateCreation.text(object));
    return PyDatetime.make(
        cls, parsed.year, parsed.month, parsed.day, parsed.hour, parsed.minute, parsed.second, parsed.microsecond,
        parsed.zone, 0);
  }

  @ClassDef(value = "combine(cls, date, time, tzinfo=<unrepresentable>)", noSignature = true)
  static Object combine(PyType cls, Object date, Object time, Object tzinfo) {
    if (!(date instanceof PyDate d)) {
      throw Arguments.wrong("combine() argument 1", "datetime.date", date);
    }
    if (!(time instanceof PyTime t)) {
      throw Arguments.wrong("combine() argument 2", "datetime.time", time);
    }
    return PyDatetime.make(
        cls, d.year, d.month, d.day, t.hour, t.minute, t.second, t.microsecond,
        tzinfo == null ? t.zone : Offsets.zone(tzinfo), t.fold);
  }

  @ClassDef(value = "strptime(cls, *args)", noSignature = true)
  static Object strptime(PyType cls, Object[] args) {
    return TimeTexts.strptime("_strptime_datetime_datetime", cls, args);
  }
}
