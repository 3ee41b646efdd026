package naja.runtime.abstracts;

import naja.runtime.objects.PyFunction;
import naja.runtime.objects.PyMethodDescr;
import naja.runtime.objects.PySuper;
import naja.runtime.objects.PyType;
import naja.runtime.objects.PyWrapperDescr;
import naja.runtime.objects.Types;

/** {@code super().name} without making the super object, where {@code super} is the built-in one. */
public final class Supers {
  private Supers() {}

  /** {@code super(type, self).name}, or the same through whatever {@code super} is in the scope. */
  public static Object attribute(Object global, Object type, Object self, String name, boolean explicit) {
    Object object = global == Types.SUPER
        ? PySuper.create(type, self)
        : explicit ? Calls.call(global, type, self) : Calls.call(global);
    return Attributes.getAttr(object, name);
  }

  /** The unbound method that {@code super(type, self).name} binds to {@code self}, or null where it is another case. */
  public static Object method(Object global, Object type, Object self, String name) {
    if (global != Types.SUPER || !(type instanceof PyType t) || name.equals("__class__")) {
      return null;
    }
    PyType start = PyType.of(self);
    if (!start.isSubtype(t) || self instanceof PyType) {
      return null;
    }
    Object found = PySuper.lookupAfter(start, t, name);
    return found instanceof PyFunction || found instanceof PyMethodDescr || found instanceof PyWrapperDescr ? found
        : null;
  }
}
