package naja.compiler.symtable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import naja.compiler.CompileErrors;
import naja.compiler.Constants;
import naja.compiler.FutureFeatures;
import naja.compiler.Nesting;
import naja.compiler.SystemError;
import naja.syntax.PythonSyntaxError;
import naja.syntax.ast.Alias;
import naja.syntax.ast.Arg;
import naja.syntax.ast.Arguments;
import naja.syntax.ast.Comprehension;
import naja.syntax.ast.ExceptHandler;
import naja.syntax.ast.Expr;
import naja.syntax.ast.ExprContext;
import naja.syntax.ast.Keyword;
import naja.syntax.ast.MatchCase;
import naja.syntax.ast.Mod;
import naja.syntax.ast.Pattern;
import naja.syntax.ast.Span;
import naja.syntax.ast.Stmt;
import naja.syntax.ast.TypeParam;
import naja.syntax.ast.WithItem;

/**
 * The first pass: walks the tree, opens a block for whatever has a scope of its own, and notes every use of a name.
 * Compare CPython's {@code symtable_visit_...}. The order of the visits is visible in Python as the order of the
 * symbols, and decides which of several errors is reported.
 *
 * <p>Node classes are told apart by {@code instanceof} and not by a pattern switch: a switch costs the linking of
 * its call site at start-up.
 */
final class SymbolTableBuilder {
  private static final Span MODULE_SPAN = new Span(0, 0, 0, 0);

  private final SymbolTable table;
  private final String fileName;
  private final FutureFeatures future;
  private final boolean topLevelAwait;
  private final Nesting nesting;
  private final List<SymbolTableEntry> stack = new ArrayList<>();
  private SymbolTableEntry current;
  private SymbolTableEntry module;
  private String privateName;

  SymbolTableBuilder(SymbolTable table, String fileName, FutureFeatures future, boolean topLevelAwait,
      Nesting nesting) {
    this.table = table;
    this.fileName = fileName;
    this.future = future;
    this.topLevelAwait = topLevelAwait;
    this.nesting = nesting;
  }

  void visitModule(Mod mod) {
    module = newEntry("top", BlockType.MODULE, mod, MODULE_SPAN);
    table.top = module;
    enter(module);
    if (mod instanceof Mod.Module program) {
      module.hasDocstring = hasDocstring(program.body());
      visitStatements(program.body());
    } else if (mod instanceof Mod.Interactive interactive) {
      visitStatements(interactive.body());
    } else if (mod instanceof Mod.Expression expression) {
      visit(expression.body());
    } else {
      throw new SystemError("this compiler does not handle FunctionTypes");
    }
    exit();
  }

  // Blocks

  private SymbolTableEntry newEntry(String name, BlockType type, Object key, Span span) {
    boolean nested = current != null && (current.nested || current.isFunctionLike());
    boolean method = current != null && current.type == BlockType.CLASS && type == BlockType.FUNCTION;
    SymbolTableEntry entry = new SymbolTableEntry(name, type, span, nested, method);
    if (key != null) {
      table.blocks.put(key, entry);
    }
    return entry;
  }

  private void enter(SymbolTableEntry entry) {
    SymbolTableEntry parent = current;
    stack.add(entry);
    current = entry;
    if (parent == null) {
      return;
    }
    entry.iterableDepth = parent.iterableDepth;
    // In a class every private name is mangled, so the restriction of its type parameters ends there.
    if (parent.mangledNames != null && entry.type != BlockType.CLASS) {
      entry.mangledNames = parent.mangledNames;
    }
    // Annotations that stay strings are no blocks to anyone else.
    if (entry.type == BlockType.ANNOTATION && future.annotations()) {
      return;
    }
    if (!entry.isChild) { // the block of annotations is entered again for each
      entry.isChild = true;
      parent.children.add(entry);
    }
  }

  private void enterNew(String name, BlockType type, Object key, Span span) {
    enter(newEntry(name, type, key, span));
    if (type == BlockType.ANNOTATION || type == BlockType.TYPE_ALIAS || type == BlockType.TYPE_VARIABLE) {
      define(".format", Symbol.DEF_PARAM, span);
      define(".format", Symbol.USE, span);
    }
  }

  private void exit() {
    stack.remove(stack.size() - 1);
    current = stack.isEmpty() ? null : stack.get(stack.size() - 1);
  }

