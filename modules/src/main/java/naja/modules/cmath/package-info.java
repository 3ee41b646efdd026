/**
 * {@code cmath}: functions of complex numbers. {@link naja.modules.cmath.CmathModule} says what there is,
 * {@link naja.modules.cmath.ComplexFunctions} computes finite values and {@link naja.modules.cmath.SpecialValues} knows the
 * results where a part is infinite or no number.
 */
package naja.modules.cmath;
