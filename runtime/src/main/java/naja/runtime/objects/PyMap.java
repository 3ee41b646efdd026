package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;

/** {@code map}. */
@TypeSpec(value = "map", sub = true)
public class PyMap extends PyIterator {
  @Override
  public Object next() {
    return null;
  }

  @Override
  public PyType type() {
    return Types.MAP;
  }
}
