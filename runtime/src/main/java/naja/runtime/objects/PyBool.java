package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;

/** {@code bool}: its two objects are the {@link Boolean}s. */
@TypeSpec("bool")
public final class PyBool {
  private PyBool() {}
}
