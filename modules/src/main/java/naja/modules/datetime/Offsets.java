package naja.modules.datetime;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Texts;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyType;

/** What time zones answer, checked. A time zone is a {@code tzinfo} or None; an offset is a timedelta or null. */
final class Offsets {
  private Offsets() {}

  /** A {@code tzinfo} argument, null meaning not given. */
  static Object zone(Object value) {
    if (value == null || value == PyNone.NONE) {
      return PyNone.NONE;
    }
    if (value instanceof PyTzinfo) {
      return value;
    }
    throw Errors.typeError(
        "tzinfo argument must be None or of a tzinfo subclass, not type '" + PyType.of(value).name() + "'");
  }

  static PyTimedelta utcoffset(Object zone, Object of) {
    if (zone instanceof PyTimezone fixed) {
      return fixed.offset;
    }
    return zone == PyNone.NONE ? null : checked("utcoffset", Calls.callMethod(zone, "utcoffset", of));
  }

  static PyTimedelta dst(Object zone, Object of) {
    return zone == PyNone.NONE ? null : checked("dst", Calls.callMethod(zone, "dst", of));
  }

  private static PyTimedelta checked(String method, Object answer) {
    if (answer == PyNone.NONE) {
      return null;
    }
    if (!(answer instanceof PyTimedelta offset)) {
      throw Errors.typeError(
          "tzinfo." + method + "() must return None or timedelta, not '" + PyType.of(answer).name() + "'");
    }
    if (!isInRange(offset)) {
      throw outOfRange(offset);
    }
    return offset;
  }

  /** Whether an offset is shorter than a day. */
  static boolean isInRange(PyTimedelta offset) {
    return offset.days == 0 || offset.days == -1 && (offset.seconds > 0 || offset.microseconds > 0);
  }

  static PyException outOfRange(PyTimedelta offset) {
    return Errors.valueError(
        "offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not "
            + Texts.reprText(offset));
  }

  static Object tzname(Object zone, Object of) {
    if (zone == PyNone.NONE) {
      return PyNone.NONE;
    }
    Object name = Calls.callMethod(zone, "tzname", of);
    if (name != PyNone.NONE && !PyStr.isStr(name)) {
      throw Errors.typeError(
          "tzinfo.tzname() must return None or a string, not '" + PyType.of(name).name() + "'");
    }
    return name;
  }

  static Object orNone(PyTimedelta offset) {
    return offset == null ? PyNone.NONE : offset;
  }

  static boolean same(PyTimedelta a, PyTimedelta b) {
    return a == b || a != null && b != null && a.compareTo(b) == 0;
  }

  /** {@code +HH:MM}, with seconds and microseconds if there are any; nothing where there is no offset. */
  static void append(StringBuilder out, PyTimedelta offset, String separator) {
    if (offset == null) {
      return;
    }
    PyTimedelta size = offset.days < 0 ? offset.negated() : offset;
    out.append(offset.days < 0 ? '-' : '+');
    Digits.two(out, size.seconds / 3600).append(separator);
    Digits.two(out, size.seconds / 60 % 60);
    if (size.seconds % 60 != 0 || size.microseconds != 0) {
      Digits.two(out.append(separator), size.seconds % 60);
    }
    if (size.microseconds != 0) {
      Digits.six(out.append('.'), size.microseconds);
    }
  }
}
