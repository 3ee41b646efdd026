package naja.runtime.abstracts;

public final class Numbers {
  public static long asIndexLong(Object value) {
    return ((Number) value).longValue();
  }

  public static int asIndexInt(Object value) {
    return ((Number) value).intValue();
  }

  public static double asDouble(Object value) {
    return ((Number) value).doubleValue();
  }
}
