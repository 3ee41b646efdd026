package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;

/** {@code SyntaxError}. */
@TypeSpec("SyntaxError")
public class PySyntaxError extends PyBaseException {
  public Object message = PyNone.NONE;
  public Object filename = PyNone.NONE;
  public Object lineno = PyNone.NONE;
  public Object offset = PyNone.NONE;
  public Object text = PyNone.NONE;
  public Object endLineno = PyNone.NONE;
  public Object endOffset = PyNone.NONE;
  public Object printFileAndLine = PyNone.NONE;
  public Object metadata = PyNone.NONE;

  public PySyntaxError(PyType type, Object... args) {
    super(type, args);
  }
}
