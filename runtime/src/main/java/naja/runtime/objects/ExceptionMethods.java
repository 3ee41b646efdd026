package naja.runtime.objects;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.Set;

/** The methods and attributes of {@code BaseException}. */
final class ExceptionMethods {
  private ExceptionMethods() {}

  @New(value = "BaseException(*args, **kwargs)", noSignature = true)
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return ExceptionCreation.make(type, args);
  }

  @Def(value = "__init__(self, /, *args, **kwargs)", noSignature = true)
  static void init(PyBaseException self, Object[] args, PyDict kwargs) {
    if (kwargs.size() > 0) {
      throw Errors.typeError(self.type().name() + "() takes no keyword arguments");
    }
    self.args = PyTuple.of(args);
  }

  @Def("__str__(self, /)")
  static Object str(PyBaseException self) {
    return switch (self.args.size()) {
      case 0 -> "";
      case 1 -> Texts.str(self.args.get(0));
      default -> Texts.str(self.args);
    };
  }

  @Def("__repr__(self, /)")
  static Object repr(PyBaseException self) {
    String name = self.type().name();
    if (self.args.size() == 1) {
      return PyType.nameKey(name + "(" + Texts.reprText(self.args.get(0)) + ")");
    }
    return PyType.nameKey(name + Texts.reprText(self.args));
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyBaseException self) {
    return self.attrs().hasAttributes()
        ? PyTuple.of(self.type(), self.args, self.attrs().dict())
        : PyTuple.of(self.type(), self.args);
  }

  @Def("__setstate__(self, state, /)")
  static void setState(PyBaseException self, Object state) {
    if (state == PyNone.NONE) {
      return;
    }
    if (!(state instanceof PyDict dict)) {
      throw Errors.typeError("state is not a dictionary");
    }
    for (Object key : dict.keyArray()) {
      Attributes.setAttr(self, Texts.attributeName(key), dict.get(key));
    }
  }

  @Def("with_traceback(self, tb, /)")
  static Object withTraceback(PyBaseException self, Object traceback) {
    setTraceback(self, traceback);
    return self;
  }

  @Def("add_note(self, note, /)")
  static void addNote(PyBaseException self, Object note) {
    if (!Texts.isStr(note)) {
      throw Errors.typeError("add_note() argument must be str, not " + PyType.of(note).name());
    }
    ExceptionNotes.add(self, note);
  }

  private static void checkNotDeleted(Object value, String name) {
    if (value == null) {
      throw Errors.typeError(name + " may not be deleted");
    }
  }

  @Get("args")
  static Object getArgs(PyBaseException self) {
    return self.args;
  }

  @Set(value = "args", deletes = true)
  static void setArgs(PyBaseException self, Object value) {
    checkNotDeleted(value, "args");
    self.args = PyTuple.of(Iteration.toArray(value));
  }

  @Get("__traceback__")
  static Object getTraceback(PyBaseException self) {
    return PyNone.orNone(self.traceback);
  }

  @Set(value = "__traceback__", deletes = true)
  static void setTraceback(PyBaseException self, Object value) {
    checkNotDeleted(value, "__traceback__");
    if (value != PyNone.NONE && !(value instanceof PyTraceback)) {
      throw Errors.typeError("__traceback__ must be a traceback or None");
    }
    self.traceback = value instanceof PyTraceback t ? t : null;
  }

  @Get("__context__")
  static Object getContext(PyBaseException self) {
    return PyNone.orNone(self.context);
  }

  @Set(value = "__context__", deletes = true)
  static void setContext(PyBaseException self, Object value) {
    checkNotDeleted(value, "__context__");
    if (value != PyNone.NONE && !(value instanceof PyBaseException)) {
      throw Errors.typeError("exception context must be None or derive from BaseException");
    }
    self.context = value instanceof PyBaseException e ? e : null;
  }

  @Get("__cause__")
  static Object getCause(PyBaseException self) {
    return PyNone.orNone(self.cause);
  }

  @Set(value = "__cause__", deletes = true)
  static void setCause(PyBaseException self, Object value) {
    checkNotDeleted(value, "__cause__");
    if (value != PyNone.NONE && !(value instanceof PyBaseException)) {
      throw Errors.typeError("exception cause must be None or derive from BaseException");
    }
    self.cause = value instanceof PyBaseException e ? e : null;
    self.suppressContext = true;
  }

  @Get(value = "__suppress_context__", member = true)
  static boolean getSuppressContext(PyBaseException self) {
    return self.suppressContext;
  }

  @Set("__suppress_context__")
  static void setSuppressContext(PyBaseException self, boolean value) {
    self.suppressContext = value;
  }

  @Get("__dict__")
  static Object getDict(PyBaseException self) {
    return self.attrs().dict();
  }

  @Set(value = "__dict__", deletes = true)
  static void setDict(PyBaseException self, Object value) {
    if (value == null) {
      throw Errors.typeError("cannot delete __dict__");
    }
    if (!(value instanceof PyDict dict)) {
      throw Errors.typeError("__dict__ must be set to a dictionary, not a '" + PyType.of(value).name() + "'");
    }
    self.attrs().setDict(dict);
  }
}
