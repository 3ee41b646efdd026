/**
 * The flow graph and the assembler: instructions with labels in, a code object out. {@link
 * naja.compiler.flow.Assembler} is the door; each pass over the graph is a class of its own, and the order of the
 * passes stands in the door alone. Compare CPython's {@code flowgraph.c} and {@code assemble.c}.
 */
package naja.compiler.flow;
