package naja.compiler.symtable;

/**
 * A name in one block. The flags say how the block uses the name, and above {@link #SCOPE_OFFSET} which scope the
 * analysis found; the numbers are those of Python's {@code _symtable}. Confined to one thread.
 */
public final class Symbol {
  /** Named by a {@code global} statement. */
  public static final int DEF_GLOBAL = 1;

  /** Assigned in the block. */
  public static final int DEF_LOCAL = 2;

  /** A formal parameter. */
  public static final int DEF_PARAM = 4;

  /** Named by a {@code nonlocal} statement. */
  public static final int DEF_NONLOCAL = 8;

  /** Read in the block. */
  public static final int USE = 16;

  /** Free in a method, and bound in the class too. */
  public static final int DEF_FREE_CLASS = 64;

  /** Bound by an {@code import}. */
  public static final int DEF_IMPORT = 128;

  /** Annotated in the block. */
  public static final int DEF_ANNOT = 256;

  /** The iteration variable of a comprehension. */
  public static final int DEF_COMP_ITER = 512;

  /** A type parameter. */
  public static final int DEF_TYPE_PARAM = 1024;

  /** A cell in an inlined comprehension. */
  public static final int DEF_COMP_CELL = 2048;

  /** Any way of binding a name. */
  public static final int DEF_BOUND = DEF_LOCAL | DEF_PARAM | DEF_IMPORT | DEF_TYPE_PARAM;

  /** Where the scope stands in the flags. */
  public static final int SCOPE_OFFSET = 12;

  /** Masks the scope after shifting. */
  public static final int SCOPE_MASK = 15;

  /** Scopes. */
  public static final int LOCAL = 1,
      GLOBAL_EXPLICIT = 2,
      GLOBAL_IMPLICIT = 3,
      FREE = 4,
      CELL = 5;

  private final String name;
  int flags;

  Symbol(String name, int flags) {
    this.name = name;
    this.flags = flags;
  }

  /** The name, mangled where the class asks for it. */
  public String name() {
    return name;
  }

  /** The flags with the scope. */
  public int flags() {
    return flags;
  }

  /** The scope, or 0 before the analysis. */
  public int scope() {
    return flags >> SCOPE_OFFSET & SCOPE_MASK;
  }
}
