/**
 * How Java methods become Python's. A built-in costs its body and one annotation line:
 *
 * <pre>{@code
 * @ModuleSpec("math")
 * public final class MathModule {
 *   @Def("gcd(*integers)")
 *   static Object gcd(Object[] integers) { ... }
 *
 *   @Def("ldexp(x, i, /)")
 *   static double ldexp(double x, Object i) { ... }
 * }
 *
 * @TypeSpec("list")
 * public class PyList extends PyObject {
 *   @New("list(iterable=(), /)")
 *   static Object create(PyType type, Object iterable) { ... }
 *
 *   @Def("append(self, object, /)")
 *   static void append(PyList self, Object object) { ... }
 *
 *   @Def("__len__(self, /)")
 *   static int length(PyList self) { ... }
 * }
 * }</pre>
 *
 * <p>Rules, checked at compile time:
 * <ul>
 * <li>The annotated method is static and not private. The definition in Python syntax has as many parameters as the
 *     Java method, in the same order. It is also what {@code __text_signature__} shows.
 * <li>Java types of parameters: {@code Object} takes anything; {@code long}, {@code int} take what has
 *     {@code __index__}; {@code double} what has {@code __float__} or {@code __index__}; {@code boolean} takes
 *     anything, by truth; {@code String} takes a {@code str} (as UTF-16); any other class takes instances of it
 *     ({@code TypeError} otherwise). {@code *args} is {@code Object[]}, {@code **kwargs} is {@code PyDict}.
 * <li>Defaults: {@code None}, {@code True}, {@code False}, numbers, strings and {@code ()} are passed as values; any
 *     other text (such as {@code <unrepresentable>}) is passed as Java {@code null}, which means "not given".
 * <li>Results: {@code void} is {@code None}; {@code int} and {@code long} are {@code int}; {@code boolean},
 *     {@code double}, {@code String} (without surrogates) and objects are themselves. Java {@code null} is not a
 *     result, but for {@code __next__}, where it means the end.
 * <li>A special method (two underscores at both ends) becomes a slot wrapper.
 * </ul>
 *
 * <p>The generated {@code <Class>Spec} dispatches by number in a {@code switch}: no reflection, no method handle and no
 * lambda is created at start-up, and a type's methods are defined only when the type is first looked into.
 */
package naja.runtime.expose;
