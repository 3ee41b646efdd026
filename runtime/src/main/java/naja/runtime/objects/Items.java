package naja.runtime.objects;

import java.util.Arrays;
import naja.runtime.abstracts.Comparisons;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Namespaces;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Recursion;
import naja.runtime.abstracts.Slices;
import naja.runtime.abstracts.Texts;
import naja.runtime.text.StrBuilder;
import naja.runtime.threads.Interpreter;
import naja.runtime.interpreter.PyFrame;
import naja.runtime.threads.ThreadState;

/** What {@code list} and {@code tuple} do alike with their items. */
final class Items {
  private Items() {}

  /** Comparison of two sequences by their items; an item that is gone (null) ends its sequence. */
  static Object compare(int operator, Object[] a, int aSize, Object[] b, int bSize) {
    if (aSize != bSize && (operator == Comparisons.EQ || operator == Comparisons.NE)) {
      return operator == Comparisons.NE;
    }
    int n = Math.min(aSize, bSize);
    for (int i = 0; i < n; i++) {
      Object x = a[i];
      Object y = b[i];
      if (x == null || y == null) {
        break;
      }
      if (x != y && !equal(x, y)) {
        return operator == Comparisons.EQ ? Boolean.FALSE
            : operator == Comparisons.NE ? Boolean.TRUE
            : Comparisons.compare(operator, x, y);
      }
    }
    return Comparisons.holds(operator, Integer.compare(aSize, bSize));
  }

  /** {@code a is b or a == b} of two items. */
  static boolean equal(Object a, Object b) {
    return a == b || Comparisons.isEqual(a, b);
  }

  /** The place of the first equal item from {@code from} on, or -1. */
  static int indexOf(Object[] items, int from, int to, Object value) {
    for (int i = from; i < to; i++) {
      Object item = items[i];
      if (item == null) {
        return -1;
      }
      if (item == value || Comparisons.isEqual(item, value)) {
        return i;
      }
    }
    return -1;
  }

  static int count(Object[] items, int size, Object value) {
    int count = 0;
    for (int i = 0; i < size; i++) {
      Object item = items[i];
      if (item == null) {
        break;
      }
      if (item == value || Comparisons.isEqual(item, value)) {
        count++;
      }
    }
    return count;
  }

  /** A bound of {@code index(value, start, stop)}: negative from the end, clamped to the sequence. */
  static int bound(Object bound, int size) {
    if (bound == null) {
      return size;
    }
    long i = Slices.bound(bound);
    if (i < 0) {
      i = Math.max(i + size, 0);
    }
    return (int) Math.min(i, size);
  }

  /** The upper bound of a search that goes on in items that appear meanwhile, as {@code list.index} does. */
  static int farBound(Object bound, int size) {
    if (bound == null) {
      return Integer.MAX_VALUE;
    }
    long i = Slices.bound(bound);
    return (int) Math.min(i < 0 ? Math.max(i + size, 0) : i, Integer.MAX_VALUE);
  }

  /** The first {@code size} items, {@code times} times over. */
  static Object[] repeat(Object[] items, int size, long times) {
    if (times <= 0 || size == 0) {
      return PyCallable.NO_ARGS;
    }
    long total = size * times;
    if (times > Integer.MAX_VALUE || total > Integer.MAX_VALUE - 8) {
      throw Errors.memoryError();
    }
    Object[] result = new Object[(int) total];
    if (size == 1) {
      Arrays.fill(result, items[0]);
      return result;
    }
    System.arraycopy(items, 0, result, 0, size);
    for (int done = size; done < result.length; done += done) {
      System.arraycopy(result, 0, result, done, Math.min(done, result.length - done));
    }
    return result;
  }

  /** The count of a repetition, or the error where it is no integer. */
  static long times(Object value) {
    if (value instanceof Long n) {
      return n;
    }
    if (!Numbers.isIndex(value)) {
      throw Errors.typeError("can't multiply sequence by non-int of type '" + PyType.of(value).name() + "'");
    }
    return Numbers.asSizeOverflow(value);
  }

  /** {@code repr(item)} behind what is there: nested containers write into one text, not each level a new one. */
  static void appendRepr(StrBuilder out, Object item) {
    try {
      Class<?> exactly = item.getClass();
      if (exactly == PyList.class) {
        ListMethods.appendRepr(out, (PyList) item);
      } else if (exactly == PyTuple.class) {
        TupleMethods.appendRepr(out, (PyTuple) item);
      } else if (exactly == PyDict.class) {
        DictMethods.appendRepr(out, (PyDict) item);
      } else {
        out.append(Texts.repr(item));
      }
    } catch (StackOverflowError e) {
      throw Recursion.overflow(Recursion.REPR);
    }
  }

  static void appendReprs(StrBuilder out, Object[] items, int size) {
    for (int i = 0; i < size && items[i] != null; i++) {
      if (i > 0) {
        out.append(", ");
      }
      appendRepr(out, items[i]);
    }
  }

  /** {@code cls[item]} as {@code types.GenericAlias}. */
  static Object generic(PyType type, Object item) {
    return new PyGenericAlias(type, item instanceof PyTuple t ? t : PyTuple.of(item));
  }

  /** The built-in function {@code name} of the code that runs, for {@code __reduce__}. */
  static Object builtin(String name) {
    PyFrame frame = ThreadState.current().frame;
    Object value =
        Namespaces.builtinOrNull(frame == null ? Interpreter.current().builtins : frame.builtins, name);
    if (value == null) {
      throw Errors.error(ExceptionTypes.ATTRIBUTE_ERROR, name);
    }
    return value;
  }

  /**
   * {@code (iter, (sequence,), index)}: how iterators over sequences are pickled, {@code (iter, (empty,))} at the end.
   * The function was looked for first, which may have run code that used up the iterator.
   */
  static PyTuple reduced(Object iter, Object sequence, long index, Object empty) {
    return sequence == null
        ? PyTuple.of(iter, PyTuple.of(empty)) : PyTuple.of(iter, PyTuple.of(sequence), index);
  }

  /** The argument of {@code __setstate__}: a place from 0 to {@code size}. */
  static int place(Object state, int size) {
    long index = Numbers.asIndexLong(state);
    return (int) Math.max(0, Math.min(index, size));
  }
}
