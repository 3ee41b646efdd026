package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;

/** {@code staticmethod}. */
@TypeSpec(value = "staticmethod", sub = true)
public class PyStaticMethod extends PyObject {
  /** The wrapped callable. */
  public Object function = PyNone.NONE;

  public PyStaticMethod() {}

  public PyStaticMethod(Object function) {
    this.function = function;
  }

  @Override
  public PyType type() {
    return Types.STATICMETHOD;
  }
}
