package naja.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The sizes that have a limit. HotSpot compiles no method of more than 8,000 bytes of bytecode, and a file of more than
 * 1,500 lines has more than one subject. Exceptions are listed with their reasons; one that is no longer needed fails.
 */
class SizeTest {
  private static final int HOT_METHOD_BYTES = 7_500;
  private static final int METHOD_BYTES = 8_000;
  private static final int FILE_LINES = 1_500;

  /** Where every method may be hot. */
  private static final List<String> HOT_PACKAGES =
      List.of("naja/runtime/interpreter/", "naja/runtime/abstracts/", "naja/jit/");

  @Test
  void hotMethodsStayCompilable() throws IOException {
    Map<String, Integer> large = new TreeMap<>(methodsOver(true, HOT_METHOD_BYTES));
    assertEquals(Map.of(), large, "no exceptions here: split the method");
  }

  @Test
  void otherMethodsStayCompilable() throws IOException {
    assertExcepted("large-methods.txt", methodsOver(false, METHOD_BYTES));
  }

  @Test
  void filesHaveOneSubject() {
    Map<String, Integer> large = new TreeMap<>();
    for (String module : Repository.MODULES) {
      for (Path file : Repository.files(Repository.ROOT.resolve(module).resolve("src"), ".java")) {
        int lines = Repository.lines(file).size();
        if (lines > FILE_LINES) {
          large.put(Repository.name(file), lines);
        }
      }
    }
    assertExcepted("long-files.txt", large);
  }

  private static void assertExcepted(String list, Map<String, Integer> found) {
    Map<String, String> excepted =
        Repository.reasons(Repository.ROOT.resolve("conformance/expectations").resolve(list));
    List<String> wrong = new ArrayList<>();
    found.forEach((name, size) -> {
      if (!excepted.containsKey(name)) {
        wrong.add(name + " has " + size + " and is not in " + list);
      }
    });
    for (String name : excepted.keySet()) {
      if (!found.containsKey(name)) {
        wrong.add(name + " is in " + list + " without need");
      }
    }
    assertEquals(List.of(), wrong);
  }

  /** Methods by {@code Class#name}; static initialisers run once and are not asked. */
  private static Map<String, Integer> methodsOver(boolean hot, int limit) throws IOException {
    Map<String, Integer> found = new TreeMap<>();
    for (String module : Repository.MODULES) {
      for (Path file : Repository.files(Repository.ROOT.resolve(module).resolve("target/classes"), ".class")) {
        ClassModel model = ClassFile.of().parse(file);
        String owner = model.thisClass().asInternalName();
        if (HOT_PACKAGES.stream().anyMatch(owner::startsWith) != hot) {
          continue;
        }
        for (MethodModel method : model.methods()) {
          int size = method.code().map(code -> ((CodeAttribute) code).codeLength()).orElse(0);
          if (size > limit && !method.methodName().equalsString("<clinit>")) {
            found.merge(owner.replace('/', '.') + "#" + method.methodName().stringValue(), size, Math::max);
          }
        }
      }
    }
    return found;
  }
}
