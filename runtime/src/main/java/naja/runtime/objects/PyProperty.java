package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;

/** {@code property}. */
@TypeSpec(value = "property", sub = true)
public class PyProperty extends PyObject {
  /** The functions and docstring; {@code None} for none. */
  public Object getter = PyNone.NONE;

  public Object setter = PyNone.NONE;
  public Object deleter = PyNone.NONE;
  public Object doc = PyNone.NONE;

  @Override
  public PyType type() {
    return Types.PROPERTY;
  }
}
