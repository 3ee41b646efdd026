package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;

/** {@code classmethod}. */
@TypeSpec(value = "classmethod", sub = true)
public class PyClassMethod extends PyObject {
  /** The wrapped callable. */
  public Object function = PyNone.NONE;

  public PyClassMethod() {}

  public PyClassMethod(Object function) {
    this.function = function;
  }

  @Override
  public PyType type() {
    return Types.CLASSMETHOD;
  }
}
