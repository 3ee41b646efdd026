package naja.runtime.builtin;

import java.nio.charset.StandardCharsets;
import naja.runtime.os.OsException;
import naja.runtime.threads.Interpreter;

/** Text for descriptor 2 while, or wherever, {@code sys.stderr} is of no use. Errors are nobody's. */
final class StderrText {
  private StderrText() {}

  static void write(Interpreter interpreter, String text) {
    byte[] data = text.getBytes(StandardCharsets.UTF_8);
    try {
      for (int at = 0; at < data.length;) {
        at += interpreter.os.files().write(2, data, at, data.length - at);
      }
    } catch (OsException e) {
      // there is no other place to tell of it
    }
  }
}
