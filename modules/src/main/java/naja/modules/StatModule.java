package naja.modules;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.PyDict;

/** {@code _stat}: the bits of a file's mode. */
@ModuleSpec(value = "_stat", doc = "Names and tests of the bits of a file's mode.")
public final class StatModule {
  private static final int FORMAT = 0xF000;
  private static final int SOCKET = 0xC000;
  private static final int LINK = 0xA000;
  private static final int REGULAR = 0x8000;
  private static final int BLOCK = 0x6000;
  private static final int DIRECTORY = 0x4000;
  private static final int CHARACTER = 0x2000;
  private static final int FIFO = 0x1000;

  private static final String[] NAMES = {
    "S_IFDIR", "S_IFCHR", "S_IFBLK", "S_IFREG", "S_IFIFO", "S_IFLNK", "S_IFSOCK", "S_IFDOOR", "S_IFPORT", "S_IFWHT",
    "S_ISUID", "S_ISGID", "S_ISVTX", "S_ENFMT", "S_IREAD", "S_IWRITE", "S_IEXEC", "S_IRWXU", "S_IRUSR", "S_IWUSR",
    "S_IXUSR", "S_IRWXG", "S_IRGRP", "S_IWGRP", "S_IXGRP", "S_IRWXO", "S_IROTH", "S_IWOTH", "S_IXOTH",
    "UF_SETTABLE", "UF_NODUMP", "UF_IMMUTABLE", "UF_APPEND", "UF_OPAQUE", "UF_NOUNLINK", "UF_COMPRESSED",
    "UF_TRACKED", "UF_DATAVAULT", "UF_HIDDEN", "SF_SETTABLE", "SF_ARCHIVED", "SF_IMMUTABLE", "SF_APPEND",
    "SF_NOUNLINK", "SF_SNAPSHOT", "SF_FIRMLINK", "SF_DATALESS",
    "ST_MODE", "ST_INO", "ST_DEV", "ST_NLINK", "ST_UID", "ST_GID", "ST_SIZE", "ST_ATIME", "ST_MTIME", "ST_CTIME",
  };
  private static final long[] VALUES = {
    DIRECTORY, CHARACTER, BLOCK, REGULAR, FIFO, LINK, SOCKET, 0, 0, 0,
    0x800, 0x400, 0x200, 0x400, 0x100, 0x80, 0x40, 0x1C0, 0x100, 0x80,
    0x40, 0x38, 0x20, 0x10, 8, 7, 4, 2, 1,
    0xFFFF, 1, 2, 4, 8, 16, 32,
    64, 128, 0x8000, 0xFFFF0000L, 0x10000, 0x20000, 0x40000,
    0x100000, 0x200000, 0x800000, 0x40000000,
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
  };

  private StatModule() {}

  static void init(PyDict namespace) {
    for (int i = 0; i < NAMES.length; i++) {
      namespace.put(NAMES[i], VALUES[i]);
    }
  }

  private static int mode(Object object) {
    long value = Numbers.asIndexLong(object);
    if (value < 0) {
      throw Errors.overflowError("can't convert negative value to unsigned int");
    }
    if (value > 0xFFFFFFFFL) {
      throw Errors.overflowError("mode out of range");
    }
    return (int) value;
  }

  private static boolean is(Object object, int format) {
    return (mode(object) & FORMAT) == format;
  }

  @Def("S_ISDIR(object, /)")
  static boolean isDir(Object object) {
    return is(object, DIRECTORY);
  }

  @Def("S_ISCHR(object, /)")
  static boolean isChr(Object object) {
    return is(object, CHARACTER);
  }

  @Def("S_ISBLK(object, /)")
  static boolean isBlk(Object object) {
    return is(object, BLOCK);
  }

  @Def("S_ISREG(object, /)")
  static boolean isReg(Object object) {
    return is(object, REGULAR);
  }

  @Def("S_ISFIFO(object, /)")
  static boolean isFifo(Object object) {
    return is(object, FIFO);
  }

  @Def("S_ISLNK(object, /)")
  static boolean isLnk(Object object) {
    return is(object, LINK);
  }

  @Def("S_ISSOCK(object, /)")
  static boolean isSock(Object object) {
    return is(object, SOCKET);
  }

  @Def("S_ISDOOR(object, /)")
  static boolean isDoor(Object object) {
    mode(object);
    return false;
  }

  @Def("S_ISPORT(object, /)")
  static boolean isPort(Object object) {
    mode(object);
    return false;
  }

  @Def("S_ISWHT(object, /)")
  static boolean isWht(Object object) {
    mode(object);
    return false;
  }

  @Def(value = "S_IMODE(object, /)", doc = "The part of the file's mode that chmod() can set.")
  static long imode(Object object) {
    return mode(object) & 0xFFF;
  }

  @Def(value = "S_IFMT(object, /)", doc = "The part of the file's mode that describes its type.")
  static long ifmt(Object object) {
    return mode(object) & FORMAT;
  }

  @Def(value = "filemode(object, /)", doc = "A file's mode as '-rwxrwxrwx'.")
  static String fileMode(Object object) {
    int mode = mode(object);
    char[] text = new char[10];
    text[0] = typeLetter(mode & FORMAT);
    for (int i = 0; i < 9; i++) {
      text[i + 1] = (mode & 0x100 >> i) != 0 ? "rwx".charAt(i % 3) : '-';
    }
    special(text, 3, (mode & 0x800) != 0, 's', 'S');
    special(text, 6, (mode & 0x400) != 0, 's', 'S');
    special(text, 9, (mode & 0x200) != 0, 't', 'T');
    return new String(text);
  }

  private static void special(char[] text, int at, boolean set, char withExecute, char without) {
    if (set) {
      text[at] = text[at] == 'x' ? withExecute : without;
    }
  }

  private static char typeLetter(int format) {
    return switch (format) {
      case REGULAR -> '-';
      case DIRECTORY -> 'd';
      case LINK -> 'l';
      case BLOCK -> 'b';
      case CHARACTER -> 'c';
      case FIFO -> 'p';
      case SOCKET -> 's';
      default -> '?';
    };
  }
}
