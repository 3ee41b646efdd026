package naja.modules.io;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.ReprGuard;
import naja.runtime.abstracts.Texts;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyBaseException;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyType;
import naja.runtime.objects.TypeNames;

/** Arguments and failures that the streams have in common. */
final class IoArgs {
  private IoArgs() {}

  /** An optional size; -1 for {@code None}. */
  static long size(Object size) {
    if (size instanceof Long n) {
      return n;
    }
    if (size == PyNone.NONE || size == null) {
      return -1;
    }
    if (!Numbers.isIndex(size)) {
      throw Errors.typeError("argument should be integer or None, not '" + PyType.of(size).name() + "'");
    }
    return Numbers.asSizeOverflow(size);
  }

  /** The name of an object's type as messages of streams show it: with the module for built-in types only. */
  static String typeName(Object object) {
    PyType type = PyType.of(object);
    return type.heap ? type.name() : type.fullName();
  }

  /** The failure of {@code __getstate__}. */
  static PyException notPicklable(Object stream) {
    return Errors.typeError("cannot pickle '" + TypeNames.qualified(PyType.of(stream)) + "' instances");
  }

  /** Fails unless the stream's method ({@code readable}, ...) answers true. */
  static void require(Object stream, String method, String message) {
    if (Calls.callMethod(stream, method) != Boolean.TRUE) {
      throw IoModule.unsupported(message);
    }
  }

  static void requireReadable(Object stream) {
    require(stream, "readable", "File or stream is not readable.");
  }

  static void requireWritable(Object stream) {
    require(stream, "writable", "File or stream is not writable.");
  }

  static void requireSeekable(Object stream) {
    require(stream, "seekable", "File or stream is not seekable.");
  }

  /** {@code BlockingIOError} of a write of which only a part went. */
  static PyException wouldBlock(int errno, long written) {
    Object error =
        Calls.call(
            ExceptionTypes.BLOCKING_IO_ERROR, (long) errno, "write could not complete without blocking", written);
    return new PyException((PyBaseException) error);
  }

  /** {@code <type name='...'>}, with further text before the bracket. */
  static Object repr(Object stream, Object named, String rest) {
    String start = "<" + typeName(stream);
    Object name = nameOf(named);
    if (name == null) {
      return PyType.nameKey(start + rest + ">");
    }
    if (!ReprGuard.enter(stream)) {
      throw Errors.runtimeError("reentrant call inside " + typeName(stream) + ".__repr__");
    }
    try {
      return PyType.nameKey(start + " name=" + Texts.reprText(name) + rest + ">");
    } finally {
      ReprGuard.leave(stream);
    }
  }

  private static Object nameOf(Object named) {
    try {
      return Attributes.lookupAttr(named, "name");
    } catch (PyException e) {
      if (!e.matches(ExceptionTypes.VALUE_ERROR)) {
        throw e;
      }
      return null;
    }
  }

  /** Calls a stream's {@code close} after an exception, which becomes the context of one that closing raises. */
  static void closeAfter(PyException failure, Object stream) {
    try {
      Calls.callMethod(stream, "close");
    } catch (PyException second) {
      chain(failure, second);
      throw second;
    }
    throw failure;
  }

  /** What came first is the context of what came second. */
  static void chain(PyException first, PyException second) {
    if (first.value() != second.value()) {
      second.value().context = first.value();
    }
  }
}
