package naja.modules.json;

import java.util.HashMap;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Recursion;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.Types;
import naja.runtime.text.FloatText;
import naja.runtime.text.Str;
import naja.runtime.text.StrBuilder;
import naja.runtime.threads.ThreadState;
import naja.syntax.constant.WideString;

/** Reads JSON values out of a document. For one thread and one call. */
final class JsonReader {
  /** As many digits always fit into a long. */
  private static final int LONG_DIGITS = 18;

  private final Object document;
  private final String narrow;
  private final int[] wide;
  private final int length;
  private final boolean strict;
  private final PyScanner scanner;
  private HashMap<Object, Object> keys;
  private int at;

  /** A reader of strings only. */
  JsonReader(Object document, boolean strict) {
    this(document, strict, null);
  }

  JsonReader(Object document, boolean strict, PyScanner scanner) {
    this.document = document;
    this.strict = strict;
    this.scanner = scanner;
    narrow = document instanceof String text ? text : null;
    wide = document instanceof WideString text ? text.sharedCodePoints() : null;
    length = Str.length(document);
  }

  int length() {
    return length;
  }

  /** The place behind what was read last. */
  int position() {
    return at;
  }

  private int charAt(int index) {
    return wide == null ? narrow.charAt(index) : wide[index];
  }

  /** The character here, or -1 at the end. */
  private int here() {
    return at < length ? charAt(at) : -1;
  }

  private void skipSpace() {
    while (at < length) {
      int c = charAt(at);
      if (c != ' ' && c != '\n' && c != '\t' && c != '\r') {
        return;
      }
      at++;
    }
  }

  private PyException error(String message, int index) {
    return JsonModule.decodeError(message, document, index);
  }

  private static PyException noValue(int index) {
    return Errors.stopIteration((long) index);
  }

  /** The value that begins at a place; {@code StopIteration} with the place where a value is missing. */
  Object value(int index) {
    at = index;
    int c = here();
    return switch (c) {
      case '"' -> string(index + 1);
      case '{' -> object(index + 1);
      case '[' -> array(index + 1);
      case 'n' -> word(index, "null", PyNone.NONE);
      case 't' -> word(index, "true", Boolean.TRUE);
      case 'f' -> word(index, "false", Boolean.FALSE);
      case 'N' -> constant(index, "NaN");
      case 'I' -> constant(index, "Infinity");
      case '-' -> index + 1 < length && charAt(index + 1) == 'I' ? constant(index, "-Infinity") : number(index);
      case -1 -> throw noValue(index);
      default -> number(index);
    };
  }

  private void expect(int index, String word) {
    int end = index + word.length();
    if (end > length) {
      throw noValue(index);
    }
    for (int i = 0; i < word.length(); i++) {
      if (charAt(index + i) != word.charAt(i)) {
        throw noValue(index);
      }
    }
    at = end;
  }

  private Object word(int index, String word, Object value) {
    expect(index, word);
    return value;
  }

  private Object constant(int index, String word) {
    expect(index, word);
    return Calls.call(scanner.parseConstant, word);
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private int skipDigits(int index) {
    int i = index;
    while (i < length && isDigit(charAt(i))) {
      i++;
    }
    return i;
  }

  private Object number(int start) {
    int i = start;
    if (charAt(i) == '-') {
      i++;
    }
    int first = i < length ? charAt(i) : -1;
    if (!isDigit(first)) {
      throw noValue(start);
    }
    i = first == '0' ? i + 1 : skipDigits(i);
    boolean isFloat = false;
    if (i + 1 < length && charAt(i) == '.' && isDigit(charAt(i + 1))) {
      isFloat = true;
      i = skipDigits(i + 1);
    }
    if (i + 1 < length && (charAt(i) | 0x20) == 'e') {
      int digits = charAt(i + 1) == '-' || charAt(i + 1) == '+' ? i + 2 : i + 1;
      if (digits < length && isDigit(charAt(digits))) {
        isFloat = true;
        i = skipDigits(digits);
      }
    }
    at = i;
    return isFloat ? floatValue(start, i) : intValue(start, i);
  }

  private Object intValue(int start, int end) {
    if (scanner.parseInt != Types.INT || end - start > LONG_DIGITS) {
      return Calls.call(scanner.parseInt, Str.slice(document, start, end));
    }
    boolean negative = charAt(start) == '-';
    long value = 0;
    for (int i = negative ? start + 1 : start; i < end; i++) {
      value = 10 * value + charAt(i) - '0';
    }
    return negative ? -value : value;
  }

  private Object floatValue(int start, int end) {
    Object text = Str.slice(document, start, end);
    return scanner.parseFloat == Types.FLOAT ? (Object) FloatText.parse(text) : Calls.call(scanner.parseFloat, text);
  }

  /** The string whose opening quote is before {@code begin}. */
  Object string(int begin) {
    for (int i = begin; i < length; i++) {
      int c = charAt(i);
      if (c == '"') {
        at = i + 1;
        return Str.slice(document, begin, i);
      }
      if (c == '\\') {
        return escapedString(begin, i);
      }
      if (c < ' ' && strict) {
        throw error("Invalid control character at", i);
      }
    }
    throw unterminated(begin);
  }

  private PyException unterminated(int begin) {
    return error("Unterminated string starting at", begin - 1);
  }

  private Object escapedString(int begin, int firstEscape) {
    StrBuilder out = new StrBuilder(firstEscape - begin + 16);
    int from = begin;
    int i = firstEscape;
    while (i < length) {
      int c = charAt(i);
      if (c == '"') {
        at = i + 1;
        return out.append(document, from, i).build();
      }
      if (c == '\\') {
        out.append(document, from, i);
        i = escape(out, i + 1, begin);
        from = i;
      } else if (c < ' ' && strict) {
        throw error("Invalid control character at", i);
      } else {
        i++;
      }
    }
    throw unterminated(begin);
  }

  /** Appends what an escape means; answers the place behind it. */
  private int escape(StrBuilder out, int index, int begin) {
    if (index >= length) {
      throw unterminated(begin);
    }
    int c = charAt(index);
    if (c == 'u') {
      return unicodeEscape(out, index);
    }
    int meaning = switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> throw error("Invalid \\escape", index - 1);
    };
    out.append(meaning);
    return index + 1;
  }

