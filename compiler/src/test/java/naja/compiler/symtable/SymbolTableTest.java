package naja.compiler.symtable;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.StringJoiner;
import naja.compiler.CompileOptions;
import naja.compiler.Compiler;
import naja.syntax.Mode;
import naja.syntax.ParseOptions;
import naja.syntax.Parser;
import org.junit.jupiter.api.Test;

/** The expectations are what CPython's {@code _symtable.symtable} shows; flags are in hexadecimal. */
class SymbolTableTest {
  private static SymbolTableEntry top(String source) {
    return Compiler.symbolTable(
        Parser.parse(source, "f", Mode.EXEC, ParseOptions.DEFAULT), "f", CompileOptions.DEFAULT)
        .top();
  }

  /** A block as {@code name(symbol:flags ...)[children]}. */
  private static String text(SymbolTableEntry entry) {
    StringJoiner symbols = new StringJoiner(" ", "(", ")");
    for (Symbol symbol : entry.symbols()) {
      symbols.add(symbol.name() + ":" + Integer.toHexString(symbol.flags()));
    }
    StringJoiner children = new StringJoiner(" ", "[", "]");
    for (SymbolTableEntry child : entry.children()) {
      children.add(text(child));
    }
    return entry.name() + symbols + (entry.children().isEmpty() ? "" : children);
  }

  private static void check(String source, String expected) {
    assertEquals(expected, text(top(source)));
  }

  @Test
  void functions() {
    check("def f(a, *b):\n  global c\n  return lambda: a",
        "top(f:1002 c:2001)[__annotate__(.format:1014) f(a:5004 b:1004 c:2001)[lambda(a:4010)]]");
    check("def f():\n  x = 1\n  def g():\n    nonlocal x",
        "top(f:1002)[__annotate__(.format:1014) f(x:5002 g:1002)[__annotate__(.format:1014) g(x:4008)]]");
  }

  @Test
  void classes() {
    check("class A:\n  def __f(self): return __class__",
        "top(A:1002)[A(_A__f:1002)[__annotate__(.format:1014 __classdict__:4010) __f(self:1004 __class__:4010)]]");
    SymbolTableEntry entry = top("class A:\n  def f(self): super()").children().get(0);
    assertEquals(true, entry.needsClassClosure());
    assertEquals(true, entry.needsClassDict());
    assertEquals(true, entry.children().get(1).isMethod());
  }

  @Test
  void comprehensionsAreInlined() {
    check("[lambda: x for x in y]", "top(y:3010 x:5a02)[lambda(x:4010)]");
    check("(x for x in y)", "top(y:3010)[genexpr(.0:1004 x:1212)]");
  }

  @Test
  void typeParameters() {
    check("class A[T: int](B[T]):\n  __x = 1",
        "top(A:1002)[A(.type_params:5012 .generic_base:1012 T:1412 B:3010)"
            + "[T(.format:1014 int:3010) A(__type_params__:1002 .type_params:4010 _A__x:1002)]]");
    check("type A[B] = C[B]", "top(A:1002)[A(B:5402)[A(.format:1014 C:3010 B:4010)]]");
  }

  @Test
  void annotations() {
    check("x: int", "top(x:1102 __conditional_annotations__:3010)[__annotate__(.format:1014 int:3010)]");
    check("from __future__ import annotations\ndef f(x: int): pass", "top(annotations:1080 f:1002)[f(x:1004)]");
    check("def f():\n  x: int",
        "top(f:1002)[__annotate__(.format:1014) f(x:1102)[__annotate__(.format:1014)]]");
  }

  @Test
  void namesAreMangled() {
    assertEquals("_A__x", NameMangling.mangle("_A", "__x"));
    assertEquals("__x", NameMangling.mangle("__", "__x"));
    assertEquals("__x__", NameMangling.mangle("A", "__x__"));
    assertEquals("__x.y", NameMangling.mangle("A", "__x.y"));
    assertEquals("__x", NameMangling.mangle(null, "__x"));
  }

  @Test
  void sortsByCodePoints() {
    String[] names = {"b", "\uD835\uDD52", "\uFF41", "a", "ab"};
    CodePointOrder.sort(names);
    assertEquals("a ab b \uFF41 \uD835\uDD52", String.join(" ", names));
  }
}
