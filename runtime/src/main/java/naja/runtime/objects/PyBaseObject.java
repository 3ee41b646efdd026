package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;

/** {@code object}: what every object has. */
@TypeSpec("object")
final class PyBaseObject {
  private PyBaseObject() {}
}
