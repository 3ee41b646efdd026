package naja.compiler.codegen;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import naja.compiler.CompilerFlags;
import naja.compiler.InstructionSequence;
import naja.compiler.UnitInfo;
import naja.compiler.symtable.BlockType;
import naja.compiler.symtable.Symbol;
import naja.compiler.symtable.SymbolTableEntry;
import naja.syntax.ast.Stmt;

/** A block while its code is generated. */
final class CodeUnit {
  final UnitInfo.Kind kind;
  final SymbolTableEntry entry;
  final String name;
  final String qualifiedName;
  final int firstLineNumber;

  /** The class whose private names are mangled here, or {@code null}. */
  final String privateName;

  final int argCount;
  final int posOnlyArgCount;
  final int kwOnlyArgCount;

  final NameTable names = new NameTable();
  final NameTable varNames = new NameTable();
  final NameTable cellVars = new NameTable();
  final NameTable freeVars = new NameTable();
  final ConstantTable constants = new ConstantTable();

  /** The locals that inlined comprehensions made in a block without fast locals. */
  final Set<String> fastHidden = new LinkedHashSet<>();

  /** Those of {@link #fastHidden} whose comprehension is being compiled. */
  final Set<String> fastHiddenNow = new HashSet<>();

  /** In a class: the attributes that its functions assign to {@code self}. */
  final Set<String> staticAttributes;

  final List<FrameBlock> blocks = new ArrayList<>();
  InstructionSequence code = new InstructionSequence();

  /** Where an escaping {@code StopIteration} is turned into a {@code RuntimeError}, of a generator. */
  InstructionSequence.Label stopIterationHandler;

  /** How many inlined comprehensions are being compiled here. */
  int inlinedComprehensions;

  /** The annotated names whose annotations are still to be compiled, and the number of each or -1. */
  List<Stmt.AnnAssign> deferredAnnotations;

  List<Integer> conditionalIndices;
  int nextConditionalIndex;
  boolean inConditionalBlock;

  CodeUnit(UnitInfo.Kind kind, SymbolTableEntry entry, String name, String qualifiedName, int firstLineNumber,
      String privateName, int argCount, int posOnlyArgCount, int kwOnlyArgCount) {
    this.kind = kind;
    this.entry = entry;
    this.name = name;
    this.qualifiedName = qualifiedName;
    this.firstLineNumber = firstLineNumber;
    this.privateName = privateName;
    this.argCount = argCount;
    this.posOnlyArgCount = posOnlyArgCount;
    this.kwOnlyArgCount = kwOnlyArgCount;
    this.staticAttributes = kind == UnitInfo.Kind.CLASS ? new HashSet<>() : null;
    List<String> parameters = entry.varNames();
    for (int i = 0; i < parameters.size(); i++) {
      varNames.add(parameters.get(i));
    }
    addVariables();
  }

  private void addVariables() {
    for (String cell : entry.namesWith(Symbol.CELL, Symbol.DEF_COMP_CELL)) {
      cellVars.add(cell);
    }
    if (entry.needsClassClosure()) {
      cellVars.add("__class__");
    }
    if (entry.needsClassDict()) {
      cellVars.add("__classdict__");
    }
    if (entry.hasConditionalAnnotations()) {
      cellVars.add("__conditional_annotations__");
    }
    for (String free : entry.namesWith(Symbol.FREE, Symbol.DEF_FREE_CLASS)) {
      freeVars.add(free);
    }
  }

  /** {@code co_flags}; {@code inherited} are the bits that all blocks of a program share. */
  int flags(int inherited, boolean topLevelAwait) {
    int flags = inherited;
    if (entry.isFunctionLike()) {
      flags |= CompilerFlags.CO_NEWLOCALS | CompilerFlags.CO_OPTIMIZED;
      if (entry.isNested()) {
        flags |= CompilerFlags.CO_NESTED;
      }
      if (entry.isGenerator()) {
        flags |= entry.isCoroutine() ? CompilerFlags.CO_ASYNC_GENERATOR : CompilerFlags.CO_GENERATOR;
      } else if (entry.isCoroutine()) {
        flags |= CompilerFlags.CO_COROUTINE;
      }
      if (entry.hasVarArgs()) {
        flags |= CompilerFlags.CO_VARARGS;
      }
      if (entry.hasVarKeywords()) {
        flags |= CompilerFlags.CO_VARKEYWORDS;
      }
      if (entry.hasDocstring()) {
        flags |= CompilerFlags.CO_HAS_DOCSTRING;
      }
      if (entry.isMethod()) {
        flags |= CompilerFlags.CO_METHOD;
      }
    } else if (topLevelAwait
        && entry.type() == BlockType.MODULE
        && entry.isCoroutine()
        && !entry.isGenerator()) {
      flags |= CompilerFlags.CO_COROUTINE;
    }
    return flags;
  }

  /** All parameters, {@code *args} and {@code **kwargs} included. */
  int paramCount() {
    return argCount + kwOnlyArgCount + (entry.hasVarArgs() ? 1 : 0) + (entry.hasVarKeywords() ? 1 : 0);
  }
}
