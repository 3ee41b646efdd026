package naja.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The library's tools say on real input what they say on CPython; the short ones, {@code conformance/run real} runs all. */
@Execution(ExecutionMode.CONCURRENT)
class RealTest {
  @TestFactory
  Stream<DynamicTest> programs() {
    Real real = new Real(Python.najaAsPython(), Python.cpython());
    return Real.IN_BUILD.stream().map(program -> DynamicTest.dynamicTest(program, () -> {
      Real.Comparison comparison = real.compare(program);
      assertEquals(Real.expectations(program).keySet(), comparison.differences().keySet(),
          () -> comparison.differences().toString());
    }));
  }

  @Test
  void noExpectationIsStale() {
    assertTrue(Real.all().containsAll(Real.IN_BUILD));
    assertEquals(List.of(), Real.expectations().keySet().stream()
        .filter(name -> !Real.all().contains(name.substring(0, Math.max(0, name.indexOf(": "))))).toList());
  }
}
