package naja.runtime.objects;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.Set;
import naja.runtime.expose.TypeSpec;

/** {@code OSError}: the number, text and files of a failed system call. */
@TypeSpec("OSError")
public class PyOSError extends PyBaseException {
  public Object errno = PyNone.NONE;
  public Object strerror = PyNone.NONE;
  public Object filename = PyNone.NONE;
  public Object filename2 = PyNone.NONE;

  public PyOSError(PyType type, Object... args) {
    super(type, args);
  }

  /** {@code BlockingIOError.characters_written}, or -1 for not set. */
  public long written = -1;

  /** {@code __new__} takes the arguments, unless a subclass has only an {@code __init__} of its own, which passes them on. */
  @New(value = "OSError(*args, **kwargs)", noSignature = true)
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    if (isInitialized(type)) {
      return new PyOSError(type);
    }
    checkNoKeywords(type, kwargs);
    PyType actual = type;
    if (type == ExceptionTypes.OS_ERROR && args.length >= 2 && args.length <= 5 && args[0] instanceof Long number) {
      actual = OsErrors.typeOf(number);
    }
    PyOSError made = new PyOSError(actual, args);
    made.take(args);
    return made;
  }

  @Def(value = "__init__(self, /, *args, **kwargs)", noSignature = true)
  static void init(PyOSError self, Object[] args, PyDict kwargs) {
    if (isInitialized(self.type())) {
      checkNoKeywords(self.type(), kwargs);
      self.take(args);
    }
  }

  /** Whether {@code __init__} is what takes the arguments. */
  private static boolean isInitialized(PyType type) {
    return type.slot(Slot.INIT) != ExceptionTypes.OS_ERROR.slot(Slot.INIT)
        && type.slot(Slot.NEW) == ExceptionTypes.OS_ERROR.slot(Slot.NEW);
  }

  private static void checkNoKeywords(PyType type, PyDict kwargs) {
    if (kwargs.size() > 0) {
      throw Errors.typeError(type.name() + "() takes no keyword arguments");
    }
  }

  /** Takes number, text and files from the arguments. */
  final void take(Object[] all) {
    args = PyTuple.of(all);
    if (all.length < 2 || all.length > 5) {
      return;
    }
    errno = all[0];
    strerror = all[1];
    if (all.length > 2 && all[2] != PyNone.NONE) {
      if (type() == ExceptionTypes.BLOCKING_IO_ERROR && all[2] instanceof Long n) {
        written = n;
        return;
      }
      filename = all[2];
      if (all.length > 4) {
        filename2 = all[4];
      }
      args = PyTuple.of(all[0], all[1]);
    }
  }

  @Def("__str__(self, /)")
  static Object str(PyOSError self) {
    if (self.filename != PyNone.NONE) {
      String text = "[Errno " + Texts.strText(self.errno) + "] " + Texts.strText(self.strerror) + ": "
          + Texts.reprText(self.filename);
      return PyType.nameKey(
          self.filename2 == PyNone.NONE ? text : text + " -> " + Texts.reprText(self.filename2));
    }
    if (self.errno != PyNone.NONE && self.strerror != PyNone.NONE) {
      return PyType.nameKey("[Errno " + Texts.strText(self.errno) + "] " + Texts.strText(self.strerror));
    }
    return ExceptionMethods.str(self);
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyOSError self) {
    PyTuple args = self.args;
    if (args.size() == 2 && self.filename != PyNone.NONE) {
      args = self.filename2 == PyNone.NONE
          ? PyTuple.of(args.get(0), args.get(1), self.filename)
          : PyTuple.of(args.get(0), args.get(1), self.filename, PyNone.NONE, self.filename2);
    }
    return self.attrs().hasAttributes()
        ? PyTuple.of(self.type(), args, self.attrs().dict())
        : PyTuple.of(self.type(), args);
  }

  @Get("characters_written")
  static Object getCharactersWritten(PyOSError self) {
    if (self.written < 0) {
      throw Errors.attributeError(self, "characters_written", "characters_written");
    }
    return self.written;
  }

  @Set(value = "characters_written", deletes = true)
  static void setCharactersWritten(PyOSError self, Object value) {
    if (value == null) {
      getCharactersWritten(self);
    }
    self.written = value == null ? -1 : Numbers.asSize(value);
  }

  @Get(value = "errno", member = true)
  static Object getErrno(PyOSError self) {
    return self.errno;
  }

  @Set(value = "errno", deletes = true)
  static void setErrno(PyOSError self, Object value) {
    self.errno = PyNone.orNone(value);
  }

  @Get(value = "strerror", member = true)
  static Object getStrerror(PyOSError self) {
    return self.strerror;
  }

  @Set(value = "strerror", deletes = true)
  static void setStrerror(PyOSError self, Object value) {
    self.strerror = PyNone.orNone(value);
  }

  @Get(value = "filename", member = true)
  static Object getFilename(PyOSError self) {
    return self.filename;
  }

  @Set(value = "filename", deletes = true)
  static void setFilename(PyOSError self, Object value) {
    self.filename = PyNone.orNone(value);
  }

  @Get(value = "filename2", member = true)
  static Object getFilename2(PyOSError self) {
    return self.filename2;
  }

  @Set(value = "filename2", deletes = true)
  static void setFilename2(PyOSError self, Object value) {
    self.filename2 = PyNone.orNone(value);
  }
}
