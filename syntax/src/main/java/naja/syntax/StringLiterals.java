package naja.syntax;

import static naja.syntax.TokenType.*;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import naja.syntax.ast.Expr;
import naja.syntax.ast.Span;
import naja.syntax.constant.BytesConstant;
import naja.syntax.constant.WideString;

/** Makes constants, f-strings and t-strings of string tokens. */
final class StringLiterals {
  private final ParseOptions options;
  private final WarningSink warnings;
  /** Whether warnings are not reported, as in CPython's second pass. */
  boolean silent;

  StringLiterals(ParseOptions options, WarningSink warnings) {
    this.options = options;
    this.warnings = warnings;
  }

  // Plain literals.

  /** The constant of the {@link TokenType#STRING} token {@code i}. */
  Expr string(TokenArray tokens, int i) {
    byte[] source = tokens.tokenizer.source;
    int start = tokens.start[i];
    int end = tokens.end[i];
    boolean bytes = false;
    boolean raw = false;
    boolean unicode = false;
    while (source[start] != '"' && source[start] != '\'') {
      switch (source[start]) {
        case 'b', 'B' -> bytes = true;
        case 'r', 'R' -> raw = true;
        default -> unicode = source[start] == 'u'; // not a capital one
      }
      start++;
    }
    byte quote = source[start];
    int quotes = end - start >= 6 && source[start + 1] == quote && source[start + 2] == quote ? 3 : 1;
    start += quotes;
    end -= quotes;
    Object value = bytes ? bytes(tokens, i, start, end, raw) : text(tokens, i, start, end, raw);
    return new Expr.Constant(value, unicode ? "u" : null, tokens.span(i, i));
  }

  private Object text(TokenArray tokens, int i, int start, int end, boolean raw) {
    byte[] source = tokens.tokenizer.source;
    boolean ascii = true;
    boolean escapes = false;
    for (int j = start; j < end; j++) {
      byte b = source[j];
      ascii &= b >= 0;
      escapes |= b == '\\';
    }
    if (escapes && !raw) {
      EscapeDecoder decoder = new EscapeDecoder(source, start, end, options.characterNames());
      Object value = decoder.decodeText();
      if (decoder.error != null) {
        throw Errors.atLastToken(tokens, "(unicode error) " + decoder.error);
      }
      warnInvalidEscape(tokens, i, decoder.invalidEscape);
      return value;
    }
    if (ascii) {
      return new String(source, start, end - start, StandardCharsets.ISO_8859_1);
    }
    return WideString.of(new String(source, start, end - start, StandardCharsets.UTF_8));
  }

  private Object bytes(TokenArray tokens, int i, int start, int end, boolean raw) {
    byte[] source = tokens.tokenizer.source;
    boolean escapes = false;
    for (int j = start; j < end; j++) {
      if (source[j] < 0) {
        throw Errors.atToken(tokens, i, "bytes can only contain ASCII literal characters");
      }
      escapes |= source[j] == '\\';
    }
    if (!escapes || raw) {
      return new BytesConstant(java.util.Arrays.copyOfRange(source, start, end));
    }
    EscapeDecoder decoder = new EscapeDecoder(source, start, end, options.characterNames());
    byte[] value = decoder.decodeBytes();
    if (decoder.error != null) {
      throw Errors.atLastToken(tokens, "(value error) " + decoder.error);
    }
    warnInvalidEscape(tokens, i, decoder.invalidEscape);
    return new BytesConstant(value);
  }

