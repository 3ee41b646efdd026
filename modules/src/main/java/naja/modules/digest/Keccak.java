package naja.modules.digest;

/** The sponge of FIPS 202 with a digest of any length: SHAKE128 and SHAKE256. */
final class Keccak implements Hasher {
  private static final int LANES = 25;
  private static final int ROUNDS = 24;
  private static final int STATE_BYTES = 200;
  private static final int SUFFIX = 0x1F;
  private static final long[] ROUND_CONSTANTS = roundConstants();

  private final int rate;
  private final long[] state;
  private int filled;

  /** A sponge that takes in {@code rate} bytes at a time. */
  Keccak(int rate) {
    this(rate, new long[LANES], 0);
  }

  private Keccak(int rate, long[] state, int filled) {
    this.rate = rate;
    this.state = state;
    this.filled = filled;
  }

  /** The bits of the round constants come out of a shift register with the polynomial x^8 + x^6 + x^5 + x^4 + 1. */
  private static long[] roundConstants() {
    long[] constants = new long[ROUNDS];
    int register = 1;
    for (int round = 0; round < ROUNDS; round++) {
      for (int j = 0; j < 7; j++) {
        if ((register & 1) != 0) {
          constants[round] |= 1L << (1 << j) - 1;
        }
        register <<= 1;
        if ((register & 0x100) != 0) {
          register ^= 0x171;
        }
      }
    }
    return constants;
  }

  private void mix(int at, int b) {
    state[at >> 3] ^= (long) (b & 0xFF) << 8 * (at & 7);
  }

  @Override
  public void update(byte[] data) {
    for (byte b : data) {
      mix(filled++, b);
      if (filled == rate) {
        permute();
        filled = 0;
      }
    }
  }

  @Override
  public byte[] digest() {
    return digest(0);
  }

  /** The digest of the data so far with that many bytes. */
  byte[] digest(int length) {
    Keccak end = copy();
    end.mix(filled, SUFFIX);
    end.mix(rate - 1, 0x80);
    byte[] digest = new byte[length];
    for (int i = 0; i < length; i++) {
      if (i % rate == 0) {
        end.permute();
      }
      int at = i % rate;
      digest[i] = (byte) (end.state[at >> 3] >>> 8 * (at & 7));
    }
    return digest;
  }

  private void permute() {
    long[] a = state;
    long[] columns = new long[5];
    long[] row = new long[5];
    for (int round = 0; round < ROUNDS; round++) {
      for (int x = 0; x < 5; x++) {
        columns[x] = a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20];
      }
      for (int x = 0; x < 5; x++) {
        long d = columns[(x + 4) % 5] ^ Long.rotateLeft(columns[(x + 1) % 5], 1);
        for (int y = 0; y < LANES; y += 5) {
          a[x + y] ^= d;
        }
      }
      turnAndMove(a);
      for (int y = 0; y < LANES; y += 5) {
        System.arraycopy(a, y, row, 0, 5);
        for (int x = 0; x < 5; x++) {
          a[x + y] = row[x] ^ ~row[(x + 1) % 5] & row[(x + 2) % 5];
        }
      }
      a[0] ^= ROUND_CONSTANTS[round];
    }
  }

  /** Each lane goes where the path (x, y) -> (y, 2x + 3y) leads, turned by one more each time. */
  private static void turnAndMove(long[] a) {
    int x = 1;
    int y = 0;
    long moving = a[1];
    for (int t = 1; t <= 24; t++) {
      int next = (2 * x + 3 * y) % 5;
      x = y;
      y = next;
      long here = a[x + 5 * y];
      a[x + 5 * y] = Long.rotateLeft(moving, t * (t + 1) / 2 % 64);
      moving = here;
    }
  }

  @Override
  public Keccak copy() {
    return new Keccak(rate, state.clone(), filled);
  }

  @Override
  public int blockSize() {
    return rate;
  }

  @Override
  public int digestSize() {
    return 0;
  }

  /** Bits of the state that no data reaches. */
  static int capacityBits(int rate) {
    return 8 * (STATE_BYTES - rate);
  }
}
