package naja.modules.io;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Texts;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.text.Str;
import naja.runtime.text.StrSearch;

/** Universal newlines: translates them if asked to and remembers which there were. Not thread-safe. */
final class Newlines {
  private static final int CR = 1, LF = 2, CRLF = 4;

  final boolean translates;
  private boolean pendingReturn;
  private int seen;

  Newlines(boolean translates) {
    this.translates = translates;
  }

  /** Fails on what is no {@code newline} argument but a {@code str} or {@code None}. */
  static void check(Object newline, String shown) {
    if (newline != PyNone.NONE
        && !(newline instanceof String n
            && (n.isEmpty() || n.equals("\n") || n.equals("\r") || n.equals("\r\n")))) {
      throw Errors.valueError("illegal newline value: " + shown);
    }
  }

  /** {@link #check} where messages show the {@code repr}. */
  static void checkRepr(Object newline) {
    check(newline, Texts.reprText(newline));
  }

  /** The next part of the text; a carriage return at its end is kept back unless it is the last part. */
  Object next(Object part, boolean last) {
    Object text = part;
    if (pendingReturn && (last || Str.length(text) > 0)) {
      text = Str.concat("\r", text);
      pendingReturn = false;
    }
    int length = Str.length(text);
    if (!last && length > 0 && Str.codePointAt(text, length - 1) == '\r') {
      text = Str.slice(text, 0, --length);
      pendingReturn = true;
    }
    if (length == 0) {
      return text;
    }
    if (!StrSearch.contains(text, "\r")) {
      if ((seen & LF) == 0 && StrSearch.contains(text, "\n")) {
        seen |= LF;
      }
      return text;
    }
    if ((seen & (CR | LF | CRLF)) != (CR | LF | CRLF)) {
      look(text, length);
    }
    return translates
        ? StrSearch.replace(StrSearch.replace(text, "\r\n", "\n", -1), "\r", "\n", -1)
        : text;
  }

  private void look(Object text, int length) {
    for (int i = 0; i < length; i++) {
      int c = Str.codePointAt(text, i);
      if (c == '\n') {
        seen |= LF;
      } else if (c == '\r') {
        if (i + 1 < length && Str.codePointAt(text, i + 1) == '\n') {
          seen |= CRLF;
          i++;
        } else {
          seen |= CR;
        }
      }
    }
  }

  /** Whether a carriage return is kept back. */
  boolean pendingReturn() {
    return pendingReturn;
  }

  void setPendingReturn(boolean value) {
    pendingReturn = value;
  }

  /** Forgets everything. */
  void reset() {
    seen = 0;
    pendingReturn = false;
  }

  /** The attribute {@code newlines}. */
  Object seen() {
    return switch (seen) {
      case CR -> "\r";
      case LF -> "\n";
      case CRLF -> PyType.nameKey("\r\n");
      case CR | LF -> PyTuple.of("\r", "\n");
      case CR | CRLF -> PyTuple.of("\r", "\r\n");
      case LF | CRLF -> PyTuple.of("\n", "\r\n");
      case CR | LF | CRLF -> PyTuple.of("\r", "\n", "\r\n");
      default -> PyNone.NONE;
    };
  }

  /**
   * Where the line that begins at {@code start} ends.
   *
   * @param newline what ends lines: one of the three, or "" for any of them
   * @return the index after its end, or -1 when the text ends first
   */
  static int lineEnd(Object text, int start, String newline) {
    if (!newline.isEmpty()) {
      int at =
          text instanceof String s ? s.indexOf(newline, start) : StrSearch.find(text, newline, start, Long.MAX_VALUE);
      return at < 0 ? -1 : at + newline.length();
    }
    for (int i = start, n = Str.length(text); i < n; i++) {
      int c = Str.codePointAt(text, i);
      if (c == '\n') {
        return i + 1;
      }
      if (c == '\r') {
        return i + 1 < n && Str.codePointAt(text, i + 1) == '\n' ? i + 2 : i + 1;
      }
    }
    return -1;
  }
}
