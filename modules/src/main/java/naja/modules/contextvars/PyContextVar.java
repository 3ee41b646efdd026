package naja.modules.contextvars;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Hashes;
import naja.runtime.abstracts.Identity;
import naja.runtime.abstracts.ReprGuard;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.ClassDef;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyGenericAlias;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyType;
import naja.runtime.threads.ThreadState;

/** {@code contextvars.ContextVar}. */
@TypeSpec("_contextvars.ContextVar")
public final class PyContextVar extends PyObject {
  static final PyType TYPE = PyType.builtin("_contextvars.ContextVar", PyContextVar.class, new PyContextVarSpec());

  static {
    TYPE.isBase = false;
  }

  private final Object name;

  /** What {@code get} answers where the variable is not set, or null. */
  private final Object defaultValue;

  private PyContextVar(Object name, Object defaultValue) {
    this.name = name;
    this.defaultValue = defaultValue;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @New(value = "ContextVar(*args, **kwargs)", noSignature = true)
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    if (args.length > 1) {
      throw Errors.typeError("ContextVar() takes at most 1 positional argument (" + args.length + " given)");
    }
    if (args.length == 0 && !kwargs.containsKey("name")) {
      throw Errors.typeError("ContextVar() takes exactly 1 positional argument (0 given)");
    }
    for (Object key : kwargs.keyArray()) {
      boolean isName = key.equals("name");
      if (isName && args.length == 1) {
        throw Errors.typeError("argument for ContextVar() given by name ('name') and position (1)");
      }
      if (!isName && !key.equals("default")) {
        throw Errors.typeError("ContextVar() got an unexpected keyword argument '" + Texts.strText(key) + "'");
      }
    }
    Object name = args.length == 1 ? args[0] : kwargs.get("name");
    if (!Texts.isStr(name)) {
      throw Errors.typeError("context variable name must be a str");
    }
    return new PyContextVar(name, kwargs.get("default"));
  }

  @Get(value = "name", member = true)
  static Object getName(PyContextVar self) {
    return self.name;
  }

  @Def("get(self, default=<unrepresentable>, /)")
  static Object get(PyContextVar self, Object defaultValue) {
    Object context = ThreadState.current().context;
    Object value = context == null ? null : ((PyContext) context).value(self);
    if (value != null) {
      return value;
    }
    if (defaultValue != null) {
      return defaultValue;
    }
    if (self.defaultValue != null) {
      return self.defaultValue;
    }
    throw Errors.error(ExceptionTypes.LOOKUP_ERROR, self);
  }

  @Def("set(self, value, /)")
  static Object set(PyContextVar self, Object value) {
    PyContext context = PyContext.current(ThreadState.current());
    Object before = context.value(self);
    context.change(self, value);
    return new PyToken(context, self, before);
  }

  @Def("reset(self, token, /)")
  static void reset(PyContextVar self, Object token) {
    if (!(token instanceof PyToken t)) {
      throw Errors.typeError("expected an instance of Token, got " + Texts.reprText(token));
    }
    t.reset(self);
  }

  @Def("__hash__(self, /)")
  static long hash(PyContextVar self) {
    return Hashes.identity(self);
  }

  @Def("__repr__(self, /)")
  static Object repr(PyContextVar self) {
    if (!ReprGuard.enter(self)) {
      return "...";
    }
    try {
      StringBuilder text = new StringBuilder("<ContextVar name=").append(Texts.reprText(self.name));
      if (self.defaultValue != null) {
        text.append(" default=").append(Texts.reprText(self.defaultValue));
      }
      text.append(" at 0x").append(Long.toHexString(Identity.id(self))).append('>');
      return PyType.nameKey(text.toString());
    } finally {
      ReprGuard.leave(self);
    }
  }

  @ClassDef("__class_getitem__(cls, object, /)")
  static Object classGetItem(PyType cls, Object item) {
    return PyGenericAlias.of(cls, item);
  }
}
