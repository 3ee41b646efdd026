package naja.modules.io;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Truth;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyType;

/** {@code _io.BufferedRWPair}: a reader and a writer in one. */
@TypeSpec(value = "_io.BufferedRWPair", sub = true)
public class PyBufferedRwPair extends PyBufferedIoBase {
  static final PyType TYPE =
      PyType.builtin("_io.BufferedRWPair", PyBufferedRwPair.class, new PyBufferedRwPairSpec(), PyBufferedIoBase.TYPE);

  private Object reader;
  private Object writer;

  @Override
  public PyType type() {
    return TYPE;
  }

  @New(value = "BufferedRWPair(*args, **kwargs)", noSignature = true)
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return type == TYPE ? new PyBufferedRwPair() : new PyBufferedRwPairSub(type);
  }

  @Def("__init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE, /)")
  static void init(PyBufferedRwPair self, Object reader, Object writer, Object bufferSize) {
    IoArgs.requireReadable(reader);
    IoArgs.requireWritable(writer);
    Object size = bufferSize == null ? (Object) (long) IoModule.DEFAULT_BUFFER_SIZE : bufferSize;
    self.reader = Calls.call(PyBufferedReader.TYPE, reader, size);
    self.writer = Calls.call(PyBufferedWriter.TYPE, writer, size);
  }

  private Object reader() {
    if (reader == null) {
      throw Errors.valueError("I/O operation on uninitialized object");
    }
    return reader;
  }

  private Object writer() {
    reader();
    return writer;
  }

  @Override
  boolean isClosed() {
    return Truth.isTrue(Attributes.getAttr(writer(), "closed"));
  }

  @Def(value = "read(self, size=-1, /)", noSignature = true)
  static Object read(PyBufferedRwPair self, Object size) {
    return Calls.callMethod(self.reader(), "read", size);
  }

  @Def(value = "peek(self, size=0, /)", noSignature = true)
  static Object peek(PyBufferedRwPair self, Object size) {
    return Calls.callMethod(self.reader(), "peek", size);
  }

  @Def(value = "read1(self, size=-1, /)", noSignature = true)
  static Object read1(PyBufferedRwPair self, Object size) {
    return Calls.callMethod(self.reader(), "read1", size);
  }

  @Def(value = "readinto(self, buffer, /)", noSignature = true)
  static Object readInto(PyBufferedRwPair self, Object buffer) {
    return Calls.callMethod(self.reader(), "readinto", buffer);
  }

  @Def(value = "readinto1(self, buffer, /)", noSignature = true)
  static Object readInto1(PyBufferedRwPair self, Object buffer) {
    return Calls.callMethod(self.reader(), "readinto1", buffer);
  }

  @Def(value = "write(self, b, /)", noSignature = true)
  static Object write(PyBufferedRwPair self, Object b) {
    return Calls.callMethod(self.writer(), "write", b);
  }

  @Def("flush(self, /)")
  static Object flush(PyBufferedRwPair self) {
    return Calls.callMethod(self.writer(), "flush");
  }

  @Def("readable(self, /)")
  static Object readable(PyBufferedRwPair self) {
    return Calls.callMethod(self.reader(), "readable");
  }

  @Def("writable(self, /)")
  static Object writable(PyBufferedRwPair self) {
    return Calls.callMethod(self.writer(), "writable");
  }

  @Def("close(self, /)")
  static void close(PyBufferedRwPair self) {
    try {
      Calls.callMethod(self.writer(), "close");
    } catch (PyException e) {
      IoArgs.closeAfter(e, self.reader());
    }
    Calls.callMethod(self.reader(), "close");
  }

  @Def("isatty(self, /)")
  static Object isatty(PyBufferedRwPair self) {
    Object answer = Calls.callMethod(self.writer(), "isatty");
    return Truth.isTrue(answer) ? answer : Calls.callMethod(self.reader(), "isatty");
  }

  @Get("closed")
  static Object getClosed(PyBufferedRwPair self) {
    return Attributes.getAttr(self.writer(), "closed");
  }
}
