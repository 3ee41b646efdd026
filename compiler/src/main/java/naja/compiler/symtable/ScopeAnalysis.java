package naja.compiler.symtable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import naja.compiler.CompileErrors;
import naja.syntax.PythonSyntaxError;

/**
 * The second pass: settles the scope of every name, from the outside in for what is bound and global, and from the
 * inside out for what is free. Compare CPython's {@code analyze_block}.
 */
final class ScopeAnalysis {
  private final String fileName;

  ScopeAnalysis(String fileName) {
    this.fileName = fileName;
  }

  void analyze(SymbolTableEntry top) {
    analyzeBlock(top, null, new HashSet<>(), new HashSet<>(), new HashSet<>(), null);
  }

  /**
   * Analyses a block and those inside it.
   *
   * @param bound the names that enclosing functions bind, {@code null} in the module
   * @param free receives the names that the block leaves to enclosing functions
   * @param global the names that enclosing blocks declare global
   * @param typeParams the names of type parameters around
   * @param classEntry the class whose names the block may read, or {@code null}
   */
  private void analyzeBlock(SymbolTableEntry entry, Set<String> bound, Set<String> free, Set<String> global,
      Set<String> typeParams, SymbolTableEntry classEntry) {
    boolean isClass = entry.type == BlockType.CLASS;
    Map<String, Integer> scopes = new HashMap<>();
    Set<String> local = new HashSet<>();
    Set<String> childBound = new HashSet<>();
    Set<String> childGlobal = new HashSet<>();
    // Names of a class are not visible in its functions, so those get what is visible around the class.
    if (isClass) {
      childGlobal.addAll(global);
      if (bound != null) {
        childBound.addAll(bound);
      }
    }
    for (Symbol symbol : entry.symbols.values()) {
      analyzeName(entry, symbol, scopes, bound, local, free, global, typeParams, classEntry);
    }
    if (isClass) {
      childBound.add("__class__");
      childBound.add("__classdict__");
      childBound.add("__conditional_annotations__");
    } else {
      if (entry.isFunctionLike()) {
        childBound.addAll(local);
      }
      if (bound != null) {
        childBound.addAll(bound);
      }
      childGlobal.addAll(global);
    }
    Set<String> childrenFree = new HashSet<>();
    Set<String> inlinedCells = new HashSet<>();
    analyzeChildren(entry, scopes, childBound, childGlobal, typeParams, classEntry, childrenFree, inlinedCells);
    if (entry.isFunctionLike()) {
      turnIntoCells(scopes, childrenFree, inlinedCells);
    } else if (isClass) {
      dropClassNames(entry, childrenFree);
    }
    updateSymbols(entry, scopes, bound, childrenFree, inlinedCells);
    free.addAll(childrenFree);
  }

  private void analyzeChildren(SymbolTableEntry entry, Map<String, Integer> scopes, Set<String> bound,
      Set<String> global, Set<String> typeParams, SymbolTableEntry classEntry, Set<String> childrenFree,
      Set<String> inlinedCells) {
    boolean anyInlined = false;
    for (int i = 0; i < entry.children.size(); i++) {
      SymbolTableEntry child = entry.children.get(i);
      SymbolTableEntry childClass = null;
      if (child.canSeeClassScope) {
        childClass = entry.type == BlockType.CLASS ? entry : classEntry;
      }
      // A comprehension in an annotation scope of a class cannot share its frame: it must not see the class.
      boolean inline =
          child.comprehension != ComprehensionKind.NONE
              && child.comprehension != ComprehensionKind.GENERATOR
              && !entry.canSeeClassScope;
      Set<String> childFree = new HashSet<>();
      analyzeBlock(child, new HashSet<>(bound), childFree, new HashSet<>(global), new HashSet<>(typeParams),
          childClass);
      if (inline) {
        inline(entry, child, scopes, childFree, inlinedCells);
        child.inlined = true;
        anyInlined = true;
      }
      childrenFree.addAll(childFree);
    }
    if (anyInlined) {
      spliceInlined(entry.children);
    }
  }

  private static void spliceInlined(List<SymbolTableEntry> children) {
    List<SymbolTableEntry> spliced = new ArrayList<>();
    for (SymbolTableEntry child : children) {
      if (child.inlined) {
        spliced.addAll(child.children);
      } else {
        spliced.add(child);
      }
    }
    children.clear();
    children.addAll(spliced);
  }

  private void analyzeName(SymbolTableEntry entry, Symbol symbol, Map<String, Integer> scopes, Set<String> bound,
      Set<String> local, Set<String> free, Set<String> global, Set<String> typeParams, SymbolTableEntry classEntry) {
    String name = symbol.name();
    int flags = symbol.flags;
    if ((flags & Symbol.DEF_GLOBAL) != 0) {
      if ((flags & Symbol.DEF_NONLOCAL) != 0) {
        throw errorAtDirective("name '" + name + "' is nonlocal and global", entry, name);
      }
      scopes.put(name, Symbol.GLOBAL_EXPLICIT);
      global.add(name);
      if (bound != null) {
        bound.remove(name);
      }
    } else if ((flags & Symbol.DEF_NONLOCAL) != 0) {
      if (bound == null) {
        throw errorAtDirective("nonlocal declaration not allowed at module level", entry, name);
      }
      if (!bound.contains(name)) {
        throw errorAtDirective("no binding for nonlocal '" + name + "' found", entry, name);
      }
      if (typeParams.contains(name)) {
        throw errorAtDirective("nonlocal binding not allowed for type parameter '" + name + "'", entry, name);
      }
      scopes.put(name, Symbol.FREE);
      free.add(name);
    } else if ((flags & Symbol.DEF_BOUND) != 0) {
      scopes.put(name, Symbol.LOCAL);
      local.add(name);
      global.remove(name);
      if ((flags & Symbol.DEF_TYPE_PARAM) != 0) {
        typeParams.add(name);
      } else {
        typeParams.remove(name);
      }
    } else {
      scopes.put(name, scopeOfUnbound(name, bound, free, classEntry));
    }
  }

