package naja.runtime.abstracts;

import java.math.BigInteger;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyIterator;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyNotImplemented;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Slot;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyException;

/** {@code len()} and {@code operator.length_hint()}. */
public final class Lengths {
  private Lengths() {}

  /** {@code len(object)}. */
  public static long length(Object object) {
    if (object instanceof String s) {
      return s.length();
    }
    if (object instanceof PyList l && l.getClass() == PyList.class) {
      return l.size();
    }
    if (object instanceof PyTuple t && t.getClass() == PyTuple.class) {
      return t.size();
    }
    if (object.getClass() == PyDict.class) {
      return ((PyDict) object).size();
    }
    Object method = PyType.of(object).slot(Slot.LEN);
    if (method == null) {
      throw Errors.typeError("object of type '" + PyType.of(object).name() + "' has no len()");
    }
    Object answer = Calls.callSlot(method, object);
    if (answer instanceof Long n) {
      if (n < 0) {
        throw Errors.valueError("__len__() should return >= 0");
      }
      return n;
    }
    Object index = Numbers.index(answer);
    if (index instanceof BigInteger b) {
      if (b.signum() < 0) {
        throw Errors.valueError("__len__() should return >= 0");
      }
      throw Errors.overflowError("cannot fit 'int' into an index-sized integer");
    }
    if ((Long) index < 0) {
      throw Errors.valueError("__len__() should return >= 0");
    }
    return (Long) index;
  }

  /** A guess at how many items an iterable will give: {@code len}, {@code __length_hint__} or the default. */
  public static int hint(Object object, int otherwise) {
    if (object instanceof PyIterator i && i.nextIsOwn()) {
      int hint = i.lengthHint();
      return hint < 0 ? otherwise : hint;
    }
    PyType type = PyType.of(object);
    try {
      if (type.slot(Slot.LEN) != null) {
        return (int) Math.min(length(object), 1 << 24);
      }
      Object method = type.slot(Slot.LENGTH_HINT);
      if (method == null) {
        return otherwise;
      }
      Object answer = Calls.callSlot(method, object);
      if (answer == PyNotImplemented.NOT_IMPLEMENTED) {
        return otherwise;
      }
      if (!(answer instanceof Long n)) {
        throw Errors.typeError("__length_hint__ must be an integer, not " + PyType.of(answer).name());
      }
      if (n < 0) {
        throw Errors.valueError("__length_hint__() should return >= 0");
      }
      return (int) Math.min(n, 1 << 24);
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.TYPE_ERROR)) {
        return otherwise;
      }
      throw e;
    }
  }
}
