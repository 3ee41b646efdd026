package naja.modules.pickle;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Texts;
import naja.runtime.objects.ExceptionNotes;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyType;
import naja.runtime.text.Str;

/** Tells in notes of an exception what was being written when it was raised. */
final class PickleNotes {
  private PickleNotes() {}

  /** The name of an object's type as the messages have it: with its module, unless that is well known. */
  static String typeName(Object object) {
    PyType type = PyType.of(object);
    Object module = Attributes.lookupAttr(type, "__module__");
    String name = Texts.strText(Attributes.getAttr(type, "__qualname__"));
    if (module == null || !PyStr.isStr(module)) {
      return name;
    }
    String text = Texts.strText(module);
    return text.equals("builtins") || text.equals("__main__") ? name : text + "." + name;
  }

  /** Adds a note about a part of an object, and gives back the exception. */
  static PyException about(PyException e, Object object, String part) {
    return add(e, "when serializing " + typeName(object) + " " + part);
  }

  /** Adds a note about the item of a container with that key. */
  static PyException aboutKey(PyException e, Object object, Object key) {
    Object text = Str.concat("when serializing " + typeName(object) + " item ", Texts.repr(key));
    ExceptionNotes.add(e.value(), text);
    return e;
  }

  private static PyException add(PyException e, String note) {
    ExceptionNotes.add(e.value(), PyType.nameKey(note));
    return e;
  }
}
