package naja.compiler.symtable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import naja.syntax.ast.Span;

/**
 * A block of a program and its names: Python's {@code symtable entry} object. Complete once
 * {@link SymbolTable#build} has returned; the code generator changes symbols only through {@link #replace} while it
 * compiles an inlined comprehension. Confined to one thread.
 */
public final class SymbolTableEntry {
  private static final String[] NO_NAMES = {};

  /** The place of a {@code global} or {@code nonlocal} statement that names {@code name}. */
  record Directive(String name, Span span) {}

  final String name;
  final BlockType type;
  final Span span;
  final Map<String, Symbol> symbols = new LinkedHashMap<>();
  final List<String> varNames = new ArrayList<>();
  final List<SymbolTableEntry> children = new ArrayList<>();

  /** Whether it is among the children of the block around it. */
  boolean isChild;

  List<Directive> directives;

  /** The names to mangle in a block with type parameters of a class; {@code null}: all. */
  Set<String> mangledNames;

  /** In a block of a type variable: which part of the type variable it is, for messages. */
  String scopeInfo;

  /** The block that holds the annotations of this one, or {@code null}. */
  SymbolTableEntry annotationBlock;

  /** Of a function: the block that holds the annotations of its parameters. */
  SymbolTableEntry signatureBlock;

  ComprehensionKind comprehension = ComprehensionKind.NONE;
  final boolean nested;
  final boolean method;
  boolean generator;
  boolean coroutine;
  boolean annotationsUsed;
  boolean varArgs;
  boolean varKeywords;
  boolean hasDocstring;
  boolean needsClassClosure;
  boolean needsClassDict;
  boolean inlined;
  boolean canSeeClassScope;
  boolean hasConditionalAnnotations;
  boolean inConditionalBlock;
  boolean inUnevaluatedAnnotation;
  boolean inIterationTarget;
  int iterableDepth;

  SymbolTableEntry(String name, BlockType type, Span span, boolean nested, boolean method) {
    this.name = name;
    this.type = type;
    this.span = span;
    this.nested = nested;
    this.method = method;
  }

  /** The name of the block: of the function or class, {@code top} for a module, {@code lambda}, {@code genexpr}... */
  public String name() {
    return name;
  }

  /** The kind of block. */
  public BlockType type() {
    return type;
  }

  /** Where the block stands; the first line of a module is 0. */
  public Span span() {
    return span;
  }

  /** The symbols in order of first mention. */
  public Collection<Symbol> symbols() {
    return symbols.values();
  }

  /** The flags of a (mangled) name, 0 if the block does not know it. */
  public int flags(String mangledName) {
    Symbol symbol = symbols.get(mangledName);
    return symbol == null ? 0 : symbol.flags;
  }

  /** The scope of a (mangled) name, 0 if the block does not know it. */
  public int scope(String mangledName) {
    Symbol symbol = symbols.get(mangledName);
    return symbol == null ? 0 : symbol.scope();
  }

  /** Lets the block see {@code name} with other flags; 0 removes it again. Returns the flags so far. */
  public int replace(String name, int flags) {
    Symbol symbol = symbols.get(name);
    int before = symbol == null ? 0 : symbol.flags;
    if (flags == 0) {
      symbols.remove(name);
    } else if (symbol == null) {
      symbols.put(name, new Symbol(name, flags));
    } else {
      symbol.flags = flags;
    }
    return before;
  }

  /** The parameters, in order of their slots. */
  public List<String> varNames() {
    return varNames;
  }

  /** The blocks inside this one; those of inlined comprehensions stand in place of the comprehensions. */
  public List<SymbolTableEntry> children() {
    return children;
  }

  /** The names with that scope or one of those flags, sorted by code points. */
  public String[] namesWith(int scope, int flag) {
    int count = 0;
    for (Symbol symbol : symbols.values()) {
      if (symbol.scope() == scope || (symbol.flags & flag) != 0) {
        count++;
      }
    }
    if (count == 0) {
      return NO_NAMES;
    }
    String[] names = new String[count];
    for (Symbol symbol : symbols.values()) {
      if (symbol.scope() == scope || (symbol.flags & flag) != 0) {
        names[--count] = symbol.name();
      }
    }
    CodePointOrder.sort(names);
    return names;
  }

  /** Whether the block has fast locals: every kind but modules and classes. */
  public boolean isFunctionLike() {
    return type != BlockType.MODULE && type != BlockType.CLASS;
  }

  /** The block of the deferred annotations, or {@code null}. */
  public SymbolTableEntry annotationBlock() {
    return annotationBlock;
  }

  /** Of a function: the block of the annotations of its parameters and result; otherwise {@code null}. */
  public SymbolTableEntry signatureBlock() {
    return signatureBlock;
  }

  /** The names to mangle, {@code null} for all. */
  public Set<String> mangledNames() {
    return mangledNames;
  }

  /** Which comprehension it is. */
  public ComprehensionKind comprehension() {
    return comprehension;
  }

  /** Whether an enclosing block is like a function. */
  public boolean isNested() {
    return nested;
  }

  /** Whether it is a function directly in a class. */
  public boolean isMethod() {
    return method;
  }

  /** Whether it yields. */
  public boolean isGenerator() {
    return generator;
  }

  /** Whether it is asynchronous or awaits. */
  public boolean isCoroutine() {
    return coroutine;
  }

  /** Whether it has annotations of its own. */
  public boolean usesAnnotations() {
    return annotationsUsed;
  }

  /** Whether it takes {@code *args}. */
  public boolean hasVarArgs() {
    return varArgs;
  }

  /** Whether it takes {@code **kwargs}. */
  public boolean hasVarKeywords() {
    return varKeywords;
  }

  /** Whether its body starts with a docstring. */
  public boolean hasDocstring() {
    return hasDocstring;
  }

  /** Whether a method refers to {@code __class__}. */
  public boolean needsClassClosure() {
    return needsClassClosure;
  }

  /** Whether an inner block needs the names of the class. */
  public boolean needsClassDict() {
    return needsClassDict;
  }

  /** Whether it is a comprehension that runs in the frame of its parent (PEP 709). */
  public boolean isInlined() {
    return inlined;
  }

  /** Whether it reads names of the enclosing class (PEP 695). */
  public boolean canSeeClassScope() {
    return canSeeClassScope;
  }

  /** Whether it must remember at run time which annotations were reached (PEP 649). */
  public boolean hasConditionalAnnotations() {
    return hasConditionalAnnotations;
  }
}
