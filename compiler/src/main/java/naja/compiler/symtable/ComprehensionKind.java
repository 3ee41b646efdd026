package naja.compiler.symtable;

/** What kind of comprehension a block is, if it is one. */
public enum ComprehensionKind {
  NONE(null),
  LIST("list comprehension"),
  DICT("dict comprehension"),
  SET("set comprehension"),
  GENERATOR("generator expression");

  final String description;

  ComprehensionKind(String description) {
    this.description = description;
  }
}
