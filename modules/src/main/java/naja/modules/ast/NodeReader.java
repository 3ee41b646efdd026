package naja.modules.ast;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Recursion;
import naja.runtime.abstracts.Texts;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyComplex;
import naja.runtime.objects.PyEllipsis;
import naja.runtime.objects.PyFrozenSet;
import naja.runtime.objects.PyInt;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Subclassed;
import naja.runtime.threads.ThreadState;
import naja.syntax.ast.Span;
import naja.syntax.constant.BytesConstant;
import naja.syntax.constant.ComplexConstant;
import naja.syntax.constant.FrozenSetConstant;
import naja.syntax.constant.Singleton;
import naja.syntax.constant.TupleConstant;
import naja.syntax.constant.WideString;

/** What reading any node takes. */
class NodeReader {
  private ThreadState thread;

  final void enter(String what) {
    thread = Recursion.enter(" while traversing '" + what + "' node");
  }

  final void leave() {
    Recursion.leave(thread);
  }

  final boolean isNone(Object o) {
    return o == PyNone.NONE;
  }

  /** Which alternative of a sum a node is. */
  final NodeType kind(Object o, String sum) {
    NodeType wanted = NodeTypes.named(sum);
    for (PyType type : PyType.of(o).mro()) {
      NodeType known = NodeTypes.of(type);
      if (known != null && known.sum == wanted) {
        return known;
      }
    }
    throw Errors.typeError("expected some sort of " + sum + ", but got " + Texts.reprText(o));
  }

  /** The value of a field that may be missing, then {@code None}. */
  final Object optional(Object o, String name) {
    Object value = Attributes.lookupAttr(o, name);
    return value == null ? PyNone.NONE : value;
  }

  /** The value of a field. */
  final Object field(Object o, String owner, String name) {
    Object value = Attributes.lookupAttr(o, name);
    if (value == null) {
      throw Errors.typeError("required field \"" + name + "\" missing from " + owner);
    }
    return value;
  }

  /** The value of a field that may not be {@code None}. */
  final Object required(Object o, String owner, String name) {
    Object value = field(o, owner, name);
    if (value == PyNone.NONE) {
      throw Errors.valueError("field '" + name + "' is required for " + owner);
    }
    return value;
  }

  final Object[] list(Object o, String owner, String name) {
    Object value = Attributes.lookupAttr(o, name);
    if (value == null) {
      return new Object[0];
    }
    if (!(value instanceof PyList list)) {
      throw Errors.typeError(
          owner + " field \"" + name + "\" must be a list, not a " + PyType.of(value).name());
    }
    return list.toArray();
  }

  /** Attributes of an item may be computed by Python code, which may change the list. */
  final void checkSize(Object o, String owner, String name, int size) {
    if (Attributes.lookupAttr(o, name) instanceof PyList list && list.size() != size) {
      throw Errors.runtimeError(owner + " field \"" + name + "\" changed size during iteration");
    }
  }

  final List<String> identifiers(Object o, String owner, String name) {
    Object[] items = list(o, owner, name);
    List<String> texts = new ArrayList<>(items.length);
    for (Object item : items) {
      texts.add(text(item, "identifier"));
    }
    return texts;
  }

  private String text(Object value, String sort) {
    if (value instanceof String || value instanceof WideString) {
      return Texts.utf16(value);
    }
    throw Errors.typeError("AST " + sort + " must be of type str");
  }

  final String identifier(Object o, String owner, String name) {
    return text(required(o, owner, name), "identifier");
  }

  final String string(Object o, String owner, String name) {
    return text(required(o, owner, name), "string");
  }

  final String optionalIdentifier(Object o, String owner, String name) {
    Object value = optional(o, name);
    return value == PyNone.NONE ? null : text(value, "identifier");
  }

  final String optionalString(Object o, String owner, String name) {
    Object value = optional(o, name);
    return value == PyNone.NONE ? null : text(value, "string");
  }

  final int integer(Object o, String owner, String name) {
    return integer(field(o, owner, name));
  }

  final int optionalInt(Object o, String owner, String name) {
    Object value = optional(o, name);
    return value == PyNone.NONE ? 0 : integer(value);
  }

  private int integer(Object value) {
    Object number = PyInt.valueOrNull(value);
    if (number == null) {
      throw Errors.valueError("invalid integer value: " + Texts.reprText(value));
    }
    if (number instanceof Long n && n == n.intValue()) {
      return n.intValue();
    }
    throw Errors.overflowError(
        number instanceof Long ? "Python int too large to convert to C int" : "int too big to convert");
  }

  final Span span(Object o, String owner) {
    int line = integer(o, owner, "lineno");
    int column = integer(o, owner, "col_offset");
    if (owner.equals("pattern") || owner.equals("type_param")) {
      return new Span(line, column, integer(o, owner, "end_lineno"), integer(o, owner, "end_col_offset"));
    }
    Object endLine = optional(o, "end_lineno");
    Object endColumn = optional(o, "end_col_offset");
    return new Span(
        line,
        column,
        endLine == PyNone.NONE ? line : integer(endLine),
        endColumn == PyNone.NONE ? column : integer(endColumn));
  }

  /** The neutral form of a constant's value. */
  final Object constant(Object value) {
    if (value instanceof Subclassed) {
      throw invalidConstant(value);
    }
    return switch (value) {
      case PyNone n -> Singleton.NONE;
      case PyEllipsis e -> Singleton.ELLIPSIS;
      case String s -> s;
      case WideString s -> s;
      case Long n -> n;
      case BigInteger n -> n;
      case Boolean b -> b;
      case Double d -> d;
      case PyComplex c -> new ComplexConstant(c.real, c.imag);
      case PyBytes b -> new BytesConstant(b.array());
      case PyTuple t -> new TupleConstant(constants(t.items()));
      case PyFrozenSet s -> new FrozenSetConstant(constants(s.toArray()));
      default -> throw invalidConstant(value);
    };
  }

  private List<Object> constants(Object[] values) {
    enter("constant");
    List<Object> made = new ArrayList<>(values.length);
    for (Object value : values) {
      made.add(constant(value));
    }
    leave();
    return made;
  }

  private static RuntimeException invalidConstant(Object value) {
    return Errors.typeError("got an invalid type in Constant: " + PyType.of(value).name());
  }
}
