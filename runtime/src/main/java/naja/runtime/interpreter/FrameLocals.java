package naja.runtime.interpreter;

import naja.runtime.objects.PyCell;
import naja.runtime.objects.PyCode;
import naja.runtime.objects.PyDict;

/** The local variables of frames as seen from outside (PEP 667). */
public final class FrameLocals {
  private FrameLocals() {}

  /** What {@code locals()} answers: the namespace itself in module and class bodies, a new dict in functions. */
  public static Object snapshot(PyFrame frame) {
    if (frame.locals != null) {
      return frame.locals;
    }
    PyDict dict = new PyDict();
    PyCode code = frame.code;
    for (int i = 0; i < code.localsCount; i++) {
      Object value = value(frame, i);
      if (value != null && !code.isHidden(i)) {
        dict.put(code.localName(i), value);
      }
    }
    return dict;
  }

  /** The value of the variable in a register, seen through its cell, or null. */
  static Object value(PyFrame frame, int i) {
    Object value = GrowingText.visible(frame.registers[i]);
    return value instanceof PyCell cell && (frame.code.isCell(i) || frame.code.isFree(i)) ? cell.value : value;
  }

  /** {@code f_locals}: the namespace itself, or for functions what {@link #snapshot} tells. */
  static Object view(PyFrame frame) {
    return snapshot(frame);
  }
}
