package naja.syntax;

/**
 * The kinds of tokens. Numbers up to {@link #N_TOKENS} are those of Python's {@code token} module; keywords, which
 * that module calls {@code NAME}, have numbers of their own from {@link #FIRST_KEYWORD} on.
 */
public final class TokenType {
  private TokenType() {}

  public static final int ENDMARKER = 0;
  public static final int NAME = 1;
  public static final int NUMBER = 2;
  public static final int STRING = 3;
  public static final int NEWLINE = 4;
  public static final int INDENT = 5;
  public static final int DEDENT = 6;
  public static final int LPAR = 7;
  public static final int RPAR = 8;
  public static final int LSQB = 9;
  public static final int RSQB = 10;
  public static final int COLON = 11;
  public static final int COMMA = 12;
  public static final int SEMI = 13;
  public static final int PLUS = 14;
  public static final int MINUS = 15;
  public static final int STAR = 16;
  public static final int SLASH = 17;
  public static final int VBAR = 18;
  public static final int AMPER = 19;
  public static final int LESS = 20;
  public static final int GREATER = 21;
  public static final int EQUAL = 22;
  public static final int DOT = 23;
  public static final int PERCENT = 24;
  public static final int LBRACE = 25;
  public static final int RBRACE = 26;
  public static final int EQEQUAL = 27;
  public static final int NOTEQUAL = 28;
  public static final int LESSEQUAL = 29;
  public static final int GREATEREQUAL = 30;
  public static final int TILDE = 31;
  public static final int CIRCUMFLEX = 32;
  public static final int LEFTSHIFT = 33;
  public static final int RIGHTSHIFT = 34;
  public static final int DOUBLESTAR = 35;
  public static final int PLUSEQUAL = 36;
  public static final int MINEQUAL = 37;
  public static final int STAREQUAL = 38;
  public static final int SLASHEQUAL = 39;
  public static final int PERCENTEQUAL = 40;
  public static final int AMPEREQUAL = 41;
  public static final int VBAREQUAL = 42;
  public static final int CIRCUMFLEXEQUAL = 43;
  public static final int LEFTSHIFTEQUAL = 44;
  public static final int RIGHTSHIFTEQUAL = 45;
  public static final int DOUBLESTAREQUAL = 46;
  public static final int DOUBLESLASH = 47;
  public static final int DOUBLESLASHEQUAL = 48;
  public static final int AT = 49;
  public static final int ATEQUAL = 50;
  public static final int RARROW = 51;
  public static final int ELLIPSIS = 52;
  public static final int COLONEQUAL = 53;
  public static final int EXCLAMATION = 54;
  public static final int OP = 55;
  public static final int TYPE_IGNORE = 56;
  public static final int TYPE_COMMENT = 57;
  public static final int SOFT_KEYWORD = 58;
  public static final int FSTRING_START = 59;
  public static final int FSTRING_MIDDLE = 60;
  public static final int FSTRING_END = 61;
  public static final int TSTRING_START = 62;
  public static final int TSTRING_MIDDLE = 63;
  public static final int TSTRING_END = 64;
  public static final int COMMENT = 65;
  public static final int NL = 66;
  public static final int ERRORTOKEN = 67;
  public static final int ENCODING = 68;
  public static final int N_TOKENS = 69;

  /** The lowest number of a keyword. */
  public static final int FIRST_KEYWORD = 100;

  static final int FALSE = 100;
  static final int NONE = 101;
  static final int TRUE = 102;
  static final int AND = 103;
  static final int AS = 104;
  static final int ASSERT = 105;
  static final int ASYNC = 106;
  static final int AWAIT = 107;
  static final int BREAK = 108;
  static final int CLASS = 109;
  static final int CONTINUE = 110;
  static final int DEF = 111;
  static final int DEL = 112;
  static final int ELIF = 113;
  static final int ELSE = 114;
  static final int EXCEPT = 115;
  static final int FINALLY = 116;
  static final int FOR = 117;
  static final int FROM = 118;
  static final int GLOBAL = 119;
  static final int IF = 120;
  static final int IMPORT = 121;
  static final int IN = 122;
  static final int IS = 123;
  static final int LAMBDA = 124;
  static final int NONLOCAL = 125;
  static final int NOT = 126;
  static final int OR = 127;
  static final int PASS = 128;
  static final int RAISE = 129;
  static final int RETURN = 130;
  static final int TRY = 131;
  static final int WHILE = 132;
  static final int WITH = 133;
  static final int YIELD = 134;

  private static final String[] KEYWORDS = {
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
    "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal",
    "not", "or", "pass", "raise", "return", "try", "while", "with", "yield"
  };

  /** The number of keywords; theirs are {@link #FIRST_KEYWORD} and the following numbers. */
  static int keywordCount() {
    return KEYWORDS.length;
  }

  /** The text of the keyword numbered {@code type}. */
  static String keyword(int type) {
    return KEYWORDS[type - FIRST_KEYWORD];
  }
}
