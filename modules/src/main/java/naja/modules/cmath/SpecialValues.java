package naja.modules.cmath;

import naja.runtime.abstracts.Errors;
import naja.runtime.objects.PyComplex;

/**
 * Results where a part of the argument is infinite or no number, as annex G of the C standard has them. A table has a word
 * for each kind of real part: infinite, finite and zero below and above, no number. In it two letters for each kind of
 * imaginary part, in the same order, are the two parts of the result; {@code EE} is a domain error and dots are computed.
 */
enum SpecialValues {
  ACOS("cfdfdfdFdFcFnf bf........bFnn bf........bFbn bf........bFbn bf........bFnn af0f0f0F0FaFnf nfnnnnnnnnnFnn"),
  ACOSH("fCfDfDfdfdfcfn fB........fbnn fB........fbnb fB........fbnb fB........fbnn fAfofof0f0fafn fnnnnnnnnnfnnn"),
  ASINH("FAFoFoF0F0FaFn FB........Fbnn FB........Fbnn fB........fbnn fB........fbnn fAfofof0f0fafn fnnnnon0nnfnnn"),
  ATANH("oBoBoBobobobon oB........obnn oB........obon 0B........0b0n 0B........0bnn 0B0B0B0b0b0b0n 0Bnnnnnnnn0bnn"),
  COSH("EE..f0fo..EEfn EE........EEnn EE........EEn0 EE........EEn0 EE........EEnn EE..fof0..EEfn nnnnn0n0nnnnnn"),
  EXP("00..0o00..0000 EE........EEnn EE........EEnn EE........EEnn EE........EEnn EE..fof0..EEfn nnnnnon0nnnnnn"),
  LOG("fCfDfDfdfdfcfn fB........fbnn fB........fbnn fB........fbnn fB........fbnn fAfofof0f0fafn fnnnnnnnnnfnnn"),
  SINH("EE..FoF0..EEfn EE........EEnn EE........EE0n EE........EE0n EE........EEnn EE..fof0..EEfn nnnnnon0nnnnnn"),
  SQRT("fF0F0F0f0fffnf fF........ffnn fF........ffnn fF........ffnn fF........ffnn fFfofof0f0fffn fFnnnnnnnnffnn"),
  TANH("i0..ioi0..i0i0 EE........EEnn EE........EEon EE........EE0n EE........EEnn 10..1o10..1010 nnnnnon0nnnnnn"),
  RECT("EE..F0Fo..EEfn EE........EEnn 00........0000 00........0000 EE........EEnn EE..fof0..EEfn nnnnn0n0nnnnnn");

  private static final int WORD = 15;

  private final String table;

  SpecialValues(String table) {
    this.table = table;
  }

  /** The kind of a part: 0 to 6. */
  private static int kind(double x) {
    if (Double.isNaN(x)) {
      return 6;
    }
    if (Double.isInfinite(x)) {
      return x > 0 ? 5 : 0;
    }
    if (x == 0) {
      return Math.copySign(1, x) > 0 ? 3 : 2;
    }
    return x > 0 ? 4 : 1;
  }

  private static double value(char letter) {
    return switch (letter) {
      case '0' -> 0.0;
      case 'o' -> -0.0;
      case 'a' -> Math.PI / 4;
      case 'A' -> -Math.PI / 4;
      case 'b' -> Math.PI / 2;
      case 'B' -> -Math.PI / 2;
      case 'c' -> 3 * Math.PI / 4;
      case 'C' -> -3 * Math.PI / 4;
      case 'd' -> Math.PI;
      case 'D' -> -Math.PI;
      case '1' -> 1.0;
      case 'i' -> -1.0;
      case 'f' -> Double.POSITIVE_INFINITY;
      case 'F' -> Double.NEGATIVE_INFINITY;
      default -> Double.NaN;
    };
  }

  /** The result for {@code x + yj}, or null where it has to be computed. */
  PyComplex of(double x, double y) {
    if (Double.isFinite(x) && Double.isFinite(y)) {
      return null;
    }
    int at = WORD * kind(x) + 2 * kind(y);
    char real = table.charAt(at);
    if (real == '.') {
      return null;
    }
    if (real == 'E') {
      throw Errors.valueError("math domain error");
    }
    return PyComplex.of(value(real), value(table.charAt(at + 1)));
  }
}
