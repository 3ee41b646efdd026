package naja.modules.posix;

import naja.runtime.abstracts.Texts;
import naja.runtime.expose.ClassDef;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyGenericAlias;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyType;
import naja.runtime.os.DirectoryEntry;
import naja.runtime.os.Errno;
import naja.runtime.os.OsDirectory;
import naja.runtime.os.OsException;
import naja.runtime.os.StatResult;

/** {@code os.DirEntry}. Its answers are remembered: threads may ask twice, to no harm. */
@TypeSpec("posix.DirEntry")
public final class PyDirEntry extends PyObject {
  static final PyType TYPE = make();

  private static PyType make() {
    PyType type = PyType.builtin("posix.DirEntry", PyDirEntry.class, new PyDirEntrySpec());
    type.disallowInstantiation = true;
    return type;
  }

  private final DirectoryEntry entry;
  private final byte[] fullPath;
  private final boolean bytes;
  private final int directory;
  private StatResult stat;
  private StatResult linkStat;

  /** An entry whose path starts at the directory of a descriptor. */
  PyDirEntry(DirectoryEntry entry, byte[] fullPath, boolean bytes, int directory) {
    this.directory = directory;
    this.entry = entry;
    this.fullPath = fullPath;
    this.bytes = bytes;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  private StatResult stat(boolean follow) {
    if (follow && entry.type() == OsDirectory.DT_LNK || follow && entry.type() == OsDirectory.DT_UNKNOWN) {
      if (stat == null) {
        stat = PosixModule.os().paths().stat(directory, fullPath, true);
      }
      return stat;
    }
    if (linkStat == null) {
      linkStat = PosixModule.os().paths().stat(directory, fullPath, false);
    }
    return linkStat;
  }

  private boolean isType(int type, boolean follow) {
    if (entry.type() != OsDirectory.DT_UNKNOWN && !(follow && entry.type() == OsDirectory.DT_LNK)) {
      return entry.type() == type;
    }
    try {
      StatResult s = stat(follow);
      return type == OsDirectory.DT_DIR ? s.isDirectory() : type == OsDirectory.DT_REG ? s.isRegular() : s.isSymlink();
    } catch (OsException e) {
      if (e.errno() == Errno.ENOENT) {
        return false;
      }
      throw e;
    }
  }

  @Get(value = "name", member = true)
  static Object getName(PyDirEntry self) {
    return PathArguments.decode(self.entry.name(), self.bytes);
  }

  @Get(value = "path", member = true)
  static Object getPath(PyDirEntry self) {
    return PathArguments.decode(self.fullPath, self.bytes);
  }

  @Def("__fspath__(self, /)")
  static Object fspath(PyDirEntry self) {
    return getPath(self);
  }

  @Def("is_dir(self, /, *, follow_symlinks=True)")
  static boolean isDir(PyDirEntry self, boolean follow) {
    return self.isType(OsDirectory.DT_DIR, follow);
  }

  @Def("is_file(self, /, *, follow_symlinks=True)")
  static boolean isFile(PyDirEntry self, boolean follow) {
    return self.isType(OsDirectory.DT_REG, follow);
  }

  @Def("is_symlink(self, /)")
  static boolean isSymlink(PyDirEntry self) {
    return self.isType(OsDirectory.DT_LNK, false);
  }

  @Def("is_junction(self, /)")
  static boolean isJunction(PyDirEntry self) {
    return false;
  }

  @Def("stat(self, /, *, follow_symlinks=True)")
  static Object stat(PyDirEntry self, boolean follow) {
    return PosixModule.statResult(self.stat(follow));
  }

  @Def("inode(self, /)")
  static long inode(PyDirEntry self) {
    return self.entry.inode();
  }

  @Def("__repr__(self, /)")
  static Object repr(PyDirEntry self) {
    return PyType.nameKey("<DirEntry " + Texts.reprText(getName(self)) + ">");
  }

  @ClassDef("__class_getitem__(cls, object, /)")
  static Object classGetItem(PyType cls, Object item) {
    return PyGenericAlias.of(cls, item);
  }
}
