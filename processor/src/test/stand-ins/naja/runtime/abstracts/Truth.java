package naja.runtime.abstracts;

public final class Truth {
  public static boolean isTrue(Object value) {
    return value != null;
  }
}
