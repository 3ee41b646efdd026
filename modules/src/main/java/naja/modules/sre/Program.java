package naja.modules.sre;

/**
 * A pattern ready to run: a flat array of instructions and the tables that they name. Immutable, but for the compiled
 * forms that {@link Tiers} adds.
 *
 * <p>An instruction is a word with its number, then its operands. Those named {@code ..._BACK}, {@code UNDO_...} and
 * {@link #RESUME} are run when a match backtracks: a choice pushes what it needs to go on and, on top, the address of
 * such an instruction. The first instructions of every program are {@link #FAIL} and the common {@code UNDO_...} ones,
 * so that their address is their number.
 */
final class Program {
  /** Backtracks. */
  static final int FAIL = 0;
  /** Pops a mark's number and old value. */
  static final int UNDO_MARK = 1;
  /** Pops a mark's number and old value and the old lastindex. */
  static final int UNDO_MARK_END = 2;
  /** Pops a register pair's number and old values. */
  static final int UNDO_REPEAT = 3;
  /** Pops how many marks, the first of them, the old lastindex, the old values. */
  static final int UNDO_MARKS = 4;
  /** Where the instructions of the pattern begin. */
  static final int ENTRY = 5;

  /** char. */
  static final int CHAR = 5;
  /** set. */
  static final int SET = 6;
  /** count, then the characters. */
  static final int RUN = 7;
  static final int ANY_ALL = 8;
  /** kind. */
  static final int AT = 9;
  /** mark. */
  static final int MARK_START = 10;
  /** mark. */
  static final int MARK_END = 11;
  /** group, number of the fold. */
  static final int GROUPREF = 12;
  /** group, address if it has not matched. */
  static final int IF_GROUP = 13;
  /** address. */
  static final int JUMP = 14;
  /** branch; followed by its {@link #BRANCH_BACK}. */
  static final int BRANCH = 15;
  /** Pops position and place in the list of alternatives. */
  static final int BRANCH_BACK = 16;
  /** table (bit 0: first is viable, bit 1: second), first address, second address; then a {@link #RESUME}. */
  static final int CHOOSE = 17;
  /** address; pops the position. */
  static final int RESUME = 18;
  /** register pair, which becomes (count -1, last position -1). */
  static final int REPEAT = 19;
  /** register pair, min, max, table (bit 0: body, bit 1: tail) or -1, body; then {@link #MAX_UNTIL_BACK}. */
  static final int MAX_UNTIL = 20;
  /** register pair; pops position, count, last position. */
  static final int MAX_UNTIL_BACK = 21;
  /** register pair, min, max, table or -1, body; then {@link #MIN_UNTIL_BACK}. */
  static final int MIN_UNTIL = 22;
  /** register pair, max, body; pops the position. */
  static final int MIN_UNTIL_BACK = 23;
  /** set, min, max: takes the longest run and keeps it. */
  static final int SPAN = 24;
  /** set, min, max, table of the tail or -1; then {@link #REPEAT_ONE_BACK}. */
  static final int REPEAT_ONE = 25;
  /** table; pops the lowest position and the position to try. */
  static final int REPEAT_ONE_BACK = 26;
  /** set, min, max, table of the tail or -1; then {@link #MIN_REPEAT_ONE_BACK}. */
  static final int MIN_REPEAT_ONE = 27;
  /** set, table; pops the highest position and the position tried. */
  static final int MIN_REPEAT_ONE_BACK = 28;
  /** first mark, count: what an {@link #ATOMIC_END} and its kin would forget to undo. */
  static final int SAVE_MARKS = 29;
  /** register pair. */
  static final int ATOMIC = 30;
  /** register pair. */
  static final int ATOMIC_END = 31;
  /** register pair, how far back. */
  static final int ASSERT = 32;
  /** register pair. */
  static final int ASSERT_END = 33;
  /** register pair, how far back, address after it; then a {@link #RESUME}. */
  static final int ASSERT_NOT = 34;
  /** register pair. */
  static final int ASSERT_NOT_END = 35;
  /** two register pairs: (stack height, -) and (count, last position). */
  static final int POSSESSIVE = 36;
  /** two register pairs, min, max, tail; then a {@link #RESUME}, then the body. */
  static final int POSSESSIVE_NEXT = 37;
  /** two register pairs, address of the {@link #POSSESSIVE_NEXT}. */
  static final int POSSESSIVE_END = 38;
  static final int SUCCESS = 39;

  /** The alternatives that may match, by what stands at the position. */
  static final class BranchTable {
    /** Where in {@link #lists} the alternatives for a symbol begin, -1 if there are none. */
    final int[] starts;
    /** Addresses, the last of each list as its complement. */
    final int[] lists;

    BranchTable(int[] starts, int[] lists) {
      this.starts = starts;
      this.lists = lists;
    }
  }

  final int[] code;
  final CharSet[] sets;
  final byte[][] tables;
  final BranchTable[] branches;
  /** How many register pairs a match needs. */
  final int registers;
  final int groups;
  final Search search;
  /** JVM code for {@code String} subjects, if there is any yet; it has no state, so a race on the field is harmless. */
  CompiledProgram textForm;
  /** JVM code for {@code byte[]} subjects, if there is any yet. */
  CompiledProgram bytesForm;
  /** How much the interpreter has run it, roughly. */
  int heat;

  Program(int[] code, CharSet[] sets, byte[][] tables, BranchTable[] branches, int registers, int groups,
      Search search) {
    this.code = code;
    this.sets = sets;
    this.tables = tables;
    this.branches = branches;
    this.registers = registers;
    this.groups = groups;
    this.search = search;
  }

  /** How to find the positions where a match may begin. */
  enum Anchor { NONE, STRING, LINE }

  /**
   * What is known of every match.
   *
   * @param minWidth the fewest characters
   * @param anchor where it can begin
   * @param prefix the characters that it begins with, maybe none
   * @param prefixText the same as a text, null if that is not possible
   * @param afterPrefix the address to go on from behind the prefix, or -1 if the prefix is not one instruction
   * @param isLiteral whether it is the prefix and nothing else
   * @param first 1 for each symbol that it can begin with, null if that says nothing
   * @param behind the text that must stand before it, if it begins by looking behind for characters, or null
   * @param leadingRun the set of a run that it begins with and that a search can skip as a whole, or null
   */
  record Search(int minWidth, Anchor anchor, int[] prefix, String prefixText, int afterPrefix, boolean isLiteral,
      byte[] first, String behind, CharSet leadingRun) {}
}
