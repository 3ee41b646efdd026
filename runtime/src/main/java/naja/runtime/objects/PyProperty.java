package naja.runtime.objects;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Texts;
import naja.runtime.abstracts.Truth;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.Set;
import naja.runtime.expose.TypeSpec;

/** {@code property}. */
@TypeSpec(value = "property", sub = true)
public class PyProperty extends PyObject {
  private Object getter = PyNone.NONE;
  private Object setter = PyNone.NONE;
  private Object deleter = PyNone.NONE;
  private Object doc = PyNone.NONE;
  private boolean docFromGetter;
  private Object name;

  @Override
  public PyType type() {
    return Types.PROPERTY;
  }

  @New(value = "property(*args, **kwargs)", noSignature = true)
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return type == Types.PROPERTY ? new PyProperty() : new PyPropertySub(type);
  }

  @Def("__init__(self, /, fget=None, fset=None, fdel=None, doc=None)")
  static void init(PyProperty self, Object fget, Object fset, Object fdel, Object doc) {
    self.getter = fget;
    self.setter = fset;
    self.deleter = fdel;
    self.docFromGetter = false;
    Object text = doc;
    if (doc == PyNone.NONE && fget != PyNone.NONE) {
      Object found = Attributes.lookupAttr(fget, "__doc__");
      if (found != null && found != PyNone.NONE) {
        text = found;
        self.docFromGetter = true;
      }
    }
    if (self instanceof Subclassed) {
      setSubclassDoc(self, text);
    } else {
      self.doc = text;
    }
  }

  /** The class of a subclass has a {@code __doc__} that hides the member: the text is set as any attribute. */
  private static void setSubclassDoc(PyProperty self, Object text) {
    try {
      Attributes.setAttr(self, "__doc__", text);
    } catch (PyException e) {
      // Without a dict or slot for it the text is dropped, unless it comes from the getter: as CPython has always done.
      if (self.docFromGetter || !e.matches(ExceptionTypes.ATTRIBUTE_ERROR)) {
        throw e;
      }
    }
  }

  private String label() {
    return name == null ? "" : " " + Texts.reprText(name);
  }

  private PyException missing(Object instance, String what) {
    return Errors.attributeError(
        instance,
        name == null ? "" : Texts.strText(name),
        "property" + label() + " of " + Texts.reprText(TypeNames.qualified(PyType.of(instance))) + " object has no "
            + what);
  }

  @Def("__get__(self, instance, owner=None, /)")
  static Object get(PyProperty self, Object instance, Object owner) {
    Descriptors.checkBinding(instance, owner);
    if (instance == PyNone.NONE) {
      return self;
    }
    if (self.getter == PyNone.NONE) {
      throw self.missing(instance, "getter");
    }
    return Calls.call(self.getter, instance);
  }

  @Def("__set__(self, instance, value, /)")
  static void set(PyProperty self, Object instance, Object value) {
    if (self.setter == PyNone.NONE) {
      throw self.missing(instance, "setter");
    }
    Calls.call(self.setter, instance, value);
  }

  @Def("__delete__(self, instance, /)")
  static void delete(PyProperty self, Object instance) {
    if (self.deleter == PyNone.NONE) {
      throw self.missing(instance, "deleter");
    }
    Calls.call(self.deleter, instance);
  }

  private static Object copy(PyProperty self, Object fget, Object fset, Object fdel) {
    Object g = fget == null || fget == PyNone.NONE ? self.getter : fget;
    Object s = fset == null || fset == PyNone.NONE ? self.setter : fset;
    Object d = fdel == null || fdel == PyNone.NONE ? self.deleter : fdel;
    Object text = self instanceof Subclassed || self.docFromGetter && g != PyNone.NONE ? PyNone.NONE : self.doc;
    Object made = Calls.call(self.type(), g, s, d, text);
    if (made instanceof PyProperty p) {
      p.name = self.name;
    }
    return made;
  }

  @Def("getter(self, object, /)")
  static Object getter(PyProperty self, Object function) {
    return copy(self, function, null, null);
  }

  @Def("setter(self, object, /)")
  static Object setter(PyProperty self, Object function) {
    return copy(self, null, function, null);
  }

  @Def("deleter(self, object, /)")
  static Object deleter(PyProperty self, Object function) {
    return copy(self, null, null, function);
  }

  @Def(value = "__set_name__(self, /, *args)", signature = "(self, owner, name, /)")
  static void setName(PyProperty self, Object[] args) {
    if (args.length != 2) {
      throw Errors.typeError("__set_name__() takes 2 positional arguments but " + args.length + " were given");
    }
    self.name = args[1];
  }

  @Get(value = "fget", member = true)
  static Object getFget(PyProperty self) {
    return self.getter;
  }

  @Get(value = "fset", member = true)
  static Object getFset(PyProperty self) {
    return self.setter;
  }

  @Get(value = "fdel", member = true)
  static Object getFdel(PyProperty self) {
    return self.deleter;
  }

  @Get(value = "__doc__", member = true)
  static Object getDoc(PyProperty self) {
    return self.doc;
  }

  @Set(value = "__doc__", deletes = true)
  static void setDoc(PyProperty self, Object value) {
    self.doc = PyNone.orNone(value);
    self.docFromGetter = false;
  }

  @Get("__name__")
  static Object getName(PyProperty self) {
    if (self.name != null) {
      return self.name;
    }
    Object name = self.getter == PyNone.NONE ? null : Attributes.lookupAttr(self.getter, "__name__");
    if (name == null) {
      throw Errors.attributeError(
          self, "__name__", "'" + self.type().name() + "' object has no attribute '__name__'");
    }
    return name;
  }

  @Set(value = "__name__", deletes = true)
  static void setOwnName(PyProperty self, Object value) {
    self.name = value;
  }

  @Get("__isabstractmethod__")
  static boolean isAbstract(PyProperty self) {
    for (Object function : new Object[] {self.getter, self.setter, self.deleter}) {
      if (isAbstractMethod(function)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a callable says that it is abstract. */
  static boolean isAbstractMethod(Object function) {
    if (function == PyNone.NONE) {
      return false;
    }
    Object flag = Attributes.lookupAttr(function, "__isabstractmethod__");
    return flag != null && Truth.isTrue(flag);
  }
}
