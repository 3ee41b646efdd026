package naja.modules.io;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.Set;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyType;
import naja.runtime.text.Str;

/** {@code _io.TextIOWrapper}: text over a stream of bytes. Safe for use by several threads. */
@TypeSpec(value = "_io.TextIOWrapper", sub = true)
public class PyTextIoWrapper extends PyTextIoBase {
  static final PyType TYPE =
      PyType.builtin("_io.TextIOWrapper", PyTextIoWrapper.class, new PyTextIoWrapperSpec(), PyTextIoBase.TYPE);

  private final TextCore core = new TextCore();

  @Override
  public PyType type() {
    return TYPE;
  }

  @New(value = "TextIOWrapper(*args, **kwargs)", noSignature = true)
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return type == TYPE ? new PyTextIoWrapper() : new PyTextIoWrapperSub(type);
  }

  @Def("__init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)")
  static void init(
      PyTextIoWrapper self, Object buffer, Object encoding, Object errors, Object newline, boolean lineBuffering,
      boolean writeThrough) {
    self.core.open(
        self, buffer, text("TextIOWrapper", "encoding", encoding), text("TextIOWrapper", "errors", errors),
        text("TextIOWrapper", "newline", newline), lineBuffering, writeThrough);
  }

  /** A {@code str} argument that may be {@code None}. */
  static Object text(String function, String argument, Object value) {
    if (value == PyNone.NONE) {
      return value;
    }
    Object text = PyStr.valueOrNull(value);
    if (text == null) {
      throw Errors.typeError(
          function + "() argument '" + argument + "' must be str or None, not " + PyType.of(value).name());
    }
    if (Texts.utf16(text).indexOf(0) >= 0) {
      throw Errors.valueError("embedded null character");
    }
    return text;
  }

  @Override
  boolean isClosed() {
    return core.isClosed();
  }

  @Def(value = "reconfigure(self, /, *, encoding=None, errors=None, newline=<unrepresentable>, line_buffering=None,"
      + " write_through=None)", signature = "($self, /, *, encoding=None, errors=None, newline=None,\n"
          + "            line_buffering=None, write_through=None)")
  static void reconfigure(
      PyTextIoWrapper self, Object encoding, Object errors, Object newline, Object lineBuffering, Object writeThrough) {
    self.core.reconfigure(
        text("reconfigure", "encoding", encoding), text("reconfigure", "errors", errors),
        newline == null ? null : text("reconfigure", "newline", newline), lineBuffering, writeThrough);
  }

  @Def("write(self, text, /)")
  static long write(PyTextIoWrapper self, Object text) {
    Object value = PyStr.valueOrNull(text);
    if (value == null) {
      throw Errors.typeError("write() argument must be str, not " + PyType.of(text).name());
    }
    self.core.write(value);
    return Str.length(value);
  }

  @Def("read(self, size=-1, /)")
  static Object read(PyTextIoWrapper self, Object size) {
    return self.core.read(IoArgs.size(size));
  }

  @Def("readline(self, size=-1, /)")
  static Object readLine(PyTextIoWrapper self, Object size) {
    return self.core.readLine(size == PyNone.NONE ? -1 : IoArgs.size(size));
  }

  @Def("__next__(self, /)")
  static Object next(PyTextIoWrapper self) {
    if (self.getClass() == PyTextIoWrapper.class) {
      Object line = self.core.nextLine();
      return Str.length(line) == 0 ? null : line;
    }
    self.core.beforeLine();
    Object line = Calls.callMethod(self, "readline");
    Object text = PyStr.valueOrNull(line);
    if (text == null) {
      throw Errors.error(
          ExceptionTypes.OS_ERROR,
          PyType.nameKey("readline() should have returned a str object, not '" + PyType.of(line).name() + "'"));
    }
    self.core.afterLine(text);
    return Str.length(text) == 0 ? null : line;
  }

  @Def("flush(self, /)")
  static void flush(PyTextIoWrapper self) {
    self.core.flush();
  }

  @Def("close(self, /)")
  static void close(PyTextIoWrapper self) {
    self.core.close(self);
  }

  @Def("detach(self, /)")
  static Object detach(PyTextIoWrapper self) {
    return self.core.detach(self);
  }

  @Def("fileno(self, /)")
  static Object fileno(PyTextIoWrapper self) {
    return Calls.callMethod(self.core.buffer(), "fileno");
  }

  @Def("isatty(self, /)")
  static Object isatty(PyTextIoWrapper self) {
    return Calls.callMethod(self.core.buffer(), "isatty");
  }

  @Def("readable(self, /)")
  static Object readable(PyTextIoWrapper self) {
    return Calls.callMethod(self.core.buffer(), "readable");
  }

  @Def("writable(self, /)")
  static Object writable(PyTextIoWrapper self) {
    return Calls.callMethod(self.core.buffer(), "writable");
  }

  @Def("seekable(self, /)")
  static Object seekable(PyTextIoWrapper self) {
    return Calls.callMethod(self.core.buffer(), "seekable");
  }

  @Def("seek(self, cookie, whence=os.SEEK_SET, /)")
  static Object seek(PyTextIoWrapper self, Object cookie, Object whence) {
    return self.core.seek(self, cookie, whence == null ? 0 : Numbers.asIndexInt(whence));
  }

  @Def("tell(self, /)")
  static Object tell(PyTextIoWrapper self) {
    return self.core.tell(self);
  }

  @Def("truncate(self, pos=None, /)")
  static Object truncate(PyTextIoWrapper self, Object position) {
    Object buffer = self.core.buffer();
    Calls.callMethod(self, "flush");
    return Calls.callMethod(buffer, "truncate", position);
  }

  @Def("__getstate__(self, /)")
  static Object getState(PyTextIoWrapper self) {
    throw IoArgs.notPicklable(self);
  }

  @Get(value = "encoding", member = true)
  static Object getEncoding(PyTextIoWrapper self) {
    return self.core.encoding();
  }

  @Get("errors")
  static Object getErrors(PyTextIoWrapper self) {
    return self.core.errors();
  }

  @Get(value = "buffer", member = true)
  static Object getBuffer(PyTextIoWrapper self) {
    return self.core.bufferOrNone();
  }

  @Get(value = "line_buffering", member = true)
  static boolean getLineBuffering(PyTextIoWrapper self) {
    return self.core.lineBuffering();
  }

  @Get(value = "write_through", member = true)
  static boolean getWriteThrough(PyTextIoWrapper self) {
    return self.core.writeThrough();
  }

  @Get(value = "_finalizing", member = true)
  static boolean getFinalizing(PyTextIoWrapper self) {
    return self.core.finalizing();
  }

  @Set("_finalizing")
  static void setFinalizing(PyTextIoWrapper self, boolean value) {
    self.core.setFinalizing(value);
  }

  @Get("newlines")
  static Object getNewlines(PyTextIoWrapper self) {
    return self.core.newlines();
  }

  @Get("name")
  static Object getName(PyTextIoWrapper self) {
    return Attributes.getAttr(self.core.buffer(), "name");
  }

  @Get("closed")
  static boolean getClosed(PyTextIoWrapper self) {
    return self.core.isClosed();
  }

  @Get("_CHUNK_SIZE")
  static long getChunkSize(PyTextIoWrapper self) {
    return self.core.chunkSize();
  }

  @Set("_CHUNK_SIZE")
  static void setChunkSize(PyTextIoWrapper self, Object value) {
    self.core.setChunkSize(value);
  }

  @Def("__repr__(self, /)")
  static Object repr(PyTextIoWrapper self) {
    Object encoding = self.core.encoding();
    if (encoding == PyNone.NONE) {
      throw Errors.valueError("I/O operation on uninitialized object");
    }
    Object mode = Attributes.lookupAttr(self, "mode");
    return IoArgs.repr(
        self, self, (mode == null ? "" : " mode=" + Texts.reprText(mode)) + " encoding=" + Texts.reprText(encoding));
  }
}
