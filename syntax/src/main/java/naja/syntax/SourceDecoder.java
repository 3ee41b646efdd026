package naja.syntax;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;

/** Turns sources into UTF-8 with line feeds only, as PEP 263 says. Stateless. */
final class SourceDecoder {
  private SourceDecoder() {}

  /** UTF-8, padded with zeros behind {@code length}. */
  record Decoded(byte[] bytes, int length) {}

  /** Prepares bytes whose encoding is to be found out. */
  static Decoded decode(byte[] source, String filename, boolean addNewline, ParseOptions options) {
    checkNoNull(source);
    if (options.ignoreCookie()) {
      return translateNewlines(source, 0, addNewline);
    }
    boolean mark = source.length >= 3 && source[0] == (byte) 0xEF && source[1] == (byte) 0xBB
        && source[2] == (byte) 0xBF;
    Decoded translated = translateNewlines(source, mark ? 3 : 0, addNewline);
    String encoding = cookie(translated);
    if (encoding == null || encoding.equals("utf-8")) {
      checkUtf8(translated, filename);
      return translated;
    }
    if (mark) {
      throw new PythonSyntaxError(ErrorKind.SYNTAX_ERROR, "encoding problem: " + encoding + " with BOM", filename, 1, 0,
          null, 1, 0);
    }
    return recode(translated, encoding, filename, options);
  }

  /** Prepares a text. */
  static Decoded decode(String source, boolean addNewline) {
    byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
    checkNoNull(bytes);
    return translateNewlines(bytes, 0, addNewline);
  }

  private static void checkNoNull(byte[] source) {
    for (byte b : source) {
      if (b == 0) {
        throw PythonSyntaxError.withoutPosition(ErrorKind.SYNTAX_ERROR, "source code string cannot contain null bytes");
      }
    }
  }

  private static Decoded translateNewlines(byte[] source, int from, boolean addNewline) {
    byte[] out = new byte[source.length - from + 9];
    int length = 0;
    for (int i = from; i < source.length; i++) {
      byte b = source[i];
      if (b == '\r') {
        if (i + 1 < source.length && source[i + 1] == '\n') {
          continue;
        }
        b = '\n';
      }
      out[length++] = b;
    }
    if (addNewline && length > 0 && out[length - 1] != '\n') {
      out[length++] = '\n';
    }
    return new Decoded(out, length);
  }

  /** The encoding that a comment in the first two lines names, normalised, or {@code null}. */
  private static String cookie(Decoded source) {
    int start = 0;
    for (int line = 0; line < 2 && start < source.length; line++) {
      int end = start;
      while (end < source.length && source.bytes[end] != '\n') {
        end++;
      }
      int i = start;
      while (i < end && (source.bytes[i] == ' ' || source.bytes[i] == '\t' || source.bytes[i] == '\f')) {
        i++;
      }
      if (i < end && source.bytes[i] != '#') {
        return null;
      }
      String encoding = cookie(source.bytes, i, end);
      if (encoding != null) {
        return encoding;
      }
      start = end + 1;
    }
    return null;
  }

