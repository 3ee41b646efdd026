/**
 * What Python's operators give for constants, for the compiler's own computing. The values are the neutral constants
 * of {@link naja.syntax.constant}. An operation that would raise gives null: the compiler then leaves it to run time.
 */
package naja.compiler.constant;
