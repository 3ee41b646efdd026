package naja.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import naja.syntax.constant.BytesConstant;
import naja.syntax.constant.ComplexConstant;
import naja.syntax.constant.WideString;
import org.junit.jupiter.api.Test;

/** {@code repr} of constants. */
class PythonReprTest {
  @Test
  void floats() {
    double[] values = {
      0.0, -0.0, 1, 0.1, 1e16, 9999999999999998.0, 1e-4, 1e-5, 1.5e300, Double.MIN_VALUE, 2 * Double.MIN_VALUE, 1e-7,
      0.3, 123.456, 1e22, Double.POSITIVE_INFINITY, Double.NaN
    };
    String[] texts = {
      "0.0", "-0.0", "1.0", "0.1", "1e+16", "9999999999999998.0", "0.0001", "1e-05", "1.5e+300", "5e-324", "1e-323",
      "1e-07", "0.3", "123.456", "1e+22", "inf", "nan"
    };
    for (int i = 0; i < values.length; i++) {
      assertEquals(texts[i], PythonRepr.floating(values[i]));
    }
  }

  @Test
  void complexes() {
    assertEquals("1j", PythonRepr.of(new ComplexConstant(0, 1)));
    assertEquals("(-0+1.5j)", PythonRepr.of(new ComplexConstant(-0.0, 1.5)));
    assertEquals("(1-1j)", PythonRepr.of(new ComplexConstant(1, -1)));
  }

  @Test
  void strings() {
    assertEquals("'a\\n\\x7f\\xa0\u00e9\\u200b'", PythonRepr.of("a\n\u007F\u00A0\u00E9\u200B"));
    assertEquals("\"it's\"", PythonRepr.of("it's"));
    assertEquals("'\\'\"'", PythonRepr.of("'\""));
    Object wide = WideString.of(new int[] {0x1F600, 0xD800, 0xE0001}, 3);
    assertEquals("'\uD83D\uDE00\\ud800\\U000e0001'", PythonRepr.of(wide));
    assertEquals("b'\\x00\\t\\'\"\\xff'", PythonRepr.of(new BytesConstant(new byte[] {0, 9, '\'', '"', -1})));
  }
}
