package naja.modules.datetime;

import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyType;

/** {@code _datetime}: dates, times, differences and time zones. */
@ModuleSpec("_datetime")
public final class DatetimeModule {
  private static boolean limitsAreSet;

  private DatetimeModule() {}

  static void init(PyDict namespace) {
    setLimits();
    namespace.put("MAXYEAR", 9999L);
    namespace.put("MINYEAR", 1L);
    namespace.put("UTC", PyTimezone.UTC);
    namespace.put("date", PyDate.TYPE);
    namespace.put("datetime", PyDatetime.TYPE);
    namespace.put("time", PyTime.TYPE);
    namespace.put("timedelta", PyTimedelta.TYPE);
    namespace.put("timezone", PyTimezone.TYPE);
    namespace.put("tzinfo", PyTzinfo.TYPE);
  }

  /** The constants of the types, which are instances of each other. */
  private static synchronized void setLimits() {
    if (limitsAreSet) {
      return;
    }
    limitsAreSet = true;
    PyTimedelta micro = PyTimedelta.of(0, 0, 1);
    limits(
        PyTimedelta.TYPE, PyTimedelta.of(-PyTimedelta.MAX_DAYS, 0, 0),
        PyTimedelta.of(PyTimedelta.MAX_DAYS, 86_399, 999_999), micro);
    limits(PyDate.TYPE, new PyDate(1, 1, 1), new PyDate(9999, 12, 31), PyTimedelta.of(1, 0, 0));
    limits(PyTime.TYPE, PyTime.naive(0, 0, 0, 0), PyTime.naive(23, 59, 59, 999_999), micro);
    limits(
        PyDatetime.TYPE, PyDatetime.checked(1, 1, 1, 0, 0, 0, 0), PyDatetime.checked(9999, 12, 31, 23, 59, 59, 999_999),
        micro);
    PyTimezone.TYPE.put("utc", PyTimezone.UTC);
    PyTimezone.TYPE.put("min", PyTimezone.of(PyTimedelta.of(0, -86_340, 0), null));
    PyTimezone.TYPE.put("max", PyTimezone.of(PyTimedelta.of(0, 86_340, 0), null));
  }

  private static void limits(PyType type, Object min, Object max, Object resolution) {
    type.put("min", min);
    type.put("max", max);
    type.put("resolution", resolution);
  }
}
