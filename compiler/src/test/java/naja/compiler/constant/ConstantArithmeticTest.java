package naja.compiler.constant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigInteger;
import java.util.List;
import naja.syntax.constant.BytesConstant;
import naja.syntax.constant.ComplexConstant;
import naja.syntax.constant.Singleton;
import naja.syntax.constant.SliceConstant;
import naja.syntax.constant.TupleConstant;
import naja.syntax.constant.WideString;
import org.junit.jupiter.api.Test;

/** The expected values are what CPython 3.14 folds, or leaves, for the same operands. */
class ConstantArithmeticTest {
  private static final int ADD = 0, AND = 1, FLOOR_DIVIDE = 2, LSHIFT = 3, MULTIPLY = 5, REMAINDER = 6, POWER = 8,
      RSHIFT = 9, SUBTRACT = 10, TRUE_DIVIDE = 11, SUBSCRIPT = 26;

  private static Object binary(Object left, int operation, Object right) {
    return ConstantArithmetic.binary(operation, left, right);
  }

  private static Object power2(int exponent) {
    return ConstantArithmetic.normal(BigInteger.TWO.pow(exponent));
  }

  @Test
  void integersGrowAndShrink() {
    assertEquals(power2(63), binary(Long.MAX_VALUE, ADD, 1L));
    assertEquals(Long.MAX_VALUE, binary(power2(63), SUBTRACT, 1L));
    assertEquals(-4L, binary(-7L, FLOOR_DIVIDE, 2L));
    assertEquals(1L, binary(-7L, REMAINDER, 2L));
    assertEquals(-1L, binary(7L, REMAINDER, -2L));
    assertEquals(-1L, binary(-5L, RSHIFT, power2(70)));
    assertEquals(power2(64), binary(1L, LSHIFT, 64L));
  }

  @Test
  void largeIntegersAreLeft() {
    assertEquals(power2(64), binary(2L, POWER, 64L));
    assertNull(binary(2L, POWER, 65L));
    assertNull(binary(1L, LSHIFT, 128L));
    assertNull(binary(power2(64), MULTIPLY, power2(64)));
    assertEquals(power2(64), binary(power2(64), MULTIPLY, 1L));
  }

  @Test
  void errorsAreLeft() {
    assertNull(binary(1L, TRUE_DIVIDE, 0L));
    assertNull(binary(1.0, REMAINDER, 0.0));
    assertNull(binary(0L, POWER, -1L));
    assertNull(binary(1L, LSHIFT, -1L));
    assertNull(binary("a", ADD, 1L));
    assertNull(binary("%s", REMAINDER, 1L));
    assertNull(binary(10.0, POWER, 400.0));
  }

  @Test
  void boolsAreIntegersButForLogic() {
    assertEquals(2L, binary(true, ADD, true));
    assertEquals(true, binary(true, AND, true));
    assertEquals(1L, binary(true, AND, 1L));
    assertEquals(1L, ConstantArithmetic.positive(true));
    assertNull(ConstantArithmetic.invert(true));
  }

  @Test
  void floatsRoundAsInC() {
    assertEquals(0.1, binary(1L, TRUE_DIVIDE, 10L));
    assertEquals(1.0, binary(power2(1023), TRUE_DIVIDE, power2(1023)));
    assertEquals(-0.0, binary(0L, TRUE_DIVIDE, -3L));
    assertEquals(1e-9, binary(10L, POWER, -9L));
    assertEquals(-0.0, binary(0.0, REMAINDER, -1.0));
    assertEquals(-1.0, binary(-0.5, FLOOR_DIVIDE, 2.0));
    assertEquals(1.0, binary(1.0, POWER, Double.NaN));
  }

  @Test
  void realPartsStayApartFromImaginaryOnes() {
    assertEquals(new ComplexConstant(1.0, -0.0), binary(1L, SUBTRACT, new ComplexConstant(0.0, 0.0)));
    assertEquals(new ComplexConstant(0.0, -0.5), binary(1L, TRUE_DIVIDE, new ComplexConstant(0.0, 2.0)));
    assertEquals(new ComplexConstant(-1.0, 0.0), binary(new ComplexConstant(0.0, 1.0), POWER, 2L));
    assertNull(binary(new ComplexConstant(0.0, 0.0), POWER, -1L));
  }

  @Test
  void sequencesRepeatWithinLimits() {
    assertEquals("ababab", binary("ab", MULTIPLY, 3L));
    assertEquals(4096, ((String) binary("x", MULTIPLY, 4096L)).length());
    assertNull(binary("x", MULTIPLY, 4097L));
    assertNull(binary("x", MULTIPLY, -1L));
    assertEquals("", binary("", MULTIPLY, -1L));
    assertNull(binary(new TupleConstant(List.of(1L)), MULTIPLY, 257L));
    assertEquals(WideString.of("\uD83D\uDE00\uD83D\uDE00"), binary(WideString.of("\uD83D\uDE00"), MULTIPLY, 2L));
  }

  @Test
  void sequencesAreSubscripted() {
    assertEquals("c", binary("abc", SUBSCRIPT, -1L));
    assertNull(binary("abc", SUBSCRIPT, 3L));
    assertEquals(255L, binary(new BytesConstant(new byte[] {-1}), SUBSCRIPT, 0L));
    assertEquals("a", binary(WideString.of(new int[] {0xD800, 'a'}, 2), SUBSCRIPT, 1L));
    Object reversed = new SliceConstant(Singleton.NONE, Singleton.NONE, -1L);
    assertEquals("cba", binary("abc", SUBSCRIPT, reversed));
    assertEquals("", binary("abc", SUBSCRIPT, new SliceConstant(2L, 1L, Singleton.NONE)));
    assertNull(binary("abc", SUBSCRIPT, new SliceConstant(0L, 1L, 0L)));
  }

  @Test
  void setsKeepTheFirstOfEqualElements() {
    assertEquals(List.of(1L, "1"), ConstantArithmetic.distinct(List.of(1L, 1.0, true, "1")));
  }
}
