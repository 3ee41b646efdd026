package naja.runtime.objects;

import naja.runtime.expose.Def;
import naja.runtime.expose.TypeSpec;

/**
 * {@code __doc__} in the namespace of a built-in type: a descriptor, so that {@link Docstrings} are read only when they are
 * asked for. CPython has the text itself there, and so has who looks at the namespace.
 */
@TypeSpec("docstring")
final class PyDocstring extends PyObject {
  private static final PyType TYPE = PyType.builtin("docstring", PyDocstring.class, new PyDocstringSpec());

  private final PyType owner;
  private final String text;

  /** The docstring of a type; the text is what it is where the build found no other, or null. */
  PyDocstring(PyType owner, String text) {
    this.owner = owner;
    this.text = text;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  /** Puts the text itself into a type's namespace that a program looks at. */
  static void show(PyDict namespace) {
    if (namespace.get("__doc__") instanceof PyDocstring doc) {
      namespace.put("__doc__", doc.value());
    }
  }

  private Object value() {
    String found = Docstrings.ofType(owner);
    found = found == null ? text : found;
    return found == null ? PyNone.NONE : PyType.nameKey(found);
  }

  @Def("__get__(self, instance, owner=None, /)")
  static Object get(PyDocstring self, Object instance, Object owner) {
    return self.value();
  }
}
