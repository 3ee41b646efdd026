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
 *     ({@code TypeError} otherwise). {@code *args} is {@code Object[]}, {@code **kwargs} is {@code PyDict}, neither
 *     ever null.
 * <li>Defaults: {@code None}, {@code True}, {@code False}, numbers, strings, {@code ()} and {@code sys.maxsize} are
 *     passed as values; any other text (such as {@code <unrepresentable>}) is passed as Java {@code null}, which means
 *     "not given". {@code None} for a parameter that is a {@code String} or of another class but {@code Object} is
 *     Java {@code null}, and a caller may give {@code None} too.
 * <li>Optional groups at the end, {@code "find(self, sub[, start[, end]], /)"}, are parameters that are Java
 *     {@code null} when not given.
 * <li>Results: {@code void} is {@code None}; {@code int} and {@code long} are {@code int}; {@code boolean},
 *     {@code double}, {@code String} (without surrogates) and objects are themselves. Java {@code null} is not a
 *     result, but for {@code __next__}, where it means the end.
 * <li>A special method that fills a slot of CPython's type objects becomes a slot wrapper; its text signature and
 *     docstring are the same for all types and need not be given. Other names with two underscores at both ends
 *     ({@code __reduce__}, {@code __format__}, ...) are ordinary methods.
 * </ul>
 *
 * <p>The generated {@code <Class>Spec} dispatches by number in a {@code switch}: no reflection, no method handle and no
 * lambda is created at start-up, and a type's methods are defined only when the type is first looked into.
 */
package naja.runtime.expose;
