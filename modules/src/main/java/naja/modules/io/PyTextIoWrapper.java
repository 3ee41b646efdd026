package naja.modules.io;

import java.util.ArrayList;
import java.util.List;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Codecs;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Texts;
import naja.runtime.abstracts.Truth;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.Set;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.Buffers;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyType;
import naja.runtime.text.Str;
import naja.runtime.text.StrSearch;

/** {@code _io.TextIOWrapper}: text over a stream of bytes. Operations exclude each other by the object's monitor. */
@TypeSpec(value = "_io.TextIOWrapper", sub = true)
public class PyTextIoWrapper extends PyTextIoBase {
  static final PyType TYPE =
      PyType.builtin("_io.TextIOWrapper", PyTextIoWrapper.class, new PyTextIoWrapperSpec(), PyTextIoBase.TYPE);

  private static final int PENDING_LIMIT = 8192;

  private Object buffer = PyNone.NONE;
  private String encoding = "utf-8";
  private String errors = "strict";
  private Object newline = PyNone.NONE;
  private boolean lineBuffering;
  private boolean writeThrough;
  private Object mode = "r";

  private final List<Object> pending = new ArrayList<>();
  private int pendingLength;

  /** What has been read and not been given out yet; null before the first read. */
  private Object text;

  private int at;

  @Override
  public PyType type() {
    return TYPE;
  }

