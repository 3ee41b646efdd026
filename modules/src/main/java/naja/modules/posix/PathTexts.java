package naja.modules.posix;

import java.util.Arrays;
import naja.runtime.abstracts.Codecs;
import naja.runtime.expose.Def;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyTuple;
import naja.runtime.text.codecs.Utf8;

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

  /** A path as bytes; a {@code str} with any surrogates, as nothing is asked of the system. */
  private static byte[] encode(String function, Object path) {
    Object text = PyStr.valueOrNull(path);
    return text == null
        ? PathArguments.encodeAny(function, "path", path) : Utf8.encode(text, Codecs.handler("surrogatepass"));
  }

  /** What {@link #encode} made of a part of {@code path}, back. */
  private static Object decode(byte[] part, Object path, boolean asBytes) {
    return PyStr.isStr(path)
        ? Utf8.decode(part, 0, part.length, Codecs.handler("surrogatepass"), true).text()
        : PathArguments.decode(part, asBytes);
  }

  @Def("_path_splitroot_ex(p)")
  static Object splitRoot(Object p) {
    boolean asBytes = PathArguments.wantsBytes(p);
    byte[] path = encode("_path_splitroot_ex", p);
    int root = rootLength(path);
    return PyTuple.of(
        decode(new byte[0], p, asBytes),
        decode(Arrays.copyOf(path, root), p, asBytes),
        decode(Arrays.copyOfRange(path, root, path.length), p, asBytes));
  }

  @Def("_path_normpath(path)")
  static Object normalize(Object path) {
    boolean asBytes = PathArguments.wantsBytes(path);
    byte[] in = encode("_path_normpath", path);
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
    return decode(result, path, asBytes);
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
