/**
 * Code generation: from a tree and its symbol tables to an {@link naja.compiler.InstructionSequence} a block, with the
 * instructions that CPython 3.14's {@code codegen.c} chooses, in its order and at its places in the source.
 *
 * <p>{@link naja.compiler.codegen.CodeGenerator} is the door and holds what the others share: the stack of
 * {@link naja.compiler.codegen.CodeUnit}s being compiled, emission, and names. Each kind of syntax has a class of its
 * own that emits through it. Optimisation is left to the flow graph, so constants are not folded and jumps not
 * threaded here.
 */
package naja.compiler.codegen;
