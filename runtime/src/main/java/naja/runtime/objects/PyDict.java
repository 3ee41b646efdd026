package naja.runtime.objects;

import java.lang.invoke.VarHandle;
import java.util.Arrays;
import naja.runtime.abstracts.Comparisons;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Hashes;
import naja.runtime.expose.TypeSpec;
import naja.runtime.threads.Concurrency;

/**
 * {@code dict}: insertion-ordered, open-addressed, compact. Entries stand in the order of insertion; from eleven
 * entries on an index of hash slots points to them, below that the hashes are scanned.
 *
 * <p>Reads never lock: they work on the {@link Table} that they see, in which an entry is complete before it can be
 * found. Writes take the dict's monitor once a second thread has entered the interpreter; keys are compared outside
 * of it, since that may run Python code, and the finding is checked again inside. The methods that scripts see are in
 * {@link DictMethods}.
 */
@TypeSpec(value = "dict", sub = true, methods = DictMethods.class)
public class PyDict extends PyObject {
  private static final int SCANNED = 10;
  private static final int MIN_CAPACITY = 5;
  private static final int PERTURB_SHIFT = 5;
  private static final int NOT_FOUND = -1;
  private static final int RETRY = -2;

  /** The storage. Entry {@code n} is {@code entries[2n]} (key, null when deleted) and {@code entries[2n + 1]}. */
  public static final class Table {
    public final Object[] entries;
    final long[] hashes;
    final int[] index;

    /** Where its texts are, once many of them collide; the index then has those only that came before. */
    volatile StringPlaces strings;

    /** The entries in use, deleted ones included; grows only. */
    public int count;

    /** Where the entries end that are not deleted, or later. */
    int tail;

    /** What inline caches know it by, so that they do not keep it and its values alive; null until one asks. */
    public volatile Object identity;

    Table(int capacity) {
      entries = new Object[2 * capacity];
      hashes = new long[capacity];
      index = capacity <= SCANNED ? null : new int[indexLength(capacity)];
    }

    /** {@link #identity}, made where there is none. */
    public synchronized Object identify() {
      if (identity == null) {
        identity = new Object();
      }
      return identity;
    }

    /** The smallest power of two of which the entries take at most two thirds. */
    private static int indexLength(int capacity) {
      int length = 16;
      while (length * 2L / 3 < capacity) {
        length <<= 1;
      }
      return length;
    }
  }

  private static final Table EMPTY = new Table(0);

  /** The current storage; read it once and work on what was read. */
  public Table table;

  private int used;

  public PyDict() {
    table = EMPTY;
  }

  /** An empty dict with room for {@code expected} entries. */
  public PyDict(int expected) {
    table = expected == 0 ? EMPTY : new Table(Math.max(expected, MIN_CAPACITY));
  }

  @Override
  public PyType type() {
    return Types.DICT;
  }

  /** {@code len(self)}. */
  public final int size() {
    return used;
  }

  private static long hashOf(Object key) {
    return key instanceof String s ? Hashes.hash(s) : key instanceof Long n ? Hashes.hash((long) n) : hashOther(key);
  }

  private static long hashOther(Object key) {
    try {
      return Hashes.hash(key);
    } catch (PyException e) {
      throw Hashes.explained(e, key, "a dict key");
    }
  }

  /** The value of a {@code str} key, or null. */
  public final Object get(String key) {
    Table t = table;
    int e = findString(t, key, Hashes.hash(key));
    return e >= 0 ? t.entries[2 * e + 1] : e == NOT_FOUND ? null : get((Object) key);
  }

  /** The value of a key, or null. May run {@code __hash__} and {@code __eq__}. */
  public final Object get(Object key) {
    return getKnownHash(key, hashOf(key));
  }

  /** As {@link #get(Object)}, for a caller who knows the key's Python hash. */
  public final Object getKnownHash(Object key, long hash) {
    while (true) {
      Table t = table;
      int e = find(t, key, hash);
      if (e != RETRY) {
        return e < 0 ? null : t.entries[2 * e + 1];
      }
    }
  }

  public final boolean containsKey(Object key) {
    return get(key) != null;
  }

  /** The entry of a {@code str} key in {@code t}, or -1; for inline caches. */
  public static int entryOf(Table t, String key) {
    int e = findString(t, key, Hashes.hash(key));
    return e >= 0 ? e : -1;
  }

