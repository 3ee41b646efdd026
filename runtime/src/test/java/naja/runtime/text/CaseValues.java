package naja.runtime.text;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import naja.runtime.text.codecs.CodecError;
import naja.syntax.constant.WideString;

/** The notation of values in the files of {@code text_cases.py}. */
final class CaseValues {
  private static final String SAFE = " _.:;<>[]{}!@#$%^&*-+=/?|~`'\"";

  private CaseValues() {}

  static Object decode(String field) {
    String rest = field.substring(1);
    return switch (field.charAt(0)) {
      case 'n' -> null;
      case 'T' -> true;
      case 'F' -> false;
      case 's' -> decodeText(rest);
      case 'i' -> narrow(new BigInteger(rest, 16));
      case 'f' -> Double.longBitsToDouble(Long.parseUnsignedLong(rest, 16));
      case 'c' -> new double[] {
        Double.longBitsToDouble(Long.parseUnsignedLong(rest.substring(0, 16), 16)),
        Double.longBitsToDouble(Long.parseUnsignedLong(rest.substring(16), 16))};
      case 'b' -> HexFormat.of().parseHex(rest);
      case '(' -> decodeSequence(rest.substring(0, rest.length() - 1));
      default -> throw new IllegalArgumentException(field);
    };
  }

  private static Object narrow(BigInteger value) {
    if (value.bitLength() < 64) {
      return value.longValue();
    }
    return value;
  }

  /** Sequences in arguments are flat. */
  private static Object[] decodeSequence(String items) {
    List<Object> list = new ArrayList<>();
    if (!items.isEmpty()) {
      for (String item : items.split(",", -1)) {
        list.add(decode(item));
      }
    }
    return list.toArray();
  }

  private static Object decodeText(String s) {
    int[] points = new int[s.length()];
    int n = 0;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c == '\\') {
        int digits = s.charAt(i + 1) == 'u' ? 4 : 8;
        points[n++] = Integer.parseInt(s.substring(i + 2, i + 2 + digits), 16);
        i += 1 + digits;
      } else {
        points[n++] = c;
      }
    }
    return WideString.of(points, n);
  }

  static String encode(Object value) {
    return switch (value) {
      case null -> "n";
      case Boolean b -> b ? "T" : "F";
      case String s -> "s" + encodeText(s);
      case WideString s -> "s" + encodeText(s);
      case Integer i -> encode(BigInteger.valueOf(i));
      case Long i -> encode(BigInteger.valueOf(i));
      case BigInteger i -> "i" + i.toString(16);
      case Double d -> "f" + hex(d);
      case double[] c -> "c" + hex(c[0]) + hex(c[1]);
      case byte[] b -> "b" + HexFormat.of().formatHex(b);
      case Object[] items -> encodeItems(items);
      case TextError e -> "!" + encodeError(e);
      default -> throw new IllegalArgumentException(value.getClass().getName());
    };
  }

  private static String hex(double d) {
    return HexFormat.of().toHexDigits(Double.isNaN(d) ? 0x7ff8000000000000L : Double.doubleToRawLongBits(d));
  }

  private static String encodeItems(Object[] items) {
    StringBuilder out = new StringBuilder("(");
    for (int i = 0; i < items.length; i++) {
      out.append(i > 0 ? "," : "").append(encode(items[i]));
    }
    return out.append(')').toString();
  }

  private static String encodeError(TextError e) {
    if (e instanceof CodecError c) {
      String data = c.encoding() + " " + c.start() + " " + c.end() + " " + c.reason();
      return e.kind().pythonName() + encodeText(": " + data);
    }
    return e.kind().pythonName() + encodeText(WideString.of(": " + e.getMessage()));
  }

  private static String encodeText(Object s) {
    StringBuilder out = new StringBuilder();
    for (int point : Str.toCodePoints(s)) {
      if (point < 128 && (Character.isLetterOrDigit(point) || SAFE.indexOf(point) >= 0)) {
        out.append((char) point);
      } else if (point < 0x10000) {
        out.append("\\u").append(HexFormat.of().toHexDigits((char) point));
      } else {
        out.append("\\U").append(HexFormat.of().toHexDigits(point));
      }
    }
    return out.toString();
  }
}
