package naja.modules.json;

import naja.runtime.text.StrBuilder;
import naja.syntax.constant.WideString;

/** Texts as JSON strings. */
final class JsonStrings {
  private static final String HEX = "0123456789abcdef";

  private JsonStrings() {}

  /** Appends a text in quotes, with escapes for what JSON wants escaped and, if asked, all that is not ASCII. */
  static void append(StrBuilder out, Object text, boolean ascii) {
    out.append('"');
    if (text instanceof String string) {
      appendNarrow(out, string, ascii);
    } else {
      appendWide(out, (WideString) text, ascii);
    }
    out.append('"');
  }

  private static boolean isPlain(int point, boolean ascii) {
    return point >= ' ' && point != '"' && point != '\\' && (point <= '~' || !ascii);
  }

  private static void appendNarrow(StrBuilder out, String text, boolean ascii) {
    int length = text.length();
    int from = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (!isPlain(c, ascii)) {
        out.append(text, from, i);
        appendEscaped(out, c);
        from = i + 1;
      }
    }
    out.append(text, from, length);
  }

  private static void appendWide(StrBuilder out, WideString text, boolean ascii) {
    int[] points = text.sharedCodePoints();
    int from = 0;
    for (int i = 0; i < points.length; i++) {
      int c = points[i];
      if (!isPlain(c, ascii)) {
        out.append((Object) text, from, i);
        appendEscaped(out, c);
        from = i + 1;
      }
    }
    out.append((Object) text, from, points.length);
  }

  private static void appendEscaped(StrBuilder out, int point) {
    switch (point) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (point > Character.MAX_VALUE) {
          appendUnit(out, Character.highSurrogate(point));
          appendUnit(out, Character.lowSurrogate(point));
        } else {
          appendUnit(out, point);
        }
      }
    }
  }

  private static void appendUnit(StrBuilder out, int unit) {
    out.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(HEX.charAt(unit >> shift & 15));
    }
  }
}
