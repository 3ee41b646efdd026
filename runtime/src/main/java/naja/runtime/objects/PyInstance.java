package naja.runtime.objects;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import naja.runtime.threads.Concurrency;

/**
 * An instance of a Python class: a shape and slots. {@code __dict__} is made when somebody asks for it; from then on
 * the attributes live in that dict, which then stands at the end of the slots. Reads take no lock. Changes of the shape are
 * made under the instance's monitor: slots are published before the shape that speaks of them. As soon as a second
 * thread runs, every write is, too, and an index that has once been an attribute's is never another's: who reads the
 * shape and then newer slots finds there that attribute or nothing, and looks again under the monitor.
 */
public class PyInstance extends PyObject {
  private static final Object[] NO_SLOTS = {};
  private static final VarHandle SHAPE;

  static {
    try {
      SHAPE = MethodHandles.lookup().findVarHandle(PyInstance.class, "shape", Shape.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** The shape; read it before the slots. */
  public Shape shape;

  /** The values of {@code __slots__} and attributes; null where unset. May be longer than the shape says. */
  public Object[] slots;

  public PyInstance(PyType type) {
    Shape root = type.rootShape();
    shape = root;
    int expected = type.expectedSlots;
    slots = expected == 0 ? NO_SLOTS : new Object[expected];
  }

  /** An instance of a class, or what carries the attributes of one: finalized if the class has {@code __del__}. */
  public static PyInstance make(PyType type) {
    return type.slot(Slot.DEL) == null ? new PyInstance(type) : new FinalizedInstance(type);
  }

  /** Says whose attributes this carries. */
  void ownedBy(Object object) {}

  /** Says whose attributes a carrier carries, as the last thing when that is made. */
  public static void own(PyInstance carrier, Object owner) {
    carrier.ownedBy(owner);
  }

  @Override
  public final PyType type() {
    return shape.type;
  }

  /** The carrier of an object's attributes: the instance itself, or what a {@link Subclassed} carries; else null. */
  public static PyInstance carrier(Object object) {
    if (object instanceof PyInstance instance) {
      return instance;
    }
    return object instanceof Subclassed subclassed ? subclassed.attrs() : null;
  }

  /** The attribute from the instance's own dict, or null. */
  public final Object get(String name) {
    Shape s = shape;
    if (s.dictMode) {
      return installed().get(name);
    }
    int index = s.indexOf(name);
    if (index < 0) {
      return null;
    }
    Object[] values = slots;
    Object value = index < values.length ? values[index] : null;
    return value != null ? value : getLocked(name);
  }

  private Object getLocked(String name) {
    synchronized (this) {
      if (!shape.dictMode) {
        int index = shape.indexOf(name);
        return index < 0 ? null : slots[index];
      }
    }
    return installed().get(name);
  }

  /** The dict of an instance that has been seen in dict mode. */
  private PyDict installed() {
    VarHandle.acquireFence();
    Object[] values = slots;
    return (PyDict) values[values.length - 1];
  }

  /** Sets an attribute in the instance's own dict. */
  public final void put(String name, Object value) {
    Shape s = shape;
    if (s.dictMode) {
      installed().put(name, value);
      return;
    }
    int index = Concurrency.shared ? -1 : s.indexOf(name);
    if (index >= 0 && index < slots.length) {
      slots[index] = value;
    } else {
      putLocked(name, value);
    }
  }

  private void putLocked(String name, Object value) {
    if (!putSlot(name, value)) {
      installed().put(name, value);
    }
  }

  /** False if the attributes are in the dict, which is no matter of the monitor. */
  private synchronized boolean putSlot(String name, Object value) {
    Shape s = shape;
    if (!s.dictMode && s.names.length >= Shape.MAX_ATTRIBUTES && s.indexOf(name) < 0) {
      dict();
      s = shape;
    }
    if (s.dictMode) {
      return false;
    }
    int index = s.indexOf(name);
    if (index >= 0) {
      slots[index] = value;
      return true;
    }
    addAt(s.slotCount(), value);
    SHAPE.setRelease(this, s.with(name));
    return true;
  }

  /** Appends an attribute whose transition the caller knows: {@code next} is {@code from.with(name)}. */
  public final boolean addTransition(Shape from, Shape next, Object value) {
    synchronized (this) {
      if (shape != from) {
        return false;
      }
      addAt(from.slotCount(), value);
      SHAPE.setRelease(this, next);
      return true;
    }
  }

  /** Overwrites the value at {@code index} while the shape is {@code expected}; false if it is another. */
  public final boolean replace(Shape expected, int index, Object value) {
    if (Concurrency.shared) {
      return replaceLocked(expected, index, value);
    }
    Object[] values = slots;
    if (index >= values.length) {
      return false;
    }
    values[index] = value;
    return true;
  }

  private synchronized boolean replaceLocked(Shape expected, int index, Object value) {
    if (shape != expected) {
      return false;
    }
    slots[index] = value;
    return true;
  }

  private void addAt(int index, Object value) {
    Object[] values = slots;
    if (index >= values.length) {
      values = Arrays.copyOf(values, Math.max(4, index + 1 + (index >> 1)));
      values[index] = value;
      PyType type = shape.type;
      if (type.expectedSlots < index + 1 && index < 16) {
        type.expectedSlots = index + 1;
      }
      slots = values;
    } else {
      values[index] = value;
    }
  }

  /** Deletes an attribute from the instance's own dict; false where there is none. */
  public final boolean delete(String name) {
    synchronized (this) {
      Shape s = shape;
      if (!s.dictMode) {
        int index = s.indexOf(name);
        if (index < 0) {
          return false;
        }
        if (!Concurrency.shared) {
          close(s, index);
          return true;
        }
        dict();
      }
    }
    return installed().remove(name) != null;
  }

  /** Takes an attribute out of the slots: the later ones move down, which another thread must not see. */
  private void close(Shape s, int index) {
    int count = s.slotCount();
    System.arraycopy(slots, index + 1, slots, index, count - index - 1);
    slots[count - 1] = null;
    shape = s.without(index - s.firstIndex());
  }

  /** The instance's {@code __dict__}, made now if nobody has asked before. */
  public final synchronized PyDict dict() {
    Shape s = shape;
    if (s.dictMode) {
      return installed();
    }
    PyDict dict = attributes(s);
    installDict(dict);
    return dict;
  }

  /** The attributes as they are now, in a dict of the caller's own. */
  public final synchronized PyDict snapshot() {
    Shape s = shape;
    return s.dictMode ? installed().copy() : attributes(s);
  }

  private PyDict attributes(Shape s) {
    int first = s.firstIndex();
    PyDict dict = new PyDict();
    for (int n = 0; n < s.names.length; n++) {
      Object value = slots[first + n];
      if (value != null) {
        dict.put(PyType.nameKey(s.names[n]), value);
      }
    }
    return dict;
  }

  /** Replaces the instance's {@code __dict__}. */
  public final synchronized void setDict(PyDict dict) {
    installDict(dict);
  }

  private void installDict(PyDict dict) {
    Shape s = shape;
    if (s.dictMode) {
      slots[slots.length - 1] = dict;
      return;
    }
    int first = s.firstIndex();
    Object[] values = new Object[(Concurrency.shared ? s.slotCount() : first) + 1];
    System.arraycopy(slots, 0, values, 0, Math.min(first, slots.length));
    values[values.length - 1] = dict;
    slots = values;
    SHAPE.setRelease(this, s.type.dictShape());
  }

  /** Whether the instance has any attribute of its own, without making its dict. */
  public final boolean hasAttributes() {
    Shape s = shape;
    return s.dictMode ? installed().size() > 0 : s.names.length > 0;
  }

  /** The value of a member of {@code __slots__}, or null. */
  public final Object slot(int index) {
    Object[] values = slots;
    return index < values.length ? values[index] : null;
  }

  /** Sets a member of {@code __slots__}; null unsets it. */
  public final void setSlot(int index, Object value) {
    Object[] values = slots;
    if (!Concurrency.shared && index < values.length) {
      values[index] = value;
      return;
    }
    synchronized (this) {
      if (index >= slots.length) {
        slots = Arrays.copyOf(slots, Math.max(shape.slotCount(), index + 1));
      }
      slots[index] = value;
    }
  }

  /** Changes the type ({@code __class__} assignment); the caller has checked that the layouts agree. */
  final synchronized void setType(PyType type) {
    Shape s = shape;
    Shape next = s.dictMode ? type.dictShape() : type.rootShape();
    if (!s.dictMode) {
      for (String name : s.names) {
        next = next.with(name);
      }
    }
    SHAPE.setRelease(this, next);
  }
}
