package naja.processor;

import java.util.ArrayList;
import java.util.List;
import naja.processor.Definition.Kind;
import naja.processor.Exposed.Argument;
import naja.processor.Exposed.Attribute;
import naja.processor.Exposed.Conversion;
import naja.processor.Exposed.Function;
import naja.processor.Exposed.Result;
import naja.processor.Exposed.Role;

/** Writes the spec class of an exposed class. */
final class SpecWriter {
  private static final int MAX_DIRECT = 4;
  private static final String[] DIRECT_NAMES = {"a", "b", "c", "d"};
  /** The estimated bytes of bytecode that the cases of one method may have together; HotSpot stops at 8,000. */
  private static final int MAX_WEIGHT = 5000;

  private final Exposed exposed;
  private final StringBuilder out = new StringBuilder();

  private SpecWriter(Exposed exposed) {
    this.exposed = exposed;
  }

  /** The source of the spec class. */
  static String write(Exposed exposed) {
    return new SpecWriter(exposed).write();
  }

  private record Case(int id, String code, int weight) {}

  private String write() {
    String base = exposed.isModule() ? "ModuleFunctions" : "TypeMethods";
    line(0, "/** The dispatch of {@link " + exposed.className() + "}: generated. */");
    line(0, "public final class " + exposed.className() + "Spec extends " + base + " {");
    constantMethod("name", exposed.pythonName());
    if (exposed.isModule()) {
      constantMethod("doc", exposed.doc().isEmpty() ? null : exposed.doc());
      init();
    } else if (!exposed.doc().isEmpty()) {
      constantMethod("doc", exposed.doc());
    }
    define();
    dispatch("Object[] all", "all", cases(-1), true);
    for (int arity = 0; arity <= MAX_DIRECT; arity++) {
      List<Case> cases = cases(arity);
      if (!cases.isEmpty()) {
        StringBuilder parameters = new StringBuilder();
        StringBuilder arguments = new StringBuilder();
        for (int i = 0; i < arity; i++) {
          parameters.append(i == 0 ? "" : ", ").append("Object ").append(DIRECT_NAMES[i]);
          arguments.append(i == 0 ? "" : ", ").append(DIRECT_NAMES[i]);
        }
        dispatch(parameters.toString(), arguments.toString(), cases, false);
      }
    }
    out.setLength(out.length() - 1);
    line(0, "}");
    return header(out.toString()) + out;
  }

  private String header(String body) {
    StringBuilder header = new StringBuilder();
    if (!exposed.packageName().isEmpty()) {
      header.append("package ").append(exposed.packageName()).append(";\n\n");
    }
    String expose = "import naja.runtime.expose.";
    header.append(expose).append(exposed.isModule() ? "ModuleDefiner" : "TypeDefiner").append(";\n")
        .append(expose).append(exposed.isModule() ? "ModuleFunctions" : "TypeMethods").append(";\n");
    if (!exposed.packageName().equals("naja.runtime.objects")) {
      for (String name : List.of("PyDict", "PyTuple", "PyType")) {
        if (mentions(body, name)) {
          header.append("import naja.runtime.objects.").append(name).append(";\n");
        }
      }
    }
    return header.append('\n').toString();
  }

