package naja.runtime.memory;

import java.lang.ref.ReferenceQueue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Texts;
import naja.runtime.builtin.ExceptionPrinting;
import naja.runtime.interpreter.DeadRegisters;
import naja.runtime.interpreter.PyFrame;
import naja.runtime.objects.FinalizedInstance;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Slot;
import naja.runtime.threads.Interpreter;
import naja.runtime.threads.Safepoint;
import naja.runtime.threads.ThreadState;

/**
 * The deaths of objects: {@code __del__}, callbacks of weak references, {@code finally} of suspended generators. The JVM
 * finds the dead; this class has Python code run for them.
 */
public final class Finalization {
  /** How long {@link #collect} waits for the JVM to hand over what it has found dead, in nanoseconds. */
  private static final long PATIENCE = 2_000_000_000L;

  private static final Set<Death> DEATHS = ConcurrentHashMap.newKeySet();

  /** Objects whose {@code __del__} is due, and guards of dead objects. */
  private static final ConcurrentLinkedQueue<Mortal> DUE = new ConcurrentLinkedQueue<>();

  /** What the collector has found dead and no safe point has dealt with. */
  private static final ConcurrentLinkedQueue<Death> FOUND = new ConcurrentLinkedQueue<>();

  private static final Safepoint.Task DEAL = new Safepoint.Task() {
    @Override
    public void run(PyFrame frame) {
      ThreadState thread = ThreadState.current();
      // What is called for the dead reaches safe points, and must not overtake itself.
      if (!thread.dealsWithDeaths) {
        deal(thread, new ArrayList<>());
      }
    }
  };

  static final ReferenceQueue<Object> QUEUE = new ReferenceQueue<>();

  private static volatile boolean watched;

  private Finalization() {}

  /** Notes that something is to be done when an object dies. */
  public static void expect(Death death) {
    DEATHS.add(death);
    if (!watched) {
      watch();
    }
  }

  /** Nothing is to be done any more. */
  public static void forget(Death death) {
    DEATHS.remove(death);
  }

  /** An object with {@code __del__} was made: at the interpreter's end it is finalized even if it still lives. */
  public static void track(FinalizedInstance instance) {
    Tracked tracked = Tracked.instance(instance);
    instance.tracked = tracked;
    Tracked.ALIVE.add(tracked);
  }

  /** The JVM's finalizer thread found something dead. */
  public static void dead(Mortal mortal) {
    boolean idle = mortal instanceof Guard guard && guard.isIdle();
    if (!idle) {
      DUE.add(mortal);
    }
    ((Tracked) mortal.tracked()).arrived();
    if (!idle) {
      Safepoint.request(DEAL);
    }
  }

  private static synchronized void watch() {
    if (watched) {
      return;
    }
    watched = true;
    Thread watcher = new Thread("deaths of objects") {
      @Override
      public void run() {
        while (true) {
          try {
            FOUND.add((Death) QUEUE.remove());
            Safepoint.request(DEAL);
          } catch (InterruptedException e) {
            return;
          }
        }
      }
    };
    watcher.setDaemon(true);
    watcher.start();
  }

  /** {@code gc.collect()}: has the JVM collect, and does all that the found deaths call for before it returns. */
  public static void collect() {
    DeadRegisters.clear(ThreadState.current());
    System.gc();
    long end = System.nanoTime() + PATIENCE;
    while (Tracked.someUnderWay() && System.nanoTime() - end < 0) {
      LockSupport.parkNanos(100_000);
    }
    List<Death> found = new ArrayList<>();
    for (Death death : DEATHS) {
      if (death.refersTo(null)) {
        found.add(death);
      }
    }
    deal(ThreadState.current(), found);
  }

  /** Does what is due for the dead; the object's own finalizer before the callbacks, as where references are counted. */
  private static void deal(ThreadState thread, List<Death> first) {
    boolean before = thread.dealsWithDeaths;
    thread.dealsWithDeaths = true;
    try {
      List<Death> found = first;
      do {
        finalizeDue();
        for (Death death = FOUND.poll(); death != null; death = FOUND.poll()) {
          found.add(death);
        }
        // As in CPython, what was expected last is done first.
        if (found.size() > 1) {
          found.sort(Comparator.comparingLong(d -> -d.number));
        }
        for (Death death : found) {
          death.happen();
        }
        found.clear();
      } while (!FOUND.isEmpty() || !DUE.isEmpty());
    } finally {
      thread.dealsWithDeaths = before;
    }
  }

  /** The end of an interpreter: finalizes what still lives. */
  public static void end(Interpreter interpreter) {
    finalizeDue();
    for (Mortal mortal : Tracked.alive(interpreter)) {
      if (!(mortal instanceof Guard guard && guard.isElsewhere())) {
        finalizeOne(mortal);
      }
    }
  }

  private static void finalizeDue() {
    // Sorted, so that the order is the same each time.
    List<Mortal> due = new ArrayList<>();
    for (Mortal mortal = DUE.poll(); mortal != null; mortal = DUE.poll()) {
      due.add(mortal);
    }
    if (due.size() > 1) {
      due.sort(new Tracked.Order(true));
    }
    for (Mortal mortal : due) {
      finalizeOne(mortal);
    }
  }

  private static void finalizeOne(Mortal mortal) {
    switch (mortal) {
      case Guard guard -> guard.happen();
      case FinalizedInstance instance -> callDel(instance);
    }
  }

  private static void callDel(FinalizedInstance instance) {
    if (!instance.beginFinalization()) {
      return;
    }
    Object object = instance.owner();
    Object method = PyType.of(object).slot(Slot.DEL);
    if (method == null) {
      return;
    }
    try {
      Calls.callSlot(method, object);
    } catch (PyException e) {
      ExceptionPrinting.unraisable(
          Interpreter.current(), e, "Exception ignored while calling deallocator " + Texts.reprText(method), null);
    }
  }
}
