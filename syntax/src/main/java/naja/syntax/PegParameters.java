package naja.syntax;

import static naja.syntax.TokenType.*;

import java.util.ArrayList;
import java.util.List;
import naja.syntax.ast.Arg;
import naja.syntax.ast.Arguments;
import naja.syntax.ast.Expr;

/** Parameters of functions and lambdas, for the complete parser. */
abstract class PegParameters extends PegStrings {
  PegParameters(TokenArray tokens, ParseOptions options) {
    super(tokens, options);
  }

  /** A parameter and its default value, or {@code null} for none. */
  private record Parameter(Arg arg, Expr value) {}

  /** What follows a star; {@code keywordOnly} have defaults or not. */
  private record StarEtc(Arg vararg, List<Parameter> keywordOnly, Arg kwarg) {}

  /** Parameters before a slash. */
  private record Slash(List<Parameter> plain, List<Parameter> withDefault) {}

  /** The kinds of parameters: those of lambdas have no annotations and end at a colon. */
  private boolean lambda;

  final Arguments params() {
    return parameters(false);
  }

  @Override
  final Arguments lambdaParams() {
    return parameters(true);
  }

  private Arguments parameters(boolean isLambda) {
    boolean saved = lambda;
    lambda = isLambda;
    if (invalid) {
      int start = mark;
      invalidParameters();
      mark = start;
    }
    Arguments result = validParameters();
    lambda = saved;
    return result;
  }

  private int closing() {
    return lambda ? COLON : RPAR;
  }

  private Arguments validParameters() {
    int start = mark;
    Slash slash = slash();
    if (slash != null) {
      requireVersion(8, "Positional-only parameters are");
    } else {
      mark = start;
    }
    List<Parameter> plain = List.of();
    if (slash == null || slash.withDefault.isEmpty()) {
      plain = many(this::paramNoDefault);
    }
    List<Parameter> withDefault = many(this::paramWithDefault);
    StarEtc star = starEtc();
    if (slash == null && plain.isEmpty() && withDefault.isEmpty() && star == null) {
      return fail(start);
    }
    return arguments(slash, plain, withDefault, star);
  }

  private static Arguments arguments(Slash slash, List<Parameter> plain, List<Parameter> withDefault, StarEtc star) {
    ArrayList<Arg> positionalOnly = new ArrayList<>();
    ArrayList<Arg> args = new ArrayList<>();
    ArrayList<Expr> defaults = new ArrayList<>();
    ArrayList<Arg> keywordOnly = new ArrayList<>();
    ArrayList<Expr> keywordDefaults = new ArrayList<>();
    if (slash != null) {
      add(slash.plain, positionalOnly, null);
      add(slash.withDefault, positionalOnly, defaults);
    }
    add(plain, args, null);
    add(withDefault, args, defaults);
    if (star != null) {
      add(star.keywordOnly, keywordOnly, keywordDefaults);
    }
    return new Arguments(list(positionalOnly), list(args), star == null ? null : star.vararg, list(keywordOnly),
        FastParserBase.nullableList(keywordDefaults), star == null ? null : star.kwarg, list(defaults));
  }

  private static void add(List<Parameter> parameters, List<Arg> args, List<Expr> values) {
    for (Parameter parameter : parameters) {
      args.add(parameter.arg);
      if (values != null) {
        values.add(parameter.value);
      }
    }
  }

  /** {@code slash_no_default} or {@code slash_with_default}. */
  private Slash slash() {
    int start = mark;
    Slash slash = slashNoDefault();
    if (slash != null) {
      return slash;
    }
    mark = start;
    return slashWithDefault();
  }

  private Slash slashNoDefault() {
    int start = mark;
    List<Parameter> plain = some(this::paramNoDefault);
    return plain != null && slashEnds() ? new Slash(plain, List.of()) : fail(start);
  }

  private Slash slashWithDefault() {
    int start = mark;
    List<Parameter> plain = many(this::paramNoDefault);
    List<Parameter> withDefault = some(this::paramWithDefault);
    return withDefault != null && slashEnds() ? new Slash(plain, withDefault) : fail(start);
  }

  private boolean slashEnds() {
    return token(SLASH) && (token(COMMA) || looksAt(closing()));
  }

  private StarEtc starEtc() {
    int start = mark;
    if (invalid) {
      invalidStarEtc();
      mark = start;
    }
    if (token(STAR)) {
      Parameter vararg = paramNoDefault();
      if (vararg == null && !lambda) {
        vararg = paramNoDefaultStarAnnotation();
      }
      if (vararg != null) {
        List<Parameter> keywordOnly = many(this::paramMaybeDefault);
        return new StarEtc(vararg.arg, keywordOnly, kwds());
      }
      if (token(COMMA)) {
        List<Parameter> keywordOnly = some(this::paramMaybeDefault);
        if (keywordOnly != null) {
          return new StarEtc(null, keywordOnly, kwds());
        }
      }
      mark = start;
    }
    Arg kwarg = kwds();
    return kwarg != null ? new StarEtc(null, List.of(), kwarg) : fail(start);
  }

  private Arg kwds() {
    int start = mark;
    if (invalid) {
      invalidKwds();
      mark = start;
    }
    if (token(DOUBLESTAR)) {
      Parameter kwarg = paramNoDefault();
      if (kwarg != null) {
        return kwarg.arg;
      }
    }
    return fail(start);
  }