  /** Answers RETRY when only a comparison that may run Python code can tell. */
  private static int findString(Table t, String key, long hash) {
    Object[] entries = t.entries;
    long[] hashes = t.hashes;
    int[] index = t.index;
    if (index == null) {
      for (int e = 0, n = t.count; e < n; e++) {
        if (hashes[e] == hash) {
          Object k = entries[2 * e];
          if (k == key || (k instanceof String s && s.equals(key))) {
            return e;
          }
          if (k != null && !(k instanceof String)) {
            return RETRY;
          }
        }
      }
      return NOT_FOUND;
    }
    if (t.strings != null) {
      int e = t.strings.find(key);
      return e < 0 && t.strings.mayBeOther(key, hash) ? RETRY : e;
    }
    int mask = index.length - 1;
    long perturb = hash;
    for (int i = (int) hash & mask;; i = (i * 5 + (int) perturb + 1) & mask) {
      perturb >>>= PERTURB_SHIFT;
      int e = index[i] - 1;
      if (e < 0) {
        return NOT_FOUND;
      }
      if (hashes[e] == hash) {
        Object k = entries[2 * e];
        if (k == key || (k instanceof String s && s.equals(key))) {
          return e;
        }
        if (k != null && !(k instanceof String)) {
          return RETRY;
        }
      }
    }
  }

  private int find(Table t, Object key, long hash) {
    Object[] entries = t.entries;
    long[] hashes = t.hashes;
    int[] index = t.index;
    if (index == null) {
      return scan(t, key, hash);
    }
    if (t.strings != null) {
      int e = key instanceof String text ? t.strings.find(text) : NOT_FOUND;
      return e >= 0 || !t.strings.mayBeOther(key, hash) ? e : scan(t, key, hash);
    }
    int mask = index.length - 1;
    long perturb = hash;
    for (int i = (int) hash & mask;; i = (i * 5 + (int) perturb + 1) & mask) {
      perturb >>>= PERTURB_SHIFT;
      int e = index[i] - 1;
      if (e < 0) {
        return NOT_FOUND;
      }
      if (hashes[e] == hash) {
        int match = match(t, entries[2 * e], key);
        if (match != 0) {
          return match > 0 ? e : RETRY;
        }
      }
    }
  }

  private int scan(Table t, Object key, long hash) {
    Object[] entries = t.entries;
    long[] hashes = t.hashes;
    for (int e = 0, n = t.count; e < n; e++) {
      if (hashes[e] == hash) {
        int match = match(t, entries[2 * e], key);
        if (match != 0) {
          return match > 0 ? e : RETRY;
        }
      }
    }
    return NOT_FOUND;
  }

  /** 1 equal, 0 not, -1 when the comparison changed the dict's storage. */
  private int match(Table t, Object candidate, Object key) {
    if (candidate == key) {
      return 1;
    }
    if (candidate == null) {
      return 0;
    }
    if (candidate instanceof String a && key instanceof String b) {
      return a.equals(b) ? 1 : 0;
    }
    if (candidate instanceof Long a && key instanceof Long b) {
      return a.longValue() == b.longValue() ? 1 : 0;
    }
    boolean equal = Comparisons.isEqual(candidate, key);
    return table != t ? -1 : equal ? 1 : 0;
  }

  /** {@code self[key] = value}; answers the value that was there, or null. */
  public final Object put(Object key, Object value) {
    return update(key, hashOf(key), value, false);
  }

  /** As {@link #put(Object, Object)}, for a caller who knows the key's Python hash. */
  public final Object putKnownHash(Object key, long hash, Object value) {
    return update(key, hash, value, false);
  }

  /** {@code self.setdefault(key, value)}, but answers null when the value was put in. Atomic. */
  public final Object putIfAbsent(Object key, Object value) {
    return update(key, hashOf(key), value, true);
  }

  private Object update(Object key, long hash, Object value, boolean keep) {
    while (true) {
      Table t = table;
      int count = t.count;
      if (Concurrency.shared) {
        VarHandle.acquireFence(); // who finds no key must not have missed one that is counted
      }
      int e = find(t, key, hash);
      if (e == RETRY) {
        continue;
      }
      if (!Concurrency.shared) {
        return store(t, e, key, hash, value, keep);
      }
      synchronized (this) {
        if (table == t && t.count == count && (e < 0 || t.entries[2 * e] != null)) {
          return store(t, e, key, hash, value, keep);
        }
      }
    }
  }

