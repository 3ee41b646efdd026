package naja.compiler.codegen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import naja.compiler.Code;
import naja.syntax.constant.ComplexConstant;
import naja.syntax.constant.FrozenSetConstant;
import naja.syntax.constant.SliceConstant;
import naja.syntax.constant.TupleConstant;

/**
 * The constants of a block, numbered in order of first use. Constants of the same type and value share a number, and
 * so do equal code objects, which come from a {@code finally} body that is compiled more than once.
 */
final class ConstantTable {
  private final HashMap<Key, Integer> indices = new HashMap<>();
  private final List<Object> constants = new ArrayList<>();

  int add(Object constant) {
    Key key = new Key(constant);
    Integer index = indices.get(key);
    if (index != null) {
      return index;
    }
    indices.put(key, constants.size());
    constants.add(constant);
    return constants.size() - 1;
  }

  List<Object> list() {
    return constants;
  }

  /**
   * Compares by type and value. The generated {@code hashCode} of records is avoided here: linking it costs more at
   * start-up than the rest of compiling a small program.
   */
  private static final class Key {
    private final Object constant;
    private final int hash;

    Key(Object constant) {
      this.constant = constant;
      this.hash = hash(constant);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && hash == key.hash && same(constant, key.constant);
    }

    private static int hash(Object constant) {
      if (constant instanceof TupleConstant tuple) {
        return hash(tuple.elements());
      }
      if (constant instanceof ComplexConstant complex) {
        return Double.hashCode(complex.real()) * 31 + Double.hashCode(complex.imag());
      }
      if (constant instanceof Code code) {
        return code.name().hashCode() * 31 + code.firstLineNumber();
      }
      if (constant instanceof FrozenSetConstant set) {
        int hash = 0;
        for (Object element : set.elements()) {
          hash += hash(element);
        }
        return hash;
      }
      if (constant instanceof SliceConstant slice) {
        return (hash(slice.start()) * 31 + hash(slice.stop())) * 31 + hash(slice.step());
      }
      return constant.hashCode();
    }

    private static int hash(List<Object> elements) {
      int hash = 1;
      for (int i = 0; i < elements.size(); i++) {
        hash = hash * 31 + hash(elements.get(i));
      }
      return hash;
    }

    private static boolean same(Object a, Object b) {
      if (a == b) {
        return true;
      }
      if (a instanceof TupleConstant tuple) {
        return b instanceof TupleConstant other && same(tuple.elements(), other.elements());
      }
      if (a instanceof ComplexConstant complex) {
        return b instanceof ComplexConstant other
            && Double.doubleToLongBits(complex.real()) == Double.doubleToLongBits(other.real())
            && Double.doubleToLongBits(complex.imag()) == Double.doubleToLongBits(other.imag());
      }
      if (a instanceof Code code) {
        return b instanceof Code other && same(code, other);
      }
      if (a instanceof FrozenSetConstant set) {
        return b instanceof FrozenSetConstant other && sameElements(set.elements(), other.elements());
      }
      if (a instanceof SliceConstant slice) {
        return b instanceof SliceConstant other
            && same(slice.start(), other.start())
            && same(slice.stop(), other.stop())
            && same(slice.step(), other.step());
      }
      return a.equals(b);
    }

    private static boolean same(List<Object> a, List<Object> b) {
      if (a.size() != b.size()) {
        return false;
      }
      for (int i = 0; i < a.size(); i++) {
        if (!same(a.get(i), b.get(i))) {
          return false;
        }
      }
      return true;
    }

    private static boolean sameElements(List<Object> a, List<Object> b) {
      if (a.size() != b.size()) {
        return false;
      }
      for (int i = 0; i < a.size(); i++) {
        boolean found = false;
        for (int j = 0; j < b.size() && !found; j++) {
          found = same(a.get(i), b.get(j));
        }
        if (!found) {
          return false;
        }
      }
      return true;
    }

    private static boolean same(Code a, Code b) {
      return a.name().equals(b.name())
          && a.argCount() == b.argCount()
          && a.posOnlyArgCount() == b.posOnlyArgCount()
          && a.kwOnlyArgCount() == b.kwOnlyArgCount()
          && a.flags() == b.flags()
          && a.firstLineNumber() == b.firstLineNumber()
          && Arrays.equals(a.bytecode(), b.bytecode())
          && same(a.consts(), b.consts())
          && a.names().equals(b.names())
          && a.localsPlusNames().equals(b.localsPlusNames())
          && Arrays.equals(a.lineTable(), b.lineTable())
          && Arrays.equals(a.exceptionTable(), b.exceptionTable());
    }
  }
}
