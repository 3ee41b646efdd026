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

/** The modules of CPython's tests that the build runs behave as expected, id by id. */
@Execution(ExecutionMode.CONCURRENT)
class CPythonTestsTest {
  @TestFactory
  Stream<DynamicTest> modules() {
    CPythonTests tests = new CPythonTests(Python.naja(), Python.cpython());
    return Expectations.inBuild().stream().map(module -> DynamicTest.dynamicTest(module, () -> {
      CPythonTests.Run onCPython = tests.onCPython(module);
      CPythonTests.Run onNaja = tests.onNaja(module, onCPython);
      assertEquals(List.of(), Expectations.read(module).objections(onCPython, onNaja));
    }));
  }

  @Test
  void everyModuleOfTheBuildHasExpectations() {
    assertTrue(Expectations.modules().containsAll(Expectations.inBuild()));
  }
}
