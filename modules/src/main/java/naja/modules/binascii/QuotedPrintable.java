package naja.modules.binascii;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import naja.runtime.expose.Def;
import naja.runtime.objects.PyBytes;

/** {@code a2b_qp} and {@code b2a_qp}: the quoted-printable encoding of mail (RFC 1521, in headers RFC 1522). */
final class QuotedPrintable {
  private static final int LINE = 76;
  private static final String HEX = "0123456789ABCDEF";

  private QuotedPrintable() {}

  @Def("a2b_qp(data, header=False)")
  static Object decode(Object data, boolean header) {
    byte[] in = BinasciiModule.ascii(data);
    ByteArrayOutputStream out = new ByteArrayOutputStream(in.length);
    for (int i = 0; i < in.length;) {
      if (in[i] == '=') {
        i = escape(in, i + 1, out);
      } else {
        out.write(header && in[i] == '_' ? ' ' : in[i]);
        i++;
      }
    }
    return PyBytes.of(out.toByteArray());
  }

  /** Decodes what follows an equals sign; returns where to go on. */
  private static int escape(byte[] in, int at, ByteArrayOutputStream out) {
    if (at >= in.length) {
      return at;
    }
    if (in[at] == '\n' || in[at] == '\r') {
      int end = at;
      while (end < in.length && in[end] != '\n') {
        end++;
      }
      return Math.min(end + 1, in.length);
    }
    if (in[at] == '=') {
      out.write('=');
      return at + 1;
    }
    int high = Character.digit(in[at], 16);
    int low = at + 1 < in.length ? Character.digit(in[at + 1], 16) : -1;
    if (high < 0 || low < 0) {
      out.write('=');
      return at;
    }
    out.write(high << 4 | low);
    return at + 2;
  }

  @Def("b2a_qp(data, quotetabs=False, istext=True, header=False)")
  static Object encode(Object data, boolean quotetabs, boolean istext, boolean header) {
    return PyBytes.of(new Encoder(BinasciiModule.bytes(data), quotetabs, istext, header).encode());
  }

  private static final class Encoder {
    private final byte[] in;
    private final boolean quotesTabs;
    private final boolean isText;
    private final boolean isHeader;
    private final String lineEnd;
    private byte[] out;
    private int size;
    private int column;

    Encoder(byte[] in, boolean quotesTabs, boolean isText, boolean isHeader) {
      this.in = in;
      this.quotesTabs = quotesTabs;
      this.isText = isText;
      this.isHeader = isHeader;
      this.lineEnd = firstLineEnd(in);
      this.out = new byte[in.length + in.length / 2 + LINE];
    }

    /** New line ends are of the kind of the first one. */
    private static String firstLineEnd(byte[] in) {
      for (int i = 0; i < in.length; i++) {
        if (in[i] == '\n') {
          return i > 0 && in[i - 1] == '\r' ? "\r\n" : "\n";
        }
      }
      return "\n";
    }

    byte[] encode() {
      for (int i = 0; i < in.length;) {
        int c = in[i] & 0xff;
        int next = i + 1 < in.length ? in[i + 1] & 0xff : -1;
        if (mustQuote(c, next)) {
          breakBefore(3);
          put('=');
          put(HEX.charAt(c >> 4));
          put(HEX.charAt(c & 15));
          column += 3;
          i++;
        } else if (isText && (c == '\n' || c == '\r' && next == '\n')) {
          endLine();
          i += c == '\r' ? 2 : 1;
        } else {
          if (next >= 0 && next != '\n') {
            breakBefore(1);
          }
          put(isHeader && c == ' ' ? '_' : c);
          column++;
          i++;
        }
      }
      return Arrays.copyOf(out, size);
    }

    private boolean mustQuote(int c, int next) {
      if (c > '~' || c == '=' || isHeader && c == '_') {
        return true;
      }
      if (c == '.') {
        return column == 0 && (next <= 0 || next == '\n' || next == '\r');
      }
      if (c == '\n' || c == '\r') {
        return !isText;
      }
      if (c == ' ' || c == '\t') {
        return next < 0 || quotesTabs;
      }
      return c < ' ';
    }

    private void breakBefore(int width) {
      if (column + width >= LINE) {
        put('=');
        putLineEnd();
        column = 0;
      }
    }

    /** A line of the text ends here; a blank before it would get lost. */
    private void endLine() {
      if (size > 0 && (out[size - 1] == ' ' || out[size - 1] == '\t')) {
        int blank = out[--size];
        put('=');
        put(HEX.charAt(blank >> 4));
        put(HEX.charAt(blank & 15));
      }
      putLineEnd();
      column = 0;
    }

    private void putLineEnd() {
      for (int i = 0; i < lineEnd.length(); i++) {
        put(lineEnd.charAt(i));
      }
    }

    private void put(int c) {
      if (size == out.length) {
        out = Arrays.copyOf(out, size * 2);
      }
      out[size++] = (byte) c;
    }
  }
}
