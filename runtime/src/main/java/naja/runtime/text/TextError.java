package naja.runtime.text;

/**
 * An error that the runtime turns into a Python exception of the kind, with the same text. Stackless: it is part of
 * what a function promises, not a fault in it.
 */
public class TextError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The Python exception that is meant. */
  public enum Kind {
    VALUE_ERROR("ValueError"),
    TYPE_ERROR("TypeError"),
    OVERFLOW_ERROR("OverflowError"),
    LOOKUP_ERROR("LookupError"),
    INDEX_ERROR("IndexError"),
    KEY_ERROR("KeyError"),
    MEMORY_ERROR("MemoryError"),
    ZERO_DIVISION_ERROR("ZeroDivisionError"),
    UNICODE_DECODE_ERROR("UnicodeDecodeError"),
    UNICODE_ENCODE_ERROR("UnicodeEncodeError"),
    UNICODE_TRANSLATE_ERROR("UnicodeTranslateError");

    private final String pythonName;

    Kind(String pythonName) {
      this.pythonName = pythonName;
    }

    /** The name of the exception in Python. */
    public String pythonName() {
      return pythonName;
    }
  }

  private final Kind kind;

  /** An error with the text that Python shows. */
  public TextError(Kind kind, String message) {
    super(message, null, false, false);
    this.kind = kind;
  }

  /** The Python exception that is meant. */
  public Kind kind() {
    return kind;
  }

  /** A {@code ValueError}. */
  public static TextError value(String message) {
    return new TextError(Kind.VALUE_ERROR, message);
  }

  /** A {@code TypeError}. */
  public static TextError type(String message) {
    return new TextError(Kind.TYPE_ERROR, message);
  }

  /** An {@code OverflowError}. */
  public static TextError overflow(String message) {
    return new TextError(Kind.OVERFLOW_ERROR, message);
  }

  /** A {@code MemoryError}, for a result that no Java array can hold. */
  public static TextError memory() {
    return new TextError(Kind.MEMORY_ERROR, "");
  }
}
