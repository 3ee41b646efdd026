package naja.syntax;

import static naja.syntax.PegRules.*;
import static naja.syntax.TokenType.*;

import java.util.ArrayList;
import java.util.List;
import naja.syntax.ast.Expr;

/** Strings of the complete parser. */
abstract class PegStrings extends PegPrimaries {
  PegStrings(TokenArray tokens, ParseOptions options) {
    super(tokens, options);
  }

  @Override
  final Expr strings() {
    Object known = remembered(STRINGS);
    if (isKnown(known)) {
      return (Expr) known;
    }
    int start = mark;
    if (invalid) {
      invalidStringTstringConcat();
      mark = start;
    }
    List<Expr> parts = some(this::fstringOrString);
    if (parts != null) {
      return remember(STRINGS, start, literals.concatenate(tokens, mark, parts, span(start)));
    }
    parts = some(this::tstring);
    if (parts != null) {
      return remember(STRINGS, start, literals.concatenateTemplates(tokens, parts, span(start)));
    }
    return remember(STRINGS, start, fail(start));
  }

  private Expr fstringOrString() {
    return looksAt(FSTRING_START) ? formatted(FSTRING_MIDDLE, FSTRING_END) : string();
  }

  private Expr string() {
    if (peek() != STRING) {
      return null;
    }
    int i = mark++;
    return literals.string(tokens, i);
  }

  private Expr tstring() {
    Object known = remembered(TSTRING);
    if (isKnown(known)) {
      return (Expr) known;
    }
    int start = mark;
    Expr value = looksAt(TSTRING_START) ? formatted(TSTRING_MIDDLE, TSTRING_END) : null;
    if (value != null) {
      requireVersion(14, "t-strings are");
    }
    return remember(TSTRING, start, value);
  }

  private Expr formatted(int middle, int end) {
    int start = mark++;
    boolean template = end == TSTRING_END;
    ArrayList<Object> parts = new ArrayList<>();
    while (true) {
      if (looksAt(middle)) {
        parts.add(mark++);
        continue;
      }
      Expr field = replacementField(start, template, template);
      if (field == null) {
        break;
      }
      parts.add(field);
    }
    if (!token(end)) {
      return fail(start);
    }
    return literals.joined(tokens, start, parts, mark - 1, template);
  }

  private Expr replacementField(int literal, boolean template, boolean interpolation) {
    int start = mark;
    if (token(LBRACE)) {
      Expr value = annotatedRhs();
      if (value != null) {
        boolean debug = token(EQUAL);
        int textEnd = mark;
        int conversion = fstringConversion(template ? "t" : "f");
        Expr formatSpec = looksAt(COLON) ? fullFormatSpec(literal, template) : null;
        if (token(RBRACE)) {
          return literals.field(tokens, start, textEnd, mark - 1, value, debug, conversion, formatSpec, interpolation);
        }
      }
      mark = start;
    }
    if (invalid) {
      invalidReplacementField(template);
    }
    return fail(start);
  }

  private int fstringConversion(String letter) {
    int start = mark;
    if (token(EXCLAMATION) && looksAt(NAME)) {
      int i = mark++;
      literals.checkConversion(tokens, start, i, letter);
      return tokens.name[i].charAt(0);
    }
    mark = start;
    return -1;
  }

  private Expr fullFormatSpec(int literal, boolean template) {
    int start = mark++;
    List<Expr> parts = formatSpecParts(literal, template);
    return literals.formatSpec(tokens, mark, parts, span(start));
  }

  private List<Expr> formatSpecParts(int literal, boolean template) {
    return many(() -> {
      if (looksAt(template ? TSTRING_MIDDLE : FSTRING_MIDDLE)) {
        return literals.formatSpecMiddle(tokens, mark++, literal);
      }
      return replacementField(literal, template, false);
    });
  }

  // Errors.

  private void invalidReplacementField(boolean template) {
    String prefix = template ? "t-string: " : "f-string: ";
    int start = mark;
    if (!token(LBRACE)) {
      return;
    }
    int afterOpen = mark;
    switch (peek()) {
      case EQUAL -> throw errorAt(mark, prefix + "valid expression required before '='");
      case EXCLAMATION -> throw errorAt(mark, prefix + "valid expression required before '!'");
      case COLON -> throw errorAt(mark, prefix + "valid expression required before ':'");
      case RBRACE -> throw errorAt(mark, prefix + "valid expression required before '}'");
      default -> {}
    }
    if (annotatedRhs() == null) {
      mark = afterOpen;
      throw errorOnNextToken(prefix + "expecting a valid expression after '{'");
    }
    if (!looksAt(EQUAL) && !looksAt(EXCLAMATION) && !looksAt(COLON) && !looksAt(RBRACE)) {
      throw errorOnNextToken(prefix + "expecting '=', or '!', or ':', or '}'");
    }
    if (token(EQUAL) && !looksAt(EXCLAMATION) && !looksAt(COLON) && !looksAt(RBRACE)) {
      throw errorOnNextToken(prefix + "expecting '!', or ':', or '}'");
    }
    if (token(EXCLAMATION)) {
      if (looksAt(COLON) || looksAt(RBRACE)) {
        throw errorOnNextToken(prefix + "missing conversion character");
      }
      if (!looksAt(NAME)) {
        throw errorOnNextToken(prefix + "invalid conversion character");
      }
      mark++;
    }
    if (!looksAt(COLON) && !looksAt(RBRACE)) {
      throw errorOnNextToken(prefix + "expecting ':' or '}'");
    }
    int beforeSpec = mark;
    if (token(COLON)) {
      // CPython looks for the middle of an f-string here even in a t-string.
      formatSpecParts(start, false);
      if (!looksAt(RBRACE)) {
        throw errorOnNextToken(prefix + "expecting '}', or format specs");
      }
    }
    mark = beforeSpec;
    if (!looksAt(RBRACE)) {
      throw errorOnNextToken(prefix + "expecting '}'");
    }
    mark = start;
  }

  private void invalidStringTstringConcat() {
    int start = mark;
    List<Expr> first = some(this::fstringOrString);
    if (first != null) {
      Expr second = tstring();
      if (second != null) {
        throw errorBetween(last(first), second, "cannot mix t-string literals with string or bytes literals");
      }
    }
    mark = start;
    first = some(this::tstring);
    if (first != null) {
      Expr second = fstringOrString();
      if (second != null) {
        throw errorBetween(last(first), second, "cannot mix t-string literals with string or bytes literals");
      }
    }
    mark = start;
  }
}
