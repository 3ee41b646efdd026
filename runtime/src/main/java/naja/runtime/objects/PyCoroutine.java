package naja.runtime.objects;

import naja.runtime.abstracts.Errors;
import naja.runtime.expose.TypeSpec;
import naja.runtime.interpreter.PyFrame;

/** {@code coroutine}. */
@TypeSpec("coroutine")
public final class PyCoroutine extends PyGeneratorBase {
  public PyCoroutine(PyFrame frame) {
    super(frame);
  }

  @Override
  public PyType type() {
    return Types.COROUTINE;
  }

  @Override
  public String kind() {
    return "coroutine";
  }

  @Override
  protected Object finishedSend() {
    throw Errors.runtimeError("cannot reuse already awaited coroutine");
  }
}