  private Object store(Table t, int e, Object key, long hash, Object value, boolean keep) {
    if (e >= 0) {
      Object old = t.entries[2 * e + 1];
      if (!keep) {
        t.entries[2 * e + 1] = value;
      }
      return old;
    }
    if (t.count == t.hashes.length) {
      t = grow(t);
    }
    append(t, key, hash, value);
    used++;
    return null;
  }

  private static void append(Table t, Object key, long hash, Object value) {
    int e = t.count;
    t.entries[2 * e] = key;
    t.entries[2 * e + 1] = value;
    t.hashes[e] = hash;
    VarHandle.releaseFence();
    if (t.index != null) {
      enter(t, key, hash, e);
      VarHandle.releaseFence(); // what is counted can be found
    }
    t.count = t.tail = e + 1;
  }

  /** Makes a new entry known to look-ups. */
  private static void enter(Table t, Object key, long hash, int e) {
    StringPlaces strings = t.strings;
    if (strings != null) {
      strings.put(key, e, hash);
      if (key instanceof String) {
        return;
      }
    }
    if (enter(t.index, hash, e) > StringPlaces.SUSPICIOUS && strings == null && key instanceof String) {
      t.strings = stringPlaces(t, e + 1);
    }
  }

  private static StringPlaces stringPlaces(Table t, int count) {
    StringPlaces strings = new StringPlaces();
    for (int e = 0; e < count; e++) {
      Object key = t.entries[2 * e];
      if (key != null) {
        strings.put(key, e, t.hashes[e]);
      }
    }
    return strings;
  }

  /** Puts an entry's number into a free place of the index; answers how many were taken before. */
  private static int enter(int[] index, long hash, int e) {
    int mask = index.length - 1;
    long perturb = hash;
    int i = (int) hash & mask;
    int steps = 0;
    while (index[i] != 0) {
      perturb >>>= PERTURB_SHIFT;
      i = (i * 5 + (int) perturb + 1) & mask;
      steps++;
    }
    index[i] = e + 1;
    return steps;
  }

  private Table grow(Table t) {
    int live = used;
    Table bigger = new Table(capacity(live));
    copyLive(t, bigger, live);
    VarHandle.releaseFence();
    table = bigger;
    return bigger;
  }

  /** The capacity for a dict of this size that wants to grow: two thirds of a power of two, about double. */
  private static int capacity(int live) {
    int length = Math.max(8, Integer.highestOneBit(Math.max(3 * live - 1, 1)) << 1);
    return (int) (length * 2L / 3);
  }

  /** Copies the entries in use, of which the dict has {@code live}, into an empty table. */
  private static void copyLive(Table from, Table to, int live) {
    int n = from.count;
    if (n == live) {
      System.arraycopy(from.entries, 0, to.entries, 0, 2 * n);
      System.arraycopy(from.hashes, 0, to.hashes, 0, n);
    } else {
      n = compact(from, to);
    }
    to.count = to.tail = n;
    if (to.index == null) {
      return;
    }
    if (from.strings != null) {
      to.strings = stringPlaces(to, n);
    }
    for (int e = 0; e < n; e++) {
      if (from.strings == null || !(to.entries[2 * e] instanceof String)) {
        enter(to.index, to.hashes[e], e);
      }
    }
  }

  private static int compact(Table from, Table to) {
    int n = 0;
    for (int e = 0, end = from.count; e < end; e++) {
      Object key = from.entries[2 * e];
      Object value = from.entries[2 * e + 1];
      if (key != null && value != null) {
        to.entries[2 * n] = key;
        to.entries[2 * n + 1] = value;
        to.hashes[n++] = from.hashes[e];
      }
    }
    return n;
  }

  /** Removes a key; answers its value, or null where there was none. */
  public final Object remove(Object key) {
    return remove(key, hashOf(key));
  }

  /** As {@link #remove(Object)}, for a caller who knows the key's Python hash. */
  public final Object removeKnownHash(Object key, long hash) {
    return remove(key, hash);
  }

