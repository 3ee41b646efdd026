package naja.compiler.flow;

import java.io.ByteArrayOutputStream;
import naja.syntax.ast.Span;

/** Writes {@code co_linetable}: one entry, in the shortest form that holds it, for each run of equal locations. */
final class LocationTableWriter {
  private static final int ONE_LINE = 10, NO_COLUMNS = 13, LONG = 14, NO_LOCATION = 15;

  /** The most code units that one entry is for. */
  private static final int MAX_UNITS = 8;

  private final ByteArrayOutputStream table = new ByteArrayOutputStream();
  private int line;

  private LocationTableWriter(int firstLine) {
    line = firstLine;
  }

  static byte[] write(Assembler.Layout layout, int firstLine) {
    LocationTableWriter writer = new LocationTableWriter(firstLine);
    Span[] spans = Assembler.locations(layout);
    int start = 0;
    for (int i = 1; i <= spans.length; i++) {
      if (i == spans.length || !same(spans[i], spans[start])) {
        writer.writeRun(spans[start], layout.offsets[i] - layout.offsets[start]);
        start = i;
      }
    }
    return writer.table.toByteArray();
  }

  /** The generated {@code equals} of a record is slow to link. */
  private static boolean same(Span v, Span w) {
    return v == w
        || v.lineno() == w.lineno()
            && v.colOffset() == w.colOffset()
            && v.endLineno() == w.endLineno()
            && v.endColOffset() == w.endColOffset();
  }

  private void writeRun(Span span, int units) {
    int left = units;
    while (left > MAX_UNITS) {
      writeEntry(span, MAX_UNITS);
      left -= MAX_UNITS;
    }
    if (left > 0) {
      writeEntry(span, left);
    }
  }

  private void writeEntry(Span span, int units) {
    if (span.lineno() < 0) {
      writeHead(NO_LOCATION, units);
      return;
    }
    int lineDelta = span.lineno() - line;
    line = span.lineno();
    int column = span.colOffset();
    int endColumn = span.endColOffset();
    if (column < 0 || endColumn < 0) {
      if (span.endLineno() == span.lineno() || span.endLineno() < 0) {
        writeHead(NO_COLUMNS, units);
        writeSigned(lineDelta);
        return;
      }
    } else if (span.endLineno() == span.lineno()) {
      if (lineDelta == 0 && column < 80 && endColumn - column < 16 && endColumn >= column) {
        writeHead(column >> 3, units);
        table.write((column & 7) << 4 | endColumn - column);
        return;
      }
      if (lineDelta >= 0 && lineDelta < 3 && column < 128 && endColumn < 128) {
        writeHead(ONE_LINE + lineDelta, units);
        table.write(column);
        table.write(endColumn);
        return;
      }
    }
    writeHead(LONG, units);
    writeSigned(lineDelta);
    writeVarint(span.endLineno() - span.lineno());
    writeVarint(column + 1);
    writeVarint(endColumn + 1);
  }

  private void writeHead(int kind, int units) {
    table.write(0x80 | kind << 3 | units - 1);
  }

  /** Six bits a byte, the lowest first; unsigned, also for an end that the tree of a program put before its start. */
  private void writeVarint(int value) {
    int left = value;
    while (Integer.compareUnsigned(left, 64) >= 0) {
      table.write(0x40 | left & 0x3F);
      left >>>= 6;
    }
    table.write(left);
  }

  private void writeSigned(int value) {
    writeVarint(value < 0 ? -value << 1 | 1 : value << 1);
  }
}
