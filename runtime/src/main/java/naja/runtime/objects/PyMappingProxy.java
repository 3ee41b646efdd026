package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;

/** {@code mappingproxy}. */
@TypeSpec("mappingproxy")
public final class PyMappingProxy extends PyObject {
  /** The mapping that is shown. */
  public final Object mapping;

  public PyMappingProxy(Object mapping) {
    this.mapping = mapping;
  }

  @Override
  public PyType type() {
    return Types.MAPPING_PROXY;
  }
}
