package naja.modules.io;

import java.util.Arrays;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Numbers;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.BufferView;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyInt;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyMemoryView;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;

/** {@code _io.BytesIO}: bytes in memory. Operations exclude each other by the object's monitor. */
@TypeSpec(value = "_io.BytesIO", sub = true)
public class PyBytesIo extends PyBufferedIoBase {
  static final PyType TYPE = PyType.builtin("_io.BytesIO", PyBytesIo.class, new PyBytesIoSpec(), PyBufferedIoBase.TYPE);

  private static final byte[] NOTHING = {};

  /** Null once closed. */
  private byte[] content = NOTHING;

  /** Whether a bytes object has the array too, so that it must be copied before it is written to. */
  private boolean shared;

  private int size;

  /** Made by the first {@code getbuffer}. */
  private PyBytesIoBuffer exported;

  /** May be far behind the end. */
  private long position;

  @Override
  public PyType type() {
    return TYPE;
  }

  @New(value = "BytesIO(*args, **kwargs)", noSignature = true)
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return type == TYPE ? new PyBytesIo() : new PyBytesIoSub(type);
  }

  @Def("__init__(self, initial_bytes=b'')")
  static void init(PyBytesIo self, Object initial) {
    byte[] bytes = initial == null || initial == PyNone.NONE ? NOTHING : IoBuffers.bytes(initial);
    self.reset(bytes);
  }

  private synchronized void reset(byte[] bytes) {
    checkResize();
    content = bytes;
    shared = true;
    size = bytes.length;
    position = 0;
  }

  @Override
  boolean isClosed() {
    return content == null;
  }

  private void check() {
    if (content == null) {
      throw Errors.valueError("I/O operation on closed file.");
    }
  }

  /** Makes room for that many bytes in an array of our own. */
  private void reserve(int length) {
    if (length > size) {
      checkResize();
    }
    if (shared || length > content.length) {
      int capacity = Math.max(length, size);
      if (length > size) {
        capacity = (int) Math.min(Integer.MAX_VALUE - 16, Math.max(16, capacity * 3L / 2));
      }
      content = Arrays.copyOf(size == content.length ? content : Arrays.copyOf(content, size), capacity);
      shared = false;
    }
  }

  /** How many bytes are between the position and the end. */
  private int rest() {
    return (int) Math.max(0, size - position);
  }

  private synchronized PyBytes take(long n) {
    check();
    int rest = rest();
    int count = n < 0 || n > rest ? rest : (int) n;
    if (count == 0) {
      return PyBytes.EMPTY;
    }
    int start = (int) position;
    position += count;
    if (start == 0 && count == content.length && exported == null) {
      shared = true;
      return PyBytes.of(content);
    }
    return PyBytes.of(Arrays.copyOfRange(content, start, start + count));
  }

  private synchronized PyBytes takeLine(long limit) {
    check();
    int rest = rest();
    int count = limit < 0 || limit > rest ? rest : (int) limit;
    int start = rest == 0 ? 0 : (int) position;
    for (int i = 0; i < count; i++) {
      if (content[start + i] == '\n') {
        return take(i + 1L);
      }
    }
    return take(count);
  }

  private synchronized void put(byte[] bytes) {
    check();
    if (bytes.length == 0) {
      return;
    }
    if (position > Integer.MAX_VALUE - 16 - bytes.length) {
      throw Errors.overflowError("new buffer size too large");
    }
    int start = (int) position;
    int end = start + bytes.length;
    reserve(end);
    if (start > size) {
      Arrays.fill(content, size, start, (byte) 0);
    }
    System.arraycopy(bytes, 0, content, start, bytes.length);
    position = end;
    size = Math.max(size, end);
  }

  @Def("readable(self, /)")
  static boolean readable(PyBytesIo self) {
    self.check();
    return true;
  }

  @Def("seekable(self, /)")
  static boolean seekable(PyBytesIo self) {
    self.check();
    return true;
  }

  @Def("writable(self, /)")
  static boolean writable(PyBytesIo self) {
    self.check();
    return true;
  }

  @Def("close(self, /)")
  static void close(PyBytesIo self) {
    synchronized (self) {
      self.checkResize();
      self.content = null;
      self.size = 0;
    }
  }

  @Def("flush(self, /)")
  static void flush(PyBytesIo self) {
    self.check();
  }

  @Def("isatty(self, /)")
  static boolean isatty(PyBytesIo self) {
    self.check();
    return false;
  }

  @Def("tell(self, /)")
  static long tell(PyBytesIo self) {
    self.check();
    return self.position;
  }

  @Def("write(self, b, /)")
  static long write(PyBytesIo self, Object b) {
    self.check();
    byte[] bytes = IoBuffers.bytes(b);
    self.put(bytes);
    return bytes.length;
  }

  @Def("writelines(self, lines, /)")
  static void writeLines(PyBytesIo self, Object lines) {
    self.check();
    Object iterator = Iteration.iter(lines);
    for (Object line = Iteration.next(iterator); line != null; line = Iteration.next(iterator)) {
      write(self, line);
    }
  }

  @Def("read(self, size=-1, /)")
  static Object read(PyBytesIo self, Object size) {
    return self.take(IoArgs.size(size));
  }

  @Def("read1(self, size=-1, /)")
  static Object read1(PyBytesIo self, Object size) {
    return self.take(IoArgs.size(size));
  }

  @Def("readinto(self, buffer, /)")
  static long readInto(PyBytesIo self, Object buffer) {
    try (BufferView view = IoBuffers.writable(buffer, "() argument")) {
      PyBytes part = self.take(view.length());
      System.arraycopy(part.array(), 0, view.array, view.offset, part.size());
      return part.size();
    }
  }

  @Def("readline(self, size=-1, /)")
  static Object readLine(PyBytesIo self, Object size) {
    return self.takeLine(IoArgs.size(size));
  }

  @Def("readlines(self, size=None, /)")
  static Object readLines(PyBytesIo self, Object size) {
    long limit = IoArgs.size(size);
    self.check();
    PyList list = new PyList();
    long total = 0;
    while (true) {
      PyBytes line = self.takeLine(-1);
      if (line.size() == 0) {
        return list;
      }
      list.append(line);
      total += line.size();
      if (limit > 0 && total >= limit) {
        return list;
      }
    }
  }

  @Def("__iter__(self, /)")
  static Object iter(PyBytesIo self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object next(PyBytesIo self) {
    PyBytes line = self.takeLine(-1);
    return line.size() == 0 ? null : line;
  }

  /** The memory for {@code getbuffer}, of its own size and not shared with a bytes object. */
  synchronized BufferView view(PyBytesIoBuffer owner) {
    check();
    if (shared || size != content.length) {
      content = Arrays.copyOf(content, size);
      shared = false;
    }
    return new BufferView(owner, owner, content, 0, size, false, "B", 1);
  }

  private void checkResize() {
    if (exported != null) {
      exported.checkResize();
    }
  }

  @Def("getbuffer(self, /)")
  static Object getBuffer(PyBytesIo self) {
    synchronized (self) {
      self.check();
      if (self.exported == null) {
        self.exported = new PyBytesIoBuffer(self);
      }
      return PyMemoryView.of(self.exported);
    }
  }

  @Def("getvalue(self, /)")
  static Object getValue(PyBytesIo self) {
    synchronized (self) {
      self.check();
      if (self.size != self.content.length) {
        self.content = Arrays.copyOf(self.content, self.size);
      }
      if (self.exported != null) {
        return PyBytes.of(self.content.clone());
      }
      self.shared = true;
      return PyBytes.of(self.content);
    }
  }

  @Def("seek(self, pos, whence=0, /)")
  static long seek(PyBytesIo self, Object position, int whence) {
    long offset = Numbers.asIndexLong(position);
    synchronized (self) {
      self.check();
      if (whence == 0 && offset < 0) {
        throw Errors.valueError("negative seek value " + offset);
      }
      long base = switch (whence) {
        case 0 -> 0;
        case 1 -> self.position;
        case 2 -> self.size;
        default -> throw Errors.valueError("invalid whence (" + whence + ", should be 0, 1 or 2)");
      };
      if (offset > Long.MAX_VALUE - base) {
        throw Errors.overflowError("new position too large");
      }
      self.position = Math.max(0, base + offset);
      return self.position;
    }
  }

  private static long asLong(Object object) {
    if (Numbers.index(object) instanceof Long n) {
      return n;
    }
    throw Errors.overflowError("Python int too large to convert to C long");
  }

  @Def("truncate(self, size=None, /)")
  static long truncate(PyBytesIo self, Object size) {
    synchronized (self) {
      self.check();
      long length = size == PyNone.NONE ? self.position : asLong(size);
      if (length < 0) {
        throw Errors.valueError("negative size value " + length);
      }
      if (length < self.size) {
        self.checkResize();
        self.content = Arrays.copyOf(self.content, (int) length);
        self.shared = false;
        self.size = (int) length;
      }
      return length;
    }
  }

  @Def("__getstate__(self, /)")
  static Object getState(PyBytesIo self) {
    Object value = getValue(self);
    PyDict dict = self.dictOrNull();
    return PyTuple.of(value, self.position, dict == null ? PyNone.NONE : dict.copy());
  }

  @Def("__setstate__(self, object, /)")
  static void setState(PyBytesIo self, Object state) {
    self.check();
    if (!(state instanceof PyTuple tuple) || tuple.size() < 3) {
      throw Errors.typeError(
          IoArgs.typeName(self) + ".__setstate__ argument should be 3-tuple, got " + PyType.of(state).name());
    }
    self.reset(IoBuffers.bytes(tuple.get(0)));
    self.position = self.size;
    if (PyInt.valueOrNull(tuple.get(1)) == null) {
      throw Errors.typeError(
          "second item of state must be an integer, not " + PyType.of(tuple.get(1)).name());
    }
    long position = Numbers.asIndexLong(tuple.get(1));
    if (position < 0) {
      throw Errors.valueError("position value cannot be negative");
    }
    self.position = position;
    self.updateDict(tuple.get(2), "third");
  }

  @Def("__sizeof__(self, /)")
  static long sizeOf(PyBytesIo self) {
    return 64L + (self.content == null ? 0 : self.content.length);
  }

  @Get("closed")
  static boolean getClosed(PyBytesIo self) {
    return self.content == null;
  }
}
