package naja.runtime.builtin;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import naja.runtime.abstracts.Codecs;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Texts;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyCode;
import naja.runtime.objects.PyComplex;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyEllipsis;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyFrozenSet;
import naja.runtime.objects.PyInt;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PySet;
import naja.runtime.objects.PySlice;
import naja.runtime.objects.PyTuple;
import naja.runtime.text.FloatText;
import naja.runtime.text.TextError;
import naja.runtime.threads.Interpreter;

/** {@code marshal.loads}: values from CPython's format. */
public final class MarshalReader {
  /** The mark of code that stands in the compiled library; no other data has it. */
  public static final byte CACHED_LIBRARY = 'J';

  private static final int MAX_DEPTH = 2000;

  private final byte[] data;
  private final int end;
  private final boolean allowCode;
  private final ArrayList<Object> references = new ArrayList<>();
  private int at;
  private int depth;

  private MarshalReader(byte[] data, int start, int end, boolean allowCode) {
    this.data = data;
    this.at = start;
    this.end = end;
    this.allowCode = allowCode;
  }

  /** The value at the start of some bytes; what follows it is ignored. */
  public static Object read(byte[] data) {
    return read(data, true);
  }

  static Object read(byte[] data, boolean allowCode) {
    MarshalReader reader = new MarshalReader(data, 0, data.length, allowCode);
    return reader.top();
  }

  private Object top() {
    Object value = object();
    if (value == null) {
      throw Errors.typeError("NULL object in marshal data for object");
    }
    return value;
  }

  /** The value at {@code start}, and where it ends. */
  static Object read(byte[] data, int start, boolean allowCode, int[] endOut) {
    MarshalReader reader = new MarshalReader(data, start, data.length, allowCode);
    Object value = reader.top();
    endOut[0] = reader.at;
    return value;
  }

  private PyException tooShort() {
    return Errors.error(ExceptionTypes.EOF_ERROR, "marshal data too short");
  }

  private static PyException bad(String what) {
    return Errors.valueError("bad marshal data (" + what + ")");
  }

  private int uint8() {
    if (at >= end) {
      throw Errors.error(ExceptionTypes.EOF_ERROR, "EOF read where not expected");
    }
    return data[at++] & 0xFF;
  }

  private int int32() {
    if (end - at < 4) {
      at = end;
      throw tooShort();
    }
    int n = data[at] & 0xFF | (data[at + 1] & 0xFF) << 8 | (data[at + 2] & 0xFF) << 16 | data[at + 3] << 24;
    at += 4;
    return n;
  }

  private byte[] bytes(int count, String what) {
    if (count < 0) {
      throw bad(what + " size out of range");
    }
    if (count > end - at) {
      throw tooShort();
    }
    byte[] bytes = Arrays.copyOfRange(data, at, at + count);
    at += count;
    return bytes;
  }

  private double binaryDouble() {
    long low = int32() & 0xFFFFFFFFL;
    return Double.longBitsToDouble(low | (long) int32() << 32);
  }

  private double textDouble() {
    String text = new String(bytes(uint8(), "float"), StandardCharsets.ISO_8859_1);
    int end = text.indexOf(0) < 0 ? text.length() : text.indexOf(0); // as C ends it
    try {
      return FloatText.parse(text.substring(0, end));
    } catch (TextError e) {
      byte[] shown = text.substring(0, Math.min(end, 200)).getBytes(StandardCharsets.ISO_8859_1);
      throw Errors.valueError(
          "could not convert string to float: '" + Texts.strText(Codecs.decode(shown, "utf-8", "replace")) + "'");
    }
  }

  private int reserve(boolean flag) {
    if (!flag) {
      return -1;
    }
    references.add(null);
    return references.size() - 1;
  }

  private Object keep(int index, Object value) {
    if (index >= 0) {
      references.set(index, value);
    }
    return value;
  }

