package naja.processor;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Writes the Java class of the instances of Python subclasses. */
final class SubWriter {
  private SubWriter() {}

  /** The source of {@code <Class>Sub}. */
  static String write(TypeElement owner) {
    StringBuilder out = new StringBuilder();
    String name = owner.getSimpleName().toString();
    String packageName = ((PackageElement) owner.getEnclosingElement()).getQualifiedName().toString();
    if (!packageName.isEmpty()) {
      out.append("package ").append(packageName).append(";\n\n");
    }
    if (!packageName.equals("naja.runtime.objects")) {
      for (String used : List.of("PyInstance", "PyType", "Subclassed")) {
        out.append("import naja.runtime.objects.").append(used).append(";\n");
      }
      out.append('\n');
    }
    out.append("/** An instance of a Python subclass of {@link ").append(name).append("}: generated. */\n");
    out.append("public final class ").append(name).append("Sub extends ").append(name)
        .append(" implements Subclassed {\n");
    out.append("  private final PyInstance attrs;\n");
    for (ExecutableElement constructor : ElementFilter.constructorsIn(owner.getEnclosedElements())) {
      if (!constructor.getModifiers().contains(Modifier.PRIVATE)) {
        constructor(out, name, constructor);
      }
    }
    out.append("\n  @Override\n  public PyType type() {\n    return attrs.type();\n  }\n");
    out.append("\n  @Override\n  public PyInstance attrs() {\n    return attrs;\n  }\n}\n");
    return out.toString();
  }

  /** The attributes are there before the constructor of the class runs, which may ask for the type. */
  private static void constructor(StringBuilder out, String name, ExecutableElement constructor) {
    out.append("\n  ");
    for (Modifier access : List.of(Modifier.PUBLIC, Modifier.PROTECTED)) {
      if (constructor.getModifiers().contains(access)) {
        out.append(access).append(' ');
      }
    }
    out.append(name).append("Sub(PyType type");
    StringBuilder arguments = new StringBuilder();
    List<? extends VariableElement> parameters = constructor.getParameters();
    for (int i = 0; i < parameters.size(); i++) {
      VariableElement parameter = parameters.get(i);
      String type = parameter.asType().toString();
      if (constructor.isVarArgs() && i == parameters.size() - 1) {
        type = type.substring(0, type.length() - 2) + "...";
      }
      String own = parameter.getSimpleName().toString();
      String unique = own.equals("type") ? "type_" : own;
      out.append(", ").append(type).append(' ').append(unique);
      arguments.append(i == 0 ? "" : ", ").append(unique);
    }
    out.append(") {\n    attrs = PyInstance.make(type);\n    super(").append(arguments)
        .append(");\n    PyInstance.own(attrs, this);\n  }\n");
  }
}
