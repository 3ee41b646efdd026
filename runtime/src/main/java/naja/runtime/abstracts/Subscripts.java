package naja.runtime.abstracts;

import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyGenericAlias;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PySlice;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Slot;
import naja.runtime.objects.Types;

/** {@code container[key]} in all its forms. */
public final class Subscripts {
  private Subscripts() {}

  /** {@code container[key]}. */
  public static Object get(Object container, Object key) {
    Class<?> c = container.getClass();
    if (c == PyDict.class) {
      Object value = ((PyDict) container).get(key);
      if (value == null) {
        throw Errors.keyError(key);
      }
      return value;
    }
    if (key instanceof Long index) {
      if (c == PyTuple.class) {
        Object value = ((PyTuple) container).getFast(index);
        if (value != null) {
          return value;
        }
      } else if (c == String.class) {
        String s = (String) container;
        long i = index < 0 ? index + s.length() : index;
        if (i >= 0 && i < s.length()) {
          return Texts.character(s.charAt((int) i));
        }
      }
    }
    PyType type = PyType.of(container);
    Object method = type.slot(Slot.GETITEM);
    if (method != null) {
      return Calls.callSlot(method, container, key);
    }
    if (container instanceof PyType t) {
      return classItem(t, key);
    }
    throw Errors.typeError("'" + type.name() + "' object is not subscriptable");
  }

  private static Object classItem(PyType type, Object key) {
    if (type == Types.TYPE) {
      return PyGenericAlias.of(type, key);
    }
    Object method = Attributes.lookupAttr(type, "__class_getitem__");
    if (method == null || method == PyNone.NONE) {
      throw Errors.typeError("type '" + type.name() + "' is not subscriptable");
    }
    return Calls.call(method, key);
  }

  /** {@code container[key] = value}. */
  public static void set(Object container, Object key, Object value) {
    if (container.getClass() == PyDict.class) {
      ((PyDict) container).put(key, value);
      return;
    }
    if (container.getClass() == PyList.class && key instanceof Long index) {
      if (!((PyList) container).setFast(index, value)) {
        throw Errors.indexError("list assignment index out of range");
      }
      return;
    }
    Object method = PyType.of(container).slot(Slot.SETITEM);
    if (method == null) {
      throw Errors.typeError("'" + PyType.of(container).name() + "' object does not support item assignment");
    }
    Calls.callSlot(method, container, key, value);
  }

  /** {@code del container[key]}. */
  public static void delete(Object container, Object key) {
    Object method = PyType.of(container).slot(Slot.DELITEM);
    if (method == null) {
      throw noDeletion(PyType.of(container), key);
    }
    Calls.callSlot(method, container, key);
  }

  /** What is a sequence in any respect, as instances of all Python classes are to CPython, has a message of its own. */
  private static RuntimeException noDeletion(PyType type, Object key) {
    boolean sequence = type.heap || type.slot(Slot.LEN) != null || type.slot(Slot.GETITEM) != null
        || type.slot(Slot.CONTAINS) != null;
    return Errors
        .typeError("'" + type.name() + "' object " + (sequence && Numbers.isIndex(key) ? "doesn't" : "does not")
            + " support item deletion");
  }

  /** {@code container[start:stop]}. */
  public static Object getSlice(Object container, Object start, Object stop) {
    return get(container, new PySlice(start, stop, PyNone.NONE));
  }

  /** {@code container[start:stop] = value}. */
  public static void setSlice(Object container, Object start, Object stop, Object value) {
    set(container, new PySlice(start, stop, PyNone.NONE), value);
  }
}
