package naja.modules.datetime;

import naja.runtime.abstracts.Calls;
import naja.runtime.expose.ClassDef;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.text.StrBuilder;
import naja.runtime.abstracts.Texts;

/** The methods of {@code datetime.time}. */
final class TimeMethods {
  private TimeMethods() {}

  @Get("hour")
  static long getHour(PyTime self) {
    return self.hour;
  }

  @Get("minute")
  static long getMinute(PyTime self) {
    return self.minute;
  }

  @Get("second")
  static long getSecond(PyTime self) {
    return self.second;
  }

  @Get("microsecond")
  static long getMicrosecond(PyTime self) {
    return self.microsecond;
  }

  @Get("tzinfo")
  static Object getTzinfo(PyTime self) {
    return self.zone;
  }

  @Get("fold")
  static long getFold(PyTime self) {
    return self.fold;
  }

  @ClassDef("fromisoformat(cls, object, /)")
  static Object fromIsoFormat(PyType cls, Object object) {
    IsoParser time = IsoParser.wholeTime(DateCreation.text(object));
    return PyTime.make(cls, time.hour, time.minute, time.second, time.microsecond, time.zone, 0);
  }

  @ClassDef(value = "strptime(cls, *args)", noSignature = true)
  static Object strptime(PyType cls, Object[] args) {
    return TimeTexts.strptime("_strptime_datetime_time", cls, args);
  }

  @Def(value = "isoformat(self, /, timespec='auto')", noSignature = true)
  static Object isoFormat(PyTime self, Object timespec) {
    return isoText(self, Precision.of(timespec, 1));
  }

  private static String isoText(PyTime self, Precision precision) {
    StringBuilder out = new StringBuilder(32);
    precision.append(out, self.hour, self.minute, self.second, self.microsecond);
    Offsets.append(out, self.utcoffset(), ":");
    return out.toString();
  }

  @Def("__str__(self, /)")
  static Object str(PyTime self) {
    return self.type() == PyTime.TYPE ? isoText(self, Precision.AUTO) : Calls.callMethod(self, "isoformat");
  }

  @Def(value = "strftime(self, /, format)", noSignature = true)
  static Object strftime(PyTime self, Object format) {
    return TimeTexts.strftime(self, format);
  }

  @Def(value = "__format__(self, *args)", noSignature = true)
  static Object format(PyTime self, Object[] args) {
    return TimeTexts.format(self, args);
  }

  @Def("utcoffset(self, /)")
  static Object utcoffset(PyTime self) {
    return Offsets.orNone(self.utcoffset());
  }

  @Def("dst(self, /)")
  static Object dst(PyTime self) {
    return Offsets.orNone(Offsets.dst(self.zone, PyNone.NONE));
  }

  @Def("tzname(self, /)")
  static Object tzname(PyTime self) {
    return Offsets.tzname(self.zone, PyNone.NONE);
  }

  @Def(value = "replace(self, /, hour=unchanged, minute=unchanged, second=unchanged, microsecond=unchanged, "
      + "tzinfo=unchanged, *, fold=unchanged)", signature = "(self, /, hour=unchanged, minute=unchanged, second=unchanged,\n"
          + "        microsecond=unchanged, tzinfo=unchanged, *, fold=unchanged)")
  static Object replace(
      PyTime self, Object hour, Object minute, Object second, Object microsecond, Object tzinfo, Object fold) {
    return PyTime.make(
        self.type(), Arguments.integer(hour, self.hour), Arguments.integer(minute, self.minute),
        Arguments.integer(second, self.second), Arguments.integer(microsecond, self.microsecond),
        tzinfo == null ? self.zone : Offsets.zone(tzinfo), Arguments.integer(fold, self.fold));
  }

  /** Positional arguments are let through, as they are to {@code replace}. */
  @Def(value = "__replace__(self, /, *args, **changes)", signature = "($self, /, **changes)")
  static Object replaceBy(PyTime self, Object[] args, PyDict changes) {
    return DateMethods.replaceOf(PyTime.TYPE, self, args, changes);
  }

  @Def("__repr__(self, /)")
  static Object repr(PyTime self) {
    StringBuilder out = new StringBuilder(self.type().name());
    out.append('(').append(self.hour).append(", ").append(self.minute);
    if (self.second != 0 || self.microsecond != 0) {
      out.append(", ").append(self.second);
    }
    if (self.microsecond != 0) {
      out.append(", ").append(self.microsecond);
    }
    return closed(out, self.zone == PyNone.NONE ? null : Texts.repr(self.zone), self.fold, false);
  }

  /** The end of a repr: time zone and fold, in the one order or the other. */
  static Object closed(StringBuilder out, Object zone, int fold, boolean foldFirst) {
    StrBuilder all = new StrBuilder().append(out.toString());
    if (foldFirst && fold == 1) {
      all.append(", fold=1");
    }
    if (zone != null) {
      all.append(", tzinfo=").append(zone);
    }
    if (!foldFirst && fold == 1) {
      all.append(", fold=1");
    }
    return all.append(")").build();
  }

  @Def(value = "__reduce_ex__(self, *args)", noSignature = true)
  static PyTuple reduceEx(PyTime self, Object[] args) {
    Arguments.exactly("__reduce_ex__", 1, args);
    return self.reduced(Arguments.integer(args[0]) > 3);
  }

  @Def("__reduce__(self, /)")
  static PyTuple reduce(PyTime self) {
    return self.reduced(false);
  }
}
