package naja.runtime.library;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import naja.runtime.builtin.FrozenModules;
import naja.runtime.builtin.ImpModule;
import naja.runtime.builtin.MarshalReader;
import naja.runtime.objects.PyCode;

/**
 * The compiled standard library, read from the file that {@link LibraryCompiler} writes. It serves importlib in two ways:
 * the modules that CPython freezes come as frozen ones, and all others as the cached code of their sources
 * ({@code __pycache__/NAME.naja-314.pyc}), without such files being there. As with real ones, a source that was changed
 * makes its code worthless; the source's time alone does not, since copying a distribution changes it.
 *
 * <p>Safe for use by several threads.
 */
public final class LibraryArchive implements FrozenModules {
  private static final String SUFFIX = ".naja-314.pyc";
  private static final String CACHE = "__pycache__/";
  private static final int FILE_SIZE = 29;

  private final Path folder;
  private final RandomAccessFile file;
  private final byte[] index;
  private final int count;
  private final CompiledModule[] loaded;

  /** What makes the marks of this process unlike any other data. */
  private final long secret = System.nanoTime() * 0x9E3779B97F4A7C15L ^ System.identityHashCode(this);

  private LibraryArchive(Path folder, RandomAccessFile file, byte[] index, int count) {
    this.folder = folder;
    this.file = file;
    this.index = index;
    this.count = count;
    this.loaded = new CompiledModule[count];
  }

  /**
   * Opens the compiled library that stands beside the folder of its sources.
   *
   * @param folder the library's folder, {@code .../lib/python3.14}
   * @return null when there is none, or one of another release
   */
  public static LibraryArchive openOrNull(String folder) {
    Path library = Path.of(folder);
    Path path = library.resolveSibling("naja-stdlib.bin");
    try {
      RandomAccessFile file = new RandomAccessFile(path.toFile(), "r");
      byte[] head = new byte[4 * Integer.BYTES];
      file.readFully(head);
      if (int32(head, 0) != Format.MAGIC || int32(head, Integer.BYTES) != ImpModule.MAGIC_TOKEN) {
        file.close();
        return null;
      }
      byte[] index = new byte[int32(head, 3 * Integer.BYTES)];
      file.readFully(index);
      return new LibraryArchive(library, file, index, int32(head, 2 * Integer.BYTES));
    } catch (IOException e) {
      return null;
    }
  }

  private static int int32(byte[] data, int at) {
    return (data[at] & 0xFF) << 24 | (data[at + 1] & 0xFF) << 16 | (data[at + 2] & 0xFF) << 8 | data[at + 3] & 0xFF;
  }

  private static long int64(byte[] data, int at) {
    return (long) int32(data, at) << 32 | int32(data, at + Integer.BYTES) & 0xFFFFFFFFL;
  }

  /** The number of the module with that source, or -1: a binary search by hash, then a look at the neighbours. */
  private int find(String path) {
    int hash = path.hashCode();
    int low = 0;
    int high = count - 1;
    while (low < high) {
      int middle = low + high >>> 1;
      if (int32(index, middle * Integer.BYTES) < hash) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int i = low; i < count && int32(index, i * Integer.BYTES) == hash; i++) {
      if (isPath(entry(i), path)) {
        return i;
      }
    }
    return -1;
  }

  private int entry(int number) {
    return int32(index, (count + number) * Integer.BYTES);
  }

