package naja.modules.io;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import naja.runtime.abstracts.Warnings;
import naja.runtime.builtin.ExceptionPrinting;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyException;
import naja.runtime.os.OsException;
import naja.runtime.threads.Interpreter;

/**
 * The streams that may hold data nobody has written yet. A stream's state is an object of its own, so that it can be
 * written out after the stream itself has been collected, and at exit. Thread-safe.
 */
final class OpenStreams {
  /** The state of a stream. */
  interface State {
    /** Writes out what is held; {@code abandoned} when the stream is gone and is to be closed too. */
    void finish(boolean abandoned);

    /** Whether it writes to another stream here, and so has to be finished before. */
    boolean isText();
  }

  private static final class Entry extends PhantomReference<PyIoBase> {
    private final State state;

    Entry(PyIoBase stream, State state) {
      super(stream, GONE);
      this.state = state;
    }
  }

  private static final long COLLECTION_MILLIS = 50;

  private static final ReferenceQueue<PyIoBase> GONE = new ReferenceQueue<>();
  private static final LinkedHashSet<Entry> ENTRIES = new LinkedHashSet<>();

  private OpenStreams() {}

  /** Takes note of a new stream; the result is for {@link #remove}. */
  static Object add(PyIoBase stream, State state) {
    collect();
    Entry entry = new Entry(stream, state);
    synchronized (ENTRIES) {
      ENTRIES.add(entry);
    }
    return entry;
  }

  /** Forgets a stream that has been closed or detached. */
  static void remove(Object entry) {
    if (entry instanceof Entry e) {
      synchronized (ENTRIES) {
        ENTRIES.remove(e);
      }
      e.clear();
    }
  }

  /** Finishes the streams that the collector has found unused. */
  static void collect() {
    for (Object gone = GONE.poll(); gone != null; gone = GONE.poll()) {
      abandon((Entry) gone);
    }
  }

  /** Finishes the streams that the collector knows to be unused, those too that it has not handed over yet. */
  static void sweep() {
    List<Entry> gone = new ArrayList<>();
    synchronized (ENTRIES) {
      for (Entry entry : ENTRIES) {
        if (entry.refersTo(null)) {
          gone.add(entry);
        }
      }
    }
    for (Entry entry : gone) {
      abandon(entry);
    }
  }

  private static void abandon(Entry entry) {
    boolean known;
    synchronized (ENTRIES) {
      known = ENTRIES.remove(entry);
    }
    if (known) {
      finish(entry.state, true);
    }
  }

  /** Warns of a file that nobody closed; {@code shown} is what its {@code repr} would be. */
  static void warn(String shown) {
    try {
      Warnings.warn(ExceptionTypes.RESOURCE_WARNING, "unclosed file " + shown, 1);
    } catch (PyException e) {
      ExceptionPrinting.unraisable(
          Interpreter.current(), e, "Exception ignored while finalizing file " + shown, null);
    }
  }

  /** Has the collector look for unused streams and finishes them. */
  static void collectNow() {
    System.gc();
    try {
      // References are handed over a moment after the collection.
      Thread.sleep(COLLECTION_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    collect();
  }

  /** Writes out everything that is held anywhere, errors ignored. */
  static void flushAll() {
    List<Entry> all;
    synchronized (ENTRIES) {
      all = new ArrayList<>(ENTRIES);
    }
    for (Entry entry : all) {
      if (entry.state.isText()) {
        finish(entry.state, false);
      }
    }
    for (Entry entry : all) {
      if (!entry.state.isText()) {
        finish(entry.state, false);
      }
    }
  }

  private static void finish(State state, boolean abandoned) {
    try {
      state.finish(abandoned);
    } catch (PyException | OsException e) {
      // Nobody is left who could be told.
      return;
    }
  }
}
