package naja.runtime.numbers;

/** The gamma and error functions, in {@link DoubleDouble} throughout, so that nothing but the result is rounded. */
public final class SpecialFunctions {
  private static final double GAMMA_INFINITE = 171.7;
  private static final double GAMMA_ZERO = -184.5;
  private static final double TINY = 0x1p-60;

  /** From here on Stirling's series is exact enough before its terms grow again. */
  private static final double STIRLING = 24;

  private static final DoubleDouble HALF_LOG_TWO_PI =
      DoubleDouble.ordered(0x1.d67f1c864beb5p-1, -0x1.65b5a1b7ff5dfp-55);

  /** So close to 1 and 2 the logarithm is taken from the series there, or too little would be left of it. */
  private static final double NEAR_ZERO_OF_LOG = 0x1p-20;

  /** From here on nothing else of Stirling's formula counts. */
  private static final double HUGE = 1e300;

  private static final DoubleDouble EULER = DoubleDouble.ordered(0x1.2788cfc6fb619p-1, -0x1.6cb90701fbfabp-58);
  private static final double ZETA_2 = 1.6449340668482264;
  private static final double ZETA_3 = 1.2020569031595942;
  private static final double ZETA_4 = 1.082323233711138;

  private static final DoubleDouble SQRT_PI = DoubleDouble.ordered(0x1.c5bf891b4ef6bp0, -0x1.618f13eb7ca89p-54);
  private static final DoubleDouble TWO_BY_SQRT_PI = DoubleDouble.ordered(0x1.20dd750429b6dp0, 0x1.1ae3a914fed80p-56);

  /** From here on the continued fraction of the complementary error function is shorter than the series. */
  private static final double ERF_SERIES_END = 2.75;

  private static final double ERF_ONE = 6;
  private static final double ERFC_ZERO = 27.3;

  private SpecialFunctions() {}

  public static double gamma(double x) {
    if (!(x < GAMMA_INFINITE)) {
      return Double.isNaN(x) ? x : Double.POSITIVE_INFINITY;
    }
    if (x < GAMMA_ZERO) {
      return Math.floor(x) % 2 == 0 ? 0.0 : -0.0;
    }
    if (Math.abs(x) < TINY) {
      return 1 / x;
    }
    if (x >= 0.5) {
      DoubleDouble[] parts = gammaParts(DoubleDouble.of(x));
      return parts[0].exp().by(parts[1]).value();
    }
    // Its product with the mirrored one is pi / sin(pi x). The power goes in by halves, each of which is in the range.
    DoubleDouble[] parts = gammaParts(DoubleDouble.sum(1, -x));
    DoubleDouble half = parts[0].scaled(-1).negated().exp();
    return DoubleDouble.PI.by(sineOfPi(x)).times(parts[1]).times(half).times(half).value();
  }

  /** A logarithm and a number: the gamma function of {@code x} is the power of the one by the other. */
  private static DoubleDouble[] gammaParts(DoubleDouble x) {
    DoubleDouble z = x;
    DoubleDouble product = DoubleDouble.ONE;
    while (z.hi < STIRLING) {
      product = product.times(z);
      z = z.plus(1);
    }
    DoubleDouble inverse = DoubleDouble.ONE.by(z);
    DoubleDouble series = inverse.times(inverse).polynomial(GammaTerms.STIRLING, 0);
    DoubleDouble power = z.plus(-0.5).times(z.log()).minus(z).plus(HALF_LOG_TWO_PI);
    return new DoubleDouble[] {power.plus(series.times(inverse)), product};
  }

  /** {@code sin(pi x)} of a number that is no integer. */
  private static DoubleDouble sineOfPi(double x) {
    double whole = Math.rint(x);
    DoubleDouble angle = DoubleDouble.PI.times(x - whole);
    DoubleDouble sine = angle.times(angle).negated().polynomial(GammaTerms.SINE, 0).times(angle);
    return whole % 2 == 0 ? sine : sine.negated();
  }

  public static double logGamma(double x) {
    if (Double.isInfinite(x) || Double.isNaN(x)) {
      return Math.abs(x);
    }
    if (x == 1 || x == 2) {
      return 0;
    }
    if (Math.abs(x) < TINY) {
      return -Math.log(Math.abs(x));
    }
    if (x > HUGE) {
      // x * (log(x) - 1) with room for products that are beyond the largest double.
      return DoubleDouble.of(x).log().plus(-1).times(x * 0x1p-100).value() * 0x1p100;
    }
    if (x >= 0.5) {
      return logGammaOfPositive(DoubleDouble.of(x)).value();
    }
    DoubleDouble sine = sineOfPi(x);
    DoubleDouble mirrored = DoubleDouble.PI.by(sine.hi < 0 ? sine.negated() : sine);
    return mirrored.log().minus(logGammaOfPositive(DoubleDouble.sum(1, -x))).value();
  }