  private int unicodeEscape(StrBuilder out, int index) {
    int unit = unit(index);
    int end = index + 5;
    if (Character.isHighSurrogate((char) unit) && end + 6 < length && charAt(end) == '\\'
        && charAt(end + 1) == 'u') {
      int second = unit(end + 1);
      if (Character.isLowSurrogate((char) second)) {
        out.append(Character.toCodePoint((char) unit, (char) second));
        return end + 6;
      }
    }
    out.append(unit);
    return end;
  }

  /** The number of the four digits behind a {@code u}, which must not be the last of the document. */
  private int unit(int index) {
    if (index + 5 >= length) {
      throw error("Invalid \\uXXXX escape", index);
    }
    int unit = 0;
    for (int i = index + 1; i < index + 5; i++) {
      int c = charAt(i);
      int digit = c < 128 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        throw error("Invalid \\uXXXX escape", index);
      }
      unit = 16 * unit + digit;
    }
    return unit;
  }

  private Object array(int index) {
    ThreadState thread = Recursion.enter(" while decoding a JSON array from a unicode string");
    try {
      at = index;
      PyList items = new PyList();
      skipSpace();
      if (here() == ']') {
        at++;
        return items;
      }
      while (true) {
        items.append(value(at));
        skipSpace();
        int c = here();
        if (c == ']') {
          at++;
          return items;
        }
        nextItem(c, ']', "Illegal trailing comma before end of array");
      }
    } finally {
      Recursion.leave(thread);
    }
  }

  /** Passes a comma, which must not stand before the end. */
  private void nextItem(int here, char closing, String message) {
    if (here != ',') {
      throw error("Expecting ',' delimiter", at);
    }
    int comma = at++;
    skipSpace();
    if (here() == closing) {
      throw error(message, comma);
    }
  }

  private Object object(int index) {
    ThreadState thread = Recursion.enter(" while decoding a JSON object from a unicode string");
    try {
      at = index;
      boolean asPairs = scanner.objectPairsHook != PyNone.NONE;
      PyDict dict = asPairs ? null : new PyDict();
      PyList pairs = asPairs ? new PyList() : null;
      skipSpace();
      if (here() == '}') {
        at++;
      } else {
        members(dict, pairs);
      }
      if (asPairs) {
        return Calls.call(scanner.objectPairsHook, pairs);
      }
      return scanner.objectHook == PyNone.NONE ? dict : Calls.call(scanner.objectHook, dict);
    } finally {
      Recursion.leave(thread);
    }
  }

  private void members(PyDict dict, PyList pairs) {
    while (true) {
      Object key = key();
      Object value = value(at);
      if (pairs == null) {
        dict.put(key, value);
      } else {
        pairs.append(PyTuple.of(key, value));
      }
      skipSpace();
      int c = here();
      if (c == '}') {
        at++;
        return;
      }
      nextItem(c, '}', "Illegal trailing comma before end of object");
    }
  }

  private Object key() {
    if (here() != '"') {
      throw error("Expecting property name enclosed in double quotes", at);
    }
    Object key = string(at + 1);
    if (keys == null) {
      keys = new HashMap<>();
    }
    Object known = keys.putIfAbsent(key, key);
    skipSpace();
    if (here() != ':') {
      throw error("Expecting ':' delimiter", at);
    }
    at++;
    skipSpace();
    return known == null ? key : known;
  }
}
