package naja.modules.sre;

/**
 * A program as JVM code, made by {@link ProgramCompiler} for subjects of one class. The static methods are what that
 * code calls; HotSpot inlines them with the tables as constants.
 */
abstract class CompiledProgram {
  /** Runs like {@code Matcher.interpret} from the beginning of the program, or behind the prefix. */
  abstract int run(Matcher matcher, int pos, boolean afterPrefix);

  static int symbol(String subject, int pos, int end) {
    if (pos >= end) {
      return Symbols.END;
    }
    char ch = subject.charAt(pos);
    return ch < 256 ? ch : Symbols.HIGH;
  }

  static int symbol(byte[] subject, int pos, int end) {
    return pos >= end ? Symbols.END : subject[pos] & 0xFF;
  }

  /** The end of the run of at most {@code max} characters of the set, or -1 if it is shorter than {@code min}. */
  static int span(String subject, int from, int end, int min, int max, CharSet set, boolean[] latin1) {
    int limit = max < end - from ? from + max : end;
    int i = from;
    while (i < limit) {
      char ch = subject.charAt(i);
      if (ch < 256 ? !latin1[ch] : !set.containsHigh(ch)) {
        break;
      }
      i++;
    }
    return i - from >= min ? i : -1;
  }

  static int span(byte[] subject, int from, int end, int min, int max, CharSet set, boolean[] latin1) {
    int limit = max < end - from ? from + max : end;
    int i = from;
    while (i < limit && latin1[subject[i] & 0xFF]) {
      i++;
    }
    return i - from >= min ? i : -1;
  }

  /** The highest position down to {@code lowest} where the tail may match, or -1. */
  static int lastViable(String subject, int end, int lowest, int from, byte[] viable) {
    for (int i = from; i >= lowest; i--) {
      if (viable[symbol(subject, i, end)] != 0) {
        return i;
      }
    }
    return -1;
  }

  static int lastViable(byte[] subject, int end, int lowest, int from, byte[] viable) {
    for (int i = from; i >= lowest; i--) {
      if (viable[symbol(subject, i, end)] != 0) {
        return i;
      }
    }
    return -1;
  }

  /** The lowest position up to {@code highest}, with only characters of the set before it, for the tail, or -1. */
  static int firstViable(String subject, int end, int from, int highest, CharSet set, byte[] viable) {
    int i = from;
    while (viable[symbol(subject, i, end)] == 0) {
      if (i >= highest || !set.contains(subject.charAt(i))) {
        return -1;
      }
      i++;
    }
    return i;
  }

  static int firstViable(byte[] subject, int end, int from, int highest, CharSet set, byte[] viable) {
    int i = from;
    while (viable[symbol(subject, i, end)] == 0) {
      if (i >= highest || !set.contains(subject[i] & 0xFF)) {
        return -1;
      }
      i++;
    }
    return i;
  }
}
