package naja.runtime.os;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The environment that children get, as bytes. It is ours, not the C library's: changing that one while other threads
 * read it is unsafe.
 */
final class Environment {

  private List<byte[]> entries;

  /** The environment of the process. */
  Environment() {
  }

  /** An environment of its own. */
  Environment(Map<String, String> variables) {
    entries = encoded(variables);
  }

  /** A copy of the present entries. */
  synchronized List<byte[]> entries() {
    return new ArrayList<>(load());
  }

  /** The value of a variable, or null. */
  synchronized byte[] get(byte[] name) {
    int index = find(name);
    return index < 0 ? null : Arrays.copyOfRange(entries.get(index), name.length + 1, entries.get(index).length);
  }

  synchronized void put(byte[] name, byte[] value) {
    byte[] entry = Arrays.copyOf(name, name.length + 1 + value.length);
    entry[name.length] = '=';
    System.arraycopy(value, 0, entry, name.length + 1, value.length);
    int index = find(name);
    if (index < 0) {
      entries.add(entry);
    } else {
      entries.set(index, entry);
    }
  }

  synchronized void remove(byte[] name) {
    for (int index = find(name); index >= 0; index = find(name)) {
      entries.remove(index);
    }
  }

  private int find(byte[] name) {
    List<byte[]> all = load();
    for (int i = 0; i < all.size(); i++) {
      byte[] entry = all.get(i);
      if (entry.length > name.length && entry[name.length] == '='
          && Arrays.equals(entry, 0, name.length, name, 0, name.length)) {
        return i;
      }
    }
    return -1;
  }

  private List<byte[]> load() {
    if (entries == null) {
      entries = initial();
    }
    return entries;
  }

  /** What the kernel gave the process: the JDK offers it as decoded text only. */
  private static List<byte[]> initial() {
    byte[] block;
    try (FileInputStream file = new FileInputStream("/proc/self/environ")) {
      block = file.readAllBytes();
    } catch (IOException unavailable) {
      return encoded(System.getenv());
    }
    List<byte[]> entries = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < block.length; i++) {
      if (block[i] == 0) {
        if (i > start) {
          entries.add(Arrays.copyOfRange(block, start, i));
        }
        start = i + 1;
      }
    }
    return entries;
  }

  private static List<byte[]> encoded(Map<String, String> variables) {
    List<byte[]> entries = new ArrayList<>();
    for (Map.Entry<String, String> entry : variables.entrySet()) {
      entries.add((entry.getKey() + "=" + entry.getValue()).getBytes(StandardCharsets.UTF_8));
    }
    return entries;
  }
}
