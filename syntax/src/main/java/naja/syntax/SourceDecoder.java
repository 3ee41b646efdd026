package naja.syntax;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** Turns sources into UTF-8 with line feeds only, as PEP 263 says. Stateless. */
final class SourceDecoder {
  private SourceDecoder() {}

  /**
   * UTF-8, padded with zeros behind {@code length}. {@code original} is the source before it was recoded, or the same:
   * errors show lines of that.
   */
  record Decoded(byte[] bytes, int length, byte[] original, int originalLength) {}

  /** Prepares bytes whose encoding is to be found out. */
  static Decoded decode(byte[] source, String filename, boolean addNewline, ParseOptions options) {
    checkNoNull(source, options.ofFile() ? filename : null);
    if (options.ignoreCookie()) {
      return translateNewlines(source, 0, addNewline);
    }
    boolean mark = source.length >= 3 && source[0] == (byte) 0xEF && source[1] == (byte) 0xBB
        && source[2] == (byte) 0xBF;
    Decoded translated = translateNewlines(source, mark ? 3 : 0, addNewline);
    String encoding = cookie(translated);
    if (encoding == null || encoding.equals("utf-8")) {
      checkUtf8(translated, encoding, options.ofFile() ? filename : null);
      return translated;
    }
    if (mark) {
      throw cookieWithMark(translated, encoding, options.ofFile() ? filename : null);
    }
    return recode(translated, encoding, filename, addNewline, options);
  }

  /** Prepares a text. */
  static Decoded decode(String source, boolean addNewline) {
    byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
    checkNoNull(bytes, null);
    return translateNewlines(bytes, 0, addNewline);
  }

  private static void checkNoNull(byte[] source, String file) {
    for (int i = 0; i < source.length; i++) {
      if (source[i] == 0) {
        throw file != null
            ? nullByte(source, i, file)
            : PythonSyntaxError.withoutPosition(ErrorKind.SYNTAX_ERROR, "source code string cannot contain null bytes");
      }
    }
  }

  private static PythonSyntaxError nullByte(byte[] source, int at, String file) {
    int start = lineStart(source, at);
    int line = lineNumber(source, at);
    return new PythonSyntaxError(ErrorKind.SYNTAX_ERROR, "source code cannot contain null bytes", file, line, 0,
        replacing(source, start, at), line, 0);
  }

  private static int lineNumber(byte[] source, int at) {
    int line = 1;
    for (int i = 0; i < at; i++) {
      if (source[i] == '\n') {
        line++;
      }
    }
    return line;
  }

  private static int lineStart(byte[] source, int at) {
    int start = at;
    while (start > 0 && source[start - 1] != '\n') {
      start--;
    }
    return start;
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
    return new Decoded(out, length, out, length);
  }

  /** The encoding that a comment in the first two lines names, normalised, or {@code null}. */
  private static String cookie(Decoded source) {
    int second = lineEnd(source, 0) + 1;
    String encoding = cookieInLine(source, 0);
    if (encoding != null || second >= source.length || !isBlankOrComment(source, 0)) {
      return encoding;
    }
    return cookieInLine(source, second);
  }

  private static int lineEnd(Decoded source, int start) {
    int end = start;
    while (end < source.length && source.bytes[end] != '\n') {
      end++;
    }
    return end;
  }

  private static boolean isBlankOrComment(Decoded source, int start) {
    int i = skipSpace(source.bytes, start);
    return i >= source.length || source.bytes[i] == '#' || source.bytes[i] == '\n';
  }

  private static int skipSpace(byte[] bytes, int start) {
    int i = start;
    while (bytes[i] == ' ' || bytes[i] == '\t' || bytes[i] == '\f') {
      i++;
    }
    return i;
  }

  /** The encoding that a comment line names, or {@code null}. A line without an end does not count. */
  private static String cookieInLine(Decoded source, int start) {
    int i = skipSpace(source.bytes, start);
    int end = lineEnd(source, start);
    return source.bytes[i] == '#' && end < source.length ? cookie(source.bytes, i, end) : null;
  }

