package naja.modules.sre;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.objects.PyByteArray;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyMemoryView;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Slot;
import naja.runtime.objects.Types;
import naja.runtime.text.Str;
import naja.syntax.constant.WideString;

/**
 * What a pattern is matched against: the Python object and its characters. The content of an object with a buffer is
 * that at the time of construction.
 */
final class Subject {
  /** The object as it was given. */
  final Object object;
  /** The text as {@code String} or {@code WideString}, or null for bytes. */
  final Object text;
  private final byte[] bytes;

  private Subject(Object object, Object text, byte[] bytes) {
    this.object = object;
    this.text = text;
    this.bytes = bytes;
  }

  /** The subject that an object is, or null for one that is neither {@code str} nor bytes-like. */
  static Subject ofOrNull(Object object) {
    Object text = PyStr.valueOrNull(object);
    if (text != null) {
      return new Subject(object, text, null);
    }
    if (object instanceof PyBytes bytes) {
      return new Subject(object, null, bytes.array());
    }
    boolean hasBuffer = object instanceof PyByteArray || object instanceof PyMemoryView
        || PyType.of(object).slot(Slot.BUFFER) != null;
    return hasBuffer ? new Subject(object, null, ((PyBytes) Calls.call(Types.BYTES, object)).array()) : null;
  }

  static Subject of(Object object) {
    Subject subject = ofOrNull(object);
    if (subject == null) {
      throw Errors.typeError("expected string or bytes-like object, got '" + PyType.of(object).name() + "'");
    }
    return subject;
  }

  boolean isBytes() {
    return text == null;
  }

  int length() {
    return bytes != null ? bytes.length : Str.length(text);
  }

  Matcher matcher(Regex regex, int pos, int endpos) {
    if (bytes != null) {
      return regex.matcher(bytes, bytes.length, pos, endpos);
    }
    return text instanceof String string ? regex.matcher(string, pos, endpos)
        : regex.matcher((WideString) text, pos, endpos);
  }

  /** The {@code str} or {@code bytes} from one position to another; positions beyond the end are the end. */
  Object slice(int from, int to) {
    int length = length();
    int end = Math.min(to, length);
    int start = Math.min(from, end);
    if (bytes == null) {
      return start == 0 && end == length ? text : Str.slice(text, start, end);
    }
    if (start == 0 && end == length && object.getClass() == PyBytes.class) {
      return object;
    }
    return PyBytes.of(java.util.Arrays.copyOfRange(bytes, start, end));
  }

  /** Whether the character occurs. */
  boolean contains(char ch) {
    if (text instanceof String string) {
      return string.indexOf(ch) >= 0;
    }
    for (int i = length() - 1; i >= 0; i--) {
      if ((bytes != null ? bytes[i] : ((WideString) text).codePointAt(i)) == ch) {
        return true;
      }
    }
    return false;
  }
}
