package naja.modules.datetime;

import naja.runtime.abstracts.Comparisons;
import naja.runtime.abstracts.Numbers;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.objects.PyFloat;
import naja.runtime.objects.PyInt;
import naja.runtime.objects.PyNotImplemented;
import naja.runtime.objects.PyTuple;

/** The methods of {@code datetime.timedelta}. */
final class TimedeltaMethods {
  private TimedeltaMethods() {}

  @Def("__add__(self, value, /)")
  static Object add(PyTimedelta self, Object value) {
    return value instanceof PyTimedelta other ? self.plus(other) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__radd__(self, value, /)")
  static Object radd(PyTimedelta self, Object value) {
    return value instanceof PyTimedelta other ? other.plus(self) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__sub__(self, value, /)")
  static Object sub(PyTimedelta self, Object value) {
    return value instanceof PyTimedelta other ? self.minus(other) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__rsub__(self, value, /)")
  static Object rsub(PyTimedelta self, Object value) {
    return value instanceof PyTimedelta other ? other.minus(self) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__mul__(self, value, /)")
  static Object mul(PyTimedelta self, Object value) {
    Object integer = PyInt.valueOrNull(value);
    if (integer != null) {
      return PyTimedelta.ofMicros(PyInt.multiply(self.micros(), integer));
    }
    return PyFloat.valueOrNull(value) == null ? PyNotImplemented.NOT_IMPLEMENTED : self.scaled(value, false);
  }

  @Def("__rmul__(self, value, /)")
  static Object rmul(PyTimedelta self, Object value) {
    return mul(self, value);
  }

  @Def("__truediv__(self, value, /)")
  static Object trueDivide(PyTimedelta self, Object value) {
    if (value instanceof PyTimedelta other) {
      return Numbers.trueDivide(self.micros(), other.micros());
    }
    Object integer = PyInt.valueOrNull(value);
    if (integer != null) {
      return self.dividedBy(integer);
    }
    return PyFloat.valueOrNull(value) == null ? PyNotImplemented.NOT_IMPLEMENTED : self.scaled(value, true);
  }

  @Def("__rtruediv__(self, value, /)")
  static Object rtrueDivide(PyTimedelta self, Object value) {
    return value instanceof PyTimedelta other ? trueDivide(other, self) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__floordiv__(self, value, /)")
  static Object floorDivide(PyTimedelta self, Object value) {
    if (value instanceof PyTimedelta other) {
      return Numbers.floorDivide(self.micros(), other.micros());
    }
    Object integer = PyInt.valueOrNull(value);
    return integer == null
        ? PyNotImplemented.NOT_IMPLEMENTED : PyTimedelta.ofMicros(Numbers.floorDivide(self.micros(), integer));
  }

  @Def("__rfloordiv__(self, value, /)")
  static Object rfloorDivide(PyTimedelta self, Object value) {
    return value instanceof PyTimedelta other ? floorDivide(other, self) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__mod__(self, value, /)")
  static Object mod(PyTimedelta self, Object value) {
    return value instanceof PyTimedelta other
        ? PyTimedelta.ofMicros(Numbers.remainder(self.micros(), other.micros())) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__rmod__(self, value, /)")
  static Object rmod(PyTimedelta self, Object value) {
    return value instanceof PyTimedelta other ? mod(other, self) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__divmod__(self, value, /)")
  static Object divmod(PyTimedelta self, Object value) {
    return value instanceof PyTimedelta
        ? PyTuple.of(floorDivide(self, value), mod(self, value)) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__rdivmod__(self, value, /)")
  static Object rdivmod(PyTimedelta self, Object value) {
    return value instanceof PyTimedelta other ? divmod(other, self) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__neg__(self, /)")
  static Object negative(PyTimedelta self) {
    return self.negated();
  }

  @Def("__pos__(self, /)")
  static Object positive(PyTimedelta self) {
    return PyTimedelta.of(self.days, self.seconds, self.microseconds);
  }

  @Def("__abs__(self, /)")
  static Object absolute(PyTimedelta self) {
    return self.days < 0 ? self.negated() : positive(self);
  }

  @Def("__bool__(self, /)")
  static boolean truth(PyTimedelta self) {
    return !self.isZero();
  }

  @Def("__hash__(self, /)")
  static long hash(PyTimedelta self) {
    return Mixing.hash((long) self.days * 86_400 + self.seconds + ((long) self.microseconds << 44));
  }

  private static Object compare(int operator, PyTimedelta self, Object value) {
    return value instanceof PyTimedelta other
        ? Comparisons.holds(operator, self.compareTo(other)) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__eq__(self, value, /)")
  static Object eq(PyTimedelta self, Object value) {
    return compare(Comparisons.EQ, self, value);
  }

  @Def("__ne__(self, value, /)")
  static Object ne(PyTimedelta self, Object value) {
    return compare(Comparisons.NE, self, value);
  }

  @Def("__lt__(self, value, /)")
  static Object lt(PyTimedelta self, Object value) {
    return compare(Comparisons.LT, self, value);
  }

  @Def("__le__(self, value, /)")
  static Object le(PyTimedelta self, Object value) {
    return compare(Comparisons.LE, self, value);
  }

  @Def("__gt__(self, value, /)")
  static Object gt(PyTimedelta self, Object value) {
    return compare(Comparisons.GT, self, value);
  }

  @Def("__ge__(self, value, /)")
  static Object ge(PyTimedelta self, Object value) {
    return compare(Comparisons.GE, self, value);
  }

  @Def("__repr__(self, /)")
  static String repr(PyTimedelta self) {
    StringBuilder out = new StringBuilder();
    part(out, "days", self.days);
    part(out, "seconds", self.seconds);
    part(out, "microseconds", self.microseconds);
    return self.type().name() + "(" + (out.isEmpty() ? "0" : out) + ")";
  }

  private static void part(StringBuilder out, String name, int value) {
    if (value != 0) {
      out.append(out.isEmpty() ? "" : ", ").append(name).append('=').append(value);
    }
  }

  @Def("__str__(self, /)")
  static String str(PyTimedelta self) {
    StringBuilder out = new StringBuilder();
    if (self.days != 0) {
      out.append(self.days).append(Math.abs(self.days) == 1 ? " day, " : " days, ");
    }
    out.append(self.seconds / 3600).append(':');
    Digits.two(out, self.seconds / 60 % 60).append(':');
    Digits.two(out, self.seconds % 60);
    if (self.microseconds != 0) {
      Digits.six(out.append('.'), self.microseconds);
    }
    return out.toString();
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyTimedelta self) {
    PyTuple args = PyTuple.of((long) self.days, (long) self.seconds, (long) self.microseconds);
    return PyTuple.of(self.type(), args);
  }

  @Def("total_seconds(self, /)")
  static Object totalSeconds(PyTimedelta self) {
    return Numbers.trueDivide(self.micros(), PyTimedelta.MICROS_A_SECOND);
  }

  @Get(value = "days", member = true)
  static long getDays(PyTimedelta self) {
    return self.days;
  }

  @Get(value = "seconds", member = true)
  static long getSeconds(PyTimedelta self) {
    return self.seconds;
  }

  @Get(value = "microseconds", member = true)
  static long getMicroseconds(PyTimedelta self) {
    return self.microseconds;
  }
}
