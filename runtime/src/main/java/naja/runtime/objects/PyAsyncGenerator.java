package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;
import naja.runtime.interpreter.PyFrame;

/** {@code async_generator}. */
@TypeSpec("async_generator")
public final class PyAsyncGenerator extends PyGeneratorBase {
  public PyAsyncGenerator(PyFrame frame) {
    super(frame);
  }

  @Override
  public PyType type() {
    return Types.ASYNC_GENERATOR;
  }

  @Override
  public String kind() {
    return "async generator";
  }
}
