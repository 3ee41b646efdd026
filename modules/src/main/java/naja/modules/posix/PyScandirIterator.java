package naja.modules.posix;

import java.util.Arrays;
import naja.runtime.expose.Def;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyIterator;
import naja.runtime.objects.PyType;
import naja.runtime.os.DirectoryEntry;
import naja.runtime.os.OsDirectory;

/** The iterator and context manager that {@code os.scandir} answers. */
@TypeSpec("posix.ScandirIterator")
public final class PyScandirIterator extends PyIterator {
  private static final PyType TYPE = make();

  private static PyType make() {
    PyType type = PyType.builtin("posix.ScandirIterator", PyScandirIterator.class, new PyScandirIteratorSpec());
    type.disallowInstantiation = true;
    return type;
  }

  /** What the entries' paths start with; null for those of a descriptor, whose paths are their names. */
  private final byte[] path;
  private final int descriptor;
  private final boolean bytes;
  private OsDirectory directory;

  PyScandirIterator(Object path) {
    if (PathArguments.isDescriptor(path)) {
      this.path = null;
      this.descriptor = PathArguments.descriptor(path);
      this.bytes = false;
      this.directory = PosixModule.os().paths().openDirectory(descriptor);
    } else {
      this.path = PathArguments.encodeNoDescriptor("scandir", "integer or None", path);
      this.descriptor = PathArguments.AT_FDCWD;
      this.bytes = PathArguments.wantsBytes(path);
      this.directory = PosixModule.os().paths().openDirectory(this.path);
    }
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public synchronized Object next() {
    if (directory == null) {
      return null;
    }
    DirectoryEntry entry = directory.next();
    if (entry == null) {
      shut();
      return null;
    }
    byte[] name = entry.name();
    if (path == null) {
      return new PyDirEntry(entry, name, false, descriptor);
    }
    boolean slash = path.length > 0 && path[path.length - 1] != '/';
    byte[] full = Arrays.copyOf(path, path.length + (slash ? 1 : 0) + name.length);
    if (slash) {
      full[path.length] = '/';
    }
    System.arraycopy(name, 0, full, full.length - name.length, name.length);
    return new PyDirEntry(entry, full, bytes, PathArguments.AT_FDCWD);
  }

  private synchronized void shut() {
    if (directory != null) {
      directory.close();
      directory = null;
    }
  }

  @Def("__iter__(self, /)")
  static Object iter(PyScandirIterator self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object nextEntry(PyScandirIterator self) {
    return self.next();
  }

  @Def("close(self, /)")
  static void close(PyScandirIterator self) {
    self.shut();
  }

  @Def("__enter__(self, /)")
  static Object enter(PyScandirIterator self) {
    return self;
  }

  @Def("__exit__(self, /, *args)")
  static void exit(PyScandirIterator self, Object[] args) {
    self.shut();
  }
}
