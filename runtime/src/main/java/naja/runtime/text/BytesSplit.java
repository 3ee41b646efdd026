package naja.runtime.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Bytes cut in pieces: {@code split}, {@code splitlines}, {@code partition} of {@code bytes} and {@code bytearray}. An
 * object's bytes are the first {@code length} of an array. A negative {@code most} means no limit.
 */
public final class BytesSplit {
  private BytesSplit() {}

  /** {@code bytes.split(None, most)}: at runs of white space. */
  public static List<byte[]> split(byte[] bytes, int length, long most) {
    List<byte[]> pieces = new ArrayList<>();
    int at = 0;
    while (true) {
      while (at < length && BytesText.isSpace(bytes[at])) {
        at++;
      }
      if (at == length) {
        return pieces;
      }
      int start = at;
      if (pieces.size() == most) {
        pieces.add(Arrays.copyOfRange(bytes, start, length));
        return pieces;
      }
      while (at < length && !BytesText.isSpace(bytes[at])) {
        at++;
      }
      pieces.add(Arrays.copyOfRange(bytes, start, at));
    }
  }

  /** {@code bytes.rsplit(None, most)}: at runs of white space, from the right. */
  public static List<byte[]> rsplit(byte[] bytes, int length, long most) {
    List<byte[]> pieces = new ArrayList<>();
    int at = length;
    while (true) {
      while (at > 0 && BytesText.isSpace(bytes[at - 1])) {
        at--;
      }
      if (at == 0) {
        break;
      }
      int end = at;
      if (pieces.size() == most) {
        pieces.add(Arrays.copyOf(bytes, end));
        break;
      }
      while (at > 0 && !BytesText.isSpace(bytes[at - 1])) {
        at--;
      }
      pieces.add(Arrays.copyOfRange(bytes, at, end));
    }
    Collections.reverse(pieces);
    return pieces;
  }

  /** {@code bytes.split(separator, most)}. Raises {@code ValueError} if the separator is empty. */
  public static List<byte[]> split(byte[] bytes, int length, byte[] separator, long most) {
    check(separator);
    List<byte[]> pieces = new ArrayList<>();
    ByteSearcher searcher = new ByteSearcher(bytes, separator, length);
    int start = 0;
    while (pieces.size() != most) {
      int at = searcher.next(start);
      if (at < 0) {
        break;
      }
      pieces.add(Arrays.copyOfRange(bytes, start, at));
      start = at + separator.length;
    }
    pieces.add(Arrays.copyOfRange(bytes, start, length));
    return pieces;
  }

  /** {@code bytes.rsplit(separator, most)}. Raises {@code ValueError} if the separator is empty. */
  public static List<byte[]> rsplit(byte[] bytes, int length, byte[] separator, long most) {
    check(separator);
    List<byte[]> pieces = new ArrayList<>();
    int end = length;
    while (pieces.size() != most) {
      int at = ByteSearcher.last(bytes, separator, 0, end);
      if (at < 0) {
        break;
      }
      pieces.add(Arrays.copyOfRange(bytes, at + separator.length, end));
      end = at;
    }
    pieces.add(Arrays.copyOf(bytes, end));
    Collections.reverse(pieces);
    return pieces;
  }

  private static void check(byte[] separator) {
    if (separator.length == 0) {
      throw TextError.value("empty separator");
    }
  }

  /** {@code bytes.partition(separator)}: three pieces. Raises {@code ValueError} if the separator is empty. */
  public static List<byte[]> partition(byte[] bytes, int length, byte[] separator) {
    check(separator);
    int at = BytesSearch.find(bytes, length, separator, 0, Long.MAX_VALUE);
    if (at < 0) {
      return List.of(Arrays.copyOf(bytes, length), new byte[0], new byte[0]);
    }
    return List.of(Arrays.copyOf(bytes, at), separator, Arrays.copyOfRange(bytes, at + separator.length, length));
  }

  /** {@code bytes.rpartition(separator)}: three pieces. Raises {@code ValueError} if the separator is empty. */
  public static List<byte[]> rpartition(byte[] bytes, int length, byte[] separator) {
    check(separator);
    int at = BytesSearch.rfind(bytes, length, separator, 0, Long.MAX_VALUE);
    if (at < 0) {
      return List.of(new byte[0], new byte[0], Arrays.copyOf(bytes, length));
    }
    return List.of(Arrays.copyOf(bytes, at), separator, Arrays.copyOfRange(bytes, at + separator.length, length));
  }

  /** {@code bytes.splitlines(keepEnds)}. */
  public static List<byte[]> splitLines(byte[] bytes, int length, boolean keepEnds) {
    List<byte[]> pieces = new ArrayList<>();
    int at = 0;
    while (at < length) {
      int start = at;
      while (at < length && bytes[at] != '\n' && bytes[at] != '\r') {
        at++;
      }
      int end = at;
      if (at < length) {
        at += bytes[at] == '\r' && at + 1 < length && bytes[at + 1] == '\n' ? 2 : 1;
      }
      pieces.add(Arrays.copyOfRange(bytes, start, keepEnds ? at : end));
    }
    return pieces;
  }
}
