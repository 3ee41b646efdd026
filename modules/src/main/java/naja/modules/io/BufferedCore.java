package naja.modules.io;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Texts;
import naja.runtime.abstracts.Truth;
import naja.runtime.objects.BufferView;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyBaseException;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyType;
import naja.runtime.os.Errno;
import naja.runtime.os.OsException;

/**
 * What {@code BufferedReader}, {@code BufferedWriter} and {@code BufferedRandom} are made of: a raw stream and one
 * buffer, which holds either bytes read ahead or bytes to be written, never both. Operations hold {@link #lock};
 * a thread that comes back into the same stream gets {@code RuntimeError}.
 */
final class BufferedCore implements OpenStreams.State {
  private static final int WOULD_BLOCK = -1;
  private static final long EXIT_PATIENCE_MILLIS = 200;

  private final ReentrantLock lock = new ReentrantLock();
  private Object raw;
  private boolean detached;
  private boolean finalizing;

  /** The raw stream where it is exactly a {@code FileIO}, which needs no Python calls; else null. */
  private PyFileIo file;

  private int size;
  private byte[] buffer;

  /** The bytes read ahead are {@code buffer[position..end)}. */
  private int position;

  private int end;

  /** The bytes to be written are {@code buffer[sent..pending)}. */
  private int sent;

  private int pending;

  private Object registration;

  /** {@code __init__}. */
  void open(Object rawStream, Object bufferSize, PyIoBase stream, boolean writes) {
    raw = null;
    detached = false;
    long wanted = bufferSize == null ? IoModule.DEFAULT_BUFFER_SIZE : Numbers.asSizeOverflow(bufferSize);
    if (wanted <= 0) {
      throw Errors.valueError("buffer size must be strictly positive");
    }
    if (wanted > Integer.MAX_VALUE - 16) {
      throw Errors.memoryError();
    }
    size = (int) wanted;
    raw = rawStream;
    file = rawStream.getClass() == PyFileIo.class ? (PyFileIo) rawStream : null;
    buffer = null;
    position = end = sent = pending = 0;
    if (file != null) {
      file.wrappedBy(stream, null);
    }
    if (writes) {
      OpenStreams.remove(registration);
      registration = OpenStreams.add(stream, this);
    }
  }

  private void enter(Object self) {
    if (lock.isHeldByCurrentThread()) {
      throw Errors.runtimeError("reentrant call inside " + Texts.reprText(self));
    }
    lock.lock();
  }

  /** The raw stream; {@code ValueError} when there is none. */
  Object raw() {
    if (raw == null) {
      throw Errors.valueError(
          detached ? "raw stream has been detached" : "I/O operation on uninitialized object");
    }
    return raw;
  }

  Object rawOrNone() {
    return raw == null ? PyNone.NONE : raw;
  }

  boolean finalizing() {
    return finalizing;
  }

  void setFinalizing(boolean value) {
    finalizing = value;
  }

  boolean isClosed() {
    Object stream = raw();
    return file != null ? file.isClosed() : Truth.isTrue(Attributes.getAttr(stream, "closed"));
  }

  private void checkOpen(String action) {
    if (isClosed()) {
      throw Errors.valueError(action + " of closed file");
    }
  }

  Object callRaw(String method) {
    return Calls.callMethod(raw(), method);
  }

  private byte[] buffer() {
    if (buffer == null) {
      buffer = new byte[size];
    }
    return buffer;
  }

  // Raw operations

  /** Reads once into an array: the number of bytes, 0 at the end, -1 when nothing is there yet. */
  private int rawRead(byte[] into, int at, int count) {
    if (file != null) {
      return file.readInto(into, at, count);
    }
    Object answer = Calls.callMethod(raw, "readinto", IoBuffers.window(into, at, count, false));
    if (answer == PyNone.NONE) {
      return WOULD_BLOCK;
    }
    return (int) counted(answer, "readinto", count);
  }

  private static long counted(Object answer, String method, int most) {
    if (!Numbers.isIndex(answer)) {
      PyException failure = osError("raw " + method + "() failed");
      PyBaseException why =
          Errors.typeError("'" + PyType.of(answer).name() + "' object cannot be interpreted as an integer").value();
      failure.value().cause = why;
      failure.value().context = why;
      failure.value().suppressContext = true;
      throw failure;
    }
    long n = Numbers.asSizeOverflow(answer);
    if (n < 0 || n > most) {
      throw osError(
          "raw " + method + "() returned invalid length " + n + " (should have been between 0 and " + most + ")");
    }
    return n;
  }

