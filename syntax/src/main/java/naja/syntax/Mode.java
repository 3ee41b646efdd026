package naja.syntax;

/** What kind of program a source is: the {@code mode} of Python's {@code compile}. */
public enum Mode {
  /** {@code "exec"}: a module. */
  EXEC,
  /** {@code "single"}: one interactive statement. */
  SINGLE,
  /** {@code "eval"}: one expression. */
  EVAL,
  /** {@code "func_type"}: the type comment of a function. */
  FUNC_TYPE
}
