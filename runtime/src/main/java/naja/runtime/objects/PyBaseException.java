package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;

/**
 * {@code BaseException} and all exceptions without further state. Each carries its Python type and attributes in
 * {@link #attrs}. The methods that scripts see are in {@code ExceptionMethods}.
 */
@TypeSpec(value = "BaseException", methods = ExceptionMethods.class)
public class PyBaseException extends PyObject implements Subclassed {
  private final PyInstance attrs;

  /** {@code args}. */
  public PyTuple args;

  /** {@code __cause__}, {@code __context__}, {@code __traceback__}; null for none. */
  public PyBaseException cause;

  public PyBaseException context;
  public PyTraceback traceback;

  /** {@code __suppress_context__}. */
  public boolean suppressContext;

  private Throwable javaCause;

  public PyBaseException(PyType type, Object... args) {
    this.attrs = PyInstance.make(type);
    this.args = PyTuple.of(args);
  }

  /** A new exception of any built-in exception type whose {@code __init__} needs no more than its arguments. */
  public static PyBaseException create(PyType type, Object... args) {
    return ExceptionCreation.create(type, args);
  }

  @Override
  public final PyInstance attrs() {
    return attrs;
  }

  @Override
  public final PyType type() {
    return attrs.type();
  }

  /** The Java exception behind an internal failure, or null. */
  public final Throwable javaCause() {
    return javaCause;
  }

  public final void setJavaCause(Throwable cause) {
    this.javaCause = cause;
  }

  /** Sets {@code __context__} as raising inside an {@code except} block does, without making a cycle. */
  public final void setImplicitContext(PyBaseException handled) {
    if (handled == null || handled == this) {
      return;
    }
    PyBaseException behind = handled;
    boolean step = false;
    for (PyBaseException e = handled; e.context != null; e = e.context) {
      if (e.context == this) {
        e.context = null;
        break;
      }
      // A program can make a cycle without this exception in it: who runs twice as fast catches up.
      if (step) {
        if (behind == e) {
          break;
        }
        behind = behind.context;
      }
      step = !step;
    }
    context = handled;
  }

  @Override
  public final String toString() {
    StringBuilder text = new StringBuilder(type().name());
    if (args.size() > 0) {
      text.append(": ").append(args.get(0));
    }
    return text.toString();
  }
}
