package naja.compiler;

import java.util.List;
import java.util.Set;

/**
 * What the assembler must know of a compiled block beside its {@link InstructionSequence}. The lists are final when
 * the block's code has been generated; {@link #consts} is live, so that the flow graph may append folded constants
 * and drop unused ones.
 *
 * @param kind what kind of block it is
 * @param name {@code co_name}
 * @param qualifiedName {@code co_qualname}
 * @param fileName {@code co_filename}
 * @param firstLineNumber {@code co_firstlineno}
 * @param flags {@code co_flags}
 * @param argCount the positional parameters, positional-only ones included
 * @param posOnlyArgCount the positional-only parameters
 * @param kwOnlyArgCount the keyword-only parameters
 * @param paramCount all parameters, {@code *args} and {@code **kwargs} included: the first of {@code varNames}
 * @param names {@code co_names}
 * @param varNames the locals in order, parameters first; one that is a cell too is in {@code cellVars} as well
 * @param cellVars {@code co_cellvars} in order
 * @param freeVars {@code co_freevars} in order
 * @param fastHidden the locals that belong to inlined comprehensions of a module or a class
 * @param consts the constants ({@link naja.syntax.constant}) and nested {@link Code} in order of first use, mutable
 */
public record UnitInfo(
    Kind kind,
    String name,
    String qualifiedName,
    String fileName,
    int firstLineNumber,
    int flags,
    int argCount,
    int posOnlyArgCount,
    int kwOnlyArgCount,
    int paramCount,
    List<String> names,
    List<String> varNames,
    List<String> cellVars,
    List<String> freeVars,
    Set<String> fastHidden,
    List<Object> consts) {

  /** The kinds of blocks that become a code object. */
  public enum Kind {
    MODULE,
    CLASS,
    FUNCTION,
    ASYNC_FUNCTION,
    LAMBDA,
    COMPREHENSION,
    ANNOTATIONS,
    TYPE_PARAMS
  }
}
