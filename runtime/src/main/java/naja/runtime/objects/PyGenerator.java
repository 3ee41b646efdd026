package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;
import naja.runtime.interpreter.PyFrame;

/** {@code generator}. */
@TypeSpec("generator")
public final class PyGenerator extends PyGeneratorBase {
  public PyGenerator(PyFrame frame) {
    super(frame);
  }

  @Override
  public PyType type() {
    return Types.GENERATOR;
  }

  @Override
  public String kind() {
    return "generator";
  }
}
