package naja.syntax;

import static naja.syntax.TokenType.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import naja.syntax.ast.Span;
import naja.syntax.ast.TypeIgnore;

/**
 * The tokens read so far, one array a property, filled from a {@link Tokenizer} on demand. Not thread-safe.
 */
final class TokenArray {
  final Tokenizer tokenizer;
  private final boolean interactive;
  private final boolean dontImplyDedent;
  private boolean parsingStarted;
  final List<TypeIgnore> typeIgnores = new ArrayList<>();

  int count;
  int[] type = new int[256];
  int[] start = new int[256];
  int[] end = new int[256];
  int[] startLine = new int[256];
  int[] startColumn = new int[256];
  int[] endLine = new int[256];
  int[] endColumn = new int[256];
  /** How many brackets were open behind the token. */
  int[] level = new int[256];
  /** The text of names and keywords, {@code null} for other tokens. */
  String[] name = new String[256];

  TokenArray(Tokenizer tokenizer, Mode mode, ParseOptions options) {
    this.tokenizer = tokenizer;
    this.interactive = mode == Mode.SINGLE;
    this.dontImplyDedent = options.dontImplyDedent();
  }

  /** Reads all tokens; where the tokenizer fails, the last one is an {@link TokenType#ERRORTOKEN}. */
  void fillAll() {
    try {
      do {
        fill();
      } while (type[count - 1] != ENDMARKER);
    } catch (PythonSyntaxError error) {
      return;
    }
  }

  /** Reads one more token. Where the tokenizer fails, it is an {@link TokenType#ERRORTOKEN}. */
  void fill() {
    try {
      read();
    } catch (PythonSyntaxError error) {
      tokenizer.finishWithError();
      add(ERRORTOKEN);
      throw error;
    }
  }

  private void read() {
    Tokenizer in = tokenizer;
    in.next();
    while (in.type == TYPE_IGNORE) {
      typeIgnores.add(new TypeIgnore(in.startLine, in.text(in.start, in.end)));
      in.next();
    }
    int kind = in.type;
    if (interactive && kind == ENDMARKER && parsingStarted) {
      kind = NEWLINE;
      parsingStarted = false;
      if (in.hasIndent() && !dontImplyDedent) {
        in.implyDedents();
      }
    } else {
      parsingStarted = true;
    }
    add(kind);
  }

  private void add(int kind) {
    int i = count;
    if (i == type.length) {
      grow();
    }
    Tokenizer in = tokenizer;
    type[i] = kind;
    start[i] = in.start;
    end[i] = in.end;
    startLine[i] = in.startLine;
    startColumn[i] = in.startColumn;
    endLine[i] = in.endLine;
    endColumn[i] = in.endColumn;
    level[i] = in.level;
    name[i] = in.name;
    count++;
  }

  private void grow() {
    int capacity = count * 2;
    type = Arrays.copyOf(type, capacity);
    start = Arrays.copyOf(start, capacity);
    end = Arrays.copyOf(end, capacity);
    startLine = Arrays.copyOf(startLine, capacity);
    startColumn = Arrays.copyOf(startColumn, capacity);
    endLine = Arrays.copyOf(endLine, capacity);
    endColumn = Arrays.copyOf(endColumn, capacity);
    level = Arrays.copyOf(level, capacity);
    name = Arrays.copyOf(name, capacity);
  }

  /** From the start of token {@code from} to the end of token {@code to}. */
  Span span(int from, int to) {
    return new Span(startLine[from], startColumn[from], endLine[to], endColumn[to]);
  }

  /** The text of a token. */
  String text(int i) {
    return start[i] < 0 ? "" : tokenizer.text(start[i], end[i]);
  }
}
