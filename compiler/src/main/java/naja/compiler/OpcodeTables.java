package naja.compiler;

import static naja.compiler.Opcode.*;

import java.util.BitSet;
import java.util.List;

/**
 * What CPython 3.14's {@code _opcode} module and the flow graph ask of instruction numbers, the specialised and
 * instrumented ones included. Every question takes any number and answers false for one that names no instruction.
 * Immutable and thread-safe.
 */
public final class OpcodeTables {
  private OpcodeTables() {}

  /** The forms that CPython swaps in while a tool watches the code; we never emit them, but {@code dis} asks. */
  static final int INSTRUMENTED_END_FOR = 234,
      INSTRUMENTED_POP_ITER = 235,
      INSTRUMENTED_END_SEND = 236,
      INSTRUMENTED_FOR_ITER = 237,
      INSTRUMENTED_POP_JUMP_IF_TRUE = 241,
      INSTRUMENTED_POP_JUMP_IF_FALSE = 242,
      INSTRUMENTED_POP_JUMP_IF_NONE = 243,
      INSTRUMENTED_POP_JUMP_IF_NOT_NONE = 244,
      INSTRUMENTED_RETURN_VALUE = 246,
      INSTRUMENTED_YIELD_VALUE = 247,
      INSTRUMENTED_END_ASYNC_FOR = 248,
      INSTRUMENTED_LOAD_SUPER_ATTR = 249,
      INSTRUMENTED_CALL = 250,
      INSTRUMENTED_CALL_KW = 251,
      INSTRUMENTED_CALL_FUNCTION_EX = 252;

  private static final BitSet VALID = ranges(0, 120, 128, 211, 234, 266);
  private static final BitSet SPECIALISED = ranges(3, 3, 129, 211);
  private static final BitSet HAS_ARG = ranges(44, 120, 128, 128, 143, 153, 155, 195, 197, 197, 200, 200, 209, 211,
      237, 237, 239, 239, 241, 245, 247, 251, 253, 253, 255, 255, 257, 261, 263, 266);
  private static final BitSet HAS_CONST = ranges(82, 82, 190, 191);
  private static final BitSet HAS_NAME = ranges(61, 61, 64, 65, 72, 73, 80, 80, 91, 93, 96, 96, 110, 110, 115, 116,
      179, 179, 189, 189, 194, 195, 200, 200, 249, 249);
  private static final BitSet HAS_JUMP = ranges(68, 68, 70, 70, 75, 77, 100, 103, 106, 106, 172, 176, 237, 237,
      248, 248, 257, 260);
  private static final BitSet HAS_FREE = ranges(62, 62, 90, 90, 97, 97, 111, 111);
  private static final BitSet HAS_LOCAL = ranges(3, 3, 63, 63, 83, 89, 112, 114, 261, 261, 266, 266);

  /** Each two numbers are the first and the last of a range. */
  private static BitSet ranges(int... bounds) {
    BitSet set = new BitSet();
    for (int i = 0; i < bounds.length; i += 2) {
      set.set(bounds[i], bounds[i + 1] + 1);
    }
    return set;
  }

  private static boolean in(BitSet set, int opcode) {
    return opcode >= 0 && set.get(opcode);
  }

  /** {@code _opcode.is_valid}: whether the number names an instruction of any sort. */
  public static boolean isValid(int opcode) {
    return in(VALID, opcode);
  }

  /** Whether the number names an instruction that is not a specialised form of another. */
  public static boolean isPlain(int opcode) {
    return isValid(opcode) && !SPECIALISED.get(opcode);
  }

  /** {@code _opcode.has_arg}. */
  public static boolean hasArg(int opcode) {
    return in(HAS_ARG, opcode);
  }

  /** {@code _opcode.has_const}: the argument is an index into {@code co_consts}. */
  public static boolean hasConst(int opcode) {
    return in(HAS_CONST, opcode);
  }

  /** {@code _opcode.has_name}: the argument is, or holds, an index into {@code co_names}. */
  public static boolean hasName(int opcode) {
    return in(HAS_NAME, opcode);
  }

