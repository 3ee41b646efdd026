package naja.modules.sre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class CharactersTest {
  /**
   * Checksums over all code points of what CPython 3.14 answers (Unicode 16), made with {@code characters.py} in
   * {@code src/test/sre}. A JDK with newer Unicode tables gives others.
   */
  @Test
  void agreesWithCPythonOnAllCharacters() {
    CRC32 lower = new CRC32();
    CRC32 upper = new CRC32();
    CRC32 categories = new CRC32();
    for (int ch = 0; ch <= Character.MAX_CODE_POINT; ch++) {
      update(lower, Characters.unicodeToLower(ch));
      update(upper, Characters.unicodeToUpper(ch));
      categories.update((Characters.unicodeIsCased(ch) ? 1 : 0)
          | (Characters.isInCategory(SreOp.CATEGORY_UNI_WORD, ch) ? 2 : 0)
          | (Characters.isInCategory(SreOp.CATEGORY_UNI_DIGIT, ch) ? 4 : 0)
          | (Characters.isInCategory(SreOp.CATEGORY_UNI_SPACE, ch) ? 8 : 0));
    }
    assertEquals(LOWER, lower.getValue());
    assertEquals(UPPER, upper.getValue());
    assertEquals(CATEGORIES, categories.getValue());
  }

  private static final long LOWER = 3961431205L;
  private static final long UPPER = 2355909936L;
  private static final long CATEGORIES = 1542733116L;

  private static void update(CRC32 crc, int ch) {
    crc.update(ch & 0xFF);
    crc.update(ch >> 8 & 0xFF);
    crc.update(ch >> 16);
  }

  @Test
  void findsAllCharactersOfALowerCase() {
    int[] counts = new int[Character.MAX_CODE_POINT + 1];
    for (int ch = 0; ch <= Character.MAX_CODE_POINT; ch++) {
      counts[Characters.unicodeToLower(ch)]++;
    }
    for (int ch = 0; ch <= Character.MAX_CODE_POINT; ch++) {
      Set<Integer> found = new TreeSet<>();
      for (int other : Characters.withUnicodeLower(ch)) {
        assertEquals(ch, Characters.unicodeToLower(other));
        found.add(other);
      }
      assertEquals(counts[ch], found.size(), "U+" + Integer.toHexString(ch));
    }
  }
}
