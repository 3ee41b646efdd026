package naja.modules.zoneinfo;

import java.util.Arrays;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Comparisons;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.ImportMachinery;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Texts;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyTuple;
import naja.runtime.threads.Interpreter;

/** What a file of the time zone database says about a place. */
final class ZoneData {
  /** When the local time changes: in UTC, and in local time as seen without and with a fold. */
  private final long[] utc;

  private final long[][] local;

  /** What it changes to. */
  private final LocalTime[] types;

  /** The local time before the first change, or null. */
  private final LocalTime before;

  /** The local time after the last change. */
  private final ZoneRule later;

  private final boolean isFixed;

  private ZoneData(long[] utc, int[] indexes, int[] offsets, boolean[] isDst, Object[] names, Object rule) {
    this.utc = utc;
    local = localChanges(utc, indexes, offsets);
    LocalTime[] all = localTimes(indexes, offsets, isDst, names);
    types = new LocalTime[indexes.length];
    for (int i = 0; i < types.length; i++) {
      types[i] = all[indexes[i]];
    }
    before = firstTime(all, isDst, types);
    later = later(all, rule);
    isFixed = later.isFixed() && (all.length == 0 || all.length == 1 && isSame(all[0], later.standard()));
  }

  private static boolean isSame(LocalTime a, LocalTime b) {
    return a.seconds() == b.seconds() && Comparisons.isEqual(a.dst(), b.dst())
        && Comparisons.isEqual(a.name(), b.name());
  }

  private static LocalTime firstTime(LocalTime[] all, boolean[] isDst, LocalTime[] types) {
    for (int i = 0; i < all.length; i++) {
      if (!isDst[i]) {
        return all[i];
      }
    }
    return types.length == 0 ? null : types[0];
  }

  private ZoneRule later(LocalTime[] all, Object rule) {
    if (rule instanceof PyBytes text && text.size() > 0) {
      return RuleParser.parse(text);
    }
    if (all.length == 0) {
      throw Errors.valueError("No time zone information found.");
    }
    return new ZoneRule(types.length == 0 ? all[all.length - 1] : types[types.length - 1], null, null, null);
  }

  /** Reads a file through {@code zoneinfo._common.load_data}. */
  static ZoneData load(Object file) {
    Object common = ImportMachinery.load(Interpreter.current(), "zoneinfo._common");
    Object answer = Calls.call(Attributes.getAttr(common, "load_data"), file);
    if (!(answer instanceof PyTuple parts) || parts.size() != 6) {
      throw Errors.typeError("Invalid data result type: " + Texts.reprText(answer));
    }
    int[] indexes = integers(parts.get(0));
    Object[] moments = items(parts.get(1));
    long[] utc = new long[moments.length];
    for (int i = 0; i < utc.length; i++) {
      utc[i] = Numbers.asIndexLong(moments[i]);
    }
    int[] offsets = integers(parts.get(2));
    int[] flags = integers(parts.get(3));
    boolean[] isDst = new boolean[flags.length];
    for (int i = 0; i < flags.length; i++) {
      isDst[i] = flags[i] != 0;
    }
    Object[] names = items(parts.get(4));
    check(utc, indexes, offsets, isDst, names);
    return new ZoneData(utc, indexes, offsets, isDst, names, parts.get(5));
  }

  private static void check(long[] utc, int[] indexes, int[] offsets, boolean[] isDst, Object[] names) {
    if (indexes.length != utc.length || isDst.length != offsets.length || names.length != offsets.length) {
      throw Errors.valueError("Invalid TZif file: parts of different lengths");
    }
    for (int index : indexes) {
      if (index < 0 || index >= offsets.length) {
        throw Errors.valueError("Invalid transition index found while reading TZif: " + index);
      }
    }
  }

  private static Object[] items(Object tuple) {
    return tuple instanceof PyTuple t ? t.items() : PyTuple.EMPTY.items();
  }