  private void enterTypeParameters(String name, List<TypeParam> parameters, Arguments arguments, boolean isClass,
      Span span) {
    boolean inClass = current.type == BlockType.CLASS;
    enterNew(name, BlockType.TYPE_PARAMETERS, parameters, span);
    if (inClass) {
      current.canSeeClassScope = true;
      define("__classdict__", Symbol.USE, span);
    }
    if (isClass) {
      define(".type_params", Symbol.DEF_LOCAL, span);
      define(".type_params", Symbol.USE, span);
      define(".generic_base", Symbol.DEF_LOCAL, span);
      define(".generic_base", Symbol.USE, span);
    }
    if (arguments != null) {
      define(".defaults", Symbol.DEF_PARAM, span);
      if (hasKeywordOnlyDefaults(arguments)) {
        define(".kwdefaults", Symbol.DEF_PARAM, span);
      }
    }
  }

  private static boolean hasKeywordOnlyDefaults(Arguments arguments) {
    List<Expr> defaults = arguments.kwDefaults();
    for (int i = 0; i < defaults.size(); i++) {
      if (defaults.get(i) != null) {
        return true;
      }
    }
    return false;
  }

  static boolean hasDocstring(List<Stmt> body) {
    return !body.isEmpty()
        && body.get(0) instanceof Stmt.Expr first
        && first.value() instanceof Expr.Constant constant
        && Constants.isString(constant.value());
  }

  // Names

  private PythonSyntaxError error(String message, Span span) {
    return CompileErrors.syntaxError(message, fileName, span).inAttributes();
  }

  private String mangled(String name) {
    return NameMangling.mangle(privateName, current.mangledNames, name);
  }

  private int flagsOf(SymbolTableEntry entry, String name) {
    return entry.flags(NameMangling.mangle(privateName, entry.mangledNames, name));
  }

  private void define(String name, int flag, Span span) {
    define(name, flag, span, ExprContext.Store);
  }

  private void define(String name, int flag, Span span, ExprContext context) {
    if ((flag & (Symbol.DEF_PARAM | Symbol.DEF_LOCAL | Symbol.DEF_IMPORT)) != 0) {
      checkName(name, span, context);
    }
    if ((flag & Symbol.DEF_TYPE_PARAM) != 0 && current.mangledNames != null) {
      current.mangledNames.add(name);
    }
    defineIn(current, name, flag, span);
  }

  private void defineIn(SymbolTableEntry entry, String name, int flag, Span span) {
    String mangled = NameMangling.mangle(privateName, entry.mangledNames, name);
    Symbol symbol = entry.symbols.get(mangled);
    int flags = flag;
    if (symbol != null) {
      if ((flag & symbol.flags & Symbol.DEF_PARAM) != 0) {
        throw error("duplicate argument '" + name + "' in function definition", span);
      }
      if ((flag & symbol.flags & Symbol.DEF_TYPE_PARAM) != 0) {
        throw error("duplicate type parameter '" + name + "'", span);
      }
      flags |= symbol.flags;
    }
    if (entry.inIterationTarget) {
      if ((flags & (Symbol.DEF_GLOBAL | Symbol.DEF_NONLOCAL)) != 0) {
        throw error("comprehension inner loop cannot rebind assignment expression target '" + name + "'", span);
      }
      flags |= Symbol.DEF_COMP_ITER;
    }
    if (symbol == null) {
      entry.symbols.put(mangled, new Symbol(mangled, flags));
    } else {
      symbol.flags = flags;
    }
    if ((flag & Symbol.DEF_PARAM) != 0) {
      entry.varNames.add(mangled);
    } else if ((flag & Symbol.DEF_GLOBAL) != 0) {
      Symbol global = module.symbols.get(mangled);
      if (global == null) {
        module.symbols.put(mangled, new Symbol(mangled, flag));
      } else {
        global.flags |= flag;
      }
    }
  }

  private void checkName(String name, Span span, ExprContext context) {
    if (!name.equals("__debug__")) {
      return;
    }
    if (context == ExprContext.Store) {
      throw error("cannot assign to __debug__", span);
    }
    if (context == ExprContext.Del) {
      throw error("cannot delete __debug__", span);
    }
  }

  private void recordDirective(String name, Span span) {
    if (current.directives == null) {
      current.directives = new ArrayList<>();
    }
    current.directives.add(new SymbolTableEntry.Directive(mangled(name), span));
  }

  // Statements

  private void visitStatements(List<Stmt> statements) {
    for (int i = 0, n = statements.size(); i < n; i++) {
      nesting.enter();
      visit(statements.get(i));
      nesting.leave();
    }
  }

  private void visitBranch(List<Stmt> statements) {
    SymbolTableEntry entry = current;
    boolean before = entry.inConditionalBlock;
    entry.inConditionalBlock = true;
    visitStatements(statements);
    entry.inConditionalBlock = before;
  }

