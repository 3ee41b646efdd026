package naja.modules.time;

/**
 * Reads the parts of a text such as {@code EST5EDT,M3.2.0,M11.1.0}, one after the other. What is made of them, and of what
 * is wrong, is for those who read: {@code time} takes what it can, as the C library does, {@code zoneinfo} refuses.
 */
public final class RuleScanner {
  /** What is not there, or too large. */
  public static final int BAD = Integer.MIN_VALUE;

  private final String text;
  private int at;

  public RuleScanner(String text) {
    this.text = text;
  }

  public boolean isAtEnd() {
    return at == text.length();
  }

  /** The next character, or 0. */
  public char next() {
    return isAtEnd() ? 0 : text.charAt(at);
  }

  /** Goes past a character if it is the next one. */
  public boolean skip(char c) {
    if (next() != c) {
      return false;
    }
    at++;
    return true;
  }

  /** As {@link #skip}, but only where a digit comes behind. */
  public boolean skipBeforeDigit(char c) {
    return next() == c && at + 1 < text.length() && isDigit(text.charAt(at + 1)) && skip(c);
  }

  public boolean isAtDigit() {
    return isDigit(next());
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Between {@code least} and {@code most} digits, or {@link #BAD}. */
  public int number(int least, int most) {
    int from = at;
    int value = 0;
    while (at - from < most && isAtDigit()) {
      value = 10 * value + next() - '0';
      at++;
    }
    return at - from < least ? BAD : value;
  }

  /** {@code -1} past a minus, else 1, past a plus if there is one. */
  public int sign() {
    if (skip('-')) {
      return -1;
    }
    skip('+');
    return 1;
  }

  /** Letters; between angle brackets also digits and signs; null where they do not end. */
  public String name() {
    boolean quoted = skip('<');
    int from = at;
    while (isLetter(next()) || quoted && (isAtDigit() || next() == '+' || next() == '-')) {
      at++;
    }
    String name = text.substring(from, at);
    return quoted && !skip('>') ? null : name;
  }
}
