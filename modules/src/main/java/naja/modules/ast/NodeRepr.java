package naja.modules.ast;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.ReprGuard;
import naja.runtime.abstracts.Texts;
import naja.runtime.objects.PyInstance;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;

/** {@code repr} of nodes: three levels deep, and of longer lists the first and the last item. */
final class NodeRepr {
  private static final int DEPTH = 3;

  private NodeRepr() {}

  static Object of(PyInstance node) {
    StringBuilder text = new StringBuilder();
    append(text, node, DEPTH);
    return PyType.nameKey(text.toString());
  }

  private static void append(StringBuilder text, PyInstance node, int depth) {
    PyType type = node.type();
    text.append(type == PyAst.TYPE ? "ast.AST" : type.name());
    if (depth <= 0 || !ReprGuard.enter(node)) {
      text.append("(...)");
      return;
    }
    try {
      text.append('(');
      String separator = "";
      for (Object name : Iteration.toArray(Attributes.getAttr(type, "_fields"))) {
        String field = Texts.attributeName(name);
        Object value = Attributes.getAttr(node, field);
        text.append(separator).append(field).append('=');
        separator = ", ";
        if (value instanceof PyList list) {
          appendItems(text, list.toArray(), depth - 1, '[', ']');
        } else if (value instanceof PyTuple tuple) {
          appendItems(text, tuple.items(), depth - 1, '(', ')');
        } else {
          appendValue(text, value, depth - 1);
        }
      }
      text.append(')');
    } finally {
      ReprGuard.leave(node);
    }
  }

  private static void appendValue(StringBuilder text, Object value, int depth) {
    if (PyAst.TYPE.isInstance(value)) {
      append(text, (PyInstance) value, depth);
    } else {
      text.append(Texts.reprText(value));
    }
  }

  private static void appendItems(StringBuilder text, Object[] items, int depth, char open, char close) {
    text.append(open);
    if (items.length > 0) {
      appendValue(text, items[0], depth);
    }
    if (items.length > 2) {
      text.append(", ...");
    }
    if (items.length > 1) {
      text.append(", ");
      appendValue(text, items[items.length - 1], depth);
    }
    text.append(close);
  }
}
