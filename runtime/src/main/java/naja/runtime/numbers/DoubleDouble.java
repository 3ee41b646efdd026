package naja.runtime.numbers;

import java.util.Arrays;

/**
 * A number as the unevaluated sum of two doubles, of which the second is at most half a unit in the last place of the
 * first: some 104 bits. For functions of which a double alone would lose the last bits of the result. Operations are
 * those of T. J. Dekker and D. Knuth, with products by fused multiplication; none cares for infinities, NaN or results
 * near the ends of the range.
 */
final class DoubleDouble {
  static final DoubleDouble ZERO = new DoubleDouble(0, 0);
  static final DoubleDouble ONE = new DoubleDouble(1, 0);
  static final DoubleDouble PI = new DoubleDouble(0x1.921fb54442d18p1, 0x1.1a62633145c07p-53);
  static final DoubleDouble LN2 = new DoubleDouble(0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56);

  private static final DoubleDouble INVERSE_OF_LN2 = new DoubleDouble(0x1.71547652b82fep0, 0x1.777d0ffda0d24p-56);

  final double hi;
  final double lo;

  private DoubleDouble(double hi, double lo) {
    this.hi = hi;
    this.lo = lo;
  }

  static DoubleDouble of(double x) {
    return new DoubleDouble(x, 0);
  }

  /** A sum of which the first part is not the smaller one. */
  static DoubleDouble ordered(double large, double small) {
    double sum = large + small;
    return new DoubleDouble(sum, small - (sum - large));
  }

  static DoubleDouble sum(double a, double b) {
    double sum = a + b;
    double ofB = sum - a;
    return new DoubleDouble(sum, a - (sum - ofB) + (b - ofB));
  }

  static DoubleDouble product(double a, double b) {
    double product = a * b;
    return new DoubleDouble(product, Math.fma(a, b, -product));
  }

  /** The nearest double. */
  double value() {
    return hi + lo;
  }

  DoubleDouble plus(DoubleDouble other) {
    DoubleDouble high = sum(hi, other.hi);
    DoubleDouble low = sum(lo, other.lo);
    DoubleDouble middle = ordered(high.hi, high.lo + low.hi);
    return ordered(middle.hi, middle.lo + low.lo);
  }

  DoubleDouble plus(double other) {
    DoubleDouble high = sum(hi, other);
    return ordered(high.hi, high.lo + lo);
  }

  DoubleDouble minus(DoubleDouble other) {
    return plus(other.negated());
  }

  DoubleDouble times(DoubleDouble other) {
    double product = hi * other.hi;
    double rest = Math.fma(hi, other.hi, -product);
    return ordered(product, rest + Math.fma(hi, other.lo, lo * other.hi));
  }

  DoubleDouble times(double other) {
    double product = hi * other;
    return ordered(product, Math.fma(lo, other, Math.fma(hi, other, -product)));
  }

  DoubleDouble by(DoubleDouble other) {
    double first = hi / other.hi;
    DoubleDouble rest = minus(other.times(first));
    double second = rest.hi / other.hi;
    double third = rest.minus(other.times(second)).hi / other.hi;
    return ordered(first, second).plus(third);
  }

  DoubleDouble by(double other) {
    double first = hi / other;
    double rest = Math.fma(-first, other, hi) + lo;
    return ordered(first, rest / other);
  }

  DoubleDouble negated() {
    return new DoubleDouble(-hi, -lo);
  }

  DoubleDouble sqrt() {
    double root = Math.sqrt(hi);
    return root == 0 ? ZERO : ordered(root, (Math.fma(-root, root, hi) + lo) / (2 * root));
  }

  /** This times a power of two. */
  DoubleDouble scaled(int exponent) {
    return new DoubleDouble(Math.scalb(hi, exponent), Math.scalb(lo, exponent));
  }

  /**
   * The polynomial with these coefficients from one of them on, the highest first, each a high and a low part. The
   * numbers are in variables here, not in objects, since loops are where the time goes.
   */
  DoubleDouble polynomial(double[] coefficients, int from) {
    double high = coefficients[2 * from];
    double low = coefficients[2 * from + 1];
    for (int i = 2 * from + 2; i < coefficients.length; i += 2) {
      double product = high * hi;
      double rest = Math.fma(high, hi, -product) + Math.fma(high, lo, low * hi);
      double next = coefficients[i];
      high = product + next;
      double part = high - product;
      low = product - (high - part) + (next - part) + (rest + coefficients[i + 1]);
    }
    return ordered(high, low);
  }

  /** The coefficients that {@link #polynomial} takes. */
  static double[] coefficients(DoubleDouble... highestFirst) {
    double[] parts = new double[2 * highestFirst.length];
    for (int i = 0; i < highestFirst.length; i++) {
      parts[2 * i] = highestFirst[i].hi;
      parts[2 * i + 1] = highestFirst[i].lo;
    }
    return parts;
  }

  /** {@code exp(this)}, for arguments whose result is in the range of the doubles. */
  DoubleDouble exp() {
    double parts = Math.rint(hi / LN2.hi * Powers.STEPS);
    int twos = (int) Math.floor(parts / Powers.STEPS);
    int place = (int) parts - twos * Powers.STEPS;
    DoubleDouble rest = minus(LN2.times(parts / Powers.STEPS));
    return rest.polynomial(Powers.SERIES, 0).times(Powers.OF_TWO[place]).scaled(twos);
  }

