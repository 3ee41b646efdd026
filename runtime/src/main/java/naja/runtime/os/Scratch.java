package naja.runtime.os;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;

/**
 * Native memory for the arguments and results of C calls, and the calls themselves.
 *
 * <p>Each thread has one. Between {@link #enter} and {@link #exit} blocks are taken from it by {@link #alloc} and
 * addressed by plain machine addresses; {@code exit} gives back all that was taken since the matching {@code enter}.
 * Frames nest: a signal handler that runs while a call is being retried may make calls of its own.
 *
 * <p>The memory is a direct byte buffer, whose accessors need no variable handles: those are slow to start.
 */
final class Scratch {

  private static final int SIZE = 56 << 10;
  /** A block of up to this size is kept for the next that does not fit. */
  private static final int SPARE_LIMIT = 1 << 20;
  private static final int STATE_SIZE = 16;
  private static final ThreadLocal<Scratch> OWN = new ThreadLocal<>();
  private static final ArrayDeque<Scratch> FREE = new ArrayDeque<>();
  private static final CFunction MALLOC = new CFunction("malloc");
  private static final CFunction FREE_MEMORY = new CFunction("free");
  private static volatile boolean loaded;

  private final ByteBuffer buffer = ByteBuffer.allocateDirect(SIZE).order(ByteOrder.nativeOrder());
  private final MemorySegment state = MemorySegment.ofBuffer(buffer);
  private final long base = state.address();
  private int top = STATE_SIZE;
  private int[] marks = new int[8];
  private int depth;
  private final ArrayList<Large> large = new ArrayList<>();
  private Large spare;

  /** A block that did not fit. */
  private static final class Large {
    final long address;
    final ByteBuffer memory;
    final boolean malloced;
    /** The depth of the frame that it belongs to. */
    int depth;

    Large(long address, ByteBuffer memory, boolean malloced) {
      this.address = address;
      this.memory = memory;
      this.malloced = malloced;
    }
  }

  private Scratch() {
  }

  private static Scratch make() {
    loaded = true;
    return new Scratch();
  }

  /** Whether any C call has been made in this process: until then, the JDK may answer in its place. */
  static boolean isLoaded() {
    return loaded;
  }

  /** Opens a frame; each needs its {@link #exit}, on the same thread. */
  static Scratch enter() {
    Scratch scratch;
    if (Thread.currentThread().isVirtual()) {
      // Virtual threads are many: they borrow.
      synchronized (FREE) {
        scratch = FREE.pollLast();
      }
      if (scratch == null) {
        scratch = make();
      }
    } else {
      scratch = OWN.get();
      if (scratch == null) {
        scratch = make();
        OWN.set(scratch);
        NativeSignals.threadEnters(scratch);
      }
    }
    scratch.push();
    return scratch;
  }

  private void push() {
    if (depth == marks.length) {
      marks = Arrays.copyOf(marks, depth * 2);
    }
    marks[depth++] = top;
  }

  /** Closes the innermost frame. */
  void exit() {
    if (!large.isEmpty()) {
      freeLarge();
    }
    top = marks[--depth];
    if (depth == 0 && Thread.currentThread().isVirtual()) {
      synchronized (FREE) {
        FREE.addLast(this);
      }
    }
  }

  private void freeLarge() {
    for (int i = large.size() - 1; i >= 0 && large.get(i).depth == depth; i--) {
      Large block = large.remove(i);
      if (block.malloced) {
        call(FREE_MEMORY, block.address);
      } else if (spare == null || spare.memory.capacity() < block.memory.capacity()) {
        spare = block;
      }
    }
  }

  /**
   * A block of at least {@code size} bytes, aligned to 16, with undefined contents, until the frame is closed.
   *
   * @return its address
   * @throws OsException {@code ENOMEM}
   */
  long alloc(int size) {
    int start = (top + 15) & ~15;
    if (size >= 0 && size <= SIZE - start) {
      top = start + size;
      return base + start;
    }
    return allocLarge(size);
  }

