package naja.modules.datetime;

import java.math.BigInteger;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.expose.ClassDef;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyType;

/** The class methods that make a {@code datetime.date}. */
final class DateCreation {
  private DateCreation() {}

  @ClassDef("today(cls, /)")
  static Object today(PyType cls) {
    return Calls.callMethod(cls, "fromtimestamp", LocalClock.now());
  }

  @ClassDef("fromtimestamp(cls, timestamp, /)")
  static Object fromTimestamp(PyType cls, Object timestamp) {
    long seconds = LocalClock.local(LocalClock.wholeSeconds(timestamp));
    return PyDate.make(cls, Days.date(Math.floorDiv(seconds, Days.SECONDS_A_DAY) + Days.EPOCH));
  }

  @ClassDef(value = "fromordinal(cls, ordinal, /)", noSignature = true)
  static Object fromOrdinal(PyType cls, Object ordinal) {
    int n = Arguments.integer(ordinal);
    if (n < 1) {
      throw Errors.valueError("ordinal must be >= 1");
    }
    return PyDate.make(cls, Days.date(n));
  }

  @ClassDef("fromisoformat(cls, object, /)")
  static Object fromIsoFormat(PyType cls, Object object) {
    return PyDate.make(cls, IsoParser.wholeDate(text(object)));
  }

  /** The text that {@code fromisoformat} shall read. */
  static Object text(Object object) {
    Object text = PyStr.valueOrNull(object);
    if (text == null) {
      throw Errors.typeError("fromisoformat: argument must be str");
    }
    return text;
  }

  @ClassDef(value = "fromisocalendar(cls, year, week, day)", noSignature = true)
  static Object fromIsoCalendar(PyType cls, Object year, Object week, Object day) {
    return PyDate.make(cls, Days.fromIso(component(year), component(week), component(day)));
  }

  private static int component(Object value) {
    Object n = Numbers.index(value);
    if (n instanceof BigInteger || (Long) n != (int) (long) (Long) n) {
      throw Errors.valueError("ISO calendar component out of range");
    }
    return (int) (long) (Long) n;
  }

  @ClassDef(value = "strptime(cls, *args)", noSignature = true)
  static Object strptime(PyType cls, Object[] args) {
    return TimeTexts.strptime("_strptime_datetime_date", cls, args);
  }
}
