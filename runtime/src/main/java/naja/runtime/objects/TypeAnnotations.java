package naja.runtime.objects;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;

/** {@code __annotations__} and {@code __annotate__} of classes (PEP 649). */
final class TypeAnnotations {
  private static final String CACHE = "__annotations_cache__";
  private static final String FUNCTION = "__annotate_func__";

  private TypeAnnotations() {}

  private static PyException missing(PyType type, String name) {
    return Errors.attributeError(
        type, name, "type object '" + type.name() + "' has no attribute '" + name + "'");
  }

  static Object get(PyType type) {
    if (!type.heap) {
      throw missing(type, "__annotations__");
    }
    Object value = type.dict().get("__annotations__");
    if (value == null) {
      value = type.dict().get(CACHE);
    }
    if (value != null) {
      return Attributes.bindToType(value, type);
    }
    Object annotate = getAnnotate(type);
    Object annotations;
    if (Calls.isCallable(annotate)) {
      annotations = Calls.call(annotate, 1L);
      if (!(annotations instanceof PyDict)) {
        throw Errors.typeError("__annotate__ returned non-dict of type '" + PyType.of(annotations).name() + "'");
      }
    } else {
      annotations = new PyDict();
    }
    type.put(CACHE, annotations);
    return annotations;
  }

  static void set(PyType type, Object value) {
    if (type.immutable) {
      throw Errors.typeError("cannot set '__annotations__' attribute of immutable type '" + type.name() + "'");
    }
    boolean own = type.dict().get("__annotations__") != null;
    String key = own ? "__annotations__" : CACHE;
    if (value != null) {
      type.put(key, value);
    } else if (!type.remove(key)) {
      throw Errors.attributeError(type, "__annotations__", "__annotations__");
    }
    if (own) {
      type.remove(CACHE);
    }
    type.remove(FUNCTION);
    type.remove("__annotate__");
  }

  static Object getAnnotate(PyType type) {
    if (!type.heap) {
      throw missing(type, "__annotate__");
    }
    Object value = type.dict().get(FUNCTION);
    if (value == null) {
      value = type.dict().get("__annotate__");
    }
    return value == null ? PyNone.NONE : Attributes.bindToType(value, type);
  }

  static void setAnnotate(PyType type, Object value) {
    if (type.immutable) {
      throw Errors.typeError("cannot set '__annotate__' attribute of immutable type '" + type.name() + "'");
    }
    if (value != PyNone.NONE && !Calls.isCallable(value)) {
      throw Errors.typeError("__annotate__ must be callable or None");
    }
    type.put(FUNCTION, value);
    if (value != PyNone.NONE) {
      type.remove(CACHE);
      type.remove("__annotations__");
    }
  }
}
