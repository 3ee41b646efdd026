package naja.runtime.objects;

import java.io.ByteArrayOutputStream;
import naja.compiler.Code;
import naja.compiler.CodePositions;

/** The line table of a code object in the form that it had before CPython 3.10: {@code co_lnotab}. */
final class LineTables {
  private static final int MOST_CODE = 255;
  private static final int MOST_LINES = 127;
  private static final int LEAST_LINES = -128;

  private LineTables() {}

  /** Pairs of bytes: how far the code goes on, and by how many lines, signed. */
  static byte[] oldForm(Code code) {
    ByteArrayOutputStream table = new ByteArrayOutputStream();
    CodePositions positions = new CodePositions(code);
    int line = code.firstLineNumber();
    int offset = 0;
    while (positions.nextLine()) {
      if (positions.line() != CodePositions.NONE && positions.line() != line) {
        add(table, positions.start() - offset, positions.line() - line);
        line = positions.line();
        offset = positions.start();
      }
    }
    return table.toByteArray();
  }

  private static void add(ByteArrayOutputStream table, int codeStep, int lineStep) {
    int code = codeStep;
    int lines = lineStep;
    for (; code > MOST_CODE; code -= MOST_CODE) {
      table.write(MOST_CODE);
      table.write(0);
    }
    for (; lines > MOST_LINES || lines < LEAST_LINES; code = 0) {
      int step = lines > 0 ? MOST_LINES : LEAST_LINES;
      table.write(code);
      table.write(step);
      lines -= step;
    }
    table.write(code);
    table.write(lines);
  }
}
