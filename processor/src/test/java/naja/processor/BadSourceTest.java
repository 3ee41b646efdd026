package naja.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One bad source per rule; each error must stand on the second line of the class. */
class BadSourceTest {
  @TempDir Path folder;

  private void expectInType(String message, String member) {
    expect(message, "@TypeSpec(\"t\") public class T {\n" + member + "\n}");
  }

  private void expect(String message, String... sources) {
    List<String> messages = Compilation.of(folder, sources).messages();
    assertTrue(messages.contains("2: " + message), messages.toString());
  }

  @Test
  void accepted() {
    List<String> messages = Compilation.of(folder, """
        @TypeSpec("t") public class T {
          @Def("f(self, /)") static void f(T self) { }
        }""").messages();
    assertEquals(List.of(), messages);
  }

  @Test
  void notStatic() {
    expectInType("a method with @Def must be static", "@Def(\"f(self, /)\") void f(T self) { }");
  }

  @Test
  void isPrivate() {
    expectInType("a method with @Def must not be private",
        "@Def(\"f(self, /)\") private static void f(T self) { }");
  }

  @Test
  void generic() {
    expectInType("a method with @Def must not be generic", "@Def(\"f(self, /)\") static <X> void f(T self) { }");
  }

  @Test
  void checkedException() {
    expectInType("a method with @Def must not throw the checked exception java.io.IOException",
        "@Def(\"f(self, /)\") static void f(T self) throws java.io.IOException { }");
  }

  @Test
  void parameterCount() {
    expectInType("the definition of f has 2 parameters, the Java method 1",
        "@Def(\"f(self, x, /)\") static void f(T self) { }");
  }

  @Test
  void parameterCountOfNew() {
    expectInType("the definition of t has 2 parameters, the Java method 1 (the type, which the definition does not"
        + " name, counts)", "@New(\"t(x, /)\") static Object make(PyType type) { return type; }");
  }

  @Test
  void unknownDefault() {
    expectInType("the default <unrepresentable> is no value of the Java type long",
        "@Def(\"f(self, x=<unrepresentable>, /)\") static void f(T self, long x) { }");
  }

  @Test
  void defaultOutOfRange() {
    expectInType("the default 3000000000 is no value of the Java type int",
        "@Def(\"f(self, x=3000000000, /)\") static void f(T self, int x) { }");
  }

  @Test
  void duplicateName() {
    expect("duplicate name f", "@TypeSpec(\"t\") public class T { @Def(\"f(self, /)\") static void f(T self) { }\n"
        + "@Def(\"f(self, /)\") static void g(T self) { } }");
  }

  @Test
  void wholeInstanceOfAnotherType() {
    expectInType("an instance that is given whole is an Object",
        "@Def(value = \"f(self, /)\", whole = true) static Object f(String self) { return self; }");
  }

  @Test
  void duplicateSetter() {
    expect("duplicate @Set(\"f\")", "@TypeSpec(\"t\") public class T {"
        + " @Get(\"f\") static Object f(T self) { return self; } @Set(\"f\") static void g(T self, Object x) { }\n"
        + "@Set(\"f\") static void h(T self, Object x) { } }");
  }

  @Test
  void setterWithoutGetter() {
    expectInType("@Set(\"f\") has no @Get(\"f\")", "@Set(\"f\") static void f(T self, Object value) { }");
  }

  @Test
  void getterParameters() {
    expectInType("a method with @Get has 1 parameter, not 2",
        "@Get(\"f\") static Object f(T self, Object x) { return x; }");
  }

  @Test
  void voidGetter() {
    expectInType("a method with @Get must return a value", "@Get(\"f\") static void f(T self) { }");
  }

  @Test
  void setterWithResult() {
    expectInType("a method with @Set must be void", "@Set(\"f\") static Object f(T self, Object x) { return x; }");
  }

  @Test
  void parameterType() {
    expectInType("unsupported Java type of a parameter: char",
        "@Def(\"f(self, x, /)\") static void f(T self, char x) { }");
  }

  @Test
  void genericParameterType() {
    expectInType("unsupported Java type of a parameter: java.util.List<java.lang.String>",
        "@Def(\"f(self, x, /)\") static void f(T self, java.util.List<String> x) { }");
  }

  @Test
  void resultType() {
    expectInType("unsupported Java type of a result: java.lang.Integer",
        "@Def(\"f(self, /)\") static Integer f(T self) { return 1; }");
  }

  @Test
  void voidNext() {
    expectInType("__next__ must return a value, or null for the end",
        "@Def(\"__next__(self, /)\") static void next(T self) { }");
  }