  private static boolean mentions(String body, String name) {
    for (int i = body.indexOf(name); i >= 0; i = body.indexOf(name, i + 1)) {
      boolean starts = i == 0 || (!Character.isJavaIdentifierPart(body.charAt(i - 1)) && body.charAt(i - 1) != '.');
      int end = i + name.length();
      if (starts && (end == body.length() || !Character.isJavaIdentifierPart(body.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  private void constantMethod(String name, String value) {
    line(1, "@Override");
    line(1, "public String " + name + "() {");
    line(2, "return " + literal(value) + ";");
    line(1, "}");
    out.append('\n');
  }

  private void init() {
    line(1, "@Override");
    line(1, "public void init(PyDict namespace) {" + (exposed.hasInit() ? "" : "}"));
    if (exposed.hasInit()) {
      line(2, exposed.className() + ".init(namespace);");
      line(1, "}");
    }
    out.append('\n');
  }

  private void define() {
    List<Case> declarations = new ArrayList<>();
    for (int id = 0; id < exposed.functions().size(); id++) {
      String declaration = declaration(id, exposed.functions().get(id));
      if (declaration != null) {
        declarations.add(new Case(id, declaration, 20));
      }
    }
    for (String name : exposed.repeats()) {
      declarations.add(new Case(declarations.size(), "type.repeat(" + literal(name) + ");", 20));
    }
    List<List<Case>> chunks = chunks(declarations);
    String parameter = exposed.isModule() ? "ModuleDefiner module" : "TypeDefiner type";
    String argument = exposed.isModule() ? "module" : "type";
    line(1, "@Override");
    line(1, "public void define(" + parameter + ") {");
    if (chunks.size() > 1) {
      for (int i = 0; i < chunks.size(); i++) {
        line(2, "define" + i + "(" + argument + ");");
      }
      for (int i = 0; i < chunks.size(); i++) {
        line(1, "}");
        out.append('\n');
        line(1, "private static void define" + i + "(" + parameter + ") {");
        chunks.get(i).forEach(c -> line(2, c.code()));
      }
    } else {
      declarations.forEach(c -> line(2, c.code()));
    }
    line(1, "}");
    out.append('\n');
  }

  private String declaration(int id, Function function) {
    Definition definition = function.definition();
    String shown = function.textSignature();
    boolean other = function.role() != Role.NEW && shown != null && !shown.equals(definition.signature());
    String text = literal(definition.signature() + (other ? "\n" + shown : "")) + ", " + (shown != null);
    String doc = literal(function.doc().isEmpty() ? null : function.doc());
    String rest = "(" + id + ", " + literal(definition.name()) + ", " + text + ", " + doc + ");";
    return switch (function.role()) {
      case FUNCTION -> "module.function" + rest;
      case METHOD -> "type.method" + rest;
      case SLOT -> "type.slot" + rest;
      case CLASS_METHOD -> "type.classMethod" + rest;
      case STATIC_METHOD -> "type.staticMethod" + rest;
      case NEW -> "type.newMethod(" + id + ", " + literal(definition.signature()) + ", "
          + literal(function.textSignature()) + ");";
      case GETTER -> attribute(definition.name());
      case SETTER -> null;
    };
  }

  private String attribute(String name) {
    for (Attribute attribute : exposed.attributes()) {
      if (attribute.name().equals(name)) {
        return (attribute.member() ? "type.member(" : "type.getSet(") + literal(name) + ", " + attribute.getter() + ", "
            + attribute.setter() + ", " + attribute.deletes() + ", "
            + literal(attribute.doc().isEmpty() ? null : attribute.doc()) + ");";
      }
    }
    throw new IllegalStateException(name);
  }

  /** The cases of one entry point: -1 for the general one. */
  private List<Case> cases(int arity) {
    List<Case> cases = new ArrayList<>();
    for (int id = 0; id < exposed.functions().size(); id++) {
      Function function = exposed.functions().get(id);
      List<String> arguments = arity < 0 ? generalArguments(function) : directArguments(function, arity);
      if (arguments == null) {
        continue;
      }
      String call = function.javaClass() + "." + function.javaName() + "(" + String.join(", ", arguments) + ")";
      String code = switch (function.result()) {
        case NONE -> "{ " + call + "; yield NONE; }";
        case WIDEN -> "(long) " + call + ";";
        case AS_IS -> call + ";";
      };
      cases.add(new Case(id, "case " + id + " -> " + code, 14 + (arity < 0 ? 20 : 10) * arguments.size()));
    }
    return cases;
  }

  private List<String> generalArguments(Function function) {
    List<String> result = new ArrayList<>();
    for (int i = 0; i < function.arguments().size(); i++) {
      Argument argument = function.arguments().get(i);
      String value = "all[" + i + "]";
      if (argument.conversion() == Conversion.RECEIVER) {
        result.add(receiver(function, argument, value));
      } else {
        result.add(argument.defaultValue() == null ? convert(argument, value) : convertOrDefault(argument, value));
      }
    }
    return result;
  }

  /** The arguments of a call with so many positional arguments, or null if that is no valid call. */
  private List<String> directArguments(Function function, int arity) {
    List<String> result = new ArrayList<>();
    int given = 0;
    for (Argument argument : function.arguments()) {
      Kind kind = argument.parameter().kind();
      boolean positional = kind == Kind.POSITIONAL_ONLY || kind == Kind.POSITIONAL_OR_KEYWORD;
      if (argument.conversion() == Conversion.ARGS) {
        StringBuilder rest = new StringBuilder();
        while (given < arity) {
          rest.append(rest.isEmpty() ? "" : ", ").append(DIRECT_NAMES[given++]);
        }
        result.add(rest.isEmpty() ? "NO_ARGS" : "new Object[] {" + rest + "}");
      } else if (argument.conversion() == Conversion.KWARGS) {
        result.add("new PyDict()");
      } else if (positional && given < arity) {
        String value = DIRECT_NAMES[given++];
        if (argument.conversion() == Conversion.RECEIVER) {
          result.add(receiver(function, argument, value));
        } else {
          result.add(function.role() == Role.SETTER && argument.defaultValue() != null
              ? convertOrDefault(argument, value) : convert(argument, value));
        }
      } else if (argument.defaultValue() != null && function.role() != Role.SETTER) {
        result.add(argument.defaultValue());
      } else {
        return null;
      }
    }
    return given == arity ? result : null;
  }

  private String receiver(Function function, Argument argument, String value) {
    boolean unwrapped = !exposed.selfMethod().isEmpty() && function.role() != Role.NEW
        && function.role() != Role.CLASS_METHOD;
    String self = unwrapped ? exposed.className() + "." + exposed.selfMethod() + "(" + value + ")" : value;
    return argument.javaType().equals("Object") ? self : "(" + argument.javaType() + ") " + self;
  }

  private static String convert(Argument argument, String value) {
    String where = ", " + literal(argument.where());
    return switch (argument.conversion()) {
      case OBJECT, RECEIVER, WHOLE_RECEIVER -> value;
      case LONG -> "asLong(" + value + ")";
      case INT -> "asInt(" + value + ")";
      case DOUBLE -> "asDouble(" + value + ")";
      case BOOLEAN -> "asBoolean(" + value + ")";
      case STRING -> (argument.noneIsNull() ? "asStringOrNull(" : "asString(") + value + where + ")";
      case INSTANCE -> (argument.noneIsNull() ? "instanceOrNull(" : "instance(") + argument.javaType() + ".class, "
          + value + where + ", " + literal(argument.pythonType()) + ")";
      case ARGS -> "(Object[]) " + value;
      case KWARGS -> "(PyDict) " + value;
    };
  }

  private static String convertOrDefault(Argument argument, String value) {
    if (argument.noneIsNull()
        || (argument.conversion() == Conversion.OBJECT && argument.defaultValue().equals("null"))) {
      return convert(argument, value);
    }
    return value + " == null ? " + argument.defaultValue() + " : " + convert(argument, value);
  }

  private void dispatch(String parameters, String arguments, List<Case> cases, boolean general) {
    List<List<Case>> chunks = chunks(cases);
    String separator = parameters.isEmpty() ? "" : ", ";
    line(1, "@Override");
    line(1, "public Object call(int id" + separator + parameters + ") {");
    String otherwise = general ? "default -> throw new IllegalArgumentException();" : "default -> MISS;";
    if (chunks.size() > 1) {
      for (int i = 0; i < chunks.size() - 1; i++) {
        line(2, "if (id < " + chunks.get(i + 1).getFirst().id() + ") {");
        line(3, "return call" + i + "(id" + separator + arguments + ");");
        line(2, "}");
      }
      line(2, "return call" + (chunks.size() - 1) + "(id" + separator + arguments + ");");
      for (int i = 0; i < chunks.size(); i++) {
        line(1, "}");
        out.append('\n');
        line(1, "private static Object call" + i + "(int id" + separator + parameters + ") {");
        cases(chunks.get(i), otherwise);
      }
    } else {
      cases(cases, otherwise);
    }
    line(1, "}");
    out.append('\n');
  }

  private void cases(List<Case> cases, String otherwise) {
    if (cases.isEmpty()) {
      line(2, "throw new IllegalArgumentException();");
      return;
    }
    line(2, "return switch (id) {");
    cases.forEach(c -> line(3, c.code()));
    line(3, otherwise);
    line(2, "};");
  }

  private static List<List<Case>> chunks(List<Case> cases) {
    List<List<Case>> chunks = new ArrayList<>();
    List<Case> chunk = new ArrayList<>();
    int weight = 0;
    for (Case c : cases) {
      if (weight + c.weight() > MAX_WEIGHT) {
        chunks.add(chunk);
        chunk = new ArrayList<>();
        weight = 0;
      }
      chunk.add(c);
      weight += c.weight();
    }
    chunks.add(chunk);
    return chunks;
  }

  private void line(int indent, String text) {
    out.repeat("  ", indent).append(text).append('\n');
  }

  /** A Java string literal, or {@code null}. */
  static String literal(String value) {
    if (value == null) {
      return "null";
    }
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        case '\r' -> out.append("\\r");
        default -> {
          if (c < ' ' || c > '~') {
            out.append("\\u").append(Integer.toHexString(0x10000 | c).substring(1));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('"').toString();
  }
}
