package naja.runtime.library;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import naja.compiler.Code;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyCode;
import naja.runtime.objects.PyComplex;
import naja.runtime.objects.PyEllipsis;
import naja.runtime.objects.PyFrozenSet;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PySlice;
import naja.runtime.objects.PyTuple;
import naja.runtime.text.Str;

/**
 * Writes one module's code: a table of its texts, then the block. A block is a head (all that its function object shows),
 * the length of the rest, and the rest; nested blocks stand among the constants in the same form.
 */
final class ModuleWriter {
  private final Map<Object, Integer> texts = new HashMap<>();
  private final List<Object> table = new ArrayList<>();

  /** The module's code as bytes. */
  static byte[] write(PyCode code) {
    try {
      ModuleWriter writer = new ModuleWriter();
      ByteArrayOutputStream blocks = new ByteArrayOutputStream();
      writer.block(code, new DataOutputStream(blocks));
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(all);
      writer.texts(out);
      blocks.writeTo(out);
      return all.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int text(Object text) {
    return texts.computeIfAbsent(text, t -> {
      table.add(t);
      return table.size() - 1;
    });
  }

  /** The count, where each text ends, and their bytes. */
  private void texts(DataOutputStream out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    out.writeInt(table.size());
    for (Object text : table) {
      int kind = Str.maxCodePoint(text) < 256 ? Format.LATIN1 : Format.UTF8;
      bytes.write(kind);
      bytes.writeBytes(
          kind == Format.LATIN1 ? Str.toJava(text).getBytes(StandardCharsets.ISO_8859_1) : Utf8Points.encode(text));
      out.writeInt(bytes.size());
    }
    bytes.writeTo(out);
  }

  private void block(PyCode code, DataOutputStream out) throws IOException {
    Code c = code.code();
    out.writeInt(c.argCount());
    out.writeInt(c.posOnlyArgCount());
    out.writeInt(c.kwOnlyArgCount());
    out.writeInt(c.flags());
    out.writeInt(c.localsPlusNames().size());
    out.writeInt(c.stackSize());
    out.writeInt(text(Str.fromJava(c.name())));
    out.writeInt(text(Str.fromJava(c.qualifiedName())));
    out.writeInt((c.flags() & PyCode.HAS_DOCSTRING) != 0 ? text(code.constant(0)) : -1);
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    rest(code, c, new DataOutputStream(rest));
    out.writeInt(rest.size());
    rest.writeTo(out);
  }

  private void rest(PyCode code, Code c, DataOutputStream out) throws IOException {
    out.writeInt(c.firstLineNumber());
    bytes(c.bytecode(), out);
    bytes(c.localsPlusKinds(), out);
    bytes(c.lineTable(), out);
    bytes(c.exceptionTable(), out);
    names(c.names(), out);
    names(c.localsPlusNames(), out);
    Object[] constants = code.constants();
    out.writeInt(constants.length);
    for (Object constant : constants) {
      constant(constant, out);
    }
  }

  private static void bytes(byte[] bytes, DataOutputStream out) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private void names(List<String> names, DataOutputStream out) throws IOException {
    out.writeInt(names.size());
    for (String name : names) {
      out.writeInt(text(Str.fromJava(name)));
    }
  }

  private void constant(Object value, DataOutputStream out) throws IOException {
    switch (value) {
      case PyNone none -> out.writeByte(Format.NONE);
      case Boolean b -> out.writeByte(b ? Format.TRUE : Format.FALSE);
      case PyEllipsis ellipsis -> out.writeByte(Format.ELLIPSIS);
      case Long n -> {
        out.writeByte(Format.LONG);
        out.writeLong(n);
      }
      case BigInteger n -> {
        out.writeByte(Format.BIG);
        bytes(n.toByteArray(), out);
      }
      case Double d -> {
        out.writeByte(Format.DOUBLE);
        out.writeLong(Double.doubleToRawLongBits(d));
      }
      case PyComplex z -> {
        out.writeByte(Format.COMPLEX);
        out.writeLong(Double.doubleToRawLongBits(z.real));
        out.writeLong(Double.doubleToRawLongBits(z.imag));
      }
      case PyBytes b -> {
        out.writeByte(Format.BYTES);
        bytes(b.array(), out);
      }
      case PyTuple tuple -> sequence(Format.TUPLE, tuple.items(), out);
      case PyFrozenSet set -> sequence(Format.FROZENSET, set.toArray(), out);
      case PySlice slice -> {
        out.writeByte(Format.SLICE);
        constant(slice.start, out);
        constant(slice.stop, out);
        constant(slice.step, out);
      }
      case PyCode code -> {
        out.writeByte(Format.CODE);
        block(code, out);
      }
      default -> {
        if (!Str.isStr(value)) {
          throw new IllegalStateException("no constant of code: " + value);
        }
        out.writeByte(Format.STRING);
        out.writeInt(text(value));
      }
    }
  }

  private void sequence(int kind, Object[] items, DataOutputStream out) throws IOException {
    out.writeByte(kind);
    out.writeInt(items.length);
    for (Object item : items) {
      constant(item, out);
    }
  }
}
