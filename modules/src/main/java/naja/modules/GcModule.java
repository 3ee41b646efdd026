package naja.modules;

import java.util.concurrent.atomic.AtomicLongArray;
import naja.modules.io.IoModule;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Identity;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Texts;
import naja.runtime.builtin.ExceptionPrinting;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.memory.Finalization;
import naja.runtime.memory.References;
import naja.runtime.objects.FinalizedInstance;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyGeneratorBase;
import naja.runtime.objects.PyInstance;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.threads.Audit;
import naja.runtime.threads.Interpreter;

/** {@code gc}: the JVM's collector seen as CPython's. */
@ModuleSpec(value = "gc", doc = "The garbage collector.")
public final class GcModule {
  private static final int GENERATIONS = 3;

  private static final AtomicLongArray COLLECTIONS = new AtomicLongArray(GENERATIONS);
  private static final PyList CALLBACKS = new PyList();

  private static volatile boolean enabled = true;
  private static volatile long debug;
  private static volatile long frozen;
  private static volatile PyTuple threshold = PyTuple.of(2000L, 10L, 0L);

  private GcModule() {}

  static void init(PyDict namespace) {
    namespace.put("garbage", new PyList());
    namespace.put("callbacks", CALLBACKS);
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
    if (generation < 0 || generation >= GENERATIONS) {
      throw Errors.valueError("invalid generation");
    }
    tell("start", generation);
    Finalization.collect();
    IoModule.sweep();
    if (generation != 1) { // whose collections CPython makes in steps and does not count
      COLLECTIONS.incrementAndGet(generation);
    }
    tell("stop", generation);
    return 0;
  }

  /** Calls {@code gc.callbacks}. */
  private static void tell(String phase, int generation) {
    if (CALLBACKS.size() == 0) {
      return;
    }
    PyDict info = new PyDict();
    info.put("generation", (long) generation);
    info.put("collected", 0L);
    info.put("uncollectable", 0L);
    for (Object callback : CALLBACKS.toArray()) {
      try {
        Calls.call(callback, phase, info);
      } catch (PyException e) {
        ExceptionPrinting.unraisable(
            Interpreter.current(), e, "Exception ignored while calling GC callback " + Texts.reprText(callback), null);
      }
    }
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

  /** The JVM has no generations to tell of: whatever there is belongs to the oldest. */
  @Def("get_objects(generation=None)")
  static Object getObjects(Object generation) {
    Audit.event("gc.get_objects", generation == PyNone.NONE ? (Object) (-1L) : generation);
    if (generation != PyNone.NONE) {
      if (!Numbers.isIndex(generation)) {
        throw Errors.typeError("argument should be integer or None, not '" + PyType.of(generation).name() + "'");
      }
      long number = Numbers.asIndexLong(generation);
      if (number >= GENERATIONS) {
        throw Errors.valueError(
            "generation parameter must be less than the number of available generations (" + GENERATIONS + ")");
      }
      if (number < -1) {
        throw Errors.valueError("generation parameter cannot be negative");
      }
      if (number >= 0 && number < GENERATIONS - 1) {
        return new PyList();
      }
    }
    Object[] objects = References.reachable(Interpreter.current()).toArray();
    return PyList.of(objects, objects.length);
  }

  @Def("get_stats()")
  static Object getStats() {
    PyList result = new PyList();
    for (int i = 0; i < GENERATIONS; i++) {
      PyDict stats = new PyDict();
      stats.put("collections", COLLECTIONS.get(i));
      stats.put("collected", 0L);
      stats.put("uncollectable", 0L);
      result.append(stats);
    }
    return result;
  }

  @Def("is_tracked(obj, /)")
  static boolean isTracked(Object object) {
    return References.isTracked(object);
  }

  @Def("is_finalized(obj, /)")
  static boolean isFinalized(Object object) {
    return PyInstance.carrier(object) instanceof FinalizedInstance i && i.isFinalized()
        || object instanceof PyGeneratorBase g && g.isFinalized();
  }

  @Def("get_referrers(*objs)")
  static Object getReferrers(Object[] objects) {
    Audit.event("gc.get_referrers", PyTuple.of(objects));
    PyList result = new PyList();
    for (Object candidate : References.reachable(Interpreter.current())) {
      if (refersToOne(candidate, objects)) {
        result.append(candidate);
      }
    }
    return result;
  }

  private static boolean refersToOne(Object candidate, Object[] objects) {
    for (Object referent : References.of(candidate)) {
      for (Object object : objects) {
        if (Identity.is(referent, object)) {
          return true;
        }
      }
    }
    return false;
  }

  @Def("get_referents(*objs)")
  static Object getReferents(Object[] objects) {
    Audit.event("gc.get_referents", PyTuple.of(objects));
    PyList result = new PyList();
    for (Object object : objects) {
      Object[] referents = References.isTracked(object) ? References.of(object).toArray() : new Object[0];
      result.appendAll(referents, referents.length);
    }
    return result;
  }

  /** All there is now counts as frozen; the JVM's collector does as it will. */
  @Def("freeze()")
  static void freeze() {
    frozen = References.reachable(Interpreter.current()).size();
  }

  @Def("unfreeze()")
  static void unfreeze() {
    frozen = 0;
  }

  @Def("get_freeze_count()")
  static long getFreezeCount() {
    return frozen;
  }
}
