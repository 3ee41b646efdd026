package naja.runtime.interpreter;

/**
 * A translated code object.
 *
 * @param instructions what the loop runs
 * @param offsets by index: the code unit that the instruction comes from
 * @param indexes by code unit: the index of the first instruction that stands for it, or -1 where nothing is reached
 * @param constants what the last registers of a frame hold, so that instructions take constants as they take locals
 * @param registers how many registers a frame has
 * @param entry where a new frame begins when nothing waits at the safe point of its start
 */
public record Translation(
    Instruction[] instructions, int[] offsets, int[] indexes, Object[] constants, int registers, int entry) {
  /** The registers of a new frame. */
  Object[] newRegisters() {
    Object[] values = constants;
    Object[] r = new Object[registers];
    for (int k = 0, to = registers - values.length; k < values.length; k++, to++) {
      r[to] = values[k];
    }
    return r;
  }
}
