package naja.runtime.interpreter;

import naja.runtime.objects.PyCode;

/** Makes translations of code objects, and tells which one a frame runs. */
public final class Translations {
  private Translations() {}

  /** The translation without instrumentation. */
  public static Translation plain(PyCode code) {
    return translate(code, false);
  }

  /** The translation that tells tools what it does. */
  public static Translation watched(PyCode code) {
    return translate(code, true);
  }

  /** Bytecode that no compiler makes lets the translator fail where it happens to. */
  private static Translation translate(PyCode code, boolean traced) {
    try {
      return Translator.translate(code, traced);
    } catch (IndexOutOfBoundsException | NegativeArraySizeException | ClassCastException | IllegalArgumentException
        | NullPointerException e) {
      throw JavaExceptions.invalidCode(code, e);
    }
  }

  /** What takes a frame from the plain translation to the watched one. */
  public static Instruction[] bridge(PyCode code) {
    return Switching.bridge(code);
  }

  /** The translation that a frame runs. */
  public static Translation of(PyCode code, PyFrame frame) {
    FrameTrace trace = frame.trace;
    return trace != null && trace.translation != null ? trace.translation : code.translation();
  }
}
