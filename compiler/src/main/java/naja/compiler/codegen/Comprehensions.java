package naja.compiler.codegen;

import static naja.compiler.InstructionSequence.NO_LOCATION;

import java.util.ArrayList;
import java.util.List;
import naja.compiler.InstructionSequence.Label;
import naja.compiler.Opcode;
import naja.compiler.SystemError;
import naja.compiler.UnitInfo;
import naja.compiler.symtable.BlockType;
import naja.compiler.symtable.Symbol;
import naja.compiler.symtable.SymbolTableEntry;
import naja.syntax.ast.Comprehension;
import naja.syntax.ast.Expr;
import naja.syntax.ast.Span;
import naja.syntax.constant.Singleton;

/** Comprehensions, inlined (PEP 709) or as functions of their own, and generator expressions. */
final class Comprehensions {
  private enum Kind {
    LIST,
    SET,
    DICT,
    GENERATOR
  }

  private final CodeGenerator generator;

  Comprehensions(CodeGenerator generator) {
    this.generator = generator;
  }

  void visit(Expr expression) {
    if (expression instanceof Expr.ListComp e) {
      comprehension(e, Kind.LIST, "<listcomp>", e.generators(), e.elt(), null);
    } else if (expression instanceof Expr.GeneratorExp e) {
      comprehension(e, Kind.GENERATOR, "<genexpr>", e.generators(), e.elt(), null);
    } else if (expression instanceof Expr.DictComp e) {
      comprehension(e, Kind.DICT, "<dictcomp>", e.generators(), e.key(), e.value());
    } else if (expression instanceof Expr.SetComp e) {
      comprehension(e, Kind.SET, "<setcomp>", e.generators(), e.elt(), null);
    } else {
      throw new SystemError("unexpected expression");
    }
  }

  private void comprehension(Expr node, Kind kind, String name, List<Comprehension> generators, Expr element,
      Expr value) {
    SymbolTableEntry entry = generator.symbols.lookup(node);
    Span span = node.span();
    Comprehension outermost = generators.get(0);
    if (entry.isInlined()) {
      iterator(outermost);
      Inlined inlined = enterInlined(entry, span);
      build(kind, span);
      generator.emit(Opcode.SWAP, 2, span);
      loop(generators, 0, 0, element, value, kind, span, true);
      leaveInlined(inlined, span);
      return;
    }
    generator.enterScope(UnitInfo.Kind.COMPREHENSION, name, entry, span.lineno(), null, 1, 0, 0);
    if (kind != Kind.GENERATOR) {
      build(kind, span);
    }
    loop(generators, 0, 0, element, value, kind, span, false);
    if (kind != Kind.GENERATOR) {
      generator.emit(Opcode.RETURN_VALUE, span);
    }
    generator.definitions.makeClosure(generator.leaveScope(true), 0, span);
    iterator(outermost);
    generator.emit(Opcode.CALL, 0, span);
    if (entry.isCoroutine() && kind != Kind.GENERATOR) {
      generator.await(0, span);
    }
  }

  private void iterator(Comprehension comprehension) {
    generator.visit(comprehension.iter());
    generator.emit(
        comprehension.isAsync() != 0 ? Opcode.GET_AITER : Opcode.GET_ITER, comprehension.iter().span());
  }

  private void build(Kind kind, Span span) {
    int opcode =
        switch (kind) {
          case LIST -> Opcode.BUILD_LIST;
          case SET -> Opcode.BUILD_SET;
          case DICT, GENERATOR -> Opcode.BUILD_MAP;
        };
    generator.emit(opcode, 0, span);
  }

  // Loops

  private void loop(List<Comprehension> generators, int index, int depth, Expr element, Expr value, Kind kind,
      Span span, boolean iteratorOnStack) {
    if (generators.get(index).isAsync() != 0) {
      asyncLoop(generators, index, depth, element, value, kind, span, iteratorOnStack);
    } else {
      syncLoop(generators, index, depth, element, value, kind, span, iteratorOnStack);
    }
  }

