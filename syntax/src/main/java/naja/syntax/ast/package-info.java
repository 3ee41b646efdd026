/**
 * The abstract syntax tree: records whose names and fields are those of CPython's {@code ast} module.
 * Constants in it are in the neutral form of {@link naja.syntax.constant}; identifiers are Java texts, already
 * NFKC-normalised.
 */
package naja.syntax.ast;
