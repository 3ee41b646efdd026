package naja.runtime.builtin;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import naja.compiler.Code;
import naja.runtime.abstracts.Errors;
import naja.runtime.objects.Buffers;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyCode;
import naja.runtime.objects.PyComplex;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyEllipsis;
import naja.runtime.objects.PyFrozenSet;
import naja.runtime.objects.PyInt;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PySet;
import naja.runtime.objects.PySlice;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.text.FloatText;
import naja.runtime.text.Str;

/** {@code marshal.dumps}: values to CPython's format, versions 0 to 5. */
public final class MarshalWriter {
  private static final int MAX_DEPTH = 2000;
  private static final int FLAG_REF = 0x80;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final int version;
  private final boolean allowCode;
  private final IdentityHashMap<Object, Integer> seen = new IdentityHashMap<>();
  private final HashMap<String, Integer> names = new HashMap<>();
  private int references;
  private int depth;

  private MarshalWriter(int version, boolean allowCode) {
    this.version = version;
    this.allowCode = allowCode;
  }

  /** The bytes of a value; {@code ValueError} for what cannot be written. */
  public static byte[] write(Object value, int version, boolean allowCode) {
    MarshalWriter writer = new MarshalWriter(version, allowCode);
    writer.object(value);
    return writer.out.toByteArray();
  }

  private void int32(int n) {
    out.write(n);
    out.write(n >> 8);
    out.write(n >> 16);
    out.write(n >> 24);
  }

  private void int16(int n) {
    out.write(n);
    out.write(n >> 8);
  }

  private void object(Object value) {
    if (++depth > MAX_DEPTH) {
      throw Errors.valueError("object too deeply nested to marshal");
    }
    if (value == PyNone.NONE) {
      out.write('N');
    } else if (value instanceof Boolean b) {
      out.write(b ? 'T' : 'F');
    } else if (value == PyEllipsis.ELLIPSIS) {
      out.write('.');
    } else if (value == ExceptionTypes.STOP_ITERATION) {
      out.write('S');
    } else if (value instanceof Long n && n == (int) (long) n) {
      out.write('i');
      int32((int) (long) n);
    } else if (PyInt.isExact(value)) {
      big(PyInt.big(value));
    } else if (value instanceof Double d) {
      floating(d, 'g', 'f');
    } else if (Str.isStr(value)) {
      string(value);
    } else {
      compound(value);
    }
    depth--;
  }

  private void big(BigInteger value) {
    out.write('l');
    BigInteger rest = value.abs();
    int digits = (rest.bitLength() + 14) / 15;
    int32(value.signum() < 0 ? -digits : digits);
    for (int i = 0; i < digits; i++) {
      int16(rest.intValue() & 0x7FFF);
      rest = rest.shiftRight(15);
    }
  }

  private void floating(double d, int binary, int text) {
    if (version > 1) {
      out.write(binary);
      doubleBits(d);
    } else {
      out.write(text);
      decimal(d);
    }
  }

  private void doubleBits(double d) {
    long bits = Double.doubleToRawLongBits(d);
    int32((int) bits);
    int32((int) (bits >>> 32));
  }

  private void decimal(double d) {
    byte[] digits = FloatText.format(d, 'g', 17, false, false).getBytes(StandardCharsets.US_ASCII);
    out.write(digits.length);
    out.writeBytes(digits);
  }

  /** Whether the object was written before: then a reference to it is. Else {@code type} is, with its mark. */
  private boolean reference(Object value, int type) {
    if (version < 3) {
      out.write(type);
      return false;
    }
    Integer index = seen.get(value);
    if (index != null) {
      out.write('r');
      int32(index);
      return true;
    }
    seen.put(value, references++);
    out.write(type | FLAG_REF);
    return false;
  }

  private void string(Object value) {
    boolean ascii = Str.isAscii(value);
    if (value instanceof String s && ascii) {
      Integer known = version < 3 ? null : names.get(s);
      if (known != null) {
        out.write('r');
        int32(known);
        return;
      }
      boolean isShort = version >= 4 && s.length() < 256;
      int type = version >= 4 ? isShort ? 'Z' : 'A' : version >= 1 ? 't' : 'u';
      if (version >= 3) {
        names.put(s, references++);
        type |= FLAG_REF;
      }
      out.write(type);
      byte[] bytes = s.getBytes(StandardCharsets.US_ASCII);
      if (isShort) {
        out.write(bytes.length);
      } else {
        int32(bytes.length);
      }
      out.writeBytes(bytes);
      return;
    }
    if (!reference(value, 'u')) {
      byte[] bytes = utf8(value);
      int32(bytes.length);
      out.writeBytes(bytes);
    }
  }