  private static String cookie(byte[] bytes, int start, int end) {
    for (int i = start; i < end - 6; i++) {
      if (bytes[i] == 'c' && bytes[i + 1] == 'o' && bytes[i + 2] == 'd' && bytes[i + 3] == 'i' && bytes[i + 4] == 'n'
          && bytes[i + 5] == 'g' && (bytes[i + 6] == ':' || bytes[i + 6] == '=')) {
        int from = i + 7;
        while (from < end && (bytes[from] == ' ' || bytes[from] == '\t')) {
          from++;
        }
        int to = from;
        while (to < end && isEncodingCharacter(bytes[to])) {
          to++;
        }
        if (to > from) {
          return normalize(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
        }
      }
    }
    return null;
  }

  private static boolean isEncodingCharacter(byte b) {
    return b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b == '-' || b == '_' || b == '.';
  }

  private static String normalize(String encoding) {
    String start = encoding.substring(0, Math.min(12, encoding.length())).toLowerCase(java.util.Locale.ROOT)
        .replace('_', '-');
    if (start.equals("utf-8") || start.startsWith("utf-8-")) {
      return "utf-8";
    }
    if (start.equals("latin-1") || start.equals("iso-8859-1") || start.equals("iso-latin-1")
        || start.startsWith("latin-1-") || start.startsWith("iso-8859-1-") || start.startsWith("iso-latin-1-")) {
      return "iso-8859-1";
    }
    return encoding;
  }

  private static Decoded recode(Decoded source, String encoding, String filename, ParseOptions options) {
    byte[] bytes = Arrays.copyOf(source.bytes, source.length);
    String text = null;
    try {
      if (encoding.equals("iso-8859-1")) {
        text = new String(bytes, StandardCharsets.ISO_8859_1);
      } else if (options.decoders() != null) {
        text = options.decoders().decode(encoding, bytes);
      } else {
        text = Charset.forName(encoding).newDecoder().onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
      }
    } catch (SourceDecoders.DecodingException failure) {
      throw undecodable("(unicode error) " + failure.getMessage(), filename);
    } catch (CharacterCodingException failure) {
      throw undecodable("(unicode error) '" + encoding + "' codec can't decode bytes", filename);
    } catch (UnsupportedCharsetException | java.nio.charset.IllegalCharsetNameException unknown) {
      text = null;
    }
    if (text == null) {
      throw new PythonSyntaxError(ErrorKind.SYNTAX_ERROR, PythonSyntaxError.Detail.START,
          "unknown encoding: " + encoding, filename, 0, -1, null, 0, 0);
    }
    ByteBuffer utf8 = StandardCharsets.UTF_8.encode(CharBuffer.wrap(text));
    byte[] out = new byte[utf8.remaining() + 8];
    int length = utf8.remaining();
    utf8.get(out, 0, length);
    return new Decoded(out, length);
  }

  private static PythonSyntaxError undecodable(String message, String filename) {
    return new PythonSyntaxError(ErrorKind.SYNTAX_ERROR, PythonSyntaxError.Detail.START, message, filename, 0, -1, null,
        0, 0);
  }

  private static void checkUtf8(Decoded source, String filename) {
    int at = 0;
    while (at < source.length) {
      if (source.bytes[at] >= 0) {
        at++;
        continue;
      }
      int length = sequenceLength(source.bytes, at, source.length);
      if (length == 0) {
        throw notUtf8(source, at, filename);
      }
      at += length;
    }
  }

  /** The length of the valid UTF-8 sequence at an offset, or 0. */
  private static int sequenceLength(byte[] bytes, int at, int end) {
    int b = bytes[at] & 0xFF;
    int length = b >= 0xC2 && b < 0xE0 ? 2 : b >= 0xE0 && b < 0xF0 ? 3 : b >= 0xF0 && b < 0xF5 ? 4 : 0;
    if (length == 0 || at + length > end) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((bytes[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    int second = bytes[at + 1] & 0xFF;
    boolean valid = switch (b) {
      case 0xE0 -> second >= 0xA0;
      case 0xED -> second < 0xA0;
      case 0xF0 -> second >= 0x90;
      case 0xF4 -> second < 0x90;
      default -> true;
    };
    return valid ? length : 0;
  }

  private static PythonSyntaxError notUtf8(Decoded source, int at, String filename) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < at; i++) {
      if (source.bytes[i] == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    int lineEnd = at;
    while (lineEnd < source.length && source.bytes[lineEnd] != '\n') {
      lineEnd++;
    }
    String text = new String(source.bytes, lineStart, lineEnd - lineStart, StandardCharsets.UTF_8);
    String before = new String(source.bytes, lineStart, at - lineStart, StandardCharsets.UTF_8);
    int column = before.codePointCount(0, before.length()) + 1;
    String code = Integer.toHexString(source.bytes[at] & 0xFF);
    return new PythonSyntaxError(ErrorKind.SYNTAX_ERROR, "Non-UTF-8 code starting with '\\x" + code + "' on line " + line
        + ", but no encoding declared; see https://peps.python.org/pep-0263/ for details", null, line, column, text,
        line, column);
  }
}
