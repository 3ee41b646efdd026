package naja.modules.io;

import java.util.Arrays;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Codecs;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.text.codecs.Ascii;
import naja.runtime.text.codecs.Decoded;
import naja.runtime.text.codecs.ErrorHandler;
import naja.runtime.text.codecs.Utf8;

/** An incremental decoder. Not thread-safe. */
abstract sealed class TextDecoder {
  /** What a decoder remembers: bytes of an incomplete character, and an int of its own. */
  record State(byte[] bytes, Object flags) {
    static final State START = new State(new byte[0], 0L);
  }

  /** The text of a part of an array; what is incomplete is kept for the next time unless it is the last part. */
  abstract Object decode(byte[] bytes, int start, int end, boolean last);

  abstract State state();

  abstract void setState(State state);

  abstract void reset();

  /** The decoder of an encoding: one in Java for the common ones. */
  static TextDecoder of(String encoding, Object codecInfo, String errors) {
    int kind = TextEncoder.kind(encoding);
    return kind != TextEncoder.OTHER
        ? new Common(kind, errors)
        : new ByMethods(Calls.call(Attributes.getAttr(codecInfo, "incrementaldecoder"), PyType.nameKey(errors)));
  }

  /** UTF-8, ASCII and Latin-1. */
  private static final class Common extends TextDecoder {
    private static final byte[] NOTHING = {};

    private final int kind;
    private final ErrorHandler handler;
    private byte[] kept = NOTHING;

    Common(int kind, String errors) {
      this.kind = kind;
      this.handler = Codecs.handler(errors);
    }

    @Override
    Object decode(byte[] bytes, int start, int end, boolean last) {
      if (kind == TextEncoder.LATIN1) {
        return Ascii.decodeLatin1(bytes, start, end).text();
      }
      if (kind == TextEncoder.ASCII) {
        return Ascii.decode(bytes, start, end, handler).text();
      }
      byte[] input = bytes;
      int from = start;
      int to = end;
      if (kept.length > 0) {
        input = Arrays.copyOf(kept, kept.length + end - start);
        System.arraycopy(bytes, start, input, kept.length, end - start);
        from = 0;
        to = input.length;
      }
      Decoded decoded = Utf8.decode(input, from, to, handler, last);
      int done = from + decoded.consumed();
      kept = done < to ? Arrays.copyOfRange(input, done, to) : NOTHING;
      return decoded.text();
    }

    @Override
    State state() {
      return kept.length == 0 ? State.START : new State(kept, 0L);
    }

    @Override
    void setState(State state) {
      kept = state.bytes;
    }

    @Override
    void reset() {
      kept = NOTHING;
    }
  }

  /** A decoder with Python's methods. */
  private static final class ByMethods extends TextDecoder {
    private final Object decoder;

    ByMethods(Object decoder) {
      this.decoder = decoder;
    }

    @Override
    Object decode(byte[] bytes, int start, int end, boolean last) {
      Object input = PyBytes.of(Arrays.copyOfRange(bytes, start, end));
      Object output = Calls.callMethod(decoder, "decode", input, last);
      Object text = PyStr.valueOrNull(output);
      if (text == null) {
        throw Errors.typeError("decoder should return a string result, not '" + PyType.of(output).name() + "'");
      }
      return text;
    }

    @Override
    State state() {
      Object state = Calls.callMethod(decoder, "getstate");
      if (!(state instanceof PyTuple pair) || pair.size() != 2) {
        throw Errors.typeError("illegal decoder state");
      }
      if (!(pair.get(0) instanceof PyBytes bytes)) {
        throw Errors.typeError(
            "illegal decoder state: the first item should be a bytes object, not '"
                + PyType.of(pair.get(0)).name() + "'");
      }
      return new State(bytes.array(), Numbers.index(pair.get(1)));
    }

    @Override
    void setState(State state) {
      Calls.callMethod(decoder, "setstate", PyTuple.of(PyBytes.of(state.bytes), state.flags));
    }

    @Override
    void reset() {
      Calls.callMethod(decoder, "reset");
    }
  }
}