  private Object remove(Object key, long hash) {
    while (true) {
      Table t = table;
      int e = find(t, key, hash);
      if (e == RETRY) {
        continue;
      }
      if (e < 0) {
        return null;
      }
      if (!Concurrency.shared) {
        return removeEntry(t, e);
      }
      synchronized (this) {
        if (table == t && t.entries[2 * e] != null) {
          return removeEntry(t, e);
        }
      }
    }
  }

  private Object removeEntry(Table t, int e) {
    Object value = t.entries[2 * e + 1];
    if (t.strings != null) {
      t.strings.remove(t.entries[2 * e]);
    }
    t.entries[2 * e] = null;
    t.entries[2 * e + 1] = null;
    used--;
    return value;
  }

  /** Removes the last entry; answers {@code {key, value}}, or null when empty. Atomic. */
  public final synchronized Object[] popLast() {
    Table t = table;
    for (int e = t.tail - 1; e >= 0; e--) {
      Object key = t.entries[2 * e];
      if (key != null) {
        Object value = removeEntry(t, e);
        t.tail = e;
        if (t.index == null && !Concurrency.shared) {
          // With other threads about, the place is not used again: they may have found the old entry just now.
          t.count = e;
        }
        return new Object[] {key, value};
      }
    }
    return null;
  }

  public final synchronized void clear() {
    table = EMPTY;
    used = 0;
  }

  /** The first entry in use at or behind {@code e} in {@code t}, or -1. */
  public static int nextEntry(Table t, int e) {
    for (int n = t.count; e < n; e++) {
      if (t.entries[2 * e] != null) {
        return e;
      }
    }
    return -1;
  }

  /** Works on a copy of the storage from now on, so that whoever remembers the old one looks again. */
  final synchronized void renewTable() {
    Table fresh = new Table(Math.max(MIN_CAPACITY, table.hashes.length));
    copyLive(table, fresh, used);
    VarHandle.releaseFence();
    table = fresh;
  }

  /** A shallow copy as an exact dict. */
  public final PyDict copy() {
    PyDict copy = new PyDict();
    copy.putAll(this);
    return copy;
  }

  /**
   * Puts in all entries of another dict, in its order; sees it as it is at the call.
   *
   * @throws PyException {@code RuntimeError} when comparing keys changes the other dict
   */
  public final void putAll(PyDict other) {
    if (other == this) {
      return;
    }
    Table t = other.table;
    boolean shared = Concurrency.shared;
    if (used == 0 && other.used > 0 && !shared) {
      int live = other.used;
      Table fresh = new Table(Math.max(MIN_CAPACITY, live));
      copyLive(t, fresh, live);
      table = fresh;
      used = live;
      return;
    }
    int n = t.count;
    for (int e = 0; e < n; e++) {
      Object key = t.entries[2 * e];
      Object value = t.entries[2 * e + 1];
      if (key != null && value != null) {
        update(key, t.hashes[e], value, false);
        if (!shared && (other.table != t || t.count != n)) {
          throw Errors.runtimeError("dict mutated during update");
        }
      }
    }
  }

  /** The keys, in order, as they are at the call. */
  public final Object[] keyArray() {
    Table t = table;
    Object[] keys = new Object[t.count];
    int n = 0;
    for (int e = 0; e < keys.length; e++) {
      Object key = t.entries[2 * e];
      if (key != null) {
        keys[n++] = key;
      }
    }
    return n == keys.length ? keys : Arrays.copyOf(keys, n);
  }

  /** The values, in order, as they are at the call. */
  public final Object[] valueArray() {
    Table t = table;
    Object[] values = new Object[t.count];
    int n = 0;
    for (int e = 0; e < values.length; e++) {
      Object value = t.entries[2 * e + 1];
      if (value != null) {
        values[n++] = value;
      }
    }
    return n == values.length ? values : Arrays.copyOf(values, n);
  }

  /** The items as tuples, in order, as they are at the call. */
  public final Object[] itemArray() {
    Table t = table;
    Object[] items = new Object[t.count];
    int n = 0;
    for (int e = 0; e < items.length; e++) {
      Object key = t.entries[2 * e];
      Object value = t.entries[2 * e + 1];
      if (key != null && value != null) {
        items[n++] = PyTuple.of(key, value);
      }
    }
    return n == items.length ? items : Arrays.copyOf(items, n);
  }
}
