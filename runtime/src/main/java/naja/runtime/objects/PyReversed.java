package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;

/** {@code reversed}. */
@TypeSpec(value = "reversed", sub = true)
public class PyReversed extends PyIterator {
  @Override
  public Object next() {
    return null;
  }

  @Override
  public PyType type() {
    return Types.REVERSED;
  }
}
