package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;

/** {@code set}. The methods that scripts see are in {@link SetMethods} and {@link BaseSetMethods}. */
@TypeSpec(value = "set", sub = true, methods = {BaseSetMethods.class, SetMethods.class})
public class PySet extends PyBaseSet {
  @Override
  public PyType type() {
    return Types.SET;
  }
}
