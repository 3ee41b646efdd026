package naja.compiler;

import java.util.List;
import naja.syntax.constant.ComplexConstant;
import naja.syntax.constant.FrozenSetConstant;
import naja.syntax.constant.SliceConstant;
import naja.syntax.constant.TupleConstant;

/**
 * The identity of a constant in a table of constants: two constants share a slot if their types and values are the
 * same, so 1, 1.0 and True have one each, and so have 0.0 and -0.0. A NaN shares with none but itself. Equal code
 * objects, which come from a {@code finally} body that is compiled more than once, share one. Immutable.
 *
 * <p>The records' own {@code equals} and {@code hashCode} are not used: linking them costs more at start-up than the
 * rest of compiling a small program.
 */
public final class ConstantKey {
  private final Object constant;
  private final int hash;

  public ConstantKey(Object constant) {
    this.constant = constant;
    this.hash = hash(constant);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ConstantKey key && hash == key.hash && same(constant, key.constant);
  }

  private static int hash(Object constant) {
    if (constant instanceof TupleConstant tuple) {
      int hash = 1;
      for (int i = 0; i < tuple.elements().size(); i++) {
        hash = hash * 31 + hash(tuple.elements().get(i));
      }
      return hash;
    }
    if (constant instanceof FrozenSetConstant set) {
      int hash = 0;
      for (int i = 0; i < set.elements().size(); i++) {
        hash += hash(set.elements().get(i));
      }
      return hash;
    }
    if (constant instanceof ComplexConstant complex) {
      return Double.hashCode(complex.real()) * 31 + Double.hashCode(complex.imag());
    }
    if (constant instanceof SliceConstant slice) {
      return (hash(slice.start()) * 31 + hash(slice.stop())) * 31 + hash(slice.step());
    }
    return constant.hashCode();
  }

  /** Whether the constants have the same type and value. */
  public static boolean same(Object v, Object w) {
    if (v == w) {
      return true;
    }
    if (v.getClass() != w.getClass()) {
      return false;
    }
    if (v instanceof Double real) {
      return sameFloat(real, (Double) w);
    }
    if (v instanceof ComplexConstant complex) {
      ComplexConstant other = (ComplexConstant) w;
      return sameFloat(complex.real(), other.real()) && sameFloat(complex.imag(), other.imag());
    }
    if (v instanceof TupleConstant tuple) {
      return sameInOrder(tuple.elements(), ((TupleConstant) w).elements());
    }
    if (v instanceof FrozenSetConstant set) {
      return sameInAnyOrder(set.elements(), ((FrozenSetConstant) w).elements());
    }
    if (v instanceof SliceConstant slice) {
      SliceConstant other = (SliceConstant) w;
      return same(slice.start(), other.start()) && same(slice.stop(), other.stop())
          && same(slice.step(), other.step());
    }
    return v.equals(w);
  }

  private static boolean sameFloat(double v, double w) {
    return v == w && Double.doubleToRawLongBits(v) == Double.doubleToRawLongBits(w);
  }

  /** Whether the lists hold the same constants one by one. */
  public static boolean sameInOrder(List<Object> v, List<Object> w) {
    if (v.size() != w.size()) {
      return false;
    }
    for (int i = 0; i < v.size(); i++) {
      if (!same(v.get(i), w.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameInAnyOrder(List<Object> v, List<Object> w) {
    if (v.size() != w.size()) {
      return false;
    }
    for (int i = 0; i < v.size(); i++) {
      if (!contains(w, v.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean contains(List<Object> constants, Object wanted) {
    for (int i = 0; i < constants.size(); i++) {
      if (same(constants.get(i), wanted)) {
        return true;
      }
    }
    return false;
  }
}
