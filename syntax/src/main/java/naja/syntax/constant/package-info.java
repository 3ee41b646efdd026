/**
 * The values that a constant can have before there is a runtime. The syntax and compiler modules know no
 * Python objects, so constants travel in neutral form; the runtime turns each into its own value when it
 * loads the code. The Java class tells the Python type:
 *
 * <table>
 * <caption>Java classes of constants</caption>
 * <tr><th>Python</th><th>Java</th></tr>
 * <tr><td>{@code None}, {@code Ellipsis}</td><td>{@link naja.syntax.constant.Singleton}</td></tr>
 * <tr><td>{@code bool}</td><td>{@link java.lang.Boolean}</td></tr>
 * <tr><td>{@code int}</td><td>{@link java.lang.Long} when it fits, else {@link java.math.BigInteger}</td></tr>
 * <tr><td>{@code float}</td><td>{@link java.lang.Double}</td></tr>
 * <tr><td>{@code complex}</td><td>{@link naja.syntax.constant.ComplexConstant}</td></tr>
 * <tr><td>{@code str}</td><td>{@link java.lang.String} when it has no surrogate code unit, else
 *     {@link naja.syntax.constant.WideString}</td></tr>
 * <tr><td>{@code bytes}</td><td>{@link naja.syntax.constant.BytesConstant}</td></tr>
 * <tr><td>{@code tuple}, {@code frozenset}, {@code slice}</td><td>{@link naja.syntax.constant.TupleConstant},
 *     {@link naja.syntax.constant.FrozenSetConstant}, {@link naja.syntax.constant.SliceConstant}</td></tr>
 * </table>
 *
 * <p>All are immutable and thread-safe. Java {@code null} is never a constant.
 */
package naja.syntax.constant;
