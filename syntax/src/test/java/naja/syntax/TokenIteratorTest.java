package naja.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Tokens as the module {@code tokenize} sees them. */
class TokenIteratorTest {
  private static String tokens(String source, boolean extraTokens) {
    TokenIterator tokens = new TokenIterator(source, "<string>", extraTokens, WarningSink.IGNORE);
    StringBuilder out = new StringBuilder();
    for (TokenIterator.Token t = tokens.next(); t != null; t = tokens.next()) {
      out.append(t.type()).append(PythonRepr.string(t.string())).append(t.line()).append(',').append(t.column())
          .append('-').append(t.endLine()).append(',').append(t.endColumn()).append(' ');
    }
    return out.toString();
  }

  @Test
  void extraTokens() {
    assertEquals("1'if'1,0-1,2 1'é'1,3-1,4 55':'1,4-1,5 4'\\n'1,5-1,6 66'\\n'2,0-2,1 65'# c'3,1-3,4 66'\\n'3,4-3,5 "
        + "5' '4,0-4,1 1'b'4,1-4,2 4''4,2-4,3 6''5,0-5,0 0''5,0-5,0 ", tokens("if é:\n\n # c\n b", true));
    assertEquals("59'f\"'1,0-1,2 60'a{'1,2-1,4 55'{'1,5-1,6 1'b'1,6-1,7 55'}'1,7-1,8 61'\"'1,8-1,9 4'\\r\\n'1,9-1,11 "
        + "0''2,0-2,0 ", tokens("f\"a{{{b}\"\r\n", true));
  }

  @Test
  void parserTokens() {
    assertEquals("1'a'1,0-1,1 36'+='1,2-1,4 2'1'1,5-1,6 4''1,6-1,6 0''1,-1-1,-1 ", tokens("a += 1\n", false));
  }

  @Test
  void errors() {
    PythonSyntaxError error = assertThrows(PythonSyntaxError.class, () -> tokens("(a\n", true));
    assertEquals("unexpected EOF in multi-line statement", error.getMessage());
    error = assertThrows(PythonSyntaxError.class, () -> tokens("if a:\n  b\n c\n", true));
    assertEquals(ErrorKind.INDENTATION_ERROR, error.kind());
    assertEquals(3, error.lineno());
  }
}
