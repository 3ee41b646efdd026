package naja.modules.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Codecs;
import naja.runtime.abstracts.Comparisons;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Texts;
import naja.runtime.abstracts.Truth;
import naja.runtime.objects.Buffers;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyType;
import naja.runtime.text.Str;
import naja.runtime.text.StrSearch;
import naja.runtime.threads.Interpreter;

/**
 * What a {@code TextIOWrapper} is made of: a stream of bytes, a decoder with the text that has been decoded but not
 * read yet, an encoder with what has been written but not passed on. Operations hold {@link #lock}.
 *
 * <p>Text that any UTF-8 encoder takes is collected as text and encoded when it is passed on; other text is encoded at
 * once, since that can fail.
 */
final class TextCore implements OpenStreams.State {
  private static final int FIRST_CHUNK_SIZE = 8192;
  private static final long EXIT_PATIENCE_MILLIS = 200;

  private final ReentrantLock lock = new ReentrantLock();
  private Object buffer;
  private boolean detached;

  /** The core of the buffer where it is exactly one of ours, which needs no Python calls; else null. */
  private BufferedCore direct;

  private String encoding;
  private String errors;
  private boolean lineBuffering;
  private boolean writeThrough;
  private Newlines newlines;
  private String readEnd;
  private String writeEnd;
  private boolean seekable;
  private boolean telling;
  private boolean hasRead1;
  private long chunkSize = FIRST_CHUNK_SIZE;
  private boolean finalizing;

  private TextDecoder decoder;
  private Object decoded = "";

  /** Whether {@link #decoded} is what is left of a chunk, though it may be empty. */
  private boolean inChunk;

  private int used;

  /** The decoder's state before the last chunk and the bytes since then; null where {@code tell} needs none. */
  private TextDecoder.State snapshot;

  private byte[] snapshotInput;
  private double bytesPerCharacter;

  private TextEncoder encoder;
  private StringBuilder pendingText = new StringBuilder();
  private byte[] pendingBytes = {};
  private int pendingCount;
  private Object registration;

  /** {@code __init__}. */
  void open(
      PyIoBase self, Object stream, Object encodingArgument, Object errorsArgument, Object newline, boolean lines,
      boolean through) {
    buffer = null;
    detached = false;
    Newlines.check(newline, newline == PyNone.NONE ? "" : Texts.strText(newline));
    encoding = encodingName(encodingArgument);
    errors = errorsArgument == PyNone.NONE ? "strict" : checkedName(errorsArgument);
    if (errorsArgument != PyNone.NONE && Interpreter.current().settings.devMode) {
      Codecs.checkHandler(errors);
    }
    Object info = TextEncoder.kind(encoding) == TextEncoder.OTHER ? Codecs.textCodec(encoding) : null;
    lineBuffering = lines;
    writeThrough = through;
    setNewline(newline);
    decoder = null;
    encoder = null;
    clearDecoded();
    makeCoders(stream, info);
    direct = coreOf(stream);
    seekable = Truth.isTrue(Calls.callMethod(stream, "seekable"));
    telling = seekable;
    hasRead1 = Attributes.lookupAttr(stream, "read1") != null;
    buffer = stream;
    if (seekable && encoder != null && !Comparisons.isEqual(Calls.callMethod(stream, "tell"), 0L)) {
      encoder.restart(false);
    }
    OpenStreams.remove(registration);
    registration = encoder != null ? OpenStreams.add(self, this) : null;
    if (direct != null && direct.file() != null) {
      direct.file().wrappedBy(self, encoding);
    }
  }

  private static BufferedCore coreOf(Object stream) {
    Class<?> c = stream.getClass();
    if (c == PyBufferedReader.class) {
      return ((PyBufferedReader) stream).core;
    }
    if (c == PyBufferedWriter.class) {
      return ((PyBufferedWriter) stream).core;
    }
    return c == PyBufferedRandom.class ? ((PyBufferedRandom) stream).core : null;
  }

  private static String encodingName(Object argument) {
    Object chosen = argument == PyNone.NONE ? IoModule.defaultEncoding(1) : argument;
    String name = checkedName(chosen);
    return name.equals("locale") ? Interpreter.current().settings.localeEncoding : name;
  }