  /** {@code _opcode.has_jump}. */
  public static boolean hasJump(int opcode) {
    return in(HAS_JUMP, opcode);
  }

  /** {@code _opcode.has_free}: the argument is the slot of a cell. */
  public static boolean hasFree(int opcode) {
    return in(HAS_FREE, opcode);
  }

  /** {@code _opcode.has_local}: the argument is, or holds, the slot of a local. */
  public static boolean hasLocal(int opcode) {
    return in(HAS_LOCAL, opcode);
  }

  /** {@code _opcode.has_exc}: the instruction sets up an exception handler. */
  public static boolean hasExc(int opcode) {
    return isBlockSetup(opcode);
  }

  static boolean isBlockSetup(int opcode) {
    return opcode >= SETUP_CLEANUP && opcode <= SETUP_WITH;
  }

  /** {@code _opcode.get_nb_ops()}: name and sign of each operation of {@code BINARY_OP}, by its argument. */
  public static List<String[]> nbOps() {
    return List.of(
        pair("NB_ADD", "+"), pair("NB_AND", "&"), pair("NB_FLOOR_DIVIDE", "//"), pair("NB_LSHIFT", "<<"),
        pair("NB_MATRIX_MULTIPLY", "@"), pair("NB_MULTIPLY", "*"), pair("NB_REMAINDER", "%"), pair("NB_OR", "|"),
        pair("NB_POWER", "**"), pair("NB_RSHIFT", ">>"), pair("NB_SUBTRACT", "-"), pair("NB_TRUE_DIVIDE", "/"),
        pair("NB_XOR", "^"), pair("NB_INPLACE_ADD", "+="), pair("NB_INPLACE_AND", "&="),
        pair("NB_INPLACE_FLOOR_DIVIDE", "//="), pair("NB_INPLACE_LSHIFT", "<<="),
        pair("NB_INPLACE_MATRIX_MULTIPLY", "@="), pair("NB_INPLACE_MULTIPLY", "*="),
        pair("NB_INPLACE_REMAINDER", "%="), pair("NB_INPLACE_OR", "|="), pair("NB_INPLACE_POWER", "**="),
        pair("NB_INPLACE_RSHIFT", ">>="), pair("NB_INPLACE_SUBTRACT", "-="), pair("NB_INPLACE_TRUE_DIVIDE", "/="),
        pair("NB_INPLACE_XOR", "^="), pair("NB_SUBSCR", "[]"));
  }

  private static String[] pair(String name, String sign) {
    return new String[] {name, sign};
  }

  /** {@code _opcode.get_intrinsic1_descs()}: the names of the arguments of {@code CALL_INTRINSIC_1}. */
  public static List<String> intrinsic1Names() {
    return List.of("INTRINSIC_1_INVALID", "INTRINSIC_PRINT", "INTRINSIC_IMPORT_STAR",
        "INTRINSIC_STOPITERATION_ERROR", "INTRINSIC_ASYNC_GEN_WRAP", "INTRINSIC_UNARY_POSITIVE",
        "INTRINSIC_LIST_TO_TUPLE", "INTRINSIC_TYPEVAR", "INTRINSIC_PARAMSPEC", "INTRINSIC_TYPEVARTUPLE",
        "INTRINSIC_SUBSCRIPT_GENERIC", "INTRINSIC_TYPEALIAS");
  }

  /** {@code _opcode.get_intrinsic2_descs()}: the names of the arguments of {@code CALL_INTRINSIC_2}. */
  public static List<String> intrinsic2Names() {
    return List.of("INTRINSIC_2_INVALID", "INTRINSIC_PREP_RERAISE_STAR", "INTRINSIC_TYPEVAR_WITH_BOUND",
        "INTRINSIC_TYPEVAR_WITH_CONSTRAINTS", "INTRINSIC_SET_FUNCTION_TYPE_PARAMS",
        "INTRINSIC_SET_TYPEPARAM_DEFAULT");
  }

  /** {@code _opcode.get_special_method_names()}: the names of the arguments of {@code LOAD_SPECIAL}. */
  public static List<String> specialMethodNames() {
    return List.of("__enter__", "__exit__", "__aenter__", "__aexit__");
  }
}