  @New(value = "TextIOWrapper(*args, **kwargs)", noSignature = true)
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return type == TYPE ? new PyTextIoWrapper() : new PyTextIoWrapperSub(type);
  }

  @Def(
      "__init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)")
  static void init(
      PyTextIoWrapper self, Object buffer, Object encoding, Object errors, Object newline, boolean lineBuffering,
      boolean writeThrough) {
    self.buffer = buffer;
    self.encoding = encoding == PyNone.NONE ? "utf-8" : Texts.utf16(encoding);
    self.errors = errors == PyNone.NONE ? "strict" : Texts.utf16(errors);
    if (newline != PyNone.NONE && !(newline instanceof String n && (n.isEmpty() || n.equals("\n") || n.equals("\r")
        || n.equals("\r\n")))) {
      throw Errors.valueError("illegal newline value: " + Texts.reprText(newline));
    }
    self.newline = newline;
    self.lineBuffering = lineBuffering;
    self.writeThrough = writeThrough;
  }

  @Override
  boolean isClosed() {
    return buffer != PyNone.NONE
        && Truth.isTrue(Attributes.getAttr(buffer, "closed"));
  }

  @Def("write(self, text, /)")
  static long write(PyTextIoWrapper self, Object text) {
    Object value = PyStr.valueOrNull(text);
    if (value == null) {
      throw Errors.typeError("write() argument must be str, not " + PyType.of(text).name());
    }
    synchronized (self) {
      checkOpen(self);
      Object translated =
          self.newline instanceof String n && n.startsWith("\r") ? StrSearch.replace(value, "\n", n, -1) : value;
      self.pending.add(translated);
      self.pendingLength += Str.length(translated);
      boolean endsLine = self.lineBuffering && StrSearch.contains(value, "\n");
      if (self.pendingLength > PENDING_LIMIT || self.writeThrough || endsLine) {
        self.flushPending();
        if (endsLine) {
          Calls.callMethod(self.buffer, "flush");
        }
      }
    }
    return Str.length(value);
  }

  private void flushPending() {
    if (pending.isEmpty()) {
      return;
    }
    Object all = pending.size() == 1 ? pending.get(0) : Str.join("", pending.toArray(), pending.size());
    pending.clear();
    pendingLength = 0;
    Object bytes = Codecs.encode(all, encoding, errors);
    Calls.callMethod(buffer, "write", bytes);
  }

  @Def("flush(self, /)")
  static void flush(PyTextIoWrapper self) {
    checkOpen(self);
    synchronized (self) {
      self.flushPending();
    }
    Calls.callMethod(self.buffer, "flush");
  }

  @Def("close(self, /)")
  static void close(PyTextIoWrapper self) {
    if (self.buffer != PyNone.NONE && !self.isClosed()) {
      try {
        flush(self);
      } finally {
        Calls.callMethod(self.buffer, "close");
      }
    }
  }

  private void load() {
    if (text == null) {
      byte[] bytes = Buffers.bytesOrNull(Calls.callMethod(buffer, "read"));
      Object decoded = Codecs.decode(bytes, encoding, errors);
      if (newline == PyNone.NONE) {
        decoded = StrSearch.replace(StrSearch.replace(decoded, "\r\n", "\n", -1), "\r", "\n", -1);
      }
      text = decoded;
    }
  }

  @Def("read(self, size=-1, /)")
  static Object read(PyTextIoWrapper self, Object size) {
    long n = size == PyNone.NONE ? -1 : Numbers.asIndexLong(size);
    synchronized (self) {
      checkOpen(self);
      self.load();
      int end = n < 0 ? Str.length(self.text) : (int) Math.min(Str.length(self.text), self.at + n);
      Object part = Str.slice(self.text, self.at, end);
      self.at = end;
      return part;
    }
  }

  @Def("readline(self, size=-1, /)")
  static Object readLine(PyTextIoWrapper self, Object size) {
    long n = size == PyNone.NONE ? -1 : Numbers.asIndexLong(size);
    synchronized (self) {
      checkOpen(self);
      self.load();
      int found = StrSearch.find(self.text, "\n", self.at, Long.MAX_VALUE);
      int end = found < 0 ? Str.length(self.text) : found + 1;
      if (n >= 0) {
        end = (int) Math.min(end, self.at + n);
      }
      Object line = Str.slice(self.text, self.at, end);
      self.at = end;
      return line;
    }
  }

  @Def("fileno(self, /)")
  static Object fileno(PyTextIoWrapper self) {
    return Calls.callMethod(self.buffer, "fileno");
  }

  @Def("isatty(self, /)")
  static Object isatty(PyTextIoWrapper self) {
    return Calls.callMethod(self.buffer, "isatty");
  }

  @Def("readable(self, /)")
  static Object readable(PyTextIoWrapper self) {
    return Calls.callMethod(self.buffer, "readable");
  }

  @Def("writable(self, /)")
  static Object writable(PyTextIoWrapper self) {
    return Calls.callMethod(self.buffer, "writable");
  }

  @Def("seekable(self, /)")
  static Object seekable(PyTextIoWrapper self) {
    return Calls.callMethod(self.buffer, "seekable");
  }

  @Def(
      "reconfigure(self, /, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None)")
  static void reconfigure(
      PyTextIoWrapper self, Object encoding, Object errors, Object newline, Object lineBuffering, Object writeThrough) {
    flush(self);
    if (encoding != PyNone.NONE) {
      self.encoding = Texts.utf16(encoding);
      self.errors = "strict";
    }
    if (errors != PyNone.NONE) {
      self.errors = Texts.utf16(errors);
    }
    if (lineBuffering instanceof Boolean b) {
      self.lineBuffering = b;
    }
    if (writeThrough instanceof Boolean b) {
      self.writeThrough = b;
    }
  }

  @Get(value = "encoding", member = true)
  static Object getEncoding(PyTextIoWrapper self) {
    return PyType.nameKey(self.encoding);
  }

  @Get("errors")
  static Object getErrors(PyTextIoWrapper self) {
    return PyType.nameKey(self.errors);
  }

  @Get(value = "buffer", member = true)
  static Object getBuffer(PyTextIoWrapper self) {
    return self.buffer;
  }

  @Get(value = "line_buffering", member = true)
  static boolean getLineBuffering(PyTextIoWrapper self) {
    return self.lineBuffering;
  }

  @Get(value = "write_through", member = true)
  static boolean getWriteThrough(PyTextIoWrapper self) {
    return self.writeThrough;
  }

  @Get("newlines")
  static Object getNewlines(PyTextIoWrapper self) {
    return PyNone.NONE;
  }

  @Get("name")
  static Object getName(PyTextIoWrapper self) {
    return Attributes.getAttr(self.buffer, "name");
  }

  @Get("mode")
  static Object getMode(PyTextIoWrapper self) {
    return self.mode;
  }

  @Set("mode")
  static void setMode(PyTextIoWrapper self, Object value) {
    self.mode = value;
  }

  @Def("__repr__(self, /)")
  static Object repr(PyTextIoWrapper self) {
    return PyType.nameKey(
        "<_io.TextIOWrapper name=" + Texts.reprText(getName(self)) + " mode=" + Texts.reprText(self.mode)
            + " encoding='" + self.encoding + "'>");
  }
}
