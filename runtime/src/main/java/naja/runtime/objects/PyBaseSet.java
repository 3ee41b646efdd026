package naja.runtime.objects;

import java.lang.invoke.VarHandle;
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

    /** Where its texts are, once many of them collide; they then stand where a secret hash puts them. */
    volatile StringPlaces strings;

    /** Places that are not free. */
    int fill;

    /** How many elements have been put in; tells a writer that another one came before. */
    int inserted;

    Table(int size) {
      keys = new Object[size];
      hashes = new long[size];
    }

    /** The number of places, for iteration with {@link #at}. */
    public int places() {
      return keys.length;
    }

    /** The hash of the element at a place. */
    long hashAt(int place) {
      return hashes[place];
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

  /** Where {@link #pop} begins to look. */
  private int finger;

  /** {@code len(self)}. */
  public final int size() {
    return used;
  }

  /** Whether an element is in; may run {@code __hash__} and {@code __eq__}. */
  public final boolean contains(Object key) {
    return contains(key, hashOf(key));
  }

  /** The hash of an element; a failure says what it was asked for. */
  static long hashOf(Object key) {
    if (key instanceof String s) {
      return Hashes.hash(s);
    }
    if (key instanceof Long n) {
      return Hashes.hash((long) n);
    }
    try {
      return Hashes.hash(key);
    } catch (PyException e) {
      throw Hashes.explained(e, key, "a set element");
    }
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
    if (t.strings != null) {
      return findAmongColliding(t, key, hash);
    }
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
          int match = match(t, candidate, key);
          if (match != 0) {
            return match > 0 ? place : RETRY;
          }
        }
      }
      perturb >>>= PERTURB_SHIFT;
      i = (int) (i * 5L + 1 + perturb) & mask;
    }
  }

  private int findAmongColliding(Table t, Object key, long hash) {
    int found = key instanceof String text ? t.strings.find(text) : NOT_FOUND;
    if (found >= 0 || !t.strings.mayBeOther(key, hash)) {
      return found;
    }
    for (int place = 0; place < t.keys.length; place++) {
      Object candidate = t.at(place);
      if (candidate != null && t.hashes[place] == hash) {
        int match = candidate == key ? 1 : match(t, candidate, key);
        if (match != 0) {
          return match > 0 ? place : RETRY;
        }
      }
    }
    return NOT_FOUND;
  }

  /** 1 equal, 0 not, -1 when the comparison changed the set's storage. */
  private int match(Table t, Object candidate, Object key) {
    if (candidate instanceof String a && key instanceof String b) {
      return a.equals(b) ? 1 : 0;
    }
    if (candidate instanceof Long a && key instanceof Long b) {
      return a.longValue() == b.longValue() ? 1 : 0;
    }
    boolean equal = Comparisons.isEqual(candidate, key);
    return table != t ? -1 : equal ? 1 : 0;
  }

  /** Adds an element; false if it was in. Atomic. */
  public final boolean add(Object key) {
    return add(key, hashOf(key));
  }

  final boolean add(Object key, long hash) {
    while (true) {
      Table t = table;
      int inserted = t.inserted;
      if (Concurrency.shared) {
        VarHandle.acquireFence(); // who finds no key must not have missed one that is counted
      }
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
        if (table == t && t.inserted == inserted) {
          insertNew(key, hash);
          return true;
        }
      }
    }
  }

  private void insertNew(Object key, long hash) {
    Table t = table;
    int place = freePlace(t, placing(t, key, hash));
    boolean wasFree = t.keys[place] == null;
    t.hashes[place] = hash;
    VarHandle.releaseFence();
    t.keys[place] = key;
    if (t.strings != null) {
      t.strings.put(key, place, hash);
    }
    VarHandle.releaseFence(); // what is counted can be found
    t.inserted++;
    used++;
    if (t.strings == null && key instanceof String && isSuspicious(t, hash, place)) {
      defend();
      return;
    }
    if (wasFree) {
      t.fill++;
      if (t.fill * 5L >= (t.keys.length - 1) * 3L) {
        resize(used > 50000 ? used * 2 : used * 4);
      }
    }
  }

  /** The hash that chooses an element's place. */
  private static long placing(Table t, Object key, long hash) {
    return t.strings != null && key instanceof String text ? StringPlaces.secretHash(text) : hash;
  }

  /** Whether the way to an element's place is longer than chance makes it. */
  private static boolean isSuspicious(Table t, long hash, int target) {
    int mask = t.keys.length - 1;
    if (mask < StringPlaces.SUSPICIOUS) {
      return false;
    }
    int i = (int) hash & mask;
    long perturb = hash;
    for (int steps = 0; steps < StringPlaces.SUSPICIOUS; steps += LINEAR_PROBES) {
      int probes = i + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
      if (target >= i && target <= i + probes) {
        return false;
      }
      perturb >>>= PERTURB_SHIFT;
      i = (int) (i * 5L + 1 + perturb) & mask;
    }
    return true;
  }

  /** Makes the table anew with its texts where the secret hash puts them. */
  private void defend() {
    Table fresh = new Table(table.keys.length * 2);
    fresh.strings = new StringPlaces();
    placeAll(table, fresh);
    fresh.inserted = 1;
    VarHandle.releaseFence();
    table = fresh;
  }

  /** Where a new element goes: the last deleted place before the first free one on its way, or else that. */
  private static int freePlace(Table t, long hash) {
    int mask = t.keys.length - 1;
    int i = (int) hash & mask;
    long perturb = hash;
    int deleted = -1;
    while (true) {
      int probes = i + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
      for (int place = i; place <= i + probes; place++) {
        Object key = t.keys[place];
        if (key == null) {
          return deleted >= 0 ? deleted : place;
        }
        if (key == DELETED) {
          deleted = place;
        }
      }
      perturb >>>= PERTURB_SHIFT;
      i = (int) (i * 5L + 1 + perturb) & mask;
    }
  }

  /** Puts an element into a table that has no deleted places and not this element. */
  private static void place(Table t, Object key, long hash) {
    int place = freePlace(t, placing(t, key, hash));
    t.hashes[place] = hash;
    t.keys[place] = key;
    if (t.strings != null) {
      t.strings.put(key, place, hash);
    }
  }

  private void resize(int minimum) {
    int size = MIN_SIZE;
    while (size <= minimum) {
      size <<= 1;
    }
    Table fresh = new Table(size);
    fresh.strings = table.strings == null ? null : new StringPlaces();
    placeAll(table, fresh);
    VarHandle.releaseFence();
    table = fresh;
  }

  private static void placeAll(Table from, Table to) {
    for (int i = 0; i < from.keys.length; i++) {
      Object key = from.keys[i];
      if (key != null && key != DELETED) {
        place(to, key, from.hashes[i]);
        to.fill++;
      }
    }
  }

  /** Removes an element; false if it was not in. Atomic. */
  public final boolean remove(Object key) {
    return remove(key, hashOf(key));
  }

  final boolean remove(Object key, long hash) {
    while (true) {
      Table t = table;
      int inserted = t.inserted;
      if (Concurrency.shared) {
        VarHandle.acquireFence(); // who finds no key must not have missed one that is counted
      }
      int place = find(t, key, hash);
      if (place == RETRY) {
        continue;
      }
      if (place < 0) {
        return false;
      }
      if (!Concurrency.shared) {
        delete(t, place);
        return true;
      }
      synchronized (this) {
        if (table == t && t.inserted == inserted && t.keys[place] != DELETED) {
          delete(t, place);
          return true;
        }
      }
    }
  }

  private void delete(Table t, int place) {
    if (t.strings != null) {
      t.strings.remove(t.keys[place]);
    }
    t.keys[place] = DELETED;
    used--;
  }

  /** Removes and answers some element, or null when empty; goes on where the last call ended. Atomic. */
  public final synchronized Object pop() {
    if (used == 0) {
      return null;
    }
    Table t = table;
    int mask = t.keys.length - 1;
    for (int i = finger & mask;; i = (i + 1) & mask) {
      Object key = t.keys[i];
      if (key != null && key != DELETED) {
        delete(t, i);
        finger = i + 1;
        return key;
      }
    }
  }

  public final synchronized void clear() {
    table = new Table(MIN_SIZE);
    used = 0;
  }

  /** {@code self.update(iterable)}. */
  public final void update(Object iterable) {
    SetAlgebra.update(this, iterable);
  }

  /** Adds all elements of another set, in CPython's way: what stands where afterwards is the same. */
  public final void addAll(PyBaseSet other) {
    if (other == this || other.used == 0) {
      return;
    }
    Table o = other.table;
    boolean done;
    synchronized (this) {
      reserve(other.used);
      done = table.fill == 0 && table.strings == null && o.strings == null && fillFrom(o);
    }
    if (!done) {
      addEach(o);
    }
  }

  /** Takes over the elements of a table, of which no two are equal; false if there are too many meanwhile. */
  private boolean fillFrom(Table o) {
    Table t = table;
    Object[] keys = o.keys.clone();
    int count = 0;
    boolean clean = t.keys.length == keys.length;
    for (Object key : keys) {
      if (key == DELETED) {
        clean = false;
      } else if (key != null) {
        count++;
      }
    }
    if (count * 5L >= t.keys.length * 4L) {
      return false;
    }
    if (clean) {
      System.arraycopy(o.hashes, 0, t.hashes, 0, keys.length);
      VarHandle.releaseFence();
      System.arraycopy(keys, 0, t.keys, 0, keys.length);
    } else {
      for (int i = 0; i < keys.length; i++) {
        if (keys[i] != null && keys[i] != DELETED) {
          place(t, keys[i], o.hashes[i]);
        }
      }
    }
    t.inserted++;
    t.fill = used = count;
    return true;
  }

  /** Makes room for elements that will be added, at one go. */
  final void reserve(int more) {
    Table t = table;
    if ((t.fill + (long) more) * 5 >= (t.keys.length - 1) * 3L) {
      resize((used + more) * 2);
    }
  }

  private void addEach(Table t) {
    for (int i = 0; i < t.keys.length; i++) {
      Object key = t.at(i);
      if (key != null) {
        add(key, t.hashes[i]);
      }
    }
  }

  /** Makes the table anew where many elements have been deleted. */
  final synchronized void shrink() {
    Table t = table;
    if (t.fill - used > (t.keys.length - 1) / 4) {
      resize(used > 50000 ? used * 2 : used * 4);
    }
  }

  /** Takes the elements of a set that nobody else uses. */
  final synchronized void take(PyBaseSet other) {
    table = other.table;
    used = other.used;
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