  /** UTF-8 in which lone surrogates are encoded like other code points. */
  private static byte[] utf8(Object text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < Str.length(text); i++) {
      int c = Str.codePointAt(text, i);
      if (c < 0x80) {
        bytes.write(c);
      } else if (c < 0x800) {
        bytes.write(0xC0 | c >> 6);
        bytes.write(0x80 | c & 0x3F);
      } else if (c < 0x10000) {
        bytes.write(0xE0 | c >> 12);
        bytes.write(0x80 | c >> 6 & 0x3F);
        bytes.write(0x80 | c & 0x3F);
      } else {
        bytes.write(0xF0 | c >> 18);
        bytes.write(0x80 | c >> 12 & 0x3F);
        bytes.write(0x80 | c >> 6 & 0x3F);
        bytes.write(0x80 | c & 0x3F);
      }
    }
    return bytes.toByteArray();
  }

  private void compound(Object value) {
    Class<?> c = value.getClass();
    if (c == PyComplex.class) {
      PyComplex z = (PyComplex) value;
      out.write(version > 1 ? 'y' : 'x');
      if (version > 1) {
        doubleBits(z.real);
        doubleBits(z.imag);
      } else {
        decimal(z.real);
        decimal(z.imag);
      }
    } else if (c == PyBytes.class) {
      if (!reference(value, 's')) {
        bytes(((PyBytes) value).array());
      }
    } else if (c == PyTuple.class) {
      tuple((PyTuple) value);
    } else if (c == PyList.class) {
      if (!reference(value, '[')) {
        items(((PyList) value).toArray());
      }
    } else if (c == PyDict.class) {
      dict((PyDict) value);
    } else if (c == PySet.class) {
      if (!reference(value, '<')) {
        items(ordered(((PySet) value).toArray()));
      }
    } else if (c == PyFrozenSet.class) {
      if (!reference(value, '>')) {
        items(ordered(((PyFrozenSet) value).toArray()));
      }
    } else if (value instanceof PySlice slice && version >= 5) {
      if (!reference(value, ':')) {
        object(slice.start);
        object(slice.stop);
        object(slice.step);
      }
    } else if (value instanceof PyCode code) {
      code(code);
    } else {
      byte[] buffer = Buffers.bytesOrNull(value);
      if (buffer == null) {
        throw Errors.valueError("unmarshallable object");
      }
      if (!reference(value, 's')) {
        bytes(buffer);
      }
    }
  }

  private void bytes(byte[] bytes) {
    int32(bytes.length);
    out.writeBytes(bytes);
  }

  /** An item of a set and what it becomes by itself. */
  private record Written(byte[] bytes, Object item) implements Comparable<Written> {
    @Override
    public int compareTo(Written other) {
      return Arrays.compareUnsigned(bytes, other.bytes);
    }
  }

  /** The items of a set in the order of what they become by themselves: the same whatever their hashes are. */
  private Object[] ordered(Object[] items) {
    Written[] written = new Written[items.length];
    for (int i = 0; i < items.length; i++) {
      written[i] = new Written(write(items[i], version, allowCode), items[i]);
    }
    Arrays.sort(written);
    Object[] result = new Object[items.length];
    for (int i = 0; i < items.length; i++) {
      result[i] = written[i].item;
    }
    return result;
  }

  private void items(Object[] items) {
    int32(items.length);
    for (Object item : items) {
      object(item);
    }
  }

  private void tuple(PyTuple tuple) {
    int n = tuple.size();
    boolean isSmall = version >= 4 && n < 256;
    if (reference(tuple, isSmall ? ')' : '(')) {
      return;
    }
    if (isSmall) {
      out.write(n);
    } else {
      int32(n);
    }
    for (Object item : tuple.items()) {
      object(item);
    }
  }

  private void dict(PyDict dict) {
    if (reference(dict, '{')) {
      return;
    }
    for (Object key : dict.keyArray()) {
      object(key);
      object(dict.get(key));
    }
    out.write('0');
  }

  private void code(PyCode code) {
    if (!allowCode) {
      throw Errors.valueError("marshalling code objects is disallowed");
    }
    if (reference(code, 'c')) {
      return;
    }
    Code c = code.code();
    int32(c.argCount());
    int32(c.posOnlyArgCount());
    int32(c.kwOnlyArgCount());
    int32(c.stackSize());
    int32(c.flags());
    object(PyBytes.of(c.bytecode()));
    object(PyTuple.of(code.constants()));
    strings(c.names());
    strings(c.localsPlusNames());
    object(PyBytes.of(c.localsPlusKinds()));
    object(PyType.nameKey(code.fileName()));
    object(PyType.nameKey(c.name()));
    object(PyType.nameKey(c.qualifiedName()));
    int32(c.firstLineNumber());
    object(PyBytes.of(c.lineTable()));
    object(PyBytes.of(c.exceptionTable()));
  }

  private void strings(List<String> texts) {
    Object[] items = new Object[texts.size()];
    for (int i = 0; i < items.length; i++) {
      items[i] = PyType.nameKey(texts.get(i));
    }
    object(PyTuple.of(items));
  }
}
