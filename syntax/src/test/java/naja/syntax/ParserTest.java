package naja.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import naja.syntax.ast.Expr;
import naja.syntax.ast.Mod;
import naja.syntax.ast.Stmt;
import naja.syntax.constant.WideString;
import org.junit.jupiter.api.Test;

/** Modes and options of the {@link Parser}, and the two parsers behind it. */
class ParserTest {
  private static String dump(String source, Mode mode, ParseOptions options) {
    return AstDump.dump(Parser.parse(source, "<test>", mode, options), false);
  }

  private static String dump(String source) {
    return dump(source, Mode.EXEC, ParseOptions.DEFAULT);
  }

  private static Object constant(String source) {
    Mod.Expression tree = (Mod.Expression) Parser.parse(source, "<test>", Mode.EVAL);
    return ((Expr.Constant) tree.body()).value();
  }

  @Test
  void modes() {
    assertEquals("Module(body=[Pass(), Expr(value=Name(id='a', ctx=Load()))])", dump("pass; a"));
    assertEquals("Expression(body=Name(id='a', ctx=Load()))", dump("a\n\n", Mode.EVAL, ParseOptions.DEFAULT));
    assertEquals("Interactive(body=[If(test=Name(id='a', ctx=Load()), body=[Pass()])])",
        dump("if a:\n  pass", Mode.SINGLE, ParseOptions.DEFAULT));
    assertEquals("FunctionType(argtypes=[Name(id='a', ctx=Load()), Name(id='b', ctx=Load())], "
        + "returns=Name(id='c', ctx=Load()))", dump("(a, *b) -> c", Mode.FUNC_TYPE, ParseOptions.DEFAULT));
  }

  @Test
  void positionsAreUtf8Bytes() {
    Mod.Module tree = (Mod.Module) Parser.parse("'é€' + x\n", "<test>", Mode.EXEC);
    Expr.BinOp sum = (Expr.BinOp) ((Stmt.Expr) tree.body().get(0)).value();
    assertEquals(10, sum.right().span().colOffset());
  }

  @Test
  void constants() {
    assertEquals(0x7FL, constant("0x7_F"));
    assertEquals("9223372036854775808", constant("9223372036854775808").toString());
    assertEquals(1e300, constant("1_0e2_99"));
    assertEquals("a\nb", constant("'a\\n' \"\"\"b\"\"\""));
    assertEquals(WideString.of(new int[] {0xDC80}, 1), constant("'\\udc80'"));
    assertEquals(WideString.of("\uD83D\uDE00"), constant("'\\N{GRINNING FACE}'"));
    assertEquals("b'a\\x00'", PythonRepr.of(constant("b'a\\0'")));
    assertEquals("1j", PythonRepr.of(constant("1j")));
  }

  @Test
  void namesAreNormalized() {
    assertEquals("Module(body=[Expr(value=Name(id='fi', ctx=Load()))])", dump("\uFB01"));
  }

  @Test
  void formattedStrings() {
    assertEquals("Module(body=[Expr(value=JoinedStr(values=[Constant(value='a{x='), FormattedValue(value=Name(id='x', "
        + "ctx=Load()), conversion=114), FormattedValue(value=Name(id='y', ctx=Load()), conversion=-1, "
        + "format_spec=JoinedStr(values=[Constant(value='>'), FormattedValue(value=Name(id='w', ctx=Load()), "
        + "conversion=-1)]))]))])", dump("f'a{{{x=}{y:>{w}}'"));
    assertEquals("Module(body=[Expr(value=TemplateStr(values=[Interpolation(value=Name(id='x', ctx=Load()), str=' x', "
        + "conversion=115)]))])", dump("t'{ x !s}'"));
  }

  @Test
  void typeComments() {
    ParseOptions options = ParseOptions.DEFAULT.withTypeComments(true);
    assertEquals("Module(body=[Assign(targets=[Name(id='a', ctx=Store())], value=Constant(value=1), "
        + "type_comment='int')], type_ignores=[TypeIgnore(lineno=2, tag='[b]')])",
        dump("a = 1 # type: int\nb # type: ignore[b]\n", Mode.EXEC, options).replace(
            ", Expr(value=Name(id='b', ctx=Load()))", ""));
    assertEquals("Module(body=[FunctionDef(name='f', args=arguments(args=[arg(arg='a', type_comment='int')]), "
        + "body=[Pass()], type_comment='() -> int')])",
        dump("def f(a, # type: int\n  ):\n  # type: () -> int\n  pass\n", Mode.EXEC, options));
  }

  @Test
  void olderGrammar() {
    ParseOptions options = ParseOptions.DEFAULT.withFeatureVersion(7);
    PythonSyntaxError error = assertThrows(PythonSyntaxError.class, () -> dump("(a := 1)", Mode.EXEC, options));
    assertEquals("Assignment expressions are only supported in Python 3.8 and greater", error.getMessage());
  }

  @Test
  void barry() {
    String expected = "Module(body=[ImportFrom(module='__future__', names=[alias(name='barry_as_FLUFL')], level=0), "
        + "Expr(value=Compare(left=Constant(value=1), ops=[NotEq()], comparators=[Constant(value=2)]))])";
    assertEquals(expected, dump("from __future__ import barry_as_FLUFL\n1 <> 2"));
    assertEquals("Expression(body=Compare(left=Constant(value=1), ops=[NotEq()], comparators=[Constant(value=2)]))",
        dump("1 <> 2", Mode.EVAL, ParseOptions.DEFAULT.withBarryAsFlufl(true)));
  }