  private static int[] integers(Object tuple) {
    Object[] items = items(tuple);
    int[] values = new int[items.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = Numbers.asIndexInt(items[i]);
    }
    return values;
  }

  private static long[][] localChanges(long[] utc, int[] indexes, int[] offsets) {
    long[][] local = {utc.clone(), utc.clone()};
    for (int i = 0; i < utc.length; i++) {
      int from = offsets[i == 0 ? 0 : indexes[i - 1]];
      int to = offsets[indexes[i]];
      local[0][i] += Math.max(from, to);
      local[1][i] += Math.min(from, to);
    }
    return local;
  }

  private static LocalTime[] localTimes(int[] indexes, int[] offsets, boolean[] isDst, Object[] names) {
    int[] dst = dstOffsets(indexes, offsets, isDst);
    LocalTime[] all = new LocalTime[offsets.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = LocalTime.of(offsets[i], dst[i], names[i]);
    }
    return all;
  }

  /**
   * How much daylight saving time there is in each type. Files do not say it: it is the difference to the standard time
   * before or after, and an hour where there is none such.
   */
  private static int[] dstOffsets(int[] indexes, int[] offsets, boolean[] isDst) {
    int[] dst = new int[offsets.length];
    for (int i = 1; i < indexes.length; i++) {
      int index = indexes[i];
      if (!isDst[index] || dst[index] != 0) {
        continue;
      }
      int previous = indexes[i - 1];
      if (!isDst[previous]) {
        dst[index] = offsets[index] - offsets[previous];
      }
      if (dst[index] == 0 && i + 1 < indexes.length && !isDst[indexes[i + 1]]) {
        dst[index] = offsets[index] - offsets[indexes[i + 1]];
      }
    }
    for (int i = 0; i < dst.length; i++) {
      if (isDst[i] && dst[i] == 0) {
        dst[i] = 3600;
      }
    }
    return dst;
  }

  /** The local time where no date is known. */
  LocalTime undated() {
    return isFixed ? later.standard() : LocalTime.UNKNOWN;
  }

  /** The local time at a moment of local time; null if the file does not tell. */
  LocalTime at(long moment, int year, int fold) {
    long[] changes = local[fold];
    if (changes.length > 0 && moment < changes[0]) {
      return before;
    }
    if (changes.length == 0 || moment > changes[changes.length - 1]) {
      return later.isFixed() ? later.standard() : later.at(moment, year, fold);
    }
    return types[lastUpTo(changes, moment)];
  }

  /** The index of the last change at or before a moment, -1 if there is none. Equal ones are taken as one. */
  private static int lastUpTo(long[] changes, long moment) {
    int place = Arrays.binarySearch(changes, moment);
    if (place < 0) {
      return -place - 2;
    }
    while (place + 1 < changes.length && changes[place + 1] == moment) {
      place++;
    }
    return place;
  }

  /** The local time at a moment in UTC. */
  LocalTime atUtc(long moment, int year) {
    if (utc.length > 0 && moment < utc[0]) {
      return before;
    }
    if (utc.length == 0 || moment > utc[utc.length - 1]) {
      return later.isFixed() ? later.standard() : later.atUtc(moment, year);
    }
    return types[lastUpTo(utc, moment)];
  }

  /** Whether the local time at a moment in UTC was there before. */
  boolean isFold(long moment, int year) {
    if (utc.length > 0 && moment < utc[0]) {
      return false;
    }
    boolean isLater = utc.length == 0 || moment > utc[utc.length - 1];
    if (isLater && !later.isFixed() && later.isFold(moment, year)) {
      return true;
    }
    if (utc.length == 0) {
      return false;
    }
    int index = lastUpTo(utc, moment);
    LocalTime previous = index == 0 ? before : types[index - 1];
    int shift = previous.seconds() - (isLater ? atUtc(moment, year) : types[index]).seconds();
    return shift > moment - utc[index];
  }
}
