package naja.modules.datetime;

import naja.runtime.abstracts.Comparisons;
import naja.runtime.abstracts.Errors;
import naja.runtime.expose.Def;
import naja.runtime.objects.PyNotImplemented;

/** Sums, differences, comparisons and hash of {@code datetime.datetime}. */
final class DatetimeArithmetic {
  private DatetimeArithmetic() {}

  @Def("__add__(self, value, /)")
  static Object add(PyDatetime self, Object value) {
    return value instanceof PyTimedelta delta ? self.shifted(delta, 1) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__radd__(self, value, /)")
  static Object radd(PyDatetime self, Object value) {
    return add(self, value);
  }

  @Def("__sub__(self, value, /)")
  static Object sub(PyDatetime self, Object value) {
    if (value instanceof PyDatetime other) {
      return difference(self, other);
    }
    return value instanceof PyTimedelta delta ? self.shifted(delta, -1) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__rsub__(self, value, /)")
  static Object rsub(PyDatetime self, Object value) {
    return value instanceof PyDatetime other ? difference(other, self) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  private static PyTimedelta difference(PyDatetime a, PyDatetime b) {
    if (a.zone == b.zone) {
      return localDifference(a, b);
    }
    PyTimedelta first = a.utcoffset();
    PyTimedelta second = b.utcoffset();
    if (first == null != (second == null)) {
      throw Errors.typeError("can't subtract offset-naive and offset-aware datetimes");
    }
    PyTimedelta local = localDifference(a, b);
    return Offsets.same(first, second) ? local : local.minus(first.minus(second));
  }

  private static PyTimedelta localDifference(PyDatetime a, PyDatetime b) {
    return PyTimedelta.of(
        a.ordinal() - b.ordinal(), a.seconds() - b.seconds(), a.microsecond - b.microsecond);
  }

  private static Object compare(int operator, PyDatetime self, Object value) {
    if (!(value instanceof PyDatetime other)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return self.zone == other.zone
        ? (Object) Comparisons.holds(operator, Long.compare(self.key(), other.key()))
        : (Object) compareZoned(operator, self, other);
  }

  private static boolean compareZoned(int operator, PyDatetime self, PyDatetime other) {
    boolean equality = operator == Comparisons.EQ || operator == Comparisons.NE;
    PyTimedelta mine = self.utcoffset();
    PyTimedelta others = other.utcoffset();
    int order;
    if (Offsets.same(mine, others)) {
      order = Long.compare(self.key(), other.key());
    } else if (mine != null && others != null) {
      PyTimedelta delta = difference(self, other);
      order = delta.isZero() ? 0 : delta.days < 0 ? -1 : 1;
    } else if (equality) {
      return operator == Comparisons.NE;
    } else {
      throw Errors.typeError("can't compare offset-naive and offset-aware datetimes");
    }
    if (equality && order == 0 && (dependsOnFold(self, mine) || dependsOnFold(other, others))) {
      order = 1;
    }
    return Comparisons.holds(operator, order);
  }

  /** Whether the offset is another one with the other fold: such times equal none of another zone (PEP 495). */
  private static boolean dependsOnFold(PyDatetime time, PyTimedelta offset) {
    return !(time.zone instanceof PyTimezone) && !Offsets.same(time.withFold(1 - time.fold).utcoffset(), offset);
  }

  @Def("__eq__(self, value, /)")
  static Object eq(PyDatetime self, Object value) {
    return compare(Comparisons.EQ, self, value);
  }

  @Def("__ne__(self, value, /)")
  static Object ne(PyDatetime self, Object value) {
    return compare(Comparisons.NE, self, value);
  }

  @Def("__lt__(self, value, /)")
  static Object lt(PyDatetime self, Object value) {
    return compare(Comparisons.LT, self, value);
  }

  @Def("__le__(self, value, /)")
  static Object le(PyDatetime self, Object value) {
    return compare(Comparisons.LE, self, value);
  }

  @Def("__gt__(self, value, /)")
  static Object gt(PyDatetime self, Object value) {
    return compare(Comparisons.GT, self, value);
  }

  @Def("__ge__(self, value, /)")
  static Object ge(PyDatetime self, Object value) {
    return compare(Comparisons.GE, self, value);
  }

  @Def("__hash__(self, /)")
  static long hash(PyDatetime self) {
    return self.hash();
  }
}
