/** Syntax tree to code object: symbol tables, code generation, flow graph and assembler. */
module naja.compiler {
  requires transitive naja.syntax;

  exports naja.compiler;
  exports naja.compiler.symtable;
}
