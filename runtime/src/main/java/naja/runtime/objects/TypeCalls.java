package naja.runtime.objects;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;

/** Calling a class: {@code __new__}, then {@code __init__}. */
final class TypeCalls {
  private TypeCalls() {}

  /** {@code type.__call__} through the metaclass. */
  static Object call(PyType type, Object[] args, String[] keywords) {
    PyType metatype = type.type();
    if (metatype != Types.TYPE) {
      Object method = metatype.slot(Slot.CALL);
      if (method != typeCall()) {
        Object[] all = new Object[args.length + 1];
        all[0] = type;
        System.arraycopy(args, 0, all, 1, args.length);
        return Calls.isMethodLike(method)
            ? Calls.call(method, all, keywords)
            : Calls.call(Calls.bind(method, type), args, keywords);
      }
    }
    return instantiate(type, args, keywords);
  }

  private static Object typeCall;

  private static Object typeCall() {
    Object method = typeCall;
    return method != null ? method : (typeCall = Types.TYPE.dict().get("__call__"));
  }

  /** For the types of singletons, whose calls give the one instance. */
  static void checkNoArguments(String name, Object[] args, PyDict kwargs) {
    if (args.length > 0 || kwargs.size() > 0) {
      throw Errors.typeError(name + " takes no arguments");
    }
  }

  /** {@code type.__call__} itself. */
  static Object instantiate(PyType type, Object[] args, String[] keywords) {
    if (type == Types.TYPE && args.length == 1 && keywords == null) {
      return PyType.of(args[0]);
    }
    Object creator = type.slot(Slot.NEW);
    if (creator == null || type.disallowInstantiation || !type.heap && !makesInstances(type, creator)) {
      throw Errors.typeError("cannot create '" + type.fullName() + "' instances");
    }
    Object object;
    if (creator instanceof PyNewFunction n) {
      object = n.create(type, args, keywords);
    } else {
      Object[] all = new Object[args.length + 1];
      all[0] = type;
      System.arraycopy(args, 0, all, 1, args.length);
      Object function = creator instanceof PyStaticMethod s ? s.function : Attributes.bindToType(creator, type);
      object = Calls.call(function, all, keywords);
    }
    PyType made = PyType.of(object);
    if (made != type && !made.isSubtype(type)) {
      return object;
    }
    Object initializer = made.slot(Slot.INIT);
    if (initializer == objectInit() && creator instanceof PyNewFunction) {
      return object;
    }
    initialize(initializer, object, args, keywords);
    return object;
  }

  private static Object objectNew;

  /** A type of {@code builtins} without a {@code __new__} of its own does not inherit that of {@code object}. */
  private static boolean makesInstances(PyType type, Object creator) {
    if (objectNew == null) {
      objectNew = Types.OBJECT.dict().get("__new__");
    }
    return creator != objectNew || type == Types.OBJECT || type.name().indexOf('.') >= 0;
  }

  /** {@code type()} without arrays, where {@code __new__} is a built-in's and the metaclass plain. */
  static Object call(PyType type) {
    PyNewFunction creator = directCreator(type);
    if (creator == null) {
      return call(type, PyCallable.NO_ARGS, null);
    }
    Object object = creator.create(type);
    Object initializer = initializerOf(type, object);
    if (initializer != null) {
      checkInit(Calls.callSlot(initializer, object));
    }
    return object;
  }

  /** {@code type(a)}; as {@link #call(PyType)}. */
  static Object call(PyType type, Object a) {
    PyNewFunction creator = directCreator(type);
    if (creator == null) {
      return call(type, new Object[] {a}, null);
    }
    Object object = creator.create(type, a);
    Object initializer = initializerOf(type, object);
    if (initializer != null) {
      checkInit(Calls.callSlot(initializer, object, a));
    }
    return object;
  }

  /** {@code type(a, b)}; as {@link #call(PyType)}. */
  static Object call(PyType type, Object a, Object b) {
    PyNewFunction creator = directCreator(type);
    if (creator == null) {
      return call(type, new Object[] {a, b}, null);
    }
    Object object = creator.create(type, a, b);
    Object initializer = initializerOf(type, object);
    if (initializer != null) {
      checkInit(Calls.callSlot(initializer, object, a, b));
    }
    return object;
  }

  /** {@code type(a, b, c)}; as {@link #call(PyType)}. */
  static Object call(PyType type, Object a, Object b, Object c) {
    PyNewFunction creator = directCreator(type);
    if (creator == null) {
      return call(type, new Object[] {a, b, c}, null);
    }
    Object object = creator.create(type, a, b, c);
    Object initializer = initializerOf(type, object);
    if (initializer != null) {
      checkInit(Calls.callSlot(initializer, object, a, b, c));
    }
    return object;
  }

  private static PyNewFunction directCreator(PyType type) {
    return type != Types.TYPE
        && type.type() == Types.TYPE
        && !type.disallowInstantiation
        && type.slot(Slot.NEW) instanceof PyNewFunction n
        && (type.heap || makesInstances(type, n))
            ? n
            : null;
  }

  /** The {@code __init__} to call on an object just made, or null for none. */
  private static Object initializerOf(PyType type, Object object) {
    PyType made = PyType.of(object);
    if (made != type && !made.isSubtype(type)) {
      return null;
    }
    Object initializer = made.slot(Slot.INIT);
    return initializer == objectInit() ? null : initializer;
  }

  private static Object objectInit;

  private static Object objectInit() {
    Object method = objectInit;
    return method != null ? method : (objectInit = Types.OBJECT.dict().get("__init__"));
  }

  private static void initialize(Object initializer, Object object, Object[] args, String[] keywords) {
    Object result;
    if (Calls.isMethodLike(initializer)) {
      PyCallable c = (PyCallable) initializer;
      if (keywords == null && args.length <= 3) {
        result =
            switch (args.length) {
              case 0 -> c.call(object);
              case 1 -> c.call(object, args[0]);
              case 2 -> c.call(object, args[0], args[1]);
              default -> c.call(object, args[0], args[1], args[2]);
            };
      } else {
        Object[] all = new Object[args.length + 1];
        all[0] = object;
        System.arraycopy(args, 0, all, 1, args.length);
        result = c.call(all, keywords);
      }
    } else {
      result = Calls.call(Calls.bind(initializer, object), args, keywords);
    }
    checkInit(result);
  }

  private static void checkInit(Object result) {
    if (result != PyNone.NONE) {
      throw Errors.typeError("__init__() should return None, not '" + PyType.of(result).name() + "'");
    }
  }
}
