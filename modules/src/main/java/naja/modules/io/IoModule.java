package naja.modules.io;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Texts;
import naja.runtime.abstracts.Truth;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyBaseException;
import naja.runtime.abstracts.ImportMachinery;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Types;
import naja.runtime.threads.Interpreter;

/** {@code _io}: raw and text files. */
@ModuleSpec(value = "_io", doc = "Access to streams of bytes and text.")
public final class IoModule {
  static final int DEFAULT_BUFFER_SIZE = 131072;

  private IoModule() {}

  static void init(PyDict namespace) {
    namespace.put("DEFAULT_BUFFER_SIZE", (long) DEFAULT_BUFFER_SIZE);
    namespace.put("BlockingIOError", ExceptionTypes.BLOCKING_IO_ERROR);
    PyDict body = new PyDict();
    body.put("__module__", "io");
    namespace.put(
        "UnsupportedOperation",
        Calls.call(
            Types.TYPE, "UnsupportedOperation", PyTuple.of(ExceptionTypes.OS_ERROR, ExceptionTypes.VALUE_ERROR), body));
    namespace.put("_IOBase", PyIoBase.TYPE);
    namespace.put("_RawIOBase", PyRawIoBase.TYPE);
    namespace.put("FileIO", PyFileIo.TYPE);
    namespace.put("TextIOWrapper", PyTextIoWrapper.TYPE);
  }

  /** {@code io.UnsupportedOperation}. */
  static PyException unsupported(String message) {
    Object type =
        Attributes.getAttr(
            ImportMachinery.load(Interpreter.current(), "_io"), "UnsupportedOperation");
    return new PyException(
        (PyBaseException) Calls.call(type, message));
  }

  @Def("open_code(path)")
  static Object openCode(Object path) {
    if (!Texts.isStr(path)) {
      throw Errors.typeError("open_code() argument 'path' must be str, not " + PyType.of(path).name());
    }
    return open(path, "rb", -1, PyNone.NONE, PyNone.NONE, PyNone.NONE, true, PyNone.NONE);
  }

  @Def("text_encoding(encoding, stacklevel=2, /)")
  static Object textEncoding(Object encoding, int stacklevel) {
    return encoding == PyNone.NONE ? "utf-8" : encoding;
  }

  @Def("open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)")
  static Object open(
      Object file, String mode, int buffering, Object encoding, Object errors, Object newline, boolean closefd,
      Object opener) {
    boolean binary = mode.indexOf('b') >= 0;
    boolean text = mode.indexOf('t') >= 0;
    for (int i = 0; i < mode.length(); i++) {
      if ("axrwb+t".indexOf(mode.charAt(i)) < 0 || mode.indexOf(mode.charAt(i), i + 1) >= 0) {
        throw Errors.valueError("invalid mode: '" + mode + "'");
      }
    }
    if (text && binary) {
      throw Errors.valueError("can't have text and binary mode at once");
    }
    String rawMode = mode.replace("b", "").replace("t", "");
    if (rawMode.replace("+", "").length() != 1) {
      throw Errors.valueError("must have exactly one of create/read/write/append mode");
    }
    Object raw = Calls.call(
        PyFileIo.TYPE, new Object[] {file, rawMode, closefd, opener}, new String[] {"closefd", "opener"});
    if (binary) {
      return raw;
    }
    boolean lines = buffering == 1 || buffering < 0 && Truth.isTrue(Calls.callMethod(raw, "isatty"));
    Object wrapper =
        Calls.call(PyTextIoWrapper.TYPE, new Object[] {raw, encoding, errors, newline, lines}, null);
    Attributes.setAttr(wrapper, "mode", mode);
    return wrapper;
  }

  /** A list of the lines that a reader still gives. */
  static PyList lines(Object reader) {
    PyList list = new PyList();
    while (true) {
      Object line = Calls.callMethod(reader, "readline");
      if (!Truth.isTrue(line)) {
        return list;
      }
      list.append(line);
    }
  }
}