  /** Warns of the invalid escape sequence whose backslash is at {@code offset}, if that is not -1. */
  private void warnInvalidEscape(TokenArray tokens, int i, int offset) {
    if (offset < 0 || silent) {
      return;
    }
    byte[] source = tokens.tokenizer.source;
    int c = source[offset + 1];
    boolean middle = tokens.type[i] == FSTRING_MIDDLE || tokens.type[i] == TSTRING_MIDDLE;
    if (middle && (c == '{' || c == '}')) {
      return; // the tokenizer has warned
    }
    // For the text of an f-string CPython counts from the line where that ends.
    int line = middle ? tokens.endLine[i] : tokens.startLine[i];
    for (int j = tokens.start[i]; j < offset; j++) {
      if (source[j] == '\n') {
        line++;
      }
    }
    boolean octal = c >= '0' && c <= '7';
    String sequence = octal
        ? new String(source, offset, 4, StandardCharsets.ISO_8859_1)
        : "\\" + (char) c;
    String what = "\"" + sequence + "\" is an invalid " + (octal ? "octal " : "") + "escape sequence. ";
    String hint = "Did you mean \"\\" + sequence + "\"? A raw string is also an option.";
    String category = options.featureVersion() >= 12 ? "SyntaxWarning" : "DeprecationWarning";
    if (warnings.warn(category, what + "Such sequences will not work in the future. " + hint,
        tokens.tokenizer.filename, line)) {
      throw Errors.atToken(tokens, i, what + hint);
    }
  }

  // Concatenation.

  /** Joins the parts of adjacent literals, as {@link #string} and {@link #joined} made them. */
  Expr concatenate(TokenArray tokens, int at, List<Expr> parts, Span span) {
    boolean bytes = false;
    boolean text = false;
    boolean format = false;
    for (int i = 0; i < parts.size(); i++) {
      Expr part = parts.get(i);
      if (part instanceof Expr.Constant c) {
        bytes |= c.value() instanceof BytesConstant;
        text |= !(c.value() instanceof BytesConstant);
      } else if (part instanceof Expr.JoinedStr) {
        format = true;
      } else {
        throw FastParserBase.Mismatch.MISMATCH;
      }
    }
    if (bytes && (text || format)) {
      throw Errors.atLastToken(tokens, "cannot mix bytes and nonbytes literals");
    }
    if (!format && parts.size() == 1) {
      return parts.get(0);
    }
    if (bytes) {
      return concatenateBytes(parts, span);
    }
    if (!format) {
      return concatenateTexts(parts, span);
    }
    return new Expr.JoinedStr(fold(parts, true), span);
  }

