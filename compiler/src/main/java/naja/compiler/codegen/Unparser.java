package naja.compiler.codegen;

import java.util.List;
import naja.compiler.Constants;
import naja.syntax.PythonRepr;
import naja.syntax.ast.Arg;
import naja.syntax.ast.Arguments;
import naja.syntax.ast.BoolOpKind;
import naja.syntax.ast.CmpOp;
import naja.syntax.ast.Comprehension;
import naja.syntax.ast.Expr;
import naja.syntax.ast.Keyword;
import naja.syntax.ast.Operator;
import naja.syntax.ast.UnaryOpKind;
import naja.syntax.constant.ComplexConstant;
import naja.syntax.constant.Singleton;
import naja.syntax.constant.TupleConstant;

/**
 * Source text of an expression, for annotations that stay strings (PEP 563). Normal form: no comments, single blanks,
 * only the parentheses that are needed.
 */
final class Unparser {
  /** How tightly an expression binds; one that binds less than its place asks for gets parentheses. */
  private static final int TUPLE = 0,
      TEST = 1,
      OR = 2,
      AND = 3,
      NOT = 4,
      COMPARE = 5,
      EXPRESSION = 6,
      BIT_OR = EXPRESSION,
      BIT_XOR = 7,
      BIT_AND = 8,
      SHIFT = 9,
      ARITHMETIC = 10,
      TERM = 11,
      FACTOR = 12,
      POWER = 13,
      AWAIT = 14,
      ATOM = 15;

  private final CodePointBuilder out = new CodePointBuilder();

  private Unparser() {}

  /** The text as a {@code str} constant. */
  static Object unparse(Expr expression) {
    Unparser unparser = new Unparser();
    unparser.write(expression, TEST);
    return unparser.out.toConstant();
  }

  private void write(Expr expression, int level) {
    if (expression instanceof Expr.Name e) {
      out.append(e.id());
    } else if (expression instanceof Expr.Constant e) {
      constant(e);
    } else if (expression instanceof Expr.Attribute e) {
      attribute(e);
    } else if (expression instanceof Expr.Subscript e) {
      write(e.value(), ATOM);
      out.append('[');
      write(e.slice(), TUPLE);
      out.append(']');
    } else if (expression instanceof Expr.BinOp e) {
      binary(e, level);
    } else if (expression instanceof Expr.Tuple e) {
      tuple(e, level);
    } else if (expression instanceof Expr.List e) {
      out.append('[');
      join(e.elts());
      out.append(']');
    } else if (expression instanceof Expr.Call e) {
      call(e);
    } else if (expression instanceof Expr.UnaryOp e) {
      unary(e, level);
    } else if (expression instanceof Expr.BoolOp e) {
      boolOp(e, level);
    } else if (expression instanceof Expr.Compare e) {
      compare(e, level);
    } else {
      writeRare(expression, level);
    }
  }

  private void writeRare(Expr expression, int level) {
    if (expression instanceof Expr.IfExp e) {
      open(level > TEST);
      write(e.body(), TEST + 1);
      out.append(" if ");
      write(e.test(), TEST + 1);
      out.append(" else ");
      write(e.orelse(), TEST);
      close(level > TEST);
    } else if (expression instanceof Expr.Lambda e) {
      lambda(e, level);
    } else if (expression instanceof Expr.Dict e) {
      dict(e);
    } else if (expression instanceof Expr.Set e) {
      out.append('{');
      join(e.elts());
      out.append('}');
    } else if (expression instanceof Expr.ListComp e) {
      comprehension('[', e.elt(), null, e.generators(), ']');
    } else if (expression instanceof Expr.SetComp e) {
      comprehension('{', e.elt(), null, e.generators(), '}');
    } else if (expression instanceof Expr.GeneratorExp e) {
      comprehension('(', e.elt(), null, e.generators(), ')');
    } else if (expression instanceof Expr.DictComp e) {
      comprehension('{', e.key(), e.value(), e.generators(), '}');
    } else if (expression instanceof Expr.Starred e) {
      out.append('*');
      write(e.value(), EXPRESSION);
    } else if (expression instanceof Expr.Slice e) {
      slice(e);
    } else if (expression instanceof Expr.NamedExpr e) {
      open(level > TUPLE);
      write(e.target(), ATOM);
      out.append(" := ");
      write(e.value(), ATOM);
      close(level > TUPLE);
    } else if (expression instanceof Expr.Await e) {
      open(level > AWAIT);
      out.append("await ");
      write(e.value(), ATOM);
      close(level > AWAIT);
    } else if (expression instanceof Expr.Yield e) {
      out.append(e.value() == null ? "(yield" : "(yield ");
      if (e.value() != null) {
        write(e.value(), TEST);
      }
      out.append(')');
    } else if (expression instanceof Expr.YieldFrom e) {
      out.append("(yield from ");
      write(e.value(), TEST);
      out.append(')');
    } else {
      formatted(expression);
    }
  }

  private void open(boolean parentheses) {
    if (parentheses) {
      out.append('(');
    }
  }