  private static PythonSyntaxError cookieWithMark(Decoded source, String encoding, String file) {
    int line = cookieInLine(source, 0) != null ? 1 : 2;
    int start = line == 1 ? 0 : lineEnd(source, 0) + 1;
    int end = lineEnd(source, start);
    // The end column counts bytes and, in the second line and in a file, the end of a line.
    return new PythonSyntaxError(ErrorKind.SYNTAX_ERROR, "encoding problem: " + encoding + " with BOM", file, line, 0,
        replacing(source.bytes, start, end), line,
        end - start + (file != null ? 1 : line - 1));
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
    return (b >= '0' && b <= '9') || (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || b == '-' || b == '_'
        || b == '.';
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

  private static Decoded recode(Decoded source, String encoding, String filename, boolean addNewline,
      ParseOptions options) {
    byte[] bytes = Arrays.copyOf(source.bytes, source.length);
    String text;
    try {
      text = decode(bytes, encoding, options.decoders());
    } catch (SourceDecoders.DecodingException failure) {
      throw options.ofFile() ? encodingProblem(encoding) : undecodable(failure.getMessage(), filename);
    }
    if (text == null || options.ofFile() && wantsMark(encoding)) {
      throw options.ofFile() ? encodingProblem(encoding) : undecodable("unknown encoding: " + encoding, filename);
    }
    ByteBuffer utf8 = StandardCharsets.UTF_8.encode(CharBuffer.wrap(text));
    int length = utf8.remaining();
    byte[] out = new byte[length + 9];
    utf8.get(out, 0, length);
    if (addNewline && length > 0 && out[length - 1] != '\n') {
      out[length++] = '\n';
    }
    return new Decoded(out, length, source.bytes, source.length);
  }

  /** Whether a stream of the encoding has to begin with a mark, which no file with a cookie does. */
  private static boolean wantsMark(String encoding) {
    String plain = encoding.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    return plain.equals("utf-16") || plain.equals("utf16") || plain.equals("utf-32") || plain.equals("utf32");
  }

  private static PythonSyntaxError encodingProblem(String encoding) {
    return PythonSyntaxError.withoutPosition(ErrorKind.SYNTAX_ERROR, "encoding problem: " + encoding);
  }

  private static PythonSyntaxError undecodable(String message, String filename) {
    return new PythonSyntaxError(ErrorKind.SYNTAX_ERROR, PythonSyntaxError.Detail.START, message, filename, 0, -1, null,
        0, 0);
  }

  /** The text, or {@code null} if there is no such encoding. */
  private static String decode(byte[] bytes, String encoding, SourceDecoders decoders)
      throws SourceDecoders.DecodingException {
    return switch (alias(encoding)) {
      case "iso-8859-1" -> new String(bytes, StandardCharsets.ISO_8859_1);
      case "utf-8" -> {
        int wrong = firstNotUtf8(bytes, bytes.length);
        if (wrong >= 0) {
          throw new SourceDecoders.DecodingException(whyNotUtf8(bytes, wrong));
        }
        yield new String(bytes, StandardCharsets.UTF_8);
      }
      case "ascii" -> {
        for (int i = 0; i < bytes.length; i++) {
          if (bytes[i] < 0) {
            throw new SourceDecoders.DecodingException("'ascii' codec can't decode byte 0x"
                + Integer.toHexString(bytes[i] & 0xFF) + " in position " + i + ": ordinal not in range(128)");
          }
        }
        yield new String(bytes, StandardCharsets.ISO_8859_1);
      }
      default -> {
        String text = decoders == null ? null : decoders.decode(encoding, bytes);
        yield text != null ? text : decodeWithJava(bytes, encoding);
      }
    };
  }

  private static String decodeWithJava(byte[] bytes, String encoding) throws SourceDecoders.DecodingException {
    Charset charset;
    try {
      charset = Charset.forName(encoding);
    } catch (IllegalArgumentException unknown) {
      return null;
    }
    CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate((int) (bytes.length * (double) decoder.maxCharsPerByte()) + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (!result.isError()) {
      decoder.flush(out);
      return out.flip().toString();
    }
    boolean multibyte = charset.canEncode() && charset.newEncoder().maxBytesPerChar() > 1;
    throw new SourceDecoders.DecodingException("'" + (multibyte ? encoding : "charmap") + "' codec can't decode byte 0x"
        + HexFormat.of().toHexDigits(bytes[in.position()]) + " in position " + in.position() + ": "
        + (multibyte ? "illegal multibyte sequence" : "character maps to <undefined>"));
  }

  /** Python's name of the commonest encodings, whose aliases Java does not all know. */
  private static String alias(String encoding) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < encoding.length(); i++) {
      char c = Character.toLowerCase(encoding.charAt(i));
      if (Character.isLetterOrDigit(c) || c == '.') {
        name.append(c);
      } else if (i + 1 < encoding.length() && Character.isLetterOrDigit(encoding.charAt(i + 1)) && !name.isEmpty()) {
        name.append('-');
      }
    }
    return switch (name.toString()) {
      case "utf-8", "utf8", "u8", "utf", "utf8-ucs2", "utf8-ucs4", "cp65001" -> "utf-8";
      case "ascii", "us-ascii", "646", "us", "ansi-x3.4-1968", "iso646-us" -> "ascii";
      case "iso-8859-1", "iso8859-1", "iso8859", "8859", "cp819", "ibm819", "latin", "latin1", "latin-1", "l1",
          "iso-latin-1" -> "iso-8859-1";
      default -> encoding;
    };
  }

  /** What Python's decoder says of the bytes at an offset. */
  private static String whyNotUtf8(byte[] bytes, int at) {
    int first = bytes[at] & 0xFF;
    String code = "'utf-8' codec can't decode byte 0x" + Integer.toHexString(first) + " in position " + at + ": ";
    if (wantedLength(first) == 0) {
      return code + "invalid start byte";
    }
    int valid = validLength(bytes, at, bytes.length);
    String reason = at + valid == bytes.length ? "unexpected end of data" : "invalid continuation byte";
    if (valid == 1) {
      return code + reason;
    }
    return "'utf-8' codec can't decode bytes in position " + at + "-" + (at + valid - 1) + ": " + reason;
  }

  /** How long a sequence is that begins with the byte {@code first}, or 0. */
  private static int wantedLength(int first) {
    if (first < 0xC2 || first > 0xF4) {
      return 0;
    }
    return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  }

  /** How many bytes from an offset on are the start of a sequence; at least 1. */
  private static int validLength(byte[] bytes, int at, int end) {
    int first = bytes[at] & 0xFF;
    int wanted = wantedLength(first);
    int valid = 1;
    while (valid < wanted && at + valid < end && (bytes[at + valid] & 0xC0) == 0x80
        && (valid > 1 || isSecondByte(first, bytes[at + 1] & 0xFF))) {
      valid++;
    }
    return valid;
  }

  /** The text, with a replacement character for each part that is not UTF-8, parted as Python does. */
  static String replacing(byte[] bytes, int from, int to) {
    StringBuilder text = new StringBuilder();
    int at = from;
    while (at < to) {
      int length = bytes[at] >= 0 ? 1 : sequenceLength(bytes, at, to);
      if (length > 0) {
        text.append(new String(bytes, at, length, StandardCharsets.UTF_8));
        at += length;
      } else {
        text.append('\uFFFD');
        at += validLength(bytes, at, to);
      }
    }
    return text.toString();
  }

  /** Checks that it is UTF-8, which a cookie may have said; the file is null where it is no command's. */
  private static void checkUtf8(Decoded source, String cookie, String file) {
    int wrong = firstNotUtf8(source.bytes, source.length);
    if (wrong >= 0) {
      throw file != null && cookie != null ? notAsSaid(source, wrong, file) : notUtf8(source, wrong, file);
    }
  }

  /** What a file's line is, whose cookie says UTF-8: the error of a decoder that gets one line. */
  private static PythonSyntaxError notAsSaid(Decoded source, int at, String file) {
    int start = lineStart(source.bytes, at);
    int line = lineNumber(source.bytes, at);
    int end = Math.min(lineEnd(source, start) + 1, source.length);
    String message = "(unicode error) " + whyNotUtf8(Arrays.copyOfRange(source.bytes, start, end), at - start);
    String text = replacing(source.bytes, start, end);
    // The line is read from the file again, with its end; the standard input cannot be.
    return new PythonSyntaxError(ErrorKind.SYNTAX_ERROR, message, file, line, 0,
        file.equals("<stdin>") ? text.stripTrailing() : text, line, -1);
  }

  /** The offset of the first byte that is not UTF-8, or -1. */
  private static int firstNotUtf8(byte[] bytes, int end) {
    int at = 0;
    while (at < end) {
      if (bytes[at] >= 0) {
        at++;
        continue;
      }
      int length = sequenceLength(bytes, at, end);
      if (length == 0) {
        return at;
      }
      at += length;
    }
    return -1;
  }

  /** The length of the valid UTF-8 sequence at an offset, or 0. */
  private static int sequenceLength(byte[] bytes, int at, int end) {
    int b = bytes[at] & 0xFF;
    int length = wantedLength(b);
    if (length == 0 || at + length > end) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((bytes[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return isSecondByte(b, bytes[at + 1] & 0xFF) ? length : 0;
  }

  /** Whether the second byte of a sequence fits the first: no overlong forms, no surrogates, nothing too large. */
  private static boolean isSecondByte(int first, int second) {
    return switch (first) {
      case 0xE0 -> second >= 0xA0;
      case 0xED -> second < 0xA0;
      case 0xF0 -> second >= 0x90;
      case 0xF4 -> second < 0x90;
      default -> true;
    };
  }

  private static PythonSyntaxError notUtf8(Decoded source, int at, String file) {
    int line = lineNumber(source.bytes, at);
    int lineStart = lineStart(source.bytes, at);
    int lineEnd = at;
    while (lineEnd < source.length && source.bytes[lineEnd] != '\n') {
      lineEnd++;
    }
    String text = replacing(source.bytes, lineStart, lineEnd);
    String before = new String(source.bytes, lineStart, at - lineStart, StandardCharsets.UTF_8);
    int column = before.codePointCount(0, before.length()) + 1;
    String code = Integer.toHexString(source.bytes[at] & 0xFF);
    String message = "Non-UTF-8 code starting with '\\x" + code + "'" + (file == null ? "" : " in file " + file)
        + " on line " + line
        + ", but no encoding declared; see https://peps.python.org/pep-0263/ for details";
    return new PythonSyntaxError(ErrorKind.SYNTAX_ERROR, message, file, line, column, text, line, column);
  }
}
