package naja.runtime.interpreter;

/**
 * A translated code object.
 *
 * @param instructions what the loop runs
 * @param offsets by index: the code unit that the instruction comes from
 * @param indexes by code unit: the index of the first instruction that stands for it, or -1 where nothing is reached
 */
public record Translation(Instruction[] instructions, int[] offsets, int[] indexes) {}
