package naja.runtime.objects;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Warnings;
import naja.runtime.text.ComplexText;

/** What {@code complex(...)} makes its value from. */
public final class ComplexCreation {
  private ComplexCreation() {}

  /** {@code complex(real, imag)}; arguments not given are null. The result is an exact {@code complex}. */
  static PyComplex make(Object real, Object imag) {
    if (imag == null) {
      return real == null ? PyComplex.of(0, 0) : ofOne(real);
    }
    PyComplex special = real == null || real instanceof PyComplex ? null : special(real);
    PyComplex second = imag instanceof PyComplex c ? c : null;
    PyComplex first = special != null ? special : real instanceof PyComplex c ? c : null;
    double re = first != null ? first.real : real == null ? 0 : part(real, "real");
    double im = second != null ? second.real : part(imag, "imag");
    if (real instanceof PyComplex) {
      warnPart("real", real);
    }
    if (second != null) {
      warnPart("imag", imag);
      re -= second.imag;
    }
    if (first != null) {
      im += first.imag;
    }
    return PyComplex.of(re, im);
  }

  private static void warnPart(String name, Object value) {
    Warnings.warn(
        ExceptionTypes.DEPRECATION_WARNING,
        "complex() argument '" + name + "' must be a real number, not " + PyType.of(value).name(), 1);
  }

  private static double part(Object value, String name) {
    PyType type = PyType.of(value);
    if (type.slot(Slot.FLOAT) == null && type.slot(Slot.INDEX) == null) {
      throw Errors.typeError("complex() argument '" + name + "' must be a real number, not " + type.name());
    }
    return Numbers.asDouble(value);
  }

  private static PyComplex ofOne(Object value) {
    Object text = PyStr.valueOrNull(value);
    if (text != null) {
      double[] parts = ComplexText.parse(text);
      return PyComplex.of(parts[0], parts[1]);
    }
    PyComplex number = numberOrNull(value);
    if (number == null) {
      throw Errors.typeError("complex() argument must be a string or a number, not " + PyType.of(value).name());
    }
    return number;
  }

  /** {@code complex.from_number(value)}. */
  public static PyComplex ofNumber(Object value) {
    PyComplex number = numberOrNull(value);
    if (number == null) {
      throw Errors.typeError("must be real number, not " + PyType.of(value).name());
    }
    return number;
  }

  private static PyComplex numberOrNull(Object value) {
    if (value.getClass() == PyComplex.class) {
      return (PyComplex) value;
    }
    PyComplex special = special(value);
    if (special != null) {
      return special.getClass() == PyComplex.class ? special : PyComplex.of(special.real, special.imag);
    }
    if (value instanceof PyComplex c) {
      return PyComplex.of(c.real, c.imag);
    }
    PyType type = PyType.of(value);
    return type.slot(Slot.FLOAT) != null || type.slot(Slot.INDEX) != null
        ? PyComplex.of(Numbers.asDouble(value), 0) : null;
  }

  /** What {@code __complex__} answers, or null if there is none. */
  private static PyComplex special(Object value) {
    if (value instanceof Long || value instanceof Double) {
      return null;
    }
    Object method = PyType.of(value).slot(Slot.COMPLEX);
    if (method == null) {
      return null;
    }
    Object made = Calls.callSlot(method, value);
    if (!(made instanceof PyComplex c)) {
      throw Errors.typeError("__complex__ returned non-complex (type " + PyType.of(made).name() + ")");
    }
    if (made.getClass() != PyComplex.class) {
      Warnings.warn(
          ExceptionTypes.DEPRECATION_WARNING,
          "__complex__ returned non-complex (type " + PyType.of(made).name()
              + ").  The ability to return an instance of a strict subclass of complex is deprecated, "
              + "and may be removed in a future version of Python.",
          1);
    }
    return c;
  }
}
