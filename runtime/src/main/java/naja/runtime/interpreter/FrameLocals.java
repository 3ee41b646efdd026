package naja.runtime.interpreter;

import naja.runtime.abstracts.Comparisons;
import naja.runtime.abstracts.Hashes;
import naja.runtime.abstracts.Namespaces;
import naja.runtime.objects.PyCell;
import naja.runtime.objects.PyCode;
import naja.runtime.objects.PyDict;

/** The local variables of frames as seen from outside (PEP 667). */
public final class FrameLocals {
  private FrameLocals() {}

  /** What {@code locals()} answers: the namespace itself in module and class bodies, a new dict in functions. */
  public static Object snapshot(PyFrame frame) {
    return hasNamespace(frame) ? frame.locals : variables(frame);
  }

  /** {@code f_locals}: the namespace itself, or for functions a mapping that writes through. */
  static Object view(PyFrame frame) {
    return hasNamespace(frame) ? frame.locals : new PyFrameLocalsProxy(frame);
  }

  /** Whether the variables are those of a namespace: not in functions, nor in comprehensions inlined elsewhere. */
  private static boolean hasNamespace(PyFrame frame) {
    PyCode code = frame.code;
    // exec() gives a function's code a namespace, too, which its variables are not in.
    if (Namespaces.of(frame) == null || (code.flags & PyCode.OPTIMIZED) != 0) {
      return false;
    }
    for (int i = 0; i < code.localsCount; i++) {
      if (code.isHidden(i) && value(frame, i) != null) {
        return false;
      }
    }
    return true;
  }

  /** The variables that have values, as a new dict, with what was stored under other names. */
  static PyDict variables(PyFrame frame) {
    PyDict dict = new PyDict();
    PyCode code = frame.code;
    for (int i = 0; i < code.localsCount; i++) {
      Object value = value(frame, i);
      if (value != null) {
        dict.put(code.localName(i), value);
      }
    }
    if (frame.trace != null && frame.trace.extraLocals != null) {
      dict.putAll(frame.trace.extraLocals);
    }
    return dict;
  }

  /** The value of the variable in a register, seen through its cell, or null. */
  static Object value(PyFrame frame, int i) {
    Object value = GrowingText.visible(frame.registers[i]);
    return value instanceof PyCell cell && (frame.code.isCell(i) || frame.code.isFree(i)) ? cell.value : value;
  }

  /** The register of the variable with a name, which may be any object equal to it, or -1. */
  static int indexOf(PyFrame frame, Object key) {
    PyCode code = frame.code;
    long hash = Hashes.hash(key);
    int found = -1;
    for (int i = 0; i < code.localsCount; i++) {
      Object name = code.localName(i);
      if (name == key || Hashes.hash(name) == hash && Comparisons.isEqual(name, key)) {
        // A name may stand for a variable and for one of an inlined comprehension: the one that has a value counts.
        if (found < 0 || value(frame, found) == null) {
          found = i;
        }
      }
    }
    return found;
  }

  /** The value under a name, or null. */
  static Object get(PyFrame frame, Object key) {
    int i = indexOf(frame, key);
    Object value = i < 0 ? null : value(frame, i);
    if (value != null) {
      return value;
    }
    PyDict extra = frame.trace == null ? null : frame.trace.extraLocals;
    return extra == null ? null : extra.get(key);
  }

  /** Gives a variable a value, or keeps it where the code has no such variable. */
  static void set(PyFrame frame, Object key, Object value) {
    int i = indexOf(frame, key);
    if (i < 0) {
      FrameTrace trace = frame.trace();
      if (trace.extraLocals == null) {
        trace.extraLocals = new PyDict();
      }
      trace.extraLocals.put(key, value);
    } else if (frame.registers[i] instanceof PyCell cell && (frame.code.isCell(i) || frame.code.isFree(i))) {
      cell.value = value;
    } else {
      frame.registers[i] = value;
    }
  }
}
