package naja.runtime.objects;

import java.util.Arrays;
import naja.runtime.abstracts.Errors;
import naja.runtime.expose.Spec;

/**
 * The {@code __new__} of a built-in type, {@code builtin_function_or_method} to Python. Calls check that the first
 * argument is a subtype whose instances the function can make; {@link #create} is for callers that know.
 */
public final class PyNewFunction extends PyBuiltinFunction {
  private final String textSignature;

  /** The {@code __new__} of a base that this repeats, or null. */
  private final PyNewFunction repeated;

  PyNewFunction(BuiltinDef def, String textSignature) {
    super(def, def.owner);
    this.textSignature = textSignature;
    this.repeated = null;
  }

  private PyNewFunction(PyNewFunction repeated, PyType type) {
    super(repeated.def.ownedBy(type), type);
    this.textSignature = repeated.textSignature;
    this.repeated = repeated;
  }

  /**
   * The text signature of the type itself, or null. Where {@code __new__} takes anything because {@code __init__} does
   * the work, it is that of {@code __init__}.
   */
  public String typeTextSignature() {
    if (repeated != null) {
      return repeated.typeTextSignature();
    }
    Object init = def.owner.dict().get("__init__");
    return init instanceof PyWrapperDescr w && textSignature == null ? w.def.initTextSignature() : textSignature;
  }

  /** The same as the {@code __new__} of a subtype. */
  PyNewFunction of(PyType type) {
    return new PyNewFunction(this, type);
  }

  /** The type whose instances it makes. */
  public PyType owner() {
    return def.owner;
  }

  /** Makes an instance; the type is known to be right. */
  public Object create(PyType type, Object[] args, String[] keywords) {
    if (keywords != null && leavesKeywords(type)) {
      return def.callGeneral(type, Arrays.copyOf(args, args.length - keywords.length), 0, null);
    }
    return def.callGeneral(type, args, 0, keywords);
  }

  /** Whether keyword arguments are not for {@code __new__}, but for the {@code __init__} that a subclass has. */
  private boolean leavesKeywords(PyType type) {
    return type != def.owner
        && type.slot(Slot.INIT) != def.owner.slot(Slot.INIT)
        && def.signature().takesNoKeywords();
  }

  /** As {@link #create(PyType, Object[], String[])} without arguments. */
  public Object create(PyType type) {
    Object result = spec.call(id, type);
    return result == Spec.MISS ? create(type, NO_ARGS, null) : result;
  }

  /** As {@link #create(PyType, Object[], String[])} with one argument. */
  public Object create(PyType type, Object a) {
    Object result = spec.call(id, type, a);
    return result == Spec.MISS ? create(type, new Object[] {a}, null) : result;
  }

  /** As {@link #create(PyType, Object[], String[])} with two arguments. */
  public Object create(PyType type, Object a, Object b) {
    Object result = spec.call(id, type, a, b);
    return result == Spec.MISS ? create(type, new Object[] {a, b}, null) : result;
  }

  /** As {@link #create(PyType, Object[], String[])} with three arguments. */
  public Object create(PyType type, Object a, Object b, Object c) {
    Object result = spec.call(id, type, a, b, c);
    return result == Spec.MISS ? create(type, new Object[] {a, b, c}, null) : result;
  }

  @Override
  public Object call(Object[] args, String[] keywords) {
    String name = def.owner.name() + ".__new__(";
    int given = args.length - (keywords == null ? 0 : keywords.length);
    if (given == 0) {
      throw Errors.typeError(name + "): not enough arguments");
    }
    PyType type = check(args[0]);
    if (keywords != null && leavesKeywords(type)) {
      return def.callGeneral(type, Arrays.copyOf(args, given), 1, null);
    }
    return def.callGeneral(type, args, 1, keywords);
  }

  @Override
  public Object call() {
    return call(NO_ARGS, null);
  }

  @Override
  public Object call(Object a) {
    return create(check(a));
  }

  @Override
  public Object call(Object a, Object b) {
    return create(check(a), b);
  }

  @Override
  public Object call(Object a, Object b, Object c) {
    return create(check(a), b, c);
  }

  @Override
  public Object call(Object a, Object b, Object c, Object d) {
    return create(check(a), b, c, d);
  }

  private PyType check(Object first) {
    String owner = def.owner.name();
    if (!(first instanceof PyType type)) {
      throw Errors.typeError(owner + ".__new__(X): X is not a type object (" + PyType.of(first).name() + ")");
    }
    if (!type.isSubtype(def.owner)) {
      throw Errors.typeError(owner + ".__new__(" + type.name() + "): " + type.name() + " is not a subtype of " + owner);
    }
    if (type.disallowInstantiation) {
      throw Errors.typeError("cannot create '" + type.fullName() + "' instances");
    }
    PyType layout = type.layout();
    PyType made = def.owner.layout();
    if (layout != made && (!layout.isSubtype(made) || makesOtherInstances(layout))) {
      throw Errors.typeError(owner + ".__new__(" + type.name() + ") is not safe, use "
          + builtIn(type).name() + ".__new__()");
    }
    return type;
  }

  private static PyType builtIn(PyType type) {
    PyType builtIn = type;
    while (builtIn.heap) {
      builtIn = builtIn.base();
    }
    return builtIn;
  }

  /**
   * Whether the built-in subtype has a {@code __new__} of its own, so that this one would skip it, or none at all, so
   * that {@code object}'s would make an instance of the wrong Java class.
   */
  private boolean makesOtherInstances(PyType layout) {
    return def.owner == Types.OBJECT
        || layout.lookup("__new__") instanceof PyNewFunction other && !other.def.isLike(def);
  }
}
