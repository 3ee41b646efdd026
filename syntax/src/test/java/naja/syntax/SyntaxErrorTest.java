package naja.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Each source of {@code syntax-errors.txt} has the error that CPython gives it. */
class SyntaxErrorTest {
  @Test
  void sameErrorsAsCPython() throws IOException {
    ArrayList<String> differences = new ArrayList<>();
    int cases = 0;
    try (BufferedReader in = new BufferedReader(new InputStreamReader(
        SyntaxErrorTest.class.getResourceAsStream("syntax-errors.txt"), StandardCharsets.US_ASCII))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] fields = line.split("\t", 3);
        String actual = parse(fields[0], unescape(fields[1]));
        cases++;
        if (!actual.equals(unescape(fields[2]))) {
          differences.add(fields[1] + "\n  expected " + fields[2] + "\n  but was  " + actual);
        }
      }
    }
    assertTrue(cases > 300);
    assertEquals("", String.join("\n", differences));
  }

  private static String parse(String mode, String source) {
    try {
      Parser.parse(source, "<test>", Mode.valueOf(mode.toUpperCase(Locale.ROOT)));
      return "ok";
    } catch (PythonSyntaxError e) {
      return e.kind().pythonName() + "\t" + e.getMessage() + "\t" + e.lineno() + "\t" + e.offset() + "\t"
          + e.endLineno() + "\t" + e.endOffset() + "\t" + e.text();
    }
  }

  /** Undoes Python's {@code unicode_escape}. */
  private static String unescape(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        out.append(c);
        continue;
      }
      c = text.charAt(++i);
      int digits = switch (c) {
        case 'x' -> 2;
        case 'u' -> 4;
        case 'U' -> 8;
        default -> 0;
      };
      if (digits > 0) {
        out.appendCodePoint(Integer.parseInt(text, i + 1, i + 1 + digits, 16));
        i += digits;
      } else {
        out.append(switch (c) {
          case 'n' -> '\n';
          case 'r' -> '\r';
          case 't' -> '\t';
          default -> c;
        });
      }
    }
    return out.toString();
  }
}
