package naja.modules.datetime;

import naja.modules.time.Clock;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.ImportMachinery;
import naja.runtime.abstracts.Texts;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.text.Str;
import naja.runtime.text.StrBuilder;
import naja.runtime.threads.Interpreter;

/** {@code strftime} and {@code strptime}, which leave most of their work to {@code time} and {@code _strptime}. */
final class TimeTexts {
  private TimeTexts() {}

  static Object structTime(PyDate date, int hour, int minute, int second, int isDst) {
    int yearDay = Days.beforeMonth(date.year, date.month) + date.day;
    int weekday = Days.weekday(date.year, date.month, date.day);
    return Clock.structTime(
        date.year, date.month, date.day, hour, minute, second, weekday, yearDay, isDst);
  }

  static Object strptime(String function, PyType cls, Object[] args) {
    Arguments.exactly("strptime", 2, args);
    Object string = args[0];
    Object format = args[1];
    if (!PyStr.isStr(string)) {
      throw Arguments.wrong("strptime() argument 1", "str", string);
    }
    if (!PyStr.isStr(format)) {
      throw Arguments.wrong("strptime() argument 2", "str", format);
    }
    Object module = ImportMachinery.load(Interpreter.current(), "_strptime");
    return Calls.call(Attributes.getAttr(module, function), cls, string, format);
  }

  /** {@code __format__}. */
  static Object format(PyObject self, Object[] args) {
    Arguments.exactly("__format__", 1, args);
    Object format = args[0];
    Object text = PyStr.valueOrNull(format);
    if (text == null) {
      throw Arguments.wrong("__format__() argument 1", "str", format);
    }
    return Str.length(text) == 0 ? Texts.str(self) : Calls.callMethod(self, "strftime", format);
  }

  static Object strftime(PyObject self, Object format) {
    Object text = PyStr.valueOrNull(format);
    if (text == null) {
      throw Arguments.wrong("strftime() argument 1", "str", format);
    }
    Object tuple = self instanceof PyTime t
        ? PyTuple.of(1900L, 1L, 1L, (long) t.hour, (long) t.minute, (long) t.second, 0L, 1L, -1L)
        : Calls.callMethod(self, "timetuple");
    return formatted(expanded(self, text, tuple), tuple);
  }

  private static Object formatted(Object format, Object tuple) {
    Object time = ImportMachinery.load(Interpreter.current(), "time");
    return Calls.call(Attributes.getAttr(time, "strftime"), format, tuple);
  }

  /** The format with what {@code time.strftime} cannot know, or writes otherwise, already written. */
  private static Object expanded(PyObject self, Object format, Object tuple) {
    StrBuilder out = new StrBuilder();
    int length = Str.length(format);
    int done = 0;
    for (int i = 0; i < length - 1; i++) {
      if (Str.codePointAt(format, i) != '%') {
        continue;
      }
      int directive = Str.codePointAt(format, i + 1);
      int end = i + 2;
      if (directive == ':' && end < length && Str.codePointAt(format, end) == 'z') {
        directive = 'z' | 0x100;
        end++;
      }
      Object text = directive < 0x200 ? written(self, (char) directive, tuple) : null;
      if (text != null) {
        out.append(format, done, i).append(text);
        done = end;
      }
      i = end - 1;
    }
    return done == 0 ? format : out.append(format, done, length).build();
  }

  /** What a directive becomes, or null if it is the business of {@code time.strftime}. */
  private static Object written(PyObject self, char directive, Object tuple) {
    return switch (directive) {
      case 'f' -> {
        int micros = self instanceof PyTime t ? t.microsecond : self instanceof PyDatetime d ? d.microsecond : 0;
        yield Digits.six(new StringBuilder(), micros).toString();
      }
      case 'z' -> offset(self, "");
      case 'z' | 0x100 -> offset(self, ":");
      case 'Z' -> name(self);
      case 'Y', 'G', 'C', 'F' -> self instanceof PyDate d && d.year < 1000 ? early(d, directive, tuple) : null;
      default -> null;
    };
  }

  private static Object zone(PyObject self) {
    return self instanceof PyTime t ? t.zone : self instanceof PyDatetime d ? d.zone : PyNone.NONE;
  }

  /** What time zones are asked about. */
  private static Object subject(PyObject self) {
    return self instanceof PyTime ? PyNone.NONE : self;
  }

  private static String offset(PyObject self, String separator) {
    StringBuilder out = new StringBuilder();
    Offsets.append(out, Offsets.utcoffset(zone(self), subject(self)), separator);
    return out.toString();
  }

  private static Object name(PyObject self) {
    Object name = Offsets.tzname(zone(self), subject(self));
    if (name == PyNone.NONE) {
      return "";
    }
    Object escaped = Calls.callMethod(name, "replace", "%", "%%");
    if (!PyStr.isStr(escaped)) {
      throw Errors.typeError("tzname.replace() did not return a string");
    }
    return PyStr.valueOrNull(escaped);
  }

  /** Years before 1000 have four digits, whatever the C library says. */
  private static String early(PyDate date, char directive, Object tuple) {
    int year = directive == 'G' ? Integer.parseInt(Texts.utf16(formatted("%G", tuple))) : date.year;
    if (directive == 'C') {
      return Digits.two(new StringBuilder(), year / 100).toString();
    }
    StringBuilder out = Digits.four(new StringBuilder(), year);
    if (directive == 'F') {
      Digits.two(out.append('-'), date.month);
      Digits.two(out.append('-'), date.day);
    }
    return out.toString();
  }
}
