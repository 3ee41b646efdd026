package naja.modules.datetime;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.expose.Def;
import naja.runtime.objects.PyNone;

/** {@code datetime.datetime} and time zones: what its own says, other zones, timestamps. */
final class DatetimeZones {
  private DatetimeZones() {}

  @Def("utcoffset(self, /)")
  static Object utcoffset(PyDatetime self) {
    return Offsets.orNone(self.utcoffset());
  }

  @Def("dst(self, /)")
  static Object dst(PyDatetime self) {
    return Offsets.orNone(Offsets.dst(self.zone, self));
  }

  @Def("tzname(self, /)")
  static Object tzname(PyDatetime self) {
    return Offsets.tzname(self.zone, self);
  }

  @Def("timetuple(self, /)")
  static Object timeTuple(PyDatetime self) {
    int isDst = -1;
    if (self.zone != PyNone.NONE) {
      PyTimedelta dst = Offsets.dst(self.zone, self);
      isDst = dst == null ? -1 : dst.isZero() ? 0 : 1;
    }
    return TimeTexts.structTime(self, self.hour, self.minute, self.second, isDst);
  }

  @Def("utctimetuple(self, /)")
  static Object utcTimeTuple(PyDatetime self) {
    PyTimedelta offset = self.utcoffset();
    PyDatetime utc = offset == null ? self : (PyDatetime) plain(self, self.zone).shifted(offset, -1);
    return TimeTexts.structTime(utc, utc.hour, utc.minute, utc.second, 0);
  }

  /** The same as an instance of {@code datetime} itself. */
  private static PyDatetime plain(PyDatetime self, Object zone) {
    return new PyDatetime(
        self.year, self.month, self.day, self.hour, self.minute, self.second, self.microsecond, zone, self.fold);
  }

  @Def("timestamp(self, /)")
  static double timestamp(PyDatetime self) {
    if (self.zone == PyNone.NONE) {
      return LocalClock.utc(self.epochSeconds(), self.fold) + self.microsecond / 1e6;
    }
    PyTimedelta offset = self.utcoffset();
    if (offset == null) {
      throw Errors.typeError("can't subtract offset-naive and offset-aware datetimes");
    }
    PyTimedelta since = PyTimedelta.of(self.ordinal() - Days.EPOCH, self.seconds(), self.microsecond);
    return (Double) TimedeltaMethods.totalSeconds(since.minus(offset));
  }

  @Def(value = "astimezone(self, /, tz=None)", noSignature = true)
  static Object asTimezone(PyDatetime self, Object tz) {
    Object zone = Offsets.zone(tz);
    Object own = self.zone == PyNone.NONE ? localZone(self) : self.zone;
    if (own == zone) {
      return self;
    }
    PyTimedelta offset = Offsets.utcoffset(own, self);
    if (offset == null) {
      offset = localZone(self).offset;
    }
    Object shifted = self.shifted(offset, -1);
    if (!(shifted instanceof PyDatetime utc)) {
      return shifted;
    }
    Object target = zone == PyNone.NONE ? LocalClock.zone(utc.epochSeconds()) : zone;
    utc.zone = target;
    return target instanceof PyTimezone fixed ? utc.shifted(fixed.offset, 1) : Calls.callMethod(target, "fromutc", utc);
  }

  /** The zone of a naive time, which is local. */
  private static PyTimezone localZone(PyDatetime self) {
    long local = self.epochSeconds();
    long seconds = LocalClock.utc(local, self.fold);
    long other = LocalClock.utc(local, 1 - self.fold);
    if (other != seconds && other > seconds == (self.fold == 1)) {
      seconds = other;
    }
    return LocalClock.zone(seconds);
  }
}
