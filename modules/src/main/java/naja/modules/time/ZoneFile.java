package naja.modules.time;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The rules in a compiled file of the time zone database (TZif, RFC 9636). */
final class ZoneFile extends TimeZoneRules {
  private static final int MAGIC = 0x545A6966;
  private static final int HEADER = 44;

  /** When which type of local time begins. */
  private final long[] transitions;

  private final byte[] typeOf;
  private final LocalTimeType[] types;

  /** The type before all transitions. */
  private final LocalTimeType first;

  /** The rules after the last transition, or null. */
  private final TimeZoneRules later;

  private ZoneFile(ByteBuffer data, boolean isWide) {
    data.getInt();
    data.position(data.position() + 16);
    final int utcFlags = data.getInt();
    final int standardFlags = data.getInt();
    int leaps = data.getInt();
    transitions = new long[data.getInt()];
    types = new LocalTimeType[data.getInt()];
    int nameBytes = data.getInt();
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = isWide ? data.getLong() : data.getInt();
    }
    typeOf = new byte[transitions.length];
    data.get(typeOf);
    ByteBuffer rows = data.slice(data.position(), 6 * types.length);
    data.position(data.position() + 6 * types.length);
    byte[] names = new byte[nameBytes];
    data.get(names);
    while (rows.hasRemaining()) {
      int offset = rows.getInt();
      boolean isDst = rows.get() != 0;
      types[rows.position() / 6] = new LocalTimeType(offset, isDst, name(names, rows.get() & 0xFF));
    }
    data.position(data.position() + leaps * (isWide ? 12 : 8) + standardFlags + utcFlags);
    first = firstType();
    later = isWide ? footer(data) : null;
  }

  /** The rules in a file's contents, or null if it is none of time zones. */
  static TimeZoneRules parse(byte[] contents) {
    ByteBuffer data = ByteBuffer.wrap(contents);
    try {
      if (data.getInt(0) != MAGIC) {
        return null;
      }
      if (data.get(4) == 0) {
        return new ZoneFile(data, false);
      }
      data.position(sizeOfOldPart(data));
      return data.getInt(data.position()) == MAGIC ? new ZoneFile(data, true) : null;
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException
        | NegativeArraySizeException e) {
      return null;
    }
  }

  /** Newer files begin with all that old programs can read. */
  private static int sizeOfOldPart(ByteBuffer data) {
    int utcFlags = data.getInt(20);
    int standardFlags = data.getInt(24);
    int leaps = data.getInt(28);
    int transitions = data.getInt(32);
    int types = data.getInt(36);
    int nameBytes = data.getInt(40);
    return HEADER + 5 * transitions + 6 * types + nameBytes + 8 * leaps + standardFlags + utcFlags;
  }

  private static String name(byte[] names, int from) {
    int to = from;
    while (names[to] != 0) {
      to++;
    }
    return new String(names, from, to - from, StandardCharsets.ISO_8859_1);
  }

  private LocalTimeType firstType() {
    for (LocalTimeType type : types) {
      if (!type.isDst()) {
        return type;
      }
    }
    return types[0];
  }

  private static TimeZoneRules footer(ByteBuffer data) {
    byte[] rest = new byte[data.remaining()];
    data.get(rest);
    return PosixRules.parse(new String(rest, StandardCharsets.ISO_8859_1).strip());
  }

  @Override
  LocalTimeType at(long seconds) {
    int count = transitions.length;
    if (later != null && (count == 0 || seconds >= transitions[count - 1])) {
      return later.at(seconds);
    }
    int place = Arrays.binarySearch(transitions, seconds);
    int last = place >= 0 ? place : -place - 2;
    return last < 0 ? first : types[typeOf[last] & 0xFF];
  }
}
