package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;

/** {@code ExceptionGroup} has nothing beyond its bases; {@link PyBaseExceptionGroup} makes its instances. */
@TypeSpec("ExceptionGroup")
final class PyExceptionGroup {
  private PyExceptionGroup() {}
}
