package naja.runtime.text;

import java.math.BigInteger;

/**
 * Powers of five as 128-bit numbers with the top bit set, rounded down, or up for negative exponents: what fast
 * conversion between decimal and binary multiplies with. Each is computed when it is first needed.
 *
 * @param high the upper 64 bits
 * @param low the lower 64 bits
 */
record PowersOfFive(long high, long low) {
  static final int LEAST = -342;
  static final int MOST = 342;

  private static final PowersOfFive[] KNOWN = new PowersOfFive[MOST - LEAST + 1];

  /** The power with an exponent from {@link #LEAST} to {@link #MOST}. */
  static PowersOfFive of(int exponent) {
    PowersOfFive power = KNOWN[exponent - LEAST];
    if (power == null) {
      power = compute(exponent);
      KNOWN[exponent - LEAST] = power;
    }
    return power;
  }

  /** The exponent of two of the top bit. */
  static int topBit(int exponent) {
    return exponent * 152170 >> 16;
  }

  private static PowersOfFive compute(int exponent) {
    BigInteger power = BigInteger.valueOf(5).pow(Math.abs(exponent));
    int length = power.bitLength();
    if (exponent >= 0) {
      power = length <= 128 ? power.shiftLeft(128 - length) : power.shiftRight(length - 128);
    } else {
      // For 127 + length bits, the quotient has 128; it is never exact.
      power = BigInteger.ONE.shiftLeft(127 + length).divide(power).add(BigInteger.ONE);
    }
    return new PowersOfFive(power.shiftRight(64).longValue(), power.longValue());
  }
}
