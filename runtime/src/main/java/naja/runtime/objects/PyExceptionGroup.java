package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;

/** What {@code ExceptionGroup} has beyond its base. */
@TypeSpec("ExceptionGroup")
final class PyExceptionGroup {
  private PyExceptionGroup() {}
}
