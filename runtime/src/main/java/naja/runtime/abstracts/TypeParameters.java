package naja.runtime.abstracts;

import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.threads.Interpreter;

/** What the type parameter syntax makes; the module {@code _typing} says how. */
public final class TypeParameters {
  private TypeParameters() {}

  /** Makes type parameters and aliases. */
  public interface Factory {
    /** A {@code TypeVar}; the functions that tell bound and constraints may be null. */
    Object typeVar(Object name, Object evaluateBound, Object evaluateConstraints);

    Object paramSpec(Object name);

    Object typeVarTuple(Object name);

    /** Sets the function that tells a parameter's default; answers the parameter. */
    Object setDefault(Object parameter, Object evaluate);

    /** {@code Generic[parameters]} as a base class. */
    Object subscriptGeneric(PyTuple parameters);

    /** A {@code TypeAliasType}. */
    Object typeAlias(Object name, Object parameters, Object evaluate);
  }

  private static volatile Factory factory;

  /** Lets {@code _typing} tell how; the last one called stays. */
  public static void install(Factory newFactory) {
    factory = newFactory;
  }

  private static Factory factory() {
    Factory f = factory;
    if (f == null) {
      ImportMachinery.load(Interpreter.current(), "_typing");
      f = factory;
    }
    return f;
  }

  public static Object typeVar(Object name) {
    return factory().typeVar(name, null, null);
  }

  public static Object paramSpec(Object name) {
    return factory().paramSpec(name);
  }

  public static Object typeVarTuple(Object name) {
    return factory().typeVarTuple(name);
  }

  public static Object typeVarWithBound(Object name, Object evaluate) {
    return factory().typeVar(name, evaluate, null);
  }

  public static Object typeVarWithConstraints(Object name, Object evaluate) {
    return factory().typeVar(name, null, evaluate);
  }

  public static Object setDefault(Object parameter, Object evaluate) {
    return factory().setDefault(parameter, evaluate);
  }

  public static Object subscriptGeneric(Object parameters) {
    return factory().subscriptGeneric(tuple(parameters));
  }

  private static PyTuple tuple(Object value) {
    if (value instanceof PyTuple tuple) {
      return tuple;
    }
    throw Errors.systemError("tuple expected, got " + PyType.of(value).name());
  }

  /** A {@code TypeAliasType} of a tuple (name, type parameters, function). */
  public static Object typeAlias(Object tuple) {
    PyTuple parts = tuple(tuple);
    if (parts.size() != 3) {
      throw Errors.systemError("a type alias has 3 parts, not " + parts.size());
    }
    return factory().typeAlias(parts.get(0), parts.get(1), parts.get(2));
  }
}