  private Parameter paramNoDefault() {
    int start = mark;
    Arg arg = param();
    return arg == null ? fail(start) : paramEnd(start, arg, null);
  }

  private Parameter paramNoDefaultStarAnnotation() {
    int start = mark;
    Expr.Name name = name();
    if (name != null && token(COLON)) {
      Expr annotation = starExpression();
      if (annotation != null) {
        return paramEnd(start, new Arg(name.id(), annotation, null, span(start)), null);
      }
    }
    return fail(start);
  }

  private Parameter paramWithDefault() {
    int start = mark;
    Arg arg = param();
    Expr value = arg == null ? null : defaultValue();
    return value == null ? fail(start) : paramEnd(start, arg, value);
  }

  private Parameter paramMaybeDefault() {
    int start = mark;
    Arg arg = param();
    return arg == null ? fail(start) : paramEnd(start, arg, defaultValue());
  }

  /** The comma and the type comment of a parameter. */
  private Parameter paramEnd(int start, Arg arg, Expr value) {
    boolean comma = token(COMMA);
    String comment = null;
    if (!lambda && looksAt(TYPE_COMMENT)) {
      comment = tokens.text(mark++);
    }
    if (!comma && !looksAt(closing())) {
      return fail(start);
    }
    Arg complete = comment == null ? arg : new Arg(arg.arg(), arg.annotation(), comment, arg.span());
    return new Parameter(complete, value);
  }

  private Arg param() {
    int start = mark;
    Expr.Name name = name();
    if (name == null) {
      return null;
    }
    Expr annotation = null;
    if (!lambda) {
      int beforeAnnotation = mark;
      if (token(COLON)) {
        annotation = expression();
        if (annotation == null) {
          mark = beforeAnnotation;
        }
      }
    }
    return new Arg(name.id(), annotation, null, span(start));
  }

  private Expr defaultValue() {
    int start = mark;
    if (token(EQUAL)) {
      Expr value = expression();
      if (value != null) {
        return value;
      }
      if (invalid && (looksAt(RPAR) || looksAt(COMMA))) {
        throw errorAt(start, "expected default value expression");
      }
    }
    return fail(start);
  }

  // Errors.

  private void invalidParameters() {
    int start = mark;
    if (token(SLASH) && token(COMMA)) {
      throw errorAt(start, "at least one argument must precede /");
    }
    mark = start;
    if (slash() != null) {
      many(this::paramMaybeDefault);
      if (token(SLASH)) {
        throw errorAt(mark - 1, "/ may appear only once");
      }
    }
    mark = start;
    slashNoDefault();
    many(this::paramNoDefault);
    if (invalidParametersHelper()) {
      Parameter plain = paramNoDefault();
      if (plain != null) {
        throw errorAt(plain.arg, "parameter without a default follows parameter with a default");
      }
    }
    mark = start;
    many(this::paramNoDefault);
    int open = mark;
    if (token(LPAR) && parenthesizedParameters()) {
      token(COMMA);
      if (token(RPAR)) {
        throw errorBetween(open, mark - 1,
            (lambda ? "Lambda expression" : "Function") + " parameters cannot be parenthesized");
      }
    }
    mark = start;
    slash();
    many(this::paramMaybeDefault);
    if (token(STAR) && (token(COMMA) || paramNoDefault() != null)) {
      many(this::paramMaybeDefault);
      if (token(SLASH)) {
        throw errorAt(mark - 1, "/ must be ahead of *");
      }
    }
    mark = start;
    if (some(this::paramMaybeDefault) != null && token(SLASH) && token(STAR)) {
      throw errorAt(mark - 1, "expected comma between / and *");
    }
  }

  private boolean parenthesizedParameters() {
    return lambda ? gather(COMMA, this::param) != null : some(this::paramNoDefault) != null;
  }

  private boolean invalidParametersHelper() {
    int start = mark;
    if (slashWithDefault() != null) {
      return true;
    }
    mark = start;
    return some(this::paramWithDefault) != null;
  }

  private void invalidStarEtc() {
    int start = mark;
    if (!token(STAR)) {
      return;
    }
    boolean comma = token(COMMA);
    if (token(closing()) || (comma && token(DOUBLESTAR))) {
      throw lambda ? error("named arguments must follow bare *") : errorAt(start, "named arguments must follow bare *");
    }
    if (comma && !lambda && token(TYPE_COMMENT)) {
      throw error("bare * has associated type comment");
    }
    mark = start + 1;
    if (param() != null && token(EQUAL)) {
      throw errorAt(mark - 1, "var-positional argument cannot have default value");
    }
    mark = start + 1;
    if (paramNoDefault() != null || token(COMMA)) {
      many(this::paramMaybeDefault);
      int star = mark;
      if (token(STAR) && (paramNoDefault() != null || token(COMMA))) {
        throw errorAt(star, "* argument may appear only once");
      }
    }
  }

  private void invalidKwds() {
    int start = mark;
    if (!token(DOUBLESTAR)) {
      return;
    }
    if (param() != null && token(EQUAL)) {
      throw errorAt(mark - 1, "var-keyword argument cannot have default value");
    }
    mark = start + 1;
    if (param() != null && token(COMMA)) {
      Arg arg = param();
      if (arg != null) {
        throw errorAt(arg, "arguments cannot follow var-keyword argument");
      }
      if (looksAt(STAR) || looksAt(DOUBLESTAR) || looksAt(SLASH)) {
        throw errorAt(mark, "arguments cannot follow var-keyword argument");
      }
    }
  }
}
