package naja.runtime.objects;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.ClassDef;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.Set;
import naja.runtime.expose.TypeSpec;

/** {@code staticmethod}: is found as the bare function. */
@TypeSpec(value = "staticmethod", sub = true)
public class PyStaticMethod extends PyObject implements HasDict {
  /** The wrapped callable. */
  public Object function = PyNone.NONE;

  private PyDict dict;

  public PyStaticMethod() {}

  /** Wraps a callable. */
  public PyStaticMethod(Object function) {
    this.function = function;
  }

  @Override
  public PyType type() {
    return Types.STATICMETHOD;
  }

  @Override
  public final PyDict dictOrNull() {
    return dict;
  }

  @Override
  public final synchronized PyDict dict() {
    if (dict == null) {
      dict = new PyDict();
    }
    return dict;
  }

  @New(value = "staticmethod(function, /)")
  static Object create(PyType type, Object function) {
    PyStaticMethod made = type == Types.STATICMETHOD ? new PyStaticMethod() : new PyStaticMethodSub(type);
    made.function = function;
    return made;
  }

  @Def("__init__(self, function, /)")
  static void init(PyStaticMethod self, Object function) {
    self.function = function;
    for (String name : new String[] {"__module__", "__name__", "__qualname__", "__doc__"}) {
      Object value = Attributes.lookupAttr(function, name);
      if (value != null) {
        self.dict().put(name, value);
      }
    }
  }

  @Def("__get__(self, instance, owner=None, /)")
  static Object get(PyStaticMethod self, Object instance, Object owner) {
    Descriptors.checkBinding(instance, owner);
    return self.function;
  }

  @Def("__call__(self, /, *args, **kwargs)")
  static Object call(PyStaticMethod self, Object[] args, PyDict kwargs) {
    return Calls.callWithDict(self.function, args, kwargs);
  }

  @Def("__repr__(self, /)")
  static Object repr(PyStaticMethod self) {
    return PyType.nameKey("<staticmethod(" + Texts.reprText(self.function) + ")>");
  }

  @ClassDef("__class_getitem__(cls, object, /)")
  static Object classGetItem(PyType cls, Object item) {
    return PyGenericAlias.of(cls, item);
  }

  @Get(value = "__func__", member = true)
  static Object getFunc(PyStaticMethod self) {
    return self.function;
  }

  @Get(value = "__wrapped__", member = true)
  static Object getWrapped(PyStaticMethod self) {
    return self.function;
  }

  @Get("__dict__")
  static Object getDict(PyStaticMethod self) {
    return self.dict();
  }

  @Get("__isabstractmethod__")
  static boolean isAbstract(PyStaticMethod self) {
    return PyProperty.isAbstractMethod(self.function);
  }

  @Get("__annotations__")
  static Object getAnnotations(PyStaticMethod self) {
    return forwarded(self, "__annotations__");
  }

  @Set(value = "__annotations__", deletes = true)
  static void setAnnotations(PyStaticMethod self, Object value) {
    change(self, "__annotations__", value);
  }

  @Get("__annotate__")
  static Object getAnnotate(PyStaticMethod self) {
    return forwarded(self, "__annotate__");
  }

  @Set(value = "__annotate__", deletes = true)
  static void setAnnotate(PyStaticMethod self, Object value) {
    change(self, "__annotate__", value);
  }

  private static Object forwarded(PyStaticMethod self, String name) {
    Object own = self.dict().get(name);
    if (own == null) {
      own = Attributes.getAttr(self.function, name);
      self.dict().put(name, own);
    }
    return own;
  }

  private static void change(PyStaticMethod self, String name, Object value) {
    if (value != null) {
      self.dict().put(name, value);
    } else if (self.dict().remove(name) == null) {
      throw Errors.attributeError(self, name, name);
    }
  }
}
