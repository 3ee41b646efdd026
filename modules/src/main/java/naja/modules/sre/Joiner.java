package naja.modules.sre;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import naja.runtime.abstracts.Errors;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyType;
import naja.runtime.text.Str;

/**
 * Puts the result of a substitution together: text in a {@code StringBuilder} as long as no character needs a
 * {@code WideString}, else a list of pieces.
 */
final class Joiner {
  private final boolean isBytes;
  private StringBuilder narrow;
  private List<Object> wide;
  private ByteArrayOutputStream bytes;
  /** How many pieces {@code "".join} would have been given, for its message. */
  private int count;

  Joiner(Subject subject) {
    isBytes = subject.isBytes();
    if (isBytes) {
      bytes = new ByteArrayOutputStream();
    } else {
      narrow = new StringBuilder();
    }
  }

  /** Adds a piece of the subject. */
  void addSlice(Subject subject, int from, int to) {
    if (from >= to) {
      count++;
    } else if (narrow != null && subject.text instanceof String text) {
      count++;
      narrow.append(text, from, to);
    } else {
      add(subject.slice(from, to));
    }
  }

  /** Adds what {@code join} takes: a {@code str}, or a bytes-like object. */
  void add(Object piece) {
    if (isBytes) {
      addBytes(piece);
    } else {
      addText(piece);
    }
    count++;
  }

  private void addText(Object piece) {
    Object text = PyStr.valueOrNull(piece);
    if (text == null) {
      throw Errors.typeError(
          "sequence item " + count + ": expected str instance, " + PyType.of(piece).name() + " found");
    }
    if (narrow != null && text instanceof String string) {
      narrow.append(string);
      return;
    }
    if (wide == null) {
      wide = new ArrayList<>();
      wide.add(narrow.toString());
      narrow = null;
    }
    wide.add(text);
  }

  private void addBytes(Object piece) {
    Subject content = PyStr.isStr(piece) ? null : Subject.ofOrNull(piece);
    if (content == null) {
      throw Errors.typeError(
          "sequence item " + count + ": expected a bytes-like object, " + PyType.of(piece).name() + " found");
    }
    byte[] array = ((PyBytes) (piece instanceof PyBytes ? piece : content.slice(0, content.length()))).array();
    bytes.write(array, 0, array.length);
  }

  Object join() {
    if (isBytes) {
      return PyBytes.of(bytes.toByteArray());
    }
    return narrow != null ? narrow.toString() : Str.join("", wide.toArray(), wide.size());
  }
}
