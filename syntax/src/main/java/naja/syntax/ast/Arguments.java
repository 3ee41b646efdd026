package naja.syntax.ast;

/** {@code arguments(arg* posonlyargs, arg* args, arg? vararg, arg* kwonlyargs, expr?* kw_defaults, arg? kwarg, expr* defaults)}. */
public record Arguments(java.util.List<Arg> posonlyargs, java.util.List<Arg> args, Arg vararg,
    java.util.List<Arg> kwonlyargs, java.util.List<Expr> kwDefaults, Arg kwarg, java.util.List<Expr> defaults)
    implements Node {}