  @Test
  void instanceType() {
    expectInType("unsupported Java type of the instance: long",
        "@Def(\"f(self, /)\") static void f(long self) { }");
  }

  @Test
  void argsType() {
    expectInType("*args must be an Object[]", "@Def(\"f(self, *args)\") static void f(T self, Object args) { }");
  }

  @Test
  void kwargsType() {
    expectInType("**kwargs must be a PyDict", "@Def(\"f(self, **kwargs)\") static void f(T self, Object kwargs) { }");
  }

  @Test
  void noInstance() {
    expectInType("the first parameter of a method is the instance: self", "@Def(\"f()\") static void f() { }");
  }

  @Test
  void classMethodWithoutType() {
    expectInType("the first parameter must be a PyType", "@ClassDef(\"f(cls, /)\") static void f(Object cls) { }");
  }

  @Test
  void newAsDef() {
    expectInType("__new__ is declared with @New", "@Def(\"__new__(cls, /)\") static void f(PyType cls) { }");
  }

  @Test
  void twoAnnotations() {
    expectInType("@Def and @Get on one method",
        "@Def(\"f(self, /)\") @Get(\"f\") static Object f(T self) { return self; }");
  }

  @Test
  void getterInModule() {
    expect("@Get belongs into a class with @TypeSpec",
        "@ModuleSpec(\"m\") public class M {\n@Get(\"f\") static Object f(Object self) { return self; } }");
  }

  @Test
  void stray() {
    expect("@Def needs @TypeSpec or @ModuleSpec at the class",
        "public class M {\n@Def(\"f()\") static void f() { } }");
  }

  @Test
  void nested() {
    expect("an exposed class must not be nested in another class",
        "public class M {\n@TypeSpec(\"t\") static class T { } }");
  }

  @Test
  void bothSpecs() {
    expect("@TypeSpec and @ModuleSpec on one class", "\n@TypeSpec(\"t\") @ModuleSpec(\"m\") public class M { }");
  }

  @Test
  void emptyName() {
    expect("the Python name is empty", "\n@TypeSpec(\"\") public class M { }");
  }

  @Test
  void duplicateModule() {
    expect("duplicate module name m",
        "\n@ModuleSpec(\"m\") public class A { }", "\n@ModuleSpec(\"m\") public class B { }");
  }

  @Test
  void selfMethod() {
    expect("self = \"self\" names no non-private static method of one parameter",
        "\n@TypeSpec(value = \"t\", self = \"self\") public class T { }");
  }

  @Test
  void methodsElsewhere() {
    expect("java.lang.Math must be a class of the same package",
        "\n@TypeSpec(value = \"t\", methods = Math.class) public class T { }");
  }

  @Test
  void finalSub() {
    expect("sub = true needs a class that is neither final, abstract nor generic",
        "\n@TypeSpec(value = \"t\", sub = true) public final class T { }");
  }

  @Test
  void subWithoutConstructor() {
    expect("sub = true needs a constructor that is not private",
        "\n@TypeSpec(value = \"t\", sub = true) public class T { private T() {} }");
  }

  @Test
  void definitions() {
    for (String[] bad : new String[][] {
      {"f", "a definition is name(parameters)"},
      {"f(self", "a definition is name(parameters)"},
      {"f g(self)", "not a name: 'f g'"},
      {"f(self, 1x)", "not a name: '1x'"},
      {"f(self, self)", "duplicate parameter self"},
      {"f(/, self)", "misplaced /"},
      {"f(self, *, /, x)", "misplaced /"},
      {"f(self, *a, *b)", "misplaced *b"},
      {"f(self, *, *, x)", "misplaced *"},
      {"f(self, *)", "named parameters must follow *"},
      {"f(self, **a, b)", "nothing may follow **a"},
      {"f(self, a=1, b)", "parameter without a default follows parameter with a default: b"},
      {"f(self, a=)", "no default after a="},
      {"f(self, )", "parameter expected after the last comma"},
      {"f(self, a=(1)", "unbalanced brackets or quotes"},
      {"f(self, a[, b)", "unbalanced brackets or quotes"},
      {"f(self, a[, b[, c], /)", "unbalanced brackets or quotes"},
      {"f(self, a='x)", "unbalanced brackets or quotes"},
      {"f(self, a=))", "unbalanced brackets"}}) {
      expectInType("bad definition: " + bad[1], "@Def(\"" + bad[0] + "\") static void f(T self) { }");
    }
  }
}