  private void syncLoop(List<Comprehension> generators, int index, int depth, Expr element, Expr value, Kind kind,
      Span span, boolean iteratorOnStack) {
    Comprehension comprehension = generators.get(index);
    Label start = new Label();
    Label ifCleanup = new Label();
    Label anchor = new Label();
    boolean loops = true;
    if (index > 0) {
      Expr single = onlyElement(comprehension.iter());
      if (single != null) {
        // "for y in [f(x)]" is an assignment.
        generator.visit(single);
        loops = false;
      } else {
        iterator(comprehension);
      }
    } else if (!iteratorOnStack) {
      generator.emit(Opcode.LOAD_FAST, 0, span);
    }
    if (loops) {
      depth++;
      generator.use(start);
      generator.jump(Opcode.FOR_ITER, anchor, comprehension.iter().span());
    }
    generator.visit(comprehension.target());
    Span elementSpan = inner(generators, index, depth, element, value, kind, span, ifCleanup);
    generator.use(ifCleanup);
    if (loops) {
      generator.jump(Opcode.JUMP, start, elementSpan);
      generator.use(anchor);
      generator.emit(Opcode.END_FOR, NO_LOCATION);
      generator.emit(Opcode.POP_ITER, NO_LOCATION);
    }
  }

  private static Expr onlyElement(Expr iterable) {
    List<Expr> elements = null;
    if (iterable instanceof Expr.List list) {
      elements = list.elts();
    } else if (iterable instanceof Expr.Tuple tuple) {
      elements = tuple.elts();
    }
    return elements != null && elements.size() == 1 && !(elements.get(0) instanceof Expr.Starred)
        ? elements.get(0)
        : null;
  }

  private void asyncLoop(List<Comprehension> generators, int index, int depth, Expr element, Expr value, Kind kind,
      Span span, boolean iteratorOnStack) {
    Comprehension comprehension = generators.get(index);
    Label start = new Label();
    Label send = new Label();
    Label except = new Label();
    Label ifCleanup = new Label();
    if (index > 0) {
      iterator(comprehension);
    } else if (!iteratorOnStack) {
      generator.emit(Opcode.LOAD_FAST, 0, span);
    }
    generator.use(start);
    generator.pushBlock(FrameBlock.Type.ASYNC_COMPREHENSION_GENERATOR, start, null, span);
    generator.jump(Opcode.SETUP_FINALLY, except, span);
    generator.emit(Opcode.GET_ANEXT, span);
    generator.loadConst(Singleton.NONE, span);
    generator.use(send);
    generator.yieldFrom(true, span);
    generator.emit(Opcode.POP_BLOCK, span);
    generator.visit(comprehension.target());
    Span elementSpan = inner(generators, index, depth + 1, element, value, kind, span, ifCleanup);
    generator.use(ifCleanup);
    generator.jump(Opcode.JUMP, start, elementSpan);
    generator.popBlock();
    generator.use(except);
    generator.jump(Opcode.END_ASYNC_FOR, send, span);
  }

  /** The conditions, and the next loop or the element; the result is the place for the jump back. */
  private Span inner(List<Comprehension> generators, int index, int depth, Expr element, Expr value, Kind kind,
      Span span, Label ifCleanup) {
    List<Expr> conditions = generators.get(index).ifs();
    for (int i = 0; i < conditions.size(); i++) {
      generator.expressions.jumpIf(conditions.get(i), ifCleanup, false);
    }
    if (index + 1 < generators.size()) {
      loop(generators, index + 1, depth, element, value, kind, span, false);
      return element.span();
    }
    Span elementSpan = elementSpan(element, value);
    generator.visit(element);
    switch (kind) {
      case GENERATOR -> {
        generator.yieldValue(elementSpan);
        generator.emit(Opcode.POP_TOP, elementSpan);
      }
      case LIST -> generator.emit(Opcode.LIST_APPEND, depth + 1, elementSpan);
      case SET -> generator.emit(Opcode.SET_ADD, depth + 1, elementSpan);
      case DICT -> {
        generator.visit(value);
        generator.emit(Opcode.MAP_ADD, depth + 1, elementSpan);
      }
    }
    return elementSpan;
  }

  private static Span elementSpan(Expr element, Expr value) {
    if (value == null) {
      return element.span();
    }
    return new Span(
        element.span().lineno(), element.span().colOffset(), value.span().endLineno(), value.span().endColOffset());
  }

  // Inlining