  private static int scopeOfUnbound(String name, Set<String> bound, Set<String> free, SymbolTableEntry classEntry) {
    // A name that the class around binds is looked up there and then in the globals, never in functions outside.
    if (classEntry != null) {
      int classFlags = classEntry.flags(name);
      if ((classFlags & Symbol.DEF_GLOBAL) != 0) {
        return Symbol.GLOBAL_EXPLICIT;
      }
      if ((classFlags & Symbol.DEF_BOUND) != 0 && (classFlags & Symbol.DEF_NONLOCAL) == 0) {
        return Symbol.GLOBAL_IMPLICIT;
      }
    }
    if (bound != null && bound.contains(name)) {
      free.add(name);
      return Symbol.FREE;
    }
    return Symbol.GLOBAL_IMPLICIT;
  }

  private PythonSyntaxError errorAtDirective(String message, SymbolTableEntry entry, String name) {
    for (SymbolTableEntry.Directive directive : entry.directives) {
      if (directive.name().equals(name)) {
        return CompileErrors.syntaxError(message, fileName, directive.span()).inAttributes();
      }
    }
    throw new IllegalStateException(name);
  }

  /** Moves the names of an inlined comprehension into the block around it (PEP 709). */
  private static void inline(SymbolTableEntry entry, SymbolTableEntry comprehension, Map<String, Integer> scopes,
      Set<String> comprehensionFree, Set<String> inlinedCells) {
    boolean dropDunderClass = false;
    for (Symbol symbol : comprehension.symbols.values()) {
      if ((symbol.flags & Symbol.DEF_PARAM) != 0) {
        continue;
      }
      String name = symbol.name();
      int scope = symbol.scope();
      int flags = symbol.flags & (1 << Symbol.SCOPE_OFFSET) - 1;
      if (scope == Symbol.CELL || (flags & Symbol.DEF_COMP_CELL) != 0) {
        inlinedCells.add(name);
      }
      // What a method finds in the class's cells is, in the class itself, an ordinary name.
      if (scope == Symbol.FREE && entry.type == BlockType.CLASS && isClassName(name)) {
        scope = Symbol.GLOBAL_IMPLICIT;
        comprehensionFree.remove(name);
        dropDunderClass |= name.equals("__class__");
      }
      Symbol existing = entry.symbols.get(name);
      if (existing == null) {
        entry.symbols.put(name, new Symbol(name, flags));
        scopes.put(name, scope);
      } else if ((existing.flags & Symbol.DEF_BOUND) != 0
          && entry.type != BlockType.CLASS
          && !isFreeInAnyChild(comprehension, name)) {
        comprehensionFree.remove(name);
      }
    }
    if (dropDunderClass) {
      comprehension.symbols.remove("__class__");
    }
  }

  private static boolean isClassName(String name) {
    return name.equals("__class__") || name.equals("__classdict__") || name.equals("__conditional_annotations__");
  }

  private static boolean isFreeInAnyChild(SymbolTableEntry entry, String name) {
    for (int i = 0; i < entry.children.size(); i++) {
      if (entry.children.get(i).scope(name) == Symbol.FREE) {
        return true;
      }
    }
    return false;
  }

  /** Locals that inner functions use become cells, and are free no further out. */
  private static void turnIntoCells(Map<String, Integer> scopes, Set<String> free, Set<String> inlinedCells) {
    for (Map.Entry<String, Integer> entry : scopes.entrySet()) {
      if (entry.getValue() == Symbol.LOCAL) {
        String name = entry.getKey();
        if (free.contains(name) || inlinedCells.contains(name)) {
          entry.setValue(Symbol.CELL);
          free.remove(name);
        }
      }
    }
  }

  /** The cells that a class provides without binding them. */
  private static void dropClassNames(SymbolTableEntry entry, Set<String> free) {
    if (free.remove("__class__")) {
      entry.needsClassClosure = true;
    }
    if (free.remove("__classdict__")) {
      entry.needsClassDict = true;
    }
    if (free.remove("__conditional_annotations__")) {
      entry.hasConditionalAnnotations = true;
    }
  }

  private static void updateSymbols(SymbolTableEntry entry, Map<String, Integer> scopes, Set<String> bound,
      Set<String> free, Set<String> inlinedCells) {
    for (Symbol symbol : entry.symbols.values()) {
      symbol.flags |= scopes.get(symbol.name()) << Symbol.SCOPE_OFFSET;
      if (inlinedCells.contains(symbol.name())) {
        symbol.flags |= Symbol.DEF_COMP_CELL;
      }
    }
    boolean classLike = entry.type == BlockType.CLASS || entry.canSeeClassScope;
    for (String name : free) {
      Symbol symbol = entry.symbols.get(name);
      if (symbol != null) {
        if (classLike) {
          symbol.flags |= Symbol.DEF_FREE_CLASS;
        }
      } else if (bound == null || bound.contains(name)) {
        entry.symbols.put(name, new Symbol(name, Symbol.FREE << Symbol.SCOPE_OFFSET));
      }
    }
  }
}
