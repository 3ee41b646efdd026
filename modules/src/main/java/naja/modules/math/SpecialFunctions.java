package naja.modules.math;

import java.math.BigInteger;

/** The gamma and error functions. */
final class SpecialFunctions {
  private static final double[] LANCZOS = {
    0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406,
    12.507343278686905, -0.13857109526572012, 9.984369578019572E-6, 1.5056327351493116E-7
  };

  private SpecialFunctions() {}

  static double gamma(double x) {
    if (x == Math.rint(x) && x > 0 && x <= 171) {
      double product = 1;
      for (int i = 2; i < x; i++) {
        product *= i;
      }
      return x <= 23 ? product : exactFactorial((int) x - 1);
    }
    if (x < 0.5) {
      double sine = Math.sin(Math.PI * (x - 2 * Math.rint(x / 2)));
      return x < -190 ? 0 : Math.PI / (sine * gamma(1 - x));
    }
    if (x > 172) {
      return Double.isNaN(x) ? x : Double.POSITIVE_INFINITY;
    }
    double y = x - 1;
    double t = y + 7.5;
    // In two halves, since the power alone may be too large.
    double power = Math.pow(t, (y + 0.5) / 2);
    return Math.sqrt(2 * Math.PI) * power * Math.exp(-t) * series(y) * power;
  }

  private static double exactFactorial(int n) {
    BigInteger product = BigInteger.ONE;
    for (int i = 2; i <= n; i++) {
      product = product.multiply(BigInteger.valueOf(i));
    }
    return product.doubleValue();
  }

  private static double series(double y) {
    double sum = LANCZOS[0];
    for (int i = 1; i < LANCZOS.length; i++) {
      sum += LANCZOS[i] / (y + i);
    }
    return sum;
  }

  static double logGamma(double x) {
    if (Double.isInfinite(x)) {
      return Double.POSITIVE_INFINITY;
    }
    if (x == 1 || x == 2) {
      return 0;
    }
    if (x < 0.5) {
      double fraction = Math.abs(x - Math.rint(x));
      return Math.log(Math.PI / (Math.sin(Math.PI * fraction))) - logGamma(1 - x);
    }
    if (x > 1e6) {
      return (x - 0.5) * (Math.log(x) - 1) - 0.5 + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * x);
    }
    if (x < 20) {
      return Math.log(gamma(x));
    }
    double y = x - 1;
    double t = y + 7.5;
    return 0.5 * Math.log(2 * Math.PI) + (y + 0.5) * Math.log(t) - t + Math.log(series(y));
  }

  static double erf(double x) {
    double a = Math.abs(x);
    if (!(a < 6)) {
      return Double.isNaN(x) ? x : Math.signum(x);
    }
    if (a > 2) {
      return Math.signum(x) * (1 - fraction(a));
    }
    double term = x;
    double sum = x;
    for (int n = 1; Math.abs(term) > 1e-19 * Math.abs(sum); n++) {
      term *= 2 * x * x / (2 * n + 1);
      sum += term;
    }
    return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * sum;
  }

  static double erfc(double x) {
    return x > 2 ? fraction(x) : x < -2 ? 2 - fraction(-x) : 1 - erf(x);
  }

  /** The continued fraction of erfc, for arguments from 2 on. */
  private static double fraction(double x) {
    if (x > 27) {
      return 0;
    }
    double value = 0;
    for (int k = 120; k > 0; k--) {
      value = k / 2.0 / (x + value);
    }
    return Math.exp(-x * x) / Math.sqrt(Math.PI) / (x + value);
  }
}