  /** The next value, or null for the mark that ends a dict. */
  private Object object() {
    if (at >= end) {
      throw Errors.error(ExceptionTypes.EOF_ERROR, "EOF read where object expected");
    }
    if (++depth > MAX_DEPTH) {
      throw Errors.valueError("recursion limit exceeded");
    }
    int head = data[at++] & 0xFF;
    boolean flag = (head & 0x80) != 0;
    Object value = simple(head & 0x7F, flag);
    depth--;
    return value;
  }

  private Object simple(int type, boolean flag) {
    switch (type) {
      case '0':
        return null;
      case 'N':
        return PyNone.NONE;
      case 'T':
        return Boolean.TRUE;
      case 'F':
        return Boolean.FALSE;
      case '.':
        return PyEllipsis.ELLIPSIS;
      case 'S':
        return ExceptionTypes.STOP_ITERATION;
      case 'r':
        return referenced();
      default:
        int index = reserve(flag);
        return container(type, index);
    }
  }

  private Object referenced() {
    int index = int32();
    if (index < 0 || index >= references.size()) {
      throw bad("invalid reference");
    }
    Object value = references.get(index);
    if (value == null) {
      throw bad("invalid reference");
    }
    return value;
  }

  private Object container(int type, int index) {
    return switch (type) {
      case 'i' -> keep(index, (long) int32());
      case 'I' -> keep(index, int32() & 0xFFFFFFFFL | (long) int32() << 32);
      case 'l' -> keep(index, big());
      case 'g' -> keep(index, binaryDouble());
      case 'f' -> keep(index, textDouble());
      case 'y' -> keep(index, PyComplex.of(binaryDouble(), binaryDouble()));
      case 'x' -> keep(index, PyComplex.of(textDouble(), textDouble()));
      case 's' -> keep(index, PyBytes.of(bytes(int32(), "bytes object")));
      case 'u', 't' -> keep(index, utf8(bytes(int32(), "string")));
      case 'a', 'A' -> keep(index, ascii(int32()));
      case 'z', 'Z' -> keep(index, ascii(uint8()));
      case ')' -> tuple(uint8(), index);
      case '(' -> tuple(int32(), index);
      case '[' -> list(index);
      case '{' -> dict(index);
      case '<' -> set(index);
      case '>' -> frozenSet(index);
      case ':' -> slice(index);
      case 'c' -> code(index);
      case CACHED_LIBRARY -> library(index);
      default -> throw bad("unknown type code");
    };
  }

  private Object big() {
    int count = int32();
    if (count == Integer.MIN_VALUE) {
      throw bad("long size out of range");
    }
    int digits = Math.abs(count);
    int available = (end - at) / 2;
    if (digits > available) {
      for (int i = 0; i < available; i++) {
        if (data[at + 2 * i + 1] < 0) {
          throw bad("digit out of range in long");
        }
      }
      throw tooShort();
    }
    // Four of the 15 bit digits at a time would still be quadratic: the bits are put where they belong instead.
    byte[] bits = new byte[(int) ((15L * digits + 7) / 8)];
    int start = at;
    int last = 0;
    for (int i = 0; i < digits; i++) {
      last = data[start + 2 * i] & 0xFF | (data[start + 2 * i + 1] & 0xFF) << 8;
      if (last > 0x7FFF) {
        throw bad("digit out of range in long");
      }
      put(bits, 15L * i, last);
    }
    if (digits > 0 && last == 0) {
      throw bad("unnormalized long data");
    }
    BigInteger value = new BigInteger(1, bits);
    at = start + 2 * digits;
    return PyInt.of(count < 0 ? value.negate() : value);
  }

  /** Adds 15 bits at a place that is counted from the lowest bit of a number whose highest byte comes first. */
  private static void put(byte[] bits, long place, int digit) {
    int shifted = digit << (int) (place & 7);
    for (int at = bits.length - 1 - (int) (place >> 3); shifted != 0; at--, shifted >>>= 8) {
      bits[at] |= (byte) shifted;
    }
  }