  private void close(boolean parentheses) {
    if (parentheses) {
      out.append(')');
    }
  }

  private void join(List<Expr> elements) {
    for (int i = 0; i < elements.size(); i++) {
      if (i > 0) {
        out.append(", ");
      }
      write(elements.get(i), TEST);
    }
  }

  // Atoms

  private void constant(Expr.Constant e) {
    if (e.kind() != null) {
      out.append(e.kind());
    }
    constant(e.value());
  }

  private void constant(Object value) {
    if (value == Singleton.ELLIPSIS) {
      out.append("...");
    } else if (value instanceof TupleConstant tuple) {
      out.append('(');
      for (int i = 0; i < tuple.elements().size(); i++) {
        if (i > 0) {
          out.append(", ");
        }
        constant(tuple.elements().get(i));
      }
      out.append(tuple.elements().size() == 1 ? ",)" : ")");
    } else if (value instanceof Double || value instanceof ComplexConstant) {
      // There is no literal for infinity, but one that overflows.
      out.append(PythonRepr.of(value).replace("inf", "1e309"));
    } else {
      out.append(PythonRepr.of(value));
    }
  }

  private void attribute(Expr.Attribute e) {
    write(e.value(), ATOM);
    // "1.x" would be a float.
    boolean integer =
        e.value() instanceof Expr.Constant constant
            && (constant.value() instanceof Long || constant.value() instanceof java.math.BigInteger);
    out.append(integer ? " ." : ".").append(e.attr());
  }

  private void tuple(Expr.Tuple e, int level) {
    if (e.elts().isEmpty()) {
      out.append("()");
      return;
    }
    open(level > TUPLE);
    join(e.elts());
    if (e.elts().size() == 1) {
      out.append(',');
    }
    close(level > TUPLE);
  }

  private void dict(Expr.Dict e) {
    out.append('{');
    for (int i = 0; i < e.values().size(); i++) {
      if (i > 0) {
        out.append(", ");
      }
      if (e.keys().get(i) == null) {
        out.append("**");
        write(e.values().get(i), EXPRESSION);
      } else {
        write(e.keys().get(i), TEST);
        out.append(": ");
        write(e.values().get(i), TEST);
      }
    }
    out.append('}');
  }

  private void comprehension(char open, Expr element, Expr value, List<Comprehension> generators, char close) {
    out.append(open);
    write(element, TEST);
    if (value != null) {
      out.append(": ");
      write(value, TEST);
    }
    for (int i = 0; i < generators.size(); i++) {
      Comprehension generator = generators.get(i);
      out.append(generator.isAsync() != 0 ? " async for " : " for ");
      write(generator.target(), TUPLE);
      out.append(" in ");
      write(generator.iter(), TEST + 1);
      for (int j = 0; j < generator.ifs().size(); j++) {
        out.append(" if ");
        write(generator.ifs().get(j), TEST + 1);
      }
    }
    out.append(close);
  }

  private void call(Expr.Call e) {
    write(e.func(), ATOM);
    if (e.args().size() == 1 && e.keywords().isEmpty() && e.args().get(0) instanceof Expr.GeneratorExp argument) {
      write(argument, TEST);
      return;
    }
    out.append('(');
    join(e.args());
    for (int i = 0; i < e.keywords().size(); i++) {
      if (i > 0 || !e.args().isEmpty()) {
        out.append(", ");
      }
      Keyword keyword = e.keywords().get(i);
      if (keyword.arg() == null) {
        out.append("**");
      } else {
        out.append(keyword.arg()).append('=');
      }
      write(keyword.value(), TEST);
    }
    out.append(')');
  }

  private void slice(Expr.Slice e) {
    if (e.lower() != null) {
      write(e.lower(), TEST);
    }
    out.append(':');
    if (e.upper() != null) {
      write(e.upper(), TEST);
    }
    if (e.step() != null) {
      out.append(':');
      write(e.step(), TEST);
    }
  }

  // Operators

  private void binary(Expr.BinOp e, int level) {
    int own = level(e.op());
    boolean rightAssociative = e.op() == Operator.Pow;
    open(level > own);
    write(e.left(), rightAssociative ? own + 1 : own);
    out.append(text(e.op()));
    write(e.right(), rightAssociative ? own : own + 1);
    close(level > own);
  }

  private static int level(Operator operator) {
    return switch (operator) {
      case Add, Sub -> ARITHMETIC;
      case Mult, MatMult, Div, Mod, FloorDiv -> TERM;
      case LShift, RShift -> SHIFT;
      case BitOr -> BIT_OR;
      case BitXor -> BIT_XOR;
      case BitAnd -> BIT_AND;
      case Pow -> POWER;
    };
  }

  private static String text(Operator operator) {
    return switch (operator) {
      case Add -> " + ";
      case Sub -> " - ";
      case Mult -> " * ";
      case MatMult -> " @ ";
      case Div -> " / ";
      case Mod -> " % ";
      case Pow -> " ** ";
      case LShift -> " << ";
      case RShift -> " >> ";
      case BitOr -> " | ";
      case BitXor -> " ^ ";
      case BitAnd -> " & ";
      case FloorDiv -> " // ";
    };
  }

