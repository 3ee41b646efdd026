package naja.runtime.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** Compares predicates and case mappings of all code points with CPython's, by their checksums. */
class UnicodeDataTest {
  @Test
  void allCodePoints() throws IOException {
    StringBuilder actual = new StringBuilder();
    predicate(actual, "isalpha", UnicodeData::isAlpha);
    predicate(actual, "isalnum", UnicodeData::isAlnum);
    predicate(actual, "isdecimal", UnicodeData::isDecimal);
    predicate(actual, "isdigit", UnicodeData::isDigit);
    predicate(actual, "isnumeric", UnicodeData::isNumeric);
    predicate(actual, "isspace", UnicodeData::isSpace);
    predicate(actual, "isprintable", UnicodeData::isPrintable);
    predicate(actual, "islower", UnicodeData::isLower);
    predicate(actual, "isupper", UnicodeData::isUpper);
    predicate(actual, "istitle", c -> UnicodeData.isTitle(c) || UnicodeData.isUpper(c));
    predicate(actual, "isidentifier", UnicodeData::isIdentifierStart);
    predicate(actual, "isidentifierpart", UnicodeData::isIdentifierPart);
    predicate(actual, "islinebreak", UnicodeData::isLineBreak);
    mapping(actual, "lower", StrCase::lower);
    mapping(actual, "upper", StrCase::upper);
    mapping(actual, "title", StrCase::title);
    mapping(actual, "casefold", StrCase::casefold);
    mapping(actual, "swapcase", StrCase::swapcase);
    mapping(actual, "capitalize", StrCase::capitalize);
    texts(actual, "names", c -> UnicodeNames.name(c) == null ? "" : UnicodeNames.name(c));
    texts(actual, "category", UnicodeProperties::category);
    texts(actual, "bidirectional", UnicodeProperties::bidirectional);
    texts(actual, "mirrored", c -> UnicodeProperties.isMirrored(c) ? "1" : "0");
    texts(actual, "combining", c -> Integer.toString(UnicodeProperties.combining(c)));
    texts(actual, "east_asian_width", UnicodeProperties::eastAsianWidth);
    texts(actual, "decomposition", UnicodeProperties::decomposition);
    texts(actual, "numeric", c -> number(UnicodeProperties.numeric(c)));
    texts(actual, "digit", c -> UnicodeProperties.digit(c) < 0 ? "None" : "" + UnicodeProperties.digit(c));
    for (String form : List.of("NFC", "NFD", "NFKC", "NFKD")) {
      mapping(actual, form, s -> UnicodeProperties.normalize(form, s));
    }
    texts(actual, "old_category", Unicode32::category);
    texts(actual, "old_bidirectional", Unicode32::bidirectional);
    texts(actual, "old_mirrored", c -> Unicode32.isMirrored(c) ? "1" : "0");
    texts(actual, "old_combining", c -> Integer.toString(Unicode32.combining(c)));
    texts(actual, "old_east_asian_width", Unicode32::eastAsianWidth);
    texts(actual, "old_decomposition", Unicode32::decomposition);
    texts(actual, "old_numeric", c -> number(Unicode32.numeric(c)));
    texts(actual, "old_digit", c -> Unicode32.digit(c) < 0 ? "None" : "" + Unicode32.digit(c));
    texts(actual, "old_decimal", c -> Unicode32.decimal(c) < 0 ? "None" : "" + Unicode32.decimal(c));
    for (String form : List.of("NFC", "NFKD")) {
      mapping(actual, "old_" + form, s -> Unicode32.normalize(form, s));
    }
    mapping(actual, "sigma", s -> Str.concat(StrCase.lower(Str.concat(Str.concat("A", s), "\u03a3")),
        StrCase.lower(Str.concat(Str.concat("A\u03a3", s), "a"))));
    try (InputStream in = UnicodeDataTest.class.getResourceAsStream("unicode.golden")) {
      assertEquals(new String(in.readAllBytes(), StandardCharsets.US_ASCII), actual.toString());
    }
  }

  private static void predicate(StringBuilder out, String name, IntPredicate predicate) {
    byte[] bits = new byte[0x110000];
    for (int c = 0; c < bits.length; c++) {
      bits[c] = (byte) (predicate.test(c) ? 1 : 0);
    }
    CRC32 crc = new CRC32();
    crc.update(bits);
    out.append("%s %08x\n".formatted(name, crc.getValue()));
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "None" : FloatText.repr(value);
  }

  private static void texts(StringBuilder out, String name, IntFunction<String> property) {
    CRC32 crc = new CRC32();
    for (int c = 0; c < 0x110000; c++) {
      crc.update(((c > 0 ? "\n" : "") + property.apply(c)).getBytes(StandardCharsets.US_ASCII));
    }
    out.append("%s %08x\n".formatted(name, crc.getValue()));
  }

  private static void mapping(StringBuilder out, String name, UnaryOperator<Object> mapping) {
    CRC32 crc = new CRC32();
    byte[] word = new byte[4];
    for (int c = 0; c < 0x110000; c++) {
      if (c > 0) {
        update(crc, word, ',');
      }
      for (int point : Str.toCodePoints(mapping.apply(Str.ofCodePoint(c)))) {
        update(crc, word, point);
      }
    }
    out.append("%s %08x\n".formatted(name, crc.getValue()));
  }

  private static void update(CRC32 crc, byte[] word, int point) {
    word[0] = (byte) point;
    word[1] = (byte) (point >>> 8);
    word[2] = (byte) (point >>> 16);
    word[3] = 0;
    crc.update(word);
  }
}
