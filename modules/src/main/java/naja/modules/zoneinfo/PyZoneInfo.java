package naja.modules.zoneinfo;

import naja.modules.datetime.PyDatetime;
import naja.modules.datetime.PyTimedelta;
import naja.modules.datetime.PyTzinfo;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.ImportMachinery;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.ClassDef;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.text.StrBuilder;
import naja.runtime.threads.Interpreter;

/** {@code zoneinfo.ZoneInfo}: the time zone of a place. */
@TypeSpec(value = "zoneinfo.ZoneInfo", sub = true, methods = ZoneInfoCreation.class, repeats = "__getattribute__")
public class PyZoneInfo extends PyTzinfo {
  /** The ordinal of the first of January 1970. */
  private static final long EPOCH = 719_163;

  static final PyType TYPE =
      PyType.builtin("zoneinfo.ZoneInfo", PyZoneInfo.class, new PyZoneInfoSpec(), PyTzinfo.TYPE);

  static {
    TYPE.hasWeakref = true;
  }

  private final ZoneData data;
  private final Object key;

  /** The repr of the file it is from, or null if it is from the database. */
  private final Object file;

  /** Whether it is the one that the cache has. */
  private final boolean isCached;

  protected PyZoneInfo(ZoneData data, Object key, Object file, boolean isCached) {
    this.data = data;
    this.key = key;
    this.file = file;
    this.isCached = isCached;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  static PyZoneInfo make(PyType type, ZoneData data, Object key, Object file, boolean isCached) {
    return type == TYPE
        ? new PyZoneInfo(data, key, file, isCached) : new PyZoneInfoSub(type, data, key, file, isCached);
  }

  @New(value = "ZoneInfo(key)", noSignature = true)
  static Object create(PyType type, Object key) {
    return ZoneCache.get(type, key);
  }

  @Get(value = "key", member = true)
  static Object getKey(PyZoneInfo self) {
    return self.key;
  }

  private LocalTime find(Object when) {
    if (when == PyNone.NONE) {
      return data.undated();
    }
    LocalTime found = when.getClass() == PyDatetime.class && when instanceof PyDatetime d
        ? data.at(d.epochSeconds(), d.year(), d.fold()) : findByAttributes(when);
    return found == null ? LocalTime.UNKNOWN : found;
  }

  /** Asks what may have attributes of its own. */
  private LocalTime findByAttributes(Object when) {
    long days = Numbers.asIndexLong(Calls.callMethod(when, "toordinal")) - EPOCH;
    long hours = days * 24 + number(when, "hour");
    long seconds = (hours * 60 + number(when, "minute")) * 60 + number(when, "second");
    return data.at(seconds, (int) number(when, "year"), number(when, "fold") == 0 ? 0 : 1);
  }

  private static long number(Object when, String attribute) {
    return Numbers.asIndexLong(Attributes.getAttr(when, attribute));
  }

  @Def("utcoffset(self, dt, /)")
  static Object utcoffset(PyZoneInfo self, Object dt) {
    return self.find(dt).utcoffset();
  }

  @Def("dst(self, dt, /)")
  static Object dst(PyZoneInfo self, Object dt) {
    return self.find(dt).dst();
  }

  @Def("tzname(self, dt, /)")
  static Object tzname(PyZoneInfo self, Object dt) {
    return self.find(dt).name();
  }

  @Def("fromutc(self, object, /)")
  static Object fromUtc(PyZoneInfo self, Object object) {
    PyDatetime utc = utcArgument(self, object);
    long moment = utc.epochSeconds();
    LocalTime local = self.data.atUtc(moment, utc.year());
    if (local == null) {
      throw Errors.valueError("No time zone information found.");
    }
    return utc.inZone((PyTimedelta) local.utcoffset(), self.data.isFold(moment, utc.year()));
  }

  @Def("__repr__(self, /)")
  static Object repr(PyZoneInfo self) {
    StrBuilder out = new StrBuilder().append(self.type().name());
    if (self.key == PyNone.NONE) {
      return out.append(".from_file(").append(self.file).append(")").build();
    }
    return out.append("(key=").append(Texts.repr(self.key)).append(")").build();
  }

  @Def("__str__(self, /)")
  static Object str(PyZoneInfo self) {
    return self.key == PyNone.NONE ? repr(self) : self.key;
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyZoneInfo self) {
    if (self.file != null) {
      Object pickle = ImportMachinery.load(Interpreter.current(), "pickle");
      throw Errors.error(
          (PyType) Attributes.getAttr(pickle, "PicklingError"), "Cannot pickle a ZoneInfo file from a file stream.");
    }
    return PyTuple.of(
        Attributes.getAttr(self.type(), "_unpickle"), PyTuple.of(self.key, self.isCached ? 1L : 0L));
  }

  /** Gives each subclass a cache of its own. */
  @ClassDef(value = "__init_subclass__(cls, *args, **kwargs)", noSignature = true)
  static void initSubclass(PyType cls, Object[] args, PyDict kwargs) {
    Attributes.setAttr(cls, "_weak_cache", ZoneCache.newWeakCache());
  }
}
