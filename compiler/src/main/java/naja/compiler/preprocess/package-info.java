/**
 * What CPython 3.14 does to a tree before it makes symbol tables: {@code __debug__} becomes a constant, simple
 * {@code %} formats become f-strings, numbers in patterns are folded, and {@code -OO} drops docstrings. All other
 * folding is left to the flow graph.
 */
package naja.compiler.preprocess;
