package naja.modules;

import naja.runtime.abstracts.Comparisons;
import naja.runtime.abstracts.Errors;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.PyList;

/** {@code _heapq}: lists as priority queues, the smallest item first or (the functions with {@code _max}) the largest. */
@ModuleSpec(value = "_heapq", doc = "Heap queue algorithm (a.k.a. priority queue).")
public final class HeapqModule {
  private HeapqModule() {}

  private static boolean before(Object a, Object b, boolean max) {
    return max ? Comparisons.test(Comparisons.LT, b, a) : Comparisons.test(Comparisons.LT, a, b);
  }

  private static Object last(PyList heap) {
    Object last = heap.get(heap.size() - 1);
    if (last == null) {
      throw Errors.indexError("index out of range");
    }
    return last;
  }

  private static Object item(PyList heap, int index, int size) {
    Object item = heap.get(index);
    if (item == null || heap.size() != size) {
      throw Errors.runtimeError("list changed size during iteration");
    }
    return item;
  }

  private static Object replaceTop(PyList heap, Object item, boolean max) {
    Object top = heap.get(0);
    heap.setFast(0, item);
    siftUp(heap, 0, max);
    return top;
  }

  /** Moves the item at {@code from} towards the top while it belongs before its parent. */
  private static void siftDown(PyList heap, int top, int from, boolean max) {
    int size = heap.size();
    int at = from;
    Object moved = item(heap, at, size);
    while (at > top) {
      int parent = at - 1 >> 1;
      Object above = item(heap, parent, size);
      boolean rises = before(moved, above, max);
      item(heap, parent, size);
      if (!rises) {
        break;
      }
      heap.setFast(at, above);
      heap.setFast(parent, moved);
      at = parent;
    }
  }

  /** Moves the item at {@code from} down to a leaf, its better child up each time, and then up to where it belongs. */
  private static void siftUp(PyList heap, int from, boolean max) {
    int size = heap.size();
    int at = from;
    for (int child = 2 * at + 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && !before(item(heap, child, size), item(heap, child + 1, size), max)) {
        child++;
      }
      Object up = item(heap, child, size);
      Object down = item(heap, at, size);
      heap.setFast(at, up);
      heap.setFast(child, down);
      at = child;
    }
    siftDown(heap, from, at, max);
  }

  @Def("heapify(heap, /)")
  static void heapify(PyList heap) {
    for (int i = heap.size() / 2 - 1; i >= 0; i--) {
      siftUp(heap, i, false);
    }
  }

  @Def("heappush(heap, item, /)")
  static void heappush(PyList heap, Object item) {
    heap.append(item);
    siftDown(heap, 0, heap.size() - 1, false);
  }

  @Def("heappop(heap, /)")
  static Object heappop(PyList heap) {
    Object last = last(heap);
    heap.removeAt(heap.size() - 1);
    if (heap.size() == 0) {
      return last;
    }
    return replaceTop(heap, last, false);
  }

  @Def("heapreplace(heap, item, /)")
  static Object heapreplace(PyList heap, Object item) {
    last(heap);
    return replaceTop(heap, item, false);
  }

  @Def("heappushpop(heap, item, /)")
  static Object heappushpop(PyList heap, Object item) {
    Object top = heap.get(0);
    if (top == null || !before(top, item, false)) {
      return item;
    }
    last(heap);
    return replaceTop(heap, item, false);
  }

  @Def("heapify_max(heap, /)")
  static void heapifyMax(PyList heap) {
    for (int i = heap.size() / 2 - 1; i >= 0; i--) {
      siftUp(heap, i, true);
    }
  }

  @Def("heappush_max(heap, item, /)")
  static void heappushMax(PyList heap, Object item) {
    heap.append(item);
    siftDown(heap, 0, heap.size() - 1, true);
  }

  @Def("heappop_max(heap, /)")
  static Object heappopMax(PyList heap) {
    Object last = last(heap);
    heap.removeAt(heap.size() - 1);
    if (heap.size() == 0) {
      return last;
    }
    return replaceTop(heap, last, true);
  }

  @Def("heapreplace_max(heap, item, /)")
  static Object heapreplaceMax(PyList heap, Object item) {
    last(heap);
    return replaceTop(heap, item, true);
  }

  @Def("heappushpop_max(heap, item, /)")
  static Object heappushpopMax(PyList heap, Object item) {
    Object top = heap.get(0);
    if (top == null || !before(top, item, true)) {
      return item;
    }
    return replaceTop(heap, item, true);
  }
}
