package naja.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every program of the tour and of the behaviour tests says on Naja what it says on CPython. */
@Execution(ExecutionMode.CONCURRENT)
class ProgramsTest {
  @TestFactory
  Stream<DynamicTest> programs() {
    Programs programs = new Programs(Python.naja(), Python.cpython());
    Map<String, Reason> expected = Programs.expectations();
    return Programs.all().stream().map(program -> {
      String name = Repository.name(program);
      return DynamicTest.dynamicTest(name, program.toUri(), () -> {
        String difference = programs.difference(program);
        if (expected.get(name) == Reason.FLAKY) {
          return;
        }
        if (expected.containsKey(name)) {
          assertNotNull(difference, "says the same, but is expected to differ: take it out of the expectations");
        } else {
          assertNull(difference);
        }
      });
    });
  }

  @Test
  void noExpectationIsStale() {
    List<String> names = Programs.all().stream().map(Repository::name).toList();
    assertEquals(List.of(), Programs.expectations().keySet().stream().filter(name -> !names.contains(name)).toList());
  }
}
