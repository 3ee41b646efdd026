package naja.modules;

import naja.modules.io.IoModule;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.memory.Finalization;
import naja.runtime.objects.FinalizedInstance;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyGeneratorBase;
import naja.runtime.objects.PyInstance;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyTuple;
import naja.runtime.threads.Audit;

/** {@code gc}: the JVM's collector seen as CPython's. */
@ModuleSpec(value = "gc", doc = "The garbage collector.")
public final class GcModule {
  private static volatile boolean enabled = true;
  private static volatile long debug;
  private static volatile PyTuple threshold = PyTuple.of(2000L, 10L, 0L);

  private GcModule() {}

  static void init(PyDict namespace) {
    namespace.put("garbage", new PyList());
    namespace.put("callbacks", new PyList());
    namespace.put("DEBUG_STATS", 1L);
    namespace.put("DEBUG_COLLECTABLE", 2L);
    namespace.put("DEBUG_UNCOLLECTABLE", 4L);
    namespace.put("DEBUG_SAVEALL", 32L);
    namespace.put("DEBUG_LEAK", 38L);
  }

  @Def("enable()")
  static void enable() {
    enabled = true;
  }

  @Def(value = "disable()", doc = "Note that no automatic garbage collection is wanted.")
  static void disable() {
    enabled = false;
  }

  @Def(value = "isenabled()", doc = "Whether automatic garbage collection is enabled.")
  static boolean isEnabled() {
    return enabled;
  }

  @Def(value = "collect(generation=2)", doc = "Run the garbage collector.")
  static long collect(int generation) {
    if (generation < 0 || generation > 2) {
      throw Errors.valueError("invalid generation");
    }
    Finalization.collect();
    IoModule.sweep();
    return 0;
  }

  @Def("set_debug(flags, /)")
  static void setDebug(long flags) {
    debug = flags;
  }

  @Def("get_debug()")
  static long getDebug() {
    return debug;
  }

  @Def("get_count()")
  static Object getCount() {
    return PyTuple.of(0L, 0L, 0L);
  }

  @Def(value = "set_threshold(threshold0[, threshold1[, threshold2]], /)", noSignature = true)
  static void setThreshold(Object first, Object second, Object third) {
    PyTuple old = threshold;
    threshold = PyTuple.of(
        Numbers.asIndexLong(first), second == null ? old.get(1) : (Object) Numbers.asIndexLong(second), 0L);
  }

  @Def("get_threshold()")
  static Object getThreshold() {
    return threshold;
  }

  @Def("get_objects(generation=None)")
  static Object getObjects(Object generation) {
    Audit.event("gc.get_objects", generation == PyNone.NONE ? (Object) (-1L) : generation);
    return new PyList();
  }

  @Def("get_stats()")
  static Object getStats() {
    PyList result = new PyList();
    for (int i = 0; i < 3; i++) {
      PyDict stats = new PyDict();
      stats.put("collections", 0L);
      stats.put("collected", 0L);
      stats.put("uncollectable", 0L);
      result.append(stats);
    }
    return result;
  }

  @Def("is_tracked(obj, /)")
  static boolean isTracked(Object object) {
    return object instanceof PyObject && !(object instanceof PyNone) && !(object instanceof PyBytes);
  }

  @Def("is_finalized(obj, /)")
  static boolean isFinalized(Object object) {
    return PyInstance.carrier(object) instanceof FinalizedInstance i && i.isFinalized()
        || object instanceof PyGeneratorBase g && g.isFinalized();
  }

  @Def("get_referrers(*objs)")
  static Object getReferrers(Object[] objects) {
    Audit.event("gc.get_referrers", PyTuple.of(objects));
    return new PyList();
  }

  /** The items of containers; what else an object refers to is not known. */
  @Def("get_referents(*objs)")
  static Object getReferents(Object[] objects) {
    Audit.event("gc.get_referents", PyTuple.of(objects));
    PyList result = new PyList();
    for (Object object : objects) {
      Object[] items = object instanceof PyList l ? l.toArray() : object instanceof PyTuple t ? t.items() : null;
      if (object instanceof PyDict d) {
        Object[] keys = d.keyArray();
        result.appendAll(keys, keys.length);
        items = d.valueArray();
      }
      if (items != null) {
        result.appendAll(items, items.length);
      }
    }
    return result;
  }

  @Def("freeze()")
  static void freeze() {}

  @Def("unfreeze()")
  static void unfreeze() {}

  @Def("get_freeze_count()")
  static long getFreezeCount() {
    return 0;
  }
}
