package naja.runtime.abstracts;

import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.HasDict;
import naja.runtime.objects.PyBuiltinFunction;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyFunction;
import naja.runtime.objects.PyGetSetDescr;
import naja.runtime.objects.PyInstance;
import naja.runtime.objects.PyMethod;
import naja.runtime.objects.PyMethodDescr;
import naja.runtime.objects.PyModule;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Slot;
import naja.runtime.objects.Subclassed;
import naja.runtime.objects.Types;

/** Getting, setting and deleting attributes. Compare CPython's {@code PyObject_GetAttr} and its relatives. */
public final class Attributes {
  private Attributes() {}

  /** {@code getattr(object, name)}; {@code AttributeError} where there is none. */
  public static Object getAttr(Object object, String name) {
    PyType type = PyType.of(object);
    Object value;
    try {
      value = type.getKind() == PyType.GET_GENERIC ? genericGet(object, type, name) : getHooked(object, type, name);
    } catch (PyException e) {
      ExceptionFactory.setContext(e, object, name);
      throw e;
    }
    if (value == null) {
      throw Errors.noAttribute(object, name);
    }
    return value;
  }

  /** {@code getattr(object, name, None)} with Java {@code null} for none; only {@code AttributeError} is caught. */
  public static Object lookupAttr(Object object, String name) {
    PyType type = PyType.of(object);
    try {
      if (type.getKind() == PyType.GET_GENERIC) {
        return genericGet(object, type, name);
      }
      if (object instanceof PyType t && type == Types.TYPE) {
        return TypeAttributes.get(t, name);
      }
      if (object instanceof PyModule m && type == Types.MODULE) {
        return m.getAttrOrNull(name);
      }
      return getHooked(object, type, name);
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.ATTRIBUTE_ERROR)) {
        return null;
      }
      throw e;
    }
  }

  private static Object getHooked(Object object, PyType type, String name) {
    Object hook = type.slot(Slot.GETATTR);
    if (hook == null) {
      return getSpecial(object, type, name);
    }
    Object found;
    PyException failure;
    if (type.getKind() == PyType.GET_HOOKED) {
      try {
        found = genericGet(object, type, name);
        failure = null;
      } catch (PyException e) {
        found = null;
        failure = e;
      }
    } else {
      try {
        found = getSpecial(object, type, name);
        failure = null;
      } catch (PyException e) {
        found = null;
        failure = e;
      }
    }
    if (found != null) {
      return found;
    }
    if (failure != null && !failure.matches(ExceptionTypes.ATTRIBUTE_ERROR)) {
      throw failure;
    }
    return Calls.callSlot(hook, object, PyType.nameKey(name));
  }

  private static Object getSpecial(Object object, PyType type, String name) {
    Object method = type.slot(Slot.GETATTRIBUTE);
    if (object instanceof PyType t && method == PyType.typeGetAttribute()) {
      Object value = TypeAttributes.get(t, name);
      if (value == null) {
        throw Errors.noAttribute(object, name);
      }
      return value;
    }
    if (object instanceof PyModule m && type == Types.MODULE) {
      Object value = m.getAttrOrNull(name);
      if (value == null) {
        throw m.noAttribute(name);
      }
      return value;
    }
    return Calls.callSlot(method, object, PyType.nameKey(name));
  }

  /** {@code object.__getattribute__(object, name)}, or null where there is no such attribute. */
  public static Object genericGet(Object object, PyType type, String name) {
    Object attribute = type.lookup(name);
    if (attribute == null) {
      return ownAttribute(object, name);
    }
    if (attribute instanceof PyFunction f) {
      Object own = ownAttribute(object, name);
      return own != null ? own : new PyMethod(f, object);
    }
    PyType attributeType = PyType.of(attribute);
    Object get = attributeType.slot(Slot.GET);
    if (get != null && isData(attributeType)) {
      return attribute instanceof PyGetSetDescr d ? d.get(object) : Calls.callSlot(get, attribute, object, type);
    }
    Object own = ownAttribute(object, name);
    if (own != null) {
      return own;
    }
    return get == null ? attribute : bindWith(get, attribute, object, type);
  }

  private static boolean isData(PyType type) {
    return type.slot(Slot.SET) != null || type.slot(Slot.DELETE) != null;
  }

  /** The attribute of an object's own {@code __dict__}, or null. */
  public static Object ownAttribute(Object object, String name) {
    if (object instanceof PyInstance instance) {
      return instance.get(name);
    }
    if (object instanceof HasDict h) {
      PyDict dict = h.dictOrNull();
      return dict == null ? null : dict.get(name);
    }
    if (object instanceof Subclassed subclassed) {
      return subclassed.attrs().get(name);
    }
    return object instanceof PyType t ? t.dict().get(name) : null;
  }

  static boolean inOwnDict(Object object, String name) {
    return ownAttribute(object, name) != null;
  }

  /** {@code attribute.__get__(object, type)}, or the attribute itself where it is no descriptor. */
  public static Object bind(Object attribute, Object object, PyType type) {
    if (attribute instanceof PyFunction f) {
      return new PyMethod(f, object);
    }
    Object get = PyType.of(attribute).slot(Slot.GET);
    return get == null ? attribute : bindWith(get, attribute, object, type);
  }

  private static Object bindWith(Object get, Object attribute, Object object, PyType type) {
    if (attribute instanceof PyMethodDescr d) {
      return PyBuiltinFunction.bound(d, object);
    }
    return Calls.callSlot(get, attribute, object, type);
  }

  /** {@code attribute.__get__(None, type)}: the attribute seen through the class. */
  public static Object bindToType(Object attribute, PyType type) {
    if (attribute instanceof PyFunction) {
      return attribute;
    }
    Object get = PyType.of(attribute).slot(Slot.GET);
    return get == null ? attribute : Calls.callSlot(get, attribute, PyNone.NONE, type);
  }

  /** {@code setattr(object, name, value)}. */
  public static void setAttr(Object object, String name, Object value) {
    PyType type = PyType.of(object);
    Object method = type.slot(Slot.SETATTR);
    if (method == PyType.objectSetAttr()) {
      genericSet(object, type, name, value);
    } else if (object instanceof PyType t && method == PyType.typeSetAttr()) {
      TypeAttributes.set(t, name, value);
    } else {
      Calls.callSlot(method, object, PyType.nameKey(name), value);
    }
  }

  /** {@code delattr(object, name)}. */
  public static void delAttr(Object object, String name) {
    PyType type = PyType.of(object);
    Object method = type.slot(Slot.DELATTR);
    if (method == PyType.objectDelAttr()) {
      genericSet(object, type, name, null);
    } else if (object instanceof PyType t && method == PyType.typeDelAttr()) {
      TypeAttributes.set(t, name, null);
    } else {
      Calls.callSlot(method, object, PyType.nameKey(name));
    }
  }

  /** {@code object.__setattr__(object, name, value)}, or {@code __delattr__} for a null value. */
  public static void genericSet(Object object, PyType type, String name, Object value) {
    Object attribute = type.lookup(name);
    if (attribute != null && !(attribute instanceof PyFunction)) {
      PyType attributeType = PyType.of(attribute);
      Object method = attributeType.slot(value == null ? Slot.DELETE : Slot.SET);
      if (method != null) {
        if (value == null) {
          Calls.callSlot(method, attribute, object);
        } else if (attribute instanceof PyGetSetDescr d) {
          d.set(object, value);
        } else {
          Calls.callSlot(method, attribute, object, value);
        }
        return;
      }
      if (isData(attributeType)) {
        throw Errors.attributeError(attribute, value == null ? "__delete__" : "__set__",
            value == null ? "__delete__" : "__set__");
      }
    }
    if (!setOwn(object, type, name, value)) {
      throw cannotSet(object, type, name, attribute);
    }
  }

  private static boolean setOwn(Object object, PyType type, String name, Object value) {
    if (!type.hasDict) {
      return false;
    }
    if (object instanceof HasDict h) {
      PyDict dict = value == null ? h.dictOrNull() : h.dict();
      if (value != null) {
        dict.put(PyType.nameKey(name), value);
        return true;
      }
      return dict != null && dict.remove(PyType.nameKey(name)) != null;
    }
    PyInstance carrier = PyInstance.carrier(object);
    if (carrier == null) {
      return false;
    }
    if (value == null) {
      return carrier.delete(name);
    }
    carrier.put(name, value);
    return true;
  }

  private static PyException cannotSet(Object object, PyType type, String name, Object attribute) {
    String start = "'" + type.name() + "' object ";
    if (type.hasDict) {
      return Errors.attributeError(object, name, start + "has no attribute '" + name + "'");
    }
    if (attribute != null) {
      return Errors.attributeError(object, name, start + "attribute '" + name + "' is read-only");
    }
    return Errors.attributeError(
        object, name, start + "has no attribute '" + name + "' and no __dict__ for setting new attributes");
  }
}
