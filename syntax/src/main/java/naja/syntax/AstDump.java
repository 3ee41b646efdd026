package naja.syntax;

import java.lang.reflect.RecordComponent;
import java.util.List;
import naja.syntax.ast.ExceptHandler;
import naja.syntax.ast.Node;
import naja.syntax.ast.Span;
import naja.syntax.ast.TypeIgnore;
import naja.syntax.constant.Singleton;
import naja.syntax.constant.WideString;

/** Writes a tree as Python's {@code ast.dump} does. For tests and tools: it walks the records by reflection. */
public final class AstDump {
  private final StringBuilder out = new StringBuilder();
  private final boolean includeAttributes;

  private AstDump(boolean includeAttributes) {
    this.includeAttributes = includeAttributes;
  }

  /** What {@code ast.dump(tree, include_attributes=includeAttributes)} says. */
  public static String dump(Node tree, boolean includeAttributes) {
    AstDump dump = new AstDump(includeAttributes);
    dump.node((Record) tree);
    return dump.out.toString();
  }

  private void node(Record node) {
    out.append(className(node)).append('(');
    int mark = out.length();
    for (RecordComponent component : node.getClass().getRecordComponents()) {
      Object value = value(node, component);
      if (value instanceof Span span) {
        attributes(span, mark);
      } else if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
        separate(mark).append(fieldName(component.getName())).append('=');
        value(value);
      }
    }
    out.append(')');
  }

  private StringBuilder separate(int mark) {
    return out.length() > mark ? out.append(", ") : out;
  }

  private void attributes(Span span, int mark) {
    if (includeAttributes) {
      separate(mark).append("lineno=").append(span.lineno()).append(", col_offset=").append(span.colOffset())
          .append(", end_lineno=").append(span.endLineno()).append(", end_col_offset=").append(span.endColOffset());
    }
  }

  private void value(Object value) {
    switch (value) {
      case null -> out.append("None");
      case Node node -> node((Record) node);
      case List<?> list -> {
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
          if (i > 0) {
            out.append(", ");
          }
          value(list.get(i));
        }
        out.append(']');
      }
      case Singleton constant -> out.append(PythonRepr.of(constant));
      case Enum<?> operator -> out.append(operator.name()).append("()");
      case String text -> out.append(PythonRepr.string(WideString.of(text)));
      default -> out.append(PythonRepr.of(value));
    }
  }

  private static Object value(Record node, RecordComponent component) {
    try {
      return component.getAccessor().invoke(node);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static String className(Record node) {
    String name = node.getClass().getSimpleName();
    if (node.getClass().getEnclosingClass() != null || node instanceof ExceptHandler || node instanceof TypeIgnore) {
      return name;
    }
    return switch (name) {
      case "WithItem" -> "withitem";
      default -> fieldName(Character.toLowerCase(name.charAt(0)) + name.substring(1));
    };
  }

  private static String fieldName(String component) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < component.length(); i++) {
      char c = component.charAt(i);
      if (Character.isUpperCase(c)) {
        name.append('_').append(Character.toLowerCase(c));
      } else {
        name.append(c);
      }
    }
    return name.toString();
  }
}
