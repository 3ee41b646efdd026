package naja.runtime.objects;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import naja.runtime.threads.Interpreter;

/**
 * The docstrings of built-ins. They are CPython's: the build collects them from the native CPython
 * ({@code stdlib/src/main/python/collect_docstrings.py}, which says how the file is laid out) into {@code docstrings.bin} beside the
 * library's folder. A module's are read when the first of them is asked for; without the file there are none.
 */
final class Docstrings {
  private static final Map<String, Map<String, String>> LOADED = new HashMap<>();

  private Docstrings() {}

  /** The docstring of a type's slot wrapper: its own, or the one that most types have; or null. */
  static String ofSlot(PyType type, String name) {
    String own = ofAttribute(type, name);
    return own != null ? own : ofSlot(name);
  }

  /** The docstring of a slot wrapper that says what most types say, {@code __add__}, or null. */
  static String ofSlot(String name) {
    return of("slots", name);
  }

  /** The docstring of a built-in type, or null. */
  static String ofType(PyType type) {
    Object module = TypeNames.module(type);
    return module instanceof String name ? of(name, TypeNames.qualified(type).toString()) : null;
  }

  /** The docstring of an attribute in the namespace of a built-in type, or null. */
  static String ofAttribute(PyType type, String attribute) {
    Object module = TypeNames.module(type);
    return module instanceof String name ? of(name, TypeNames.qualified(type) + "." + attribute) : null;
  }

  /** The docstring at a path within a module: {@code len}, {@code list.append}; or null. */
  static synchronized String of(String module, String path) {
    Map<String, String> docs = LOADED.get(module);
    if (docs == null) {
      docs = load(module);
      LOADED.put(module, docs);
    }
    return docs.get(path);
  }

  private static Map<String, String> load(String module) {
    Path file = Path.of(Interpreter.current().settings.stdlibFolder).resolveSibling("docstrings.bin");
    if (!Files.isRegularFile(file)) {
      return Map.of();
    }
    try {
      byte[] all = Files.readAllBytes(file);
      return find(new DataInputStream(new ByteArrayInputStream(all)), all, module);
    } catch (IOException | DataFormatException e) {
      throw new IllegalStateException(file + " is damaged", e);
    }
  }

  private static Map<String, String> find(DataInputStream index, byte[] all, String module)
      throws IOException, DataFormatException {
    int blocks = index.readInt();
    for (int i = 0; i < blocks; i++) {
      String name = index.readUTF();
      int offset = index.readInt();
      int packed = index.readInt();
      int plain = index.readInt();
      if (name.equals(module)) {
        return parse(inflate(all, offset, packed, plain));
      }
    }
    return Map.of();
  }

  private static String inflate(byte[] all, int offset, int packed, int plain) throws DataFormatException {
    byte[] text = new byte[plain];
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(all, offset, packed);
      inflater.inflate(text);
    } finally {
      inflater.end();
    }
    return new String(text, StandardCharsets.UTF_8);
  }

  private static Map<String, String> parse(String text) {
    Map<String, String> docs = new HashMap<>();
    for (int from = 0; from < text.length();) {
      int middle = text.indexOf('\0', from);
      int end = text.indexOf('\0', middle + 1);
      docs.put(text.substring(from, middle), text.substring(middle + 1, end));
      from = end + 1;
    }
    return docs;
  }
}
