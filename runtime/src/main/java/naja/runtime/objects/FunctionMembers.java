package naja.runtime.objects;

import java.util.Arrays;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Identity;
import naja.runtime.abstracts.Namespaces;
import naja.runtime.abstracts.Texts;
import naja.runtime.abstracts.Warnings;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.Set;
import naja.runtime.threads.Audit;

/** The methods and attributes of functions. */
final class FunctionMembers {
  /** The flags of code by which calls give something else than the result. */
  private static final int KINDS = PyCode.GENERATOR | PyCode.COROUTINE | PyCode.ASYNC_GENERATOR;

  private FunctionMembers() {}

  @New("function(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)")
  static Object create(
      PyType type, PyCode code, PyDict globals, Object name, Object argdefs, Object closure, Object kwdefaults) {
    if (name != PyNone.NONE && !Texts.isStr(name)) {
      throw Errors.typeError("arg 3 (name) must be None or string");
    }
    if (argdefs != PyNone.NONE && !(argdefs instanceof PyTuple)) {
      throw Errors.typeError("arg 4 (defaults) must be None or tuple");
    }
    int free = code.freeCount();
    if (closure != PyNone.NONE && !(closure instanceof PyTuple)) {
      throw Errors.typeError(free > 0 ? "arg 5 (closure) must be tuple" : "arg 5 (closure) must be None or tuple");
    }
    if (kwdefaults != PyNone.NONE && !(kwdefaults instanceof PyDict)) {
      throw Errors.typeError("arg 6 (kwdefaults) must be None or dict");
    }
    int cells = closure instanceof PyTuple t ? t.size() : 0;
    if (free > 0 && closure == PyNone.NONE) {
      throw Errors.typeError("arg 5 (closure) must be tuple");
    }
    if (free != cells) {
      throw Errors.valueError(
          Texts.strText(code.name()) + " requires closure of length " + free + ", not " + cells);
    }
    Audit.event("function.__new__", code);
    PyFunction function = new PyFunction(code, globals, Namespaces.builtinsOf(globals));
    if (name != PyNone.NONE) {
      function.name = name;
    }
    if (argdefs instanceof PyTuple defaults) {
      function.setDefaults(defaults);
    }
    if (kwdefaults instanceof PyDict d) {
      function.keywordDefaults = d;
    }
    if (closure instanceof PyTuple tuple) {
      for (Object cell : tuple.items()) {
        if (!(cell instanceof PyCell)) {
          throw Errors.typeError("arg 5 (closure) expected cell, found " + PyType.of(cell).name());
        }
      }
      function.closure = Arrays.copyOf(tuple.items(), cells);
    }
    return function;
  }

  @Def("__repr__(self, /)")
  static Object repr(PyFunction self) {
    return PyType.nameKey(
        "<function " + Texts.strText(self.qualifiedName) + " at 0x" + Long.toHexString(Identity.id(self)) + ">");
  }

  @Def("__call__(self, /, *args, **kwargs)")
  static Object call(PyFunction self, Object[] args, PyDict kwargs) {
    return Calls.callWithDict(self, args, kwargs);
  }

  @Def("__get__(self, instance, owner=None, /)")
  static Object get(PyFunction self, Object instance, Object owner) {
    return Descriptors.isUnbound(instance, owner) ? self : new PyMethod(self, instance);
  }

  @Get("__code__")
  static Object getCode(PyFunction self) {
    Audit.event("object.__getattr__", self, "__code__");
    return self.code();
  }

  @Set(value = "__code__", deletes = true)
  static void setCode(PyFunction self, Object value) {
    if (!(value instanceof PyCode code)) {
      throw Errors.typeError("__code__ must be set to a code object");
    }
    Audit.event("object.__setattr__", self, "__code__", code);
    int cells = self.closure == null ? 0 : self.closure.length;
    if (code.freeCount() != cells) {
      throw Errors.valueError(
          Texts.strText(self.name) + "() requires a code object with " + cells + " free vars, not " + code.freeCount());
    }
    if (((code.flags ^ self.code().flags) & KINDS) != 0) {
      Warnings.warn(ExceptionTypes.DEPRECATION_WARNING, "Assigning a code object of non-matching type is deprecated "
          + "(e.g., from a generator to a plain function)", 1);
    }
    self.setCode(code);
  }

  @Get("__defaults__")
  static Object getDefaults(PyFunction self) {
    Audit.event("object.__getattr__", self, "__defaults__");
    return PyNone.orNone(self.defaultsTuple());
  }

  @Set(value = "__defaults__", deletes = true)
  static void setDefaults(PyFunction self, Object value) {
    if (value != null && value != PyNone.NONE && !(value instanceof PyTuple)) {
      throw Errors.typeError("__defaults__ must be set to a tuple object");
    }
    auditChange(self, "__defaults__", value);
    self.setDefaults(value instanceof PyTuple t ? t : null);
  }

  @Get("__kwdefaults__")
  static Object getKwDefaults(PyFunction self) {
    Audit.event("object.__getattr__", self, "__kwdefaults__");
    return PyNone.orNone(self.keywordDefaults);
  }

