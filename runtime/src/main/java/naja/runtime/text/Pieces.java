package naja.runtime.text;

import java.util.Arrays;

/** A growing array for the results of {@code split} and its kin. */
final class Pieces {
  private Object[] items = new Object[8];
  private int count;

  void add(Object item) {
    if (count == items.length) {
      items = Arrays.copyOf(items, count * 2);
    }
    items[count++] = item;
  }

  int count() {
    return count;
  }

  Object[] toArray() {
    return count == items.length ? items : Arrays.copyOf(items, count);
  }

  Object[] toReversedArray() {
    Object[] reversed = new Object[count];
    for (int i = 0; i < count; i++) {
      reversed[i] = items[count - 1 - i];
    }
    return reversed;
  }
}
