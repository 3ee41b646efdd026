package naja.modules.io;

import java.util.Arrays;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyInt;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.text.Str;
import naja.runtime.text.StrSearch;

/**
 * {@code _io.StringIO}: text in memory. What is written at the end is collected in pieces, which are joined when
 * anything else is done. Operations exclude each other by the object's monitor.
 */
@TypeSpec(value = "_io.StringIO", sub = true)
public class PyStringIo extends PyTextIoBase {
  static final PyType TYPE = PyType.builtin("_io.StringIO", PyStringIo.class, new PyStringIoSpec(), PyTextIoBase.TYPE);

  private Object text = "";
  private Object[] pieces = new Object[8];
  private int pieceCount;

  /** {@code len} of the text and the pieces. */
  private int length;

  /** May be far behind the end. */
  private long position;
  private boolean opened;
  private boolean shut;
  private Object newline = "\n";
  private Newlines newlines;

  @Override
  public PyType type() {
    return TYPE;
  }

  @New(value = "StringIO(*args, **kwargs)", noSignature = true)
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return type == TYPE ? new PyStringIo() : new PyStringIoSub(type);
  }

  @Def("__init__(self, initial_value='', newline='\\n')")
  static void init(PyStringIo self, Object initial, Object newline) {
    Object value = PyStr.valueOrNull(newline);
    if (value == null && newline != PyNone.NONE) {
      throw Errors.typeError("newline must be str or None, not " + PyType.of(newline).name());
    }
    Newlines.checkRepr(value == null ? newline : value);
    Object first = PyStr.valueOrNull(initial);
    if (first == null && initial != PyNone.NONE) {
      throw Errors.typeError("initial_value must be str or None, not " + PyType.of(initial).name());
    }
    synchronized (self) {
      self.reset("", value == null ? newline : value);
      if (first != null) {
        self.put(first);
        self.position = 0;
      }
    }
  }

  private void reset(Object content, Object newlineArgument) {
    text = content;
    length = Str.length(content);
    pieceCount = 0;
    position = 0;
    opened = true;
    shut = false;
    newline = newlineArgument;
    newlines = newline == PyNone.NONE || "".equals(newline) ? new Newlines(newline == PyNone.NONE) : null;
  }

  @Override
  boolean isClosed() {
    return shut;
  }

  private void check() {
    if (!opened) {
      throw Errors.valueError("I/O operation on uninitialized object");
    }
    if (shut) {
      throw Errors.valueError("I/O operation on closed file");
    }
  }

  private Object joined() {
    if (pieceCount > 0) {
      Object all = Str.join("", pieces, pieceCount);
      text = Str.length(text) == 0 ? all : Str.concat(text, all);
      Arrays.fill(pieces, 0, pieceCount, null);
      pieceCount = 0;
    }
    return text;
  }

  private void put(Object given) {
    Object value = newlines != null ? newlines.next(given, true) : given;
    if (newlines == null && ((String) newline).startsWith("\r")) {
      value = StrSearch.replace(value, "\n", newline, -1);
    }
    int count = Str.length(value);
    if (count == 0) {
      return;
    }
    if (position > Str.MAX_LENGTH - count) {
      throw Errors.overflowError("new position too large");
    }
    if (position == length) {
      if (pieceCount == pieces.length) {
        pieces = Arrays.copyOf(pieces, pieceCount * 2);
      }
      pieces[pieceCount++] = value;
      length += count;
      position = length;
      return;
    }
    Object before = joined();
    int start = (int) position;
    if (start > length) {
      before = Str.concat(before, Str.repeat("\0", start - length));
    }
    int end = start + count;
    Object after = end < length ? Str.slice(before, end, length) : "";
    text = Str.concat(Str.concat(Str.slice(before, 0, start), value), after);
    length = Math.max(length, end);
    position = end;
  }

  /** The place {@code n} characters behind the position, but not behind {@code end}; {@code end} for a negative one. */
  private int endAfter(long n, int end) {
    return n < 0 || n > end - position ? end : (int) (position + n);
  }

  private Object take(int end) {
    if (position >= end) {
      return "";
    }
    Object part = Str.slice(joined(), (int) position, end);
    position = end;
    return part;
  }

  @Def("write(self, s, /)")
  static long write(PyStringIo self, Object s) {
    self.check();
    Object value = PyStr.valueOrNull(s);
    if (value == null) {
      throw Errors.typeError("string argument expected, got '" + PyType.of(s).name() + "'");
    }
    synchronized (self) {
      self.put(value);
    }
    return Str.length(value);
  }

  @Def("read(self, size=-1, /)")
  static Object read(PyStringIo self, Object size) {
    long n = IoArgs.size(size);
    synchronized (self) {
      self.check();
      return self.take(self.endAfter(n, self.length));
    }
  }

  private synchronized Object takeLine(long limit) {
    check();
    if (position >= length) {
      return "";
    }
    int end = Newlines.lineEnd(joined(), (int) position, newline == PyNone.NONE ? "\n" : (String) newline);
    if (end < 0) {
      end = length;
    }
    return take(endAfter(limit, end));
  }

  @Def("readline(self, size=-1, /)")
  static Object readLine(PyStringIo self, Object size) {
    return self.takeLine(IoArgs.size(size));
  }

  @Def("__next__(self, /)")
  static Object next(PyStringIo self) {
    Object line;
    if (self.getClass() == PyStringIo.class) {
      line = self.takeLine(-1);
    } else {
      line = Calls.callMethod(self, "readline");
      if (PyStr.valueOrNull(line) == null) {
        throw Errors.error(
            ExceptionTypes.OS_ERROR,
            PyType.nameKey("readline() should have returned a str object, not '" + PyType.of(line).name() + "'"));
      }
    }
    return Str.length(PyStr.valueOrNull(line)) == 0 ? null : line;
  }

  @Def("getvalue(self, /)")
  static Object getValue(PyStringIo self) {
    synchronized (self) {
      self.check();
      return self.joined();
    }
  }

  @Def("tell(self, /)")
  static long tell(PyStringIo self) {
    self.check();
    return self.position;
  }

  @Def("seek(self, pos, whence=0, /)")
  static long seek(PyStringIo self, Object position, int whence) {
    long target = Numbers.asIndexLong(position);
    synchronized (self) {
      self.check();
      if (whence < 0 || whence > 2) {
        throw Errors.valueError("Invalid whence (" + whence + ", should be 0, 1 or 2)");
      }
      if (whence == 0 && target < 0) {
        throw Errors.valueError("Negative seek position " + target);
      }
      if (whence != 0 && target != 0) {
        throw Errors.error(ExceptionTypes.OS_ERROR, "Can't do nonzero cur-relative seeks");
      }
      self.position = whence == 0 ? target : whence == 1 ? self.position : self.length;
      return self.position;
    }
  }

  @Def("truncate(self, pos=None, /)")
  static long truncate(PyStringIo self, Object position) {
    synchronized (self) {
      self.check();
      long size = position == PyNone.NONE ? self.position : IoArgs.size(position);
      if (size < 0) {
        throw Errors.valueError("Negative size value " + size);
      }
      if (size < self.length) {
        self.text = Str.slice(self.joined(), 0, (int) size);
        self.length = (int) size;
      }
      return size;
    }
  }

  @Def("close(self, /)")
  static void close(PyStringIo self) {
    synchronized (self) {
      self.shut = true;
      self.text = "";
      self.pieces = new Object[8];
      self.pieceCount = 0;
      self.length = 0;
    }
  }

  @Def("seekable(self, /)")
  static boolean seekable(PyStringIo self) {
    self.check();
    return true;
  }

  @Def("readable(self, /)")
  static boolean readable(PyStringIo self) {
    self.check();
    return true;
  }

  @Def("writable(self, /)")
  static boolean writable(PyStringIo self) {
    self.check();
    return true;
  }

  @Def("__getstate__(self, /)")
  static Object getState(PyStringIo self) {
    Object value = getValue(self);
    PyDict dict = self.dictOrNull();
    return PyTuple.of(
        value, self.newline, self.position, dict == null ? PyNone.NONE : dict.copy());
  }

  @Def("__setstate__(self, state, /)")
  static void setState(PyStringIo self, Object state) {
    if (self.shut) {
      throw Errors.valueError("I/O operation on closed file");
    }
    if (!(state instanceof PyTuple tuple) || tuple.size() < 4) {
      throw Errors.typeError(
          IoArgs.typeName(self) + ".__setstate__ argument should be 4-tuple, got " + PyType.of(state).name());
    }
    init(self, tuple.get(0), tuple.get(1));
    Object value = PyStr.valueOrNull(tuple.get(0));
    if (value != null) {
      self.reset(value, self.newline);
    }
    if (PyInt.valueOrNull(tuple.get(2)) == null) {
      throw Errors.typeError("third item of state must be an integer, got " + PyType.of(tuple.get(2)).name());
    }
    long position = Numbers.asIndexLong(tuple.get(2));
    if (position < 0) {
      throw Errors.valueError("position value cannot be negative");
    }
    self.position = position;
    self.updateDict(tuple.get(3), "fourth");
  }

  @Get("closed")
  static boolean getClosed(PyStringIo self) {
    return self.shut;
  }

  @Get("newlines")
  static Object getNewlines(PyStringIo self) {
    self.check();
    return self.newlines == null ? PyNone.NONE : self.newlines.seen();
  }

  @Get("line_buffering")
  static boolean getLineBuffering(PyStringIo self) {
    self.check();
    return false;
  }
}
