package naja.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class StackEffectTest {
  @Test
  void everyPlainInstructionHasAnEffect() {
    for (int opcode = 0; opcode < 300; opcode++) {
      assertEquals(OpcodeTables.isPlain(opcode), StackEffect.effect(opcode, 1, null) != StackEffect.INVALID,
          Opcode.name(opcode));
    }
  }

  @Test
  void argumentsCount() {
    assertEquals(-3, StackEffect.effect(Opcode.BUILD_TUPLE, 4, null));
    assertEquals(-4, StackEffect.effect(Opcode.CALL, 3, null));
    assertEquals(1, StackEffect.effect(Opcode.LOAD_ATTR, 3, null));
    assertEquals(3, StackEffect.effect(Opcode.UNPACK_EX, 1 | 2 << 8, null));
    assertEquals(StackEffect.INVALID, StackEffect.effect(Opcode.BUILD_LIST, -1, null));
  }

  @Test
  void blockSetUpsCountOnlyOnTheWayToTheHandler() {
    assertEquals(0, StackEffect.effect(Opcode.SETUP_CLEANUP, 0, false));
    assertEquals(2, StackEffect.effect(Opcode.SETUP_CLEANUP, 0, true));
    assertEquals(2, StackEffect.effect(Opcode.SETUP_CLEANUP, 0, null));
  }

  @Test
  void everyInstructionWithCachesIsPlain() {
    for (int opcode = 0; opcode < 256; opcode++) {
      if (Opcode.cacheEntries(opcode) > 0) {
        assertNotEquals(StackEffect.INVALID, StackEffect.effect(opcode, 0, null), Opcode.name(opcode));
      }
    }
  }
}
