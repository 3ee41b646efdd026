package naja.modules.zoneinfo;

import java.util.Map;
import java.util.WeakHashMap;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Comparisons;
import naja.runtime.abstracts.ImportMachinery;
import naja.runtime.abstracts.Iteration;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyType;
import naja.runtime.threads.Interpreter;

/**
 * The time zones that are in use, so that each key has one object: of each class all that are alive, and of
 * {@code ZoneInfo} itself the last eight whether alive or not.
 */
final class ZoneCache {
  private static final int STRONG = 8;

  /** Those of {@code ZoneInfo} itself, by interpreter. */
  private static final Map<Interpreter, ZoneCache> CACHES = new WeakHashMap<>();

  private final Object weak = newWeakCache();

  /** The keys and zones that were used last, the newest first. */
  private final Object[] keys = new Object[STRONG];

  private final PyZoneInfo[] zones = new PyZoneInfo[STRONG];

  private ZoneCache() {}

  private static ZoneCache current() {
    Interpreter interpreter = Interpreter.current();
    synchronized (CACHES) {
      ZoneCache known = CACHES.get(interpreter);
      if (known != null) {
        return known;
      }
    }
    ZoneCache made = new ZoneCache();
    synchronized (CACHES) {
      ZoneCache other = CACHES.putIfAbsent(interpreter, made);
      return other == null ? made : other;
    }
  }

  static Object newWeakCache() {
    Object weakref = ImportMachinery.load(Interpreter.current(), "weakref");
    return Calls.call(Attributes.getAttr(weakref, "WeakValueDictionary"));
  }

  private static Object weakCache(PyType type) {
    return type == PyZoneInfo.TYPE ? current().weak : Attributes.getAttr(type, "_weak_cache");
  }

  /** {@code cls(key)}. */
  static Object get(PyType type, Object key) {
    if (type == PyZoneInfo.TYPE) {
      PyZoneInfo recent = current().recent(key);
      if (recent != null) {
        return recent;
      }
    }
    Object cache = weakCache(type);
    Object zone = Calls.callMethod(cache, "get", key, PyNone.NONE);
    if (zone == PyNone.NONE) {
      PyZoneInfo made = ZoneInfoCreation.load(type, key, true);
      zone = Calls.callMethod(cache, "setdefault", key, made);
    }
    if (type == PyZoneInfo.TYPE && zone instanceof PyZoneInfo z) {
      current().remember(key, z);
    }
    return zone;
  }

  private static int find(Object key, Object[] among) {
    for (int i = 0; i < STRONG && among[i] != null; i++) {
      if (Comparisons.isEqual(among[i], key)) {
        return i;
      }
    }
    return -1;
  }

  private PyZoneInfo recent(Object key) {
    Object[] known;
    PyZoneInfo[] knownZones;
    synchronized (this) {
      if (keys[0] == key) {
        return zones[0];
      }
      known = keys.clone();
      knownZones = zones.clone();
    }
    int place = find(key, known);
    if (place < 0) {
      return null;
    }
    if (place > 0) {
      remember(known[place], knownZones[place]);
    }
    return knownZones[place];
  }

  private synchronized void remember(Object key, PyZoneInfo zone) {
    int place = 0;
    while (place < STRONG - 1 && zones[place] != null && zones[place] != zone) {
      place++;
    }
    System.arraycopy(keys, 0, keys, 1, place);
    System.arraycopy(zones, 0, zones, 1, place);
    keys[0] = key;
    zones[0] = zone;
  }

  private synchronized void forget(PyZoneInfo zone) {
    int kept = 0;
    for (int i = 0; i < STRONG; i++) {
      if (zones[i] != zone) {
        keys[kept] = keys[i];
        zones[kept++] = zones[i];
      }
    }
    clearFrom(kept);
  }

  private void clearFrom(int first) {
    for (int i = first; i < STRONG; i++) {
      keys[i] = null;
      zones[i] = null;
    }
  }

  private synchronized void forgetAll() {
    clearFrom(0);
  }

  /** {@code clear_cache}. */
  static void clear(PyType type, Object onlyKeys) {
    Object cache = weakCache(type);
    if (onlyKeys == PyNone.NONE) {
      Calls.callMethod(cache, "clear");
      if (type == PyZoneInfo.TYPE) {
        current().forgetAll();
      }
      return;
    }
    Object iterator = Iteration.iter(onlyKeys);
    for (Object key = Iteration.next(iterator); key != null; key = Iteration.next(iterator)) {
      Calls.callMethod(cache, "pop", key, PyNone.NONE);
      if (type == PyZoneInfo.TYPE) {
        current().forgetKey(key);
      }
    }
  }

  private void forgetKey(Object key) {
    PyZoneInfo zone = recent(key);
    if (zone != null) {
      forget(zone);
    }
  }
}
