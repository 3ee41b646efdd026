package naja.modules.zlib;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Decompression of one stream in any of zlib's wrappings. It remembers its input as long as that is little, so that it can
 * be copied: the JDK's inflater cannot. Not for use by two threads at once.
 */
final class InflateStream {
  private static final int BUFFER = 16 * 1024;
  private static final int TRAILER = 8;

  private final Wrapping wrapping;
  private final byte[] dictionary;
  private final History history;

  private Inflater inflater;
  private final ByteArrayOutputStream head = new ByteArrayOutputStream();
  private byte[] keptBack = {};
  private byte[] carried = {};
  private final byte[] trailer = new byte[TRAILER];
  private int trailerFilled;
  private boolean gzip;
  private boolean bodyDone;
  private CRC32 checksum;
  private long length;
  private boolean finished;
  private ZlibFailure failure;

  /** A stream; the dictionary may be null. */
  InflateStream(int wbits, byte[] dictionary) {
    this(Wrapping.forInflating(wbits), dictionary, new History());
  }

  private InflateStream(Wrapping wrapping, byte[] dictionary, History history) {
    this.wrapping = wrapping;
    this.dictionary = dictionary;
    this.history = history;
    if (wrapping == Wrapping.ZLIB || wrapping == Wrapping.RAW) {
      begin(wrapping == Wrapping.RAW);
    }
  }

  private void begin(boolean raw) {
    inflater = new Inflater(raw);
    if (raw && dictionary != null) {
      inflater.setDictionary(dictionary);
    }
  }

  /** Whether the end of the stream has been reached, checksums included. */
  boolean isFinished() {
    return finished;
  }

  /**
   * Decompresses until the input or the room for output ends.
   *
   * @param room the most bytes of output, or -1
   * @return where in the input it stopped
   */
  int inflate(byte[] in, int from, int to, ByteArrayOutputStream out, int room) {
    if (failure != null) {
      throw failure;
    }
    try {
      if (carried.length > 0) {
        return inflateCarried(in, from, to, out, room);
      }
      int end = step(in, from, to, out, room);
      history.add(in, from, end, room);
      return end;
    } catch (ZlibFailure e) {
      failure = e;
      throw e;
    }
  }

  /** As a copy does that took in a little less than its model: what it left goes first. */
  private int inflateCarried(byte[] in, int from, int to, ByteArrayOutputStream out, int room) {
    byte[] all = Arrays.copyOf(carried, carried.length + to - from);
    System.arraycopy(in, from, all, carried.length, to - from);
    int before = carried.length;
    int end = step(all, 0, all.length, out, room);
    history.add(all, 0, end, room);
    carried = Arrays.copyOfRange(carried, Math.min(end, before), before);
    return from + Math.max(0, end - before);
  }

  private int step(byte[] in, int from, int to, ByteArrayOutputStream out, int room) {
    int at = from;
    if (inflater == null) {
      at = readHead(in, at, to);
      if (inflater == null) {
        return at;
      }
    }
    if (!bodyDone) {
      at = body(in, at, to, out, room);
    }
    if (bodyDone && !finished) {
      at = gzip ? readTrailer(in, at, to) : at;
      finished |= !gzip;
    }
    return at;
  }

  private int readHead(byte[] in, int from, int to) {
    int before = head.size();
    head.write(in, from, to - from);
    byte[] all = head.toByteArray();
    if (wrapping == Wrapping.AUTO && all.length > 0 && !GzipHead.mayBe(all)) {
      begin(false);
      keptBack = Arrays.copyOf(all, before);
      return from;
    }
    int size = GzipHead.length(all);
    if (size < 0) {
      return to;
    }
    gzip = true;
    checksum = new CRC32();
    begin(true);
    return from + size - before;
  }

  private int body(byte[] in, int from, int to, ByteArrayOutputStream out, int room) {
    if (keptBack.length > 0) {
      // A head that turned out not to be gzip's: one byte, which gives no output.
      byte[] first = keptBack;
      keptBack = new byte[0];
      body(first, 0, first.length, out, room);
    }
    byte[] buffer = new byte[BUFFER];
    inflater.setInput(in, from, to - from);
    int left = room < 0 ? Integer.MAX_VALUE : room;
    try {
      while (left > 0 && !inflater.finished()) {
        int n = inflater.inflate(buffer, 0, Math.min(BUFFER, left));
        if (n > 0) {
          out.write(buffer, 0, n);
          left -= n;
          length += n;
          if (gzip) {
            checksum.update(buffer, 0, n);
          }
        } else if (inflater.needsDictionary()) {
          setDictionary();
        } else if (!inflater.finished()) {
          break;
        }
      }
    } catch (DataFormatException e) {
      throw new ZlibFailure(-3, "while decompressing data", e.getMessage());
    }
    bodyDone = inflater.finished();
    int at = to - inflater.getRemaining();
    if (bodyDone) {
      inflater.end();
    }
    return at;
  }

  private void setDictionary() {
    if (dictionary == null) {
      throw new ZlibFailure(2, "while decompressing data", null);
    }
    try {
      inflater.setDictionary(dictionary);
    } catch (IllegalArgumentException e) {
      throw new ZlibFailure(-3, "while setting zdict", "invalid input data");
    }
  }

  private int readTrailer(byte[] in, int from, int to) {
    int part = Math.min(TRAILER - trailerFilled, to - from);
    System.arraycopy(in, from, trailer, trailerFilled, part);
    trailerFilled += part;
    if (trailerFilled >= 4 && number(0) != (int) checksum.getValue()) {
      throw new ZlibFailure(-3, "while decompressing data", "incorrect data check");
    }
    if (trailerFilled == TRAILER) {
      if (number(4) != (int) length) {
        throw new ZlibFailure(-3, "while decompressing data", "incorrect length check");
      }
      finished = true;
    }
    return from + part;
  }

  private int number(int at) {
    return trailer[at] & 0xFF | (trailer[at + 1] & 0xFF) << 8 | (trailer[at + 2] & 0xFF) << 16 | trailer[at + 3] << 24;
  }

  /** An independent stream in the same state; null when too much has gone through to do it again. */
  InflateStream copyOrNull() {
    if (history.isLost()) {
      return null;
    }
    InflateStream copy = new InflateStream(wrapping, dictionary, new History());
    for (History.Step step : history.steps()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] input = step.input();
      int end = copy.inflate(input, 0, input.length, out, step.number());
      byte[] left = Arrays.copyOf(copy.carried, copy.carried.length + input.length - end);
      System.arraycopy(input, end, left, copy.carried.length, input.length - end);
      copy.carried = left;
    }
    copy.failure = failure;
    return copy;
  }

  /** Frees what the JDK's inflater holds. */
  void end() {
    if (inflater != null && !bodyDone) {
      inflater.end();
    }
    failure = new ZlibFailure(-2, "while decompressing data", "inconsistent stream state");
  }

  /** All of a stream that is there as a whole; what follows it is ignored. */
  static byte[] all(byte[] data, int wbits) {
    InflateStream stream = new InflateStream(wbits, null);
    ByteArrayOutputStream out = new ByteArrayOutputStream(Math.max(64, data.length * 3));
    stream.step(data, 0, data.length, out, -1);
    if (!stream.finished) {
      stream.end();
      throw new ZlibFailure(-5, "while decompressing data", "incomplete or truncated stream");
    }
    return out.toByteArray();
  }
}
