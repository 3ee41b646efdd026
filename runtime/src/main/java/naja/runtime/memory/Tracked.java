package naja.runtime.memory;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import naja.runtime.objects.FinalizedInstance;
import naja.runtime.threads.Interpreter;

/** Knows an instance with {@code __del__} until it is on its way to be finalized. */
final class Tracked extends WeakReference<FinalizedInstance> {
  static final Set<Tracked> ALIVE = ConcurrentHashMap.newKeySet();
  private static final AtomicLong COUNT = new AtomicLong();

  private final Interpreter interpreter = Interpreter.current();
  final long number = COUNT.incrementAndGet();

  Tracked(FinalizedInstance instance) {
    super(instance);
  }

  void arrived() {
    ALIVE.remove(this);
  }

  /** Whether the JVM has found an instance dead and not yet said so. */
  static boolean someUnderWay() {
    for (Tracked tracked : ALIVE) {
      if (tracked.refersTo(null)) {
        return true;
      }
    }
    return false;
  }

  /** The living instances of an interpreter, oldest first. */
  static List<FinalizedInstance> alive(Interpreter interpreter) {
    List<Tracked> all = new ArrayList<>(ALIVE);
    if (all.size() > 1) {
      all.sort(Comparator.comparingLong(t -> t.number));
    }
    List<FinalizedInstance> instances = new ArrayList<>();
    for (Tracked tracked : all) {
      FinalizedInstance instance = tracked.get();
      if (instance != null && tracked.interpreter == interpreter) {
        instances.add(instance);
      }
    }
    return instances;
  }
}
