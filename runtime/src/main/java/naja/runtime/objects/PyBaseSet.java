package naja.runtime.objects;

import java.util.Arrays;
import naja.runtime.abstracts.Comparisons;
import naja.runtime.abstracts.Hashes;
import naja.runtime.threads.Concurrency;

/**
 * What {@code set} and {@code frozenset} have in common: a table in which elements stand where CPython's probing puts
 * them, so that sets of ints show the same order. Reads take no lock and work on the {@link Table} that they see;
 * changes take the set's monitor once a second thread has entered the interpreter, with elements compared outside.
 */
public abstract class PyBaseSet extends PyObject {
  private static final int LINEAR_PROBES = 9;
  private static final int PERTURB_SHIFT = 5;
  private static final int MIN_SIZE = 8;
  private static final int NOT_FOUND = -1;
  private static final int RETRY = -2;
  private static final Object DELETED = new Object();

  /** The storage: an element, null for free, or a mark for deleted, at each place. */
  public static final class Table {
    final Object[] keys;
    final long[] hashes;

    /** Places that are not free. */
    int fill;

    Table(int size) {
      keys = new Object[size];
      hashes = new long[size];
    }

    /** The number of places, for iteration with {@link #at}. */
    public int places() {
      return keys.length;
    }

    /** The element at a place, or null. */
    public Object at(int place) {
      Object key = keys[place];
      return key == DELETED ? null : key;
    }
  }

  /** The current storage; read it once and work on what was read. */
  public Table table = new Table(MIN_SIZE);

  private int used;

  /** {@code len(self)}. */
  public final int size() {
    return used;
  }

  /** Whether an element is in; may run {@code __hash__} and {@code __eq__}. */
  public final boolean contains(Object key) {
    return contains(key, Hashes.hash(key));
  }

  final boolean contains(Object key, long hash) {
    while (true) {
      int place = find(table, key, hash);
      if (place != RETRY) {
        return place >= 0;
      }
    }
  }

  private int find(Table t, Object key, long hash) {
    int mask = t.keys.length - 1;
    int i = (int) hash & mask;
    long perturb = hash;
    while (true) {
      int probes = i + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
      for (int place = i; place <= i + probes; place++) {
        Object candidate = t.keys[place];
        if (candidate == null) {
          return NOT_FOUND;
        }
        if (t.hashes[place] == hash && candidate != DELETED) {
          if (candidate == key) {
            return place;
          }
          boolean equal = Comparisons.isEqual(candidate, key);
          if (table != t) {
            return RETRY;
          }
          if (equal) {
            return place;
          }
        }
      }
      perturb >>>= PERTURB_SHIFT;
      i = (int) (i * 5L + 1 + perturb) & mask;
    }
  }

  /** Adds an element; false if it was in. Atomic. */
  public final boolean add(Object key) {
    return add(key, Hashes.hash(key));
  }

  final boolean add(Object key, long hash) {
    while (true) {
      Table t = table;
      int fill = t.fill;
      int place = find(t, key, hash);
      if (place == RETRY) {
        continue;
      }
      if (place >= 0) {
        return false;
      }
      if (!Concurrency.shared) {
        insertNew(key, hash);
        return true;
      }
      synchronized (this) {
        if (table == t && t.fill == fill) {
          insertNew(key, hash);
          return true;
        }
      }
    }
  }

  private void insertNew(Object key, long hash) {
    Table t = table;
    place(t, key, hash);
    t.fill++;
    used++;
    int mask = t.keys.length - 1;
    if (t.fill * 5L >= mask * 3L) {
      resize(used > 50000 ? used * 2 : used * 4);
    }
  }

  private static void place(Table t, Object key, long hash) {
    int mask = t.keys.length - 1;
    int i = (int) hash & mask;
    long perturb = hash;
    while (true) {
      int probes = i + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
      for (int place = i; place <= i + probes; place++) {
        if (t.keys[place] == null) {
          t.hashes[place] = hash;
          t.keys[place] = key;
          return;
        }
      }
      perturb >>>= PERTURB_SHIFT;
      i = (int) (i * 5L + 1 + perturb) & mask;
    }
  }

  private void resize(int minimum) {
    int size = MIN_SIZE;
    while (size <= minimum) {
      size <<= 1;
    }
    Table old = table;
    Table fresh = new Table(size);
    for (int i = 0; i < old.keys.length; i++) {
      Object key = old.keys[i];
      if (key != null && key != DELETED) {
        place(fresh, key, old.hashes[i]);
        fresh.fill++;
      }
    }
    table = fresh;
  }

  /** Removes an element; false if it was not in. Atomic. */
  public final boolean remove(Object key) {
    long hash = Hashes.hash(key);
    while (true) {
      Table t = table;
      int place = find(t, key, hash);
      if (place == RETRY) {
        continue;
      }
      if (place < 0) {
        return false;
      }
      synchronized (this) {
        if (table == t && t.keys[place] != DELETED) {
          t.keys[place] = DELETED;
          used--;
          return true;
        }
      }
    }
  }

  /** Removes and answers some element, or null when empty. Atomic. */
  public final synchronized Object pop() {
    Table t = table;
    for (int i = 0; i < t.keys.length; i++) {
      Object key = t.keys[i];
      if (key != null && key != DELETED) {
        t.keys[i] = DELETED;
        used--;
        return key;
      }
    }
    return null;
  }

  public final synchronized void clear() {
    table = new Table(MIN_SIZE);
    used = 0;
  }

  /** Adds all elements of another set. */
  public final void addAll(PyBaseSet other) {
    Table t = other.table;
    if (used == 0 && !Concurrency.shared && other.used * 5L >= MIN_SIZE * 3L) {
      resize((used + other.used) * 2);
    }
    for (int i = 0; i < t.keys.length; i++) {
      Object key = t.at(i);
      if (key != null) {
        add(key, t.hashes[i]);
      }
    }
  }

  /** The elements as they are now. */
  public final Object[] toArray() {
    Table t = table;
    Object[] elements = new Object[used];
    int n = 0;
    for (int i = 0; i < t.keys.length; i++) {
      Object key = t.at(i);
      if (key != null) {
        if (n == elements.length) {
          elements = Arrays.copyOf(elements, n + n / 2 + 1);
        }
        elements[n++] = key;
      }
    }
    return n == elements.length ? elements : Arrays.copyOf(elements, n);
  }
}
