package naja.runtime.objects;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Where the {@code str} keys of one table stand, by the text itself. A table of a dict or set gets one when so many texts
 * collide as only happens on purpose: the hash of a text is made from Java's, for which anybody can find colliding texts.
 * Java's own map keeps colliding texts in a tree, so looking one up stays logarithmic.
 */
final class StringPlaces {
  /** As many steps to a free place, at the usual filling of tables, are not chance. */
  static final int SUSPICIOUS = 128;

  private static final long MULTIPLIER = ThreadLocalRandom.current().nextLong() | 1;
  private static final int SHIFT = 29;

  private final ConcurrentHashMap<String, Integer> places = new ConcurrentHashMap<>();

  /** The hashes of keys that are no texts of Java; they may equal a text all the same. */
  private final ConcurrentHashMap<Long, Boolean> otherHashes = new ConcurrentHashMap<>();

  /** Notes the place of a key. */
  void put(Object key, int place, long hash) {
    if (key instanceof String text) {
      places.put(text, place);
    } else {
      otherHashes.put(hash, true);
    }
  }

  void remove(Object key) {
    if (key instanceof String text) {
      places.remove(text);
    }
  }

  /** The place of a text, or -1. */
  int find(String text) {
    Integer place = places.get(text);
    return place == null ? -1 : place;
  }

  /** Whether only a look at all keys can tell that a key with that hash is not in the table. */
  boolean mayBeOther(Object key, long hash) {
    return !(key instanceof String) || otherHashes.containsKey(hash);
  }

  /** A number made from the whole text and a secret of the process. */
  static long secretHash(String text) {
    long hash = MULTIPLIER;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * MULTIPLIER;
      hash ^= hash >>> SHIFT;
    }
    return hash;
  }
}