  @Set(value = "__kwdefaults__", deletes = true)
  static void setKwDefaults(PyFunction self, Object value) {
    if (value != null && value != PyNone.NONE && !(value instanceof PyDict)) {
      throw Errors.typeError("__kwdefaults__ must be set to a dict object");
    }
    auditChange(self, "__kwdefaults__", value);
    self.keywordDefaults = value instanceof PyDict d ? d : null;
  }

  @Get(value = "__closure__", member = true)
  static Object getClosure(PyFunction self) {
    return self.closure == null ? PyNone.NONE : PyTuple.of(self.closure);
  }

  @Get(value = "__globals__", member = true)
  static Object getGlobals(PyFunction self) {
    return self.globals;
  }

  @Get(value = "__builtins__", member = true)
  static Object getBuiltins(PyFunction self) {
    return Namespaces.visibleBuiltins(self.builtins);
  }

  @Get(value = "__doc__", member = true)
  static Object getDoc(PyFunction self) {
    return self.doc();
  }

  @Set(value = "__doc__", deletes = true)
  static void setDoc(PyFunction self, Object value) {
    self.setDoc(PyNone.orNone(value));
  }

  @Get(value = "__module__", member = true)
  static Object getModule(PyFunction self) {
    return self.module;
  }

  @Set(value = "__module__", deletes = true)
  static void setModule(PyFunction self, Object value) {
    self.module = PyNone.orNone(value);
  }

  @Get("__name__")
  static Object getName(PyFunction self) {
    return self.name;
  }

  @Set(value = "__name__", deletes = true)
  static void setName(PyFunction self, Object value) {
    if (value == null || !Texts.isStr(value)) {
      throw Errors.typeError("__name__ must be set to a string object");
    }
    self.name = value;
  }

  @Get("__qualname__")
  static Object getQualname(PyFunction self) {
    return self.qualifiedName;
  }

  @Set(value = "__qualname__", deletes = true)
  static void setQualname(PyFunction self, Object value) {
    if (value == null || !Texts.isStr(value)) {
      throw Errors.typeError("__qualname__ must be set to a string object");
    }
    self.qualifiedName = value;
  }

  @Get("__dict__")
  static Object getDict(PyFunction self) {
    return self.dict();
  }

  @Set(value = "__dict__", deletes = true)
  static void setDict(PyFunction self, Object value) {
    if (value == null) {
      throw Errors.typeError("cannot delete __dict__");
    }
    if (!(value instanceof PyDict dict)) {
      throw Errors.typeError("__dict__ must be set to a dictionary, not a '" + PyType.of(value).name() + "'");
    }
    self.setDict(dict);
  }

  @Get("__annotations__")
  static Object getAnnotations(PyFunction self) {
    Object annotations = self.annotations;
    if (annotations instanceof PyTuple pairs) {
      PyDict dict = new PyDict();
      for (int i = 0; i + 1 < pairs.size(); i += 2) {
        dict.put(pairs.get(i), pairs.get(i + 1));
      }
      annotations = dict;
    }
    if (annotations == null) {
      if (self.annotate != null && Calls.isCallable(self.annotate)) {
        annotations = Calls.call(self.annotate, 1L);
        if (!(annotations instanceof PyDict)) {
          throw Errors.typeError("__annotate__ returned non-dict of type '" + PyType.of(annotations).name() + "'");
        }
      } else {
        annotations = new PyDict();
      }
    }
    self.annotations = annotations;
    return annotations;
  }

  @Set(value = "__annotations__", deletes = true)
  static void setAnnotations(PyFunction self, Object value) {
    if (value != null && value != PyNone.NONE && !(value instanceof PyDict)) {
      throw Errors.typeError("__annotations__ must be set to a dict object");
    }
    self.annotations = value == PyNone.NONE ? null : value;
    self.annotate = null;
  }

  @Get("__annotate__")
  static Object getAnnotate(PyFunction self) {
    return PyNone.orNone(self.annotate);
  }

  @Set(value = "__annotate__", deletes = true)
  static void setAnnotate(PyFunction self, Object value) {
    if (value == null) {
      throw Errors.typeError("__annotate__ cannot be deleted");
    }
    if (value == PyNone.NONE) {
      self.annotate = value;
    } else if (Calls.isCallable(value)) {
      self.annotate = value;
      self.annotations = null;
    } else {
      throw Errors.typeError("__annotate__ must be callable or None");
    }
  }

  @Get("__type_params__")
  static Object getTypeParams(PyFunction self) {
    return self.typeParams == null ? PyTuple.EMPTY : self.typeParams;
  }

  @Set(value = "__type_params__", deletes = true)
  static void setTypeParams(PyFunction self, Object value) {
    if (!(value instanceof PyTuple tuple)) {
      throw Errors.typeError("__type_params__ must be set to a tuple");
    }
    self.typeParams = tuple;
  }

  private static void auditChange(PyFunction self, String attribute, Object value) {
    if (value == null) {
      Audit.event("object.__delattr__", self, attribute);
    } else {
      Audit.event("object.__setattr__", self, attribute, value);
    }
  }
}
