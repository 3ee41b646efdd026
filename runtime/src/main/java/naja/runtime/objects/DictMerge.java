package naja.runtime.objects;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Subscripts;

/** Filling a dict from what Python takes for the content of one. Compare CPython's {@code PyDict_Update}. */
public final class DictMerge {
  private DictMerge() {}

  /** {@code target.update(source)}: a mapping, which has {@code keys}, or an iterable of pairs. */
  public static void update(PyDict target, Object source) {
    if (source.getClass() == PyDict.class) {
      target.putAll((PyDict) source);
      return;
    }
    if (source instanceof PyDict dict && PyType.of(dict).slot(Slot.ITER) == Types.DICT.slot(Slot.ITER)) {
      target.putAll(dict);
      return;
    }
    Object keys = Attributes.lookupAttr(source, "keys");
    if (keys == null) {
      putPairs(target, source);
      return;
    }
    Object iterator = Iteration.iter(Calls.call(keys));
    for (Object key = Iteration.next(iterator); key != null; key = Iteration.next(iterator)) {
      target.put(key, Subscripts.get(source, key));
    }
  }

  private static void putPairs(PyDict target, Object source) {
    Object iterator = Iteration.iter(source);
    int n = 0;
    for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
      Object[] pair = pair(item, n);
      if (pair.length != 2) {
        throw Errors.valueError(
            "dictionary update sequence element #" + n + " has length " + pair.length + "; 2 is required");
      }
      target.put(pair[0], pair[1]);
      n++;
    }
  }

  private static Object[] pair(Object item, int n) {
    if (item.getClass() == PyTuple.class) {
      return ((PyTuple) item).items();
    }
    boolean iterating = false;
    try {
      Object iterator = item instanceof PyList || item instanceof PyTuple ? item : Iteration.iter(item);
      iterating = true;
      return Iteration.toArray(iterator);
    } catch (PyException e) {
      if (!e.matches(ExceptionTypes.TYPE_ERROR)) {
        throw e;
      }
      PyException error = iterating ? e : Errors.typeError("object is not iterable");
      Calls.callMethod(error.value(), "add_note",
          "Cannot convert dictionary update sequence element #" + n + " to a sequence");
      throw error;
    }
  }

  /** Puts in keys, all with one value. */
  static void putKeys(PyDict target, Object iterable, Object value) {
    if (iterable.getClass() == PySet.class || iterable.getClass() == PyFrozenSet.class) {
      PyBaseSet.Table t = ((PyBaseSet) iterable).table;
      for (int i = 0; i < t.places(); i++) {
        Object key = t.at(i);
        if (key != null) {
          target.putKnownHash(key, t.hashAt(i), value);
        }
      }
      return;
    }
    if (iterable.getClass() == PyDict.class) {
      PyDict.Table t = ((PyDict) iterable).table;
      for (int e = PyDict.nextEntry(t, 0); e >= 0; e = PyDict.nextEntry(t, e + 1)) {
        Object key = t.entries[2 * e];
        if (key != null) {
          target.putKnownHash(key, t.hashes[e], value);
        }
      }
      return;
    }
    Object iterator = Iteration.iter(iterable);
    for (Object key = Iteration.next(iterator); key != null; key = Iteration.next(iterator)) {
      target.put(key, value);
    }
  }
}