  private String ascii(int length) {
    if (length < 0) {
      throw bad("string size out of range");
    }
    if (length > end - at) {
      throw tooShort();
    }
    String text = new String(data, at, length, StandardCharsets.ISO_8859_1);
    at += length;
    return length < 40 ? text.intern() : text;
  }

  /** UTF-8 in which surrogates may be encoded like other code points. */
  private static Object utf8(byte[] bytes) {
    return Codecs.decode(bytes, "utf-8", "surrogatepass");
  }

  private Object item(String what) {
    Object value = object();
    if (value == null) {
      throw Errors.typeError("NULL object in marshal data for " + what);
    }
    return value;
  }

  /** A tuple may contain itself, by way of a list. */
  private Object tuple(int count, int index) {
    if (index < 0 || count > end - at || count <= 0) {
      return keep(index, PyTuple.of(items(count, "tuple")));
    }
    Object[] items = new Object[count];
    Arrays.fill(items, PyNone.NONE);
    Object tuple = keep(index, PyTuple.of(items));
    for (int i = 0; i < count; i++) {
      items[i] = item("tuple");
    }
    return tuple;
  }

  private Object[] items(int count, String what) {
    if (count < 0) {
      throw bad(what + " size out of range");
    }
    // There may be far fewer than the data says.
    Object[] items = new Object[Math.min(count, end - at)];
    for (int i = 0; i < count; i++) {
      Object item = item(what);
      items[i] = item;
    }
    return items;
  }

  private Object list(int index) {
    PyList list = new PyList();
    keep(index, list);
    Object[] items = items(int32(), "list");
    list.appendAll(items, items.length);
    return list;
  }

  private Object set(int index) {
    PySet set = new PySet();
    keep(index, set);
    int count = int32();
    if (count < 0) {
      throw bad("set size out of range");
    }
    for (int i = 0; i < count; i++) {
      set.add(item("set"));
    }
    return set;
  }

  private Object frozenSet(int index) {
    PySet items = new PySet();
    int count = int32();
    if (count < 0) {
      throw bad("set size out of range");
    }
    for (int i = 0; i < count; i++) {
      items.add(item("set"));
    }
    return keep(index, PyFrozenSet.of(items.toArray()));
  }

  /** A slice, or null where one of its parts is. */
  private Object slice(int index) {
    Object start = object();
    Object stop = start == null ? null : object();
    Object step = stop == null ? null : object();
    return step == null ? null : keep(index, new PySlice(start, stop, step));
  }

  private Object dict(int index) {
    PyDict dict = new PyDict();
    keep(index, dict);
    for (Object key = object(); key != null; key = object()) {
      Object value = object();
      if (value == null) {
        break;
      }
      dict.put(key, value);
    }
    return dict;
  }

  private Object library(int index) {
    if (end - at < 12) {
      throw bad("unknown type code");
    }
    long secret = int32() & 0xFFFFFFFFL | (long) int32() << 32;
    PyCode code = Interpreter.current().frozenModules.cachedCode(secret, int32());
    if (code == null) {
      throw bad("unknown type code");
    }
    return keep(index, code);
  }

  private Object code(int index) {
    if (!allowCode) {
      throw Errors.valueError("unmarshalling code objects is disallowed");
    }
    int argCount = int32();
    int posOnlyArgCount = int32();
    int kwOnlyArgCount = int32();
    int stackSize = int32();
    int flags = int32();
    Object[] parts = new Object[10];
    for (int i = 0; i < 8; i++) {
      parts[i] = item("code object");
    }
    int firstLineNumber = int32();
    parts[8] = item("code object");
    parts[9] = item("code object");
    int[] counts = {argCount, posOnlyArgCount, kwOnlyArgCount, stackSize, flags, firstLineNumber};
    return keep(index, PyCode.read(counts, parts));
  }
}
