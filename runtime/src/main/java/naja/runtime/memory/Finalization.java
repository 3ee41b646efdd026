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
 * The deaths of objects: {@code __del__} and callbacks of weak references. The JVM finds the dead; this class has Python
 * code run for them.
 */
public final class Finalization {
  /** How long {@link #collect} waits for the JVM to hand over what it has found dead, in nanoseconds. */
  private static final long PATIENCE = 2_000_000_000L;

  private static final Set<Death> DEATHS = ConcurrentHashMap.newKeySet();

  /** Objects whose {@code __del__} is due. */
  private static final ConcurrentLinkedQueue<FinalizedInstance> DUE = new ConcurrentLinkedQueue<>();

  private static final Safepoint.Task FINALIZE_DUE = new Safepoint.Task() {
    @Override
    public void run(PyFrame frame) {
      finalizeDue();
    }
  };

  /** What the collector has found dead and no safe point has dealt with. */
  private static final ConcurrentLinkedQueue<Death> FOUND = new ConcurrentLinkedQueue<>();

  private static final Safepoint.Task DEAL_WITH_FOUND = new Safepoint.Task() {
    @Override
    public void run(PyFrame frame) {
      dealWithFound();
    }
  };

  /** The thread that deals with deaths now: what it calls reaches safe points, and must not overtake it. */
  private static volatile Thread dealing;

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
    Tracked tracked = new Tracked(instance);
    instance.tracked = tracked;
    Tracked.ALIVE.add(tracked);
  }

  /** The JVM's finalizer thread found an instance dead. */
  public static void dead(FinalizedInstance instance) {
    DUE.add(instance);
    ((Tracked) instance.tracked).arrived();
    Safepoint.request(FINALIZE_DUE);
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
            Safepoint.request(DEAL_WITH_FOUND);
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
    deal(found);
    dealWithFound();
    finalizeDue();
  }

  private static void dealWithFound() {
    if (dealing == Thread.currentThread()) {
      return;
    }
    while (!FOUND.isEmpty()) {
      List<Death> found = new ArrayList<>();
      for (Death death = FOUND.poll(); death != null; death = FOUND.poll()) {
        found.add(death);
      }
      deal(found);
    }
  }

  /** As in CPython, what was expected last is done first. */
  private static void deal(List<Death> found) {
    if (found.size() > 1) {
      found.sort(Comparator.comparingLong(d -> -d.number));
    }
    Thread before = dealing;
    dealing = Thread.currentThread();
    try {
      for (Death death : found) {
        death.happen();
      }
    } finally {
      dealing = before;
    }
  }

  /** The end of an interpreter: finalizes what still lives. */
  public static void end(Interpreter interpreter) {
    finalizeDue();
    for (FinalizedInstance instance : Tracked.alive(interpreter)) {
      finalizeOne(instance);
    }
    for (Death death : DEATHS) {
      if (death.interpreter == interpreter && death.isDueAtEnd()) {
        death.happen();
      }
    }
  }

  private static void finalizeDue() {
    // What died together: the newest first, so that the order is the same each time.
    List<FinalizedInstance> due = new ArrayList<>();
    for (FinalizedInstance instance = DUE.poll(); instance != null; instance = DUE.poll()) {
      due.add(instance);
    }
    if (due.size() > 1) {
      due.sort(Comparator.comparingLong(i -> -((Tracked) i.tracked).number));
    }
    for (FinalizedInstance instance : due) {
      finalizeOne(instance);
    }
  }

  private static void finalizeOne(FinalizedInstance instance) {
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