  private void unary(Expr.UnaryOp e, int level) {
    int own = e.op() == UnaryOpKind.Not ? NOT : FACTOR;
    open(level > own);
    out.append(
        switch (e.op()) {
          case Invert -> "~";
          case Not -> "not ";
          case UAdd -> "+";
          case USub -> "-";
        });
    write(e.operand(), own);
    close(level > own);
  }

  private void boolOp(Expr.BoolOp e, int level) {
    boolean and = e.op() == BoolOpKind.And;
    int own = and ? AND : OR;
    open(level > own);
    for (int i = 0; i < e.values().size(); i++) {
      if (i > 0) {
        out.append(and ? " and " : " or ");
      }
      write(e.values().get(i), own + 1);
    }
    close(level > own);
  }

  private void compare(Expr.Compare e, int level) {
    open(level > COMPARE);
    write(e.left(), COMPARE + 1);
    for (int i = 0; i < e.ops().size(); i++) {
      out.append(text(e.ops().get(i)));
      write(e.comparators().get(i), COMPARE + 1);
    }
    close(level > COMPARE);
  }

  private static String text(CmpOp operator) {
    return switch (operator) {
      case Eq -> " == ";
      case NotEq -> " != ";
      case Lt -> " < ";
      case LtE -> " <= ";
      case Gt -> " > ";
      case GtE -> " >= ";
      case Is -> " is ";
      case IsNot -> " is not ";
      case In -> " in ";
      case NotIn -> " not in ";
    };
  }

  // Lambdas

  private void lambda(Expr.Lambda e, int level) {
    open(level > TEST);
    boolean positional = !e.args().posonlyargs().isEmpty() || !e.args().args().isEmpty();
    out.append(positional ? "lambda " : "lambda");
    parameters(e.args());
    out.append(": ");
    write(e.body(), TEST);
    close(level > TEST);
  }

  private void parameters(Arguments a) {
    int start = out.length();
    int positional = a.posonlyargs().size();
    int all = positional + a.args().size();
    for (int i = 0; i < all; i++) {
      separate(start);
      Arg parameter = i < positional ? a.posonlyargs().get(i) : a.args().get(i - positional);
      out.append(parameter.arg());
      int defaultIndex = i - (all - a.defaults().size());
      if (defaultIndex >= 0) {
        out.append('=');
        write(a.defaults().get(defaultIndex), TEST);
      }
      if (i + 1 == positional) {
        out.append(", /");
      }
    }
    if (a.vararg() != null || !a.kwonlyargs().isEmpty()) {
      separate(start);
      out.append('*');
      if (a.vararg() != null) {
        out.append(a.vararg().arg());
      }
    }
    for (int i = 0; i < a.kwonlyargs().size(); i++) {
      separate(start);
      out.append(a.kwonlyargs().get(i).arg());
      if (a.kwDefaults().get(i) != null) {
        out.append('=');
        write(a.kwDefaults().get(i), TEST);
      }
    }
    if (a.kwarg() != null) {
      separate(start);
      out.append("**").append(a.kwarg().arg());
    }
  }

  private void separate(int start) {
    if (out.length() > start) {
      out.append(", ");
    }
  }

  // Formatted strings

  private void formatted(Expr expression) {
    if (expression instanceof Expr.JoinedStr e) {
      out.append('f');
      quoted(e.values());
    } else if (expression instanceof Expr.TemplateStr e) {
      out.append('t');
      quoted(e.values());
    } else {
      // Stands outside of a string only in trees that no parser makes.
      part(expression);
    }
  }

  private void quoted(List<Expr> values) {
    Unparser body = new Unparser();
    body.parts(values);
    out.append(PythonRepr.of(body.out.toConstant()));
  }

  private void parts(List<Expr> values) {
    for (int i = 0; i < values.size(); i++) {
      part(values.get(i));
    }
  }

  private void part(Expr value) {
    if (value instanceof Expr.Constant e && Constants.isString(e.value())) {
      out.appendDoublingBraces(e.value());
    } else if (value instanceof Expr.FormattedValue e) {
      Unparser inner = new Unparser();
      inner.write(e.value(), TEST + 1);
      replacement(inner.out.toConstant(), e.conversion(), e.formatSpec());
    } else if (value instanceof Expr.Interpolation e) {
      // A template keeps the text of its expressions as it was written.
      replacement(e.str(), e.conversion(), e.formatSpec());
    } else if (value instanceof Expr.JoinedStr e) {
      parts(e.values());
    }
  }

  private void replacement(Object expression, int conversion, Expr formatSpec) {
    out.append(expression.toString().startsWith("{") ? "{ " : "{").appendConstant(expression);
    if (conversion > 0) {
      out.append('!').append((char) conversion);
    }
    if (formatSpec != null) {
      out.append(':');
      part(formatSpec);
    }
    out.append('}');
  }
}
