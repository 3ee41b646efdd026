package naja.compiler.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import naja.syntax.constant.WideString;
import org.junit.jupiter.api.Test;

/** The expectations are what CPython's {@code _testinternalcapi.compiler_cleandoc} says. */
class DocstringTest {
  private static void check(String text, String expected) {
    assertEquals(WideString.of(expected), Docstring.clean(WideString.of(text)));
  }

  @Test
  void indentationGoes() {
    check("", "");
    check("a", "a");
    check("  a", "a");
    check("a\n  b\n    c\n", "a\nb\n  c\n");
    check("a\n    b\n  c", "a\n  b\nc");
    check("\n  a\n  \n  b\n  ", "\na\n\nb\n");
    check("   \n   a", "\na");
    check("a\n\tb\n        c", "a\nb\nc");
    check("\ta\n\t b", "a\nb");
    check("a\n \n   b", "a\n\nb");
    check("\uD83D\uDE00\n  \uD83D\uDE00", "\uD83D\uDE00\n\uD83D\uDE00");
  }
}
