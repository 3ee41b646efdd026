package naja.modules.sre;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegexTest {
  /** {@code (?:a|bc)*}. */
  private static final int[] LOOP = {
    SreOp.REPEAT, 17, 0, -1,
    SreOp.BRANCH, 5, SreOp.LITERAL, 'a', SreOp.JUMP, 9, 7, SreOp.LITERAL, 'b', SreOp.LITERAL, 'c', SreOp.JUMP, 2, 0,
    SreOp.MAX_UNTIL, SreOp.SUCCESS
  };
  /** {@code (a*)*b}, which is exponential. */
  private static final int[] CATASTROPHE = {
    SreOp.REPEAT, 14, 0, -1, SreOp.MARK, 0, SreOp.REPEAT_ONE, 6, 0, -1, SreOp.LITERAL, 'a', SreOp.SUCCESS,
    SreOp.MARK, 1, SreOp.MAX_UNTIL, SreOp.LITERAL, 'b', SreOp.SUCCESS
  };

  private static final class Interrupted extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @AfterEach
  void resetHook() {
    Matcher.setHook(null);
  }

  @Test
  void answersWhatCPythonAnswersInterpreted() throws IOException {
    checkGolden(false);
  }

  @Test
  void answersWhatCPythonAnswersCompiled() throws IOException {
    checkGolden(true);
  }

  private static void checkGolden(boolean hot) throws IOException {
    GoldenReplay replay = GoldenReplay.ofResource("golden.txt", hot);
    assertEquals(List.of(), replay.differences());
    assertTrue(replay.subjects() > 2000, "subjects: " + replay.subjects());
  }

  @Test
  void keepsTheInterpreterSmallEnoughForHotSpot() throws IOException {
    try (var stream = Matcher.class.getResourceAsStream("Matcher.class")) {
      for (MethodModel method : ClassFile.of().parse(stream.readAllBytes()).methods()) {
        method.findAttribute(Attributes.code()).ifPresent(
            code -> assertTrue(code.codeLength() < 7_500, method.methodName() + ": " + code.codeLength() + " bytes"));
      }
    }
  }

  @Test
  void loopsOverLongSubjectsWithoutDeepStack() throws InvalidCodeException {
    String subject = "abc".repeat(400_000);
    Regex regex = Regex.compile(LOOP, 0);
    for (int round = 0; round < 2; round++) {
      Matcher matcher = regex.matcher(subject, 0, Integer.MAX_VALUE);
      assertTrue(matcher.fullMatch());
      assertEquals(subject.length(), matcher.end());
      regex.makeHot();
    }
  }

  @Test
  void pollsTheHookDuringCatastrophicBacktracking() throws InvalidCodeException {
    int[] polls = {0};
    Matcher.setHook(() -> {
      if (++polls[0] == 20) {
        throw new Interrupted();
      }
    });
    Regex regex = Regex.compile(CATASTROPHE, 1);
    for (int round = 0; round < 2; round++) {
      polls[0] = 0;
      Matcher matcher = regex.matcher("a".repeat(60) + "c", 0, Integer.MAX_VALUE);
      assertThrows(Interrupted.class, matcher::match);
      regex.makeHot();
    }
  }

  @Test
  void pollsTheHookDuringLongSearches() throws InvalidCodeException {
    boolean[] polled = {false};
    Matcher.setHook(() -> polled[0] = true);
    int[] code = {SreOp.ANY, SreOp.LITERAL, 'b', SreOp.SUCCESS};
    assertFalse(Regex.compile(code, 0).matcher("a".repeat(100_000), 0, Integer.MAX_VALUE).search());
    assertTrue(polled[0]);
  }

  @Test
  void refusesPatternsNestedTooDeep() {
    int depth = 100_000;
    int[] code = new int[depth * 3 + 1];
    for (int i = 0; i < depth; i++) {
      code[i * 2] = SreOp.ATOMIC_GROUP;
      code[i * 2 + 1] = code.length - 2 - i - (i * 2 + 1);
      code[code.length - 2 - i] = SreOp.SUCCESS;
    }
    code[code.length - 1] = SreOp.SUCCESS;
    assertTrue(assertThrows(InvalidCodeException.class, () -> Regex.compile(code, 0)).isTooDeep());
  }

  @Test
  void refusesOrRunsWhateverTheCodeIs() {
    Random random = new Random(3);
    int accepted = 0;
    int[] polls = {0};
    Matcher.setHook(() -> {
      if (++polls[0] > 2) {
        throw new Interrupted();
      }
    });
    for (int round = 0; round < 50_000; round++) {
      int[] code = (random.nextBoolean() ? LOOP : CATASTROPHE).clone();
      for (int changes = random.nextInt(3); changes >= 0; changes--) {
        code[random.nextInt(code.length)] = random.nextInt(50) - 2;
      }
      polls[0] = 0;
      try {
        Regex.compile(code, 1).matcher("aabca", 0, Integer.MAX_VALUE).search();
        accepted++;
      } catch (Interrupted e) {
        accepted++;
      } catch (InvalidCodeException e) {
        assertEquals("invalid SRE code", e.getMessage());
      }
    }
    assertTrue(accepted > 1000, "accepted: " + accepted);
  }

  @Test
  void givesSpansOfGroups() throws InvalidCodeException {
    int[] code = {
      SreOp.MARK, 0, SreOp.LITERAL, 'a', SreOp.MARK, 1, SreOp.REPEAT, 9, 0, 1, SreOp.MARK, 2, SreOp.LITERAL, 'b',
      SreOp.MARK, 3, SreOp.MAX_UNTIL, SreOp.SUCCESS
    };
    Matcher matcher = Regex.compile(code, 2).matcher("xa", 0, Integer.MAX_VALUE);
    assertTrue(matcher.search());
    assertArrayEquals(new int[] {1, 2, 1, 2, -1, -1}, matcher.spans());
    assertEquals(1, matcher.lastIndex());
  }
}
