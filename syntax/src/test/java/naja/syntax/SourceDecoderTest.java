package naja.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** PEP 263. */
class SourceDecoderTest {
  private static byte[] bytes(String latin1) {
    return latin1.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String dump(byte[] source, ParseOptions options) {
    return AstDump.dump(Parser.parse(source, "<test>", Mode.EXEC, options), false);
  }

  private static String name(String name) {
    return "Module(body=[Expr(value=Constant(value='" + name + "'))])";
  }

  private static PythonSyntaxError error(String source) {
    return assertThrows(PythonSyntaxError.class, () -> dump(bytes(source), ParseOptions.DEFAULT));
  }

  @Test
  void cookies() {
    assertEquals(name("é"), dump("'é'".getBytes(StandardCharsets.UTF_8), ParseOptions.DEFAULT));
    assertEquals(name("é"), dump(bytes("\u00EF\u00BB\u00BF'\u00C3\u00A9'"), ParseOptions.DEFAULT));
    assertEquals(name("é"), dump(bytes("# -*- coding: Latin_1 -*-\n'\u00E9'"), ParseOptions.DEFAULT));
    assertEquals(name("é"), dump(bytes("#!x\n# vim: set fileencoding=iso-8859-15 :\n'\u00E9'"), ParseOptions.DEFAULT));
    assertEquals(name("Ã©"), dump(bytes("# coding: l1\n'\u00C3\u00A9'"), ParseOptions.DEFAULT));
    assertEquals(name("é"),
        dump(bytes("# coding: l1\n'\u00C3\u00A9'"), ParseOptions.DEFAULT.withIgnoreCookie(true)));
  }

  @Test
  void pluggedIn() {
    ParseOptions options = ParseOptions.DEFAULT.withDecoders(
        (encoding, source) -> encoding.equals("rot13") ? "'x'" : null);
    assertEquals(name("x"), dump(bytes("# coding: rot13\n"), options));
    PythonSyntaxError error = assertThrows(PythonSyntaxError.class, () -> dump(bytes("# coding: nope\n"), options));
    assertEquals("unknown encoding: nope", error.getMessage());
  }

  @Test
  void newlines() {
    assertEquals(name("a\\nb\\nc"), dump(bytes("'''a\r\nb\rc'''"), ParseOptions.DEFAULT));
  }

  @Test
  void errors() {
    PythonSyntaxError error = error("x\n'\u00FF'");
    assertEquals("Non-UTF-8 code starting with '\\xff' on line 2, but no encoding declared; see "
        + "https://peps.python.org/pep-0263/ for details", error.getMessage());
    assertEquals(2, error.lineno());
    assertEquals(2, error.offset());
    assertEquals("unknown encoding: foo", error("# coding: foo\n").getMessage());
    assertEquals("encoding problem: iso-8859-1 with BOM",
        error("\u00EF\u00BB\u00BF# coding: latin-1\n").getMessage());
    assertEquals("'ascii' codec can't decode byte 0xe9 in position 15: ordinal not in range(128)",
        error("# coding:ascii\n\u00E9").getMessage());
    assertEquals("'utf-8' codec can't decode bytes in position 15-16: invalid continuation byte",
        error("# coding: utf8\n\u00E2\u0082x").getMessage());
    assertEquals("source code string cannot contain null bytes", error("a\0b").getMessage());
    assertEquals(PythonSyntaxError.Detail.NONE, error("\0").detail());
  }
}
