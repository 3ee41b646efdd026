package naja.compiler;

import java.util.Arrays;
import java.util.List;

/**
 * A compiled block as CPython 3.14 compiles it: the fields are those of its {@code code} type, so that every one
 * of them can be compared with CPython's.
 *
 * @param argCount the positional parameters, positional-only ones included
 * @param posOnlyArgCount the positional-only parameters
 * @param kwOnlyArgCount the keyword-only parameters
 * @param stackSize the deepest value stack, in slots
 * @param flags {@code co_flags}
 * @param bytecode {@code co_code}: two bytes an instruction, cache entries included and zero
 * @param consts neutral constants ({@link naja.syntax.constant}) and nested {@link Code}
 * @param names {@code co_names}
 * @param localsPlusNames the names of locals, cells and free variables in slot order
 * @param localsPlusKinds a byte a slot, a sum of the {@code KIND_} constants
 * @param fileName {@code co_filename}
 * @param name {@code co_name}
 * @param qualifiedName {@code co_qualname}
 * @param firstLineNumber {@code co_firstlineno}
 * @param lineTable {@code co_linetable}
 * @param exceptionTable {@code co_exceptiontable}
 */
public record Code(
    int argCount,
    int posOnlyArgCount,
    int kwOnlyArgCount,
    int stackSize,
    int flags,
    byte[] bytecode,
    List<Object> consts,
    List<String> names,
    List<String> localsPlusNames,
    byte[] localsPlusKinds,
    String fileName,
    String name,
    String qualifiedName,
    int firstLineNumber,
    byte[] lineTable,
    byte[] exceptionTable) {

  /** Kinds of slots in {@link #localsPlusKinds}: a parameter's way of being passed, and its scope. */
  public static final int KIND_ARG_POS = 0x02,
      KIND_ARG_KW = 0x04,
      KIND_ARG_VAR = 0x08,
      KIND_HIDDEN = 0x10,
      KIND_LOCAL = 0x20,
      KIND_CELL = 0x40,
      KIND_FREE = 0x80;

  /**
   * Whether it is the same code, as {@code ==} of two code objects tells: what they do, where it stands, and the
   * unqualified name. A block that is compiled twice, as that of a {@code finally} is, gives one constant so.
   */
  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof Code code
            && name.equals(code.name)
            && argCount == code.argCount
            && posOnlyArgCount == code.posOnlyArgCount
            && kwOnlyArgCount == code.kwOnlyArgCount
            && flags == code.flags
            && firstLineNumber == code.firstLineNumber
            && Arrays.equals(bytecode, code.bytecode)
            && Arrays.equals(lineTable, code.lineTable)
            && Arrays.equals(exceptionTable, code.exceptionTable)
            && names.equals(code.names)
            && localsPlusNames.equals(code.localsPlusNames)
            && ConstantKey.sameInOrder(consts, code.consts);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * name.hashCode() + firstLineNumber) + Arrays.hashCode(bytecode);
  }
}