  /** The name of an encoding or error handler, which can be written in UTF-8 and has no null characters. */
  private static String checkedName(Object argument) {
    String name = Texts.utf16(argument);
    Calls.callMethod(argument, "encode");
    if (name.indexOf('\0') >= 0) {
      throw Errors.valueError("embedded null character");
    }
    return name;
  }

  private void makeCoders(Object stream, Object info) {
    if (Truth.isTrue(Calls.callMethod(stream, "readable"))) {
      decoder = TextDecoder.of(encoding, info, errors);
    }
    if (Truth.isTrue(Calls.callMethod(stream, "writable"))) {
      encoder = new TextEncoder(encoding, info, errors);
    }
  }

  private void setNewline(Object newline) {
    boolean universal = newline == PyNone.NONE || "".equals(newline);
    newlines = universal ? new Newlines(newline == PyNone.NONE) : null;
    readEnd = newline == PyNone.NONE ? "\n" : (String) newline;
    writeEnd = newline instanceof String n && n.startsWith("\r") ? n : null;
  }

  // Attributes

  /** The stream of bytes; {@code ValueError} when there is none. */
  Object buffer() {
    if (buffer == null) {
      throw Errors.valueError(
          detached ? "underlying buffer has been detached" : "I/O operation on uninitialized object");
    }
    return buffer;
  }

  Object bufferOrNone() {
    return buffer == null ? PyNone.NONE : buffer;
  }

  Object encoding() {
    return encoding == null ? PyNone.NONE : PyType.nameKey(encoding);
  }

  Object errors() {
    if (errors == null) {
      throw Errors.valueError("I/O operation on uninitialized object");
    }
    return PyType.nameKey(errors);
  }

  boolean lineBuffering() {
    return lineBuffering;
  }

  boolean writeThrough() {
    return writeThrough;
  }

  boolean finalizing() {
    return finalizing;
  }

  void setFinalizing(boolean value) {
    finalizing = value;
  }

  long chunkSize() {
    buffer();
    return chunkSize;
  }

  void setChunkSize(Object value) {
    buffer();
    long n = Numbers.asSizeOverflow(value);
    if (n <= 0) {
      throw Errors.valueError("a strictly positive integer is required");
    }
    chunkSize = n;
  }

  Object newlines() {
    buffer();
    return newlines == null || decoder == null ? PyNone.NONE : newlines.seen();
  }

  boolean isClosed() {
    Object stream = buffer();
    return direct != null ? direct.isClosed() : Truth.isTrue(Attributes.getAttr(stream, "closed"));
  }

  void checkOpen() {
    if (isClosed()) {
      throw Errors.valueError("I/O operation on closed file.");
    }
  }

  // Decoding

  private Object decode(byte[] bytes, int start, int end, boolean last) {
    Object text = decoder.decode(bytes, start, end, last);
    return newlines == null ? text : newlines.next(text, last);
  }

  private TextDecoder.State decoderState() {
    TextDecoder.State state = decoder.state();
    if (newlines == null) {
      return state;
    }
    if (state == TextDecoder.State.START && !newlines.pendingReturn()) {
      return state;
    }
    Object flags = Numbers.or(Numbers.leftShift(state.flags(), 1L), newlines.pendingReturn() ? 1L : 0L);
    return new TextDecoder.State(state.bytes(), flags);
  }

  private void setDecoderState(TextDecoder.State state) {
    if (newlines == null) {
      decoder.setState(state);
      return;
    }
    newlines.setPendingReturn(Numbers.and(state.flags(), 1L).equals(1L));
    decoder.setState(new TextDecoder.State(state.bytes(), Numbers.rightShift(state.flags(), 1L)));
  }

  private void resetDecoder() {
    if (decoder != null) {
      decoder.reset();
      if (newlines != null) {
        newlines.reset();
      }
    }
  }

  private void clearDecoded() {
    decoded = "";
    inChunk = false;
    used = 0;
    snapshot = null;
    snapshotInput = null;
  }

  private void setDecoded(Object text) {
    decoded = text;
    inChunk = true;
    used = 0;
  }

