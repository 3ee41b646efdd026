package naja.modules.zoneinfo;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.ImportMachinery;
import naja.runtime.abstracts.Texts;
import naja.runtime.abstracts.Truth;
import naja.runtime.expose.ClassDef;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyType;
import naja.runtime.threads.Interpreter;

/** The class methods of {@code zoneinfo.ZoneInfo}. */
final class ZoneInfoCreation {
  private ZoneInfoCreation() {}

  @ClassDef("no_cache(cls, /, key)")
  static Object noCache(PyType cls, Object key) {
    return load(cls, key, false);
  }

  /** Reads a time zone from the folders of {@code zoneinfo.TZPATH}, or from the package {@code tzdata}. */
  static PyZoneInfo load(PyType cls, Object key, boolean isCached) {
    Interpreter interpreter = Interpreter.current();
    Object paths = ImportMachinery.load(interpreter, "zoneinfo._tzpath");
    Object path = Calls.call(Attributes.getAttr(paths, "find_tzfile"), key);
    Object file;
    if (path == PyNone.NONE) {
      Object common = ImportMachinery.load(interpreter, "zoneinfo._common");
      file = Calls.call(Attributes.getAttr(common, "load_tzdata"), key);
    } else {
      file = Calls.call(Attributes.getAttr(ImportMachinery.load(interpreter, "io"), "open"), path, "rb");
    }
    ZoneData data;
    try {
      data = ZoneData.load(file);
    } finally {
      Calls.callMethod(file, "close");
    }
    return PyZoneInfo.make(cls, data, key, null, isCached);
  }

  @ClassDef("from_file(cls, file_obj, /, key=None)")
  static Object fromFile(PyType cls, Object file, Object key) {
    Object repr = Texts.repr(file);
    return PyZoneInfo.make(cls, ZoneData.load(file), key, repr, false);
  }

  @ClassDef("clear_cache(cls, /, *, only_keys=None)")
  static void clearCache(PyType cls, Object onlyKeys) {
    ZoneCache.clear(cls, onlyKeys);
  }

  @ClassDef("_unpickle(cls, key, from_cache, /)")
  static Object unpickle(PyType cls, Object key, Object fromCache) {
    return Truth.isTrue(fromCache) ? Calls.call(cls, key) : load(cls, key, false);
  }
}
