package naja.compiler.codegen;

import java.util.ArrayList;
import java.util.List;
import naja.compiler.Code;
import naja.compiler.InstructionSequence;
import naja.compiler.InstructionSequence.Label;
import naja.compiler.Opcode;
import naja.compiler.UnitInfo;
import naja.compiler.symtable.SymbolTableEntry;
import naja.syntax.ast.Arg;
import naja.syntax.ast.Arguments;
import naja.syntax.ast.CmpOp;
import naja.syntax.ast.Expr;
import naja.syntax.ast.ExprContext;
import naja.syntax.ast.Span;
import naja.syntax.ast.Stmt;

/** Annotations: deferred to {@code __annotate__} functions (PEP 649), or strings (PEP 563). */
final class Annotations {
  private final CodeGenerator generator;

  Annotations(CodeGenerator generator) {
    this.generator = generator;
  }

  /**
   * Opens a function that is evaluated lazily, with a parameter that says in which format; it supports only those
   * formats that need no other code.
   */
  void enter(String name, SymbolTableEntry entry, Span span) {
    generator.enterScope(UnitInfo.Kind.ANNOTATIONS, name, entry, span.lineno(), null, 1, 1, 0);
    Label body = new Label();
    generator.emit(Opcode.LOAD_FAST, 0, span);
    generator.loadConst(Operators.FORMAT_VALUE_WITH_FAKE_GLOBALS, span);
    generator.emit(Opcode.COMPARE_OP, Operators.compare(CmpOp.Gt), span);
    generator.jump(Opcode.POP_JUMP_IF_FALSE, body, span);
    generator.emit(Opcode.LOAD_COMMON_CONSTANT, Operators.COMMON_NOT_IMPLEMENTED_ERROR, span);
    generator.emit(Opcode.RAISE_VARARGS, 1, span);
    generator.use(body);
  }

  /** Closes an {@code __annotate__} function and leaves it on the stack. */
  private void leave(Span span) {
    generator.definitions.makeClosure(withPublicParameter(generator.leaveScope(true)), 0, span);
  }

  /**
   * The parameter is called {@code .format} until now, so that no name in an annotation means it; callers know it as
   * {@code format}.
   */
  private static Code withPublicParameter(Code code) {
    List<String> names = new ArrayList<>(code.localsPlusNames());
    names.set(0, "format");
    return new Code(code.argCount(), code.posOnlyArgCount(), code.kwOnlyArgCount(), code.stackSize(), code.flags(),
        code.bytecode(), code.consts(), code.names(), names, code.localsPlusKinds(), code.fileName(), code.name(),
        code.qualifiedName(), code.firstLineNumber(), code.lineTable(), code.exceptionTable());
  }

  /** Leaves the {@code __annotate__} function of a function on the stack, if it has annotations. */
  int ofFunction(Stmt node, Arguments arguments, Expr returns) {
    Span span = node.span();
    SymbolTableEntry entry = generator.symbols.lookup(node).signatureBlock();
    if (!entry.usesAnnotations()) {
      return 0;
    }
    enter("__annotate__", entry, span);
    int count = parameters(arguments.args(), span);
    count += parameters(arguments.posonlyargs(), span);
    count += parameter(arguments.vararg(), span);
    count += parameters(arguments.kwonlyargs(), span);
    count += parameter(arguments.kwarg(), span);
    if (returns != null) {
      annotation("return", returns, span);
      count++;
    }
    generator.emit(Opcode.BUILD_MAP, count, span);
    generator.emit(Opcode.RETURN_VALUE, span);
    leave(span);
    return Operators.MAKE_FUNCTION_ANNOTATE;
  }

  private int parameters(List<Arg> parameters, Span span) {
    int count = 0;
    for (int i = 0; i < parameters.size(); i++) {
      count += parameter(parameters.get(i), span);
    }
    return count;
  }

  private int parameter(Arg parameter, Span span) {
    if (parameter == null || parameter.annotation() == null) {
      return 0;
    }
    annotation(parameter.arg(), parameter.annotation(), span);
    return 1;
  }

  private void annotation(String name, Expr annotation, Span span) {
    generator.loadConst(generator.mangle(name), span);
    if (generator.futureAnnotations()) {
      text(annotation);
    } else if (annotation instanceof Expr.Starred starred) {
      generator.visit(starred.value());
      generator.emit(Opcode.UNPACK_SEQUENCE, 1, span);
    } else {
      generator.visit(annotation);
    }
  }

  private void text(Expr annotation) {
    generator.loadConst(Unparser.unparse(annotation), annotation.span());
  }

  // Annotated variables

