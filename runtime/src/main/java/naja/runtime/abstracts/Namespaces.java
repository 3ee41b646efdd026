package naja.runtime.abstracts;

import naja.runtime.interpreter.PyFrame;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.ForeignBuiltins;
import naja.runtime.objects.PyCode;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyModule;
import naja.runtime.threads.Interpreter;
import naja.runtime.threads.ThreadState;

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
      // Whatever went wrong, as in CPython.
      throw notDefined(name);
    }
  }

  /** {@code LOAD_GLOBAL}: the value of a global or built-in name. Globals of a subclass of dict are asked as any mapping. */
  public static Object global(PyFrame frame, Object name) {
    Object value = getOrNull(frame.globals, name);
    return value != null ? value : builtin(frame, name);
  }

  /** {@code LOAD_NAME}: the value of a name in a namespace, the globals or the built-ins. */
  public static Object name(PyFrame frame, Object name) {
    Object namespace = of(frame);
    if (namespace == null) {
      throw Errors.systemError("no locals found");
    }
    Object value = getOrNull(namespace, name);
    if (value == null) {
      value = frame.globals.get(name);
    }
    return value != null ? value : builtin(frame, name);
  }

  private static Object builtin(PyFrame frame, Object name) {
    Object value = builtinOrNull(frame.builtins, name);
    if (value == null) {
      throw notDefined(name);
    }
    return value;
  }

  /** A built-in, or null. */
  public static Object builtinOrNull(PyDict builtins, Object name) {
    return builtins instanceof ForeignBuiltins foreign ? getOrNull(foreign.object, name) : builtins.get(name);
  }

  /** The built-ins that a namespace calls for with its {@code __builtins__}. */
  public static PyDict builtinsOf(PyDict globals) {
    Object value = globals.get("__builtins__");
    if (value == null) {
      PyFrame frame = ThreadState.current().frame;
      return frame == null ? Interpreter.current().builtins : frame.builtins;
    }
    if (value instanceof PyModule module) {
      return module.dict();
    }
    return value.getClass() == PyDict.class ? (PyDict) value : new ForeignBuiltins(value);
  }

  /** Built-ins as Python sees them. */
  public static Object visibleBuiltins(PyDict builtins) {
    return builtins instanceof ForeignBuiltins foreign ? foreign.object : builtins;
  }

  /** The namespace that names of a frame are in: the globals, where the code of a module was made a function. */
  public static Object of(PyFrame frame) {
    if (frame.locals == null && (frame.code.flags & PyCode.OPTIMIZED) == 0) {
      frame.locals = frame.globals;
    }
    return frame.locals;
  }

  /** "name 'x' is not defined". */
  public static PyException notDefined(Object name) {
    String text = Texts.strText(name);
    int end = text.length() > 200 ? text.offsetByCodePoints(0, Math.min(200, text.codePointCount(0, text.length())))
        : text.length();
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
