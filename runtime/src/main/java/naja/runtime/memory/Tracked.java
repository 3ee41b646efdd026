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
    all.sort(OLDEST_FIRST);
    return all;
  }

  static final Comparator<Mortal> OLDEST_FIRST = new Comparator<>() {
    @Override
    public int compare(Mortal a, Mortal b) {
      int byKind = Boolean.compare(b instanceof Guard, a instanceof Guard);
      return byKind != 0 ? byKind : Long.compare(((Tracked) a.tracked()).number, ((Tracked) b.tracked()).number);
    }
  };

  /** What died together: a generator before the objects that it has, and before the generators that it waits for. */
  static final Comparator<Mortal> NEWEST_FIRST = new Comparator<>() {
    @Override
    public int compare(Mortal a, Mortal b) {
      int byKind = Boolean.compare(b instanceof Guard, a instanceof Guard);
      return byKind != 0 ? byKind : Long.compare(((Tracked) b.tracked()).number, ((Tracked) a.tracked()).number);
    }
  };
}