  void assign(Stmt.AnnAssign s) {
    if (s.value() != null) {
      generator.visit(s.value());
      generator.visit(s.target());
    }
    if (s.target() instanceof Expr.Name name) {
      UnitInfo.Kind kind = generator.unit.kind;
      if (s.simple() != 0 && (kind == UnitInfo.Kind.MODULE || kind == UnitInfo.Kind.CLASS)) {
        variable(s, name.id());
      }
    } else if (s.value() == null) {
      if (s.target() instanceof Expr.Attribute attribute) {
        evaluateAndDrop(attribute.value());
      } else if (s.target() instanceof Expr.Subscript subscript) {
        evaluateAndDrop(subscript.value());
        evaluateSubscript(subscript.slice());
      }
    }
  }

  private void evaluateAndDrop(Expr expression) {
    generator.visit(expression);
    generator.emit(Opcode.POP_TOP, expression.span());
  }

  private void evaluateSubscript(Expr subscript) {
    if (subscript instanceof Expr.Slice slice) {
      evaluateIfPresent(slice.lower());
      evaluateIfPresent(slice.upper());
      evaluateIfPresent(slice.step());
    } else if (subscript instanceof Expr.Tuple tuple) {
      for (int i = 0; i < tuple.elts().size(); i++) {
        evaluateSubscript(tuple.elts().get(i));
      }
    } else {
      evaluateAndDrop(subscript);
    }
  }

  private void evaluateIfPresent(Expr expression) {
    if (expression != null) {
      evaluateAndDrop(expression);
    }
  }

  private void variable(Stmt.AnnAssign s, String name) {
    Span span = s.span();
    if (generator.futureAnnotations()) {
      text(s.annotation());
      generator.name("__annotations__", ExprContext.Load, span);
      generator.loadConst(generator.mangle(name), span);
      generator.emit(Opcode.STORE_SUBSCR, span);
      return;
    }
    int index = defer(s);
    if (index < 0) {
      return;
    }
    // Remembers at run time that the annotation was reached.
    if (generator.unit.kind == UnitInfo.Kind.CLASS) {
      generator.emit(Opcode.LOAD_DEREF, generator.unit.cellVars.indexOf("__conditional_annotations__"), span);
    } else {
      generator.emitName(Opcode.LOAD_NAME, "__conditional_annotations__", span);
    }
    generator.loadConst((long) index, span);
    generator.emit(Opcode.SET_ADD, 1, span);
    generator.emit(Opcode.POP_TOP, span);
  }

  private int defer(Stmt.AnnAssign s) {
    CodeUnit unit = generator.unit;
    if (unit.deferredAnnotations == null) {
      unit.deferredAnnotations = new ArrayList<>();
      unit.conditionalIndices = new ArrayList<>();
    }
    unit.deferredAnnotations.add(s);
    int index = unit.kind == UnitInfo.Kind.MODULE || unit.inConditionalBlock ? unit.nextConditionalIndex++ : -1;
    unit.conditionalIndices.add(index);
    return index;
  }

  /** Makes the {@code __annotate__} function of a module or class. */
  void deferred(Span span) {
    CodeUnit unit = generator.unit;
    if (unit.deferredAnnotations == null) {
      return;
    }
    boolean isModule = unit.kind == UnitInfo.Kind.MODULE;
    InstructionSequence body = unit.code;
    if (isModule) {
      // The function of a module must exist before the module's first statement runs.
      unit.code = new InstructionSequence();
    }
    enter("__annotate__", unit.entry.annotationBlock(), span);
    generator.emit(Opcode.BUILD_MAP, 0, span);
    for (int i = 0; i < unit.deferredAnnotations.size(); i++) {
      deferred(unit.deferredAnnotations.get(i), unit.conditionalIndices.get(i), isModule, span);
    }
    generator.emit(Opcode.RETURN_VALUE, span);
    leave(span);
    generator.name(isModule ? "__annotate__" : "__annotate_func__", ExprContext.Store, span);
    if (isModule) {
      body.annotations = unit.code;
      unit.code = body;
    }
  }

  private void deferred(Stmt.AnnAssign s, int index, boolean isModule, Span span) {
    Label notReached = new Label();
    if (index >= 0) {
      generator.loadConst((long) index, s.span());
      if (isModule) {
        generator.emit(
            Opcode.LOAD_GLOBAL, generator.unit.names.add("__conditional_annotations__") << 1, s.span());
      } else {
        CodeUnit unit = generator.unit;
        int slot = unit.cellVars.size() + unit.freeVars.add("__conditional_annotations__");
        generator.emit(Opcode.LOAD_DEREF, slot, s.span());
      }
      generator.emit(Opcode.CONTAINS_OP, 0, s.span());
      generator.jump(Opcode.POP_JUMP_IF_FALSE, notReached, s.span());
    }
    generator.visit(s.annotation());
    generator.emit(Opcode.COPY, 2, s.span());
    generator.loadConst(generator.mangle(((Expr.Name) s.target()).id()), s.span());
    generator.emit(Opcode.STORE_SUBSCR, span);
    generator.use(notReached);
  }
}
