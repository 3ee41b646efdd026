package naja.modules.datetime;

import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Types;

/** What {@code date.isocalendar} answers: a tuple with names. */
@TypeSpec("datetime.IsoCalendarDate")
public final class PyIsoCalendarDate extends PyTuple {
  static final PyType TYPE = PyType.builtin(
      "datetime.IsoCalendarDate", PyIsoCalendarDate.class, new PyIsoCalendarDateSpec(), Types.TUPLE);

  static {
    TYPE.isBase = false;
  }

  PyIsoCalendarDate(Object year, Object week, Object weekday) {
    super(new Object[] {year, week, weekday});
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @New(value = "IsoCalendarDate(year, week, weekday)", noSignature = true)
  static Object create(PyType type, Object year, Object week, Object weekday) {
    return new PyIsoCalendarDate(
        (long) Arguments.integer(year), (long) Arguments.integer(week), (long) Arguments.integer(weekday));
  }

  @Def("__repr__(self, /)")
  static String repr(PyIsoCalendarDate self) {
    return TYPE.name() + "(year=" + self.get(0) + ", week=" + self.get(1) + ", weekday=" + self.get(2) + ")";
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyIsoCalendarDate self) {
    return PyTuple.of(Types.TUPLE, PyTuple.of(PyTuple.of(self.get(0), self.get(1), self.get(2))));
  }

  @Get("year")
  static Object getYear(PyIsoCalendarDate self) {
    return self.get(0);
  }

  @Get("week")
  static Object getWeek(PyIsoCalendarDate self) {
    return self.get(1);
  }

  @Get("weekday")
  static Object getWeekday(PyIsoCalendarDate self) {
    return self.get(2);
  }
}
