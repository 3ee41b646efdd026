package naja.runtime.abstracts;

import naja.runtime.interpreter.PyFrame;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;

/** Names in namespaces: globals, built-ins, and the mappings that class bodies and {@code exec} run in. */
public final class Namespaces {
  private Namespaces() {}

  /** The value of a name in a namespace, or null. */
  public static Object getOrNull(Object namespace, Object name) {
    if (namespace.getClass() == PyDict.class) {
      return name instanceof String s ? ((PyDict) namespace).get(s) : ((PyDict) namespace).get(name);
    }
    try {
      return Subscripts.get(namespace, name);
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.KEY_ERROR)) {
        return null;
      }
      throw e;
    }
  }

  /** Sets a name in a namespace. */
  public static void store(Object namespace, Object name, Object value) {
    if (namespace == null) {
      throw Errors.systemError("no locals found when storing " + Texts.reprText(name));
    }
    if (namespace.getClass() == PyDict.class) {
      ((PyDict) namespace).put(name, value);
    } else {
      Subscripts.set(namespace, name, value);
    }
  }

  /** Deletes a name from a namespace. */
  public static void delete(Object namespace, Object name) {
    if (namespace == null) {
      throw Errors.systemError("no locals when deleting " + Texts.reprText(name));
    }
    if (namespace.getClass() == PyDict.class) {
      if (((PyDict) namespace).remove(name) == null) {
        throw notDefined(name);
      }
      return;
    }
    try {
      Subscripts.delete(namespace, name);
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.KEY_ERROR)) {
        throw notDefined(name);
      }
      throw e;
    }
  }

  /** The value of a global or built-in name. */
  public static Object global(PyFrame frame, Object name) {
    Object value = globalOrNull(frame.globals, name);
    if (value == null) {
      value = frame.builtins.get(name);
      if (value == null) {
        throw notDefined(name);
      }
    }
    return value;
  }

  private static Object globalOrNull(PyDict globals, Object name) {
    return globals.getClass() == PyDict.class ? globals.get(name) : getOrNull(globals, name);
  }

  /** "name 'x' is not defined". */
  public static PyException notDefined(Object name) {
    String text = Texts.strText(name);
    int end = text.length() > 200 ? text.offsetByCodePoints(0, Math.min(200, text.codePointCount(0, text.length()))) : text.length();
    return Errors.nameError(name, "name '" + text.substring(0, end) + "' is not defined");
  }

  /** The error for a local without a value. */
  public static PyException unboundLocal(Object name) {
    return Errors.unboundLocalError(
        "cannot access local variable '" + name + "' where it is not associated with a value");
  }

  /** The error for a cell or free variable without a value. */
  public static PyException unboundCell(Object name, boolean free) {
    return free
        ? Errors.nameError(
            name,
            "cannot access free variable '" + name + "' where it is not associated with a value in enclosing scope")
        : unboundLocal(name);
  }
}