  private long allocLarge(int size) {
    if (size < 0) {
      throw new OsException(Errno.ENOMEM);
    }
    Large block = spare;
    if (block != null && size <= block.memory.capacity()) {
      spare = null;
    } else if (size <= SPARE_LIMIT) {
      ByteBuffer memory = ByteBuffer.allocateDirect(Integer.highestOneBit(size - 1) << 1)
          .order(ByteOrder.nativeOrder());
      block = new Large(MemorySegment.ofBuffer(memory).address(), memory, false);
    } else {
      long address = call(MALLOC, size);
      if (address == 0) {
        throw new OsException(Errno.ENOMEM);
      }
      block = new Large(address, foreign(address, size), true);
    }
    block.depth = depth;
    large.add(block);
    return block.address;
  }

  /** A block of zero bytes. */
  long allocZeroed(int size) {
    long address = alloc(size);
    fill(address, size, (byte) 0);
    return address;
  }

  /** A copy of the bytes with a zero byte behind them; a zero address for null. */
  long cString(byte[] text) {
    if (text == null) {
      return 0;
    }
    long address = alloc(text.length + 1);
    put(address, text, 0, text.length);
    putByte(address + text.length, (byte) 0);
    return address;
  }

  /** A copy of the bytes; a zero address for null. */
  long bytes(byte[] data) {
    if (data == null) {
      return 0;
    }
    long address = alloc(Math.max(1, data.length));
    put(address, data, 0, data.length);
    return address;
  }

  /** A null-terminated array of C strings. */
  long cStrings(byte[][] texts) {
    long array = alloc(8 * (texts.length + 1));
    for (int i = 0; i < texts.length; i++) {
      putLong(array + 8L * i, cString(texts[i]));
    }
    putLong(array + 8L * texts.length, 0);
    return array;
  }

  /** Views memory that C owns. */
  @SuppressWarnings("restricted")
  static ByteBuffer foreign(long address, int size) {
    return MemorySegment.ofAddress(address).reinterpret(size).asByteBuffer().order(ByteOrder.nativeOrder());
  }

  /** The zero-terminated string that C owns at an address; null for a null pointer. */
  static byte[] foreignString(long address) {
    if (address == 0) {
      return null;
    }
    ByteBuffer memory = foreign(address, 1 << 30);
    int length = 0;
    while (memory.get(length) != 0) {
      length++;
    }
    byte[] text = new byte[length];
    memory.get(0, text);
    return text;
  }

  /** The pointer that C owns at an address. */
  static long foreignLong(long address) {
    return foreign(address, 8).getLong(0);
  }

  private ByteBuffer memory(long address) {
    long offset = address - base;
    return offset >= 0 && offset < SIZE ? buffer : largeAt(address).memory;
  }

  private int offset(long address) {
    long offset = address - base;
    return offset >= 0 && offset < SIZE ? (int) offset : (int) (address - largeAt(address).address);
  }

  private Large largeAt(long address) {
    for (int i = large.size() - 1; i >= 0; i--) {
      Large candidate = large.get(i);
      if (address >= candidate.address && address - candidate.address < candidate.memory.capacity()) {
        return candidate;
      }
    }
    throw new IndexOutOfBoundsException();
  }

  void putByte(long address, byte value) {
    memory(address).put(offset(address), value);
  }

  void putShort(long address, int value) {
    memory(address).putShort(offset(address), (short) value);
  }

  void putInt(long address, int value) {
    memory(address).putInt(offset(address), value);
  }

  void putLong(long address, long value) {
    memory(address).putLong(offset(address), value);
  }

  void put(long address, byte[] data, int from, int length) {
    if (length > 0) {
      memory(address).put(offset(address), data, from, length);
    }
  }

