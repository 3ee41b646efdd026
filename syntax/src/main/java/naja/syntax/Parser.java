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
   * Parses a text, in which a coding cookie means nothing. The text must have no lone surrogate; Python's
   * {@code compile} refuses such a source before it is parsed ({@code UnicodeEncodeError}).
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
      return parse(source, filename, mode, options, fast ? MAX_DEPTH : 0);
    } catch (FastParserBase.Mismatch tooDeep) {
      return parseOnLargeStack(source, filename, mode, options, fast);
    } catch (StackOverflowError tooDeep) {
      return parseOnLargeStack(source, filename, mode, options, false);
    }
  }

  /** Parses with the fast parser, unless {@code fastDepth} is 0, and then with the complete one if need be. */
  private static Mod parse(SourceDecoder.Decoded source, String filename, Mode mode, ParseOptions options,
      int fastDepth) {
    PendingWarnings warnings = new PendingWarnings(options.warnings());
    ParseOptions pending = options.withWarnings(warnings);
    if (fastDepth > 0) {
      Mod result = parseFast(source, filename, mode, pending, fastDepth);
      if (result != null && !warnings.send(filename)) {
        return result;
      }
      if (result == null) {
        warnings.drop();
      }
    } else {
      warnings.drop();
    }
    TokenArray tokens = new TokenArray(tokenizer(source, filename, pending), mode, pending);
    return new CompleteParser(tokens, mode, pending).parse();
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
    TokenArray tokens = new TokenArray(tokenizer(source, filename, options), mode, options);
    tokens.fillAll();
    try {
      return new FastParser(tokens, options, maxDepth).parse(mode);
    } catch (PythonSyntaxError error) {
      return null;
    } catch (FastParserBase.Mismatch mismatch) {
      if (mismatch == FastParserBase.Mismatch.TOO_DEEP) {
        throw mismatch;
      }
      return null;
    }
  }

  /** Parses in a thread of its own whose stack is large enough for what CPython can parse. */
  private static Mod parseOnLargeStack(SourceDecoder.Decoded source, String filename, Mode mode, ParseOptions options,
      boolean fast) {
    Mod[] result = new Mod[1];
    Throwable[] failure = new Throwable[1];
    Thread thread = new Thread(null, () -> {
      try {
        result[0] = parse(source, filename, mode, options, fast ? MAX_DEPTH_LARGE : 0);
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

  /**
   * Keeps warnings until it is certain that the fast parser's result stands. If one of them is to be an error, the
   * complete parser finds its place; the warnings before it are not sent again.
   */
  private static final class PendingWarnings implements WarningSink {
    private record Warning(String category, String message, int lineno) {}

    private final WarningSink sink;
    private ArrayList<Warning> pending;
    private ArrayList<Warning> sent;

    PendingWarnings(WarningSink sink) {
      this.sink = sink;
    }

    @Override
    public boolean warn(String category, String message, String filename, int lineno) {
      Warning warning = new Warning(category, message, lineno);
      if (sent != null) {
        return !sent.remove(warning) && sink.warn(category, message, filename, lineno);
      }
      if (pending == null) {
        pending = new ArrayList<>();
      }
      // All tokens are read before the parser looks at the first string, so its warnings have to be sorted in.
      int at = pending.size();
      while (at > 0 && pending.get(at - 1).lineno > lineno) {
        at--;
      }
      pending.add(at, warning);
      return false;
    }

    /** Forgets what was kept; further warnings are sent on at once. */
    void drop() {
      sent = new ArrayList<>();
    }

    /** Sends the warnings on; tells whether one is to be an error. */
    boolean send(String filename) {
      drop();
      if (pending != null) {
        for (Warning w : pending) {
          if (sink.warn(w.category, w.message, filename, w.lineno)) {
            return true;
          }
          sent.add(w);
        }
      }
      return false;
    }
  }
}
