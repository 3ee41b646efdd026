package naja.modules.posix;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Codecs;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.objects.OsErrors;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyType;
import naja.runtime.text.codecs.Utf8;
import naja.runtime.threads.Audit;

/** Paths as Python gives them and as the kernel sees them. */
public final class PathArguments {
  /** The directory that relative paths start from. */
  public static final int AT_FDCWD = -100;

  private PathArguments() {}

  /** {@code os.fsencode} of a {@code str}, {@code bytes} or path object. */
  public static byte[] encode(String function, Object path) {
    return encode(function, "path", path);
  }

  static byte[] encode(String function, String argument, Object path) {
    byte[] bytes = encodeAny(function, argument, path);
    for (byte b : bytes) {
      if (b == 0) {
        throw Errors.valueError(function + ": embedded null character in " + argument);
      }
    }
    return bytes;
  }

  /** As {@link #encode}, for a path that could have been something else; {@code also} says what. */
  static byte[] encodeNoDescriptor(String function, String also, Object path) {
    if (encodeOrNull(path) == null && fspathMethod(path) == null) {
      throw Errors.typeError(
          function + ": path should be string, bytes, os.PathLike" + (also.equals("integer") ? " or " : ", ") + also
              + ", not " + PyType.of(path).name());
    }
    return encode(function, path);
  }

  /** {@code __fspath__} of an object's type, or null where it has none or None. */
  static Object fspathMethod(Object path) {
    Object method = Attributes.lookupAttr(PyType.of(path), "__fspath__");
    return method == PyNone.NONE ? null : method;
  }

  /** A path as a {@code str} or {@code bytes}. */
  static Object pathText(String function, Object path) {
    Object text = PyStr.valueOrNull(path);
    if (text != null || path instanceof PyBytes) {
      return text != null ? text : path;
    }
    if (fspathMethod(path) == null) {
      throw notPath(function, "path", path);
    }
    Object made = PosixModule.fspath(path);
    return made instanceof PyBytes ? made : PyStr.valueOrNull(made);
  }

  private static PyException notPath(String function, String argument, Object path) {
    return Errors.typeError(
        function + ": " + argument + " should be string, bytes or os.PathLike, not " + PyType.of(path).name());
  }

  private static byte[] encodeAny(String function, String argument, Object path) {
    byte[] bytes = encodeOrNull(path);
    if (bytes == null) {
      Object method = fspathMethod(path);
      if (method == null) {
        throw notPath(function, argument, path);
      }
      Object made = Calls.call(method, path);
      bytes = encodeOrNull(made);
      if (bytes == null) {
        throw Errors.typeError(
            "expected " + PyType.of(path).name() + ".__fspath__() to return str or bytes, not "
                + PyType.of(made).name());
      }
    }
    return bytes;
  }

  /** A {@code str}, {@code bytes} or path object as the kernel sees it, for arguments that messages do not name. */
  static byte[] fsencode(Object object) {
    byte[] bytes = encodeOrNull(PosixModule.fspath(object));
    for (byte b : bytes) {
      if (b == 0) {
        throw Errors.valueError("embedded null byte");
      }
    }
    return bytes;
  }

  /** A {@code str} or {@code bytes} as the kernel sees it. */
  public static byte[] encodeWithoutNulls(Object text) {
    byte[] bytes = encodeText(text);
    for (byte b : bytes) {
      if (b == 0) {
        throw Errors.valueError("embedded null byte");
      }
    }
    return bytes;
  }

  /** A {@code str} or {@code bytes} as the kernel sees it, null characters and all. */
  public static byte[] encodeText(Object text) {
    byte[] bytes = encodeOrNull(text);
    if (bytes == null) {
      throw Errors.typeError("expected str, bytes or os.PathLike object, not " + PyType.of(text).name());
    }
    return bytes;
  }

  /** A {@code str} argument as the kernel sees it. */
  static byte[] text(String function, int position, Object object) {
    if (!PyStr.isStr(object)) {
      throw Errors.typeError(
          function + "() argument " + position + " must be str, not " + PyType.of(object).name());
    }
    return fsencode(object);
  }

  /** {@code os.fspath}. */
  public static Object fspath(Object path) {
    return PosixModule.fspath(path);
  }

  private static byte[] encodeOrNull(Object path) {
    Object text = PyStr.valueOrNull(path);
    if (text != null) {
      return Utf8.encode(text, Codecs.handler("surrogateescape"));
    }
    return path instanceof PyBytes b ? OsErrors.givenAsBytes(b) : null;
  }

  /** Whether results for this argument are bytes. */
  static boolean wantsBytes(Object path) {
    if (path instanceof PyBytes) {
      return true;
    }
    if (path == PyNone.NONE || PyStr.isStr(path)) {
      return false;
    }
    Object method = fspathMethod(path);
    return method != null && Calls.call(method, path) instanceof PyBytes;
  }

  /** {@code os.fsdecode}, or the bytes themselves. */
  public static Object decode(byte[] path, boolean asBytes) {
    return asBytes
        ? PyBytes.of(path)
        : Utf8.decode(path, 0, path.length, Codecs.handler("surrogateescape"), true).text();
  }

  /** Whether the argument is a descriptor. */
  static boolean isDescriptor(Object path) {
    return !PyStr.isStr(path) && !(path instanceof PyBytes) && Numbers.isIndex(path);
  }

  /** The number of a descriptor that was given in place of a path. */
  static int descriptor(Object path) {
    Descriptors.warnOfBool(path);
    return Numbers.asIndexInt(path);
  }

  /** Tells audit hooks of a call with a path, unless that is one which the call will refuse. */
  static void audit(String event, Object path, Object... others) {
    if (!Audit.active || path != PyNone.NONE && !isDescriptor(path) && encodeOrNull(path) == null) {
      return;
    }
    Object[] all = new Object[others.length + 1];
    all[0] = path == PyNone.NONE || isDescriptor(path) ? path : fspath(path);
    System.arraycopy(others, 0, all, 1, others.length);
    Audit.event(event, all);
  }

  /** A {@code dir_fd} as hooks are told of it. */
  static Object shownDirectory(Object descriptor) {
    return descriptor == PyNone.NONE ? -1L : descriptor;
  }

  /** A {@code dir_fd} argument. */
  static int directory(Object descriptor) {
    if (descriptor == null || descriptor == PyNone.NONE) {
      return AT_FDCWD;
    }
    if (!Numbers.isIndex(descriptor)) {
      throw Errors.typeError(
          "argument should be integer or None, not " + PyType.of(descriptor).name());
    }
    return descriptor(descriptor);
  }
}
