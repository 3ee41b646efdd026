package naja.modules.digest;

import java.util.Arrays;

/** BLAKE2b and BLAKE2s (RFC 7693), with keys, salts and tree hashing. The words of BLAKE2s are kept in longs. */
final class Blake2 implements Hasher {
  private static final long[] IV_B = {
    0x6A09E667F3BCC908L, 0xBB67AE8584CAA73BL, 0x3C6EF372FE94F82BL, 0xA54FF53A5F1D36F1L, 0x510E527FADE682D1L,
    0x9B05688C2B3E6C1FL, 0x1F83D9ABFB41BD6BL, 0x5BE0CD19137E2179L
  };

  private static final byte[][] ORDERS = {
    {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15}, {14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
    {11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4}, {7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
    {9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13}, {2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
    {12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11}, {13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
    {6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5}, {10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0}
  };

  private static final int[][] MIXES = {
    {0, 4, 8, 12}, {1, 5, 9, 13}, {2, 6, 10, 14}, {3, 7, 11, 15}, {0, 5, 10, 15}, {1, 6, 11, 12}, {2, 7, 8, 13},
    {3, 4, 9, 14}
  };

  /** 8 for BLAKE2b, 4 for BLAKE2s. */
  private final int wordBytes;

  private final int digestSize;
  private final boolean lastNode;
  private final long[] state;
  private final byte[] block;
  private int filled;
  private long low;
  private long high;

  /**
   * A digest with a parameter block.
   *
   * @param parameters 64 bytes for BLAKE2b, 32 for BLAKE2s
   * @param key may be empty
   */
  Blake2(boolean wide, byte[] parameters, byte[] key, boolean lastNode) {
    this.wordBytes = wide ? 8 : 4;
    this.digestSize = parameters[0];
    this.lastNode = lastNode;
    this.state = new long[8];
    this.block = new byte[16 * wordBytes];
    for (int i = 0; i < 8; i++) {
      state[i] = iv(i) ^ word(parameters, i * wordBytes);
    }
    if (key.length > 0) {
      System.arraycopy(key, 0, block, 0, key.length);
      filled = block.length;
    }
  }

  private Blake2(Blake2 other) {
    wordBytes = other.wordBytes;
    digestSize = other.digestSize;
    lastNode = other.lastNode;
    state = other.state.clone();
    block = other.block.clone();
    filled = other.filled;
    low = other.low;
    high = other.high;
  }

  /** BLAKE2s has the upper halves. */
  private long iv(int i) {
    return wordBytes == 8 ? IV_B[i] : IV_B[i] >>> 32;
  }

  private long word(byte[] data, int at) {
    long word = 0;
    for (int i = wordBytes - 1; i >= 0; i--) {
      word = word << 8 | data[at + i] & 0xFF;
    }
    return word;
  }

  @Override
  public void update(byte[] data) {
    for (int from = 0; from < data.length;) {
      if (filled == block.length) {
        count(filled);
        compress(false);
        filled = 0;
      }
      int part = Math.min(block.length - filled, data.length - from);
      System.arraycopy(data, from, block, filled, part);
      filled += part;
      from += part;
    }
  }

  private void count(int bytes) {
    low += bytes;
    if (Long.compareUnsigned(low, bytes) < 0) {
      high++;
    }
  }

  @Override
  public byte[] digest() {
    Blake2 end = copy();
    end.count(filled);
    Arrays.fill(end.block, filled, block.length, (byte) 0);
    end.compress(true);
    byte[] digest = new byte[digestSize];
    for (int i = 0; i < digestSize; i++) {
      digest[i] = (byte) (end.state[i / wordBytes] >>> 8 * (i % wordBytes));
    }
    return digest;
  }

  private void compress(boolean last) {
    long[] v = new long[16];
    for (int i = 0; i < 8; i++) {
      v[i] = state[i];
      v[i + 8] = iv(i);
    }
    boolean wide = wordBytes == 8;
    long all = wide ? -1L : 0xFFFFFFFFL;
    v[12] ^= low & all;
    v[13] ^= wide ? high : low >>> 32;
    if (last) {
      v[14] ^= all;
      v[15] ^= lastNode ? all : 0;
    }
    long[] m = new long[16];
    for (int i = 0; i < 16; i++) {
      m[i] = word(block, i * wordBytes);
    }
    for (int round = 0; round < (wide ? 12 : 10); round++) {
      byte[] order = ORDERS[round % 10];
      for (int i = 0; i < 8; i++) {
        if (wide) {
          mix64(v, MIXES[i], m[order[2 * i]], m[order[2 * i + 1]]);
        } else {
          mix32(v, MIXES[i], (int) m[order[2 * i]], (int) m[order[2 * i + 1]]);
        }
      }
    }
    for (int i = 0; i < 8; i++) {
      state[i] ^= v[i] ^ v[i + 8];
    }
  }

  private static void mix64(long[] v, int[] at, long x, long y) {
    long a = v[at[0]];
    long b = v[at[1]];
    long c = v[at[2]];
    long d = v[at[3]];
    a += b + x;
    d = Long.rotateRight(d ^ a, 32);
    c += d;
    b = Long.rotateRight(b ^ c, 24);
    a += b + y;
    d = Long.rotateRight(d ^ a, 16);
    c += d;
    b = Long.rotateRight(b ^ c, 63);
    v[at[0]] = a;
    v[at[1]] = b;
    v[at[2]] = c;
    v[at[3]] = d;
  }

  private static void mix32(long[] v, int[] at, int x, int y) {
    int a = (int) v[at[0]];
    int b = (int) v[at[1]];
    int c = (int) v[at[2]];
    int d = (int) v[at[3]];
    a += b + x;
    d = Integer.rotateRight(d ^ a, 16);
    c += d;
    b = Integer.rotateRight(b ^ c, 12);
    a += b + y;
    d = Integer.rotateRight(d ^ a, 8);
    c += d;
    b = Integer.rotateRight(b ^ c, 7);
    v[at[0]] = a & 0xFFFFFFFFL;
    v[at[1]] = b & 0xFFFFFFFFL;
    v[at[2]] = c & 0xFFFFFFFFL;
    v[at[3]] = d & 0xFFFFFFFFL;
  }

  @Override
  public Blake2 copy() {
    return new Blake2(this);
  }

  @Override
  public int blockSize() {
    return block.length;
  }

  @Override
  public int digestSize() {
    return digestSize;
  }
}
