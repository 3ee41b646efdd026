package naja.runtime.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Compares with what CPython said: the committed samples of {@code text_cases.py}, and as a program any other file of
 * its making.
 */
class CasesTest {
  private int count;
  private final List<String> wrong = new ArrayList<>();

  @Test
  void str() throws IOException {
    check("str");
  }

  @Test
  void ints() throws IOException {
    check("int");
  }

  @Test
  void floats() throws IOException {
    check("float");
  }

  @Test
  void format() throws IOException {
    check("format");
  }

  @Test
  void templates() throws IOException {
    check("template");
  }

  @Test
  void codecs() throws IOException {
    check("codec");
  }

  @Test
  void bytes() throws IOException {
    check("bytes");
  }

  @Test
  void math() throws IOException {
    check("math");
  }

  private void check(String group) throws IOException {
    try (InputStream in = CasesTest.class.getResourceAsStream(group + ".cases")) {
      read(new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII)));
    }
    assertTrue(count > 100, "too few cases: " + count);
    assertEquals(List.of(), wrong);
  }

  private void read(BufferedReader in) throws IOException {
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      count++;
      String[] fields = line.split("\t", -1);
      Object[] arguments = new Object[fields.length - 3];
      for (int i = 0; i < arguments.length; i++) {
        arguments[i] = CaseValues.decode(fields[i + 1]);
      }
      String expected = fields[fields.length - 1];
      String actual;
      try {
        actual = CaseValues.encode(CaseOperations.run(fields[0], arguments));
      } catch (TextError e) {
        actual = CaseValues.encode(e);
      } catch (RuntimeException e) {
        actual = "?" + e + " at " + e.getStackTrace()[0];
      }
      if (!actual.equals(expected)) {
        wrong.add(line + "\n   but was " + actual);
      }
    }
  }

  /** Compares all the files named. */
  public static void main(String[] files) throws IOException {
    for (String file : files) {
      CasesTest test = new CasesTest();
      try (BufferedReader in = Files.newBufferedReader(Path.of(file), StandardCharsets.US_ASCII)) {
        test.read(in);
      }
      for (int i = 0; i < Math.min(25, test.wrong.size()); i++) {
        System.out.println(test.wrong.get(i));
      }
      System.out.println(file + ": " + test.count + " cases, " + test.wrong.size() + " wrong");
    }
  }
}
