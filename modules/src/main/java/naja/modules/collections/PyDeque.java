package naja.modules.collections;

import java.util.Arrays;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyType;

/**
 * {@code collections.deque}: a ring. Each operation of this class is atomic; the methods that scripts see are in
 * {@link DequeMethods} and hold no monitor while they run Python code.
 */
@TypeSpec(value = "collections.deque", sub = true, methods = DequeMethods.class, repeats = "__getattribute__")
public class PyDeque extends PyObject {
  public static final PyType TYPE = PyType.builtin("collections.deque", PyDeque.class, new PyDequeSpec());

  static {
    TYPE.hasWeakref = true;
    TYPE.matchesSequence = true;
    TYPE.put("__hash__", PyNone.NONE);
  }

  private Object[] ring = new Object[8];
  private int head;
  private int size;

  /** The most items, or -1 for no limit. */
  long limit = -1;

  /** Counts the changes of size and order, so that iterators notice. */
  volatile int changes;

  protected PyDeque() {}

  @Override
  public PyType type() {
    return TYPE;
  }

  final int size() {
    return size;
  }

  private int place(int index) {
    return (head + index) & (ring.length - 1);
  }

  /** The item, or null behind the end. */
  final synchronized Object get(int index) {
    return index < 0 || index >= size ? null : ring[place(index)];
  }

  final synchronized boolean set(int index, Object value) {
    if (index < 0 || index >= size) {
      return false;
    }
    ring[place(index)] = value;
    return true;
  }

  private void reserve() {
    if (size == ring.length) {
      Object[] bigger = new Object[2 * size];
      copyTo(bigger);
      ring = bigger;
      head = 0;
    }
  }

  private void copyTo(Object[] target) {
    int first = Math.min(size, ring.length - head);
    System.arraycopy(ring, head, target, 0, first);
    System.arraycopy(ring, 0, target, first, size - first);
  }

  final synchronized void append(Object item) {
    reserve();
    ring[place(size)] = item;
    size++;
    changes++;
    if (limit >= 0 && size > limit) {
      popLeft();
    }
  }

  final synchronized void appendLeft(Object item) {
    reserve();
    head = (head - 1) & (ring.length - 1);
    ring[head] = item;
    size++;
    changes++;
    if (limit >= 0 && size > limit) {
      pop();
    }
  }

  /** The last item, or null when there is none. */
  final synchronized Object pop() {
    if (size == 0) {
      return null;
    }
    int place = place(size - 1);
    Object item = ring[place];
    ring[place] = null;
    size--;
    changes++;
    return item;
  }

  /** The first item, or null when there is none. */
  final synchronized Object popLeft() {
    if (size == 0) {
      return null;
    }
    Object item = ring[head];
    ring[head] = null;
    head = (head + 1) & (ring.length - 1);
    size--;
    changes++;
    return item;
  }

  final synchronized void clear() {
    ring = new Object[8];
    head = 0;
    size = 0;
    changes++;
  }

  final synchronized Object[] toArray() {
    Object[] items = new Object[size];
    copyTo(items);
    return items;
  }

  /** Replaces all items. */
  final synchronized void assign(Object[] items) {
    int capacity = Math.max(8, Integer.highestOneBit(Math.max(1, items.length)) << 1);
    ring = Arrays.copyOf(items, capacity);
    head = 0;
    size = items.length;
    changes++;
  }

  final synchronized void rotate(long steps) {
    if (size <= 1) {
      return;
    }
    int by = Math.floorMod(steps, size);
    if (by <= size / 2) {
      for (int i = 0; i < by; i++) {
        turnRight();
      }
    } else {
      for (int i = by; i < size; i++) {
        turnLeft();
      }
    }
    changes++;
  }

  private void turnRight() {
    int from = place(size - 1);
    Object item = ring[from];
    ring[from] = null;
    head = (head - 1) & (ring.length - 1);
    ring[head] = item;
  }

  private void turnLeft() {
    Object item = ring[head];
    ring[head] = null;
    int to = place(size);
    head = (head + 1) & (ring.length - 1);
    ring[to] = item;
  }

  /** Removes an item that is there. */
  final synchronized void removeAt(int index) {
    if (index < 0 || index >= size) {
      return;
    }
    if (index < size / 2) {
      for (int i = index; i > 0; i--) {
        ring[place(i)] = ring[place(i - 1)];
      }
      popLeft();
    } else {
      for (int i = index; i < size - 1; i++) {
        ring[place(i)] = ring[place(i + 1)];
      }
      pop();
    }
  }

  final synchronized void insert(int index, Object value) {
    append(value);
    for (int i = size - 1; i > index; i--) {
      ring[place(i)] = ring[place(i - 1)];
    }
    ring[place(index)] = value;
  }
}
