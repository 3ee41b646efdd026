package naja.syntax.constant;

/** The constants that have no other value of their own: {@code None} and {@code Ellipsis}. */
public enum Singleton {
  NONE,
  ELLIPSIS
}
