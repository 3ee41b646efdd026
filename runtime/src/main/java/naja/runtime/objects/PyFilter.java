package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;

/** {@code filter}. */
@TypeSpec(value = "filter", sub = true)
public class PyFilter extends PyIterator {
  @Override
  public Object next() {
    return null;
  }

  @Override
  public PyType type() {
    return Types.FILTER;
  }
}
