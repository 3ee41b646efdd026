package naja.runtime.abstracts;

import java.util.ArrayList;
import java.util.List;
import naja.runtime.objects.PyGenericAlias;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyNotImplemented;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.PyUnion;
import naja.runtime.objects.Types;
import naja.runtime.threads.Interpreter;

/** {@code X | Y} of types. */
public final class TypeUnions {
  private TypeUnions() {}

  /** The union of two types, or {@code NotImplemented} where an operand cannot be part of one. */
  public static Object of(Object a, Object b) {
    boolean anything = a instanceof PyUnion || b instanceof PyUnion;
    if (!anything && (!isUnionable(a) || !isUnionable(b))) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return ofAll(new Object[] {a, b});
  }

  /** {@code Union[...]} of types and other arguments; one alone is itself. */
  public static Object ofAll(Object[] items) {
    if (items.length == 0) {
      throw Errors.typeError("Cannot take a Union of no types.");
    }
    List<Object> members = new ArrayList<>();
    for (Object item : items) {
      add(members, item);
    }
    return members.size() == 1 ? members.get(0) : new PyUnion(PyTuple.of(members.toArray()));
  }

  private static boolean isUnionable(Object object) {
    return object == PyNone.NONE
        || object instanceof PyType
        || object instanceof PyGenericAlias
        || object instanceof PyUnion
        || PyType.of(object).name().equals("typing.TypeAliasType");
  }

  private static void add(List<Object> members, Object object) {
    if (object instanceof PyUnion union) {
      for (Object member : union.args().items()) {
        add(members, member);
      }
      return;
    }
    Object member = object == PyNone.NONE ? Types.NONE_TYPE : object;
    if (Texts.isStr(member)) {
      Object typing = ImportMachinery.load(Interpreter.current(), "typing");
      member = Calls.callMethod(typing, "ForwardRef", member);
    }
    for (Object other : members) {
      if (Comparisons.isEqual(other, member)) {
        return;
      }
    }
    members.add(member);
  }
}
