package naja.runtime.abstracts;

import java.math.BigInteger;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Slot;
import naja.syntax.constant.WideString;

/** {@code bool(object)}. */
public final class Truth {
  private Truth() {}

  /** Whether an object is true: {@code __bool__}, else {@code __len__}, else yes. */
  public static boolean isTrue(Object object) {
    if (object instanceof Boolean b) {
      return b;
    }
    if (object == PyNone.NONE) {
      return false;
    }
    if (object instanceof Long n) {
      return n != 0;
    }
    if (object instanceof String s) {
      return !s.isEmpty();
    }
    Class<?> c = object.getClass();
    if (c == PyList.class) {
      return ((PyList) object).size() != 0;
    }
    if (c == PyTuple.class) {
      return ((PyTuple) object).size() != 0;
    }
    if (c == PyDict.class) {
      return ((PyDict) object).size() != 0;
    }
    return isTrueSlow(object);
  }

  private static boolean isTrueSlow(Object object) {
    if (object instanceof Double d) {
      return d != 0;
    }
    if (object instanceof BigInteger || object instanceof WideString) {
      return true;
    }
    PyType type = PyType.of(object);
    Object method = type.slot(Slot.BOOL);
    if (method == PyNone.NONE) {
      throw Errors.typeError("'" + type.name() + "' cannot be interpreted as a boolean");
    }
    if (method != null) {
      Object answer = Calls.callSlot(method, object);
      if (answer instanceof Boolean b) {
        return b;
      }
      throw Errors.typeError("__bool__ should return bool, returned " + PyType.of(answer).name());
    }
    return type.slot(Slot.LEN) == null || Lengths.length(object) != 0;
  }
}
