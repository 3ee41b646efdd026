package naja.runtime.abstracts;

public final class Texts {
  public static boolean isStr(Object value) {
    return value instanceof String;
  }

  public static String utf16(Object value) {
    return (String) value;
  }
}
