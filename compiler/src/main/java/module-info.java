/** From an abstract syntax tree to CPython 3.14's bytecode. */
module naja.compiler {
  requires transitive naja.syntax;

  exports naja.compiler;
  exports naja.compiler.symtable;
}
