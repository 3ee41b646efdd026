/**
 * Texts and numbers as texts: what {@code str}, {@code bytes}, {@code int}, {@code float} and {@code complex} say and
 * understand, without any Python object.
 *
 * <p>Everywhere here a Python {@code str} is an {@code Object} that is a {@link java.lang.String} when it has no
 * surrogate code unit, so that index of code unit and index of code point are the same, and otherwise a
 * {@link naja.syntax.constant.WideString}. The form is unique: equal texts have equal objects. Every function is
 * static, keeps no state of its own, and may be called by any thread. Errors are {@link naja.runtime.text.TextError}s,
 * which name the Python exception and have its text.
 */
package naja.runtime.text;
