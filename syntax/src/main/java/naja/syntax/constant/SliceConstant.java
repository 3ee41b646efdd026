package naja.syntax.constant;

/** A {@code slice} constant; each part is a constant, {@link Singleton#NONE} where it was left out. */
public record SliceConstant(Object start, Object stop, Object step) {}
