package naja.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The text of generated classes, compared with files; {@code -Dnaja.golden=write} writes these anew.
 */
class GeneratedTest {
  private static final String TYPE = """
      @TypeSpec(value = "demo.bag", sub = true, self = "self", doc = "A \\"bag\\".\\nOf things.",
                methods = BagMore.class)
      public class Bag extends PyObject {
        protected Bag() {}
        public Bag(int size, String... names) {}
        @Override public PyType type() { return null; }
        static Object self(Object value) { return value; }
        @New("bag(iterable=(), /)") static Object create(PyType type, Object iterable) { return iterable; }
        @Def(value = "add(self, object, /)", doc = "Add it.") static void add(Bag self, Object object) { }
        @Def("__len__(self, /)") static int length(Bag self) { return 0; }
        @Def("__next__(self, /)") static Object next(Bag self) { return null; }
        @Def(value = "__getitem__(self, index, /)", coexist = true)
        static Object getItem(Bag self, long index) { return index; }
        @Def("__reduce__(self, /)") static Object reduce(Bag self) { return self; }
        @Def("index(self, value, start=0, stop=sys.maxsize, /)")
        static long index(Bag self, Object value, long start, long stop) { return 0; }
        @Def("find(self, sub[, start[, end]], /)")
        static int find(Bag self, String sub, Object start, Object end) { return 0; }
        @Def("encode(self, /, encoding='utf-8', errors=None, *, strict=False)")
        static String encode(Bag self, String encoding, String errors, boolean strict) { return ""; }
        @Def("update(self, other, /, *args, **kwargs)")
        static boolean update(Bag self, Bag other, Object[] args, PyDict kwargs) { return true; }
        @ClassDef("fromkeys(type, keys, value=<unrepresentable>, /)")
        static Object fromKeys(PyType type, Object keys, Object value) { return keys; }
        @StaticDef(value = "twice(x)", noSignature = true) static double twice(double x) { return 2 * x; }
        @Get(value = "size", doc = "How many.") static int size(Bag self) { return 0; }
        @Get("name") static Object name(Bag self) { return ""; }
        @Set(value = "name", deletes = true) static void name(Bag self, String name) { }
        @Get(value = "kind", member = true) static Object kind(Bag self) { return ""; }
      }""";
  private static final String MORE = """
      final class BagMore {
        @Def("more(self, /)") static void more(Bag self) { }
      }""";
  private static final String MORE_FUNCTIONS = """
      final class DemoMore {
        @Def("more()") static long more() { return 1; }
      }""";
  private static final String MODULE = """
      @ModuleSpec(value = "_demo", doc = "A demo.", functions = DemoMore.class) public final class DemoModule {
        @Def("count()") static int count() { return 0; }
        @Def("total(*numbers, start=0.5)") static double total(Object[] numbers, double start) { return start; }
        static void init(PyDict namespace) { }
      }""";

  @TempDir Path folder;

  @Test
  void golden() throws IOException {
    Compilation compilation = Compilation.of(folder, TYPE, MORE, MODULE, MORE_FUNCTIONS);
    assertEquals(List.of(), compilation.messages());
    for (String name : List.of("demo.BagSpec", "demo.BagSub", "demo.DemoModuleSpec", "demo.ModuleIndex")) {
      Path file = Compilation.root().resolve("processor/src/test/golden/" + name + ".txt");
      String text = compilation.generated(name);
      if ("write".equals(System.getProperty("naja.golden"))) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
      }
      assertEquals(Files.readString(file), text, name);
    }
  }

  @Test
  void bigTypesStaySmallMethods() throws IOException {
    StringBuilder source = new StringBuilder("@TypeSpec(\"big\") public class Big {\n");
    for (int i = 0; i < 300; i++) {
      source.append("@Def(\"m").append(i).append("(self, /, a='x', b=None, c=1, *, d=1.5, e=False)\") static Object m")
          .append(i).append("(Big self, String a, String b, long c, double d, boolean e) { return a; }\n");
    }
    Compilation compilation = Compilation.of(folder, source.append('}').toString());
    assertEquals(List.of(), compilation.messages());
    int methods = 0;
    for (MethodModel method : ClassFile.of().parse(compilation.classFile("demo.BigSpec")).methods()) {
      int length = method.findAttribute(Attributes.code()).orElseThrow().codeLength();
      assertTrue(length < 7500, method.methodName() + ": " + length);
      methods++;
    }
    assertTrue(methods > 10, "the dispatch was split");
  }
}
