package naja.runtime.text;

import java.math.BigInteger;
import naja.runtime.text.codecs.BytesEscape;
import naja.runtime.text.codecs.CodecError;

/** The operations of {@code text_cases.py}, by the same names. */
final class CaseOperations {
  private CaseOperations() {}

  static Object run(String name, Object[] a) {
    return switch (name) {
      case "repr" -> StrRepr.repr(a[0]);
      case "ascii" -> StrRepr.ascii(a[0]);
      case "slice" -> slice(a[0], num(a[1]), num(a[2]), num(a[3]));
      case "concat" -> Str.concat(a[0], a[1]);
      case "repeat" -> Str.repeat(a[0], num(a[1]));
      case "compare" -> Integer.signum(Str.compare(a[0], a[1]));
      case "int_parse" -> a[0] instanceof byte[] b ? IntText.parse(b, b.length, num(a[1]), 4300)
          : IntText.parse(a[0], num(a[1]), 4300);
      case "int_text" -> switch (num(a[1])) {
        case 10 -> IntText.toDecimal(a[0], 4300);
        case 2, 8, 16 -> IntText.withPrefix(a[0], num(a[1]));
        default -> IntText.toText(a[0], num(a[1]));
      };
      case "to_bytes" -> IntText.toBytes(a[0], num(a[1]), (Boolean) a[2], (Boolean) a[3]);
      case "from_bytes" -> IntText.fromBytes((byte[]) a[0], (Boolean) a[1], (Boolean) a[2]);
      case "float_repr" -> FloatText.repr((Double) a[0]);
      case "float_parse" -> a[0] instanceof byte[] b ? FloatText.parse(b, b.length) : FloatText.parse(a[0]);
      case "float_format" ->
          FloatText.format((Double) a[0], Str.toJava(a[1]).charAt(0), num(a[2]), (Boolean) a[3], false);
      case "float_round" -> FloatText.round((Double) a[0], (Long) a[1]);
      case "round_to_int" -> FloatText.roundToInt((Double) a[0]);
      case "to_int" -> FloatText.toInt((Double) a[0]);
      case "float.hex" -> FloatText.hex((Double) a[0]);
      case "float.fromhex" -> FloatText.fromHex(a[0]);
      case "complex_repr" -> ComplexText.repr((Double) a[0], (Double) a[1]);
      case "complex_parse" -> ComplexText.parse(a[0]);
      case "format" -> switch (a[0]) {
        case Double x -> NumberFormat.formatFloat(x, a[1], "float", NumericLocale.C);
        case double[] x -> NumberFormat.formatComplex(x[0], x[1], a[1], "complex", NumericLocale.C);
        case Long n -> NumberFormat.formatInt(n, a[1], "int", 4300, NumericLocale.C);
        case BigInteger n -> NumberFormat.formatInt(n, a[1], "int", 4300, NumericLocale.C);
        default -> FormatSpec.formatStr(a[0], a[1], "str");
      };
      case "percent" -> CaseCallbacks.percent(a[0], (Object[]) a[1]);
      case "percent_map" -> CaseCallbacks.percentMap(a[0], a[1], a[2]);
      case "bytes_translate" -> BytesPad.translate((byte[]) a[0], ((byte[]) a[0]).length, (byte[]) a[1], (byte[]) a[2]);
      case "str_format" -> StrFormat.format(a[0], new CaseCallbacks((Object[]) a[1]));
      case "format_parse" -> CaseCallbacks.parse(a[0]);
      case "format_split" -> CaseCallbacks.split(a[0]);
      case "decode" -> CodecOperations.decode(Str.toJava(a[0]), (byte[]) a[1], Str.toJava(a[2]), (Boolean) a[3]);
      case "encode_text" -> CodecOperations.encode(Str.toJava(a[0]), a[1], Str.toJava(a[2]));
      case "decode_callback" -> CodecOperations.decode(Str.toJava(a[0]), (byte[]) a[1],
          CodecOperations.callback(a[2], num(a[3])), true);
      case "encode_callback" -> CodecOperations.encode(Str.toJava(a[0]), a[1],
          CodecOperations.callback(a[2], num(a[3])));
      case "escape_decode" -> {
        byte[] bytes = (byte[]) a[0];
        BytesEscape.Result result = BytesEscape.decode(bytes, 0, bytes.length, Str.toJava(a[1]));
        yield new Object[] {result.bytes(), bytes.length};
      }
      case "escape_encode" -> BytesEscape.encode((byte[]) a[0], ((byte[]) a[0]).length);
      case "error_text" -> errorText(a);
      case "normalize" -> UnicodeProperties.normalize(Str.toJava(a[0]), a[1]);
      case "normalize_old" -> Unicode32.normalize(Str.toJava(a[0]), a[1]);
      case "name" -> UnicodeNames.name(num(a[0]));
      case "name_lookup" -> UnicodeNames.lookup(Str.toJava(a[0]));
      case "int_hash" -> NumberMath.hash(a[0]);
      case "float_hash" -> NumberMath.hash((double) a[0]);
      case "int_float_compare" -> Integer.signum(NumberMath.compare(a[0], (Double) a[1]));
      case "as_integer_ratio" -> NumberMath.asIntegerRatio((Double) a[0]);
      case "true_divide" -> NumberMath.trueDivide(a[0], a[1]);
      case "power" -> NumberMath.pow(a[0], a[1], a[2]);
      case "isqrt" -> NumberMath.isqrt(a[0]);
      case "gcd" -> NumberMath.gcd(a[0], a[1]);
      case "translate" -> translate(a[0], a[1], (Object[]) a[2]);
      case "bytes_hex" -> BytesText.hex((byte[]) a[0], ((byte[]) a[0]).length, a[1], num(a[2]));
      case "bytes_fromhex" -> BytesText.fromHex(a[0]);
      case "bytes_repr" -> BytesText.repr((byte[]) a[0], ((byte[]) a[0]).length);
      default -> {
        if (name.startsWith("bytes.")) {
          yield BytesOperations.run(name.substring(6), a);
        }
        yield name.startsWith("str.") ? str(name.substring(4), a) : unknown(name);
      }
    };
  }

