package naja.modules.pickle;

import java.util.Arrays;

/** Numbers of objects that are in the pickle already, by identity. Keeps the objects, so that none is replaced by another. */
final class PickleMemo {
  private Object[] objects = new Object[16];
  private int[] indices = new int[16];
  private int size;

  PickleMemo() {}

  private PickleMemo(PickleMemo other) {
    objects = other.objects.clone();
    indices = other.indices.clone();
    size = other.size;
  }

  PickleMemo copy() {
    return new PickleMemo(this);
  }

  int size() {
    return size;
  }

  private int place(Object object) {
    int mask = objects.length - 1;
    int hash = System.identityHashCode(object);
    int i = (hash ^ hash >>> 7) & mask;
    while (objects[i] != null && objects[i] != object) {
      i = i + 1 & mask;
    }
    return i;
  }

  /** The number of an object, or -1. */
  int get(Object object) {
    int place = place(object);
    return objects[place] == null ? -1 : indices[place];
  }

  void put(Object object, int index) {
    int place = place(object);
    if (objects[place] == null) {
      objects[place] = object;
      size++;
    }
    indices[place] = index;
    if (size * 2 > objects.length) {
      grow();
    }
  }

  private void grow() {
    Object[] oldObjects = objects;
    int[] oldIndices = indices;
    objects = new Object[oldObjects.length * 2];
    indices = new int[oldObjects.length * 2];
    for (int i = 0; i < oldObjects.length; i++) {
      if (oldObjects[i] != null) {
        int place = place(oldObjects[i]);
        objects[place] = oldObjects[i];
        indices[place] = oldIndices[i];
      }
    }
  }

  void clear() {
    Arrays.fill(objects, null);
    size = 0;
  }

  /** What is done with each object and its number. */
  interface Visitor {
    void visit(Object object, int index);
  }

  void forEach(Visitor visitor) {
    for (int i = 0; i < objects.length; i++) {
      if (objects[i] != null) {
        visitor.visit(objects[i], indices[i]);
      }
    }
  }
}
