package naja.runtime.objects;

import java.util.Arrays;
import naja.compiler.Code;

/** When two code objects are the same code: by all fields, constants by type and value. */
final class CodeEquality {
  private CodeEquality() {}

  static boolean equal(PyCode self, PyCode other) {
    Code a = self.code();
    Code b = other.code();
    return a.argCount() == b.argCount()
        && a.posOnlyArgCount() == b.posOnlyArgCount()
        && a.kwOnlyArgCount() == b.kwOnlyArgCount()
        && a.flags() == b.flags()
        && a.firstLineNumber() == b.firstLineNumber()
        && a.name().equals(b.name())
        && Arrays.equals(a.bytecode(), b.bytecode())
        && a.names().equals(b.names())
        && a.localsPlusNames().equals(b.localsPlusNames())
        && Arrays.equals(a.localsPlusKinds(), b.localsPlusKinds())
        && Arrays.equals(a.lineTable(), b.lineTable())
        && Arrays.equals(a.exceptionTable(), b.exceptionTable())
        && sameConstants(self.constants(), other.constants());
  }

  private static boolean sameConstants(Object[] a, Object[] b) {
    if (a.length != b.length) {
      return false;
    }
    for (int i = 0; i < a.length; i++) {
      if (!same(a[i], b[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(Object a, Object b) {
    if (a == b) {
      return true;
    }
    if (a.getClass() != b.getClass()) {
      return false;
    }
    if (a instanceof PyTuple x && b instanceof PyTuple y) {
      return sameConstants(x.items(), y.items());
    }
    if (a instanceof PyCode x && b instanceof PyCode y) {
      return equal(x, y);
    }
    if (a instanceof PyBytes x && b instanceof PyBytes y) {
      return Arrays.equals(x.array(), y.array());
    }
    if (a instanceof PyComplex x && b instanceof PyComplex y) {
      return Double.valueOf(x.real).equals(y.real) && Double.valueOf(x.imag).equals(y.imag);
    }
    if (a instanceof PyFrozenSet x && b instanceof PyFrozenSet y) {
      return x.size() == y.size() && Arrays.stream(x.toArray()).allMatch(y::contains);
    }
    if (a instanceof PySlice x && b instanceof PySlice y) {
      return same(x.start, y.start) && same(x.stop, y.stop) && same(x.step, y.step);
    }
    return !(a instanceof PyObject) && a.equals(b);
  }
}
