package naja.runtime.numbers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against decimal arithmetic: what is meant to be exact is, and the rest keeps some hundred bits. */
class DoubleDoubleTest {
  private static final MathContext WIDE = new MathContext(60);
  private static final BigDecimal HUNDRED_BITS = new BigDecimal("1e-30");
  private static final int ROUNDS = 20_000;

  private final Random random = new Random(5);

  private double number() {
    return (random.nextDouble() - 0.5) * Math.scalb(1.0, random.nextInt(60) - 30);
  }

  private static BigDecimal exact(DoubleDouble x) {
    return new BigDecimal(x.hi).add(new BigDecimal(x.lo));
  }

  private static void assertClose(BigDecimal expected, DoubleDouble found) {
    BigDecimal error = expected.subtract(exact(found)).abs();
    assertTrue(error.compareTo(expected.abs().multiply(HUNDRED_BITS)) <= 0, () -> expected + " is not " + exact(found));
  }

  @Test
  void sumsAndProductsOfDoublesAreExact() {
    for (int i = 0; i < ROUNDS; i++) {
      double a = number();
      double b = number();
      assertEquals(0, new BigDecimal(a).add(new BigDecimal(b)).compareTo(exact(DoubleDouble.sum(a, b))));
      assertEquals(0, new BigDecimal(a).multiply(new BigDecimal(b)).compareTo(exact(DoubleDouble.product(a, b))));
    }
  }

  @Test
  void productsQuotientsAndRootsKeepAHundredBits() {
    for (int i = 0; i < ROUNDS; i++) {
      DoubleDouble a = DoubleDouble.sum(number(), number());
      DoubleDouble b = DoubleDouble.sum(number(), number());
      assertClose(exact(a).multiply(exact(b)), a.times(b));
      assertClose(exact(a).divide(exact(b), WIDE), a.by(b));
      DoubleDouble square = a.times(a);
      assertClose(exact(square).sqrt(WIDE), square.sqrt());
    }
  }

  @Test
  void logarithmsAndPowersUndoEachOther() {
    for (int i = 0; i < ROUNDS; i++) {
      double x = Math.abs(number()) + 0x1p-40;
      assertEquals(x, DoubleDouble.of(x).log().exp().value());
    }
  }

  @Test
  void knownValues() {
    assertEquals(0x1.5bf0a8b145769p1, ElementaryFunctions.exp(1));
    assertEquals(0x1.921fb54442d18p0, ArcFunctions.asin(1));
    assertEquals(10, ElementaryFunctions.log2(1024));
    assertEquals(3, ElementaryFunctions.log10(1000));
    assertEquals(5, ElementaryFunctions.hypot(3, 4));
    assertEquals(3, ElementaryFunctions.cbrt(27));
    assertEquals(24, SpecialFunctions.gamma(5));
    assertEquals(Double.POSITIVE_INFINITY, SpecialFunctions.logGamma(0x1p1023));
  }
}
