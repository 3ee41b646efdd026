package naja.runtime.objects;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Hashes;
import naja.runtime.abstracts.Identity;
import naja.runtime.abstracts.ImportMachinery;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Recursion;
import naja.runtime.abstracts.Texts;
import naja.runtime.abstracts.Truth;
import naja.runtime.expose.ClassDef;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.Set;
import naja.runtime.expose.TypeSpec;
import naja.runtime.threads.Audit;
import naja.runtime.threads.Interpreter;
import naja.runtime.threads.ThreadState;

/** {@code object}: what every object has. */
@TypeSpec("object")
final class PyBaseObject {
  private PyBaseObject() {}

  private static boolean overridesNew(PyType type) {
    return type.slot(Slot.NEW) != Types.OBJECT.lookup("__new__");
  }

  private static boolean overridesInit(PyType type) {
    return type.slot(Slot.INIT) != Types.OBJECT.lookup("__init__");
  }

  @New(value = "object(*args, **kwargs)", signature = "()")
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    if (args.length > 0 || kwargs.size() > 0) {
      if (overridesNew(type)) {
        throw Errors.typeError("object.__new__() takes exactly one argument (the type to instantiate)");
      }
      if (!overridesInit(type)) {
        throw Errors.typeError(type.name() + "() takes no arguments");
      }
    }
    if (type.isAbstract) {
      throw abstractError(type);
    }
    return PyInstance.make(type);
  }

  private static PyException abstractError(PyType type) {
    PyList names = Iteration.toList(type.dict().get("__abstractmethods__"));
    Calls.callMethod(names, "sort");
    StringBuilder joined = new StringBuilder();
    for (Object name : names.toArray()) {
      joined.append(joined.isEmpty() ? "'" : "', '").append(Texts.utf16(name));
    }
    return Errors.typeError(
        "Can't instantiate abstract class " + type.name() + " without an implementation for abstract method"
            + (names.size() > 1 ? "s " : " ") + joined + "'");
  }

  @Def("__init__(self, /, *args, **kwargs)")
  static void init(Object self, Object[] args, PyDict kwargs) {
    if (args.length > 0 || kwargs.size() > 0) {
      PyType type = PyType.of(self);
      if (overridesInit(type)) {
        throw Errors.typeError("object.__init__() takes exactly one argument (the instance to initialize)");
      }
      if (!overridesNew(type)) {
        throw Errors.typeError(type.name() + ".__init__() takes exactly one argument (the instance to initialize)");
      }
    }
  }

  @Def("__repr__(self, /)")
  static Object repr(Object self) {
    PyType type = PyType.of(self);
    return PyType.nameKey("<" + type.fullName() + " object at 0x" + hexId(self) + ">");
  }

  private static String hexId(Object object) {
    return Long.toHexString(Identity.id(object));
  }

  @Def("__str__(self, /)")
  static Object str(Object self) {
    ThreadState thread = Recursion.enter(" while getting the str of an object");
    try {
      return Calls.callSlot(PyType.of(self).slot(Slot.REPR), self);
    } finally {
      Recursion.leave(thread);
    }
  }

  @Def("__hash__(self, /)")
  static long hash(Object self) {
    return Hashes.identity(self);
  }

  @Def("__eq__(self, value, /)")
  static Object eq(Object self, Object value) {
    return Identity.is(self, value) ? Boolean.TRUE : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__ne__(self, value, /)")
  static Object ne(Object self, Object value) {
    Object method = PyType.of(self).slot(Slot.EQ);
    if (method == null) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    Object answer = Calls.callSlot(method, self, value);
    return answer == PyNotImplemented.NOT_IMPLEMENTED ? answer : (Object) !Truth.isTrue(answer);
  }

  @Def("__lt__(self, value, /)")
  static Object lt(Object self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__le__(self, value, /)")
  static Object le(Object self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__gt__(self, value, /)")
  static Object gt(Object self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__ge__(self, value, /)")
  static Object ge(Object self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__getattribute__(self, name, /)")
  static Object getAttribute(Object self, Object name) {
    String text = Texts.attributeName(name);
    if (self instanceof PyModule module) {
      module.describeFor(text);
    }
    Object value = Attributes.genericGet(self, PyType.of(self), text);
    if (value == null) {
      throw self instanceof PyType
          ? Errors.attributeError(self, text, "'" + PyType.of(self).name() + "' object has no attribute '" + text + "'")
          : Errors.noAttribute(self, text);
    }
    return value;
  }

  @Def("__setattr__(self, name, value, /)")
  static void setAttr(Object self, Object name, Object value) {
    checkNotType(self, "__setattr__");
    Attributes.genericSet(self, PyType.of(self), Texts.attributeName(name), value);
  }

  @Def("__delattr__(self, name, /)")
  static void delAttr(Object self, Object name) {
    checkNotType(self, "__delattr__");
    Attributes.genericSet(self, PyType.of(self), Texts.attributeName(name), null);
  }

  private static void checkNotType(Object self, String method) {
    if (self instanceof PyType) {
      throw Errors.typeError("can't apply this " + method + " to " + PyType.of(self).name() + " object");
    }
  }

  @Def("__format__(self, format_spec, /)")
  static Object format(Object self, Object spec) {
    if (!Texts.isStr(spec)) {
      throw Errors.typeError("__format__() argument must be str, not " + PyType.of(spec).name());
    }
    if (Truth.isTrue(spec)) {
      throw Errors.typeError("unsupported format string passed to " + PyType.of(self).name() + ".__format__");
    }
    return Texts.str(self);
  }

  @Def("__sizeof__(self, /)")
  static long sizeOf(Object self) {
    PyInstance carrier = PyInstance.carrier(self);
    return carrier == null ? 16 : 16 + 8L * carrier.slots.length;
  }

  @Def("__dir__(self, /)")
  static Object dir(Object self) {
    return Directories.ofInstance(self);
  }

  @Def("__reduce__(self, /)")
  static Object reduce(Object self) {
    return Calls.call(copyreg("_reduce_ex"), self, 0L);
  }

  private static Object copyreg(String function) {
    return Attributes.getAttr(ImportMachinery.load(Interpreter.current(), "copyreg"), function);
  }

  @Def("__reduce_ex__(self, protocol, /)")
  static Object reduceEx(Object self, int protocol) {
    PyType type = PyType.of(self);
    Object reduce = Attributes.lookupAttr(self, "__reduce__");
    Object ofType = type.lookup("__reduce__");
    if (reduce != null && ofType != Types.OBJECT.lookup("__reduce__")) {
      return Calls.call(reduce);
    }
    return protocol >= 2 ? Reducing.reduce(self) : Calls.call(copyreg("_reduce_ex"), self, (long) protocol);
  }

  @Def("__getstate__(self, /)")
  static Object getState(Object self) {
    return Reducing.state(self, false);
  }

  @ClassDef("__subclasshook__(cls, object, /)")
  static Object subclassHook(PyType cls, Object object) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @ClassDef("__init_subclass__(cls, /)")
  static void initSubclass(PyType cls) {}

  @Get("__class__")
  static Object getClass(Object self) {
    return PyType.of(self);
  }

  @Set(value = "__class__", deletes = true)
  static void setClass(Object self, Object value) {
    if (value == null) {
      throw Errors.typeError("can't delete __class__ attribute");
    }
    if (!(value instanceof PyType to)) {
      throw Errors.typeError("__class__ must be set to a class, not '" + PyType.of(value).name() + "' object");
    }
    Audit.event("object.__setattr__", self, "__class__", value);
    PyType from = PyType.of(self);
    PyInstance carrier = PyInstance.carrier(self);
    if (!(from.heap && to.heap && carrier != null) && !(self instanceof PyModule && to.layout() == Types.MODULE)) {
      throw Errors.typeError("__class__ assignment only supported for mutable types or ModuleType subclasses");
    }
    if (from == to) {
      return;
    }
    if (self instanceof PyModule ? !from.sameSlots(to) : !from.sameLayout(to)) {
      throw Errors.typeError(
          "__class__ assignment: '" + to.name() + "' object layout differs from '" + from.name() + "'");
    }
    if (carrier == null) {
      ((PyModule) self).give(to);
    } else {
      carrier.setType(to);
    }
  }
}
