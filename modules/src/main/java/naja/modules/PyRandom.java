package naja.modules;

import java.math.BigInteger;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Hashes;
import naja.runtime.abstracts.Numbers;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyInt;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;

/** {@code _random.Random}: the Mersenne Twister MT19937. Each number is drawn atomically. */
@TypeSpec(value = "_random.Random", sub = true)
public class PyRandom extends PyObject {
  static final PyType TYPE = PyType.builtin("_random.Random", PyRandom.class, new PyRandomSpec());

  private static final int N = 624;
  private static final int M = 397;

  private final int[] state = new int[N];
  private int index;

  protected PyRandom() {}

  @Override
  public PyType type() {
    return TYPE;
  }

  /** Takes any arguments, since subclasses may have an {@code __init__} of their own. */
  @New(value = "Random(*args, **kwargs)", noSignature = true)
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    PyRandom made = type == TYPE ? new PyRandom() : new PyRandomSub(type);
    made.seed(new int[] {(int) System.nanoTime(), System.identityHashCode(made)});
    return made;
  }

  @Def(value = "__init__(self, n=None, /)", noSignature = true)
  static void init(PyRandom self, Object n) {
    seed(self, n);
  }

  private void start(int seed) {
    state[0] = seed;
    for (int i = 1; i < N; i++) {
      state[i] = 1812433253 * (state[i - 1] ^ state[i - 1] >>> 30) + i;
    }
    index = N;
  }

  private synchronized void seed(int[] key) {
    start(19650218);
    int i = 1;
    int j = 0;
    for (int k = Math.max(N, key.length); k > 0; k--) {
      state[i] = (state[i] ^ (state[i - 1] ^ state[i - 1] >>> 30) * 1664525) + key[j] + j;
      i++;
      j++;
      if (i >= N) {
        state[0] = state[N - 1];
        i = 1;
      }
      if (j >= key.length) {
        j = 0;
      }
    }
    for (int k = N - 1; k > 0; k--) {
      state[i] = (state[i] ^ (state[i - 1] ^ state[i - 1] >>> 30) * 1566083941) - i;
      i++;
      if (i >= N) {
        state[0] = state[N - 1];
        i = 1;
      }
    }
    state[0] = 0x80000000;
  }

  private int next() {
    if (index >= N) {
      refill();
    }
    int y = state[index++];
    y ^= y >>> 11;
    y ^= y << 7 & 0x9D2C5680;
    y ^= y << 15 & 0xEFC60000;
    return y ^ y >>> 18;
  }

  private void refill() {
    for (int i = 0; i < N; i++) {
      int y = state[i] & 0x80000000 | state[(i + 1) % N] & 0x7FFFFFFF;
      state[i] = state[(i + M) % N] ^ y >>> 1 ^ ((y & 1) == 0 ? 0 : 0x9908B0DF);
    }
    index = 0;
  }

  @Def(value = "seed(self, n=None, /)", doc = "Seed the generator; without an argument, with the time.")
  static void seed(PyRandom self, Object n) {
    if (n == null || n == PyNone.NONE) {
      long time = System.nanoTime() ^ System.currentTimeMillis() << 20;
      int thread = (int) Thread.currentThread().threadId();
      self.seed(new int[] {(int) time, (int) (time >>> 32), System.identityHashCode(self), thread});
      return;
    }
    Object value = PyInt.valueOrNull(n);
    BigInteger number =
        value == null ? BigInteger.valueOf(Hashes.hash(n)).and(BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE))
            : PyInt.big(value).abs();
    int[] key = new int[Math.max(1, (number.bitLength() + 31) / 32)];
    for (int i = 0; i < key.length; i++) {
      key[i] = number.shiftRight(32 * i).intValue();
    }
    self.seed(key);
  }

  @Def("random(self, /)")
  static double random(PyRandom self) {
    synchronized (self) {
      int a = self.next() >>> 5;
      int b = self.next() >>> 6;
      return (a * 67108864.0 + b) * (1.0 / 9007199254740992.0);
    }
  }

  @Def("getrandbits(self, k, /)")
  static Object getRandBits(PyRandom self, long k) {
    if (k < 0) {
      throw Errors.valueError("Cannot convert negative int");
    }
    if (k > Integer.MAX_VALUE - 64) {
      throw Errors.memoryError();
    }
    synchronized (self) {
      if (k == 0) {
        return 0L;
      }
      if (k <= 32) {
        return (long) (self.next() >>> 32 - (int) k) & 0xFFFFFFFFL;
      }
      int words = (int) ((k - 1) / 32 + 1);
      byte[] bytes = new byte[4 * words];
      long left = k;
      for (int i = 0; i < words; i++, left -= 32) {
        int word = self.next();
        if (left < 32) {
          word >>>= 32 - (int) left;
        }
        int at = 4 * (words - 1 - i);
        bytes[at] = (byte) (word >>> 24);
        bytes[at + 1] = (byte) (word >>> 16);
        bytes[at + 2] = (byte) (word >>> 8);
        bytes[at + 3] = (byte) word;
      }
      return PyInt.of(new BigInteger(1, bytes));
    }
  }

  @Def("getstate(self, /)")
  static Object getState(PyRandom self) {
    Object[] items = new Object[N + 1];
    synchronized (self) {
      for (int i = 0; i < N; i++) {
        items[i] = self.state[i] & 0xFFFFFFFFL;
      }
      items[N] = (long) self.index;
    }
    return PyTuple.of(items);
  }

  @Def("setstate(self, state, /)")
  static void setState(PyRandom self, Object state) {
    if (!(state instanceof PyTuple items)) {
      throw Errors.typeError("state vector must be a tuple");
    }
    if (items.size() != N + 1) {
      throw Errors.valueError("state vector is the wrong size");
    }
    int[] words = new int[N];
    for (int i = 0; i < N; i++) {
      words[i] = (int) Numbers.asIndexLong(items.get(i));
    }
    long index = Numbers.asIndexLong(items.get(N));
    if (index < 0 || index > N) {
      throw Errors.valueError("invalid state");
    }
    synchronized (self) {
      System.arraycopy(words, 0, self.state, 0, N);
      self.index = (int) index;
    }
  }
}
