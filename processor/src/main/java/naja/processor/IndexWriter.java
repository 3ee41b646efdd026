package naja.processor;

import java.util.List;

/** Writes the class that finds the exposed modules of a compilation by name. */
final class IndexWriter {
  private IndexWriter() {}

  /** The source of the index class. */
  static String write(String qualifiedName, List<Exposed> modules) {
    StringBuilder out = new StringBuilder();
    int dot = qualifiedName.lastIndexOf('.');
    if (dot > 0) {
      out.append("package ").append(qualifiedName, 0, dot).append(";\n\n");
    }
    out.append("import naja.runtime.expose.ModuleFunctions;\n\n");
    out.append("/** The built-in modules by name: generated. */\n");
    out.append("public final class ").append(qualifiedName.substring(dot + 1)).append(" {\n");
    out.append("  private ").append(qualifiedName.substring(dot + 1)).append("() {}\n\n");
    out.append("  /** The functions of a module, or null if there is no such module here. */\n");
    out.append("  public static ModuleFunctions find(String name) {\n    return switch (name) {\n");
    for (Exposed module : modules) {
      out.append("      case ").append(SpecWriter.literal(module.pythonName())).append(" -> new ")
          .append(module.qualify("Spec")).append("();\n");
    }
    out.append("      default -> null;\n    };\n  }\n\n");
    out.append("  /** The names of all modules here. */\n");
    out.append("  public static String[] names() {\n    return new String[] {");
    for (int i = 0; i < modules.size(); i++) {
      out.append(i == 0 ? "\n" : ",\n").append("        ").append(SpecWriter.literal(modules.get(i).pythonName()));
    }
    out.append("};\n  }\n}\n");
    return out.toString();
  }
}
