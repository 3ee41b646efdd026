package naja.modules.io;

import java.util.Arrays;
import naja.modules.posix.Descriptors;
import naja.modules.posix.PathArguments;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Texts;
import naja.runtime.abstracts.Warnings;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.Set;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.BufferView;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.OsErrors;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyInt;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyType;
import naja.runtime.os.Errno;
import naja.runtime.os.OsException;
import naja.runtime.os.OsFiles;
import naja.runtime.os.StatResult;
import naja.runtime.threads.Audit;
import naja.runtime.threads.Interpreter;
import naja.runtime.threads.Safepoint;

/** {@code _io.FileIO}: a descriptor. */
@TypeSpec(value = "_io.FileIO", sub = true)
public class PyFileIo extends PyRawIoBase {
  static final PyType TYPE = PyType.builtin("_io.FileIO", PyFileIo.class, new PyFileIoSpec(), PyRawIoBase.TYPE);

  private static final int O_RDONLY = 0, O_WRONLY = 1, O_RDWR = 2, O_CREAT = 0x40, O_EXCL = 0x80, O_TRUNC = 0x200;
  private static final int O_APPEND = 0x400, O_CLOEXEC = 0x80000;
  private static final int MAX_SIZE = Integer.MAX_VALUE - 16;
  private static final int CHUNK = 8192;

  /** From here on a buffer is made no larger than what it may have to hold. */
  private static final int LARGE = 1 << 20;

  private int fd = -1;

  /** What is closed when this is gone; null where the descriptor is to stay open. */
  private Descriptor descriptor;

  private Object registration;
  private boolean created;
  private boolean readable;
  private boolean writable;
  private boolean appending;
  private boolean closesDescriptor = true;
  private boolean finalizing;
  private boolean characterDevice;
  private long blockSize;

  @Override
  public PyType type() {
    return TYPE;
  }

