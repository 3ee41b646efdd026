package naja.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Native modules and built-in types have the names and signatures that CPython's have, but for the known differences. */
class ApiTest {
  @Test
  void namesAndSignaturesAreCPythons() throws IOException, InterruptedException {
    assertEquals(Api.expectations().keySet(), Api.differences(Python.cpython(), Python.naja()).keySet());
  }
}
