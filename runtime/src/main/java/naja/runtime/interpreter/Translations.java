package naja.runtime.interpreter;

import naja.runtime.objects.PyCode;

/** Makes translations of code objects, and tells which one a frame runs. */
public final class Translations {
  private Translations() {}

  /** The translation without instrumentation. */
  public static Translation plain(PyCode code) {
    if (code.isDistrusted()) {
      CodeVerifier.verify(code);
    }
    return Translator.translate(code, false);
  }

  /** The translation that tells tools what it does. */
  public static Translation watched(PyCode code) {
    code.translation(); // verified by now
    return Translator.translate(code, true);
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
