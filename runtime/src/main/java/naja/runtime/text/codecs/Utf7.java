package naja.runtime.text.codecs;

import naja.runtime.text.Str;
import naja.runtime.text.StrBuilder;

/** The codec {@code utf-7}. */
public final class Utf7 {
  private static final String NAME = "utf7";
  private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  private static final String ALSO_DIRECT = "'(),-./:?!\"#$%&*;<=>@[]^_`{|} \t\n\r";

  private Utf7() {}

  /** The text of the bytes; see {@link Utf8#decode(byte[], int, int, ErrorHandler, boolean)}. */
  public static Decoded decode(byte[] bytes, int start, int end, ErrorHandler errors, boolean last) {
    return new Decoder(new Decoding(NAME, bytes, start, end, errors)).run(last);
  }

  private static int base64Value(int c) {
    return c < 128 ? BASE64.indexOf(c) : -1;
  }

  /** Whether the decoder is within base 64, and what it has of the next code unit there. */
  private static final class Decoder {
    private final Decoding d;
    private final int first;
    private boolean shifted;
    private int shiftStart;
    private StrBuilder section;
    private int bits;
    private int buffer;
    private int surrogate;

    Decoder(Decoding d) {
      this.d = d;
      this.first = d.at;
      this.shiftStart = d.at;
    }

    Decoded run(boolean last) {
      while (true) {
        while (d.at < d.end) {
          step(d.input[d.at] & 255);
        }
        if (!shifted || !last) {
          break;
        }
        boolean unfinished = surrogate != 0 || bits >= 6 || bits > 0 && buffer != 0;
        endSection();
        if (unfinished) {
          d.error(shiftStart, d.end, "unterminated shift sequence");
        }
      }
      int stop = shifted ? shiftStart : d.at;
      return new Decoded(d.out.build(), stop - first);
    }

    private void step(int c) {
      if (shifted) {
        int value = base64Value(c);
        if (value < 0) {
          leave(c);
        } else {
          d.at++;
          base64(value);
        }
      } else if (c == '+') {
        shiftStart = d.at++;
        enter();
      } else if (c < 128) {
        d.at++;
        d.out.append(c);
      } else {
        shiftStart = d.at;
        d.error(d.at, d.at + 1, "unexpected special character");
      }
    }

    private void enter() {
      if (d.at < d.end && d.input[d.at] == '-') {
        d.at++;
        d.out.append('+');
      } else if (d.at < d.end && base64Value(d.input[d.at] & 255) < 0) {
        d.error(shiftStart, d.at + 1, "ill-formed sequence");
      } else {
        shifted = true;
        section = new StrBuilder();
        surrogate = 0;
        bits = 0;
        buffer = 0;
      }
    }

    private void base64(int value) {
      buffer = buffer << 6 | value;
      bits += 6;
      if (bits < 16) {
        return;
      }
      int unit = buffer >>> bits - 16;
      bits -= 16;
      buffer &= (1 << bits) - 1;
      if (surrogate != 0) {
        if (unit >= 0xDC00 && unit <= 0xDFFF) {
          section.append(Character.toCodePoint((char) surrogate, (char) unit));
          surrogate = 0;
          return;
        }
        section.append(surrogate);
        surrogate = 0;
      }
      if (unit >= 0xD800 && unit <= 0xDBFF) {
        surrogate = unit;
      } else {
        section.append(unit);
      }
    }

    private void leave(int c) {
      String trouble = bits >= 6 ? "partial character in shift sequence"
          : bits > 0 && buffer != 0 ? "non-zero padding bits in shift sequence" : null;
      if (trouble == null && surrogate != 0 && c < 128 && c != '+') {
        section.append(surrogate);
      }
      endSection();
      if (trouble != null) {
        d.error(shiftStart, d.at + 1, trouble);
        return;
      }
      surrogate = 0;
      if (c == '-') {
        d.at++;
      }
    }

    private void endSection() {
      shifted = false;
      d.out.append(section.build());
      section = null;
    }
  }

  /** The bytes of a text, which is never an error. */
  public static byte[] encode(Object text) {
    int length = Str.length(text);
    ByteSink out = new ByteSink(length + 16L);
    boolean shifted = false;
    int bits = 0;
    int buffer = 0;
    for (int i = 0; i < length; i++) {
      int c = Str.codePointAt(text, i);
      if (isDirect(c)) {
        if (shifted) {
          if (bits > 0) {
            out.add(BASE64.charAt(buffer << 6 - bits & 63));
          }
          if (base64Value(c) >= 0 || c == '-') {
            out.add('-');
          }
          shifted = false;
        }
        out.add(c);
        continue;
      }
      if (!shifted) {
        if (c == '+') {
          out.addAscii("+-");
          continue;
        }
        out.add('+');
        shifted = true;
        bits = 0;
        buffer = 0;
      }
      if (c >= 0x10000) {
        buffer = buffer << 16 | Character.highSurrogate(c);
        bits = flush(out, buffer, bits + 16);
        buffer &= (1 << bits) - 1;
        c = Character.lowSurrogate(c);
      }
      buffer = buffer << 16 | c;
      bits = flush(out, buffer, bits + 16);
      buffer &= (1 << bits) - 1;
    }
    if (shifted) {
      if (bits > 0) {
        out.add(BASE64.charAt(buffer << 6 - bits & 63));
      }
      out.add('-');
    }
    return out.toArray();
  }

  private static int flush(ByteSink out, int buffer, int bits) {
    int left = bits;
    while (left >= 6) {
      out.add(BASE64.charAt(buffer >>> left - 6 & 63));
      left -= 6;
    }
    return left;
  }

  private static boolean isDirect(int c) {
    return c < 128 && (base64Value(c) >= 0 && c != '+' && c != '/' || ALSO_DIRECT.indexOf(c) >= 0);
  }
}
