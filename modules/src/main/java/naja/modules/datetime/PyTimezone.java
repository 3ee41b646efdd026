package naja.modules.datetime;

import naja.runtime.abstracts.Comparisons;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyNotImplemented;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.text.StrBuilder;

/** {@code datetime.timezone}: a fixed offset from UTC, perhaps with a name. */
@TypeSpec("datetime.timezone")
public final class PyTimezone extends PyTzinfo {
  static final PyType TYPE =
      PyType.builtin("datetime.timezone", PyTimezone.class, new PyTimezoneSpec(), PyTzinfo.TYPE);

  static {
    TYPE.isBase = false;
  }

  static final PyTimezone UTC = new PyTimezone(PyTimedelta.of(0, 0, 0), null);

  final PyTimedelta offset;
  private final Object name;

  private PyTimezone(PyTimedelta offset, Object name) {
    this.offset = offset;
    this.name = name;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  /** A time zone, the one UTC if it is that. */
  static PyTimezone of(PyTimedelta offset, Object name) {
    if (name == null && offset.isZero()) {
      return UTC;
    }
    if (!Offsets.isInRange(offset)) {
      throw Offsets.outOfRange(offset);
    }
    return new PyTimezone(offset, name);
  }

  @New(value = "timezone(offset, name=<unrepresentable>)", noSignature = true)
  static Object create(PyType type, Object offset, Object name) {
    if (!(offset instanceof PyTimedelta delta)) {
      throw Arguments.wrong("timezone() argument 1", "datetime.timedelta", offset);
    }
    if (name != null && !PyStr.isStr(name)) {
      throw Arguments.wrong("timezone() argument 2", "str", name);
    }
    return of(delta, name);
  }

  private static void checkArgument(Object object, String method) {
    if (object != PyNone.NONE && !(object instanceof PyDatetime)) {
      throw Errors.typeError(
          method + "(dt) argument must be a datetime instance or None, not " + PyType.of(object).name());
    }
  }

  @Def("tzname(self, object, /)")
  static Object tzname(PyTimezone self, Object object) {
    checkArgument(object, "tzname");
    return self.shownName();
  }

  private Object shownName() {
    if (name != null) {
      return name;
    }
    if (this == UTC || offset.isZero()) {
      return "UTC";
    }
    StringBuilder out = new StringBuilder("UTC");
    Offsets.append(out, offset, ":");
    return out.toString();
  }

  @Def("utcoffset(self, object, /)")
  static Object utcoffset(PyTimezone self, Object object) {
    checkArgument(object, "utcoffset");
    return self.offset;
  }

  @Def("dst(self, object, /)")
  static Object dst(PyTimezone self, Object object) {
    checkArgument(object, "dst");
    return PyNone.NONE;
  }

  @Def("fromutc(self, object, /)")
  static Object fromUtc(PyTimezone self, Object object) {
    return utcArgument(self, object).shifted(self.offset, 1);
  }

  @Def("__getinitargs__(self, /)")
  static Object getInitArgs(PyTimezone self) {
    return self.name == null ? PyTuple.of(self.offset) : PyTuple.of(self.offset, self.name);
  }

  @Def("__repr__(self, /)")
  static Object repr(PyTimezone self) {
    if (self == UTC) {
      return "datetime.timezone.utc";
    }
    StrBuilder out = new StrBuilder().append("datetime.timezone(").append(Texts.repr(self.offset));
    if (self.name != null) {
      out.append(", ").append(Texts.repr(self.name));
    }
    return out.append(")").build();
  }

  @Def("__str__(self, /)")
  static Object str(PyTimezone self) {
    return self.shownName();
  }

  @Def("__hash__(self, /)")
  static long hash(PyTimezone self) {
    return TimedeltaMethods.hash(self.offset);
  }

  private static Object compare(int operator, PyTimezone self, Object value) {
    if (!(value instanceof PyTimezone other) || operator != Comparisons.EQ && operator != Comparisons.NE) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return Comparisons.holds(operator, self.offset.compareTo(other.offset));
  }

  @Def("__eq__(self, value, /)")
  static Object eq(PyTimezone self, Object value) {
    return compare(Comparisons.EQ, self, value);
  }

  @Def("__ne__(self, value, /)")
  static Object ne(PyTimezone self, Object value) {
    return compare(Comparisons.NE, self, value);
  }

  @Def("__lt__(self, value, /)")
  static Object lt(PyTimezone self, Object value) {
    return compare(Comparisons.LT, self, value);
  }

  @Def("__le__(self, value, /)")
  static Object le(PyTimezone self, Object value) {
    return compare(Comparisons.LE, self, value);
  }

  @Def("__gt__(self, value, /)")
  static Object gt(PyTimezone self, Object value) {
    return compare(Comparisons.GT, self, value);
  }

  @Def("__ge__(self, value, /)")
  static Object ge(PyTimezone self, Object value) {
    return compare(Comparisons.GE, self, value);
  }
}
