package naja.syntax;

import java.util.ArrayList;
import naja.syntax.ast.Mod;

/**
 * The door of this package: from Python source to its abstract syntax tree.
 *
 * <ul>
 *   <li>{@link #parse(String, String, Mode, ParseOptions)}: a source that is text already;
 *   <li>{@link #parse(byte[], String, Mode, ParseOptions)}: a source in bytes, whose encoding is found out (PEP 263).
 * </ul>
 *
 * <p>The result is a {@link Mod.Module} for {@link Mode#EXEC}, {@link Mod.Interactive} for {@link Mode#SINGLE},
 * {@link Mod.Expression} for {@link Mode#EVAL} and {@link Mod.FunctionType} for {@link Mode#FUNC_TYPE}. Invalid
 * sources are a {@link PythonSyntaxError} with CPython's message and position. Stateless and thread-safe.
 */
public final class Parser {
  /** As deep as the fast parser goes on a stack of unknown size. */
  private static final int MAX_DEPTH = 90;

  private Parser() {}

  /** Parses a text with {@link ParseOptions#DEFAULT}. */
  public static Mod parse(String source, String filename, Mode mode) {
    return parse(source, filename, mode, ParseOptions.DEFAULT);
  }

  /**
   * Parses a text, in which a coding cookie means nothing.
   *
   * @throws PythonSyntaxError if it is not Python
   */
  public static Mod parse(String source, String filename, Mode mode, ParseOptions options) {
    return parse(SourceDecoder.decode(source, mode == Mode.EXEC), filename, mode, options);
  }

  /**
   * Parses bytes.
   *
   * @throws PythonSyntaxError if they are not Python, or not text in their encoding
   */
  public static Mod parse(byte[] source, String filename, Mode mode, ParseOptions options) {
    return parse(SourceDecoder.decode(source, filename, mode == Mode.EXEC, options), filename, mode, options);
  }

  private static Mod parse(SourceDecoder.Decoded source, String filename, Mode mode, ParseOptions options) {
    PendingWarnings warnings = new PendingWarnings();
    ParseOptions quiet = options.withWarnings(warnings);
    Tokenizer tokenizer = new Tokenizer(source.bytes(), source.length(), filename, options.typeComments(), false,
        warnings, new NameTable());
    TokenArray tokens = new TokenArray(tokenizer, mode, options);
    tokens.fillAll();
    Mod result;
    try {
      result = new FastParser(tokens, quiet, MAX_DEPTH).parse(mode);
    } catch (FastParserBase.Mismatch mismatch) {
      throw Errors.atLastToken(tokens, "invalid syntax");
    }
    warnings.sendTo(options.warnings());
    return result;
  }

  /** Keeps warnings until it is certain that the fast parser's result stands. */
  private static final class PendingWarnings implements WarningSink {
    private record Warning(String category, String message, String filename, int lineno) {}

    private ArrayList<Warning> warnings;

    @Override
    public boolean warn(String category, String message, String filename, int lineno) {
      if (warnings == null) {
        warnings = new ArrayList<>();
      }
      warnings.add(new Warning(category, message, filename, lineno));
      return false;
    }

    void sendTo(WarningSink sink) {
      if (warnings != null) {
        for (Warning w : warnings) {
          sink.warn(w.category(), w.message(), w.filename(), w.lineno());
        }
      }
    }
  }
}
