package naja.modules.weakref;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** All weak references by the object that they are of. Thread-safe. */
final class WeakTable {
  private static final HashMap<Object, List<WeakReference<PyWeakReference>>> REFERENCES = new HashMap<>();
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
  static List<PyWeakReference> of(Object object) {
    synchronized (REFERENCES) {
      for (Object dead = DEAD.poll(); dead != null; dead = DEAD.poll()) {
        REFERENCES.remove(dead);
      }
      List<PyWeakReference> alive = new ArrayList<>();
      List<WeakReference<PyWeakReference>> known = REFERENCES.get(new Key(object));
      if (known != null) {
        known.removeIf(r -> r.get() == null);
        for (WeakReference<PyWeakReference> r : known) {
          PyWeakReference reference = r.get();
          if (reference != null) {
            alive.add(reference);
          }
        }
      }
      return alive;
    }
  }

  /** Enters a new reference. */
  static void add(Object object, PyWeakReference reference) {
    synchronized (REFERENCES) {
      REFERENCES.computeIfAbsent(new Key(object), k -> new ArrayList<>()).add(new WeakReference<>(reference));
    }
  }
}
