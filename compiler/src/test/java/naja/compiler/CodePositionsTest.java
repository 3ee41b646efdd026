package naja.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tables are CPython's; what they say was asked of CPython. */
class CodePositionsTest {
  private static final String TABLE = "8000f00205050de00a0bd80a0b88418d23f005020d0f8801f30a000e0f8801df0b0c8931d90c14f1"
      + "05000e0ff006000c0d8048f8f40b000c0df40001050ddc080cfbf00301050dfa";

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  @Test
  void entriesFollowEachOther() {
    CodePositions positions = new CodePositions(bytes("e9008000d80a0b8447f9"), 13);
    assertTrue(positions.next());
    assertEquals("0-4 13:-1-13:-1", text(positions));
    assertTrue(positions.next());
    assertEquals("4-6 13:0-13:0", text(positions));
    assertTrue(positions.next());
    assertEquals("6-8 14:10-14:11", text(positions));
    assertTrue(positions.next());
    assertEquals("8-18 14:4-14:11", text(positions));
    assertTrue(positions.next());
    assertEquals("18-22 -1:-1--1:-1", text(positions));
    assertFalse(positions.next());
  }

  private static String text(CodePositions at) {
    return at.start() + "-" + at.end() + " " + at.line() + ":" + at.column() + "-" + at.endLine() + ":"
        + at.endColumn();
  }

  @Test
  void linesJoinEntries() {
    StringBuilder lines = new StringBuilder();
    CodePositions positions = new CodePositions(bytes(TABLE), 2);
    while (positions.nextLine()) {
      lines.append(positions.start()).append('-').append(positions.end()).append(':').append(positions.line())
          .append(' ');
    }
    assertEquals("0-2:2 2-4:3 4-6:5 6-22:6 22-26:4 26-36:9 36-56:10 56-60:11 60-64:9 64-68:12 68-70:-1 70-90:7 "
        + "90-100:8 100-108:-1 108-110:7 110-116:-1 ", lines.toString());
  }

  @Test
  void brokenTablesEnd() {
    CodePositions positions = new CodePositions(bytes("f04040"), 1);
    assertTrue(positions.next());
    assertFalse(positions.next());
  }

  @Test
  void exceptionTablesAreRead() {
    assertEquals(
        List.of(
            new ExceptionTable.Entry(4, 26, 70, 0, false),
            new ExceptionTable.Entry(70, 100, 110, 1, true),
            new ExceptionTable.Entry(108, 110, 110, 1, true)),
        ExceptionTable.parse(bytes("820b2300a30f3703b6013703")));
    assertEquals(List.of(), ExceptionTable.parse(new byte[0]));
  }
}
