package naja.modules.ast;

import java.util.List;
import naja.runtime.abstracts.Recursion;
import naja.runtime.objects.PyCode;
import naja.runtime.objects.PyInstance;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyType;
import naja.runtime.threads.ThreadState;
import naja.syntax.ast.Span;

/** What making any node takes. */
class NodeWriter {
  static final Object NONE = PyNone.NONE;

  private ThreadState thread;

  final void enter() {
    thread = Recursion.enter(" during ast construction");
  }

  final void leave() {
    Recursion.leave(thread);
  }

  final Object node(String name, Span span, Object... values) {
    NodeType type = NodeTypes.named(name);
    PyInstance node = new PyInstance(type.type);
    NodeType.Field[] fields = type.fields;
    for (int i = 0; i < values.length; i++) {
      node.put(fields[i].name(), values[i]);
    }
    if (span != null) {
      node.put("lineno", (long) span.lineno());
      node.put("col_offset", (long) span.colOffset());
      node.put("end_lineno", (long) span.endLineno());
      node.put("end_col_offset", (long) span.endColOffset());
    }
    return node;
  }

  final Object singleton(String name) {
    return NodeTypes.named(name).instance;
  }

  final Object text(String text) {
    return text == null ? NONE : PyType.nameKey(text);
  }

  final Object texts(List<String> texts) {
    Object[] made = new Object[texts.size()];
    for (int i = 0; i < made.length; i++) {
      made[i] = text(texts.get(i));
    }
    return list(made);
  }

  final Object constant(Object value) {
    return value == null ? NONE : PyCode.value(value);
  }

  final Object list(Object[] items) {
    return PyList.of(items);
  }
}
