package naja.compiler.codegen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Names numbered in order of first mention. */
final class NameTable {
  private final HashMap<String, Integer> indices = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  /** The number of a name, which it gets now if it has none. */
  int add(String name) {
    Integer index = indices.get(name);
    if (index != null) {
      return index;
    }
    indices.put(name, names.size());
    names.add(name);
    return names.size() - 1;
  }

  /** The number of a name, or -1. */
  int indexOf(String name) {
    Integer index = indices.get(name);
    return index == null ? -1 : index;
  }

  int size() {
    return names.size();
  }

  List<String> list() {
    return names;
  }
}
