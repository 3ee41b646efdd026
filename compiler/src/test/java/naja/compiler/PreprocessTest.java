package naja.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import naja.syntax.AstDump;
import naja.syntax.Mode;
import naja.syntax.ParseOptions;
import naja.syntax.Parser;
import naja.syntax.ast.Mod;
import org.junit.jupiter.api.Test;

/** The expectations are what CPython's {@code ast.dump(ast.parse(source, optimize=optimize))} says. */
class PreprocessTest {
  private static void check(int optimize, String source, String expected) {
    Mod tree = Parser.parse(source, "f", Mode.EXEC, ParseOptions.DEFAULT);
    Mod preprocessed = Compiler.preprocess(tree, "f", new CompileOptions(0, optimize, 0));
    assertEquals("Module(body=[" + expected + "])", AstDump.dump(preprocessed, false));
  }

  @Test
  void debugIsAConstant() {
    check(0, "__debug__", "Expr(value=Constant(value=True))");
    check(1, "(__debug__ for x in y)",
        "Expr(value=GeneratorExp(elt=Constant(value=False), generators=[comprehension(target=Name(id='x', "
            + "ctx=Store()), iter=Name(id='y', ctx=Load()), is_async=0)]))");
  }

  @Test
  void percentFormatsBecomeFStrings() {
    check(1, "'%s' % (a,)",
        "Expr(value=JoinedStr(values=[FormattedValue(value=Name(id='a', ctx=Load()), conversion=115)]))");
    check(1, "'a%%b%-10r|%5.2a' % (a, b)",
        "Expr(value=JoinedStr(values=[Constant(value='a%b'), FormattedValue(value=Name(id='a', ctx=Load()), "
            + "conversion=114, format_spec=Constant(value='10')), Constant(value='|'), "
            + "FormattedValue(value=Name(id='b', ctx=Load()), conversion=97, "
            + "format_spec=Constant(value='>5.2'))]))");
    check(1, "'%.s' % (a,)",
        "Expr(value=JoinedStr(values=[FormattedValue(value=Name(id='a', ctx=Load()), conversion=115, "
            + "format_spec=Constant(value='.0'))]))");
  }

  @Test
  void otherPercentFormatsStay() {
    check(1, "'%100s' % (a,)",
        "Expr(value=BinOp(left=Constant(value='%100s'), op=Mod(), right=Tuple(elts=[Name(id='a', ctx=Load())], "
            + "ctx=Load())))");
    check(1, "'%s' % ()",
        "Expr(value=BinOp(left=Constant(value='%s'), op=Mod(), right=Tuple(ctx=Load())))");
    check(1, "'%s%' % (a,)",
        "Expr(value=BinOp(left=Constant(value='%s%'), op=Mod(), right=Tuple(elts=[Name(id='a', ctx=Load())], "
            + "ctx=Load())))");
  }

  @Test
  void docstringsGo() {
    check(2, "def f():\n 'doc'", "FunctionDef(name='f', args=arguments(), body=[Pass()])");
    check(2, "'a'\n'b'", "Expr(value=JoinedStr(values=[Constant(value='b')]))");
    check(1, "'a'\nx", "Expr(value=Constant(value='a')), Expr(value=Name(id='x', ctx=Load()))");
  }

  @Test
  void numbersInPatternsAreFolded() {
    check(1, "match x:\n case -1 | 1-2j | -1+0j: pass",
        "Match(subject=Name(id='x', ctx=Load()), cases=[match_case(pattern=MatchOr(patterns=["
            + "MatchValue(value=Constant(value=-1)), MatchValue(value=Constant(value=(1-2j))), "
            + "MatchValue(value=Constant(value=(-1+0j)))]), body=[Pass()])])");
    check(1, "-1", "Expr(value=UnaryOp(op=USub(), operand=Constant(value=1)))");
  }

  @Test
  void annotationsThatStayStringsStay() {
    check(1, "from __future__ import annotations\nx: __debug__",
        "ImportFrom(module='__future__', names=[alias(name='annotations')], level=0), "
            + "AnnAssign(target=Name(id='x', ctx=Store()), annotation=Name(id='__debug__', ctx=Load()), simple=1)");
  }
}
