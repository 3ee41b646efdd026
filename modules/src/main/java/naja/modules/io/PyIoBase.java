package naja.modules.io;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Lengths;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Truth;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.HasDict;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyType;

/** {@code _io._IOBase}: what all streams have. */
@TypeSpec(value = "_io._IOBase", sub = true)
public class PyIoBase extends PyObject implements HasDict {
  static final PyType TYPE = PyType.builtin("_io._IOBase", PyIoBase.class, new PyIoBaseSpec());

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

  @New(value = "_IOBase(*args, **kwargs)", noSignature = true)
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
    checkOpen(self);
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

  @Def("seek(self, offset, whence=0, /)")
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

  @Def("__enter__(self, /)")
  static Object enter(PyIoBase self) {
    checkOpen(self);
    return self;
  }

  @Def("__exit__(self, /, *args)")
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

  @Def("readlines(self, hint=-1, /)")
  static Object readLines(PyIoBase self, Object hint) {
    long limit = hint == PyNone.NONE ? -1 : Numbers.asIndexLong(hint);
    if (limit <= 0) {
      return IoModule.lines(self);
    }
    PyList list = new PyList();
    long total = 0;
    while (total < limit) {
      Object line = Calls.callMethod(self, "readline");
      if (!Truth.isTrue(line)) {
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
}
