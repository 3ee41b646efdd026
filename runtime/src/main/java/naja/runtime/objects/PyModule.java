package naja.runtime.objects;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Imports;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.Set;
import naja.runtime.expose.TypeSpec;
import naja.runtime.threads.Interpreter;

/** {@code module}. */
@TypeSpec(value = "module", sub = true)
public class PyModule extends PyObject implements HasDict {
  private final PyDict dict;

  /** The name under which a built-in module's docstring is found as soon as somebody asks, null then and for others. */
  private volatile String described;

  /** The docstring until then. */
  private Object standIn;

  /** The class that it was given instead of its own, or null. */
  private volatile PyType given;

  public PyModule() {
    dict = new PyDict();
  }

  /** A module with a namespace that exists already. */
  public PyModule(PyDict dict) {
    this.dict = dict;
  }

  @Override
  public PyType type() {
    PyType type = given;
    return type == null ? Types.MODULE : type;
  }

  /** {@code __class__ = type} of a module that was made as a plain one; inline caches of its names look again. */
  final void give(PyType type) {
    given = type;
    dict.renewTable();
  }

  @Override
  public final PyDict dict() {
    return dict;
  }

  @Override
  public final PyDict dictOrNull() {
    return dict;
  }

  /** {@code module.__getattribute__} with the module's own {@code __getattr__}, or null where there is nothing. */
  public final Object getAttrOrNull(String name) {
    describeFor(name);
    Object value = Attributes.genericGet(this, type(), name);
    if (value != null) {
      return value;
    }
    Object hook = dict.get("__getattr__");
    return hook == null ? null : Calls.call(hook, PyType.nameKey(name));
  }

  /** The error for a missing attribute. */
  public final PyException noAttribute(String name) {
    return Errors.noAttribute(this, name);
  }

  @New(value = "module(*args, **kwargs)", noSignature = true)
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return type == Types.MODULE ? new PyModule() : new PyModuleSub(type);
  }

  @Def("__init__(self, /, name, doc=None)")
  static void init(PyModule self, Object name, Object doc) {
    if (!Texts.isStr(name)) {
      throw Errors.typeError("module() argument 'name' must be str, not " + PyType.of(name).name());
    }
    self.initialize(name, doc);
  }

  /** Says that this is a built-in module, whose docstring is read when somebody asks; the one that it has stands in for it. */
  public final void describeAs(String name, Object text) {
    standIn = text;
    described = name;
  }

  /** Sees to it that the docstring is there where that is the attribute which somebody asks for. */
  final void describeFor(String attribute) {
    if (described != null && attribute.equals("__doc__")) {
      describe();
    }
  }

  private void describe() {
    String name = described;
    if (name != null) {
      described = null;
      String text = Docstrings.of(name, "");
      if (text != null && dict.get("__doc__") == standIn) {
        dict.put("__doc__", PyType.nameKey(text));
      }
    }
  }

  /** Puts in the attributes that every module has. */
  public final void initialize(Object name, Object doc) {
    dict.put("__name__", name);
    dict.put("__doc__", doc);
    dict.put("__package__", PyNone.NONE);
    dict.put("__loader__", PyNone.NONE);
    dict.put("__spec__", PyNone.NONE);
  }

  @Def("__repr__(self, /)")
  static Object repr(PyModule self) {
    return Calls.call(Attributes.getAttr(Interpreter.current().importlib, "_module_repr"), self);
  }

  @Def("__getattribute__(self, name, /)")
  static Object getAttribute(PyModule self, Object name) {
    String text = Texts.attributeName(name);
    Object value = self.getAttrOrNull(text);
    if (value == null) {
      throw self.noAttribute(text);
    }
    return value;
  }

  @Def("__dir__(self, /)")
  static Object dir(PyModule self) {
    // Names alone read no docstring.
    Object namespace = self.type() == Types.MODULE ? self.dict : Attributes.getAttr(self, "__dict__");
    if (!(namespace instanceof PyDict names)) {
      throw Errors.typeError("<module>.__dict__ is not a dictionary");
    }
    Object hook = names.get("__dir__");
    return hook != null ? Calls.call(hook) : PyList.of(names.keyArray());
  }

  @Get(value = "__dict__", member = true)
  static Object getDict(PyModule self) {
    self.describe();
    return self.dict;
  }

  @Get("__annotations__")
  static Object getAnnotations(PyModule self) {
    Object value = self.dict.get("__annotations__");
    if (value == null) {
      Object annotate = self.dict.get("__annotate__");
      if (annotate != null && Calls.isCallable(annotate)) {
        value = Calls.call(annotate, 1L);
        if (!(value instanceof PyDict)) {
          throw Errors.typeError("__annotate__ returned non-dict of type '" + PyType.of(value).name() + "'");
        }
      } else {
        value = new PyDict();
      }
      if (!Imports.isInitializing(self)) {
        self.dict.put("__annotations__", value);
      }
    }
    return value;
  }

  @Set(value = "__annotations__", deletes = true)
  static void setAnnotations(PyModule self, Object value) {
    if (value != null) {
      self.dict.put("__annotations__", value);
    } else if (self.dict.remove("__annotations__") == null) {
      throw Errors.attributeError(self, "__annotations__", "__annotations__");
    }
    self.dict.remove("__annotate__");
  }

  @Get("__annotate__")
  static Object getAnnotate(PyModule self) {
    Object value = self.dict.get("__annotate__");
    if (value == null) {
      value = PyNone.NONE;
      self.dict.put("__annotate__", value);
    }
    return value;
  }

  @Set("__annotate__")
  static void setAnnotate(PyModule self, Object value) {
    if (value != PyNone.NONE && !Calls.isCallable(value)) {
      throw Errors.typeError("__annotate__ must be callable or None");
    }
    self.dict.put("__annotate__", value);
    if (value != PyNone.NONE) {
      self.dict.remove("__annotations__");
    }
  }
}
