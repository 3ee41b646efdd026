package naja.modules.pickle;

import java.util.Arrays;
import naja.runtime.objects.PyException;

/** The objects that a pickle has made and not used yet, with marks between them. */
final class LoaderStack {
  private Object[] objects = new Object[16];
  private int size;
  private int[] marks = new int[8];
  private int markCount;

  /** Where the objects behind the last mark begin: what lies below cannot be taken. */
  private int fence;

  private PyException underflow() {
    return PickleModule
        .unpicklingError(markCount > 0 ? "unexpected MARK found" : "unpickling stack underflow");
  }

  void push(Object object) {
    if (size == objects.length) {
      objects = Arrays.copyOf(objects, size * 2);
    }
    objects[size++] = object;
  }

  Object pop() {
    need(1);
    Object object = objects[--size];
    objects[size] = null;
    return object;
  }

  Object top() {
    need(1);
    return objects[size - 1];
  }

  void setTop(Object object) {
    need(1);
    objects[size - 1] = object;
  }

  /** Fails if there are not that many objects behind the last mark. */
  void need(int count) {
    if (size - count < fence) {
      throw underflow();
    }
  }

  void mark() {
    if (markCount == marks.length) {
      marks = Arrays.copyOf(marks, markCount * 2);
    }
    marks[markCount++] = size;
    fence = size;
  }

  /** Takes the last mark and what is behind it. */
  Object[] popMark() {
    if (markCount == 0) {
      throw PickleModule.unpicklingError("could not find MARK");
    }
    Object[] items = Arrays.copyOfRange(objects, fence, size);
    Arrays.fill(objects, fence, size, null);
    size = fence;
    markCount--;
    fence = markCount > 0 ? marks[markCount - 1] : 0;
    return items;
  }

  /** Takes the last {@code count} objects. */
  Object[] popMany(int count) {
    need(count);
    Object[] items = Arrays.copyOfRange(objects, size - count, size);
    Arrays.fill(objects, size - count, size, null);
    size -= count;
    return items;
  }

  /** Drops the last object, or the mark if nothing is behind it. */
  void drop() {
    if (markCount > 0 && fence == size) {
      popMark();
    } else {
      pop();
    }
  }
}
