package naja.runtime.abstracts;

import java.util.HashSet;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;

/** What the {@code match} statement asks of subjects. */
public final class Patterns {
  private Patterns() {}

  /** Whether a mapping pattern may match. */
  public static boolean isMapping(Object subject) {
    return PyType.of(subject).matchesMapping;
  }

  /** Whether a sequence pattern may match. */
  public static boolean isSequence(Object subject) {
    return PyType.of(subject).matchesSequence;
  }

  /** The values of {@code keys} in a mapping as a tuple, or {@code None} when one is missing. */
  public static Object matchKeys(Object subject, PyTuple keys) {
    Object[] values = new Object[keys.size()];
    PyDict seen = new PyDict();
    Object get = null;
    for (int i = 0; i < values.length; i++) {
      Object key = keys.get(i);
      if (seen.put(key, PyNone.NONE) != null) {
        throw Errors.valueError("mapping pattern checks duplicate key (" + Texts.reprText(key) + ")");
      }
      if (subject.getClass() == PyDict.class) {
        values[i] = ((PyDict) subject).get(key);
      } else {
        if (get == null) {
          get = Attributes.getAttr(subject, "get");
        }
        Object missing = PyTuple.of(key);
        Object value = Calls.call(get, key, missing);
        values[i] = value == missing ? null : value;
      }
      if (values[i] == null) {
        return PyNone.NONE;
      }
    }
    return PyTuple.of(values);
  }

  /** The attributes that a class pattern captures as a tuple, or {@code None} when it does not match. */
  public static Object matchClass(Object subject, Object type, int positional, PyTuple names) {
    if (!(type instanceof PyType t)) {
      throw Errors.typeError("called match pattern must be a class");
    }
    if (!Instances.isInstance(subject, t)) {
      return PyNone.NONE;
    }
    Object[] values = new Object[positional + names.size()];
    HashSet<String> seen = new HashSet<>();
    boolean self = false;
    if (positional > 0) {
      Object matchArgs = Attributes.lookupAttr(t, "__match_args__");
      if (matchArgs != null && !(matchArgs instanceof PyTuple)) {
        throw Errors.typeError(
            t.name() + ".__match_args__ must be a tuple (got " + PyType.of(matchArgs).name() + ")");
      }
      self = matchArgs == null && t.matchesSelf;
      int allowed = self ? 1 : matchArgs == null ? 0 : ((PyTuple) matchArgs).size();
      if (allowed < positional) {
        throw Errors.typeError(
            t.name() + "() accepts " + allowed + " positional sub-pattern" + (allowed == 1 ? "" : "s") + " ("
                + positional
                + " given)");
      }
      if (self) {
        values[0] = subject;
      } else {
        for (int i = 0; i < positional; i++) {
          Object name = ((PyTuple) matchArgs).get(i);
          if (!Texts.isStr(name)) {
            throw Errors.typeError("__match_args__ elements must be strings (got " + PyType.of(name).name() + ")");
          }
          values[i] = capture(subject, t, Texts.name(name), seen);
          if (values[i] == null) {
            return PyNone.NONE;
          }
        }
      }
    }
    for (int i = 0; i < names.size(); i++) {
      values[positional + i] = capture(subject, t, Texts.name(names.get(i)), seen);
      if (values[positional + i] == null) {
        return PyNone.NONE;
      }
    }
    return PyTuple.of(values);
  }

  private static Object capture(Object subject, PyType type, String name, HashSet<String> seen) {
    if (!seen.add(name)) {
      throw Errors.typeError(type.name() + "() got multiple sub-patterns for attribute '" + name + "'");
    }
    return Attributes.lookupAttr(subject, name);
  }
}
