package naja.runtime.library;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import naja.compiler.Code;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyCode;
import naja.runtime.objects.PyComplex;
import naja.runtime.objects.PyEllipsis;
import naja.runtime.objects.PyFrozenSet;
import naja.runtime.objects.PyInt;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PySlice;
import naja.runtime.objects.PyTuple;
import naja.runtime.text.Str;

/** A module's code as {@link ModuleWriter} wrote it. Blocks read their texts and their rest when they need them. */
final class CompiledModule {
  private static final int LONGEST_INTERNED = 40;

  private final byte[] data;
  private final int textEnds;
  private final int textBytes;
  private final Object[] texts;
  private final int blocks;

  CompiledModule(byte[] data) {
    this.data = data;
    this.texts = new Object[int32(0)];
    this.textEnds = Integer.BYTES;
    this.textBytes = textEnds + Integer.BYTES * texts.length;
    this.blocks = textBytes + (texts.length == 0 ? 0 : int32(textEnds + Integer.BYTES * (texts.length - 1)));
  }

  /** The module's code, as from a file of that name. */
  PyCode code(String fileName) {
    return new Reader(blocks).block(fileName);
  }

  private int int32(int at) {
    return (data[at] & 0xFF) << 24 | (data[at + 1] & 0xFF) << 16 | (data[at + 2] & 0xFF) << 8 | data[at + 3] & 0xFF;
  }

  /** A text of the table. Two threads may make it twice; short ones are interned, so that nobody can tell. */
  private Object text(int index) {
    Object text = texts[index];
    if (text == null) {
      int from = textBytes + (index == 0 ? 0 : int32(textEnds + Integer.BYTES * (index - 1)));
      int to = textBytes + int32(textEnds + Integer.BYTES * index);
      text = data[from] == Format.LATIN1
          ? new String(data, from + 1, to - from - 1, StandardCharsets.ISO_8859_1)
          : Utf8Points.decode(data, from + 1, to);
      if (text instanceof String s && s.length() < LONGEST_INTERNED) {
        text = s.intern();
      }
      texts[index] = text;
    }
    return text;
  }

  private String javaText(int index) {
    Object text = text(index);
    return text instanceof String s ? s : Str.toJava(text);
  }

  /** Reads from one place on. */
  private final class Reader {
    private int at;

    Reader(int at) {
      this.at = at;
    }

    private int int32() {
      int value = CompiledModule.this.int32(at);
      at += Integer.BYTES;
      return value;
    }

    private long int64() {
      long high = int32();
      return high << 32 | int32() & 0xFFFFFFFFL;
    }

    private byte[] bytes() {
      int length = int32();
      byte[] bytes = Arrays.copyOfRange(data, at, at + length);
      at += length;
      return bytes;
    }

    private List<String> names() {
      String[] names = new String[int32()];
      for (int i = 0; i < names.length; i++) {
        names[i] = javaText(int32());
      }
      return Arrays.asList(names);
    }

    PyCode block(String fileName) {
      int argCount = int32();
      int posOnly = int32();
      int kwOnly = int32();
      int flags = int32();
      int locals = int32();
      int stack = int32();
      int name = int32();
      int qualified = int32();
      int doc = int32();
      int length = int32();
      PyCode code = new PyCode(
          new Block(at, doc, argCount, posOnly, kwOnly, flags, stack, javaText(name), javaText(qualified)), fileName,
          locals);
      at += length;
      return code;
    }

    Object constant(String fileName) {
      int kind = data[at++];
      return switch (kind) {
        case Format.NONE -> PyNone.NONE;
        case Format.TRUE -> Boolean.TRUE;
        case Format.FALSE -> Boolean.FALSE;
        case Format.ELLIPSIS -> PyEllipsis.ELLIPSIS;
        case Format.LONG -> int64();
        case Format.BIG -> PyInt.of(new BigInteger(bytes()));
        case Format.DOUBLE -> Double.longBitsToDouble(int64());
        case Format.COMPLEX -> PyComplex.of(Double.longBitsToDouble(int64()), Double.longBitsToDouble(int64()));
        case Format.STRING -> text(int32());
        case Format.BYTES -> PyBytes.of(bytes());
        case Format.TUPLE -> PyTuple.of(constants(int32(), fileName));
        case Format.FROZENSET -> PyFrozenSet.of(constants(int32(), fileName));
        case Format.SLICE -> new PySlice(constant(fileName), constant(fileName), constant(fileName));
        case Format.CODE -> block(fileName);
        default -> throw new IllegalStateException("damaged library of compiled code: constant of kind " + kind);
      };
    }

    Object[] constants(int count, String fileName) {
      Object[] constants = new Object[count];
      for (int i = 0; i < count; i++) {
        constants[i] = constant(fileName);
      }
      return constants;
    }
  }

  /** A block whose rest is still to be read. */
  private final class Block implements PyCode.Source {
    private final int rest;
    private final int doc;
    private final int argCount;
    private final int posOnlyArgCount;
    private final int kwOnlyArgCount;
    private final int flags;
    private final int stackSize;
    private final String name;
    private final String qualifiedName;

    Block(int rest, int doc, int argCount, int posOnlyArgCount, int kwOnlyArgCount, int flags, int stackSize,
        String name, String qualifiedName) {
      this.rest = rest;
      this.doc = doc;
      this.argCount = argCount;
      this.posOnlyArgCount = posOnlyArgCount;
      this.kwOnlyArgCount = kwOnlyArgCount;
      this.flags = flags;
      this.stackSize = stackSize;
      this.name = name;
      this.qualifiedName = qualifiedName;
    }

    @Override
    public int argCount() {
      return argCount;
    }

    @Override
    public int posOnlyArgCount() {
      return posOnlyArgCount;
    }

    @Override
    public int kwOnlyArgCount() {
      return kwOnlyArgCount;
    }

    @Override
    public int flags() {
      return flags;
    }

    @Override
    public int stackSize() {
      return stackSize;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public String qualifiedName() {
      return qualifiedName;
    }

    @Override
    public Object docstring() {
      return doc < 0 ? PyNone.NONE : text(doc);
    }

    @Override
    public PyCode.Body load(String fileName) {
      Reader reader = new Reader(rest);
      int firstLine = reader.int32();
      byte[] bytecode = reader.bytes();
      byte[] kinds = reader.bytes();
      byte[] lineTable = reader.bytes();
      byte[] exceptionTable = reader.bytes();
      List<String> names = reader.names();
      List<String> locals = reader.names();
      Object[] constants = reader.constants(reader.int32(), fileName);
      return new PyCode.Body(
          new Code(
              argCount, posOnlyArgCount, kwOnlyArgCount, stackSize, flags, bytecode, List.of(), names, locals, kinds,
              fileName, name, qualifiedName, firstLine, lineTable, exceptionTable),
          constants);
    }
  }
}
