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
  private static final int MAX_DEPTH = 2_500;
  /** As deep as it goes on a stack of {@link #LARGE_STACK} bytes, and as CPython's parser goes. */
  private static final int MAX_DEPTH_LARGE = PegBase.MAX_DEPTH;
  private static final long LARGE_STACK = 256L << 20;

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
    boolean fast = (mode == Mode.EXEC || mode == Mode.EVAL) && !options.barryAsFlufl()
        && options.featureVersion() >= ParseOptions.LATEST_FEATURE_VERSION;
    try {
      if (fast) {
        Mod result = parseFast(source, filename, mode, options, MAX_DEPTH);
        if (result != null) {
          return result;
        }
      }
      return parseCompletely(source, filename, mode, options);
    } catch (FastParserBase.Mismatch tooDeep) {
      return parseOnLargeStack(source, filename, mode, options, fast);
    } catch (StackOverflowError tooDeep) {
      return parseOnLargeStack(source, filename, mode, options, false);
    }
  }

  private static Tokenizer tokenizer(SourceDecoder.Decoded source, String filename, ParseOptions options) {
    Tokenizer tokenizer = new Tokenizer(source.bytes(), source.length(), filename, options.typeComments(), false,
        options.warnings(), new NameTable());
    tokenizer.shown = source.original();
    tokenizer.shownLimit = source.originalLength();
    return tokenizer;
  }

  /** The tree of a valid program, or {@code null} if the source is none, or not certainly. */
  private static Mod parseFast(SourceDecoder.Decoded source, String filename, Mode mode, ParseOptions options,
      int maxDepth) {
    PendingWarnings warnings = new PendingWarnings();
    ParseOptions quiet = options.withWarnings(warnings);
    TokenArray tokens = new TokenArray(tokenizer(source, filename, quiet), mode, quiet);
    tokens.fillAll();
    try {
      Mod result = new FastParser(tokens, quiet, maxDepth).parse(mode);
      return warnings.sendTo(options.warnings()) ? null : result;
    } catch (PythonSyntaxError error) {
      return null;
    } catch (FastParserBase.Mismatch mismatch) {
      if (mismatch == FastParserBase.Mismatch.TOO_DEEP) {
        throw mismatch;
      }
      return null;
    }
  }

  private static Mod parseCompletely(SourceDecoder.Decoded source, String filename, Mode mode, ParseOptions options) {
    TokenArray tokens = new TokenArray(tokenizer(source, filename, options), mode, options);
    return new CompleteParser(tokens, mode, options).parse();
  }

  /** Parses in a thread of its own whose stack is large enough for what CPython can parse. */
  private static Mod parseOnLargeStack(SourceDecoder.Decoded source, String filename, Mode mode, ParseOptions options,
      boolean fast) {
    Mod[] result = new Mod[1];
    Throwable[] failure = new Throwable[1];
    Thread thread = new Thread(null, () -> {
      try {
        if (fast) {
          result[0] = parseFast(source, filename, mode, options, MAX_DEPTH_LARGE);
        }
        if (result[0] == null) {
          result[0] = parseCompletely(source, filename, mode, options);
        }
      } catch (FastParserBase.Mismatch | StackOverflowError tooDeep) {
        failure[0] = PythonSyntaxError.withoutPosition(ErrorKind.MEMORY_ERROR,
            "Parser stack overflowed - Python source too complex to parse");
      } catch (RuntimeException | Error thrown) {
        failure[0] = thrown;
      }
    }, "naja-parser", LARGE_STACK);
    thread.start();
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (failure[0] instanceof RuntimeException thrown) {
      throw thrown;
    }
    if (failure[0] instanceof Error thrown) {
      throw thrown;
    }
    return result[0];
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

    /** Sends the warnings on; tells whether one is to be an error. */
    boolean sendTo(WarningSink sink) {
      if (warnings != null) {
        for (Warning w : warnings) {
          if (sink.warn(w.category(), w.message(), w.filename(), w.lineno())) {
            return true;
          }
        }
      }
      return false;
    }
  }
}
