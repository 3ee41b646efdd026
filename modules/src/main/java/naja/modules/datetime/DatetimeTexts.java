package naja.modules.datetime;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyStr;
import naja.runtime.text.Str;
import naja.runtime.text.StrBuilder;

/** The texts of {@code datetime.datetime}. */
final class DatetimeTexts {
  private DatetimeTexts() {}

  @Def(value = "isoformat(self, /, sep='T', timespec='auto')", noSignature = true)
  static Object isoFormat(PyDatetime self, Object sep, Object timespec) {
    Object text = PyStr.valueOrNull(sep);
    if (text == null) {
      throw Arguments.wrong("isoformat() argument 1", "a unicode character", sep);
    }
    if (Str.length(text) != 1) {
      throw Errors.typeError(
          "isoformat() argument 1 must be a unicode character, not a string of length " + Str.length(text));
    }
    Precision precision = Precision.of(timespec, 2);
    int separator = Str.codePointAt(text, 0);
    if (separator < 0x80) {
      return isoText(self, (char) separator, precision);
    }
    String plain = isoText(self, 'T', precision);
    return new StrBuilder().append(plain.substring(0, 10)).append(text).append(plain.substring(11)).build();
  }

  private static String isoText(PyDatetime self, char separator, Precision precision) {
    StringBuilder out = new StringBuilder(32);
    self.appendDate(out);
    precision.append(out.append(separator), self.hour, self.minute, self.second, self.microsecond);
    if (self.zone != PyNone.NONE) {
      Offsets.append(out, self.utcoffset(), ":");
    }
    return out.toString();
  }

  @Def("__str__(self, /)")
  static Object str(PyDatetime self) {
    return self.type() == PyDatetime.TYPE
        ? isoText(self, ' ', Precision.AUTO) : Calls.callMethod(self, "isoformat", " ");
  }

  @Def("__repr__(self, /)")
  static Object repr(PyDatetime self) {
    StringBuilder out = new StringBuilder(self.type().name());
    out.append('(').append(self.year).append(", ").append(self.month).append(", ").append(self.day);
    out.append(", ").append(self.hour).append(", ").append(self.minute);
    if (self.second != 0 || self.microsecond != 0) {
      out.append(", ").append(self.second);
    }
    if (self.microsecond != 0) {
      out.append(", ").append(self.microsecond);
    }
    Object zone = self.zone == PyNone.NONE ? null : Texts.repr(self.zone);
    return TimeMethods.closed(out, zone, self.fold, true);
  }

  @Def("ctime(self, /)")
  static String ctime(PyDatetime self) {
    return DateMethods.ctime(self, self.hour, self.minute, self.second);
  }
}
