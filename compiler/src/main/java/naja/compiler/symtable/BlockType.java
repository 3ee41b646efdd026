package naja.compiler.symtable;

/** The kinds of blocks; the ordinals are the {@code TYPE_} numbers of Python's {@code _symtable}. */
public enum BlockType {
  FUNCTION,
  CLASS,
  MODULE,
  ANNOTATION,
  TYPE_ALIAS,
  TYPE_PARAMETERS,
  TYPE_VARIABLE
}
