package naja.runtime.objects;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.ClassDef;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.Set;
import naja.runtime.expose.TypeSpec;

/** {@code classmethod}: binds its function to the class. */
@TypeSpec(value = "classmethod", sub = true)
public class PyClassMethod extends PyObject implements HasDict {
  /** The wrapped callable. */
  public Object function = PyNone.NONE;

  private PyDict dict;
  private volatile boolean docPending;

  public PyClassMethod() {}

  /** Wraps a callable. */
  public PyClassMethod(Object function) {
    this.function = function;
  }

  @Override
  public PyType type() {
    return Types.CLASSMETHOD;
  }

  @Override
  public final PyDict dictOrNull() {
    if (docPending) {
      takeDoc();
    }
    return dict;
  }

  @Override
  public final synchronized PyDict dict() {
    if (dict == null) {
      dict = new PyDict();
    }
    if (docPending) {
      takeDoc();
    }
    return dict;
  }

  /** A built-in type's docstring is read from a file: not before somebody looks, since classes wrap types at each start. */
  private synchronized void takeDoc() {
    if (docPending) {
      docPending = false;
      copy("__doc__");
    }
  }

  private void copy(String name) {
    Object value = Attributes.lookupAttr(function, name);
    if (value != null) {
      dict().put(name, value);
    }
  }

  @New(value = "classmethod(function, /)")
  static Object create(PyType type, Object function) {
    PyClassMethod made = type == Types.CLASSMETHOD ? new PyClassMethod() : new PyClassMethodSub(type);
    made.function = function;
    return made;
  }

  @Def("__init__(self, function, /)")
  static void init(PyClassMethod self, Object function) {
    self.function = function;
    self.copy("__module__");
    self.copy("__name__");
    self.copy("__qualname__");
    if (function instanceof PyType type && !type.heap) {
      self.docPending = true;
    } else {
      self.copy("__doc__");
    }
  }

  @Def("__get__(self, instance, owner=None, /)")
  static Object get(PyClassMethod self, Object instance, Object owner) {
    Descriptors.checkBinding(instance, owner);
    return new PyMethod(self.function, owner == PyNone.NONE ? PyType.of(instance) : owner);
  }

  @Def("__repr__(self, /)")
  static Object repr(PyClassMethod self) {
    return PyType.nameKey("<classmethod(" + Texts.reprText(self.function) + ")>");
  }

  @ClassDef("__class_getitem__(cls, object, /)")
  static Object classGetItem(PyType cls, Object item) {
    return PyGenericAlias.of(cls, item);
  }

  @Get(value = "__func__", member = true)
  static Object getFunc(PyClassMethod self) {
    return self.function;
  }

  @Get(value = "__wrapped__", member = true)
  static Object getWrapped(PyClassMethod self) {
    return self.function;
  }

  @Get("__dict__")
  static Object getDict(PyClassMethod self) {
    return self.dict();
  }

  @Get("__isabstractmethod__")
  static boolean isAbstract(PyClassMethod self) {
    return PyProperty.isAbstractMethod(self.function);
  }

  @Get("__annotations__")
  static Object getAnnotations(PyClassMethod self) {
    return forwarded(self, "__annotations__");
  }

  @Set(value = "__annotations__", deletes = true)
  static void setAnnotations(PyClassMethod self, Object value) {
    change(self, "__annotations__", value);
  }

  @Get("__annotate__")
  static Object getAnnotate(PyClassMethod self) {
    return forwarded(self, "__annotate__");
  }

  @Set(value = "__annotate__", deletes = true)
  static void setAnnotate(PyClassMethod self, Object value) {
    change(self, "__annotate__", value);
  }

  private static Object forwarded(PyClassMethod self, String name) {
    Object own = self.dict().get(name);
    if (own == null) {
      own = Attributes.getAttr(self.function, name);
      self.dict().put(name, own);
    }
    return own;
  }

  private static void change(PyClassMethod self, String name, Object value) {
    if (value != null) {
      self.dict().put(name, value);
    } else if (self.dict().remove(name) == null) {
      throw Errors.attributeError(self, name, name);
    }
  }
}
