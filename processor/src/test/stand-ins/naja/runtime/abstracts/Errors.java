package naja.runtime.abstracts;

public final class Errors {
  public static RuntimeException typeError(String message) {
    return new IllegalArgumentException(message);
  }
}