  /** The natural logarithm of a positive number. */
  DoubleDouble log() {
    int exponent = Math.getExponent(hi);
    DoubleDouble mantissa = scaled(-exponent);
    if (mantissa.hi > 1.40625) {
      mantissa = mantissa.scaled(-1);
      exponent++;
    }
    int place = (int) Math.rint(mantissa.hi * Logarithms.STEPS) - Logarithms.FIRST;
    DoubleDouble excess = mantissa.times(Logarithms.INVERSES[place]).plus(-1);
    DoubleDouble known = LN2.times(exponent).plus(Logarithms.LOGS[place]);
    // log(1 + x) is twice the area tangent of x / (2 + x).
    DoubleDouble s = excess.by(excess.plus(2));
    return known.plus(s.times(s).polynomial(Logarithms.SERIES, 0).times(s));
  }

  /** The exponential function of a number whose result is in the range of the normal doubles, rounded. */
  static double exp(double x) {
    double parts = Math.rint(x * (Powers.STEPS * INVERSE_OF_LN2.hi));
    int twos = (int) parts >> Powers.STEPS_LOG;
    DoubleDouble known = Powers.OF_TWO[(int) parts & Powers.STEPS - 1];
    double multiple = parts * (LN2.hi / Powers.STEPS);
    double near = x - multiple;
    double nearLow = -Math.fma(parts, LN2.hi / Powers.STEPS, -multiple) - parts * (LN2.lo / Powers.STEPS);
    double series = near * near * (1 / 2.0 + near * (1 / 6.0 + near * (1 / 24.0 + near * (1 / 120.0 + near / 720))));
    double part = known.hi * near;
    double partLow = Math.fma(known.hi, near, -part) + known.lo * near;
    double sum = known.hi + part;
    double low = known.hi - sum + part + (known.lo + partLow + known.hi * (nearLow + near * nearLow + series));
    return Math.scalb(sum + low, twos);
  }

  /** The logarithm to the base of two of a positive, normal number, rounded. */
  static double log2(double x) {
    int exponent = Math.getExponent(x);
    double mantissa = Math.scalb(x, -exponent);
    if (mantissa > 1.40625) {
      mantissa *= 0.5;
      exponent++;
    }
    int place = (int) Math.rint(mantissa * Logarithms.STEPS) - Logarithms.FIRST;
    double product = mantissa * Logarithms.INVERSES[place];
    double productLow = Math.fma(mantissa, Logarithms.INVERSES[place], -product);
    double z = product - 1;
    double high = z + productLow;
    double low = z - high + productLow;
    double square = high * high;
    double squareLow = Math.fma(high, high, -square) / 2 + high * low;
    double cubes = high * square * (1 / 3.0 + high * (-1 / 4.0 + high * (1 / 5.0 + high * (-1 / 6.0 + high * (1 / 7.0
        + high * (-1 / 8.0 + high * (1 / 9.0 - high / 10)))))));
    double log = high - square / 2;
    double logLow = high - log - square / 2 + (low - squareLow + cubes);
    double scaled = log * INVERSE_OF_LN2.hi;
    double scaledLow =
        Math.fma(log, INVERSE_OF_LN2.hi, -scaled) + (log * INVERSE_OF_LN2.lo + logLow * INVERSE_OF_LN2.hi);
    DoubleDouble known = Logarithms.BINARY[place];
    double base = exponent + known.hi;
    double baseLow = (exponent == 0 ? 0 : exponent - base + known.hi) + known.lo;
    double sum = base + scaled;
    double part = sum - base;
    return sum + (base - (sum - part) + (scaled - part) + (baseLow + scaledLow));
  }

  /** For {@code exp}: the powers of two to {@code n / STEPS}, and the series. */
  private static final class Powers {
    static final int STEPS_LOG = 6;
    static final int STEPS = 1 << STEPS_LOG;
    static final DoubleDouble[] OF_TWO = new DoubleDouble[STEPS];
    static final double[] SERIES;

    static {
      DoubleDouble[] inverses = new DoubleDouble[24];
      inverses[inverses.length - 1] = ONE;
      for (int n = 1; n < inverses.length; n++) {
        inverses[inverses.length - 1 - n] = inverses[inverses.length - n].by(n);
      }
      double[] series = coefficients(inverses);
      SERIES = Arrays.copyOfRange(series, series.length - 24, series.length);
      for (int i = 0; i < STEPS; i++) {
        OF_TWO[i] = LN2.times(i / (double) STEPS).polynomial(series, 0);
      }
    }
  }

  /** Short numbers near the inverses of {@code n / STEPS}, and what their logarithms take away. */
  private static final class Logarithms {
    static final int STEPS = 64;
    static final int FIRST = 45;
    static final double[] INVERSES = new double[91 - FIRST];
    static final DoubleDouble[] LOGS = new DoubleDouble[91 - FIRST];

    static final DoubleDouble[] BINARY = new DoubleDouble[91 - FIRST];
    static final double[] SERIES;

    static {
      DoubleDouble[] terms = new DoubleDouble[8];
      for (int i = 0; i < terms.length; i++) {
        terms[terms.length - 1 - i] = of(2).by(2 * i + 1);
      }
      SERIES = coefficients(terms);
      for (int i = 0; i < INVERSES.length; i++) {
        double inverse = Math.rint(256.0 * STEPS / (FIRST + i)) / 256;
        INVERSES[i] = inverse;
        DoubleDouble near = of(-Math.log(inverse));
        LOGS[i] = inverse == 1 ? ZERO : near.minus(near.exp().times(inverse).plus(-1));
        BINARY[i] = LOGS[i].times(INVERSE_OF_LN2);
      }
    }
  }
}
