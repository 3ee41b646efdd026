package naja.syntax.constant;

/** A {@code complex} constant. Equality is by bits, as {@link Double#equals}. */
public record ComplexConstant(double real, double imag) {}
