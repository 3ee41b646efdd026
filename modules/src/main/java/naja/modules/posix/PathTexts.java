package naja.modules.posix;

import java.util.Arrays;
import naja.runtime.expose.Def;
import naja.runtime.objects.PyTuple;

/** {@code posix}: what {@code posixpath} asks of paths as texts; no file is looked at. */
final class PathTexts {
  private PathTexts() {}

  /** How many slashes the root has: none, one, or exactly two, which POSIX leaves to the system. */
  private static int rootLength(byte[] path) {
    int slashes = 0;
    while (slashes < path.length && path[slashes] == '/') {
      slashes++;
    }
    return slashes == 2 ? 2 : Math.min(slashes, 1);
  }

  @Def("_path_splitroot_ex(p)")
  static Object splitRoot(Object p) {
    boolean asBytes = PathArguments.wantsBytes(p);
    byte[] path = PathArguments.encodeAny("_path_splitroot_ex", "path", p);
    int root = rootLength(path);
    return PyTuple.of(
        PathArguments.decode(new byte[0], asBytes),
        PathArguments.decode(Arrays.copyOf(path, root), asBytes),
        PathArguments.decode(Arrays.copyOfRange(path, root, path.length), asBytes));
  }

  @Def("_path_normpath(path)")
  static Object normalize(Object path) {
    boolean asBytes = PathArguments.wantsBytes(path);
    byte[] in = PathArguments.encodeAny("_path_normpath", "path", path);
    int root = rootLength(in);
    byte[] out = new byte[in.length];
    System.arraycopy(in, 0, out, 0, root);
    int size = root;
    // Up to here, ".." has nothing to go back to.
    int floor = root;
    for (int from = root; from < in.length;) {
      int end = from;
      while (end < in.length && in[end] != '/') {
        end++;
      }
      int length = end - from;
      boolean up = length == 2 && in[from] == '.' && in[from + 1] == '.';
      if (up && size > floor) {
        size = parentEnd(out, size, root);
      } else if (length > 0 && !(length == 1 && in[from] == '.') && !(up && root > 0)) {
        if (size > root) {
          out[size++] = '/';
        }
        System.arraycopy(in, from, out, size, length);
        size += length;
        floor = up ? size : floor;
      }
      from = end + 1;
    }
    byte[] result = size == 0 ? new byte[] {'.'} : Arrays.copyOf(out, size);
    return PathArguments.decode(result, asBytes);
  }

  /** Where the path without its last name ends. */
  private static int parentEnd(byte[] path, int size, int root) {
    int end = size;
    while (end > root && path[end - 1] != '/') {
      end--;
    }
    return end > root ? end - 1 : root;
  }
}
