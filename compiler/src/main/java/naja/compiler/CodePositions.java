package naja.compiler;

/**
 * Reads {@code co_linetable}: a walk over stretches of code with the place in the source that each came from. It
 * serves {@code co_positions()}, {@code co_lines()}, tracebacks and line events.
 *
 * <pre>{@code
 * CodePositions positions = new CodePositions(code);
 * while (positions.next()) {
 *   use(positions.start(), positions.end(), positions.line());
 * }
 * }</pre>
 *
 * <p>A malformed table, which {@code code.replace} lets a program make, ends the walk early and never fails. Confined
 * to one thread; many may read one table.
 */
public final class CodePositions {
  /** What a line or a column is where there is none: Python's {@code None}. */
  public static final int NONE = -1;

  private static final int ONE_LINE = 10, NO_COLUMNS = 13, LONG = 14, NO_LOCATION = 15;

  private final byte[] table;
  private int at;

  /** The line that the next difference counts from. */
  private int baseLine;

  private int start;
  private int end;
  private int line = NONE;
  private int endLine = NONE;
  private int column = NONE;
  private int endColumn = NONE;

  public CodePositions(Code code) {
    this(code.lineTable(), code.firstLineNumber());
  }

  public CodePositions(byte[] table, int firstLineNumber) {
    this.table = table;
    this.baseLine = firstLineNumber;
  }

  /** Goes to the next entry of the table; false at its end. Neighbours may have the same place. */
  public boolean next() {
    if (at >= table.length) {
      return false;
    }
    int head = table[at++] & 0xFF;
    start = end;
    end = start + 2 * ((head & 7) + 1);
    readPlace(head >> 3 & 15);
    return true;
  }

  /** Goes to the next stretch of one line: several entries, if they differ in their columns only. */
  public boolean nextLine() {
    if (!next()) {
      return false;
    }
    int first = start;
    while (at < table.length && peekLine() == line) {
      next();
    }
    start = first;
    return true;
  }

  private int peekLine() {
    int kind = table[at] >> 3 & 15;
    if (kind == NO_LOCATION) {
      return NONE;
    }
    int before = at++;
    int delta = lineDelta(kind);
    at = before;
    return baseLine + delta;
  }

  private int lineDelta(int kind) {
    return kind < ONE_LINE ? 0 : kind < NO_COLUMNS ? kind - ONE_LINE : readSigned();
  }

  private void readPlace(int kind) {
    if (kind == NO_LOCATION) {
      line = NONE;
      endLine = NONE;
      column = NONE;
      endColumn = NONE;
      return;
    }
    baseLine += lineDelta(kind);
    line = baseLine;
    endLine = line;
    if (kind == LONG) {
      endLine += readVarint();
      column = readVarint() - 1;
      endColumn = readVarint() - 1;
    } else if (kind == NO_COLUMNS) {
      column = NONE;
      endColumn = NONE;
    } else if (kind >= ONE_LINE) {
      column = readByte();
      endColumn = readByte();
    } else {
      int columns = readByte();
      column = kind << 3 | columns >> 4;
      endColumn = column + (columns & 15);
    }
  }

  private int readByte() {
    return at < table.length ? table[at++] & 0xFF : 0;
  }

  private int readVarint() {
    int value = 0;
    for (int shift = 0;; shift += 6) {
      int next = readByte();
      value |= (next & 63) << shift;
      if ((next & 64) == 0) {
        return value;
      }
    }
  }

  private int readSigned() {
    int value = readVarint();
    return (value & 1) != 0 ? -(value >>> 1) : value >>> 1;
  }

  /** The offset in {@code co_code}, in bytes, where the stretch begins. */
  public int start() {
    return start;
  }

  /** The offset where it ends, exclusive. */
  public int end() {
    return end;
  }

  /** The line, or {@link #NONE}. */
  public int line() {
    return line;
  }

  /** The last line, or {@link #NONE}. */
  public int endLine() {
    return endLine;
  }

  /** The column, a UTF-8 byte offset from 0, or {@link #NONE}. */
  public int column() {
    return column;
  }

  /** The column where it ends, exclusive, or {@link #NONE}. */
  public int endColumn() {
    return endColumn;
  }

  /** The line of the instruction at a byte offset of {@code co_code}; {@link #NONE} if it has none. */
  public static int lineAt(Code code, int offset) {
    CodePositions positions = find(code, offset);
    return positions == null ? NONE : positions.line;
  }

  /** A walk that stands at the entry of a byte offset of {@code co_code}; null if the table has none. */
  public static CodePositions find(Code code, int offset) {
    CodePositions positions = new CodePositions(code);
    while (positions.next()) {
      if (offset < positions.end) {
        return positions;
      }
    }
    return null;
  }
}