  /** What to restore behind an inlined comprehension. */
  private static final class Inlined {
    final List<String> pushed = new ArrayList<>();
    final List<String> replaced = new ArrayList<>();
    final List<Integer> flagsBefore = new ArrayList<>();
    final List<String> hidden = new ArrayList<>();
    Label cleanup;
  }

  private Inlined enterInlined(SymbolTableEntry entry, Span span) {
    CodeUnit unit = generator.unit;
    Inlined inlined = new Inlined();
    boolean inClass = unit.entry.type() == BlockType.CLASS && unit.inlinedComprehensions == 0;
    unit.inlinedComprehensions++;
    for (Symbol symbol : entry.symbols()) {
      takeOver(inlined, symbol, inClass);
      if (isBound(symbol)) {
        isolate(inlined, symbol, span);
      }
    }
    if (!inlined.pushed.isEmpty()) {
      // The iterator goes on top of the values that the locals had; they come back even if the loop raises.
      inlined.cleanup = new Label();
      generator.emit(Opcode.SWAP, inlined.pushed.size() + 1, span);
      generator.jump(Opcode.SETUP_FINALLY, inlined.cleanup, span);
    }
    return inlined;
  }

  /** Whether the comprehension binds the name itself, which an assignment expression to a nonlocal does not. */
  private static boolean isBound(Symbol symbol) {
    return (symbol.flags() & Symbol.DEF_LOCAL) != 0 && (symbol.flags() & Symbol.DEF_NONLOCAL) == 0;
  }

  /** Lets the block see a name with the scope that it has in the comprehension. */
  private void takeOver(Inlined inlined, Symbol symbol, boolean inClass) {
    CodeUnit unit = generator.unit;
    String name = symbol.name();
    int scope = symbol.scope();
    int outerScope = unit.entry.scope(name);
    boolean cellHere = scope == Symbol.CELL && outerScope == Symbol.FREE;
    if (inClass || scope != outerScope && scope != Symbol.FREE && !cellHere) {
      inlined.replaced.add(name);
      inlined.flagsBefore.add(unit.entry.replace(name, symbol.flags()));
    }
    if (isBound(symbol) && !unit.entry.isFunctionLike() && unit.fastHiddenNow.add(name)) {
      unit.fastHidden.add(name);
      inlined.hidden.add(name);
    }
  }

  /** Saves the value that a local has outside of the comprehension. */
  private void isolate(Inlined inlined, Symbol symbol, Span span) {
    CodeUnit unit = generator.unit;
    // Mangled again: a type parameter behind this one may have asked for it since.
    String name = symbol.name();
    generator.emit(Opcode.LOAD_FAST_AND_CLEAR, unit.varNames.add(generator.mangle(name)), span);
    if (symbol.scope() == Symbol.CELL) {
      generator.emit(Opcode.MAKE_CELL, generator.cellSlot(name), span);
    }
    inlined.pushed.add(name);
  }

  private void leaveInlined(Inlined inlined, Span span) {
    CodeUnit unit = generator.unit;
    unit.inlinedComprehensions--;
    if (inlined.cleanup != null) {
      Label end = new Label();
      generator.emit(Opcode.POP_BLOCK, NO_LOCATION);
      generator.jump(Opcode.JUMP_NO_INTERRUPT, end, NO_LOCATION);
      generator.use(inlined.cleanup);
      generator.emit(Opcode.SWAP, 2, NO_LOCATION);
      generator.emit(Opcode.POP_TOP, NO_LOCATION);
      restoreLocals(inlined, span);
      generator.emit(Opcode.RERAISE, 0, NO_LOCATION);
      generator.use(end);
      restoreLocals(inlined, span);
    }
    for (int i = inlined.replaced.size() - 1; i >= 0; i--) {
      unit.entry.replace(inlined.replaced.get(i), inlined.flagsBefore.get(i));
    }
    for (int i = 0; i < inlined.hidden.size(); i++) {
      unit.fastHiddenNow.remove(inlined.hidden.get(i));
    }
  }

  private void restoreLocals(Inlined inlined, Span span) {
    generator.emit(Opcode.SWAP, inlined.pushed.size() + 1, span);
    for (int i = inlined.pushed.size() - 1; i >= 0; i--) {
      String name = generator.mangle(inlined.pushed.get(i));
      generator.emit(Opcode.STORE_FAST_MAYBE_NULL, generator.unit.varNames.add(name), span);
    }
  }
}