  void fill(long address, int size, byte value) {
    ByteBuffer memory = memory(address);
    int start = offset(address);
    for (int i = 0; i < size; i++) {
      memory.put(start + i, value);
    }
  }

  byte getByte(long address) {
    return memory(address).get(offset(address));
  }

  int getShort(long address) {
    return memory(address).getShort(offset(address));
  }

  int getInt(long address) {
    return memory(address).getInt(offset(address));
  }

  long getLong(long address) {
    return memory(address).getLong(offset(address));
  }

  void get(long address, byte[] into, int from, int length) {
    if (length > 0) {
      memory(address).get(offset(address), into, from, length);
    }
  }

  /** A copy of a block. */
  byte[] get(long address, int length) {
    byte[] data = new byte[length];
    get(address, data, 0, length);
    return data;
  }

  /** The bytes up to the first zero byte, at most {@code limit}. */
  byte[] getCString(long address, int limit) {
    ByteBuffer memory = memory(address);
    int start = offset(address);
    int length = 0;
    while (length < limit && memory.get(start + length) != 0) {
      length++;
    }
    return get(address, length);
  }

  /** The error number that the last call on this scratch left. */
  int errno() {
    return buffer.getInt(0);
  }

  /** The failure that the last call reported. */
  OsException failure() {
    return new OsException(errno());
  }

  long call(CFunction function) {
    return call(function, 0, 0, 0);
  }

  long call(CFunction function, long a) {
    return call(function, a, 0, 0);
  }

  long call(CFunction function, long a, long b) {
    return call(function, a, b, 0);
  }

  /** Calls a function with up to three arguments; what it leaves in {@code errno} is told by {@link #errno}. */
  long call(CFunction function, long a, long b, long c) {
    try {
      return (long) Downcalls.THREE.invokeExact(function.address(), state, a, b, c);
    } catch (Throwable failure) {
      throw unexpected(failure);
    }
  }

  long call(CFunction function, long a, long b, long c, long d) {
    return call(function, a, b, c, d, 0, 0);
  }

  long call(CFunction function, long a, long b, long c, long d, long e) {
    return call(function, a, b, c, d, e, 0);
  }

  /** Calls a function with up to six arguments. */
  long call(CFunction function, long a, long b, long c, long d, long e, long f) {
    try {
      return (long) Downcalls.UpToSix.SIX.invokeExact(function.address(), state, a, b, c, d, e, f);
    } catch (Throwable failure) {
      throw unexpected(failure);
    }
  }

  /** Calls a function with up to eight arguments. */
  long call(CFunction function, long a, long b, long c, long d, long e, long f, long g, long h) {
    try {
      return (long) Downcalls.UpToEight.EIGHT.invokeExact(function.address(), state, a, b, c, d, e, f, g, h);
    } catch (Throwable failure) {
      throw unexpected(failure);
    }
  }

  private static RuntimeException unexpected(Throwable failure) {
    if (failure instanceof RuntimeException exception) {
      return exception;
    }
    if (failure instanceof Error error) {
      throw error;
    }
    return new IllegalStateException(failure);
  }

  /** The result of a call that returns -1 on failure, as an int. */
  int check(long result) {
    int value = (int) result;
    if (value == -1) {
      throw failure();
    }
    return value;
  }

  /** The result of a call that returns -1 on failure, as a long. */
  long checkLong(long result) {
    if (result == -1) {
      throw failure();
    }
    return result;
  }

  /** As {@link #check}, for a call that was given a path. */
  int check(long result, byte[] path) {
    int value = (int) result;
    if (value == -1) {
      throw new OsException(errno(), path);
    }
    return value;
  }

  /**
   * Whether a blocking call has to be made again: it was interrupted, and the signal handlers that ran did not raise.
   */
  boolean retry(long result) {
    if ((int) result != -1 || errno() != Errno.EINTR) {
      return false;
    }
    Interruption.check();
    return true;
  }
}
