package naja.modules.datetime;

import naja.runtime.abstracts.Comparisons;
import naja.runtime.abstracts.Errors;
import naja.runtime.expose.Def;
import naja.runtime.objects.PyNotImplemented;

/** Comparisons and hash of {@code datetime.time}. */
final class TimeComparison {
  private TimeComparison() {}

  private static Object compare(int operator, PyTime self, Object value) {
    if (!(value instanceof PyTime other)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    if (self.zone == other.zone) {
      return Comparisons.holds(operator, Long.compare(self.timeKey(), other.timeKey()));
    }
    PyTimedelta mine = self.utcoffset();
    PyTimedelta others = other.utcoffset();
    if (Offsets.same(mine, others)) {
      return Comparisons.holds(operator, Long.compare(self.timeKey(), other.timeKey()));
    }
    if (mine != null && others != null) {
      return Comparisons.holds(operator, Long.compare(utcKey(self, mine), utcKey(other, others)));
    }
    if (operator == Comparisons.EQ || operator == Comparisons.NE) {
      return operator == Comparisons.NE;
    }
    throw Errors.typeError("can't compare offset-naive and offset-aware times");
  }

  /** The time in UTC, in the order of times; may be of the day before or after. Offsets count in whole seconds. */
  private static long utcKey(PyTime time, PyTimedelta offset) {
    long seconds = time.seconds() - offset.days * Days.SECONDS_A_DAY - offset.seconds;
    return seconds * 1_000_000 + time.microsecond;
  }

  @Def("__eq__(self, value, /)")
  static Object eq(PyTime self, Object value) {
    return compare(Comparisons.EQ, self, value);
  }

  @Def("__ne__(self, value, /)")
  static Object ne(PyTime self, Object value) {
    return compare(Comparisons.NE, self, value);
  }

  @Def("__lt__(self, value, /)")
  static Object lt(PyTime self, Object value) {
    return compare(Comparisons.LT, self, value);
  }

  @Def("__le__(self, value, /)")
  static Object le(PyTime self, Object value) {
    return compare(Comparisons.LE, self, value);
  }

  @Def("__gt__(self, value, /)")
  static Object gt(PyTime self, Object value) {
    return compare(Comparisons.GT, self, value);
  }

  @Def("__ge__(self, value, /)")
  static Object ge(PyTime self, Object value) {
    return compare(Comparisons.GE, self, value);
  }

  @Def("__hash__(self, /)")
  static long hash(PyTime self) {
    return self.hash();
  }
}
