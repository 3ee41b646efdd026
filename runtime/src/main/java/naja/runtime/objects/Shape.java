package naja.runtime.objects;

import java.util.HashMap;

/**
 * The hidden class of instances: which attribute stands at which index of {@link PyInstance#slots}. Shapes of one
 * type form a tree whose root has no attributes beyond the type's {@code __slots__}; equal ways of adding attributes
 * give the same shape, so an inline cache compares one pointer to know both the type and the place. Immutable but for
 * its transitions, which are guarded by the shape's monitor.
 */
public final class Shape {
  /** Past this many attributes an instance keeps them in a dict. */
  static final int MAX_ATTRIBUTES = 64;

  private static final int HASHED_FROM = 8;

  public final PyType type;

  /** Whether the attributes are in the {@code PyDict} at the end of the slots. */
  public final boolean dictMode;

  /** The attribute names in the order of their addition; the first stands behind the type's {@code __slots__}. */
  final String[] names;

  private final int firstIndex;
  private final short[] table;
  private HashMap<String, Shape> transitions;
  private String lastName;
  private Shape lastShape;

  private Shape(PyType type, boolean dictMode, int firstIndex, String[] names) {
    this.type = type;
    this.dictMode = dictMode;
    this.firstIndex = firstIndex;
    this.names = names;
    this.table = names.length >= HASHED_FROM ? hashed(names) : null;
  }

  static Shape root(PyType type) {
    return new Shape(type, false, type.slotCount(), new String[0]);
  }

  static Shape dictShape(PyType type) {
    return new Shape(type, true, type.slotCount(), new String[0]);
  }

  private static short[] hashed(String[] names) {
    int size = Integer.highestOneBit(names.length * 2) * 2;
    short[] table = new short[size];
    for (int n = 0; n < names.length; n++) {
      int i = names[n].hashCode() & (size - 1);
      while (table[i] != 0) {
        i = (i + 1) & (size - 1);
      }
      table[i] = (short) (n + 1);
    }
    return table;
  }

  /** The index of an attribute in the slots array, or -1. */
  public int indexOf(String name) {
    if (table != null) {
      int mask = table.length - 1;
      for (int i = name.hashCode() & mask; table[i] != 0; i = (i + 1) & mask) {
        String candidate = names[table[i] - 1];
        if (candidate == name || candidate.equals(name)) {
          return firstIndex + table[i] - 1;
        }
      }
      return -1;
    }
    for (int n = 0; n < names.length; n++) {
      if (names[n] == name) {
        return firstIndex + n;
      }
    }
    for (int n = 0; n < names.length; n++) {
      if (names[n].equals(name)) {
        return firstIndex + n;
      }
    }
    return -1;
  }

  /** How many slots an instance of this shape uses. */
  public int slotCount() {
    return firstIndex + (dictMode ? 1 : names.length);
  }

  /** The index of the first attribute, behind the type's {@code __slots__}. */
  int firstIndex() {
    return firstIndex;
  }

  /** The shape with one more attribute, whose index is this shape's {@link #slotCount()}. */
  synchronized Shape with(String name) {
    if (name.equals(lastName)) {
      return lastShape;
    }
    Shape next = transitions == null ? null : transitions.get(name);
    if (next == null) {
      String[] more = new String[names.length + 1];
      System.arraycopy(names, 0, more, 0, names.length);
      more[names.length] = name.intern();
      next = new Shape(type, false, firstIndex, more);
      if (lastName != null) {
        if (transitions == null) {
          transitions = new HashMap<>();
          transitions.put(lastName, lastShape);
        }
        transitions.put(name, next);
      }
      lastName = name;
      lastShape = next;
    }
    return next;
  }

  /** The shape without the attribute at position {@code n} of {@link #names}; the later ones move down. */
  Shape without(int n) {
    Shape shape = type.rootShape();
    for (int i = 0; i < names.length; i++) {
      if (i != n) {
        shape = shape.with(names[i]);
      }
    }
    return shape;
  }
}
