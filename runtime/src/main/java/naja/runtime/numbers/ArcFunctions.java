package naja.runtime.numbers;

/**
 * The inverses of sine, cosine and tangent, with some 65 bits before the result is rounded: StrictMath's differ from
 * those of C libraries in one result of 6 to 30. An angle is that of a point: its octant, then the nearest of 65 angles
 * of known tangent, then a short series.
 */
public final class ArcFunctions {
  private static final int STEPS = 64;
  private static final double[] ANGLES = new double[STEPS + 1];
  private static final double[] ANGLES_LOW = new double[STEPS + 1];
  private static final int LEAST_EXPONENT = -450;
  private static final int MOST_EXPONENT = 450;
  private static final double TINY = 0x1p-28;

  static {
    DoubleDouble angle = DoubleDouble.ZERO;
    for (int i = 1; i <= STEPS; i++) {
      // Of the angles of tangents (i - 1) / STEPS and i / STEPS the difference has this tangent.
      DoubleDouble tangent = DoubleDouble.of(STEPS).by(DoubleDouble.of(STEPS * STEPS + i * (i - 1)));
      angle = angle.plus(seriesOf(tangent));
      ANGLES[i] = angle.hi;
      ANGLES_LOW[i] = angle.lo;
    }
  }

  private ArcFunctions() {}

  private static DoubleDouble seriesOf(DoubleDouble tangent) {
    DoubleDouble square = tangent.times(tangent).negated();
    DoubleDouble series = DoubleDouble.ZERO;
    for (int n = 19; n > 0; n -= 2) {
      series = series.times(square).plus(DoubleDouble.ONE.by(n));
    }
    return series.times(tangent);
  }

  public static double atan(double x) {
    double size = Math.abs(x);
    if (!(size >= TINY && size <= 0x1p60)) {
      return size < TINY ? x : Math.atan(x);
    }
    return Math.copySign(angle(size, 0, 1, 0, false), x);
  }

  public static double asin(double x) {
    double size = Math.abs(x);
    if (!(size >= TINY && size < 1)) {
      return size < TINY ? x : Math.asin(x);
    }
    double cosine = Math.sqrt((1 - size) * (1 + size));
    return Math.copySign(angle(size, 0, cosine, cosineRest(size, cosine), false), x);
  }

  public static double acos(double x) {
    double size = Math.abs(x);
    if (!(size < 1)) {
      return Math.acos(x);
    }
    double sine = Math.sqrt((1 - size) * (1 + size));
    return angle(sine, cosineRest(size, sine), size, 0, x < 0);
  }

  /** What {@code sqrt(1 - x * x)} exceeds its rounded value by. */
  private static double cosineRest(double x, double root) {
    double square = x * x;
    double left = 1 - square;
    double rest = 1 - left - square - Math.fma(x, x, -square) + Math.fma(-root, root, left);
    return rest / (2 * root);
  }

  public static double atan2(double y, double x) {
    double height = Math.abs(y);
    double width = Math.abs(x);
    int highest = Math.getExponent(height);
    int widest = Math.getExponent(width);
    if (Math.min(highest, widest) < LEAST_EXPONENT || Math.max(highest, widest) > MOST_EXPONENT) {
      return farAtan2(y, x);
    }
    return Math.copySign(angle(height, 0, width, 0, x < 0), y);
  }

  /** Of points whose coordinates have no product, which may be those of infinities, zeros and NaN. */
  private static double farAtan2(double y, double x) {
    if (y == 0 || x == 0 || !Double.isFinite(x) || !Double.isFinite(y)) {
      return Math.atan2(y, x);
    }
    int shift = Math.max(Math.getExponent(y), Math.getExponent(x));
    double height = Math.scalb(Math.scalb(y, -shift / 2), -(shift - shift / 2));
    double width = Math.scalb(Math.scalb(x, -shift / 2), -(shift - shift / 2));
    if (Math.abs(height) >= 0x1p-300 && Math.abs(width) >= 0x1p-300) {
      return atan2(height, width);
    }
    if (Math.abs(width) < 0x1p-300) {
      return Math.copySign(DoubleDouble.PI.hi / 2, y);
    }
    return x > 0 ? y / x : Math.copySign(DoubleDouble.PI.hi, y);
  }

  /** The angle of a point {@code (x + xLow, y + yLow)}, neither negative, or of that beyond the y-axis. */
  private static double angle(double y, double yLow, double x, double xLow, boolean beyond) {
    boolean steep = y > x;
    double far = steep ? y : x;
    double farLow = steep ? yLow : xLow;
    double near = steep ? x : y;
    double nearLow = steep ? xLow : yLow;
    int place = (int) Math.rint(near / far * STEPS);
    double known = (double) place / STEPS;

    // The tangent of what is left: (near - known * far) / (far + known * near).
    double product = known * far;
    double over = near - product;
    double overLow = near - over - product - Math.fma(known, far, -product) + nearLow - known * farLow;
    double part = known * near;
    double under = far + part;
    double underLow = far - under + part + Math.fma(known, near, -part) + farLow + known * nearLow;
    double tangent = over / under;
    double tangentLow = (Math.fma(-tangent, under, over) + overLow - tangent * underLow) / under;

    double square = tangent * tangent;
    double series = tangent * square * (-1 / 3.0 + square * (1 / 5.0 + square * (-1 / 7.0 + square * (1 / 9.0
        - square / 11))));
    double high = ANGLES[place] + tangent;
    double left = ANGLES[place] == 0 ? 0 : ANGLES[place] - high + tangent;
    double low = left + (ANGLES_LOW[place] + tangentLow + series);
    return inOctant(high, low, steep, beyond);
  }

  private static double inOctant(double high, double low, boolean steep, boolean beyond) {
    if (steep) {
      // The angle from the y-axis, to either side.
      double base = DoubleDouble.PI.hi / 2;
      double sign = beyond ? 1 : -1;
      double sum = base + sign * high;
      return sum + (base - sum + sign * high + (sign * low + DoubleDouble.PI.lo / 2));
    }
    if (beyond) {
      double sum = DoubleDouble.PI.hi - high;
      return sum + (DoubleDouble.PI.hi - sum - high + (DoubleDouble.PI.lo - low));
    }
    return high + low;
  }
}