  @Test
  void incompleteInput() {
    ParseOptions options = ParseOptions.DEFAULT.withAllowIncompleteInput(true).withDontImplyDedent(true);
    for (String source : new String[] {"if a:", "(", "'''", "a = \\\n", "def f():\n  pass"}) {
      PythonSyntaxError error = assertThrows(PythonSyntaxError.class, () -> dump(source, Mode.SINGLE, options), source);
      assertEquals(ErrorKind.INCOMPLETE_INPUT_ERROR, error.kind(), source);
    }
    PythonSyntaxError error = assertThrows(PythonSyntaxError.class, () -> dump("a b\n", Mode.SINGLE, options));
    assertEquals(ErrorKind.SYNTAX_ERROR, error.kind());
  }

  @Test
  void hugeInts() {
    String digits = "1".repeat(4301);
    PythonSyntaxError error = assertThrows(PythonSyntaxError.class, () -> dump(digits));
    assertEquals("Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits; use "
        + "sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to "
        + "avoid decimal conversion limits.", error.getMessage());
    dump(digits, Mode.EXEC, ParseOptions.DEFAULT.withMaxIntDigits(0));
    dump("0x" + digits);
  }

  @Test
  void warnings() {
    ArrayList<String> seen = new ArrayList<>();
    ParseOptions options = ParseOptions.DEFAULT.withWarnings((category, message, filename, lineno) -> {
      seen.add(category + " " + lineno + " " + message.substring(0, 20));
      return false;
    });
    dump("\n'\\d'\n1if a else b\n", Mode.EXEC, options);
    assertEquals(List.of("SyntaxWarning 2 \"\\d\" is an invalid e", "SyntaxWarning 3 invalid decimal lite"), seen);
    ParseOptions strict = ParseOptions.DEFAULT.withWarnings((category, message, filename, lineno) -> true);
    PythonSyntaxError error = assertThrows(PythonSyntaxError.class, () -> dump("x = '\\d'", Mode.EXEC, strict));
    assertEquals("\"\\d\" is an invalid escape sequence. Did you mean \"\\\\d\"? A raw string is also an option.",
        error.getMessage());
    assertEquals(6, error.offset());
    seen.clear();
    ParseOptions halfStrict = ParseOptions.DEFAULT.withWarnings((category, message, filename, lineno) -> {
      seen.add(lineno + message.substring(0, 4));
      return lineno == 3;
    });
    assertThrows(PythonSyntaxError.class, () -> dump("'\\a\\d'\n'\\w'\n'\\z'\n'\\y'", Mode.EXEC, halfStrict));
    assertEquals(List.of("1\"\\d\"", "2\"\\w\"", "3\"\\z\"", "3\"\\z\""), seen);
  }

  @Test
  void bothParsersAgree() {
    String source = """
        @a
        class A[T: int = 1, *U, **V](b, *c, d=e, **f):
          '''x'''
          x: int = 1
          (y): int
          z.a: int
        async def f(a, b=1, /, c=2, *d: *e, g, h=3, **i) -> j:
          async for x, *y in z: await w
          else: return
          async with a as b, (c): yield
          return [x async for x in y if z if w for a in b]
        with (a, b): pass
        with (a as b, c as d,): pass
        with (a, b) as c: pass
        with (yield): pass
        with a, (b): pass
        try: a
        except b as c: d
        except e, f: g
        else: h
        finally: i
        try: a
        except* b: c
        match a, *b:
          case 1 | -2.5 | 3+4j | 'x' 'y' | None: pass
          case [a, *_, b] if c: pass
          case (a, *b): pass
          case {'a': 1, b.c: d, **e}: pass
          case A(b, c.d(), e=f) as g: pass
          case a.b | _: pass
          case *a, b: pass
        match = case = type = _ = 1
        match(a)[b]: int
        type X[T] = int
        type Y = 1
        match * a
        print(type)
        a = b, *c = d[1:2, ::3, *e, f:=1] = yield
        a.b += 1
        x @= -y ** ~z if not a else lambda: 1
        del a, (b, c), [d.e]
        f(a, *b, c=d, **e)
        f(x for x in y)
        f(a := 1, b)
        {**a, 'b': c}
        {*a, b}
        {a: b for c in d}
        {a for b in c}
        ()
        []
        {}
        global a, b
        nonlocal c
        assert a, b
        raise a from b
        import a.b as c, d
        from ..a import (b as c, d,)
        from ... import *
        a < b <= c != d is not e not in f in g is h
        a or b and not c | d ^ e & f << g >> h + i - j * k / l // m % n @ o
        rf'{a!r:{b}}' 'c' f'''{
        d = # e
        :f}'''
        t'{a}' rt'{b:{c!a}}'
        b'a' rb'\\b'
        u'a' 'b'
        """;
    String fast = AstDump.dump(Parser.parse(source, "<test>", Mode.EXEC), true);
    byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
    Tokenizer tokenizer = new Tokenizer(Tokenizer.padded(bytes, bytes.length), bytes.length, "<test>", false, false,
        WarningSink.IGNORE, new NameTable());
    TokenArray tokens = new TokenArray(tokenizer, Mode.EXEC, ParseOptions.DEFAULT);
    Mod complete = new CompleteParser(tokens, Mode.EXEC, ParseOptions.DEFAULT).parse();
    assertEquals(fast, AstDump.dump(complete, true));
  }
}