  private void visit(Stmt statement) {
    if (statement instanceof Stmt.Expr s) {
      visit(s.value());
    } else if (statement instanceof Stmt.Assign s) {
      visitExpressions(s.targets());
      visit(s.value());
    } else if (statement instanceof Stmt.If s) {
      visit(s.test());
      visitBranch(s.body());
      visitBranch(s.orelse());
    } else if (statement instanceof Stmt.Return s) {
      visitOptional(s.value());
    } else if (statement instanceof Stmt.FunctionDef s) {
      visitFunction(s, s.name(), s.args(), s.body(), s.decoratorList(), s.returns(), s.typeParams(), false);
    } else if (statement instanceof Stmt.For s) {
      visit(s.target());
      visit(s.iter());
      visitBranch(s.body());
      visitBranch(s.orelse());
    } else if (statement instanceof Stmt.Raise s) {
      visitOptional(s.exc());
      if (s.exc() != null) {
        visitOptional(s.cause());
      }
    } else if (statement instanceof Stmt.ClassDef s) {
      visitClass(s);
    } else if (statement instanceof Stmt.AugAssign s) {
      visit(s.target());
      visit(s.value());
    } else if (statement instanceof Stmt.Try s) {
      visitTry(s.body(), s.handlers(), s.orelse(), s.finalbody());
    } else if (statement instanceof Stmt.With s) {
      visitWith(s.items(), s.body());
    } else if (statement instanceof Stmt.Import s) {
      visitAliases(s.names());
    } else if (statement instanceof Stmt.ImportFrom s) {
      visitImportFrom(s);
    } else {
      visitRareStatement(statement);
    }
  }

  private void visitRareStatement(Stmt statement) {
    if (statement instanceof Stmt.While s) {
      visit(s.test());
      visitBranch(s.body());
      visitBranch(s.orelse());
    } else if (statement instanceof Stmt.Assert s) {
      visit(s.test());
      visitOptional(s.msg());
    } else if (statement instanceof Stmt.AnnAssign s) {
      visitAnnAssign(s);
    } else if (statement instanceof Stmt.Delete s) {
      visitExpressions(s.targets());
    } else if (statement instanceof Stmt.Global s) {
      visitDirective(s.names(), true, s.span());
    } else if (statement instanceof Stmt.Nonlocal s) {
      visitDirective(s.names(), false, s.span());
    } else if (statement instanceof Stmt.AsyncFunctionDef s) {
      visitFunction(s, s.name(), s.args(), s.body(), s.decoratorList(), s.returns(), s.typeParams(), true);
    } else if (statement instanceof Stmt.AsyncFor s) {
      allowAsynchronous("'async for' outside async function", s.span());
      visit(s.target());
      visit(s.iter());
      visitBranch(s.body());
      visitBranch(s.orelse());
    } else if (statement instanceof Stmt.AsyncWith s) {
      allowAsynchronous("'async with' outside async function", s.span());
      visitWith(s.items(), s.body());
    } else if (statement instanceof Stmt.TryStar s) {
      visitTry(s.body(), s.handlers(), s.orelse(), s.finalbody());
    } else if (statement instanceof Stmt.Match s) {
      visitMatch(s);
    } else if (statement instanceof Stmt.TypeAlias s) {
      visitTypeAlias(s);
    }
  }

  private void visitFunction(Stmt node, String name, Arguments arguments, List<Stmt> body, List<Expr> decorators,
      Expr returns, List<TypeParam> typeParams, boolean asynchronous) {
    Span span = node.span();
    define(name, Symbol.DEF_LOCAL, span);
    visitExpressions(arguments.defaults());
    visitExpressions(arguments.kwDefaults());
    visitExpressions(decorators);
    boolean generic = !typeParams.isEmpty();
    if (generic) {
      enterTypeParameters(name, typeParams, arguments, false, span);
      visitTypeParams(typeParams);
    }
    SymbolTableEntry entry = newEntry(name, BlockType.FUNCTION, node, span);
    entry.signatureBlock = visitFunctionAnnotations(arguments, returns, span);
    entry.hasDocstring = hasDocstring(body);
    enter(entry);
    if (asynchronous) {
      current.coroutine = true;
    }
    visitParameters(arguments);
    visitStatements(body);
    exit();
    if (generic) {
      exit();
    }
  }

