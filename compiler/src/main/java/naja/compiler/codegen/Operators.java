package naja.compiler.codegen;

import naja.syntax.ast.CmpOp;
import naja.syntax.ast.Operator;

/** The numbers that instructions carry for operators and built-in helpers. */
final class Operators {
  private Operators() {}

  static final int NB_SUBTRACT = 10;
  static final int NB_SUBSCR = 26;

  /** Added to the number of a binary operator for its in-place form. */
  static final int NB_INPLACE = 13;

  static final int INTRINSIC_PRINT = 1;
  static final int INTRINSIC_IMPORT_STAR = 2;
  static final int INTRINSIC_STOPITERATION_ERROR = 3;
  static final int INTRINSIC_ASYNC_GEN_WRAP = 4;
  static final int INTRINSIC_UNARY_POSITIVE = 5;
  static final int INTRINSIC_LIST_TO_TUPLE = 6;
  static final int INTRINSIC_TYPEVAR = 7;
  static final int INTRINSIC_PARAMSPEC = 8;
  static final int INTRINSIC_TYPEVARTUPLE = 9;
  static final int INTRINSIC_SUBSCRIPT_GENERIC = 10;
  static final int INTRINSIC_TYPEALIAS = 11;

  static final int INTRINSIC_PREP_RERAISE_STAR = 1;
  static final int INTRINSIC_TYPEVAR_WITH_BOUND = 2;
  static final int INTRINSIC_TYPEVAR_WITH_CONSTRAINTS = 3;
  static final int INTRINSIC_SET_FUNCTION_TYPE_PARAMS = 4;
  static final int INTRINSIC_SET_TYPEPARAM_DEFAULT = 5;

  static final int SPECIAL_ENTER = 0;
  static final int SPECIAL_EXIT = 1;
  static final int SPECIAL_AENTER = 2;
  static final int SPECIAL_AEXIT = 3;

  static final int COMMON_ASSERTION_ERROR = 0;
  static final int COMMON_NOT_IMPLEMENTED_ERROR = 1;
  static final int COMMON_TUPLE = 2;
  static final int COMMON_ALL = 3;
  static final int COMMON_ANY = 4;

  static final int RESUME_AT_FUNC_START = 0;
  static final int RESUME_AFTER_YIELD = 1;
  static final int RESUME_AFTER_YIELD_FROM = 2;
  static final int RESUME_AFTER_AWAIT = 3;

  static final int MAKE_FUNCTION_DEFAULTS = 0x01;
  static final int MAKE_FUNCTION_KWDEFAULTS = 0x02;
  static final int MAKE_FUNCTION_ANNOTATIONS = 0x04;
  static final int MAKE_FUNCTION_CLOSURE = 0x08;
  static final int MAKE_FUNCTION_ANNOTATE = 0x10;

  /** The {@code annotationlib.Format} above which generated {@code __annotate__} functions give up. */
  static final long FORMAT_VALUE_WITH_FAKE_GLOBALS = 2;

  /** How many values may gather on the stack before a display or call is built in steps. */
  static final int STACK_USE_GUIDELINE = 30;

  /** The argument of {@code BINARY_OP}. */
  static int binary(Operator operator) {
    return switch (operator) {
      case Add -> 0;
      case BitAnd -> 1;
      case FloorDiv -> 2;
      case LShift -> 3;
      case MatMult -> 4;
      case Mult -> 5;
      case Mod -> 6;
      case BitOr -> 7;
      case Pow -> 8;
      case RShift -> 9;
      case Sub -> 10;
      case Div -> 11;
      case BitXor -> 12;
    };
  }

  /** The argument of {@code COMPARE_OP}: the number of the comparison, and which outcomes of a three-way one match. */
  static int compare(CmpOp operator) {
    return switch (operator) {
      case Lt -> 0 << 5 | 2;
      case LtE -> 1 << 5 | 2 | 8;
      case Eq -> 2 << 5 | 8;
      case NotEq -> 3 << 5 | 1 | 2 | 4;
      case Gt -> 4 << 5 | 4;
      case GtE -> 5 << 5 | 4 | 8;
      case Is, IsNot, In, NotIn -> throw new IllegalArgumentException(operator.name());
    };
  }
}
