package naja.runtime.abstracts;

import naja.runtime.objects.PyType;
import naja.runtime.objects.Slot;

/** {@code type.__getattribute__} and {@code type.__setattr__}: attributes of classes themselves. */
public final class TypeAttributes {
  private TypeAttributes() {}

  /** The attribute of a class, or null where there is none. */
  public static Object get(PyType type, String name) {
    PyType metatype = type.type();
    Object meta = metatype.lookup(name);
    Object metaGet = null;
    if (meta != null) {
      PyType metaAttributeType = PyType.of(meta);
      metaGet = metaAttributeType.slot(Slot.GET);
      if (metaGet != null
          && (metaAttributeType.slot(Slot.SET) != null || metaAttributeType.slot(Slot.DELETE) != null)) {
        return Calls.callSlot(metaGet, meta, type, metatype);
      }
    }
    Object attribute = type.lookup(name);
    if (attribute != null) {
      return Attributes.bindToType(attribute, type);
    }
    if (meta == null) {
      return null;
    }
    return metaGet == null ? meta : Calls.callSlot(metaGet, meta, type, metatype);
  }

  /** Sets an attribute of a class; deletes it for a null value. */
  public static void set(PyType type, String name, Object value) {
    if (type.immutable) {
      throw Errors.typeError(
          "cannot set '" + name + "' attribute of immutable type '" + type.name() + "'");
    }
    PyType metatype = type.type();
    Object meta = metatype.lookup(name);
    if (meta != null) {
      Object method = PyType.of(meta).slot(value == null ? Slot.DELETE : Slot.SET);
      if (method != null) {
        if (value == null) {
          Calls.callSlot(method, meta, type);
        } else {
          Calls.callSlot(method, meta, type, value);
        }
        return;
      }
    }
    if (value != null) {
      type.put(name, value);
    } else if (!type.remove(name)) {
      throw Errors.attributeError(
          type, name, "type object '" + type.name() + "' has no attribute '" + name + "'");
    }
  }
}
