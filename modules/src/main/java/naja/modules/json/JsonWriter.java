package naja.modules.json;

import java.util.IdentityHashMap;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Recursion;
import naja.runtime.abstracts.Texts;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyFloat;
import naja.runtime.objects.PyInt;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Types;
import naja.runtime.text.FloatText;
import naja.runtime.text.StrBuilder;
import naja.runtime.threads.ThreadState;

/** Writes one value as JSON. For one thread and one call. */
final class JsonWriter {
  private static final String WHERE = " while encoding a JSON object";

  private final PyEncoder encoder;
  private final StrBuilder out = new StrBuilder(64);

  /** The containers that are being written; null if cycles are not to be looked for. */
  private final IdentityHashMap<Object, Object> open;

  JsonWriter(PyEncoder encoder) {
    this.encoder = encoder;
    open = encoder.markers == PyNone.NONE ? null : new IdentityHashMap<>();
  }

  Object text() {
    return out.build();
  }

  void value(Object value, int level) {
    if (!scalar(value)) {
      container(value, level);
    }
  }

  private boolean scalar(Object value) {
    if (value == PyNone.NONE) {
      out.append("null");
    } else if (value instanceof Boolean b) {
      out.append(b ? "true" : "false");
    } else if (value instanceof Long n) {
      out.append(Long.toString(n));
    } else {
      return otherScalar(value);
    }
    return true;
  }

  private boolean otherScalar(Object value) {
    Object text = PyStr.valueOrNull(value);
    if (text != null) {
      string(value, text);
      return true;
    }
    Double number = PyFloat.valueOrNull(value);
    if (number != null) {
      out.append(floatText(value, number));
      return true;
    }
    Object integer = PyInt.valueOrNull(value);
    if (integer != null) {
      out.append(Texts.repr(integer));
      return true;
    }
    return false;
  }

  private void string(Object value, Object text) {
    if (encoder.strings == PyEncoder.Strings.CALL) {
      Object encoded = Calls.call(encoder.encoder, value);
      Object result = PyStr.valueOrNull(encoded);
      if (result == null) {
        throw Errors.typeError("encoder() must return a string, not " + PyType.of(encoded).name());
      }
      out.append(result);
    } else {
      JsonStrings.append(out, text, encoder.strings == PyEncoder.Strings.ASCII);
    }
  }

  private String floatText(Object value, double number) {
    if (Double.isFinite(number)) {
      return FloatText.repr(number);
    }
    if (!encoder.allowNan) {
      throw Errors.valueError("Out of range float values are not JSON compliant: " + Texts.reprText(value));
    }
    return Double.isNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
  }

  private void container(Object value, int level) {
    ThreadState thread = Recursion.enter(WHERE);
    try {
      if (value instanceof PyList || value instanceof PyTuple) {
        array(value, level);
      } else if (value instanceof PyDict dict) {
        object(dict, level);
      } else {
        converted(value, level);
      }
    } finally {
      Recursion.leave(thread);
    }
  }

  private void enter(Object container) {
    if (open != null && open.put(container, container) != null) {
      throw Errors.valueError("Circular reference detected");
    }
  }

  private void leave(Object container) {
    if (open != null) {
      open.remove(container);
    }
  }

  private void converted(Object value, int level) {
    enter(value);
    Object replacement = Calls.call(encoder.defaultFunction, value);
    try {
      value(replacement, level);
    } catch (PyException e) {
      throw noted(e, "when serializing " + PyType.of(value).name() + " object");
    }
    leave(value);
  }

  private static PyException noted(PyException e, Object note) {
    Calls.callMethod(e.value(), "add_note", note);
    return e;
  }

  private boolean indents() {
    return encoder.indent != PyNone.NONE;
  }

  private void newline(int level) {
    out.append('\n');
    Object indent = PyStr.valueOrNull(encoder.indent);
    if (indent == null) {
      throw Errors.typeError("indent must be a string, not " + PyType.of(encoder.indent).name());
    }
    for (int i = 0; i < level; i++) {
      out.append(indent);
    }
  }

  private void separate(boolean first, int level) {
    if (!first) {
      out.append(encoder.itemSeparator);
    }
    if (indents()) {
      newline(level);
    }
  }

  private void array(Object array, int level) {
    if (sizeOf(array) == 0) {
      out.append("[]");
      return;
    }
    enter(array);
    out.append('[');
    for (int i = 0; i < sizeOf(array); i++) {
      separate(i == 0, level + 1);
      Object item = array instanceof PyTuple tuple ? tuple.get(i) : ((PyList) array).getFast(i);
      if (item != null && !scalarOfItem(array, item, i)) {
        item(array, item, i, level + 1);
      }
    }
    if (indents()) {
      newline(level);
    }
    out.append(']');
    leave(array);
  }

  /** The size now: functions that the encoder calls may change a list. */
  private static int sizeOf(Object array) {
    return array instanceof PyTuple tuple ? tuple.size() : ((PyList) array).size();
  }

  private boolean scalarOfItem(Object array, Object item, int index) {
    try {
      return scalar(item);
    } catch (PyException e) {
      throw noted(e, "when serializing " + PyType.of(array).name() + " item " + index);
    }
  }

  private void item(Object array, Object item, int index, int level) {
    try {
      container(item, level);
    } catch (PyException e) {
      throw noted(e, "when serializing " + PyType.of(array).name() + " item " + index);
    }
  }

  private void object(PyDict dict, int level) {
    if (dict.size() == 0) {
      out.append("{}");
      return;
    }
    enter(dict);
    out.append('{');
    boolean first = true;
    for (Object item : items(dict)) {
      if (!(item instanceof PyTuple pair) || pair.size() != 2) {
        throw Errors.valueError("items must return 2-tuples");
      }
      if (member(dict, pair.get(0), pair.get(1), first, level + 1)) {
        first = false;
      }
    }
    if (indents() && !first) {
      newline(level);
    }
    out.append('}');
    leave(dict);
  }

  private Object[] items(PyDict dict) {
    if (dict.type() == Types.DICT && !encoder.sortKeys) {
      return dict.itemArray();
    }
    Object[] items = Iteration.toArray(Calls.callMethod(dict, "items"));
    if (!encoder.sortKeys) {
      return items;
    }
    PyList sorted = PyList.of(items);
    sorted.sort(null, false);
    return sorted.toArray();
  }

  /** Writes a key and its value; false if the key is skipped. */
  private boolean member(PyDict dict, Object key, Object value, boolean first, int level) {
    Object text = PyStr.valueOrNull(key);
    Object shown = text != null ? key : keyText(key);
    if (shown == null) {
      if (encoder.skipKeys) {
        return false;
      }
      throw Errors.typeError("keys must be str, int, float, bool or None, not " + PyType.of(key).name());
    }
    separate(first, level);
    string(shown, text != null ? text : shown);
    out.append(encoder.keySeparator);
    try {
      value(value, level);
    } catch (PyException e) {
      StrBuilder note = new StrBuilder().append("when serializing " + PyType.of(dict).name() + " item ");
      throw noted(e, note.append(Texts.repr(key)).build());
    }
    return true;
  }

  /** What a key that is no text is written as, or null if it cannot be a key. */
  private Object keyText(Object key) {
    if (key == PyNone.NONE) {
      return "null";
    }
    if (key instanceof Boolean b) {
      return b ? "true" : "false";
    }
    Double number = PyFloat.valueOrNull(key);
    if (number != null) {
      return floatText(key, number);
    }
    Object integer = PyInt.valueOrNull(key);
    return integer == null ? null : Texts.repr(integer);
  }
}
