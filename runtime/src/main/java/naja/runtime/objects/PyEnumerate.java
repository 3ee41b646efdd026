package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;

/** {@code enumerate}. */
@TypeSpec(value = "enumerate", sub = true)
public class PyEnumerate extends PyIterator {
  @Override
  public Object next() {
    return null;
  }

  @Override
  public PyType type() {
    return Types.ENUMERATE;
  }
}