  private static Expr concatenateBytes(List<Expr> parts, Span span) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Expr part : parts) {
      out.writeBytes(((BytesConstant) ((Expr.Constant) part).value()).value());
    }
    return new Expr.Constant(new BytesConstant(out.toByteArray()), ((Expr.Constant) parts.get(0)).kind(), span);
  }

  private static Expr concatenateTexts(List<Expr> parts, Span span) {
    return new Expr.Constant(join(parts, 0, parts.size()), ((Expr.Constant) parts.get(0)).kind(), span);
  }

  /** Joins the texts of constants. */
  private static Object join(List<Expr> parts, int from, int to) {
    if (to - from == 1) {
      return ((Expr.Constant) parts.get(from)).value();
    }
    boolean wide = false;
    for (int i = from; i < to; i++) {
      wide |= ((Expr.Constant) parts.get(i)).value() instanceof WideString;
    }
    if (!wide) {
      StringBuilder text = new StringBuilder();
      for (int i = from; i < to; i++) {
        text.append((String) ((Expr.Constant) parts.get(i)).value());
      }
      return text.toString();
    }
    CodePoints text = new CodePoints(64);
    for (int i = from; i < to; i++) {
      text.append(((Expr.Constant) parts.get(i)).value());
    }
    return text.toConstant();
  }

  /** Joins adjacent constants and, if asked, opens the f-strings in the list. */
  private static List<Expr> fold(List<Expr> parts, boolean dropEmpty) {
    ArrayList<Expr> flat = new ArrayList<>();
    for (Expr part : parts) {
      if (part instanceof Expr.JoinedStr joined) {
        flat.addAll(joined.values());
      } else if (part instanceof Expr.TemplateStr template) {
        flat.addAll(template.values());
      } else {
        flat.add(part);
      }
    }
    ArrayList<Expr> result = new ArrayList<>();
    int i = 0;
    while (i < flat.size()) {
      if (!(flat.get(i) instanceof Expr.Constant first)) {
        result.add(flat.get(i++));
        continue;
      }
      int from = i;
      while (i < flat.size() && flat.get(i) instanceof Expr.Constant) {
        i++;
      }
      if (i - from == 1) {
        if (!dropEmpty || !isEmpty(first.value())) {
          result.add(first);
        }
        continue;
      }
      Object value = join(flat, from, i);
      if (!dropEmpty || !isEmpty(value)) {
        Span last = flat.get(i - 1).span();
        Span span = new Span(first.span().lineno(), first.span().colOffset(), last.endLineno(), last.endColOffset());
        result.add(new Expr.Constant(value, first.kind(), span));
      }
    }
    return FastParserBase.list(result);
  }

  private static boolean isEmpty(Object text) {
    return text instanceof String s && s.isEmpty();
  }

  /** Joins adjacent t-strings. */
  Expr concatenateTemplates(TokenArray tokens, List<Expr> parts, Span span) {
    for (Expr part : parts) {
      if (!(part instanceof Expr.TemplateStr)) {
        throw FastParserBase.Mismatch.MISMATCH;
      }
    }
    return new Expr.TemplateStr(fold(parts, true), span);
  }

  // f- and t-strings.

  /** Adds the constant of a middle token, unless it is empty. */
  void addMiddle(TokenArray tokens, int i, int startToken, List<Expr> values) {
    Expr.Constant constant = middle(tokens, i, startToken);
    if (!isEmpty(constant.value())) {
      values.add(constant);
    }
  }

  /** The constant of a middle token of the literal that {@code startToken} begins. */
  Expr.Constant middle(TokenArray tokens, int i, int startToken) {
    byte[] source = tokens.tokenizer.source;
    boolean raw = false;
    for (int j = tokens.start[startToken]; source[j] != '"' && source[j] != '\''; j++) {
      raw |= source[j] == 'r' || source[j] == 'R';
    }
    return new Expr.Constant(text(tokens, i, tokens.start[i], tokens.end[i], raw), null, tokens.span(i, i));
  }

  /** A whole f- or t-string of its values. */
  Expr joined(List<Expr> values, boolean template, Span span) {
    ArrayList<Expr> flat = new ArrayList<>(values.size());
    for (Expr value : values) {
      if (value instanceof Expr.JoinedStr debug) {
        flat.addAll(debug.values());
      } else {
        flat.add(value);
      }
    }
    List<Expr> list = FastParserBase.list(flat);
    return template ? new Expr.TemplateStr(list, span) : new Expr.JoinedStr(list, span);
  }

  /** The expression of a format specification. */
  Expr formatSpec(TokenArray tokens, int at, List<Expr> parts, Span span) {
    ArrayList<Expr> nonEmpty = new ArrayList<>(parts.size());
    for (Expr part : parts) {
      if (!(part instanceof Expr.Constant c && isEmpty(c.value()))) {
        nonEmpty.add(part);
      }
    }
    if (nonEmpty.isEmpty() || (nonEmpty.size() == 1 && nonEmpty.get(0) instanceof Expr.Constant)) {
      return new Expr.JoinedStr(FastParserBase.list(nonEmpty), span);
    }
    return new Expr.JoinedStr(fold(nonEmpty, true), span);
  }

  /**
   * Checks that the name token {@code i} after the exclamation mark {@code mark} is a conversion. {@code letter} is
   * that of the kind of string.
   */
  void checkConversion(TokenArray tokens, int mark, int i, String letter) {
    if (tokens.type[i] != NAME) {
      throw FastParserBase.Mismatch.MISMATCH;
    }
    if (tokens.start[i] != tokens.end[mark]) {
      throw Errors.range(tokens, tokens.span(mark, i),
          letter + "-string: conversion type must come right after the exclamation mark");
    }
    String name = tokens.name[i];
    if (name.length() != 1 || "sra".indexOf(name.charAt(0)) < 0) {
      throw Errors.atToken(tokens, i, letter + "-string: invalid conversion character " + PythonRepr.string(name)
          + ": expected 's', 'r', or 'a'");
    }
  }

  /**
   * A replacement field from the brace {@code open} to the brace {@code close}; its text ends before token
   * {@code textEnd}. With {@code debug} it is a list of two values in a {@code JoinedStr}.
   */
  Expr field(TokenArray tokens, int open, int textEnd, int close, Expr value, boolean debug, int conversion,
      Expr formatSpec, boolean interpolation) {
    Span span = tokens.span(open, close);
    int effective = conversion == -1 && debug && formatSpec == null ? 'r' : conversion;
    Object text = debug || interpolation ? fieldText(tokens, open, textEnd) : null;
    Expr field = interpolation
        ? new Expr.Interpolation(value, strip(text), effective, formatSpec, span)
        : new Expr.FormattedValue(value, effective, formatSpec, span);
    if (!debug) {
      return field;
    }
    int endLine = tokens.startLine[textEnd];
    int endColumn = tokens.startColumn[textEnd];
    Span textSpan = new Span(span.lineno(), span.colOffset() + 1, endLine, endColumn);
    List<Expr> values = List.of(new Expr.Constant(text, null, textSpan), field);
    return new Expr.JoinedStr(values, span);
  }

  /** What a replacement field says between its brace and {@code textEnd}, without comments. */
  private static Object fieldText(TokenArray tokens, int open, int textEnd) {
    byte[] source = tokens.tokenizer.source;
    int start = tokens.end[open];
    int end = tokens.start[textEnd];
    boolean hash = false;
    for (int i = start; i < end; i++) {
      hash |= source[i] == '#';
    }
    if (!hash) {
      return WideString.of(new String(source, start, end - start, StandardCharsets.UTF_8));
    }
    byte[] out = new byte[end - start];
    int length = withoutComments(source, start, end, out);
    return WideString.of(new String(out, 0, length, StandardCharsets.UTF_8));
  }

  private static int withoutComments(byte[] source, int start, int end, byte[] out) {
    int length = 0;
    byte quote = 0;
    int quotes = 0;
    int i = start;
    while (i < end) {
      byte b = source[i];
      if (quote != 0) {
        if (b == quote && (quotes == 1 || (source[i + 1] == b && source[i + 2] == b))) {
          for (int j = 0; j < quotes; j++) {
            out[length++] = b;
          }
          i += quotes;
          quote = 0;
          continue;
        }
        if (b == '\\' && i + 1 < end) {
          out[length++] = b;
          i++;
          b = source[i];
        }
      } else if (b == '"' || b == '\'') {
        quote = b;
        quotes = source[i + 1] == b && source[i + 2] == b ? 3 : 1;
        for (int j = 1; j < quotes; j++) {
          out[length++] = b;
          i++;
        }
      } else if (b == '#') {
        while (i < end && source[i] != '\n') {
          i++;
        }
        continue;
      }
      out[length++] = b;
      i++;
    }
    return length;
  }

  /** An interpolation's text: without the equal sign and the space at its end. */
  private static Object strip(Object text) {
    CodePoints points = new CodePoints(32);
    points.append(text);
    int length = points.length();
    while (length > 0 && (points.get(length - 1) == '=' || isSpace(points.get(length - 1)))) {
      length--;
    }
    points.truncate(length);
    return points.toConstant();
  }

  private static boolean isSpace(int c) {
    return c == ' ' || (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x1F) || c == 0x85 || c == 0xA0
        || (c > 128 && Character.isSpaceChar(c));
  }
}
