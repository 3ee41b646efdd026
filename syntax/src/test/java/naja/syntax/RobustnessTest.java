package naja.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** No source makes the parser fail but with a {@link PythonSyntaxError}, or hang. */
class RobustnessTest {
  private static final String[] PIECES = {
    "(", ")", "[", "]", "{", "}", ",", ":", ".", ";", "=", "==", ":=", "->", "+", "-", "*", "**", "/", "@", "<>", "!",
    "\\", "\n", "\n  ", "\n\t", "\r\n", "#c", " ", "a", "_", "1", "0x", "1.5e", "07", "'", "\"", "'''", "\"\"\"", "f'",
    "f\"{", "t'{a", "rb'", "u\"x\"", "\\N{", "\\x", "{a!r:>{b}}", "if ", "else", "elif ", "for ", " in ", "def f",
    "class ", "lambda ", "match ", "case ", "type ", "with ", " as ", "try:", "except ", "finally:", "async ", "await ",
    "yield ", "from ", "import ", "not ", " is ", "None", "é", "\uD83D\uDE00", "\u00A0", "\u0000", "\f",
    "# type: int", "print "
  };

  @Test
  void randomSources() {
    Random random = new Random(20260101);
    ParseOptions[] options = {
      ParseOptions.DEFAULT, ParseOptions.DEFAULT.withTypeComments(true),
      ParseOptions.DEFAULT.withAllowIncompleteInput(true).withDontImplyDedent(true),
      ParseOptions.DEFAULT.withFeatureVersion(4)
    };
    Mode[] modes = Mode.values();
    for (int i = 0; i < 5_000; i++) {
      StringBuilder source = new StringBuilder();
      int length = 1 + random.nextInt(15);
      for (int j = 0; j < length; j++) {
        source.append(PIECES[random.nextInt(PIECES.length)]);
      }
      Mode mode = modes[random.nextInt(modes.length)];
      check(source.toString(), mode, options[random.nextInt(options.length)]);
    }
  }

  @Test
  void randomBytes() {
    Random random = new Random(3);
    String[] heads = {"", "# coding: latin-1\n", "#\n# coding=utf8\n", "# coding: cp1252\n", "# coding: nope\n"};
    for (int i = 0; i < 5_000; i++) {
      byte[] head = heads[random.nextInt(heads.length)].getBytes(java.nio.charset.StandardCharsets.US_ASCII);
      byte[] source = java.util.Arrays.copyOf(head, head.length + random.nextInt(20));
      for (int j = head.length; j < source.length; j++) {
        source[j] = (byte) random.nextInt(256);
      }
      try {
        Parser.parse(source, "<test>", Mode.EXEC, ParseOptions.DEFAULT);
      } catch (PythonSyntaxError expected) {
        assertNotNull(expected.kind());
      }
    }
  }

  @Test
  void randomTokens() {
    Random random = new Random(4);
    for (int i = 0; i < 5_000; i++) {
      StringBuilder source = new StringBuilder();
      for (int j = random.nextInt(12); j >= 0; j--) {
        source.append(PIECES[random.nextInt(PIECES.length)]);
      }
      TokenIterator tokens = new TokenIterator(source.toString(), "<string>", random.nextBoolean(), WarningSink.IGNORE);
      try {
        int count = 0;
        while (tokens.next() != null) {
          count++;
        }
        assertTrue(count > 0);
      } catch (PythonSyntaxError expected) {
        assertNotNull(expected.kind());
      }
    }
  }

  private static void check(String source, Mode mode, ParseOptions options) {
    try {
      Parser.parse(source, "<test>", mode, options);
    } catch (PythonSyntaxError expected) {
      return;
    } catch (RuntimeException | StackOverflowError bug) {
      throw new AssertionError(mode + " " + PythonRepr.string(naja.syntax.constant.WideString.of(source)), bug);
    }
  }

  @Test
  void deepSources() {
    String[] deep = {
      "-".repeat(5_000) + "1", "not ".repeat(5_000) + "1", "lambda:".repeat(2_500) + "1", "1**".repeat(2_500) + "1",
      "1 if 1 else ".repeat(5_000) + "1", "if 1: pass\n" + "elif 1: pass\n".repeat(5_000),
      "(".repeat(199) + ")".repeat(199), "[".repeat(199) + "]".repeat(199), "f(".repeat(150) + ")".repeat(150),
      "a" + ".b".repeat(100_000), "a" + "()".repeat(100_000), "1" + "+1".repeat(100_000), "a=".repeat(50_000) + "1"
    };
    for (String source : deep) {
      Parser.parse(source, "<test>", Mode.EXEC);
      Parser.parse(source + "\n", "<test>", Mode.SINGLE);
    }
  }

  @Test
  void tooDeepSources() {
    for (String source : new String[] {"-".repeat(100_000) + "1", "not ".repeat(10_000), "lambda:".repeat(10_000)}) {
      for (Mode mode : new Mode[] {Mode.EXEC, Mode.SINGLE, Mode.EVAL}) {
        PythonSyntaxError error = assertThrows(PythonSyntaxError.class, () -> Parser.parse(source, "<test>", mode));
        assertEquals(ErrorKind.MEMORY_ERROR, error.kind());
        assertEquals("Parser stack overflowed - Python source too complex to parse", error.getMessage());
      }
    }
    PythonSyntaxError error =
        assertThrows(PythonSyntaxError.class, () -> Parser.parse("(".repeat(201), "<test>", Mode.EXEC));
    assertEquals("too many nested parentheses", error.getMessage());
  }
}
