package naja.modules;

import naja.runtime.abstracts.Errors;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;

/** {@code _statistics}: the inverse of the normal distribution, by algorithm AS 241 of Wichura (1988). */
@ModuleSpec("_statistics")
public final class StatisticsModule {
  private static final double[] NEAR_ABOVE = {
    2509.0809287301227, 33430.57558358813, 67265.7709270087,
    45921.95393154987, 13731.69376550946, 1971.5909503065513,
    133.14166789178438, 3.3871328727963665
  };
  private static final double[] NEAR_BELOW = {
    5226.495278852854, 28729.085735721943, 39307.89580009271,
    21213.794301586597, 5394.196021424751, 687.1870074920579,
    42.31333070160091, 1.0
  };
  private static final double[] MIDDLE_ABOVE = {
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506,
    1.2704582524523684, 3.6478483247632045, 5.769497221460691,
    4.630337846156546, 1.4234371107496835
  };
  private static final double[] MIDDLE_BELOW = {
    1.0507500716444169e-09, 0.0005475938084995345, 0.015198666563616457,
    0.14810397642748008, 0.6897673349851, 1.6763848301838038,
    2.053191626637759, 1.0
  };
  private static final double[] FAR_ABOVE = {
    2.0103343992922881e-07, 2.7115555687434876e-05, 0.0012426609473880784,
    0.026532189526576124, 0.29656057182850487, 1.7848265399172913,
    5.463784911164114, 6.657904643501103
  };
  private static final double[] FAR_BELOW = {
    2.0442631033899397e-15, 1.421511758316446e-07, 1.8463183175100548e-05,
    0.0007868691311456133, 0.014875361290850615, 0.1369298809227358,
    0.599832206555888, 1.0
  };

  private StatisticsModule() {}

  /** The value of a polynomial; the coefficient of the highest power is the first. */
  private static double polynomial(double[] coefficients, double x) {
    double value = coefficients[0];
    for (int i = 1; i < coefficients.length; i++) {
      value = value * x + coefficients[i];
    }
    return value;
  }

  @Def("_normal_dist_inv_cdf(p, mu, sigma, /)")
  static double normalDistInvCdf(double p, double mu, double sigma) {
    if (p <= 0.0 || p >= 1.0) {
      throw Errors.valueError("inv_cdf undefined for these parameters");
    }
    double q = p - 0.5;
    double x;
    if (Math.abs(q) <= 0.425) {
      double r = 0.180625 - q * q;
      x = polynomial(NEAR_ABOVE, r) * q / polynomial(NEAR_BELOW, r);
    } else {
      double r = Math.sqrt(-Math.log(q <= 0.0 ? p : 1.0 - p));
      if (r <= 5.0) {
        r -= 1.6;
        x = polynomial(MIDDLE_ABOVE, r) / polynomial(MIDDLE_BELOW, r);
      } else {
        r -= 5.0;
        x = polynomial(FAR_ABOVE, r) / polynomial(FAR_BELOW, r);
      }
      x = q < 0.0 ? -x : x;
    }
    return mu + x * sigma;
  }
}
