package naja.compiler;

import java.math.BigInteger;
import naja.syntax.constant.BytesConstant;
import naja.syntax.constant.ComplexConstant;
import naja.syntax.constant.FrozenSetConstant;
import naja.syntax.constant.Singleton;
import naja.syntax.constant.SliceConstant;
import naja.syntax.constant.TupleConstant;
import naja.syntax.constant.WideString;

/** Questions about neutral constants ({@link naja.syntax.constant}). */
public final class Constants {
  private Constants() {}

  /** Whether it is a {@code str}. */
  public static boolean isString(Object constant) {
    return constant instanceof String || constant instanceof WideString;
  }

  /** The name of the constant's Python type. */
  public static String typeName(Object constant) {
    if (isString(constant)) {
      return "str";
    }
    if (constant instanceof Long || constant instanceof BigInteger) {
      return "int";
    }
    if (constant instanceof Boolean) {
      return "bool";
    }
    if (constant == Singleton.NONE) {
      return "NoneType";
    }
    if (constant == Singleton.ELLIPSIS) {
      return "ellipsis";
    }
    if (constant instanceof Double) {
      return "float";
    }
    if (constant instanceof BytesConstant) {
      return "bytes";
    }
    if (constant instanceof ComplexConstant) {
      return "complex";
    }
    if (constant instanceof TupleConstant) {
      return "tuple";
    }
    if (constant instanceof FrozenSetConstant) {
      return "frozenset";
    }
    if (constant instanceof SliceConstant) {
      return "slice";
    }
    throw new IllegalArgumentException("not a constant: " + constant.getClass());
  }

  /** The first {@code length} UTF-16 code units, for messages in which CPython cuts names. */
  static String truncate(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
