package naja.modules.datetime;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;

/** {@code datetime.date}. */
@TypeSpec(value = "datetime.date", sub = true, methods = {DateMethods.class, DateCreation.class})
public class PyDate extends PyObject {
  static final PyType TYPE = PyType.builtin("datetime.date", PyDate.class, new PyDateSpec());

  private static final Arguments PARAMETERS =
      new Arguments("function", new String[] {"year", "month", "day"}, 3, 3);

  final int year;
  final int month;
  final int day;

  protected PyDate(int year, int month, int day) {
    this.year = year;
    this.month = month;
    this.day = day;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  private static PyDate unchecked(PyType type, int year, int month, int day) {
    return type == TYPE ? new PyDate(year, month, day) : new PyDateSub(type, year, month, day);
  }

  @New(value = "date(*args, **kwargs)", noSignature = true)
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    byte[] state = PickledState.of(args, kwargs, "date", 4, 2);
    if (state != null) {
      return unchecked(type, (state[0] & 0xFF) << 8 | state[1] & 0xFF, state[2], state[3] & 0xFF);
    }
    Object[] values = PARAMETERS.bind(args, kwargs);
    int year = Arguments.integer(values[0]);
    int month = Arguments.integer(values[1]);
    int day = Arguments.integer(values[2]);
    Days.checkDate(year, month, day);
    return unchecked(type, year, month, day);
  }

  /** A date of a type, through its constructor if it is Python's own. */
  static Object make(PyType type, int year, int month, int day) {
    if (type == TYPE) {
      Days.checkDate(year, month, day);
      return new PyDate(year, month, day);
    }
    if (type == PyDatetime.TYPE) {
      return PyDatetime.checked(year, month, day, 0, 0, 0, 0);
    }
    return Calls.call(type, (long) year, (long) month, (long) day);
  }

  /** As {@link #make(PyType, int, int, int)}, of a date as {@link Days} packs it. */
  static Object make(PyType type, long date) {
    long year = Days.year(date);
    if (year < 1 || year > 9999) {
      throw Days.badYear(year);
    }
    return make(type, (int) year, Days.month(date), Days.day(date));
  }

  static Object ofOrdinal(PyType type, long ordinal) {
    if (ordinal < 1 || ordinal > Days.MAX_ORDINAL) {
      throw Errors.overflowError("date value out of range");
    }
    return make(type, Days.date(ordinal));
  }

  final int ordinal() {
    return Days.ordinal(year, month, day);
  }

  final void appendDate(StringBuilder out) {
    Digits.four(out, year).append('-');
    Digits.two(out, month).append('-');
    Digits.two(out, day);
  }

  /** The date as one number, in the order of dates. */
  final int dateKey() {
    return (year << 4 | month) << 5 | day;
  }

  /** What {@code __reduce__} answers for a date. */
  final PyTuple reducedDate() {
    byte[] state = {(byte) (year >> 8), (byte) year, (byte) month, (byte) day};
    return PyTuple.of(type(), PyTuple.of(PyBytes.of(state)));
  }
}
