package naja.compiler;

import java.util.ArrayList;
import java.util.List;

/** Reads {@code co_exceptiontable}. Stateless and thread-safe; a malformed table gives the entries that it has. */
public final class ExceptionTable {
  private ExceptionTable() {}

  /**
   * Where to go when an instruction fails. Offsets are in bytes of {@code co_code}.
   *
   * @param start the first instruction that the handler is for
   * @param end the first that it is no longer for
   * @param target the handler
   * @param depth how many values the handler finds on the stack beneath what it is given
   * @param lasti whether it is given the offset of the failed instruction before the exception
   */
  public record Entry(int start, int end, int target, int depth, boolean lasti) {}

  /** The entries in order of their start; they do not overlap. */
  public static List<Entry> parse(byte[] table) {
    List<Entry> entries = new ArrayList<>();
    Reader reader = new Reader(table);
    while (reader.at < table.length) {
      int start = reader.read() * 2;
      int length = reader.read() * 2;
      int target = reader.read() * 2;
      int depthAndLasti = reader.read();
      entries.add(new Entry(start, start + length, target, depthAndLasti >> 1, (depthAndLasti & 1) != 0));
    }
    return entries;
  }

  private static final class Reader {
    private final byte[] table;
    private int at;

    Reader(byte[] table) {
      this.table = table;
    }

    int read() {
      int value = 0;
      while (at < table.length) {
        int next = table[at++];
        value = value << 6 | next & 0x3F;
        if ((next & 0x40) == 0) {
          break;
        }
      }
      return value;
    }
  }
}
