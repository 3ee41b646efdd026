package naja.compiler.constant;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import naja.compiler.constant.ConstantArithmetic.Limits;
import naja.syntax.constant.BytesConstant;
import naja.syntax.constant.Singleton;
import naja.syntax.constant.SliceConstant;
import naja.syntax.constant.TupleConstant;
import naja.syntax.constant.WideString;

/** Python's operators on constant strings, bytes and tuples. Null stands for an exception. */
final class ConstantSequences {
  private ConstantSequences() {}

  static Object concatenate(Object left, Object right) {
    if (ConstantArithmetic.isText(left) && ConstantArithmetic.isText(right)) {
      return join(codePoints(left), codePoints(right));
    }
    if (left instanceof BytesConstant v && right instanceof BytesConstant w) {
      byte[] bytes = Arrays.copyOf(v.value(), v.value().length + w.value().length);
      System.arraycopy(w.value(), 0, bytes, v.value().length, w.value().length);
      return new BytesConstant(bytes);
    }
    if (left instanceof TupleConstant v && right instanceof TupleConstant w) {
      List<Object> elements = new ArrayList<>(v.elements());
      elements.addAll(w.elements());
      return new TupleConstant(elements);
    }
    return null;
  }

  private static Object join(int[] left, int[] right) {
    int[] both = Arrays.copyOf(left, left.length + right.length);
    System.arraycopy(right, 0, both, left.length, right.length);
    return WideString.of(both, both.length);
  }

  /** {@code sequence * count}; null also if the result would be too large to keep in the code. */
  static Object repeat(Object sequence, BigInteger count) {
    int size = size(sequence);
    if (size < 0) {
      return null;
    }
    if (size == 0) {
      return count.bitLength() < 64 ? sequence : null;
    }
    int limit = sequence instanceof TupleConstant ? Limits.MAX_COLLECTION_SIZE : Limits.MAX_TEXT_SIZE;
    if (count.signum() < 0 || count.bitLength() > 31 || count.longValue() > limit / size) {
      return null;
    }
    int times = count.intValue();
    if (sequence instanceof TupleConstant tuple && times > 0
        && !Limits.allowItems(tuple, Limits.MAX_TOTAL_ITEMS / times)) {
      return null;
    }
    int[] indices = new int[size * times];
    for (int i = 0; i < indices.length; i++) {
      indices[i] = i % size;
    }
    return pick(sequence, indices);
  }

  /** {@code sequence[index]}, where the index may be a slice. */
  static Object subscript(Object sequence, Object index) {
    int size = size(sequence);
    if (size < 0) {
      return null;
    }
    if (index instanceof SliceConstant slice) {
      int[] indices = sliceIndices(slice, size);
      return indices == null ? null : pick(sequence, indices);
    }
    BigInteger position = ConstantArithmetic.toIndex(index);
    if (position == null || position.bitLength() > 31) {
      return null;
    }
    long at = position.longValue() < 0 ? position.longValue() + size : position.longValue();
    if (at < 0 || at >= size) {
      return null;
    }
    if (sequence instanceof BytesConstant bytes) {
      return (long) (bytes.value()[(int) at] & 0xFF);
    }
    return sequence instanceof TupleConstant tuple ? tuple.elements().get((int) at)
        : pick(sequence, new int[] {(int) at});
  }

  /** The length, or -1 for what is no sequence. */
  private static int size(Object constant) {
    if (constant instanceof String text) {
      return text.length();
    }
    if (constant instanceof TupleConstant tuple) {
      return tuple.elements().size();
    }
    if (constant instanceof BytesConstant bytes) {
      return bytes.value().length;
    }
    return constant instanceof WideString text ? text.length() : -1;
  }

  private static int[] codePoints(Object text) {
    if (text instanceof WideString wide) {
      return wide.toCodePoints();
    }
    String string = (String) text;
    int[] codePoints = new int[string.length()];
    for (int i = 0; i < codePoints.length; i++) {
      codePoints[i] = string.charAt(i);
    }
    return codePoints;
  }

  /** The sequence of the elements at the indices. */
  private static Object pick(Object sequence, int[] indices) {
    if (sequence instanceof BytesConstant bytes) {
      byte[] picked = new byte[indices.length];
      for (int i = 0; i < indices.length; i++) {
        picked[i] = bytes.value()[indices[i]];
      }
      return new BytesConstant(picked);
    }
    if (sequence instanceof TupleConstant tuple) {
      List<Object> picked = new ArrayList<>(indices.length);
      for (int index : indices) {
        picked.add(tuple.elements().get(index));
      }
      return new TupleConstant(picked);
    }
    int[] all = codePoints(sequence);
    int[] picked = new int[indices.length];
    for (int i = 0; i < indices.length; i++) {
      picked[i] = all[indices[i]];
    }
    return WideString.of(picked, picked.length);
  }

  /** The indices a slice selects; null if a part is no integer or the step is zero. */
  private static int[] sliceIndices(SliceConstant slice, int size) {
    if (!isSlicePart(slice.start()) || !isSlicePart(slice.stop()) || !isSlicePart(slice.step())) {
      return null;
    }
    long step = slice.step() == Singleton.NONE ? 1 : clamp(slice.step());
    if (step == 0) {
      return null;
    }
    long lowest = step < 0 ? -1 : 0;
    long highest = step < 0 ? size - 1 : size;
    long start = bound(slice.start(), size, lowest, highest, step < 0 ? highest : lowest);
    long stop = bound(slice.stop(), size, lowest, highest, step < 0 ? lowest : highest);
    long count = step < 0 ? (start - stop - step - 1) / -step : (stop - start + step - 1) / step;
    int[] indices = new int[(int) Math.max(count, 0)];
    for (int i = 0; i < indices.length; i++) {
      indices[i] = (int) (start + i * step);
    }
    return indices;
  }

  private static boolean isSlicePart(Object part) {
    return part == Singleton.NONE || ConstantArithmetic.isInt(part);
  }

  private static long bound(Object part, int size, long lowest, long highest, long absent) {
    if (part == Singleton.NONE) {
      return absent;
    }
    long value = clamp(part);
    return Math.clamp(value < 0 ? value + size : value, lowest, highest);
  }

  /** The integer, cut to a range in which the sums above cannot overflow. */
  private static long clamp(Object part) {
    BigInteger value = ConstantArithmetic.toBig(part);
    return value.bitLength() < 40 ? value.longValue() : value.signum() < 0 ? -(1L << 40) : 1L << 40;
  }
}
