package naja.modules.ast;

import naja.runtime.objects.PyInstance;
import naja.runtime.objects.PyType;

/** A class of {@code _ast}. */
final class NodeType {
  /**
   * A field.
   *
   * @param type the name of a class, or {@code identifier}, {@code string}, {@code int} or {@code constant}
   * @param list whether there are any number of values
   * @param optional whether {@code None} stands for none
   */
  record Field(String name, String type, boolean list, boolean optional) {}

  /** {@code __name__}. */
  final String name;

  /** The sum that it is an alternative of, or null. */
  final NodeType sum;

  /** The fields, or null for a sum. */
  final Field[] fields;

  /** The Python class. */
  PyType type;

  /** Of what has neither fields nor a place: the instance that trees from the parser share. */
  PyInstance instance;

  NodeType(String name, NodeType sum, Field[] fields) {
    this.name = name;
    this.sum = sum;
    this.fields = fields;
  }
}
