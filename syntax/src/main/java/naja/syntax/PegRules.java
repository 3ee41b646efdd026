package naja.syntax;

/** Numbers of the rules of the complete parser that remember their results. */
final class PegRules {
  private PegRules() {}

  static final int SIMPLE_STMT = 1;
  static final int IMPORT_STMT = 2;
  static final int DOTTED_NAME = 3;
  static final int BLOCK = 4;
  static final int CLOSED_PATTERN = 5;
  static final int ATTR = 6;
  static final int STAR_PATTERN = 8;
  static final int TYPE_PARAM = 9;
  static final int EXPRESSION = 10;
  static final int STAR_EXPRESSION = 11;
  static final int DISJUNCTION = 12;
  static final int CONJUNCTION = 13;
  static final int INVERSION = 14;
  static final int BITWISE_OR = 15;
  static final int BITWISE_XOR = 16;
  static final int BITWISE_AND = 17;
  static final int SHIFT_EXPR = 18;
  static final int SUM = 19;
  static final int TERM = 20;
  static final int FACTOR = 21;
  static final int AWAIT_PRIMARY = 22;
  static final int PRIMARY = 23;
  static final int STRINGS = 24;
  static final int TSTRING = 25;
  static final int ARGUMENTS = 26;
  static final int STAR_TARGET = 27;
  static final int TARGET_WITH_STAR_ATOM = 28;
  static final int T_PRIMARY = 29;
  static final int DEL_TARGET = 30;
  static final int INVALID_NAMED_EXPRESSION = 31;
}
