/**
 * The engine behind Python's {@code re}: it runs the code words that CPython's own {@code re._compiler} emits and gives
 * the spans that CPython gives.
 *
 * <p>The way of a pattern: {@link naja.modules.sre.CodeReader} checks the code words and makes a tree of
 * {@link naja.modules.sre.Node}; {@link naja.modules.sre.ProgramBuilder} lowers the tree to a
 * {@link naja.modules.sre.Program}, a flat array of instructions whose choices that cannot matter are gone;
 * {@link naja.modules.sre.Matcher} runs it with a backtrack stack on the heap. {@link naja.modules.sre.Regex} is the
 * entry to all this, which knows no Python objects: a subject is a Java {@code String} without surrogates, a
 * {@link naja.syntax.constant.WideString} or {@code byte[]}.
 *
 * <p>On top stands the module {@code _sre}: {@link naja.modules.sre.SreModule}, {@link naja.modules.sre.PyPattern},
 * {@link naja.modules.sre.PyMatch}, {@link naja.modules.sre.PySreScanner} and {@link naja.modules.sre.PySreTemplate}.
 *
 * <p>The invariant: no pattern and no subject makes the Java stack deep, and every loop polls
 * {@link naja.modules.sre.Matcher.Hook}.
 */
package naja.modules.sre;
