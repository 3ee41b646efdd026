/**
 * Checks trees that a program built itself, before they are compiled: the parser cannot make what is refused here, and
 * the later stages rely on it.
 */
package naja.compiler.validate;
