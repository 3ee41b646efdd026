package naja.modules.digest;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Texts;
import naja.runtime.objects.Buffers;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyType;

/** A Python object around a {@link Hasher}; its monitor keeps threads apart. */
abstract class HashObject extends PyObject {
  private final PyType type;
  final String name;
  final Hasher hasher;

  HashObject(PyType type, String name, Hasher hasher) {
    this.type = type;
    this.name = name;
    this.hasher = hasher;
  }

  @Override
  public final PyType type() {
    return type;
  }

  /** An object of the same kind around another hasher. */
  abstract HashObject with(Hasher other);

  /** Takes in what a Python argument holds. */
  final synchronized void update(Object data) {
    hasher.update(bytes(data));
  }

  final synchronized byte[] digest() {
    return hasher.digest();
  }

  final synchronized Hasher copyHasher() {
    return hasher.copy();
  }

  private static byte[] bytes(Object data) {
    if (Texts.isStr(data)) {
      throw Errors.typeError("Strings must be encoded before hashing");
    }
    byte[] bytes = Buffers.bytesOrNull(data);
    if (bytes == null) {
      throw Errors.typeError("object supporting the buffer API required");
    }
    return bytes;
  }

  /** Takes in the first data, given as {@code data} or, as in former releases, {@code string}; null for not given. */
  final void start(Object data, Object string) {
    boolean old = string != null && string != PyNone.NONE;
    if (data != null && old) {
      throw Errors.typeError(
          "'data' and 'string' are mutually exclusive and support for 'string' keyword parameter is slated for removal in "
              + "a future version.");
    }
    Object given = data != null ? data : old ? string : null;
    if (given != null) {
      update(given);
    }
  }

  static String hex(byte[] bytes) {
    StringBuilder text = new StringBuilder(2 * bytes.length);
    for (byte b : bytes) {
      text.append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
    }
    return text.toString();
  }
}
