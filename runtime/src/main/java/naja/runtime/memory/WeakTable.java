package naja.runtime.memory;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** All weak references by the object that they are of. Thread-safe. */
public final class WeakTable {
  private static final HashMap<Object, List<WeakReference<Object>>> REFERENCES = new HashMap<>();
  private static final ReferenceQueue<Object> DEAD = new ReferenceQueue<>();

  private WeakTable() {}

  /** An object as a key, compared by identity. */
  private static final class Key extends WeakReference<Object> {
    private final int hash;

    Key(Object object) {
      super(object, DEAD);
      hash = System.identityHashCode(object);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(Object other) {
      if (this == other) {
        return true;
      }
      Object object = get();
      return object != null && other instanceof Key key && key.get() == object;
    }
  }

  /** The references of an object that are still in use, oldest first. */
  public static List<Object> of(Object object) {
    synchronized (REFERENCES) {
      for (Object dead = DEAD.poll(); dead != null; dead = DEAD.poll()) {
        REFERENCES.remove(dead);
      }
      List<Object> alive = new ArrayList<>();
      List<WeakReference<Object>> known = REFERENCES.get(new Key(object));
      if (known != null) {
        known.removeIf(r -> r.get() == null);
        for (WeakReference<Object> r : known) {
          Object reference = r.get();
          if (reference != null) {
            alive.add(reference);
          }
        }
      }
      return alive;
    }
  }

  /** Enters a new reference. */
  public static void add(Object object, Object reference) {
    synchronized (REFERENCES) {
      REFERENCES.computeIfAbsent(new Key(object), k -> new ArrayList<>()).add(new WeakReference<>(reference));
    }
  }
}
