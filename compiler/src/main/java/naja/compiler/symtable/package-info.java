/**
 * Symbol tables: what each name means in each block of a program, as CPython 3.14's {@code symtable.c} decides it.
 *
 * <p>{@link naja.compiler.symtable.SymbolTable#build} is the door. {@link naja.compiler.symtable.SymbolTableBuilder}
 * walks the tree once and notes how every block uses its names;
 * {@link naja.compiler.symtable.ScopeAnalysis} then settles the scope of each. The flags of a symbol are the numbers
 * that Python's {@code _symtable} module shows.
 */
package naja.compiler.symtable;