  private SymbolTableEntry visitFunctionAnnotations(Arguments arguments, Expr returns, Span span) {
    boolean seesClass = current.canSeeClassScope || current.type == BlockType.CLASS;
    enterNew("__annotate__", BlockType.ANNOTATION, null, span);
    SymbolTableEntry block = current;
    if (seesClass) {
      current.canSeeClassScope = true;
      define("__classdict__", Symbol.USE, span);
    }
    visitParameterAnnotations(arguments.posonlyargs());
    visitParameterAnnotations(arguments.args());
    visitParameterAnnotation(arguments.vararg());
    visitParameterAnnotation(arguments.kwarg());
    visitParameterAnnotations(arguments.kwonlyargs());
    if (returns != null) {
      current.annotationsUsed = true;
      visit(returns);
    }
    exit();
    return block;
  }

  private void visitParameterAnnotations(List<Arg> parameters) {
    for (int i = 0; i < parameters.size(); i++) {
      visitParameterAnnotation(parameters.get(i));
    }
  }

  private void visitParameterAnnotation(Arg parameter) {
    if (parameter != null && parameter.annotation() != null) {
      current.annotationsUsed = true;
      visit(parameter.annotation());
    }
  }

  private void visitParameters(Arguments arguments) {
    defineParameters(arguments.posonlyargs());
    defineParameters(arguments.args());
    defineParameters(arguments.kwonlyargs());
    if (arguments.vararg() != null) {
      define(arguments.vararg().arg(), Symbol.DEF_PARAM, arguments.vararg().span());
      current.varArgs = true;
    }
    if (arguments.kwarg() != null) {
      define(arguments.kwarg().arg(), Symbol.DEF_PARAM, arguments.kwarg().span());
      current.varKeywords = true;
    }
  }

  private void defineParameters(List<Arg> parameters) {
    for (int i = 0; i < parameters.size(); i++) {
      Arg parameter = parameters.get(i);
      define(parameter.arg(), Symbol.DEF_PARAM, parameter.span());
    }
  }

  private void visitClass(Stmt.ClassDef s) {
    define(s.name(), Symbol.DEF_LOCAL, s.span());
    visitExpressions(s.decoratorList());
    String outerPrivate = privateName;
    boolean generic = !s.typeParams().isEmpty();
    if (generic) {
      enterTypeParameters(s.name(), s.typeParams(), null, true, s.span());
      privateName = s.name();
      current.mangledNames = new HashSet<>();
      visitTypeParams(s.typeParams());
    }
    visitExpressions(s.bases());
    visitKeywords(s.keywords());
    enterNew(s.name(), BlockType.CLASS, s, s.span());
    privateName = s.name();
    if (generic) {
      define("__type_params__", Symbol.DEF_LOCAL, s.span());
      define(".type_params", Symbol.USE, s.span());
    }
    current.hasDocstring = hasDocstring(s.body());
    visitStatements(s.body());
    exit();
    if (generic) {
      exit();
    }
    privateName = outerPrivate;
  }

  private void visitTypeAlias(Stmt.TypeAlias s) {
    visit(s.name());
    String name = ((Expr.Name) s.name()).id();
    boolean inClass = current.type == BlockType.CLASS;
    boolean generic = !s.typeParams().isEmpty();
    if (generic) {
      enterTypeParameters(name, s.typeParams(), null, false, s.span());
      visitTypeParams(s.typeParams());
    }
    enterNew(name, BlockType.TYPE_ALIAS, s, s.span());
    current.canSeeClassScope = inClass;
    if (inClass) {
      define("__classdict__", Symbol.USE, s.value().span());
    }
    visit(s.value());
    exit();
    if (generic) {
      exit();
    }
  }

  private void visitTypeParams(List<TypeParam> parameters) {
    for (int i = 0; i < parameters.size(); i++) {
      visitTypeParam(parameters.get(i));
    }
  }

  private void visitTypeParam(TypeParam parameter) {
    if (parameter instanceof TypeParam.TypeVar p) {
      define(p.name(), Symbol.DEF_TYPE_PARAM | Symbol.DEF_LOCAL, p.span());
      String bound = p.bound() instanceof Expr.Tuple ? "a TypeVar constraint" : "a TypeVar bound";
      visitTypeParamPart(p.bound(), p.name(), table.blocks, p, bound);
      visitTypeParamPart(p.defaultValue(), p.name(), table.defaultBlocks, p, "a TypeVar default");
    } else if (parameter instanceof TypeParam.TypeVarTuple p) {
      define(p.name(), Symbol.DEF_TYPE_PARAM | Symbol.DEF_LOCAL, p.span());
      visitTypeParamPart(p.defaultValue(), p.name(), table.defaultBlocks, p, "a TypeVarTuple default");
    } else if (parameter instanceof TypeParam.ParamSpec p) {
      define(p.name(), Symbol.DEF_TYPE_PARAM | Symbol.DEF_LOCAL, p.span());
      visitTypeParamPart(p.defaultValue(), p.name(), table.defaultBlocks, p, "a ParamSpec default");
    }
  }

