package naja.runtime.objects;

import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.Spec;
import naja.runtime.expose.TypeSpec;

/** {@code getset_descriptor}: an attribute of a built-in type that is computed. */
@TypeSpec("getset_descriptor")
public non-sealed class PyGetSetDescr extends AttributeDescr {
  PyGetSetDescr(PyType owner, String name, String doc, Spec spec, int getter, int setter, boolean deletes) {
    super(owner, name, doc, spec, getter, setter, deletes);
  }

  /** For subclasses that read and write by themselves. */
  protected PyGetSetDescr(PyType owner, String name, String doc) {
    super(owner, name, doc, null, -1, -1, false);
  }

  @Override
  public PyType type() {
    return Types.GETSET_DESCRIPTOR;
  }

  @Override
  PyException readOnly(Object object) {
    return attributeError(object, "attribute '" + name() + "' of '" + BuiltinDef.typeName(owner())
        + "' objects is not writable");
  }

  @Override
  PyException undeletable(Object object) {
    return attributeError(object, "attribute '" + name() + "' of '" + BuiltinDef.typeName(owner())
        + "' objects cannot be deleted");
  }

  @Def("__repr__(self, /)")
  static String repr(PyGetSetDescr self) {
    return "<attribute '" + self.name() + "' of '" + BuiltinDef.typeName(self.owner()) + "' objects>";
  }

  @Def("__get__(self, instance, owner=None, /)")
  static Object get(PyGetSetDescr self, Object instance, Object owner) {
    return AttributeDescr.get(self, instance, owner);
  }

  @Def("__set__(self, instance, value, /)")
  static void set(PyGetSetDescr self, Object instance, Object value) {
    self.set(instance, value);
  }

  @Def("__delete__(self, instance, /)")
  static void delete(PyGetSetDescr self, Object instance) {
    self.set(instance, null);
  }

  @Get(value = "__objclass__", member = true)
  static Object getObjclass(PyGetSetDescr self) {
    return self.owner();
  }

  @Get(value = "__name__", member = true)
  static Object getName(PyGetSetDescr self) {
    return PyType.nameKey(self.name());
  }

  @Get("__doc__")
  static Object getDoc(PyGetSetDescr self) {
    return self.docOrNone();
  }

  @Get("__qualname__")
  static Object getQualname(PyGetSetDescr self) {
    return Descriptors.qualname(self.owner(), self.name());
  }
}
