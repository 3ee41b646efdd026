package naja.runtime.abstracts;

import naja.runtime.threads.Interpreter;

/** The type parameter syntax: everything is made by the functions of the {@code _typing} module. */
public final class TypeParameters {
  private TypeParameters() {}

  private static Object make(String function, Object... args) {
    Object module = ImportMachinery.load(Interpreter.current(), "_typing");
    return Calls.call(Attributes.getAttr(module, function), args, null);
  }

  public static Object typeVar(Object name) {
    return make("_typevar", name);
  }

  public static Object paramSpec(Object name) {
    return make("_paramspec", name);
  }

  public static Object typeVarTuple(Object name) {
    return make("_typevartuple", name);
  }

  public static Object typeVarWithBound(Object name, Object evaluate) {
    return make("_typevar_bound", name, evaluate);
  }

  public static Object typeVarWithConstraints(Object name, Object evaluate) {
    return make("_typevar_constraints", name, evaluate);
  }

  public static Object setDefault(Object parameter, Object evaluate) {
    return make("_set_default", parameter, evaluate);
  }

  /** {@code Generic[params]} as a base class. */
  public static Object subscriptGeneric(Object parameters) {
    return make("_generic", parameters);
  }

  /** A {@code TypeAliasType} of a tuple (name, type parameters, function). */
  public static Object typeAlias(Object tuple) {
    return make("_typealias", tuple);
  }
}
