package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;

/** {@code zip}. */
@TypeSpec(value = "zip", sub = true)
public class PyZip extends PyIterator {
  @Override
  public Object next() {
    return null;
  }

  @Override
  public PyType type() {
    return Types.ZIP;
  }
}
