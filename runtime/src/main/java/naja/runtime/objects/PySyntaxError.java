package naja.runtime.objects;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.Set;
import naja.runtime.expose.TypeSpec;

/** {@code SyntaxError}. */
@TypeSpec("SyntaxError")
public class PySyntaxError extends PyBaseException {
  public Object message = PyNone.NONE;
  public Object filename = PyNone.NONE;
  public Object lineno = PyNone.NONE;
  public Object offset = PyNone.NONE;
  public Object text = PyNone.NONE;
  public Object endLineno = PyNone.NONE;
  public Object endOffset = PyNone.NONE;
  public Object printFileAndLine = PyNone.NONE;
  public Object metadata = PyNone.NONE;

  public PySyntaxError(PyType type, Object... args) {
    super(type, args);
  }

  @Def("__init__(self, /, *args, **kwargs)")
  static void init(PySyntaxError self, Object[] args, PyDict kwargs) {
    ExceptionMethods.init(self, args, kwargs);
    if (args.length >= 1) {
      self.message = args[0];
    }
    if (args.length != 2) {
      return;
    }
    Object[] info = Iteration.toArray(args[1]);
    if (info.length < 4 || info.length > 7) {
      throw Errors.typeError(
          "function takes " + (info.length < 4 ? "at least 4" : "at most 7") + " arguments (" + info.length
              + " given)");
    }
    if (info.length == 5) {
      throw Errors.typeError("end_offset must be provided when end_lineno is provided");
    }
    self.filename = info[0];
    self.lineno = info[1];
    self.offset = info[2];
    self.text = info[3];
    self.endLineno = info.length > 4 ? info[4] : PyNone.NONE;
    self.endOffset = info.length > 5 ? info[5] : PyNone.NONE;
    self.metadata = info.length > 6 ? info[6] : PyNone.NONE;
  }

  @Def("__str__(self, /)")
  static Object str(PySyntaxError self) {
    String message = Texts.strText(self.message);
    String file = null;
    if (Texts.isStr(self.filename)) {
      file = Texts.utf16(self.filename);
      file = file.substring(file.lastIndexOf('/') + 1);
    }
    boolean line = PyInt.isExact(self.lineno);
    if (file == null && !line) {
      return PyType.nameKey(message);
    }
    String where = file == null ? "line " + self.lineno : line ? file + ", line " + self.lineno : file;
    return PyType.nameKey(message + " (" + where + ")");
  }

  @Get(value = "msg", member = true)
  static Object getMsg(PySyntaxError self) {
    return self.message;
  }

  @Set(value = "msg", deletes = true)
  static void setMsg(PySyntaxError self, Object value) {
    self.message = PyNone.orNone(value);
  }

  @Get(value = "filename", member = true)
  static Object getFilename(PySyntaxError self) {
    return self.filename;
  }

  @Set(value = "filename", deletes = true)
  static void setFilename(PySyntaxError self, Object value) {
    self.filename = PyNone.orNone(value);
  }

  @Get(value = "lineno", member = true)
  static Object getLineno(PySyntaxError self) {
    return self.lineno;
  }

  @Set(value = "lineno", deletes = true)
  static void setLineno(PySyntaxError self, Object value) {
    self.lineno = PyNone.orNone(value);
  }

  @Get(value = "offset", member = true)
  static Object getOffset(PySyntaxError self) {
    return self.offset;
  }

  @Set(value = "offset", deletes = true)
  static void setOffset(PySyntaxError self, Object value) {
    self.offset = PyNone.orNone(value);
  }

  @Get(value = "text", member = true)
  static Object getText(PySyntaxError self) {
    return self.text;
  }

  @Set(value = "text", deletes = true)
  static void setText(PySyntaxError self, Object value) {
    self.text = PyNone.orNone(value);
  }

  @Get(value = "end_lineno", member = true)
  static Object getEndLineno(PySyntaxError self) {
    return self.endLineno;
  }

  @Set(value = "end_lineno", deletes = true)
  static void setEndLineno(PySyntaxError self, Object value) {
    self.endLineno = PyNone.orNone(value);
  }

  @Get(value = "end_offset", member = true)
  static Object getEndOffset(PySyntaxError self) {
    return self.endOffset;
  }

  @Set(value = "end_offset", deletes = true)
  static void setEndOffset(PySyntaxError self, Object value) {
    self.endOffset = PyNone.orNone(value);
  }

  @Get(value = "print_file_and_line", member = true)
  static Object getPrintFileAndLine(PySyntaxError self) {
    return self.printFileAndLine;
  }

  @Set(value = "print_file_and_line", deletes = true)
  static void setPrintFileAndLine(PySyntaxError self, Object value) {
    self.printFileAndLine = PyNone.orNone(value);
  }

  @Get(value = "_metadata", member = true)
  static Object getMetadata(PySyntaxError self) {
    return self.metadata;
  }

  @Set(value = "_metadata", deletes = true)
  static void setMetadata(PySyntaxError self, Object value) {
    self.metadata = PyNone.orNone(value);
  }
}
