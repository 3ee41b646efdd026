package naja.compiler;

import java.util.HashSet;
import naja.syntax.constant.ComplexConstant;
import naja.syntax.constant.FrozenSetConstant;

/**
 * The identity of a constant in a table of constants: two constants share a slot if their types and values are the
 * same, so 1, 1.0 and True have one each, and so have 0.0 and -0.0. Thread-safe.
 */
public final class ConstantKey {
  private ConstantKey() {}

  /**
   * An object that equals the key of another constant exactly if the two may share a slot. Most constants are their
   * own key, for their Java class tells the type. A NaN shares with none, as it is not equal to itself in Python
   * either.
   */
  public static Object of(Object constant) {
    return switch (constant) {
      case FrozenSetConstant set -> new HashSet<>(set.elements());
      case Double number when number.isNaN() -> new Object();
      case ComplexConstant number when Double.isNaN(number.real()) || Double.isNaN(number.imag()) -> new Object();
      default -> constant;
    };
  }
}
