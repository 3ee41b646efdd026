package naja.runtime.memory;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import naja.runtime.threads.Interpreter;

/** Knows an instance with {@code __del__}, or a {@link Guard}, until it is on its way to be finalized. */
final class Tracked extends WeakReference<Mortal> {
  static final Set<Tracked> ALIVE = ConcurrentHashMap.newKeySet();
  private static final AtomicLong COUNT = new AtomicLong();

  private final Interpreter interpreter = Interpreter.current();

  /** The order of what is tracked: of instances among each other, and of the guards of a thread. */
  long number;

  Tracked(Mortal mortal) {
    super(mortal);
  }

  static Tracked instance(Mortal mortal) {
    Tracked tracked = new Tracked(mortal);
    tracked.number = COUNT.incrementAndGet();
    return tracked;
  }

  void arrived() {
    ALIVE.remove(this);
  }

  /** Whether the JVM has found something dead and not yet said so. */
  static boolean someUnderWay() {
    for (Tracked tracked : ALIVE) {
      if (tracked.refersTo(null)) {
        return true;
      }
    }
    return false;
  }

  /** What lives in an interpreter, oldest first, and has something to be done for it: generators, then instances. */
  static List<Mortal> alive(Interpreter interpreter) {
    List<Mortal> all = new ArrayList<>();
    for (Tracked tracked : ALIVE) {
      Mortal mortal = tracked.get();
      if (mortal != null && tracked.interpreter == interpreter && !(mortal instanceof Guard guard && guard.isIdle())) {
        all.add(mortal);
      }
    }
    if (all.size() > 1) {
      all.sort(new Order(false));
    }
    return all;
  }

  /**
   * Generators before instances, for they may have them. Of what died together the newest is first: a generator was suspended
   * after the one that it waits for.
   */
  static final class Order implements Comparator<Mortal> {
    private final boolean newestFirst;

    Order(boolean newestFirst) {
      this.newestFirst = newestFirst;
    }

    @Override
    public int compare(Mortal a, Mortal b) {
      if (a instanceof Guard != b instanceof Guard) {
        return a instanceof Guard ? -1 : 1;
      }
      int byAge = Long.compare(((Tracked) a.tracked()).number, ((Tracked) b.tracked()).number);
      return newestFirst ? -byAge : byAge;
    }
  }
}
