package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;

/** What {@code KeyError} has beyond its base. */
@TypeSpec("KeyError")
final class PyKeyError {
  private PyKeyError() {}
}
