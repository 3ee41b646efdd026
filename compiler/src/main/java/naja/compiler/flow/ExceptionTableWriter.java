package naja.compiler.flow;

import java.io.ByteArrayOutputStream;

/** Writes {@code co_exceptiontable}: for each run of instructions with one handler, where and how to go there. */
final class ExceptionTableWriter {
  private static final int ENTRY_START = 0x80, CONTINUES = 0x40;

  private final ByteArrayOutputStream table = new ByteArrayOutputStream();
  private final Assembler.Layout layout;

  private ExceptionTableWriter(Assembler.Layout layout) {
    this.layout = layout;
  }

  static byte[] write(Assembler.Layout layout) {
    ExceptionTableWriter writer = new ExceptionTableWriter(layout);
    Instr[] instructions = layout.instructions;
    Block handler = null;
    int start = 0;
    for (int i = 0; i <= instructions.length; i++) {
      Block current = i < instructions.length ? instructions[i].handler : null;
      if (current != handler) {
        if (handler != null) {
          writer.writeEntry(layout.offsets[start], layout.offsets[i], handler);
        }
        start = i;
        handler = current;
      }
    }
    return writer.table.toByteArray();
  }

  private void writeEntry(int start, int end, Block handler) {
    // The handler's block counts what is pushed on the way to it.
    int depth = handler.startDepth - 1;
    int keepsLast = handler.keepsLastInstruction ? 1 : 0;
    writeItem(start, ENTRY_START);
    writeItem(end - start, 0);
    writeItem(layout.offsets[handler.index], 0);
    writeItem(depth - keepsLast << 1 | keepsLast, 0);
  }

  /** Six bits a byte, the highest first. */
  private void writeItem(int value, int mark) {
    int bits = mark;
    for (int shift = 24; shift > 0; shift -= 6) {
      if (value >> shift != 0) {
        table.write(value >> shift & 0x3F | CONTINUES | bits);
        bits = 0;
      }
    }
    table.write(value & 0x3F | bits);
  }
}
