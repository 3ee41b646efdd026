package naja.modules.io;

import java.util.Arrays;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Lengths;
import naja.runtime.abstracts.Truth;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.HasDict;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyType;
import naja.runtime.threads.Interpreter;

/** {@code _io._IOBase}: what all streams have. */
@TypeSpec(value = "_io._IOBase", sub = true)
public class PyIoBase extends PyObject implements HasDict {
  static final PyType TYPE = PyType.builtin("_io._IOBase", PyIoBase.class, new PyIoBaseSpec());

  static {
    TYPE.hasWeakref = true;
  }

  private PyDict dict;
  private volatile boolean closed;

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public final PyDict dictOrNull() {
    return dict;
  }

  @Override
  public final synchronized PyDict dict() {
    if (dict == null) {
      dict = new PyDict();
    }
    return dict;
  }

  @New(value = "_IOBase(*args, **kwargs)", signature = "()")
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return type == TYPE ? new PyIoBase() : new PyIoBaseSub(type);
  }

  /** Whether {@code close} has been called; streams of Java override it. */
  boolean isClosed() {
    return closed;
  }

  /** Fails on a closed stream. */
  static void checkOpen(Object stream) {
    if (Truth.isTrue(Attributes.getAttr(stream, "closed"))) {
      throw Errors.valueError("I/O operation on closed file.");
    }
  }

  @Get("closed")
  static boolean getClosed(PyIoBase self) {
    return self.isClosed();
  }

  @Get("__dict__")
  static Object getDict(PyIoBase self) {
    return self.dict();
  }

  @Def("close(self, /)")
  static void close(PyIoBase self) {
    if (!self.closed) {
      try {
        Calls.callMethod(self, "flush");
      } finally {
        self.closed = true;
      }
    }
  }

  @Def("flush(self, /)")
  static void flush(PyIoBase self) {
    if (self.closed) {
      throw Errors.valueError("I/O operation on closed file.");
    }
  }

  @Def("seekable(self, /)")
  static boolean seekable(PyIoBase self) {
    return false;
  }

  @Def("readable(self, /)")
  static boolean readable(PyIoBase self) {
    return false;
  }

  @Def("writable(self, /)")
  static boolean writable(PyIoBase self) {
    return false;
  }

  @Def("isatty(self, /)")
  static boolean isatty(PyIoBase self) {
    checkOpen(self);
    return false;
  }

  @Def("fileno(self, /)")
  static Object fileno(PyIoBase self) {
    throw IoModule.unsupported("fileno");
  }

  @Def("seek(self, offset, whence=os.SEEK_SET, /)")
  static Object seek(PyIoBase self, Object offset, Object whence) {
    throw IoModule.unsupported("seek");
  }

  @Def("truncate(self, size=None, /)")
  static Object truncate(PyIoBase self, Object size) {
    throw IoModule.unsupported("truncate");
  }

  @Def("tell(self, /)")
  static Object tell(PyIoBase self) {
    return Calls.callMethod(self, "seek", 0L, 1L);
  }

  /** Closes what is still open; an error then has nobody to go to. */
  @Def("__del__(self, /)")
  static void delete(Object self) {
    try {
      Object closed = Attributes.lookupAttr(self, "closed");
      if (closed == null || !Truth.isTrue(closed)) {
        Calls.callMethod(self, "close");
      }
    } catch (PyException e) {
      if (Interpreter.current().settings.devMode) {
        throw e;
      }
    }
  }

  @Def("__enter__(self, /)")
  static Object enter(PyIoBase self) {
    checkOpen(self);
    return self;
  }

  @Def(value = "__exit__(self, /, *args)", noSignature = true)
  static void exit(PyIoBase self, Object[] args) {
    Calls.callMethod(self, "close");
  }

  @Def("__iter__(self, /)")
  static Object iter(PyIoBase self) {
    checkOpen(self);
    return self;
  }

  @Def("__next__(self, /)")
  static Object next(PyIoBase self) {
    Object line = Calls.callMethod(self, "readline");
    return Truth.isTrue(line) ? line : null;
  }

  @Def("_checkClosed(self, /)")
  static void checkClosed(PyIoBase self) {
    checkOpen(self);
  }

  @Def("_checkSeekable(self, /)")
  static Object checkSeekable(PyIoBase self) {
    IoArgs.requireSeekable(self);
    return Boolean.TRUE;
  }

  @Def("_checkReadable(self, /)")
  static Object checkReadable(PyIoBase self) {
    IoArgs.requireReadable(self);
    return Boolean.TRUE;
  }

  @Def("_checkWritable(self, /)")
  static Object checkWritable(PyIoBase self) {
    IoArgs.requireWritable(self);
    return Boolean.TRUE;
  }

  @Def("readline(self, size=-1, /)")
  static Object readLine(PyIoBase self, Object size) {
    long limit = IoArgs.size(size);
    Object peek = Attributes.lookupAttr(self, "peek");
    byte[] line = new byte[128];
    int n = 0;
    while (limit < 0 || n < limit) {
      long wanted = peek == null ? 1 : ahead(peek, limit < 0 ? Long.MAX_VALUE : limit - n);
      PyBytes part = bytesOf(Calls.callMethod(self, "read", wanted), "read");
      if (part.size() == 0) {
        break;
      }
      if (n + part.size() > line.length) {
        line = Arrays.copyOf(line, Math.max(line.length * 2, n + part.size()));
      }
      System.arraycopy(part.array(), 0, line, n, part.size());
      n += part.size();
      if (line[n - 1] == '\n') {
        break;
      }
    }
    return PyBytes.of(Arrays.copyOf(line, n));
  }

  private static PyBytes bytesOf(Object data, String method) {
    if (data instanceof PyBytes bytes) {
      return bytes;
    }
    throw Errors.error(
        ExceptionTypes.OS_ERROR,
        PyType.nameKey(method + "() should have returned a bytes object, not '" + PyType.of(data).name() + "'"));
  }

  /** How much of what {@code peek} shows belongs to the line. */
  private static long ahead(Object peek, long limit) {
    PyBytes shown = bytesOf(Calls.call(peek, 1L), "peek");
    if (shown.size() == 0) {
      return 1;
    }
    int end = 0;
    while (end < shown.size() && end < limit) {
      if (shown.array()[end++] == '\n') {
        break;
      }
    }
    return end;
  }

  @Def("readlines(self, hint=-1, /)")
  static Object readLines(PyIoBase self, Object hint) {
    long limit = IoArgs.size(hint);
    if (limit <= 0) {
      return Iteration.toList(self);
    }
    PyList list = new PyList();
    long total = 0;
    Object iterator = Iteration.iter(self);
    while (total < limit) {
      Object line = Iteration.next(iterator);
      if (line == null) {
        break;
      }
      list.append(line);
      total += Lengths.length(line);
    }
    return list;
  }

  @Def("writelines(self, lines, /)")
  static void writeLines(PyIoBase self, Object lines) {
    checkOpen(self);
    Object iterator = Iteration.iter(lines);
    for (Object line = Iteration.next(iterator); line != null; line = Iteration.next(iterator)) {
      Calls.callMethod(self, "write", line);
    }
  }

  /** Takes the last item of a pickled state into {@code __dict__}. */
  final void updateDict(Object items, String which) {
    if (items == PyNone.NONE) {
      return;
    }
    if (!(items instanceof PyDict more)) {
      throw Errors.typeError(which + " item of state should be a dict, got a " + PyType.of(items).name());
    }
    Calls.callMethod(dict(), "update", more);
  }
}
