package naja.modules.contextvars;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Identity;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.ClassDef;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyGenericAlias;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyType;
import naja.runtime.threads.ThreadState;

/** {@code contextvars.Token}: how to undo a {@code ContextVar.set}. */
@TypeSpec("_contextvars.Token")
public final class PyToken extends PyObject {
  static final PyType TYPE = PyType.builtin("_contextvars.Token", PyToken.class, new PyTokenSpec());

  static {
    TYPE.isBase = false;
    TYPE.put("MISSING", PyTokenMissing.MISSING);
    TYPE.put("__hash__", PyNone.NONE);
  }

  private final PyContext context;
  private final PyContextVar variable;

  /** The value before, or null for none. */
  private final Object before;

  private boolean used;

  PyToken(PyContext context, PyContextVar variable, Object before) {
    this.context = context;
    this.variable = variable;
    this.before = before;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @New(value = "Token(*args, **kwargs)", noSignature = true)
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    throw Errors.runtimeError("Tokens can only be created by ContextVars");
  }

  /** Undoes what made the token. */
  void reset(PyContextVar owner) {
    if (used) {
      throw Errors.runtimeError(Texts.reprText(this) + " has already been used once");
    }
    if (owner != variable) {
      throw Errors.valueError(Texts.reprText(this) + " was created by a different ContextVar");
    }
    if (PyContext.current(ThreadState.current()) != context) {
      throw Errors.valueError(Texts.reprText(this) + " was created in a different Context");
    }
    used = true;
    context.change(variable, before);
  }

  @Get("var")
  static Object getVar(PyToken self) {
    return self.variable;
  }

  @Get("old_value")
  static Object getOldValue(PyToken self) {
    return self.before == null ? PyTokenMissing.MISSING : self.before;
  }

  @Def("__enter__(self, /)")
  static Object enter(PyToken self) {
    return self;
  }

  @Def(value = "__exit__(self, type, val, tb, /)", doc = "Exit from Token context manager, restore the variable.")
  static void exit(PyToken self, Object type, Object value, Object traceback) {
    self.reset(self.variable);
  }

  @Def("__repr__(self, /)")
  static Object repr(PyToken self) {
    String text = (self.used ? "<Token used var=" : "<Token var=") + Texts.reprText(self.variable) + " at 0x"
        + Long.toHexString(Identity.id(self)) + ">";
    return PyType.nameKey(text);
  }

  @ClassDef("__class_getitem__(cls, object, /)")
  static Object classGetItem(PyType cls, Object item) {
    return PyGenericAlias.of(cls, item);
  }
}