  private static PyException osError(String message) {
    return Errors.error(ExceptionTypes.OS_ERROR, PyType.nameKey(message));
  }

  private int rawWrite(byte[] data, int from, int count) {
    if (file != null) {
      return file.writeFrom(data, from, count);
    }
    Object answer = Calls.callMethod(raw, "write", IoBuffers.window(data, from, count, true));
    return answer == PyNone.NONE ? WOULD_BLOCK : (int) counted(answer, "write", count);
  }

  private long rawSeek(long target, int whence) {
    Object answer = Calls.callMethod(raw, "seek", target, (long) whence);
    return offset(answer);
  }

  private long rawTell() {
    return offset(Calls.callMethod(raw, "tell"));
  }

  private static long offset(Object answer) {
    long at = Numbers.asIndexLong(answer);
    if (at < 0) {
      throw osError("Raw stream returned invalid position " + at);
    }
    return at;
  }

  // Reading

  private void beforeReading() {
    if (pending > 0) {
      writeOut();
    }
  }

  /** Fills the empty buffer with one raw read. */
  private int fill() {
    position = end = 0;
    int n = rawRead(buffer(), 0, size);
    if (n > 0) {
      end = n;
    }
    return n;
  }

  private PyBytes take(int count) {
    PyBytes part = count == 0 ? PyBytes.EMPTY : PyBytes.of(Arrays.copyOfRange(buffer, position, position + count));
    position += count;
    return part;
  }

  Object read(Object self, Object sizeArgument) {
    long n = IoArgs.size(sizeArgument);
    if (n < -1) {
      throw Errors.valueError("read length must be non-negative or -1");
    }
    raw();
    checkOpen("read");
    enter(self);
    try {
      if (n == -1) {
        beforeReading();
        return readAll();
      }
      if (n <= end - position) {
        return take((int) n);
      }
      beforeReading();
      byte[] out = new byte[(int) Math.min(n, Math.max(size, end - position))];
      int have = 0;
      while (have < n) {
        if (have == out.length) {
          out = Arrays.copyOf(out, (int) Math.min(n, Math.min(Integer.MAX_VALUE - 16, out.length * 2L)));
        }
        int wanted = out.length - have;
        int got = readInto(out, have, wanted, false);
        if (have == 0 && got == WOULD_BLOCK) {
          return PyNone.NONE;
        }
        have += Math.max(got, 0);
        if (got < wanted) {
          break;
        }
      }
      return PyBytes.of(have == out.length ? out : Arrays.copyOf(out, have));
    } finally {
      lock.unlock();
    }
  }

  /**
   * Reads {@code count} bytes, fewer at the end of the stream or when it would block.
   *
   * @param once whether one raw read has to do
   * @return the number of bytes; -1 when there is none because reading would block
   */
  private int readInto(byte[] out, int at, int count, boolean once) {
    int have = Math.min(count, end - position);
    if (have > 0) {
      System.arraycopy(buffer, position, out, at, have);
      position += have;
    }
    boolean read = false;
    while (have < count && !(once && read)) {
      int rest = count - have;
      int n;
      if (once ? rest > size : rest >= size) {
        n = rawRead(out, at + have, once ? rest : rest - rest % size);
      } else if (once && have > 0) {
        break;
      } else {
        n = fill();
        if (n > 0) {
          n = Math.min(n, rest);
          System.arraycopy(buffer, 0, out, at + have, n);
          position = n;
        }
      }
      if (n <= 0) {
        return have == 0 ? n : have;
      }
      read = true;
      have += n;
    }
    return have;
  }

  private Object readAll() {
    PyBytes first = take(end - position);
    position = end = 0;
    Object rest = file != null ? file.readRest() : restByMethods(first.size() > 0);
    if (rest == PyNone.NONE) {
      return first.size() == 0 ? rest : first;
    }
    if (!(rest instanceof PyBytes more)) {
      throw Errors.typeError("readall() should return bytes");
    }
    return first.size() == 0 ? more : concat(first, more);
  }

