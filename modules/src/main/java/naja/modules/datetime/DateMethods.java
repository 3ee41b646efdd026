package naja.modules.datetime;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Comparisons;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyNotImplemented;
import naja.runtime.objects.PyType;

/** The methods of {@code datetime.date}. */
final class DateMethods {
  private static final String[] DAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  private static final String[] MONTHS = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
  };

  private DateMethods() {}

  @Get("year")
  static long getYear(PyDate self) {
    return self.year;
  }

  @Get("month")
  static long getMonth(PyDate self) {
    return self.month;
  }

  @Get("day")
  static long getDay(PyDate self) {
    return self.day;
  }

  @Def("ctime(self, /)")
  static String ctime(PyDate self) {
    return ctime(self, 0, 0, 0);
  }

  static String ctime(PyDate date, int hour, int minute, int second) {
    StringBuilder out = new StringBuilder(24);
    out.append(DAYS[Days.weekday(date.year, date.month, date.day)]).append(' ');
    out.append(MONTHS[date.month - 1]).append(date.day < 10 ? "  " : " ").append(date.day).append(' ');
    Digits.two(out, hour).append(':');
    Digits.two(out, minute).append(':');
    Digits.two(out, second).append(' ');
    return Digits.four(out, date.year).toString();
  }

  @Def(value = "strftime(self, /, format)", noSignature = true)
  static Object strftime(PyDate self, Object format) {
    return TimeTexts.strftime(self, format);
  }

  @Def(value = "__format__(self, *args)", noSignature = true)
  static Object format(PyDate self, Object[] args) {
    return TimeTexts.format(self, args);
  }

  @Def("isoformat(self, /)")
  static String isoFormat(PyDate self) {
    StringBuilder out = new StringBuilder(10);
    self.appendDate(out);
    return out.toString();
  }

  @Def("__str__(self, /)")
  static Object str(PyDate self) {
    return self.type() == PyDate.TYPE ? isoFormat(self) : Calls.callMethod(self, "isoformat");
  }

  @Def("__repr__(self, /)")
  static String repr(PyDate self) {
    return self.type().name() + "(" + self.year + ", " + self.month + ", " + self.day + ")";
  }

  @Def("isoweekday(self, /)")
  static long isoWeekday(PyDate self) {
    return Days.weekday(self.year, self.month, self.day) + 1L;
  }

  @Def("weekday(self, /)")
  static long weekday(PyDate self) {
    return Days.weekday(self.year, self.month, self.day);
  }

  @Def("isocalendar(self, /)")
  static Object isoCalendar(PyDate self) {
    return Days.isoCalendar(self.year, self.month, self.day);
  }

  @Def("toordinal(self, /)")
  static long toOrdinal(PyDate self) {
    return self.ordinal();
  }

  @Def("timetuple(self, /)")
  static Object timeTuple(PyDate self) {
    return TimeTexts.structTime(self, 0, 0, 0, -1);
  }

  @Def(value = "replace(self, /, year=unchanged, month=unchanged, day=unchanged)")
  static Object replace(PyDate self, Object year, Object month, Object day) {
    return PyDate.make(
        self.type(), Arguments.integer(year, self.year), Arguments.integer(month, self.month),
        Arguments.integer(day, self.day));
  }

  /** Positional arguments are let through, as they are to {@code replace}. */
  @Def(value = "__replace__(self, /, *args, **changes)", signature = "($self, /, **changes)")
  static Object replaceBy(PyDate self, Object[] args, PyDict changes) {
    return replaceOf(PyDate.TYPE, self, args, changes);
  }

  static Object replaceOf(PyType type, Object self, Object[] args, PyDict changes) {
    Object[] all = new Object[args.length + 1];
    all[0] = self;
    System.arraycopy(args, 0, all, 1, args.length);
    return Calls.callWithDict(Attributes.getAttr(type, "replace"), all, changes);
  }

  @Def("__add__(self, value, /)")
  static Object add(PyDate self, Object value) {
    return !(self instanceof PyDatetime) && value instanceof PyTimedelta delta
        ? PyDate.ofOrdinal(self.type(), self.ordinal() + (long) delta.days) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__radd__(self, value, /)")
  static Object radd(PyDate self, Object value) {
    return add(self, value);
  }

  @Def("__sub__(self, value, /)")
  static Object sub(PyDate self, Object value) {
    if (self instanceof PyDatetime || value instanceof PyDatetime) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    if (value instanceof PyDate other) {
      return PyTimedelta.of(self.ordinal() - other.ordinal(), 0, 0);
    }
    return value instanceof PyTimedelta delta
        ? PyDate.ofOrdinal(self.type(), self.ordinal() - (long) delta.days) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__rsub__(self, value, /)")
  static Object rsub(PyDate self, Object value) {
    return value instanceof PyDate other ? sub(other, self) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  private static Object compare(int operator, PyDate self, Object value) {
    return value instanceof PyDate other && !(value instanceof PyDatetime)
        ? Comparisons.holds(operator, Integer.compare(self.dateKey(), other.dateKey()))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__eq__(self, value, /)")
  static Object eq(PyDate self, Object value) {
    return compare(Comparisons.EQ, self, value);
  }

  @Def("__ne__(self, value, /)")
  static Object ne(PyDate self, Object value) {
    return compare(Comparisons.NE, self, value);
  }

  @Def("__lt__(self, value, /)")
  static Object lt(PyDate self, Object value) {
    return compare(Comparisons.LT, self, value);
  }

  @Def("__le__(self, value, /)")
  static Object le(PyDate self, Object value) {
    return compare(Comparisons.LE, self, value);
  }

  @Def("__gt__(self, value, /)")
  static Object gt(PyDate self, Object value) {
    return compare(Comparisons.GT, self, value);
  }

  @Def("__ge__(self, value, /)")
  static Object ge(PyDate self, Object value) {
    return compare(Comparisons.GE, self, value);
  }

  @Def("__hash__(self, /)")
  static long hash(PyDate self) {
    return Mixing.salted(self.dateKey());
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyDate self) {
    return self.reducedDate();
  }
}
