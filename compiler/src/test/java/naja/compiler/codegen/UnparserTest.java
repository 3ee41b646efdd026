package naja.compiler.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import naja.syntax.Mode;
import naja.syntax.ParseOptions;
import naja.syntax.Parser;
import naja.syntax.ast.Mod;
import naja.syntax.constant.WideString;
import org.junit.jupiter.api.Test;

/** The expectations are CPython's {@code __annotations__} under {@code from __future__ import annotations}. */
class UnparserTest {
  private static Object unparse(String source) {
    Mod.Expression tree = (Mod.Expression) Parser.parse(source, "f", Mode.EVAL, ParseOptions.DEFAULT);
    return Unparser.unparse(tree.body());
  }

  private static void check(String source, String expected) {
    assertEquals(WideString.of(expected), unparse(source));
  }

  private static void same(String source) {
    check(source, source);
  }

  @Test
  void parenthesesAreThoseNeeded() {
    same("(a + b) * c");
    same("a + b * c");
    same("a - (b - c)");
    same("(a ** b) ** c");
    same("a ** b ** c");
    same("(-a) ** b");
    same("-a ** b");
    same("not (a and b)");
    same("(a or b) and c");
    same("(lambda: a)(b)");
    same("(a if b else c) if d else e");
    check("((a), (b))", "(a, b)");
    check("x[(a, b)]", "x[a, b]");
  }

  @Test
  void lambdasLackTheBlankBeforeStars() {
    same("lambda: 1");
    same("lambda a=1, /, b=2, *, c=3, d, **e: 1");
    check("lambda *a, **b: 1", "lambda*a, **b: 1");
  }

  @Test
  void atoms() {
    same("1 .real");
    same("1.5.real");
    check("1e999", "1e309");
    same("...");
    same("u'a'");
    same("()");
    same("(a,)");
    same("{**a, b: c}");
    same("f(*a, b=c, **d)");
    same("f((x for x in y if z))".replace("((", "(").replace("))", ")"));
    same("[x async for x in y for z in w]");
    same("a[b:c:d]");
  }

  @Test
  void formattedStrings() {
    check("f\"a{b!r:>{c}}{{\"", "f'a{b!r:>{c}}{{'");
    check("f\"{ {1: 2} }\"", "f'{ {1: 2}}'");
    check("t'{a  +  b:x}'", "t'{a  +  b:x}'");
    check("f'{a}\\ud83d\\udc0d'", "f'{a}\\ud83d\\udc0d'");
  }
}
