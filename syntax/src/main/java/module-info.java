/** Source text to syntax tree: decoding, tokens, the parser, the AST and syntax errors. Knows nothing of the rest. */
module naja.syntax {
  exports naja.syntax.ast;
  exports naja.syntax.constant;
}
