package naja.runtime.objects;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Subscripts;
import naja.runtime.text.Str;
import naja.runtime.text.StrTranslate;

/** {@code str.translate} and {@code str.maketrans}. */
final class StrTranslation {
  private StrTranslation() {}

  /** The text with each character replaced as the table says. */
  static Object translate(Object self, Object table) {
    return StrTranslate.translate(self, new Replacements(table));
  }

  /** A Python mapping as a table. */
  private record Replacements(Object table) implements StrTranslate.Table {
    @Override
    public Object get(int codePoint) {
      return replacement(table, codePoint);
    }
  }

  private static Object replacement(Object table, int c) {
    Object found;
    try {
      found = Subscripts.get(table, (long) c);
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.LOOKUP_ERROR)) {
        return null;
      }
      throw e;
    }
    if (found == PyNone.NONE) {
      return "";
    }
    Object text = PyStr.valueOrNull(found);
    if (text != null) {
      return text;
    }
    Object number = PyInt.valueOrNull(found);
    if (number == null) {
      throw Errors.typeError("character mapping must return integer, None or str");
    }
    if (!(number instanceof Long n) || n < 0 || n > 0x10FFFF) {
      throw Errors.valueError("character mapping must be in range(0x110000)");
    }
    return Str.ofCodePoint((int) (long) n);
  }

  /** {@code str.maketrans}; the second and third argument may be null. */
  static PyDict makeTable(Object x, Object y, Object z) {
    PyDict table = new PyDict();
    if (y == null) {
      if (!(x instanceof PyDict dict)) {
        throw Errors.typeError("if you give only one argument to maketrans it must be a dict");
      }
      for (Object key : dict.keyArray()) {
        Object text = PyStr.valueOrNull(key);
        if (text == null && PyInt.valueOrNull(key) == null) {
          throw Errors.typeError("keys in translate table must be strings or integers");
        }
        if (text != null && Str.length(text) != 1) {
          throw Errors.valueError("string keys in translate table must be of length 1");
        }
        table.put(text == null ? key : (Object) (long) Str.codePointAt(text, 0), dict.get(key));
      }
      return table;
    }
    Object from = PyStr.valueOrNull(x);
    Object to = PyStr.valueOrNull(y);
    if (from == null) {
      throw Errors.typeError("first maketrans argument must be a string if there is a second argument");
    }
    if (to == null) {
      throw Errors.typeError("maketrans() argument 2 must be str, not " + PyType.of(y).name());
    }
    if (Str.length(from) != Str.length(to)) {
      throw Errors.valueError("the first two maketrans arguments must have equal length");
    }
    for (int i = 0; i < Str.length(from); i++) {
      table.put((long) Str.codePointAt(from, i), (long) Str.codePointAt(to, i));
    }
    if (z != null) {
      Object deleted = PyStr.valueOrNull(z);
      if (deleted == null) {
        throw Errors.typeError("maketrans() argument 3 must be str, not " + PyType.of(z).name());
      }
      for (int i = 0; i < Str.length(deleted); i++) {
        table.put((long) Str.codePointAt(deleted, i), PyNone.NONE);
      }
    }
    return table;
  }
}
