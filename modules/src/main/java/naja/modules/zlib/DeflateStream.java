package naja.modules.zlib;

import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Compression of one stream in any of zlib's wrappings. Not for use by two threads at once. */
final class DeflateStream {
  static final int NO_FLUSH = 0, PARTIAL_FLUSH = 1, SYNC_FLUSH = 2, FULL_FLUSH = 3, FINISH = 4, BLOCK = 5, TREES = 6;
  private static final int BUFFER = 16 * 1024;

  private final int level;
  private final Wrapping wrapping;
  private final int strategy;
  private final byte[] dictionary;
  private final Deflater deflater;
  private final CRC32 checksum = new CRC32();
  private final History history = new History();
  private long length;
  private boolean started;
  private boolean finished;

  DeflateStream(int level, Wrapping wrapping, int strategy, byte[] dictionary) {
    this.level = level;
    this.wrapping = wrapping;
    this.strategy = strategy;
    this.dictionary = dictionary;
    this.deflater = new Deflater(level, wrapping != Wrapping.ZLIB);
    // The JDK does not know the two strategies that came last; they change speed and size, not the format.
    deflater.setStrategy(strategy == Deflater.FILTERED || strategy == Deflater.HUFFMAN_ONLY ? strategy : 0);
    if (dictionary.length > 0) {
      deflater.setDictionary(dictionary);
    }
  }

  boolean isFinished() {
    return finished;
  }

  /** Takes in data, and gives out what is ready under the mode. */
  byte[] deflate(byte[] data, int mode) {
    history.add(data, 0, data.length, mode);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (wrapping == Wrapping.GZIP && !started) {
      out.writeBytes(GzipHead.of(level));
    }
    started = true;
    checksum.update(data);
    length += data.length;
    deflater.setInput(data);
    byte[] buffer = new byte[BUFFER];
    if (mode == FINISH) {
      finish(out, buffer);
    } else {
      int jdkMode =
          mode == NO_FLUSH ? Deflater.NO_FLUSH : mode == FULL_FLUSH ? Deflater.FULL_FLUSH : Deflater.SYNC_FLUSH;
      int n;
      do {
        n = deflater.deflate(buffer, 0, BUFFER, jdkMode);
        out.write(buffer, 0, n);
      } while (n == BUFFER || jdkMode == Deflater.NO_FLUSH && n > 0);
    }
    return out.toByteArray();
  }

  private void finish(ByteArrayOutputStream out, byte[] buffer) {
    deflater.finish();
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    finished = true;
    if (wrapping == Wrapping.GZIP) {
      number(out, checksum.getValue());
      number(out, length);
    }
  }

  private static void number(ByteArrayOutputStream out, long number) {
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      out.write((int) (number >>> shift));
    }
  }

  /** An independent stream in the same state; null when too much has gone through to do it again. */
  DeflateStream copyOrNull() {
    if (history.isLost()) {
      return null;
    }
    DeflateStream copy = new DeflateStream(level, wrapping, strategy, dictionary);
    for (History.Step step : history.steps()) {
      copy.deflate(step.input(), step.number());
    }
    return copy;
  }
}
