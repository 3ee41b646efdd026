package naja.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The modules of CPython's tests that have expectations behave as expected, id by id. */
class CPythonTestsTest {
  @TestFactory
  Stream<DynamicTest> modules() {
    CPythonTests tests = new CPythonTests(Python.naja(), Python.cpython());
    return Expectations.modules().stream().map(module -> DynamicTest.dynamicTest(module, () -> {
      CPythonTests.Run onCPython = tests.onCPython(module);
      CPythonTests.Run onNaja = tests.onNaja(module, onCPython);
      assertEquals(List.of(), Expectations.read(module).objections(onCPython, onNaja));
    }));
  }
}
