/** From source text to an abstract syntax tree. */
module naja.syntax {
  exports naja.syntax;
  exports naja.syntax.ast;
  exports naja.syntax.constant;
}
