package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;

/** {@code set}. */
@TypeSpec(value = "set", sub = true)
public class PySet extends PyBaseSet {
  @Override
  public PyType type() {
    return Types.SET;
  }
}