  private static Object translate(Object s, Object keys, Object[] values) {
    return StrTranslate.translate(s, codePoint -> {
      int at = StrSearch.rfind(keys, Str.ofCodePoint(codePoint), 0, Long.MAX_VALUE);
      return at < 0 ? null : values[at] == null ? "" : values[at];
    });
  }

  private static Object errorText(Object[] a) {
    try {
      if (a[1] instanceof byte[] bytes) {
        CodecOperations.decode(Str.toJava(a[0]), bytes, Str.toJava(a[2]), false);
      } else {
        CodecOperations.encode(Str.toJava(a[0]), a[1], Str.toJava(a[2]));
      }
      return null;
    } catch (CodecError e) {
      return e.getMessage();
    }
  }

  private static Object unknown(String name) {
    throw new IllegalArgumentException(name);
  }

  static int num(Object value) {
    return Math.toIntExact((Long) value);
  }

  private static Object slice(Object s, int start, int end, int step) {
    int n = Str.length(s);
    int low = step < 0 ? -1 : 0;
    int high = step < 0 ? n - 1 : n;
    int from = Math.clamp(start < 0 ? start + n : start, low, high);
    int to = Math.clamp(end < 0 ? end + n : end, low, high);
    int count = step < 0 ? (to < from ? (from - to - 1) / -step + 1 : 0) : from < to ? (to - from - 1) / step + 1 : 0;
    return Str.slice(s, from, step, count);
  }

  private static Object str(String name, Object[] a) {
    Object s = a[0];
    return switch (name) {
      case "upper" -> StrCase.upper(s);
      case "lower" -> StrCase.lower(s);
      case "title" -> StrCase.title(s);
      case "capitalize" -> StrCase.capitalize(s);
      case "swapcase" -> StrCase.swapcase(s);
      case "casefold" -> StrCase.casefold(s);
      case "isalpha" -> StrTest.isAlpha(s);
      case "isalnum" -> StrTest.isAlnum(s);
      case "isdecimal" -> StrTest.isDecimal(s);
      case "isdigit" -> StrTest.isDigit(s);
      case "isnumeric" -> StrTest.isNumeric(s);
      case "isspace" -> StrTest.isSpace(s);
      case "isprintable" -> StrTest.isPrintable(s);
      case "islower" -> StrTest.isLower(s);
      case "isupper" -> StrTest.isUpper(s);
      case "istitle" -> StrTest.isTitle(s);
      case "isidentifier" -> StrTest.isIdentifier(s);
      case "isascii" -> Str.isAscii(s);
      case "find" -> StrSearch.find(s, a[1], (Long) a[2], (Long) a[3]);
      case "rfind" -> StrSearch.rfind(s, a[1], (Long) a[2], (Long) a[3]);
      case "index" -> StrSearch.index(s, a[1], (Long) a[2], (Long) a[3]);
      case "rindex" -> StrSearch.rindex(s, a[1], (Long) a[2], (Long) a[3]);
      case "count" -> StrSearch.count(s, a[1], (Long) a[2], (Long) a[3]);
      case "startswith" -> StrSearch.startsWith(s, a[1], (Long) a[2], (Long) a[3]);
      case "endswith" -> StrSearch.endsWith(s, a[1], (Long) a[2], (Long) a[3]);
      case "split" -> a[1] == null ? StrSplit.split(s, (Long) a[2]) : StrSplit.split(s, a[1], (Long) a[2]);
      case "rsplit" -> a[1] == null ? StrSplit.rsplit(s, (Long) a[2]) : StrSplit.rsplit(s, a[1], (Long) a[2]);
      case "partition" -> StrSplit.partition(s, a[1]);
      case "rpartition" -> StrSplit.rpartition(s, a[1]);
      case "removeprefix" -> StrSearch.removePrefix(s, a[1]);
      case "removesuffix" -> StrSearch.removeSuffix(s, a[1]);
      case "strip" -> StrPad.strip(s, a[1]);
      case "lstrip" -> StrPad.lstrip(s, a[1]);
      case "rstrip" -> StrPad.rstrip(s, a[1]);
      case "splitlines" -> StrSplit.splitLines(s, (Boolean) a[1]);
      case "replace" -> StrSearch.replace(s, a[1], a[2], (Long) a[3]);
      case "center" -> StrPad.center(s, (Long) a[1], Str.codePointAt(a[2], 0));
      case "ljust" -> StrPad.ljust(s, (Long) a[1], Str.codePointAt(a[2], 0));
      case "rjust" -> StrPad.rjust(s, (Long) a[1], Str.codePointAt(a[2], 0));
      case "zfill" -> StrPad.zfill(s, (Long) a[1]);
      case "expandtabs" -> StrPad.expandTabs(s, num(a[1]));
      case "join" -> Str.join(a[0], (Object[]) a[1], ((Object[]) a[1]).length);
      default -> unknown("str." + name);
    };
  }
}