  private Object restByMethods(boolean some) {
    Object readAll = Attributes.lookupAttr(raw, "readall");
    if (readAll != null) {
      return Calls.call(readAll);
    }
    PyBytes all = PyBytes.EMPTY;
    while (true) {
      Object data = Calls.callMethod(raw, "read");
      if (data == PyNone.NONE) {
        return all.size() == 0 && !some ? data : all;
      }
      if (!(data instanceof PyBytes bytes)) {
        throw Errors.typeError("read() should return bytes");
      }
      if (bytes.size() == 0) {
        return all;
      }
      all = concat(all, bytes);
    }
  }

  private static PyBytes concat(PyBytes a, PyBytes b) {
    byte[] all = Arrays.copyOf(a.array(), a.size() + b.size());
    System.arraycopy(b.array(), 0, all, a.size(), b.size());
    return PyBytes.of(all);
  }

  Object read1(Object self, Object sizeArgument) {
    long n = sizeArgument == null ? -1 : Numbers.asSizeOverflow(sizeArgument);
    raw();
    checkOpen("read");
    if (n < 0) {
      n = size;
    }
    if (n == 0) {
      return PyBytes.EMPTY;
    }
    enter(self);
    try {
      if (end > position) {
        return take((int) Math.min(n, end - position));
      }
      beforeReading();
      if (n >= size) {
        byte[] out = new byte[file != null ? file.room(n) : (int) Math.min(n, Integer.MAX_VALUE - 16)];
        int got = Math.max(0, rawRead(out, 0, out.length));
        return PyBytes.of(got == out.length ? out : Arrays.copyOf(out, got));
      }
      fill();
      return take((int) Math.min(n, end - position));
    } finally {
      lock.unlock();
    }
  }

  Object readInto(Object self, Object target, boolean once) {
    try (BufferView view = IoBuffers.writable(target, (once ? "1" : "") + "() argument")) {
      return readInto(self, view, once);
    }
  }

  private Object readInto(Object self, BufferView view, boolean once) {
    raw();
    checkOpen("readinto");
    enter(self);
    try {
      beforeReading();
      int n = readInto(view.array, view.offset, view.length(), once);
      if (n == WOULD_BLOCK) {
        return PyNone.NONE;
      }
      return (long) n;
    } finally {
      lock.unlock();
    }
  }

  Object peek(Object self) {
    raw();
    checkOpen("peek");
    enter(self);
    try {
      beforeReading();
      if (position == end) {
        fill();
      }
      return PyBytes.of(Arrays.copyOfRange(buffer(), position, end));
    } finally {
      lock.unlock();
    }
  }

  PyBytes readLine(Object self, long limit) {
    raw();
    checkOpen("readline");
    enter(self);
    try {
      beforeReading();
      byte[] line = null;
      int have = 0;
      while (limit < 0 || have < limit) {
        if (position == end && fill() <= 0) {
          break;
        }
        int stop = limit < 0 ? end : (int) Math.min(end, position + limit - have);
        int at = position;
        byte[] bytes = buffer;
        while (at < stop && bytes[at] != '\n') {
          at++;
        }
        boolean found = at < stop;
        int count = (found ? at + 1 : at) - position;
        if (line == null && found) {
          return take(count);
        }
        line = line == null ? new byte[count] : Arrays.copyOf(line, have + count);
        System.arraycopy(bytes, position, line, have, count);
        position += count;
        have += count;
        if (found) {
          break;
        }
      }
      return line == null ? PyBytes.EMPTY : PyBytes.of(line);
    } finally {
      lock.unlock();
    }
  }

  // Writing

  /** Gives up the bytes read ahead, so that the raw position is where the stream's is. */
  private void rewind() {
    if (end > position) {
      rawSeek(position - (long) end, 1);
    }
    position = end = 0;
  }

  private void writeOut() {
    while (sent < pending) {
      int n = rawWrite(buffer, sent, pending - sent);
      if (n == WOULD_BLOCK) {
        throw blocked(0);
      }
      sent += n;
    }
    sent = pending = 0;
  }

  /** Only the system's own refusals have a number. */
  private PyException blocked(int written) {
    return IoArgs.wouldBlock(file != null ? Errno.EAGAIN : 0, written);
  }

  private void store(byte[] data, int from, int count) {
    System.arraycopy(data, from, buffer(), pending, count);
    pending += count;
  }

  long write(Object self, Object data) {
    byte[] bytes = IoBuffers.bytes(data);
    write(self, bytes, bytes.length);
    return bytes.length;
  }

