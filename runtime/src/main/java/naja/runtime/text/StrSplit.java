package naja.runtime.text;

/**
 * Texts cut in pieces: {@code split}, {@code splitlines}, {@code partition}. A negative {@code most} means no limit.
 * The arrays returned are new.
 */
public final class StrSplit {
  private StrSplit() {}

  /** {@code text.split(None, most)}: at runs of white space. */
  public static Object[] split(Object text, long most) {
    Pieces pieces = new Pieces();
    int length = Str.length(text);
    int at = 0;
    while (true) {
      while (at < length && UnicodeData.isSpace(Str.codePointAt(text, at))) {
        at++;
      }
      if (at == length) {
        return pieces.toArray();
      }
      if (pieces.count() == most) {
        break;
      }
      int start = at;
      while (at < length && !UnicodeData.isSpace(Str.codePointAt(text, at))) {
        at++;
      }
      pieces.add(Str.slice(text, start, at));
    }
    pieces.add(Str.slice(text, at, length));
    return pieces.toArray();
  }

  /** {@code text.rsplit(None, most)}: at runs of white space, from the right. */
  public static Object[] rsplit(Object text, long most) {
    Pieces pieces = new Pieces();
    int at = Str.length(text);
    while (true) {
      while (at > 0 && UnicodeData.isSpace(Str.codePointAt(text, at - 1))) {
        at--;
      }
      if (at == 0) {
        return pieces.toReversedArray();
      }
      if (pieces.count() == most) {
        break;
      }
      int end = at;
      while (at > 0 && !UnicodeData.isSpace(Str.codePointAt(text, at - 1))) {
        at--;
      }
      pieces.add(Str.slice(text, at, end));
    }
    pieces.add(Str.slice(text, 0, at));
    return pieces.toReversedArray();
  }

  /** {@code text.split(separator, most)}. Raises {@code ValueError} if the separator is empty. */
  public static Object[] split(Object text, Object separator, long most) {
    int separatorLength = separatorLength(separator);
    int length = Str.length(text);
    Pieces pieces = new Pieces();
    Searcher searcher = new Searcher(text, separator, length);
    int start = 0;
    while (pieces.count() != most) {
      int at = searcher.next(start);
      if (at < 0) {
        break;
      }
      pieces.add(Str.slice(text, start, at));
      start = at + separatorLength;
    }
    pieces.add(Str.slice(text, start, length));
    return pieces.toArray();
  }

  /** {@code text.rsplit(separator, most)}. Raises {@code ValueError} if the separator is empty. */
  public static Object[] rsplit(Object text, Object separator, long most) {
    int separatorLength = separatorLength(separator);
    Pieces pieces = new Pieces();
    BackSearcher searcher = new BackSearcher(text, separator, 0);
    int end = Str.length(text);
    while (pieces.count() != most) {
      int at = searcher.previous(end);
      if (at < 0) {
        break;
      }
      pieces.add(Str.slice(text, at + separatorLength, end));
      end = at;
    }
    pieces.add(Str.slice(text, 0, end));
    return pieces.toReversedArray();
  }

  private static int separatorLength(Object separator) {
    int length = Str.length(separator);
    if (length == 0) {
      throw TextError.value("empty separator");
    }
    return length;
  }

  /** {@code text.partition(separator)}: three texts. Raises {@code ValueError} if the separator is empty. */
  public static Object[] partition(Object text, Object separator) {
    int separatorLength = separatorLength(separator);
    int at = StrSearch.find(text, separator, 0, Long.MAX_VALUE);
    if (at < 0) {
      return new Object[] {text, "", ""};
    }
    return new Object[] {Str.slice(text, 0, at), separator, Str.slice(text, at + separatorLength, Str.length(text))};
  }

  /** {@code text.rpartition(separator)}: three texts. Raises {@code ValueError} if the separator is empty. */
  public static Object[] rpartition(Object text, Object separator) {
    int separatorLength = separatorLength(separator);
    int at = StrSearch.rfind(text, separator, 0, Long.MAX_VALUE);
    if (at < 0) {
      return new Object[] {"", "", text};
    }
    return new Object[] {Str.slice(text, 0, at), separator, Str.slice(text, at + separatorLength, Str.length(text))};
  }

  /** {@code text.splitlines(keepEnds)}. */
  public static Object[] splitLines(Object text, boolean keepEnds) {
    Pieces pieces = new Pieces();
    int length = Str.length(text);
    int at = 0;
    while (at < length) {
      int start = at;
      while (at < length && !UnicodeData.isLineBreak(Str.codePointAt(text, at))) {
        at++;
      }
      int end = at;
      if (at < length) {
        boolean pair = Str.codePointAt(text, at) == '\r' && at + 1 < length && Str.codePointAt(text, at + 1) == '\n';
        at += pair ? 2 : 1;
      }
      pieces.add(Str.slice(text, start, keepEnds ? at : end));
    }
    return pieces.toArray();
  }
}