  private Object takeDecoded(int count) {
    int rest = Str.length(decoded) - used;
    int n = count < 0 || count > rest ? rest : count;
    Object part = Str.slice(decoded, used, used + n);
    used += n;
    return part;
  }

  private void beforeReading() {
    checkOpen();
    if (decoder == null) {
      throw IoModule.unsupported("not readable");
    }
    passOn();
  }

  private static byte[] bytesFrom(Object data, String method) {
    byte[] bytes = Buffers.bytesOrNull(data);
    if (bytes == null) {
      throw Errors.typeError(
          "underlying " + method + "() should have returned a bytes-like object, not '" + PyType.of(data).name()
              + "'");
    }
    return bytes;
  }

  /** Decodes a further chunk; false at the end. */
  private boolean readChunk(long hint) {
    TextDecoder.State before = telling ? decoderState() : null;
    long count = chunkSize;
    if (hint > 0) {
      count = Math.max(count, (long) (Math.max(bytesPerCharacter, 1.0) * hint));
    }
    Object data;
    if (direct != null) {
      data = direct.read1(buffer, count);
    } else {
      data = Calls.callMethod(buffer, hasRead1 ? "read1" : "read", count);
    }
    byte[] bytes = bytesFrom(data, hasRead1 ? "read1" : "read");
    boolean last = bytes.length == 0;
    setDecoded(decode(bytes, 0, bytes.length, last));
    int length = Str.length(decoded);
    bytesPerCharacter = length > 0 ? bytes.length / (double) length : 0;
    if (before != null) {
      snapshot = before;
      snapshotInput = bytes;
      if (before.bytes().length > 0) {
        snapshotInput = Arrays.copyOf(before.bytes(), before.bytes().length + bytes.length);
        System.arraycopy(bytes, 0, snapshotInput, before.bytes().length, bytes.length);
      }
    }
    return !last || length > 0;
  }

  Object read(long n) {
    lock.lock();
    try {
      beforeReading();
      if (n < 0) {
        Object data = Calls.callMethod(buffer, "read");
        if (data == PyNone.NONE) {
          throw Errors.error(ExceptionTypes.BLOCKING_IO_ERROR, "Read returned None.");
        }
        byte[] bytes = bytesFrom(data, "read");
        Object rest = decode(bytes, 0, bytes.length, true);
        Object first = takeDecoded(-1);
        clearDecoded();
        return Str.length(first) == 0 ? rest : Str.concat(first, rest);
      }
      Object first = takeDecoded((int) Math.min(n, Integer.MAX_VALUE));
      long missing = n - Str.length(first);
      if (missing == 0) {
        return first;
      }
      List<Object> parts = new ArrayList<>();
      parts.add(first);
      while (missing > 0 && readChunk(missing)) {
        Object part = takeDecoded((int) Math.min(missing, Integer.MAX_VALUE));
        missing -= Str.length(part);
        parts.add(part);
      }
      return Str.join("", parts.toArray(), parts.size());
    } finally {
      lock.unlock();
    }
  }

  Object readLine(long limit) {
    lock.lock();
    try {
      beforeReading();
      int end = lineEnd(decoded, used);
      if (end >= 0 && (limit < 0 || end - used <= limit)) {
        return takeDecoded(end - used);
      }
      return readLongLine(limit);
    } finally {
      lock.unlock();
    }
  }

  private int lineEnd(Object text, int start) {
    return start >= Str.length(text) ? -1 : Newlines.lineEnd(text, start, readEnd);
  }

  /** A line that is not all in the decoded text, or that is cut off by the limit. */
  private Object readLongLine(long limit) {
    List<Object> parts = new ArrayList<>();
    long have = 0;
    boolean afterReturn = false;
    while (true) {
      int rest = Str.length(decoded) - used;
      int end;
      if (afterReturn && rest > 0 && Str.codePointAt(decoded, used) == '\n') {
        end = used + 1;
      } else {
        end = lineEnd(decoded, used);
      }
      int count = end < 0 ? rest : end - used;
      if (limit >= 0 && have + count >= limit) {
        parts.add(takeDecoded((int) (limit - have)));
        break;
      }
      if (count > 0) {
        Object part = takeDecoded(count);
        parts.add(part);
        have += count;
        afterReturn = readEnd.length() == 2 && Str.codePointAt(part, count - 1) == '\r';
      }
      if (end >= 0) {
        break;
      }
      if (!readChunk(0)) {
        clearDecoded();
        break;
      }
    }
    return Str.join("", parts.toArray(), parts.size());
  }

