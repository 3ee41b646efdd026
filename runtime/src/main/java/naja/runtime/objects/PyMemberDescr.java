package naja.runtime.objects;

import naja.runtime.abstracts.Errors;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.Spec;
import naja.runtime.expose.TypeSpec;

/** {@code member_descriptor}: an attribute that is stored, of a built-in type or made by {@code __slots__}. */
@TypeSpec("member_descriptor")
public non-sealed class PyMemberDescr extends AttributeDescr {
  PyMemberDescr(PyType owner, String name, String doc, Spec spec, int getter, int setter, boolean deletes) {
    super(owner, name, doc, spec, getter, setter, deletes);
  }

  /** For subclasses that read and write by themselves. */
  protected PyMemberDescr(PyType owner, String name, String doc) {
    super(owner, name, doc, null, -1, -1, false);
  }

  @Override
  public PyType type() {
    return Types.MEMBER_DESCRIPTOR;
  }

  @Override
  PyException readOnly(Object object) {
    return attributeError(object, "readonly attribute");
  }

  @Override
  PyException undeletable(Object object) {
    return Errors.typeError("can't delete numeric/char attribute");
  }

  @Def("__repr__(self, /)")
  static String repr(PyMemberDescr self) {
    return "<member '" + self.name() + "' of '" + BuiltinDef.typeName(self.owner()) + "' objects>";
  }

  @Def("__get__(self, instance, owner=None, /)")
  static Object get(PyMemberDescr self, Object instance, Object owner) {
    return AttributeDescr.get(self, instance, owner);
  }

  @Def("__set__(self, instance, value, /)")
  static void set(PyMemberDescr self, Object instance, Object value) {
    self.set(instance, value);
  }

  @Def("__delete__(self, instance, /)")
  static void delete(PyMemberDescr self, Object instance) {
    self.set(instance, null);
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyMemberDescr self) {
    return Descriptors.reduce(self.owner(), self.name());
  }

  @Get(value = "__objclass__", member = true)
  static Object getObjclass(PyMemberDescr self) {
    return self.owner();
  }

  @Get(value = "__name__", member = true)
  static Object getName(PyMemberDescr self) {
    return PyType.nameKey(self.name());
  }

  @Get("__doc__")
  static Object getDoc(PyMemberDescr self) {
    return self.docOrNone();
  }

  @Get("__qualname__")
  static Object getQualname(PyMemberDescr self) {
    return Descriptors.qualname(self.owner(), self.name());
  }
}