  @New(value = "FileIO(*args, **kwargs)", noSignature = true)
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return type == TYPE ? new PyFileIo() : new PyFileIoSub(type);
  }

  private static OsFiles files() {
    return Interpreter.current().os.files();
  }

  /** Notes what stream is over the file; {@code encoding} is null for one of bytes. */
  void wrappedBy(PyIoBase stream, String encoding) {
    if (descriptor != null) {
      descriptor.wrapper = stream.type().fullName();
      descriptor.encoding = encoding;
    }
  }

  /** Warns of a stream over the file that is gone, while the file is open. */
  void warnUnclosed() {
    if (fd >= 0 && descriptor != null) {
      descriptor.warn();
    }
  }

  @Def("__init__(self, file, mode='r', closefd=True, opener=None)")
  static void init(PyFileIo self, Object file, String mode, boolean closefd, Object opener) {
    if (self.fd >= 0) {
      self.closeDescriptor();
    }
    self.created = self.readable = self.writable = self.appending = false;
    int flags = self.parse(mode);
    self.closesDescriptor = closefd;
    self.descriptor = null;
    if (PyInt.valueOrNull(file) != null) {
      Descriptors.warnOfBool(file);
      int number = Numbers.asIndexInt(file);
      if (number < 0) {
        throw Errors.valueError("negative file descriptor");
      }
      tellOpened(file, mode, flags);
      self.fd = number;
      files().fstat(number);
    } else {
      tellOpened(file, mode, flags);
      if (!closefd) {
        throw Errors.valueError("Cannot use closefd=False with file name");
      }
      self.fd = self.openPath(file, flags, opener);
    }
    Attributes.setAttr(self, "name", file);
    if (closefd) {
      self.descriptor = new Descriptor(self.fd, file, getMode(self));
      self.registration = OpenStreams.add(self, self.descriptor);
    }
    try {
      StatResult status = files().fstat(self.fd);
      if (status.isDirectory()) {
        throw new OsException(Errno.EISDIR);
      }
      self.blockSize = status.blksizeHint() > 1 ? status.blksizeHint() : IoModule.DEFAULT_BUFFER_SIZE;
      self.characterDevice = (status.mode() & 0xF000) == 0x2000;
    } catch (OsException e) {
      OpenStreams.remove(self.registration);
      if (PyInt.valueOrNull(file) == null) {
        files().close(self.fd);
      }
      self.fd = -1;
      throw OsErrors.of(e, file, null);
    }
    if (self.appending) {
      try {
        files().lseek(self.fd, 0, 2);
      } catch (OsException e) {
        if (e.errno() != Errno.ESPIPE) {
          throw e;
        }
      }
    }
  }

  private int parse(String mode) {
    int kinds = 0;
    boolean plus = false;
    int flags = 0;
    for (int i = 0; i < mode.length(); i++) {
      switch (mode.charAt(i)) {
        case 'r' -> {
          kinds++;
          readable = true;
        }
        case 'w' -> {
          kinds++;
          writable = true;
          flags |= O_CREAT | O_TRUNC;
        }
        case 'x' -> {
          kinds++;
          created = true;
          writable = true;
          flags |= O_CREAT | O_EXCL;
        }
        case 'a' -> {
          kinds++;
          appending = true;
          writable = true;
          flags |= O_CREAT | O_APPEND;
        }
        case '+' -> plus = true;
        case 'b' -> {}
        default -> throw Errors.valueError("invalid mode: " + mode);
      }
    }
    if (kinds != 1) {
      throw Errors.valueError("Must have exactly one of create/read/write/append mode and at most one plus");
    }
    if (plus) {
      readable = true;
      writable = true;
    }
    return flags | O_CLOEXEC | (readable && writable ? O_RDWR : readable ? O_RDONLY : O_WRONLY);
  }

  /** The mode is the one without {@code b} that describes the flags. */
  private static void tellOpened(Object file, String mode, int flags) {
    if (Audit.active) {
      Audit.event("open", file, mode.replace("b", ""), (long) flags);
    }
  }

  private int openPath(Object file, int flags, Object opener) {
    if (opener == PyNone.NONE) {
      byte[] path = encodedPath(file);
      try {
        return openOrCollect(path, flags);
      } catch (OsException e) {
        throw OsErrors.of(e, file, null);
      }
    }
    Object made = Calls.call(opener, file, (long) flags);
    if (PyInt.valueOrNull(made) == null) {
      throw Errors.typeError("expected integer from opener");
    }
    int number = Numbers.asIndexInt(made);
    if (number < 0) {
      throw Errors.valueError("opener returned " + number);
    }
    return number;
  }

  /** A descriptor that is to be closed when the file object is collected. */
  private static final class Descriptor implements OpenStreams.State {
    private final int number;
    private final Object name;
    private final String mode;

    /** The type and the encoding of the outermost stream over the file, for a warning that nobody closed it. */
    private String wrapper = TYPE.fullName();

    private String encoding;

    Descriptor(int number, Object name, String mode) {
      this.number = number;
      this.name = name;
      this.mode = mode;
    }

    @Override
    public void finish(boolean abandoned) {
      if (abandoned) {
        warn();
        files().close(number);
      }
    }

    void warn() {
      String start = "<" + wrapper + " name=" + Texts.reprText(name);
      if (encoding != null) {
        OpenStreams.warn(start + " mode='" + mode.replace("b", "") + "' encoding='" + encoding + "'>");
      } else if (wrapper.equals(TYPE.fullName())) {
        OpenStreams.warn(start + " mode='" + mode + "' closefd=True>");
      } else {
        OpenStreams.warn(start + ">");
      }
    }

    @Override
    public boolean isText() {
      return false;
    }
  }

  /** Opens a file; when there are too many, closes those that nobody uses any more and tries again. */
  private static int openOrCollect(byte[] path, int flags) {
    try {
      return files().open(PathArguments.AT_FDCWD, path, flags, 0666);
    } catch (OsException e) {
      if (e.errno() != Errno.EMFILE) {
        throw e;
      }
      OpenStreams.collectNow();
      return files().open(PathArguments.AT_FDCWD, path, flags, 0666);
    }
  }

  private static byte[] encodedPath(Object file) {
    try {
      return PathArguments.encode("open", PathArguments.fspath(file));
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.VALUE_ERROR) && !e.matches(ExceptionTypes.UNICODE_ERROR)) {
        throw Errors.valueError("embedded null byte");
      }
      throw e;
    }
  }

  @Override
  boolean isClosed() {
    return fd < 0;
  }

  private int descriptor() {
    if (fd < 0) {
      throw Errors.valueError("I/O operation on closed file");
    }
    return fd;
  }

  private void checkReadable() {
    descriptor();
    if (!readable) {
      throw IoModule.unsupported("File not open for reading");
    }
  }

  private void checkWritable() {
    descriptor();
    if (!writable) {
      throw IoModule.unsupported("File not open for writing");
    }
  }

  @Def("close(self, /)")
  static void close(PyFileIo self) {
    try {
      PyIoBase.close(self);
    } finally {
      self.closeDescriptor();
    }
  }

  private void closeDescriptor() {
    OpenStreams.remove(registration);
    int old = fd;
    fd = -1;
    if (old >= 0 && closesDescriptor) {
      files().close(old);
    }
  }

  @Def("fileno(self, /)")
  static int fileno(PyFileIo self) {
    return self.descriptor();
  }

  @Def("readable(self, /)")
  static boolean readable(PyFileIo self) {
    self.descriptor();
    return self.readable;
  }

  @Def("writable(self, /)")
  static boolean writable(PyFileIo self) {
    self.descriptor();
    return self.writable;
  }

  @Def("seekable(self, /)")
  static boolean seekable(PyFileIo self) {
    try {
      files().lseek(self.descriptor(), 0, 1);
      return true;
    } catch (OsException e) {
      return false;
    }
  }

  @Def("isatty(self, /)")
  static boolean isatty(PyFileIo self) {
    return files().isatty(self.descriptor());
  }

  @Def("seek(self, pos, whence=0, /)")
  static long seek(PyFileIo self, Object position, int whence) {
    return files().lseek(self.descriptor(), Numbers.asIndexLong(position), whence);
  }

  @Def("tell(self, /)")
  static long tell(PyFileIo self) {
    return files().lseek(self.descriptor(), 0, 1);
  }

  @Def("truncate(self, size=None, /)")
  static Object truncate(PyFileIo self, Object size) {
    self.checkWritable();
    Object length = size == PyNone.NONE ? (Object) tell(self) : size;
    files().ftruncate(self.fd, Numbers.asIndexLong(length));
    return length;
  }

  /** Reads once: the number of bytes, 0 at the end of the file, -1 when nothing is there yet. */
  int readInto(byte[] into, int at, int count) {
    checkReadable();
    try {
      return files().read(fd, into, at, count);
    } catch (OsException e) {
      if (BufferedCore.wouldBlock(e)) {
        return -1;
      }
      throw e;
    }
  }

  /** Writes once: the number of bytes, -1 when there is no room yet. */
  int writeFrom(byte[] bytes, int from, int count) {
    checkWritable();
    try {
      return files().write(fd, bytes, from, count);
    } catch (OsException e) {
      if (BufferedCore.wouldBlock(e)) {
        return -1;
      }
      throw e;
    }
  }

  /** How much there is to read as far as the file's size tells. */
  private int expected() {
    try {
      long rest = files().fstat(fd).size() - files().lseek(fd, 0, 1);
      return rest > 0 ? (int) Math.min(rest + 1, MAX_SIZE) : CHUNK;
    } catch (OsException e) {
      return CHUNK;
    }
  }

  /** How large a buffer one read of at most {@code n} bytes needs: no larger than what can be there. */
  int room(long n) {
    return n <= LARGE ? (int) n : (int) Math.min(n, Math.max(LARGE, expected()));
  }

  /** All bytes up to the end of the file; {@code None} when nothing is there yet. */
  Object readRest() {
    checkReadable();
    byte[] buffer = new byte[expected()];
    int n = 0;
    while (true) {
      if (n == buffer.length) {
        buffer = Arrays.copyOf(buffer, (int) Math.min(MAX_SIZE, n + Math.max(n, (long) CHUNK)));
      }
      int got = readInto(buffer, n, buffer.length - n);
      if (got <= 0) {
        return got < 0 && n == 0 ? PyNone.NONE : PyBytes.of(Arrays.copyOf(buffer, n));
      }
      n += got;
    }
  }

  @Def("readall(self, /)")
  static Object readAll(PyFileIo self) {
    return self.readRest();
  }

  @Def("read(self, size=-1, /)")
  static Object read(PyFileIo self, Object size) {
    long n = IoArgs.size(size);
    if (n < 0) {
      self.checkReadable();
      return self.getClass() == PyFileIo.class ? self.readRest() : Calls.callMethod(self, "readall");
    }
    self.checkReadable();
    byte[] buffer = new byte[self.room(n)];
    int got = self.readInto(buffer, 0, buffer.length);
    return got < 0 ? PyNone.NONE : PyBytes.of(got == buffer.length ? buffer : Arrays.copyOf(buffer, got));
  }

  @Def("readinto(self, buffer, /)")
  static Object readInto(PyFileIo self, Object target) {
    try (BufferView view = IoBuffers.writable(target, "() argument 1")) {
      int got = self.readInto(view.array, view.offset, view.length());
      Safepoint.notice();
      return got < 0 ? PyNone.NONE : (Object) (long) got;
    }
  }

  @Def("write(self, b, /)")
  static Object write(PyFileIo self, Object data) {
    byte[] bytes = IoBuffers.bytes(data);
    int done = self.writeFrom(bytes, 0, bytes.length);
    Safepoint.notice();
    return done < 0 ? PyNone.NONE : (Object) (long) done;
  }

  @Def("_isatty_open_only(self, /)")
  static boolean isattyOpenOnly(PyFileIo self) {
    return self.blockSize > 0 && self.characterDevice && isatty(self);
  }

  @Def("_dealloc_warn(self, object, /)")
  static void deallocWarn(PyFileIo self, Object source) {
    if (self.fd >= 0 && self.closesDescriptor) {
      Warnings.warn(ExceptionTypes.RESOURCE_WARNING, "unclosed file " + Texts.reprText(source), 1);
    }
  }

  @Def("__getstate__(self, /)")
  static Object getState(PyFileIo self) {
    throw IoArgs.notPicklable(self);
  }

  @Get("_blksize")
  static long getBlockSize(PyFileIo self) {
    return self.blockSize;
  }

  @Get("closed")
  static boolean getClosed(PyFileIo self) {
    return self.fd < 0;
  }

  @Get("mode")
  static String getMode(PyFileIo self) {
    if (self.created) {
      return self.readable ? "xb+" : "xb";
    }
    if (self.appending) {
      return self.readable ? "ab+" : "ab";
    }
    return self.readable ? self.writable ? "rb+" : "rb" : "wb";
  }

  @Get("closefd")
  static boolean getClosefd(PyFileIo self) {
    return self.closesDescriptor;
  }

  @Get(value = "_finalizing", member = true)
  static boolean getFinalizing(PyFileIo self) {
    return self.finalizing;
  }

  @Set("_finalizing")
  static void setFinalizing(PyFileIo self, boolean value) {
    self.finalizing = value;
  }

  @Def("__repr__(self, /)")
  static Object repr(PyFileIo self) {
    String start = "<" + IoArgs.typeName(self);
    if (self.fd < 0) {
      return PyType.nameKey(start + " [closed]>");
    }
    String rest = " mode='" + getMode(self) + "' closefd=" + (self.closesDescriptor ? "True" : "False");
    if (Attributes.lookupAttr(self, "name") == null) {
      return PyType.nameKey(start + " fd=" + self.fd + rest + ">");
    }
    return IoArgs.repr(self, self, rest);
  }
}
