package naja.modules.datetime;

import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyTuple;

/** The attributes of {@code datetime.datetime}, its parts and its pickles. */
final class DatetimeMethods {
  private DatetimeMethods() {}

  @Get("hour")
  static long getHour(PyDatetime self) {
    return self.hour;
  }

  @Get("minute")
  static long getMinute(PyDatetime self) {
    return self.minute;
  }

  @Get("second")
  static long getSecond(PyDatetime self) {
    return self.second;
  }

  @Get("microsecond")
  static long getMicrosecond(PyDatetime self) {
    return self.microsecond;
  }

  @Get("tzinfo")
  static Object getTzinfo(PyDatetime self) {
    return self.zone;
  }

  @Get("fold")
  static long getFold(PyDatetime self) {
    return self.fold;
  }

  @Def("date(self, /)")
  static Object date(PyDatetime self) {
    return new PyDate(self.year, self.month, self.day);
  }

  @Def("time(self, /)")
  static Object time(PyDatetime self) {
    return new PyTime(self.hour, self.minute, self.second, self.microsecond, PyNone.NONE, self.fold);
  }

  @Def("timetz(self, /)")
  static Object timeTz(PyDatetime self) {
    return new PyTime(self.hour, self.minute, self.second, self.microsecond, self.zone, self.fold);
  }

  @Def(value = "replace(self, /, year=unchanged, month=unchanged, day=unchanged, hour=unchanged, minute=unchanged, "
      + "second=unchanged, microsecond=unchanged, tzinfo=unchanged, *, fold=unchanged)", signature = "(self, /, year=unchanged, month=unchanged, day=unchanged,\n"
          + "        hour=unchanged, minute=unchanged, second=unchanged,\n"
          + "        microsecond=unchanged, tzinfo=unchanged, *, fold=unchanged)")
  static Object replace(
      PyDatetime self, Object year, Object month, Object day, Object hour, Object minute, Object second,
      Object microsecond, Object tzinfo, Object fold) {
    return PyDatetime.make(
        self.type(), Arguments.integer(year, self.year), Arguments.integer(month, self.month),
        Arguments.integer(day, self.day), Arguments.integer(hour, self.hour), Arguments.integer(minute, self.minute),
        Arguments.integer(second, self.second), Arguments.integer(microsecond, self.microsecond),
        tzinfo == null ? self.zone : Offsets.zone(tzinfo), Arguments.integer(fold, self.fold));
  }

  /** Positional arguments are let through, as they are to {@code replace}. */
  @Def(value = "__replace__(self, /, *args, **changes)", signature = "($self, /, **changes)")
  static Object replaceBy(PyDatetime self, Object[] args, PyDict changes) {
    return DateMethods.replaceOf(PyDatetime.TYPE, self, args, changes);
  }

  @Def(value = "__reduce_ex__(self, *args)", noSignature = true)
  static PyTuple reduceEx(PyDatetime self, Object[] args) {
    Arguments.exactly("__reduce_ex__", 1, args);
    return self.reduced(Arguments.integer(args[0]) > 3);
  }

  @Def("__reduce__(self, /)")
  static PyTuple reduce(PyDatetime self) {
    return self.reduced(false);
  }
}