  private static DoubleDouble logGammaOfPositive(DoubleDouble x) {
    double fromOne = x.hi - 1 + x.lo;
    double fromTwo = x.hi - 2 + x.lo;
    if (Math.abs(fromOne) < NEAR_ZERO_OF_LOG) {
      return EULER.times(-fromOne).plus(nearZeroOfLog(fromOne, ZETA_2, ZETA_3, ZETA_4));
    }
    if (Math.abs(fromTwo) < NEAR_ZERO_OF_LOG) {
      return DoubleDouble.ONE.minus(EULER).times(fromTwo).plus(
          nearZeroOfLog(fromTwo, ZETA_2 - 1, ZETA_3 - 1, ZETA_4 - 1));
    }
    DoubleDouble[] parts = gammaParts(x);
    return parts[1] == DoubleDouble.ONE ? parts[0] : parts[0].minus(parts[1].log());
  }

  private static double nearZeroOfLog(double x, double second, double third, double fourth) {
    return x * x * (second / 2 - x * (third / 3 - x * fourth / 4));
  }

  public static double erf(double x) {
    double size = Math.abs(x);
    if (!(size < ERF_ONE)) {
      return Double.isNaN(x) ? x : Math.signum(x);
    }
    if (size < TINY) {
      return size < 0x1p-900 ? x * TWO_BY_SQRT_PI.hi : TWO_BY_SQRT_PI.times(x).value();
    }
    double result = size < ERF_SERIES_END ? series(size).value() : fraction(size).negated().plus(1).value();
    return Math.copySign(result, x);
  }

  public static double erfc(double x) {
    if (!(Math.abs(x) < ERFC_ZERO)) {
      return Double.isNaN(x) ? x : x < 0 ? 2 : 0;
    }
    if (Math.abs(x) < TINY) {
      return 1;
    }
    if (x < 0) {
      return (x > -ERF_SERIES_END ? series(-x).plus(1) : fraction(-x).negated().plus(2)).value();
    }
    return (x < ERF_SERIES_END ? series(x).negated().plus(1) : fraction(x)).value();
  }

  /** The error function by its series about zero; the digits that its terms of both signs take are to spare. */
  private static DoubleDouble series(double x) {
    DoubleDouble square = DoubleDouble.product(x, x).negated();
    int last = ErrorTerms.COUNT - 1;
    int terms = Math.min(last, 18 + (int) (4.5 * x * x));
    DoubleDouble sum = square.polynomial(ErrorTerms.TERMS, last - terms);
    return sum.times(x);
  }

  /** The complementary error function by its continued fraction. */
  private static DoubleDouble fraction(double x) {
    double high = x;
    double low = 0;
    for (int k = 12 + (int) (400 / (x * x)); k > 0; k--) {
      // x + (k / 2) / (high + low)
      double half = k / 2.0;
      double quotient = half / high;
      double rest = (Math.fma(-quotient, high, half) - quotient * low) / high;
      high = x + quotient;
      low = x - high + quotient + rest;
    }
    DoubleDouble square = DoubleDouble.product(x, x).negated();
    return square.exp().by(DoubleDouble.sum(high, low).times(SQRT_PI));
  }

  /** The coefficients of the error function: {@code 2 / sqrt(pi) / (n! (2n + 1))}. */
  private static final class ErrorTerms {
    static final int COUNT = 54;
    static final double[] TERMS;

    static {
      DoubleDouble[] terms = new DoubleDouble[COUNT];
      DoubleDouble inverse = TWO_BY_SQRT_PI;
      for (int n = 0; n < COUNT; n++) {
        inverse = n == 0 ? inverse : inverse.by(n);
        terms[COUNT - 1 - n] = inverse.by(2 * n + 1);
      }
      TERMS = DoubleDouble.coefficients(terms);
    }
  }

  /** The coefficients of Stirling's series, in powers of the squared inverse, and of the sine. */
  private static final class GammaTerms {
    static final double[] STIRLING;
    static final double[] SINE;

    static {
      int[] numerators = {77683, -174611, 43867, -3617, 1, -691, 1, -1, 1, -1, 1};
      int[] denominators = {5796, 125400, 244188, 122400, 156, 360360, 1188, 1680, 1260, 360, 12};
      DoubleDouble[] terms = new DoubleDouble[numerators.length];
      for (int i = 0; i < terms.length; i++) {
        terms[i] = DoubleDouble.of(numerators[i]).by(denominators[i]);
      }
      STIRLING = DoubleDouble.coefficients(terms);
      DoubleDouble[] inverses = new DoubleDouble[14];
      inverses[inverses.length - 1] = DoubleDouble.ONE;
      for (int n = 1; n < inverses.length; n++) {
        inverses[inverses.length - 1 - n] = inverses[inverses.length - n].by(2 * n * (2 * n + 1));
      }
      SINE = DoubleDouble.coefficients(inverses);
    }
  }
}
