package naja.runtime.objects;

import naja.runtime.abstracts.Comparisons;
import naja.runtime.abstracts.Texts;
import naja.runtime.abstracts.Warnings;
import naja.runtime.threads.Interpreter;

/** What {@code -b} warns of: bytes taken for text. */
final class BytesWarnings {
  private BytesWarnings() {}

  /** Bytes, or a bytearray, were compared with something else. */
  static void compared(int operator, String name, Object value) {
    if (operator != Comparisons.EQ && operator != Comparisons.NE || !on()) {
      return;
    }
    if (Texts.isStr(value)) {
      warn("Comparison between " + name + " and string");
    } else if (PyInt.valueOrNull(value) != null) {
      warn("Comparison between " + name + " and int");
    }
  }

  /** {@code str()} of bytes, which is their repr. */
  static void shown(String name) {
    if (on()) {
      warn("str() on a " + name + " instance");
    }
  }

  private static boolean on() {
    return Interpreter.current().settings.bytesWarning > 0;
  }

  private static void warn(String message) {
    Warnings.warn(ExceptionTypes.BYTES_WARNING, message, 1);
  }
}
