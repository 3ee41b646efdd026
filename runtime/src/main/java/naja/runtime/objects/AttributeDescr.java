package naja.runtime.objects;

import naja.runtime.abstracts.Errors;
import naja.runtime.expose.Spec;

/**
 * The base of {@link PyGetSetDescr} and {@link PyMemberDescr}: an attribute that Java code computes or stores. Those of
 * a built-in type go through its generated spec; other kinds replace {@link #read} and {@link #write}.
 */
public abstract sealed class AttributeDescr extends PyObject permits PyGetSetDescr, PyMemberDescr {
  private final PyType owner;
  private final String name;
  private final String doc;
  private final Spec spec;
  private final int getter;
  private final int setter;
  private final boolean deletes;

  AttributeDescr(PyType owner, String name, String doc, Spec spec, int getter, int setter, boolean deletes) {
    this.owner = owner;
    this.name = name;
    this.doc = doc;
    this.spec = spec;
    this.getter = getter;
    this.setter = setter;
    this.deletes = deletes;
  }

  /** {@code __objclass__}. */
  public final PyType owner() {
    return owner;
  }

  /** {@code __name__}. */
  public final String name() {
    return name;
  }

  final Object docOrNone() {
    String text = owner.heap ? null : Docstrings.ofAttribute(owner, name);
    text = text == null ? doc : text;
    return text == null ? PyNone.NONE : PyType.nameKey(text);
  }

  /** The attribute of an object; {@code TypeError} if the object is of another type. */
  public final Object get(Object object) {
    try {
      return read(object);
    } catch (ClassCastException e) {
      throw wrongObject(object, e);
    }
  }

  /** Sets the attribute, or deletes it for null. */
  public final void set(Object object, Object value) {
    if (!isWritable()) {
      checkObject(object);
      throw readOnly(object);
    }
    try {
      write(object, value);
    } catch (ClassCastException e) {
      throw wrongObject(object, e);
    }
  }

  /** The attribute of an object of the owner; a {@link ClassCastException} tells that it is none. */
  protected Object read(Object object) {
    return spec.call(getter, object);
  }

  /** Sets the attribute of an object of the owner, or deletes it for null. */
  protected void write(Object object, Object value) {
    if (value == null && !deletes) {
      checkObject(object);
      throw undeletable(object);
    }
    spec.call(setter, object, value);
  }

  /** Whether the attribute can be set at all. */
  protected boolean isWritable() {
    return setter >= 0;
  }

  /** The error for setting or deleting what cannot be set. */
  abstract PyException readOnly(Object object);

  /** The error for deleting what can only be set. */
  abstract PyException undeletable(Object object);

  final void checkObject(Object object) {
    if (!PyType.of(object).isSubtype(owner)) {
      throw Descriptors.wrongObject(name, owner, object);
    }
  }

  private RuntimeException wrongObject(Object object, ClassCastException e) {
    return PyType.of(object).isSubtype(owner) ? e : Descriptors.wrongObject(name, owner, object);
  }

  static Object get(AttributeDescr self, Object instance, Object owner) {
    return Descriptors.isUnbound(instance, owner) ? self : self.get(instance);
  }

  final PyException attributeError(Object object, String message) {
    return Errors.attributeError(object, name, message);
  }
}
