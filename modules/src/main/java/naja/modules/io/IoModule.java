package naja.modules.io;

import naja.modules.posix.PathArguments;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Texts;
import naja.runtime.abstracts.Truth;
import naja.runtime.abstracts.Warnings;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyBaseException;
import naja.runtime.objects.PyBytes;
import naja.runtime.abstracts.ImportMachinery;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyInt;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Types;
import naja.runtime.threads.Interpreter;
import naja.runtime.threads.Settings;

/** {@code _io}: streams. */
@ModuleSpec(value = "_io", doc = "Access to streams of bytes and text.")
public final class IoModule {
  static final int DEFAULT_BUFFER_SIZE = 131072;
  private static final int MOST_BUFFER_SIZE = 8 << 20;

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
    namespace.put("_BufferedIOBase", PyBufferedIoBase.TYPE);
    namespace.put("_TextIOBase", PyTextIoBase.TYPE);
    namespace.put("FileIO", PyFileIo.TYPE);
    namespace.put("BytesIO", PyBytesIo.TYPE);
    namespace.put("_BytesIOBuffer", PyBytesIoBuffer.TYPE);
    namespace.put("StringIO", PyStringIo.TYPE);
    namespace.put("BufferedReader", PyBufferedReader.TYPE);
    namespace.put("BufferedWriter", PyBufferedWriter.TYPE);
    namespace.put("BufferedRandom", PyBufferedRandom.TYPE);
    namespace.put("BufferedRWPair", PyBufferedRwPair.TYPE);
    namespace.put("IncrementalNewlineDecoder", PyIncrementalNewlineDecoder.TYPE);
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
    byte[] library = Interpreter.current().frozenModules.cachedFile(Texts.utf16(path));
    if (library != null) {
      return Calls.call(PyBytesIo.TYPE, PyBytes.of(library));
    }
    return open(path, "rb", -1, PyNone.NONE, PyNone.NONE, PyNone.NONE, true, PyNone.NONE);
  }

  /** Closes the streams that the collector has found unused, after writing out what they hold. */
  public static void sweep() {
    OpenStreams.sweep();
  }

  /** Writes out what open files hold; the command calls it before it ends. */
  public static void flushAll() {
    OpenStreams.flushAll();
  }

  @Def("text_encoding(encoding, stacklevel=2, /)")
  static Object textEncoding(Object encoding, int stackLevel) {
    return encoding != PyNone.NONE ? encoding : defaultEncoding(stackLevel);
  }

  /** What stands for an encoding that was not given; the warning about it shows the caller of that level. */
  static String defaultEncoding(int stackLevel) {
    Settings settings = Interpreter.current().settings;
    if (settings.warnDefaultEncoding) {
      Warnings.warn(ExceptionTypes.ENCODING_WARNING, "'encoding' argument not specified", stackLevel);
    }
    return settings.utf8Mode != 0 ? "utf-8" : "locale";
  }

  @Def("open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)")
  static Object open(
      Object file, String mode, int buffering, Object encoding, Object errors, Object newline, boolean closefd,
      Object opener) {
    Object path = PyInt.valueOrNull(file) != null ? file : PathArguments.fspath(file);
    PyTextIoWrapper.text("open", "encoding", encoding);
    PyTextIoWrapper.text("open", "errors", errors);
    PyTextIoWrapper.text("open", "newline", newline);
    String rawMode = rawMode(mode);
    boolean binary = mode.indexOf('b') >= 0;
    if (binary) {
      refuse(encoding, "n encoding");
      refuse(errors, "n errors");
      refuse(newline, " newline");
      if (buffering == 1) {
        Warnings.warn(
            ExceptionTypes.RUNTIME_WARNING,
            "line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used", 1);
      }
    }
    OpenStreams.collect();
    Object raw = Calls.call(PyFileIo.TYPE, path, rawMode, closefd, opener);
    Object result = raw;
    try {
      int size = buffering;
      boolean lines = buffering == 1 || buffering < 0 && Truth.isTrue(Calls.callMethod(raw, "_isatty_open_only"));
      if (size < 0 || size == 1) {
        long block = Numbers.asIndexLong(Attributes.getAttr(raw, "_blksize"));
        size = (int) Math.max(Math.min(block, MOST_BUFFER_SIZE), DEFAULT_BUFFER_SIZE);
      }
      if (size == 0) {
        if (!binary) {
          throw Errors.valueError("can't have unbuffered text I/O");
        }
        return raw;
      }
      result = Calls.call(bufferedType(rawMode), raw, (long) size);
      if (binary) {
        return result;
      }
      result = Calls.call(PyTextIoWrapper.TYPE, new Object[] {result, encoding, errors, newline, lines}, null);
      Attributes.setAttr(result, "mode", mode);
      return result;
    } catch (PyException e) {
      Calls.callMethod(result, "close");
      throw e;
    }
  }

  private static PyType bufferedType(String rawMode) {
    if (rawMode.indexOf('+') >= 0) {
      return PyBufferedRandom.TYPE;
    }
    return rawMode.charAt(0) == 'r' ? PyBufferedReader.TYPE : PyBufferedWriter.TYPE;
  }

  private static void refuse(Object argument, String name) {
    if (argument != PyNone.NONE) {
      throw Errors.valueError("binary mode doesn't take a" + name + " argument");
    }
  }

  /** The mode for {@code FileIO}: without {@code b} and {@code t}. */
  private static String rawMode(String mode) {
    StringBuilder raw = new StringBuilder();
    int kinds = 0;
    for (int i = 0; i < mode.length(); i++) {
      char c = mode.charAt(i);
      if ("axrwb+t".indexOf(c) < 0 || mode.indexOf(c, i + 1) >= 0) {
        throw Errors.valueError("invalid mode: '" + mode + "'");
      }
      if (c != 'b' && c != 't') {
        raw.append(c);
        kinds += c == '+' ? 0 : 1;
      }
    }
    if (mode.indexOf('b') >= 0 && mode.indexOf('t') >= 0) {
      throw Errors.valueError("can't have text and binary mode at once");
    }
    if (kinds > 1) {
      throw Errors.valueError("must have exactly one of create/read/write/append mode");
    }
    return raw.toString();
  }
}
