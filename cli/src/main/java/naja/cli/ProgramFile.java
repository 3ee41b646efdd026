package naja.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.ImportMachinery;
import naja.runtime.abstracts.Texts;
import naja.runtime.abstracts.Truth;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyOSError;
import naja.runtime.objects.PyType;
import naja.runtime.threads.Interpreter;

/**
 * The file, folder or archive that the command line names. The JDK reads it, sooner than Python's own modules would
 * be there to; but it can only say names that the locale can encode, so that others go through {@code os}.
 */
final class ProgramFile {
  /** The record at the end of a zip archive, and how far from the end it may begin. */
  private static final int ZIP_END = 22;

  private static final int ZIP_TAIL = ZIP_END + 0xFFFF;
  private static final int LAST_ASCII = 0x7F;

  /** The path from the root, otherwise as it was given. */
  final String fullName;

  /** What it holds; null for a folder, and where {@link #failure} says why it could not be read. */
  byte[] source;

  /** {@code [Errno 2] No such file or directory} or the like, or null. */
  String failure;

  boolean isFolder;

  private final Interpreter interpreter;

  /** As a path of the JDK; null where it cannot be one. */
  private final Path path;

  ProgramFile(Interpreter interpreter, String name) {
    this.interpreter = interpreter;
    fullName = absolute(name);
    path = isAscii(fullName) ? Path.of(fullName) : null;
    if (path != null) {
      isFolder = Files.isDirectory(path);
      read();
    } else {
      isFolder = Truth.isTrue(Calls.callMethod(os("path"), "isdir", PyType.nameKey(fullName)));
      readByModules();
    }
  }

  private static boolean isAscii(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) > LAST_ASCII) {
        return false;
      }
    }
    return true;
  }

  private static String absolute(String name) {
    if (name.startsWith("/")) {
      return name;
    }
    String folder = Path.of("").toAbsolutePath().toString();
    return name.isEmpty() || name.equals(".") ? folder : folder + "/" + name;
  }

  private void read() {
    if (!isFolder) {
      try {
        source = Files.readAllBytes(path);
      } catch (IOException e) {
        failure = Files.exists(path) ? "[Errno 13] Permission denied" : "[Errno 2] No such file or directory";
      }
    }
  }

  private Object os(String name) {
    return Attributes.getAttr(ImportMachinery.load(interpreter, "os"), name);
  }

  private void readByModules() {
    if (!isFolder) {
      try {
        Object file = Calls.call(interpreter.builtins.get("open"), PyType.nameKey(fullName), "rb");
        source = ((PyBytes) Calls.callMethod(file, "read")).array();
        Calls.callMethod(file, "close");
      } catch (PyException e) {
        if (!(e.value() instanceof PyOSError error)) {
          throw e;
        }
        failure = "[Errno " + Texts.strText(Attributes.getAttr(error, "errno")) + "] "
            + Texts.strText(Attributes.getAttr(error, "strerror"));
      }
    }
  }

  /** The folder of the program: that of the file itself where the name is a link to it. */
  String realFolder() {
    if (path == null) {
      Object real = Calls.callMethod(os("path"), "realpath", PyType.nameKey(fullName));
      return Texts.strText(Calls.callMethod(os("path"), "dirname", real));
    }
    Path file = path;
    try {
      if (Files.isSymbolicLink(path)) {
        file = path.resolveSibling(Files.readSymbolicLink(path));
      }
      return file.toAbsolutePath().getParent().toRealPath().toString();
    } catch (IOException e) {
      return file.toAbsolutePath().normalize().getParent().toString();
    }
  }

  /** Whether it is a zip archive that can be run: it has the mark at its end, and zipimport takes it. */
  boolean isZip() {
    if (path == null ? !hasZipEnd(source) : !Files.isRegularFile(path) || !hasZipEnd()) {
      return false;
    }
    Object zipimport = ImportMachinery.load(interpreter, "zipimport");
    try {
      Calls.call(Attributes.getAttr(zipimport, "zipimporter"), PyType.nameKey(fullName));
      return true;
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.IMPORT_ERROR)) {
        return false;
      }
      throw e;
    }
  }

  private boolean hasZipEnd() {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      byte[] tail = new byte[(int) Math.min(file.length(), ZIP_TAIL)];
      file.seek(file.length() - tail.length);
      file.readFully(tail);
      return hasZipEnd(tail);
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean hasZipEnd(byte[] data) {
    for (int i = data.length - ZIP_END; i >= 0 && i >= data.length - ZIP_TAIL; i--) {
      if (data[i] == 'P' && data[i + 1] == 'K' && data[i + 2] == 5 && data[i + 3] == 6) {
        return true;
      }
    }
    return false;
  }
}
