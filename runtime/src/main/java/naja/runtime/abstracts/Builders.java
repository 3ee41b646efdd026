package naja.runtime.abstracts;

import java.util.Arrays;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.DictMerge;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyInterpolation;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PySet;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyTemplate;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Slot;

/** What display expressions, calls with unpacking and assignments to several targets do. */
public final class Builders {
  private Builders() {}

  /** The values of some registers. */
  public static Object[] gather(Object[] r, int[] registers) {
    Object[] values = new Object[registers.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = r[registers[i]];
    }
    return values;
  }

  /** {@code list.extend(value)} for {@code [*value]}. */
  public static void extendList(PyList list, Object value) {
    Object[] items;
    try {
      items = Iteration.toArray(value);
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.TYPE_ERROR) && !isIterable(value)) {
        throw Errors.typeError("Value after * must be an iterable, not " + PyType.of(value).name());
      }
      throw e;
    }
    list.appendAll(items, items.length);
  }

  private static boolean isIterable(Object value) {
    PyType type = PyType.of(value);
    return type.slot(Slot.ITER) != null || type.slot(Slot.GETITEM) != null;
  }

  /** {@code set.update(value)}. */
  public static void updateSet(PySet set, Object value) {
    set.update(value);
  }

  /** {@code {**value}}. */
  public static void updateDict(PyDict dict, Object value) {
    if (!(value instanceof PyDict) && Attributes.lookupAttr(value, "keys") == null) {
      throw Errors.typeError("'" + PyType.of(value).name() + "' object is not a mapping");
    }
    DictMerge.update(dict, value);
  }

  /** {@code f(**value)}: as {@link #updateDict}, but a key that is there already is an error. */
  public static void mergeKeywords(PyDict dict, Object value, Object callable) {
    PyDict more;
    if (value.getClass() == PyDict.class) {
      more = (PyDict) value;
    } else {
      if (Attributes.lookupAttr(value, "keys") == null) {
        throw Errors.typeError(
            CallNames.of(callable) + " argument after ** must be a mapping, not " + PyType.of(value).name());
      }
      if (!(value instanceof PyDict)) {
        mergeKeys(dict, value, callable);
        return;
      }
      more = new PyDict();
      updateDict(more, value);
    }
    for (Object key : more.keyArray()) {
      mergeKeyword(dict, key, more.get(key), callable);
    }
  }

  /** A mapping may have a key twice. */
  private static void mergeKeys(PyDict dict, Object mapping, Object callable) {
    for (Object key : Iteration.toArray(Calls.callMethod(mapping, "keys"))) {
      mergeKeyword(dict, key, Subscripts.get(mapping, key), callable);
    }
  }

  private static void mergeKeyword(PyDict dict, Object key, Object value, Object callable) {
    if (dict.putIfAbsent(key, value) != null) {
      throw Errors.typeError(
          CallNames.of(callable) + " got multiple values for keyword argument '" + Texts.strText(key) + "'");
    }
  }

  /** The positional arguments of {@code f(*args)}. */
  public static Object[] callArguments(Object callable, Object args) {
    if (args instanceof PyTuple tuple) {
      return tuple.items();
    }
    if (!isIterable(args)) {
      throw Errors.typeError(
          CallNames.of(callable) + " argument after * must be an iterable, not " + PyType.of(args).name());
    }
    return Iteration.toArray(args);
  }

  /** {@code ''.join} of registers that hold strings. */
  public static Object concat(Object[] r, int[] registers) {
    boolean plain = true;
    for (int register : registers) {
      plain &= r[register] instanceof String;
    }
    if (plain) {
      StringBuilder text = new StringBuilder();
      for (int register : registers) {
        text.append((String) r[register]);
      }
      return text.toString();
    }
    return PyStr.concatAll(gather(r, registers));
  }

  /** {@code !s}, {@code !r} and {@code !a}, numbered 1 to 3. */
  public static Object convert(Object value, int conversion) {
    return switch (conversion) {
      case 1 -> Texts.str(value);
      case 2 -> Texts.repr(value);
      case 3 -> PyStr.ascii(value);
      default -> throw Errors.systemError("unexpected conversion flag " + conversion);
    };
  }

  /** A {@code Template} from its strings and interpolations, both tuples. */
  public static Object template(Object strings, Object interpolations) {
    PyTuple texts = (PyTuple) strings;
    PyTuple values = (PyTuple) interpolations;
    boolean right = texts.size() == values.size() + 1;
    for (Object text : texts.items()) {
      right &= Texts.isStr(text);
    }
    for (Object value : values.items()) {
      right &= value instanceof PyInterpolation;
    }
    if (!right) {
      throw Errors.systemError("not the parts of a template");
    }
    return new PyTemplate(texts, values);
  }

  /** An {@code Interpolation}; {@code conversion} is numbered as in {@link #convert}, 0 for none. */
  public static Object interpolation(Object value, Object expression, int conversion, Object spec) {
    Object sign =
        switch (conversion) {
          case 1 -> "s";
          case 2 -> "r";
          case 3 -> "a";
          default -> PyNone.NONE;
        };
    return new PyInterpolation(value, expression, sign, spec);
  }

  /** {@code a, b = value}: puts {@code count} items into registers, the last one at {@code bottom}. */
  public static void unpack(Object value, Object[] r, int bottom, int count) {
    Object[] items;
    int n;
    if (value.getClass() == PyTuple.class) {
      items = ((PyTuple) value).items();
      n = items.length;
    } else if (value.getClass() == PyList.class) {
      items = ((PyList) value).toArray();
      n = items.length;
    } else {
      unpackIterable(value, r, bottom, count);
      return;
    }
    if (n != count) {
      throw n < count ? tooFew(count, n, "") : tooMany(count, n);
    }
    for (int i = 0; i < count; i++) {
      r[bottom + count - 1 - i] = items[i];
    }
  }

  private static PyException tooFew(int expected, int got, String atLeast) {
    return Errors.valueError("not enough values to unpack (expected " + atLeast + expected + ", got " + got + ")");
  }

  private static PyException tooMany(int expected, int got) {
    return Errors.valueError(
        "too many values to unpack (expected " + expected + (got < 0 ? ")" : ", got " + got + ")"));
  }

  private static Object unpackIterator(Object value) {
    if (!isIterable(value)) {
      throw Errors.typeError("cannot unpack non-iterable " + PyType.of(value).name() + " object");
    }
    return Iteration.iter(value);
  }

  private static void unpackIterable(Object value, Object[] r, int bottom, int count) {
    Object iterator = unpackIterator(value);
    Object[] items = new Object[count];
    for (int i = 0; i < count; i++) {
      Object item = Iteration.next(iterator);
      if (item == null) {
        throw tooFew(count, i, "");
      }
      items[i] = item;
    }
    if (Iteration.next(iterator) != null) {
      throw tooMany(count, value instanceof PyDict d ? d.size() : -1);
    }
    for (int i = 0; i < count; i++) {
      r[bottom + count - 1 - i] = items[i];
    }
  }

  /** {@code a, *b, c = value}. */
  public static void unpackStarred(Object value, Object[] r, int bottom, int before, int after) {
    Object iterator = unpackIterator(value);
    int top = bottom + before + after;
    Object[] first = new Object[before];
    for (int i = 0; i < before; i++) {
      Object item = Iteration.next(iterator);
      if (item == null) {
        throw tooFew(before + after, i, "at least ");
      }
      first[i] = item;
    }
    Object[] rest = Iteration.toArray(iterator);
    if (rest.length < after) {
      throw tooFew(before + after, before + rest.length, "at least ");
    }
    for (int i = 0; i < before; i++) {
      r[top - i] = first[i];
    }
    int middle = rest.length - after;
    r[top - before] = PyList.of(Arrays.copyOf(rest, middle));
    for (int i = 0; i < after; i++) {
      r[top - before - 1 - i] = rest[middle + i];
    }
  }
}
