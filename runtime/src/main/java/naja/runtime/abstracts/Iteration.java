package naja.runtime.abstracts;

import java.util.Arrays;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyBaseSet;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyDictView;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyIterator;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyListIterator;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyRange;
import naja.runtime.objects.PySequenceIterator;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyTupleIterator;
import naja.runtime.objects.PyType;
import naja.runtime.objects.PyWrapperDescr;
import naja.runtime.objects.Slot;

/** Iterators and what is built on them. Compare CPython's {@code PyObject_GetIter} and {@code PyIter_Next}. */
public final class Iteration {
  private Iteration() {}

  /** {@code iter(object)}. */
  public static Object iter(Object object) {
    Class<?> c = object.getClass();
    if (c == PyList.class) {
      return new PyListIterator((PyList) object);
    }
    if (c == PyRange.class) {
      return ((PyRange) object).iterator();
    }
    if (c == PyTuple.class) {
      return new PyTupleIterator((PyTuple) object);
    }
    PyType type = PyType.of(object);
    Object method = type.slot(Slot.ITER);
    if (method == null) {
      Object getItem = type.slot(Slot.GETITEM);
      // A built-in type that has only items by key, as re.Match, is no sequence.
      if (getItem != null && !(getItem instanceof PyWrapperDescr) && !(object instanceof PyDict)) {
        return new PySequenceIterator(object);
      }
      throw notIterable(type);
    }
    if (method == PyNone.NONE) {
      throw notIterable(type);
    }
    Object iterator = Calls.callSlot(method, object);
    if (!(iterator instanceof PyIterator) && PyType.of(iterator).slot(Slot.NEXT) == null) {
      throw Errors.typeError("iter() returned non-iterator of type '" + PyType.of(iterator).name() + "'");
    }
    return iterator;
  }

  private static PyException notIterable(PyType type) {
    return Errors.typeError("'" + type.name() + "' object is not iterable");
  }

  /** The iterator's next item, or null at the end. */
  public static Object next(Object iterator) {
    if (iterator instanceof PyIterator i && i.nextIsOwn()) {
      return i.next();
    }
    Object method = PyType.of(iterator).slot(Slot.NEXT);
    if (method == null) {
      throw Errors.typeError("'" + PyType.of(iterator).name() + "' object is not an iterator");
    }
    try {
      return Calls.callSlot(method, iterator);
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.STOP_ITERATION)) {
        return null;
      }
      throw e;
    }
  }

  /** The items of any iterable as an array of exactly their number. */
  public static Object[] toArray(Object iterable) {
    Class<?> c = iterable.getClass();
    if (c == PyList.class) {
      return ((PyList) iterable).toArray();
    }
    if (c == PyTuple.class) {
      return ((PyTuple) iterable).items().clone();
    }
    if (c == PyDict.class) {
      return ((PyDict) iterable).keyArray();
    }
    if (iterable instanceof PyDictView view) {
      return view.toArray();
    }
    if (isSmallRange(iterable)) {
      return ((PyRange) iterable).toArray();
    }
    PyList list = toList(iterable);
    return list.size() == list.array().length ? list.array() : Arrays.copyOf(list.array(), list.size());
  }

  private static boolean isSmallRange(Object object) {
    return object instanceof PyRange range && range.isSmall();
  }

  /** {@code list(iterable)}. */
  public static PyList toList(Object iterable) {
    Class<?> c = iterable.getClass();
    if (c == PyList.class || c == PyTuple.class || c == PyDict.class || isSmallRange(iterable)
        || iterable instanceof PyDictView) {
      return PyList.of(toArray(iterable));
    }
    if (iterable instanceof PyBaseSet s && PyType.of(s).immutable) {
      return PyList.of(s.toArray());
    }
    Object iterator = iter(iterable);
    PyList list = PyList.of(new Object[Math.min(Lengths.hint(iterable, 8), 1 << 16)], 0);
    for (Object item = next(iterator); item != null; item = next(iterator)) {
      list.append(item);
    }
    return list;
  }

  /** {@code item in container}. */
  public static boolean contains(Object container, Object item) {
    if (container.getClass() == PyDict.class) {
      return ((PyDict) container).containsKey(item);
    }
    PyType type = PyType.of(container);
    Object method = type.slot(Slot.CONTAINS);
    if (method == null) {
      return containsByIteration(container, item);
    }
    if (method == PyNone.NONE) {
      throw Errors.typeError("'" + type.name() + "' object is not a container");
    }
    Object answer = Calls.callSlot(method, container, item);
    return answer instanceof Boolean b ? b : Truth.isTrue(answer);
  }

  private static boolean containsByIteration(Object container, Object item) {
    PyType type = PyType.of(container);
    if (type.slot(Slot.ITER) == null && type.slot(Slot.GETITEM) == null || type.slot(Slot.ITER) == PyNone.NONE) {
      throw Errors.typeError("argument of type '" + type.name() + "' is not a container or iterable");
    }
    Object iterator = iter(container);
    for (Object candidate = next(iterator); candidate != null; candidate = next(iterator)) {
      if (Comparisons.isEqual(candidate, item)) {
        return true;
      }
    }
    return false;
  }
}