  private void visitTypeParamPart(Expr part, String name, Map<? super TypeParam, SymbolTableEntry> blocks,
      TypeParam parameter, String scopeInfo) {
    if (name.equals("__classdict__")) {
      throw error("reserved name '__classdict__' cannot be used for type parameter", parameter.span());
    }
    if (part == null) {
      return;
    }
    boolean seesClass = current.canSeeClassScope;
    enterNew(name, BlockType.TYPE_VARIABLE, null, part.span());
    blocks.put(parameter, current);
    current.canSeeClassScope = seesClass;
    if (seesClass) {
      define("__classdict__", Symbol.USE, part.span());
    }
    current.scopeInfo = scopeInfo;
    visit(part);
    exit();
  }

  private void visitAnnAssign(Stmt.AnnAssign s) {
    current.annotationsUsed = true;
    if (s.target() instanceof Expr.Name name) {
      int flags = flagsOf(current, name.id());
      if ((flags & (Symbol.DEF_GLOBAL | Symbol.DEF_NONLOCAL)) != 0 && current != module && s.simple() != 0) {
        String kind = (flags & Symbol.DEF_GLOBAL) != 0 ? "global" : "nonlocal";
        throw error("annotated name '" + name.id() + "' can't be " + kind, s.span());
      }
      if (s.simple() != 0) {
        define(name.id(), Symbol.DEF_ANNOT | Symbol.DEF_LOCAL, name.span(), name.ctx());
      } else if (s.value() != null) {
        define(name.id(), Symbol.DEF_LOCAL, name.span(), name.ctx());
      }
    } else {
      visit(s.target());
    }
    visitAnnotation(s.annotation());
    visitOptional(s.value());
  }

  private void visitAnnotation(Expr annotation) {
    SymbolTableEntry parent = current;
    // A module may be seen half executed, by an import cycle, so all its annotations count as conditional.
    if ((parent.type == BlockType.CLASS && parent.inConditionalBlock || parent.type == BlockType.MODULE)
        && !parent.hasConditionalAnnotations) {
      parent.hasConditionalAnnotations = true;
      define("__conditional_annotations__", Symbol.USE, annotation.span());
    }
    if (parent.annotationBlock == null) {
      enterNew("__annotate__", BlockType.ANNOTATION, null, annotation.span());
      parent.annotationBlock = current;
      if (parent.type == BlockType.CLASS && !future.annotations()) {
        current.canSeeClassScope = true;
        define("__classdict__", Symbol.USE, annotation.span());
      }
    } else {
      enter(parent.annotationBlock);
    }
    boolean before = current.inUnevaluatedAnnotation;
    current.inUnevaluatedAnnotation = parent.type == BlockType.FUNCTION;
    visit(annotation);
    current.inUnevaluatedAnnotation = before;
    exit();
  }

