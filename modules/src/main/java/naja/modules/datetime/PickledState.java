package naja.modules.datetime;

import naja.runtime.abstracts.Errors;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyStr;
import naja.runtime.text.Str;

/** The states that pickles hold in place of the numbers. The highest bit of the month or hour is the fold. */
final class PickledState {
  static final int FOLD = 0x80;

  private PickledState() {}

  /** The state that arguments hold, or null if they are others. {@code at} is where the month or hour stands. */
  static byte[] of(Object[] args, PyDict kwargs, String what, int length, int at) {
    int most = what.equals("date") ? 1 : 2;
    if (args.length == 0 || args.length > most || kwargs.size() != 0 || args[0] instanceof Long) {
      return null;
    }
    byte[] bytes = args[0] instanceof PyBytes b ? b.array() : latin1(args[0], what, length, at);
    return bytes != null && bytes.length == length && isPlausible(bytes[at] & 0xFF, what) ? bytes : null;
  }

  private static boolean isPlausible(int value, String what) {
    return switch (what) {
      case "date" -> value >= 1 && value <= 12;
      case "datetime" -> (value & 0x7F) >= 1 && (value & 0x7F) <= 12;
      default -> (value & 0x7F) < 24;
    };
  }

  /** The time zone beside a state. */
  static Object zone(Object[] args) {
    if (args.length < 2 || args[1] == PyNone.NONE) {
      return PyNone.NONE;
    }
    if (args[1] instanceof PyTzinfo) {
      return args[1];
    }
    throw Errors.typeError("bad tzinfo state arg");
  }

  /** Python 2 pickled a text; it arrives decoded as Latin-1. */
  private static byte[] latin1(Object value, String what, int length, int at) {
    Object text = PyStr.valueOrNull(value);
    if (text == null || Str.length(text) != length || !isPlausible(Str.codePointAt(text, at), what)) {
      return null;
    }
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      int c = Str.codePointAt(text, i);
      if (c > 0xFF) {
        throw Errors.valueError(
            "Failed to encode latin1 string when unpickling a " + what + " object. "
                + "pickle.load(data, encoding='latin1') is assumed.");
      }
      bytes[i] = (byte) c;
    }
    return bytes;
  }

  static int microsecond(byte[] state, int at) {
    return (state[at] & 0xFF) << 16 | (state[at + 1] & 0xFF) << 8 | state[at + 2] & 0xFF;
  }
}
