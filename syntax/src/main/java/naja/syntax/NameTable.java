package naja.syntax;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * The identifiers of one source, each made once. Open addressing, keyed by the UTF-8 bytes. Not thread-safe.
 */
final class NameTable {
  private static final int INITIAL = 512;

  private String[] names = new String[INITIAL];
  private byte[][] keys = new byte[INITIAL][];
  private int[] hashes = new int[INITIAL];
  private byte[] types = new byte[INITIAL];
  private int size;

  /** The kind of the name last looked up: {@link TokenType#NAME} or a keyword. */
  int type;

  NameTable() {
    for (int i = 0; i < TokenType.keywordCount(); i++) {
      int keyword = TokenType.FIRST_KEYWORD + i;
      byte[] bytes = TokenType.keyword(keyword).getBytes(StandardCharsets.ISO_8859_1);
      int slot = find(bytes, 0, bytes.length, hash(bytes, 0, bytes.length));
      put(slot, bytes, 0, bytes.length, TokenType.keyword(keyword), keyword);
    }
  }

  /** The name in {@code source[start, end)}, normalised; sets {@link #type}. */
  String lookUp(byte[] source, int start, int end) {
    int hash = hash(source, start, end);
    int slot = find(source, start, end, hash);
    if (names[slot] == null) {
      put(slot, source, start, end, text(source, start, end), TokenType.NAME);
      if (names[slot] == null) { // the table grew
        slot = find(source, start, end, hash);
      }
    }
    type = types[slot] & 0xFF;
    return names[slot];
  }

  private static String text(byte[] source, int start, int end) {
    for (int i = start; i < end; i++) {
      if (source[i] < 0) {
        String text = new String(source, start, end - start, StandardCharsets.UTF_8);
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
      }
    }
    return new String(source, start, end - start, StandardCharsets.ISO_8859_1);
  }

  private static int hash(byte[] source, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + source[i];
    }
    return hash ^ (hash >>> 15);
  }

  private int find(byte[] source, int start, int end, int hash) {
    int mask = names.length - 1;
    int slot = hash & mask;
    while (names[slot] != null) {
      if (hashes[slot] == hash && same(keys[slot], source, start, end)) {
        return slot;
      }
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static boolean same(byte[] key, byte[] source, int start, int end) {
    return java.util.Arrays.equals(key, 0, key.length, source, start, end);
  }

  private void put(int slot, byte[] source, int start, int end, String name, int tokenType) {
    names[slot] = name;
    keys[slot] = java.util.Arrays.copyOfRange(source, start, end);
    hashes[slot] = hash(source, start, end);
    types[slot] = (byte) tokenType;
    if (++size * 2 > names.length) {
      grow();
    }
  }

  private void grow() {
    String[] oldNames = names;
    byte[][] oldKeys = keys;
    int[] oldHashes = hashes;
    byte[] oldTypes = types;
    int capacity = oldNames.length * 2;
    names = new String[capacity];
    keys = new byte[capacity][];
    hashes = new int[capacity];
    types = new byte[capacity];
    for (int i = 0; i < oldNames.length; i++) {
      if (oldNames[i] != null) {
        int slot = oldHashes[i] & (capacity - 1);
        while (names[slot] != null) {
          slot = (slot + 1) & (capacity - 1);
        }
        names[slot] = oldNames[i];
        keys[slot] = oldKeys[i];
        hashes[slot] = oldHashes[i];
        types[slot] = oldTypes[i];
      }
    }
  }
}