  /** A line for iterating, during which {@code tell} is off; "" at the end. */
  Object nextLine() {
    lock.lock();
    try {
      buffer();
      telling = false;
      Object line = readLine(-1);
      afterLine(line);
      return line;
    } finally {
      lock.unlock();
    }
  }

  /** Switches {@code tell} off for iterating by {@code readline} of a subclass. */
  void beforeLine() {
    buffer();
    telling = false;
  }

  /** Switches {@code tell} on again when there was no further line. */
  void afterLine(Object line) {
    if (Str.length(line) == 0) {
      snapshot = null;
      snapshotInput = null;
      telling = seekable;
    }
  }

  // Encoding

  void write(Object text) {
    lock.lock();
    try {
      checkOpen();
      if (encoder == null) {
        throw IoModule.unsupported("not writable");
      }
      boolean ends = (lineBuffering || writeEnd != null) && StrSearch.contains(text, "\n");
      boolean flushes = lineBuffering && (ends || StrSearch.contains(text, "\r"));
      Object value = ends && writeEnd != null ? StrSearch.replace(text, "\n", writeEnd, -1) : text;
      if (encoder.takesAnyString() && value instanceof String s) {
        passOnFor(s.length());
        pendingText.append(s);
      } else {
        byte[] bytes = encoder.encode(value);
        passOnFor(bytes.length);
        encodePending();
        hold(bytes);
      }
      if (pendingText.length() + pendingCount >= chunkSize || flushes || writeThrough) {
        passOn();
      }
      if (flushes) {
        Calls.callMethod(buffer, "flush");
      }
      if (snapshot != null) {
        clearDecoded();
      }
      resetDecoder();
    } finally {
      lock.unlock();
    }
  }

  /** Makes room: what is held and what comes are not put together where they are more than a chunk. */
  private void passOnFor(int length) {
    while (pendingText.length() + pendingCount > 0 && pendingText.length() + pendingCount + length > chunkSize) {
      passOn();
    }
  }

  private void hold(byte[] bytes) {
    if (pendingCount == 0) {
      pendingBytes = bytes;
    } else {
      if (pendingCount + bytes.length > pendingBytes.length) {
        pendingBytes = Arrays.copyOf(pendingBytes, Math.max(pendingCount + bytes.length, pendingCount * 2));
      }
      System.arraycopy(bytes, 0, pendingBytes, pendingCount, bytes.length);
    }
    pendingCount += bytes.length;
  }

  private void encodePending() {
    int length = pendingText.length();
    if (length > 0) {
      byte[] bytes = encoder.encode(pendingText.toString());
      if (bytes.length == length && length <= 2 * FIRST_CHUNK_SIZE) {
        pendingText.setLength(0);
      } else {
        // A builder that has grown, or holds wide characters, would stay so.
        pendingText = new StringBuilder();
      }
      hold(bytes);
    }
  }

  /** Gives the stream below what has been written. */
  private void passOn() {
    if (pendingText.length() > 0) {
      encodePending();
    }
    if (pendingCount == 0) {
      return;
    }
    byte[] bytes = pendingBytes;
    int count = pendingCount;
    pendingBytes = new byte[0];
    pendingCount = 0;
    if (direct != null) {
      direct.write(buffer, bytes, count);
    } else {
      Calls.callMethod(buffer, "write", PyBytes.of(bytes.length == count ? bytes : Arrays.copyOf(bytes, count)));
    }
  }

  void flush() {
    lock.lock();
    try {
      checkOpen();
      telling = seekable;
      passOn();
      Calls.callMethod(buffer, "flush");
    } finally {
      lock.unlock();
    }
  }

