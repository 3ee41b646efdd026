package naja.modules.posix;

import java.util.Arrays;
import naja.runtime.abstracts.Codecs;
import naja.runtime.expose.Def;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyTuple;
import naja.runtime.text.codecs.Utf8;

/** {@code posix}: what {@code posixpath} asks of paths as texts; no file is looked at. */
final class PathTexts {
  private PathTexts() {}

  /** The bytes of a path; text with any surrogates, for no file is meant yet. */
  private static byte[] bytes(Object path) {
    return path instanceof PyBytes b ? b.array() : Utf8.encode(path, Codecs.handler("surrogatepass"));
  }

  private static Object text(byte[] path, boolean asBytes) {
    return asBytes ? PyBytes.of(path)
        : Utf8.decode(path, 0, path.length, Codecs.handler("surrogatepass"), true).text();
  }

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
    Object text = PathArguments.pathText("_path_splitroot_ex", p);
    boolean asBytes = text instanceof PyBytes;
    byte[] path = bytes(text);
    int root = rootLength(path);
    return PyTuple.of(
        text(new byte[0], asBytes),
        text(Arrays.copyOf(path, root), asBytes),
        text(Arrays.copyOfRange(path, root, path.length), asBytes));
  }

  @Def("_path_normpath(path)")
  static Object normalize(Object path) {
    Object text = PathArguments.pathText("_path_normpath", path);
    boolean asBytes = text instanceof PyBytes;
    byte[] in = bytes(text);
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
    return text(result, asBytes);
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
