package naja.runtime.text;

import java.util.List;

/** The methods of bytes by name. */
final class BytesOperations {
  private BytesOperations() {}

  static Object run(String name, Object[] a) {
    byte[] s = (byte[]) a[0];
    int n = s.length;
    byte[] part = a.length > 1 && a[1] instanceof byte[] some ? some : null;
    Object result = switch (name) {
      case "upper" -> BytesCase.upper(s, n);
      case "lower" -> BytesCase.lower(s, n);
      case "title" -> BytesCase.title(s, n);
      case "capitalize" -> BytesCase.capitalize(s, n);
      case "swapcase" -> BytesCase.swapcase(s, n);
      case "isalpha" -> BytesCase.isAlpha(s, n);
      case "isalnum" -> BytesCase.isAlnum(s, n);
      case "isdigit" -> BytesCase.isDigit(s, n);
      case "isspace" -> BytesCase.isSpace(s, n);
      case "islower" -> BytesCase.isLower(s, n);
      case "isupper" -> BytesCase.isUpper(s, n);
      case "istitle" -> BytesCase.isTitle(s, n);
      case "find" -> BytesSearch.find(s, n, part, (Long) a[2], (Long) a[3]);
      case "rfind" -> BytesSearch.rfind(s, n, part, (Long) a[2], (Long) a[3]);
      case "index" -> BytesSearch.index(s, n, part, (Long) a[2], (Long) a[3]);
      case "rindex" -> BytesSearch.rindex(s, n, part, (Long) a[2], (Long) a[3]);
      case "count" -> BytesSearch.count(s, n, part, (Long) a[2], (Long) a[3]);
      case "startswith" -> BytesSearch.startsWith(s, n, part, (Long) a[2], (Long) a[3]);
      case "endswith" -> BytesSearch.endsWith(s, n, part, (Long) a[2], (Long) a[3]);
      case "split" -> part == null ? BytesSplit.split(s, n, (Long) a[2]) : BytesSplit.split(s, n, part, (Long) a[2]);
      case "rsplit" -> part == null ? BytesSplit.rsplit(s, n, (Long) a[2]) : BytesSplit.rsplit(s, n, part, (Long) a[2]);
      case "partition" -> BytesSplit.partition(s, n, part);
      case "rpartition" -> BytesSplit.rpartition(s, n, part);
      case "splitlines" -> BytesSplit.splitLines(s, n, (Boolean) a[1]);
      case "removeprefix" -> BytesSearch.removePrefix(s, n, part);
      case "removesuffix" -> BytesSearch.removeSuffix(s, n, part);
      case "strip" -> BytesPad.strip(s, n, part);
      case "lstrip" -> BytesPad.lstrip(s, n, part);
      case "rstrip" -> BytesPad.rstrip(s, n, part);
      case "replace" -> BytesSearch.replace(s, n, part, (byte[]) a[2], (Long) a[3]);
      case "center" -> BytesPad.center(s, n, (Long) a[1], ((byte[]) a[2])[0]);
      case "ljust" -> BytesPad.ljust(s, n, (Long) a[1], ((byte[]) a[2])[0]);
      case "rjust" -> BytesPad.rjust(s, n, (Long) a[1], ((byte[]) a[2])[0]);
      case "zfill" -> BytesPad.zfill(s, n, (Long) a[1]);
      case "expandtabs" -> BytesPad.expandTabs(s, n, CaseOperations.num(a[1]));
      case "join" -> join(s, (Object[]) a[1]);
      default -> throw new IllegalArgumentException(name);
    };
    return result instanceof List<?> list ? list.toArray() : result;
  }

  private static byte[] join(byte[] separator, Object[] items) {
    byte[][] parts = new byte[items.length][];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = (byte[]) items[i];
    }
    return BytesPad.join(separator, separator.length, parts);
  }
}