  void reconfigure(Object newEncoding, Object newErrors, Object newline, Object lines, Object through) {
    lock.lock();
    try {
      checkOpen();
      boolean recodes = newEncoding != PyNone.NONE || newErrors != PyNone.NONE || newline != null;
      if (recodes && inChunk) {
        throw IoModule.unsupported(
            "It is not possible to set the encoding or newline of stream after the first read");
      }
      if (newline != null) {
        Newlines.check(newline, newline == PyNone.NONE ? "" : Texts.strText(newline));
      }
      flush();
      boolean seen = newlines != null;
      if (newline != null) {
        setNewline(newline);
        seen = false;
      }
      if (newEncoding != PyNone.NONE || newErrors != PyNone.NONE) {
        recode(newEncoding, newErrors);
        if (seen) {
          newlines = new Newlines(newlines.translates);
        }
      }
      lineBuffering = lines == PyNone.NONE ? lineBuffering : Truth.isTrue(lines);
      writeThrough = through == PyNone.NONE ? writeThrough : Truth.isTrue(through);
    } finally {
      lock.unlock();
    }
  }

  private void recode(Object newEncoding, Object newErrors) {
    String name = newEncoding == PyNone.NONE ? encoding : encodingName(newEncoding);
    Object info = TextEncoder.kind(name) == TextEncoder.OTHER ? Codecs.textCodec(name) : null;
    if (newErrors != PyNone.NONE) {
      errors = checkedName(newErrors);
    } else if (newEncoding != PyNone.NONE) {
      errors = "strict";
    }
    encoding = name;
    if (decoder != null) {
      decoder = TextDecoder.of(encoding, info, errors);
    }
    if (encoder != null) {
      encoder = new TextEncoder(encoding, info, errors);
      if (seekable && !Comparisons.isEqual(Calls.callMethod(buffer, "tell"), 0L)) {
        encoder.restart(false);
      }
    }
  }

  // Position

  private void checkSeekable() {
    checkOpen();
    if (!seekable) {
      throw IoModule.unsupported("underlying stream is not seekable");
    }
  }

  Object tell(Object self) {
    lock.lock();
    try {
      checkSeekable();
      if (!telling) {
        throw Errors.error(ExceptionTypes.OS_ERROR, "telling position disabled by next() call");
      }
      passOn();
      Calls.callMethod(self, "flush");
      Object at = Calls.callMethod(buffer, "tell");
      if (decoder == null || snapshot == null) {
        return at;
      }
      long start = Numbers.asIndexLong(at) - snapshotInput.length;
      if (used == 0) {
        return new Cookie(start, flagsOf(snapshot), 0, 0, false).pack();
      }
      TextDecoder.State saved = decoderState();
      try {
        return cookie(start, snapshotInput, flagsOf(snapshot));
      } finally {
        setDecoderState(saved);
      }
    } finally {
      lock.unlock();
    }
  }

  private static int flagsOf(TextDecoder.State state) {
    return (int) Numbers.asIndexClamped(state.flags());
  }

  private void startAt(int flags) {
    setDecoderState(new TextDecoder.State(TextDecoder.State.START.bytes(), Integer.toUnsignedLong(flags)));
  }

  /**
   * The position of the character {@link #used}, given where the decoding of the snapshot's bytes started: looks for a
   * place near before the character where the decoder holds nothing back, then goes on byte by byte.
   */
  private Object cookie(long start, byte[] input, int startFlags) {
    int flags = startFlags;
    int skip = used;
    int safe = (int) Math.min(input.length, (long) (bytesPerCharacter * skip));
    int back = 1;
    boolean found = false;
    while (safe > 0) {
      startAt(startFlags);
      int count = Str.length(decode(input, 0, safe, false));
      if (count <= skip) {
        TextDecoder.State state = decoderState();
        if (state.bytes().length == 0) {
          flags = flagsOf(state);
          skip -= count;
          found = true;
          break;
        }
        safe -= state.bytes().length;
        back = 1;
      } else {
        safe -= back;
        back *= 2;
      }
    }
    if (!found) {
      safe = 0;
      startAt(startFlags);
    }
    long base = start + safe;
    if (skip == 0) {
      return new Cookie(base, flags, 0, 0, false).pack();
    }
    int feed = 0;
    int count = 0;
    for (int i = safe; i < input.length; i++) {
      feed++;
      count += Str.length(decode(input, i, i + 1, false));
      TextDecoder.State state = decoderState();
      if (state.bytes().length == 0 && count <= skip) {
        base += feed;
        skip -= count;
        flags = flagsOf(state);
        feed = 0;
        count = 0;
      }
      if (count >= skip) {
        return new Cookie(base, flags, feed, skip, false).pack();
      }
    }
    count += Str.length(decode(input, 0, 0, true));
    if (count < skip) {
      throw Errors.error(ExceptionTypes.OS_ERROR, "can't reconstruct logical file position");
    }
    return new Cookie(base, flags, feed, skip, true).pack();
  }

