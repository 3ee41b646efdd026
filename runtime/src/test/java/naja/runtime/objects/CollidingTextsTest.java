package naja.runtime.objects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Texts that all have the same Java hash do not slow dicts and sets down. */
class CollidingTextsTest {
  private static final int BITS = 17;

  /** Of 131,072 texts, a quadratic table would compare some 8 billion pairs. */
  private static String text(int n) {
    StringBuilder text = new StringBuilder();
    for (int bit = 0; bit < BITS; bit++) {
      text.append((n >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return text.toString();
  }

  @Test
  void theTextsCollide() {
    assertEquals(text(0).hashCode(), text(77_777).hashCode());
  }

  @Test
  void dict() {
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
      PyDict dict = new PyDict();
      for (int i = 0; i < 1 << BITS; i++) {
        dict.put(text(i), (long) i);
      }
      dict.put(5L, "five");
      assertEquals((1 << BITS) + 1, dict.size());
      for (int i = 0; i < 1 << BITS; i += 3) {
        assertEquals((long) i, dict.get(text(i)));
        assertEquals((long) i, dict.remove(text(i)));
        assertNull(dict.get((Object) text(i)));
      }
      PyDict copy = dict.copy();
      assertEquals(1L, copy.get(text(1)));
      assertEquals("five", copy.get(5L));
      assertNull(copy.get(text(0)));
      assertEquals(text(1), copy.keyArray()[0]);
    });
  }

  @Test
  void set() {
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
      PySet set = new PySet();
      for (int i = 0; i < 1 << BITS; i++) {
        assertTrue(set.add(text(i)));
      }
      set.add(5L);
      for (int i = 0; i < 1 << BITS; i += 3) {
        assertFalse(set.add(text(i)));
        assertTrue(set.remove(text(i)));
        assertFalse(set.contains(text(i)));
      }
      PySet copy = new PySet();
      copy.addAll(set);
      assertEquals(set.size(), copy.size());
      assertTrue(copy.contains(text(1)));
      assertTrue(copy.contains(5L));
    });
  }
}