  /** Writes the first bytes of an array. */
  void write(Object self, byte[] bytes, int length) {
    raw();
    enter(self);
    try {
      if (isClosed()) {
        throw Errors.valueError("write to closed file");
      }
      if (end > 0) {
        rewind();
      }
      if (length <= size - pending) {
        store(bytes, 0, length);
        return;
      }
      writeMuch(bytes, length);
    } finally {
      lock.unlock();
    }
  }

  private void writeMuch(byte[] bytes, int length) {
    try {
      writeOut();
    } catch (PyException e) {
      if (!e.matches(ExceptionTypes.BLOCKING_IO_ERROR)) {
        throw e;
      }
      System.arraycopy(buffer, sent, buffer, 0, pending - sent);
      pending -= sent;
      sent = 0;
      int fits = Math.min(length, size - pending);
      store(bytes, 0, fits);
      if (fits < length) {
        throw blocked(fits);
      }
      return;
    }
    int done = 0;
    while (length - done > size) {
      int n = rawWrite(bytes, done, length - done);
      if (n == WOULD_BLOCK) {
        store(bytes, done, size);
        throw blocked(done + size);
      }
      done += n;
    }
    store(bytes, done, length - done);
  }

  void flush(Object self) {
    raw();
    checkOpen("flush");
    enter(self);
    try {
      writeOut();
      rewind();
    } finally {
      lock.unlock();
    }
  }

  // Position

  Object seek(Object self, Object target, int whence) {
    if (whence < 0 || whence > 2 && whence != 3 && whence != 4) {
      throw Errors.valueError("whence value " + whence + " unsupported");
    }
    raw();
    checkOpen("seek");
    IoArgs.requireSeekable(raw);
    long to = Numbers.asIndexLong(target);
    enter(self);
    try {
      writeOut();
      if (whence <= 1 && end > position) {
        long now = rawTell();
        long move = whence == 0 ? to - (now - (end - position)) : to;
        if (move >= -position && move <= end - position) {
          position += (int) move;
          return Math.max(0, now - (end - position));
        }
      }
      if (whence == 1) {
        to -= end - position;
      }
      long answer = rawSeek(to, whence);
      position = end = 0;
      return answer;
    } finally {
      lock.unlock();
    }
  }

  long tell(Object self) {
    raw();
    enter(self);
    try {
      // A device that is at 0 always has no place for what was read ahead.
      return Math.max(0, rawTell() - (end - position) + (pending - sent));
    } finally {
      lock.unlock();
    }
  }

  Object truncate(Object self, Object length, boolean writable) {
    raw();
    checkOpen("truncate");
    if (!writable) {
      throw IoModule.unsupported("truncate");
    }
    enter(self);
    try {
      writeOut();
      rewind();
      return Calls.callMethod(raw, "truncate", length == PyNone.NONE ? (Object) rawTell() : length);
    } finally {
      lock.unlock();
    }
  }

  // The end

  /** {@code close()}: closes the raw stream even if flushing fails. */
  void close(Object self) {
    raw();
    if (isClosed()) {
      return;
    }
    PyException failure = null;
    try {
      Calls.callMethod(self, "flush");
    } catch (PyException e) {
      failure = e;
    }
    OpenStreams.remove(registration);
    enter(self);
    try {
      if (failure != null) {
        IoArgs.closeAfter(failure, raw());
      } else {
        Calls.callMethod(raw(), "close");
      }
    } finally {
      buffer = null;
      position = end = sent = pending = 0;
      lock.unlock();
    }
  }

  Object detach(Object self) {
    Object stream = raw();
    Calls.callMethod(self, "flush");
    OpenStreams.remove(registration);
    raw = null;
    file = null;
    detached = true;
    return stream;
  }

  /** The file below, where it is one of Java's. */
  PyFileIo file() {
    return file;
  }

  /** Warns of a stream that is gone, while its file is open. */
  void warnUnclosed() {
    if (file != null) {
      file.warnUnclosed();
    }
  }

  @Override
  public boolean isText() {
    return false;
  }

  @Override
  public void finish(boolean abandoned) {
    try {
      if (raw == null || !lock.tryLock(EXIT_PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    try {
      if (!isClosed()) {
        writeOut();
        if (abandoned) {
          warnUnclosed();
          Calls.callMethod(raw, "close");
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /** Whether an error of the system only says that nothing can be moved at the moment. */
  static boolean wouldBlock(OsException e) {
    return e.errno() == Errno.EAGAIN;
  }
}
