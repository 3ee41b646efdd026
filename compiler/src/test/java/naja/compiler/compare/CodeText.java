package naja.compiler.compare;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import naja.compiler.Code;
import naja.compiler.CodePositions;
import naja.syntax.constant.BytesConstant;
import naja.syntax.constant.ComplexConstant;
import naja.syntax.constant.FrozenSetConstant;
import naja.syntax.constant.Singleton;
import naja.syntax.constant.SliceConstant;
import naja.syntax.constant.TupleConstant;
import naja.syntax.constant.WideString;

/** Code objects as the text that {@code dump_code.py} writes. */
final class CodeText {
  private CodeText() {}

  private static final HexFormat HEX = HexFormat.of();

  /** One code object: what tells it apart from others of its file, and its fields. */
  record Entry(String title, Map<String, String> fields) {}

  /** The code object and those nested in it, in the order of the text. */
  static List<Entry> entries(Code code) {
    List<Entry> entries = new ArrayList<>();
    collect(code, entries);
    return entries;
  }

  /** The entries of a text. */
  static List<Entry> read(List<String> lines) {
    List<Entry> entries = new ArrayList<>();
    for (String line : lines) {
      String value = line.substring(2);
      if (line.charAt(0) == 'C') {
        entries.add(new Entry(value, new LinkedHashMap<>()));
      } else {
        entries.getLast().fields.put(line.substring(0, 1), value);
      }
    }
    return entries;
  }

  private static void collect(Code code, List<Entry> entries) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("Q", text(code.name()) + " " + text(code.qualifiedName()) + " " + code.firstLineNumber());
    fields.put("A", code.argCount() + " " + code.posOnlyArgCount() + " " + code.kwOnlyArgCount());
    fields.put("F", "0x" + Integer.toHexString(code.flags()));
    fields.put("V", locals(code));
    fields.put("N", join(code.names()));
    fields.put("K", join(code.consts()));
    fields.put("S", Integer.toString(code.stackSize()));
    fields.put("I", HEX.formatHex(code.bytecode()));
    fields.put("X", HEX.formatHex(code.exceptionTable()));
    fields.put("T", HEX.formatHex(code.lineTable()));
    fields.put("P", positions(code.lineTable(), code.firstLineNumber()));
    fields.put("L", lines(code.lineTable(), code.firstLineNumber()));
    entries.add(new Entry(text(code.name()) + " " + code.firstLineNumber(), fields));
    for (Object constant : code.consts()) {
      if (constant instanceof Code nested) {
        collect(nested, entries);
      }
    }
  }

  /** By name, as CPython's own look at the kinds gives them: a name in two slots shows the kind of the second. */
  private static String locals(Code code) {
    Map<String, Integer> kinds = new LinkedHashMap<>();
    for (int i = 0; i < code.localsPlusNames().size(); i++) {
      kinds.put(code.localsPlusNames().get(i), code.localsPlusKinds()[i] & 0xFF);
    }
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, Integer> kind : kinds.entrySet()) {
      text.append(text.isEmpty() ? "" : " ").append(text(kind.getKey())).append(':')
          .append(Integer.toHexString(kind.getValue()));
    }
    return text.toString();
  }

  private static String join(List<?> constants) {
    StringBuilder text = new StringBuilder();
    for (Object constant : constants) {
      text.append(text.isEmpty() ? "" : " ").append(text(constant));
    }
    return text.toString();
  }

  /** {@code co_positions()}, equal neighbours as one. */
  static String positions(byte[] table, int firstLine) {
    CodePositions positions = new CodePositions(table, firstLine);
    StringBuilder text = new StringBuilder();
    String previous = "";
    int count = 0;
    while (positions.next()) {
      String place = number(positions.line()) + "," + number(positions.endLine()) + ","
          + number(positions.column()) + "," + number(positions.endColumn());
      if (count > 0 && !place.equals(previous)) {
        text.append(text.isEmpty() ? "" : " ").append(previous).append('*').append(count);
        count = 0;
      }
      previous = place;
      count += (positions.end() - positions.start()) / 2;
    }
    if (count > 0) {
      text.append(text.isEmpty() ? "" : " ").append(previous).append('*').append(count);
    }
    return text.toString();
  }

  /** {@code co_lines()}. */
  static String lines(byte[] table, int firstLine) {
    CodePositions positions = new CodePositions(table, firstLine);
    StringBuilder text = new StringBuilder();
    while (positions.nextLine()) {
      text.append(text.isEmpty() ? "" : " ").append(positions.start()).append(',').append(positions.end()).append(',')
          .append(number(positions.line()));
    }
    return text.toString();
  }

  private static String number(int value) {
    return value == CodePositions.NONE ? "" : Integer.toString(value);
  }

  static String text(Object constant) {
    return switch (constant) {
      case Singleton value -> value == Singleton.NONE ? "n" : "e";
      case Boolean value -> value ? "T" : "F";
      case Long value -> integer(BigInteger.valueOf(value));
      case BigInteger value -> integer(value);
      case Double value -> "f" + bits(value);
      case ComplexConstant value -> "c" + bits(value.real()) + bits(value.imag());
      case String value -> codePoints(value.codePoints().toArray());
      case WideString value -> codePoints(value.toCodePoints());
      case BytesConstant value -> "b" + HEX.formatHex(value.value());
      case TupleConstant value -> "t(" + String.join(",", texts(value.elements())) + ")";
      case FrozenSetConstant value -> {
        List<String> texts = texts(value.elements());
        Collections.sort(texts);
        yield "z(" + String.join(",", texts) + ")";
      }
      case SliceConstant value -> "l(" + String.join(",",
          texts(List.of(value.start(), value.stop(), value.step()))) + ")";
      case Code _ -> "C";
      default -> throw new IllegalArgumentException("not a constant: " + constant.getClass());
    };
  }

  private static List<String> texts(List<Object> constants) {
    List<String> texts = new ArrayList<>();
    for (Object constant : constants) {
      texts.add(text(constant));
    }
    return texts;
  }

  private static String integer(BigInteger value) {
    return (value.signum() < 0 ? "i-0x" : "i0x") + value.abs().toString(16);
  }

  private static String bits(double value) {
    // The sign of a computed NaN is the processor's choice.
    return Double.isNaN(value) ? "nan" : HEX.toHexDigits(Double.doubleToLongBits(value));
  }

  private static String codePoints(int[] codePoints) {
    StringBuilder text = new StringBuilder("s");
    for (int i = 0; i < codePoints.length; i++) {
      text.append(i == 0 ? "" : ".").append(Integer.toHexString(codePoints[i]));
    }
    return text.toString();
  }
}
