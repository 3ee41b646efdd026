package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;

/** {@code memoryview}. */
@TypeSpec("memoryview")
public final class PyMemoryView extends PyObject {

  @Override
  public PyType type() {
    return Types.MEMORYVIEW;
  }
}
