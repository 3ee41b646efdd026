package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;

/** {@code range}. */
@TypeSpec("range")
public final class PyRange extends PyObject {
  public final Object start;
  public final Object stop;
  public final Object step;

  public PyRange(Object start, Object stop, Object step) {
    this.start = start;
    this.stop = stop;
    this.step = step;
  }

  @Override
  public PyType type() {
    return Types.RANGE;
  }
}