  /** Whether an entry is that of a path. Paths in the library are ASCII. */
  private boolean isPath(int entry, String path) {
    if (index[entry + Entry.PATH_LENGTH] != path.length()) {
      return false;
    }
    for (int i = 0; i < path.length(); i++) {
      if (index[entry + Entry.PATH + i] != path.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Where in an entry its parts stand. */
  static final class Entry {
    static final int SIZE = 0, TIME = 4, CHECKSUM = 12, OFFSET = 20, PACKED = 24, PLAIN = 28, PATH_LENGTH = 32,
        PATH = 33;

    private Entry() {}
  }

  private synchronized CompiledModule module(int number) {
    CompiledModule module = loaded[number];
    if (module == null) {
      module = loaded[number] = new CompiledModule(text(entry(number)));
    }
    return module;
  }

  private byte[] text(int entry) {
    byte[] packed = new byte[int32(index, entry + Entry.PACKED)];
    try {
      file.seek(int32(index, entry + Entry.OFFSET));
      file.readFully(packed);
      int length = int32(index, entry + Entry.PLAIN);
      return length == packed.length ? packed : inflate(packed, length);
    } catch (IOException | DataFormatException e) {
      throw new IllegalStateException("cannot read the compiled library", e);
    }
  }

  private static byte[] inflate(byte[] packed, int length) throws DataFormatException {
    byte[] plain = new byte[length];
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(packed);
      inflater.inflate(plain);
      return plain;
    } finally {
      inflater.end();
    }
  }

  @Override
  public PyCode cachedCode(long mark, int number) {
    if (mark != secret || number < 0 || number >= count) {
      return null;
    }
    return module(number).code(folder.resolve(path(entry(number))).toString());
  }

  private String path(int entry) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < index[entry + Entry.PATH_LENGTH]; i++) {
      path.append((char) index[entry + Entry.PATH + i]);
    }
    return path.toString();
  }

  /**
   * The file of cached code for a source of the library that is as it was when it was compiled: the head that importlib
   * checks, and a mark that {@code marshal} knows.
   */
  @Override
  public byte[] cachedFile(String path) {
    String root = folder.toString();
    int start = root.length() + 1;
    if (!path.endsWith(SUFFIX) || !path.startsWith(root) || path.length() <= start || path.charAt(start - 1) != '/') {
      return null;
    }
    int cache = path.lastIndexOf('/') + 1;
    if (!path.startsWith(CACHE, cache - CACHE.length()) || new File(path).exists()) {
      return null;
    }
    String name = path.substring(cache, path.length() - SUFFIX.length());
    String source = path.substring(start, Math.max(start, cache - CACHE.length())) + name + ".py";
    int number = find(source);
    return number < 0 ? null : cachedFile(number, folder.resolve(source));
  }

  private byte[] cachedFile(int number, Path source) {
    int entry = entry(number);
    try {
      BasicFileAttributes attributes = Files.readAttributes(source, BasicFileAttributes.class);
      int size = int32(index, entry + Entry.SIZE);
      long seconds = seconds(attributes.lastModifiedTime());
      boolean changed = attributes.size() != size
          || seconds != int64(index, entry + Entry.TIME)
              && checksum(Files.readAllBytes(source)) != int64(index, entry + Entry.CHECKSUM);
      if (changed) {
        return null;
      }
      return ByteBuffer.allocate(FILE_SIZE).order(ByteOrder.LITTLE_ENDIAN).putInt(ImpModule.MAGIC_TOKEN).putInt(0)
          .putInt((int) seconds).putInt(size).put(MarshalReader.CACHED_LIBRARY).putLong(secret).putInt(number).array();
    } catch (IOException e) {
      return null;
    }
  }

  static long seconds(FileTime time) {
    return Math.floorDiv(time.toMillis(), 1000L);
  }

  static long checksum(byte[] source) {
    CRC32 crc = new CRC32();
    crc.update(source);
    return crc.getValue();
  }

  @Override
  public FrozenModules.Entry find(String name, boolean all) {
    FrozenNames.Frozen frozen = FrozenNames.find(name);
    if (frozen == null || !all && !frozen.essential()) {
      return null;
    }
    int number = find(frozen.path());
    return number < 0 ? null : new FrozenEntry(number, frozen);
  }

  @Override
  public String[] names() {
    return FrozenNames.all();
  }

  private final class FrozenEntry implements FrozenModules.Entry {
    private final int number;
    private final FrozenNames.Frozen frozen;

    FrozenEntry(int number, FrozenNames.Frozen frozen) {
      this.number = number;
      this.frozen = frozen;
    }

    @Override
    public PyCode code() {
      String original = frozen.original();
      return module(number).code("<frozen " + (original.startsWith("<") ? original.substring(1) : original) + ">");
    }

    @Override
    public boolean isPackage() {
      return frozen.isPackage();
    }

    @Override
    public String originalName() {
      return frozen.original();
    }
  }
}