  private void visitDirective(List<String> names, boolean global, Span span) {
    String kind = global ? "global" : "nonlocal";
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      int flags = flagsOf(current, name);
      if ((flags & Symbol.DEF_PARAM) != 0) {
        throw error("name '" + name + "' is parameter and " + kind, span);
      }
      if ((flags & Symbol.USE) != 0) {
        throw error("name '" + name + "' is used prior to " + kind + " declaration", span);
      }
      if ((flags & Symbol.DEF_ANNOT) != 0) {
        throw error("annotated name '" + name + "' can't be " + kind, span);
      }
      if ((flags & Symbol.DEF_LOCAL) != 0) {
        throw error("name '" + name + "' is assigned to before " + kind + " declaration", span);
      }
      define(name, global ? Symbol.DEF_GLOBAL : Symbol.DEF_NONLOCAL, span);
      recordDirective(name, span);
    }
  }

  private void visitImportFrom(Stmt.ImportFrom s) {
    visitAliases(s.names());
    if (FutureFeatures.isFutureImport(s)) {
      Span last = future.location();
      if (s.span().lineno() > last.lineno()
          || s.span().lineno() == last.endLineno() && s.span().colOffset() > last.endColOffset()) {
        throw error("from __future__ imports must occur at the beginning of the file", s.span());
      }
    }
  }

  private void visitAliases(List<Alias> aliases) {
    for (int i = 0; i < aliases.size(); i++) {
      Alias alias = aliases.get(i);
      String name = alias.asname() != null ? alias.asname() : alias.name();
      int dot = name.indexOf('.');
      if (dot >= 0) {
        name = name.substring(0, dot);
      }
      if (!alias.name().equals("*")) {
        define(name, Symbol.DEF_IMPORT, alias.span());
      } else if (current.type != BlockType.MODULE) {
        throw error("import * only allowed at module level", alias.span());
      }
    }
  }

  private void visitTry(List<Stmt> body, List<ExceptHandler> handlers, List<Stmt> orelse, List<Stmt> finalbody) {
    visitBranch(body);
    for (int i = 0; i < handlers.size(); i++) {
      ExceptHandler handler = handlers.get(i);
      visitOptional(handler.type());
      if (handler.name() != null) {
        define(handler.name(), Symbol.DEF_LOCAL, handler.span());
      }
      visitBranch(handler.body());
    }
    visitBranch(orelse);
    visitBranch(finalbody);
  }

  private void visitWith(List<WithItem> items, List<Stmt> body) {
    for (int i = 0; i < items.size(); i++) {
      visit(items.get(i).contextExpr());
      visitOptional(items.get(i).optionalVars());
    }
    visitBranch(body);
  }

  private void visitMatch(Stmt.Match s) {
    visit(s.subject());
    for (int i = 0; i < s.cases().size(); i++) {
      MatchCase matchCase = s.cases().get(i);
      visit(matchCase.pattern());
      visitOptional(matchCase.guard());
      visitBranch(matchCase.body());
    }
  }

  private void visitPatterns(List<Pattern> patterns) {
    for (int i = 0; i < patterns.size(); i++) {
      visit(patterns.get(i));
    }
  }

  private void visit(Pattern pattern) {
    if (pattern instanceof Pattern.MatchValue p) {
      visit(p.value());
    } else if (pattern instanceof Pattern.MatchSequence p) {
      visitPatterns(p.patterns());
    } else if (pattern instanceof Pattern.MatchStar p) {
      defineCapture(p.name(), p.span());
    } else if (pattern instanceof Pattern.MatchMapping p) {
      visitExpressions(p.keys());
      visitPatterns(p.patterns());
      defineCapture(p.rest(), p.span());
    } else if (pattern instanceof Pattern.MatchClass p) {
      visit(p.cls());
      visitPatterns(p.patterns());
      for (int i = 0; i < p.kwdAttrs().size(); i++) {
        checkName(p.kwdAttrs().get(i), p.kwdPatterns().get(i).span(), ExprContext.Store);
      }
      visitPatterns(p.kwdPatterns());
    } else if (pattern instanceof Pattern.MatchAs p) {
      if (p.pattern() != null) {
        visit(p.pattern());
      }
      defineCapture(p.name(), p.span());
    } else if (pattern instanceof Pattern.MatchOr p) {
      visitPatterns(p.patterns());
    }
  }

  private void defineCapture(String name, Span span) {
    if (name != null) {
      define(name, Symbol.DEF_LOCAL, span);
    }
  }

  private boolean inAsyncFunction() {
    return current.isFunctionLike() && current.coroutine;
  }

  private void allowAsynchronous(String message, Span span) {
    if (topLevelAwait && current.type == BlockType.MODULE) {
      current.coroutine = true;
    } else if (!inAsyncFunction()) {
      throw error(message, span);
    }
  }

  // Expressions

  private void visitOptional(Expr expression) {
    if (expression != null) {
      visit(expression);
    }
  }

  /** Visits all that are not {@code null}. */
  private void visitExpressions(List<Expr> expressions) {
    for (int i = 0, n = expressions.size(); i < n; i++) {
      Expr expression = expressions.get(i);
      if (expression != null) {
        visit(expression);
      }
    }
  }

  private void visitKeywords(List<Keyword> keywords) {
    for (int i = 0; i < keywords.size(); i++) {
      Keyword keyword = keywords.get(i);
      if (keyword.arg() != null) {
        checkName(keyword.arg(), keyword.span(), ExprContext.Store);
      }
    }
    for (int i = 0; i < keywords.size(); i++) {
      visit(keywords.get(i).value());
    }
  }

  private void visit(Expr expression) {
    if (expression instanceof Expr.Name e) {
      visitName(e);
    } else if (!(expression instanceof Expr.Constant)) {
      nesting.enter();
      visitCommonExpression(expression);
      nesting.leave();
    }
  }

  private void visitCommonExpression(Expr expression) {
    if (expression instanceof Expr.Attribute e) {
      checkName(e.attr(), e.span(), e.ctx());
      visit(e.value());
    } else if (expression instanceof Expr.Call e) {
      visit(e.func());
      visitExpressions(e.args());
      visitKeywords(e.keywords());
    } else if (expression instanceof Expr.BinOp e) {
      visit(e.left());
      visit(e.right());
    } else if (expression instanceof Expr.Subscript e) {
      visit(e.value());
      visit(e.slice());
    } else if (expression instanceof Expr.Tuple e) {
      visitExpressions(e.elts());
    } else if (expression instanceof Expr.Compare e) {
      visit(e.left());
      visitExpressions(e.comparators());
    } else if (expression instanceof Expr.BoolOp e) {
      visitExpressions(e.values());
    } else if (expression instanceof Expr.UnaryOp e) {
      visit(e.operand());
    } else if (expression instanceof Expr.List e) {
      visitExpressions(e.elts());
    } else if (expression instanceof Expr.JoinedStr e) {
      visitExpressions(e.values());
    } else if (expression instanceof Expr.FormattedValue e) {
      visit(e.value());
      visitOptional(e.formatSpec());
    } else if (expression instanceof Expr.Dict e) {
      visitExpressions(e.keys());
      visitExpressions(e.values());
    } else if (expression instanceof Expr.Slice e) {
      visitOptional(e.lower());
      visitOptional(e.upper());
      visitOptional(e.step());
    } else if (expression instanceof Expr.IfExp e) {
      visit(e.test());
      visit(e.body());
      visit(e.orelse());
    } else {
      visitRareExpression(expression);
    }
  }

  private void visitRareExpression(Expr expression) {
    if (expression instanceof Expr.Starred e) {
      visit(e.value());
    } else if (expression instanceof Expr.Lambda e) {
      visitLambda(e);
    } else if (expression instanceof Expr.ListComp e) {
      visitComprehension(e, "listcomp", ComprehensionKind.LIST, e.generators(), e.elt(), null);
    } else if (expression instanceof Expr.GeneratorExp e) {
      visitComprehension(e, "genexpr", ComprehensionKind.GENERATOR, e.generators(), e.elt(), null);
    } else if (expression instanceof Expr.DictComp e) {
      visitComprehension(e, "dictcomp", ComprehensionKind.DICT, e.generators(), e.key(), e.value());
    } else if (expression instanceof Expr.SetComp e) {
      visitComprehension(e, "setcomp", ComprehensionKind.SET, e.generators(), e.elt(), null);
    } else if (expression instanceof Expr.Set e) {
      visitExpressions(e.elts());
    } else if (expression instanceof Expr.NamedExpr e) {
      visitNamedExpression(e);
    } else if (expression instanceof Expr.Yield e) {
      refuseInAnnotation("yield expression", e.span());
      visitOptional(e.value());
      markGenerator(e.span());
    } else if (expression instanceof Expr.YieldFrom e) {
      refuseInAnnotation("yield expression", e.span());
      visit(e.value());
      markGenerator(e.span());
    } else if (expression instanceof Expr.Await e) {
      visitAwait(e);
    } else if (expression instanceof Expr.TemplateStr e) {
      visitExpressions(e.values());
    } else if (expression instanceof Expr.Interpolation e) {
      visit(e.value());
      visitOptional(e.formatSpec());
    }
  }

  private void visitName(Expr.Name e) {
    // Annotations in functions are never evaluated, so their names do not count.
    if (current.inUnevaluatedAnnotation) {
      return;
    }
    boolean load = e.ctx() == ExprContext.Load;
    define(e.id(), load ? Symbol.USE : Symbol.DEF_LOCAL, e.span(), e.ctx());
    if (load && e.id().equals("super") && current.isFunctionLike()) {
      define("__class__", Symbol.USE, e.span());
    }
  }

  private void visitLambda(Expr.Lambda e) {
    visitExpressions(e.args().defaults());
    visitExpressions(e.args().kwDefaults());
    enterNew("lambda", BlockType.FUNCTION, e, e.span());
    visitParameters(e.args());
    visit(e.body());
    exit();
  }

  private void visitNamedExpression(Expr.NamedExpr e) {
    refuseInAnnotation("named expression", e.span());
    if (current.iterableDepth > 0) {
      throw error("assignment expression cannot be used in a comprehension iterable expression", e.span());
    }
    if (current.comprehension != ComprehensionKind.NONE) {
      bindOutsideComprehension((Expr.Name) e.target());
    }
    visit(e.value());
    visit(e.target());
  }

  /** A {@code :=} in a comprehension binds in the block around it. */
  private void bindOutsideComprehension(Expr.Name target) {
    String name = target.id();
    Span span = target.span();
    for (int i = stack.size() - 1; i >= 0; i--) {
      SymbolTableEntry entry = stack.get(i);
      if (entry.comprehension != ComprehensionKind.NONE) {
        int flags = flagsOf(entry, name);
        if ((flags & Symbol.DEF_COMP_ITER) != 0 && (flags & (Symbol.DEF_LOCAL | Symbol.DEF_GLOBAL)) != 0) {
          throw error("assignment expression cannot rebind comprehension iteration variable '" + name + "'", span);
        }
        continue;
      }
      switch (entry.type) {
        case FUNCTION -> {
          boolean global = (flagsOf(entry, name) & Symbol.DEF_GLOBAL) != 0;
          define(name, global ? Symbol.DEF_GLOBAL : Symbol.DEF_NONLOCAL, span);
          recordDirective(name, span);
          defineIn(entry, name, Symbol.DEF_LOCAL, span);
          return;
        }
        case MODULE -> {
          define(name, Symbol.DEF_GLOBAL, span);
          recordDirective(name, span);
          defineIn(entry, name, Symbol.DEF_GLOBAL, span);
          return;
        }
        case CLASS ->
            throw error("assignment expression within a comprehension cannot be used in a class body", span);
        case TYPE_PARAMETERS ->
            throw error(
                "assignment expression within a comprehension cannot be used within the definition of a generic", span);
        case TYPE_ALIAS ->
            throw error("assignment expression within a comprehension cannot be used in a type alias", span);
        case TYPE_VARIABLE ->
            throw error("assignment expression within a comprehension cannot be used in a TypeVar bound", span);
        case ANNOTATION -> {
          // The comprehension's own visit has refused the expression already.
        }
      }
    }
  }

  private void refuseInAnnotation(String what, Span span) {
    String where =
        switch (current.type) {
          case ANNOTATION -> "an annotation";
          case TYPE_VARIABLE -> current.scopeInfo;
          case TYPE_ALIAS -> "a type alias";
          case TYPE_PARAMETERS -> "the definition of a generic";
          case FUNCTION, CLASS, MODULE -> null;
        };
    if (where != null) {
      throw error(what + " cannot be used within " + where, span);
    }
  }

  private void markGenerator(Span span) {
    current.generator = true;
    if (current.comprehension != ComprehensionKind.NONE) {
      throw error("'yield' inside " + current.comprehension.description, span);
    }
  }

  private void visitAwait(Expr.Await e) {
    refuseInAnnotation("await expression", e.span());
    if (!(topLevelAwait && current.type == BlockType.MODULE)) {
      if (!current.isFunctionLike()) {
        throw error("'await' outside function", e.span());
      }
      if (!inAsyncFunction() && current.comprehension == ComprehensionKind.NONE) {
        throw error("'await' outside async function", e.span());
      }
    }
    visit(e.value());
    current.coroutine = true;
  }

  private void visitComprehension(Expr node, String name, ComprehensionKind kind, List<Comprehension> generators,
      Expr element, Expr value) {
    Comprehension outermost = generators.get(0);
    // The outermost iterable is evaluated in the block around the comprehension.
    visitIterable(outermost.iter());
    enterNew(name, BlockType.FUNCTION, node, node.span());
    current.comprehension = kind;
    if (outermost.isAsync() != 0) {
      current.coroutine = true;
    }
    define(".0", Symbol.DEF_PARAM, node.span());
    visitIterationTarget(outermost.target());
    visitExpressions(outermost.ifs());
    for (int i = 1; i < generators.size(); i++) {
      Comprehension generator = generators.get(i);
      visitIterationTarget(generator.target());
      visitIterable(generator.iter());
      visitExpressions(generator.ifs());
      if (generator.isAsync() != 0) {
        current.coroutine = true;
      }
    }
    visitOptional(value);
    visit(element);
    current.generator = kind == ComprehensionKind.GENERATOR;
    boolean asynchronous = current.coroutine && !current.generator;
    exit();
    if (!asynchronous) {
      return;
    }
    if (!inAsyncFunction()
        && current.comprehension == ComprehensionKind.NONE
        && !(topLevelAwait && current.type == BlockType.MODULE)) {
      throw error("asynchronous comprehension outside of an asynchronous function", node.span());
    }
    current.coroutine = true;
  }

  private void visitIterationTarget(Expr target) {
    SymbolTableEntry entry = current;
    entry.inIterationTarget = true;
    visit(target);
    entry.inIterationTarget = false;
  }

  private void visitIterable(Expr iterable) {
    SymbolTableEntry entry = current;
    entry.iterableDepth++;
    visit(iterable);
    entry.iterableDepth--;
  }
}