  Object seek(Object self, Object target, int whence) {
    lock.lock();
    try {
      checkSeekable();
      Object cookie = target;
      switch (whence) {
        case 0 -> {}
        case 1 -> {
          if (!Comparisons.isEqual(cookie, 0L)) {
            throw IoModule.unsupported("can't do nonzero cur-relative seeks");
          }
          cookie = Calls.callMethod(self, "tell");
        }
        case 2 -> {
          if (!Comparisons.isEqual(cookie, 0L)) {
            throw IoModule.unsupported("can't do nonzero end-relative seeks");
          }
          return seekEnd(self);
        }
        default -> throw Errors.valueError("invalid whence (" + whence + ", should be 0, 1 or 2)");
      }
      if (Comparisons.test(Comparisons.LT, cookie, 0L)) {
        throw Errors.valueError("negative seek position " + Texts.reprText(cookie));
      }
      Calls.callMethod(self, "flush");
      restore(Cookie.unpack(cookie));
      return cookie;
    } finally {
      lock.unlock();
    }
  }

  private Object seekEnd(Object self) {
    Calls.callMethod(self, "flush");
    clearDecoded();
    resetDecoder();
    Object end = Calls.callMethod(buffer, "seek", 0L, 2L);
    if (encoder != null) {
      encoder.restart(Comparisons.isEqual(end, 0L));
    }
    return end;
  }

  private void restore(Cookie cookie) {
    Calls.callMethod(buffer, "seek", cookie.start());
    clearDecoded();
    if (decoder != null) {
      if (cookie.start() == 0 && cookie.flags() == 0) {
        resetDecoder();
      } else {
        startAt(cookie.flags());
      }
      snapshot = new TextDecoder.State(TextDecoder.State.START.bytes(), Integer.toUnsignedLong(cookie.flags()));
      snapshotInput = snapshot.bytes();
      if (cookie.skip() > 0) {
        byte[] bytes = bytesFrom(Calls.callMethod(buffer, "read", (long) cookie.feed()), "read");
        snapshotInput = bytes;
        setDecoded(decode(bytes, 0, bytes.length, cookie.end()));
        if (Str.length(decoded) < cookie.skip()) {
          throw Errors.error(ExceptionTypes.OS_ERROR, "can't restore logical file position");
        }
        used = cookie.skip();
      }
    }
    if (encoder != null) {
      encoder.restart(cookie.start() == 0 && cookie.flags() == 0);
    }
  }

  // The end

  /** {@code close()}: closes the stream below even if flushing fails. */
  void close(Object self) {
    buffer();
    if (isClosed() || detached) {
      return;
    }
    Object stream = buffer();
    try {
      Calls.callMethod(self, "flush");
    } catch (PyException e) {
      OpenStreams.remove(registration);
      IoArgs.closeAfter(e, stream);
    }
    OpenStreams.remove(registration);
    Calls.callMethod(stream, "close");
  }

  Object detach(Object self) {
    buffer();
    Calls.callMethod(self, "flush");
    OpenStreams.remove(registration);
    Object stream = buffer;
    buffer = null;
    direct = null;
    detached = true;
    return stream;
  }

  @Override
  public boolean isText() {
    return true;
  }

  @Override
  public void finish(boolean abandoned) {
    try {
      if (buffer == null || !lock.tryLock(EXIT_PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    try {
      if (!isClosed()) {
        finishOpen(abandoned);
      }
    } finally {
      lock.unlock();
    }
  }

  private void finishOpen(boolean abandoned) {
    try {
      passOn();
    } finally {
      if (abandoned) {
        if (direct != null) {
          direct.warnUnclosed();
        }
        Calls.callMethod(buffer, "close");
      }
    }
  }
}
