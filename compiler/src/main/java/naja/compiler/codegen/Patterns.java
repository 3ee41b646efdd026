package naja.compiler.codegen;

import static naja.compiler.InstructionSequence.NEXT_LOCATION;
import static naja.compiler.InstructionSequence.NO_LOCATION;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import naja.compiler.InstructionSequence.Label;
import naja.compiler.Opcode;
import naja.compiler.SystemError;
import naja.syntax.PythonRepr;
import naja.syntax.PythonSyntaxError;
import naja.syntax.ast.CmpOp;
import naja.syntax.ast.Expr;
import naja.syntax.ast.ExprContext;
import naja.syntax.ast.MatchCase;
import naja.syntax.ast.Pattern;
import naja.syntax.ast.Span;
import naja.syntax.ast.Stmt;
import naja.syntax.constant.ComplexConstant;
import naja.syntax.constant.Singleton;
import naja.syntax.constant.TupleConstant;

/**
 * {@code match}. Names are stored only when a whole pattern has matched; until then the captured values wait on the
 * stack, below whatever the rest of the pattern is working on.
 */
final class Patterns {
  private final CodeGenerator generator;

  /** The names captured so far; their values are on the stack in this order, the last on top. */
  private List<String> stores;

  private boolean allowIrrefutable;

  /** Where a failing pattern jumps that leaves so many values on the stack. */
  private List<Label> failPop = new ArrayList<>();

  /** How many values on the stack belong to patterns that are not decided yet. */
  private int onTop;

  Patterns(CodeGenerator generator) {
    this.generator = generator;
  }

  void match(Stmt.Match s) {
    List<String> outerStores = stores;
    boolean outerAllow = allowIrrefutable;
    List<Label> outerFailPop = failPop;
    int outerOnTop = onTop;
    matchCases(s);
    stores = outerStores;
    allowIrrefutable = outerAllow;
    failPop = outerFailPop;
    onTop = outerOnTop;
  }

  private void matchCases(Stmt.Match s) {
    generator.visit(s.subject());
    Label end = new Label();
    int count = s.cases().size();
    // A last "case _" needs no copy of the subject.
    boolean hasDefault = count > 1 && isWildcard(s.cases().get(count - 1).pattern());
    int tested = hasDefault ? count - 1 : count;
    for (int i = 0; i < tested; i++) {
      MatchCase matchCase = s.cases().get(i);
      Span span = matchCase.pattern().span();
      boolean last = i == tested - 1;
      if (!last) {
        generator.emit(Opcode.COPY, 1, span);
      }
      stores = new ArrayList<>();
      allowIrrefutable = matchCase.guard() != null || i == count - 1;
      failPop = new ArrayList<>();
      onTop = 0;
      pattern(matchCase.pattern());
      for (int j = 0; j < stores.size(); j++) {
        generator.name(stores.get(j), ExprContext.Store, span);
      }
      if (matchCase.guard() != null) {
        generator.expressions.jumpIf(matchCase.guard(), failLabel(0), false);
      }
      if (!last) {
        generator.emit(Opcode.POP_TOP, NEXT_LOCATION);
      }
      generator.visitStatements(matchCase.body());
      generator.jump(Opcode.JUMP, end, NO_LOCATION);
      emitFailPop(span);
    }
    if (hasDefault) {
      MatchCase matchCase = s.cases().get(count - 1);
      generator.emit(Opcode.NOP, matchCase.pattern().span());
      if (matchCase.guard() != null) {
        generator.expressions.jumpIf(matchCase.guard(), end, false);
      }
      generator.visitStatements(matchCase.body());
    }
    generator.use(end);
  }

  // Failing

  private Label failLabel(int pops) {
    while (failPop.size() <= pops) {
      failPop.add(new Label());
    }
    return failPop.get(pops);
  }

  private void jumpToFailPop(int opcode, Span span) {
    generator.jump(opcode, failLabel(onTop + stores.size()), span);
  }

  private void emitFailPop(Span span) {
    for (int i = failPop.size() - 1; i >= 0; i--) {
      generator.use(failPop.get(i));
      if (i > 0) {
        generator.emit(Opcode.POP_TOP, span);
      }
    }
    failPop = new ArrayList<>();
  }

  // Capturing

  private void rotate(int count, Span span) {
    for (int i = count; i > 1; i--) {
      generator.emit(Opcode.SWAP, i, span);
    }
  }

  private void store(String name, Span span) {
    if (name == null) {
      generator.emit(Opcode.POP_TOP, span);
      return;
    }
    checkNotStored(name, span);
    rotate(onTop + stores.size() + 1, span);
    stores.add(name);
  }

  private void checkNotStored(String name, Span span) {
    if (stores.contains(name)) {
      throw generator.error("multiple assignments to name " + PythonRepr.of(name) + " in pattern", span);
    }
  }

  // Patterns

  private static boolean isWildcard(Pattern pattern) {
    return pattern instanceof Pattern.MatchAs p && p.name() == null && p.pattern() == null;
  }

  private static boolean isStarWildcard(Pattern pattern) {
    return pattern instanceof Pattern.MatchStar p && p.name() == null;
  }

  private void subpattern(Pattern pattern) {
    boolean before = allowIrrefutable;
    allowIrrefutable = true;
    pattern(pattern);
    allowIrrefutable = before;
  }

  private void pattern(Pattern pattern) {
    if (pattern instanceof Pattern.MatchValue p) {
      value(p);
    } else if (pattern instanceof Pattern.MatchSingleton p) {
      generator.loadConst(p.value(), p.span());
      generator.emit(Opcode.IS_OP, 0, p.span());
      jumpToFailPop(Opcode.POP_JUMP_IF_FALSE, p.span());
    } else if (pattern instanceof Pattern.MatchSequence p) {
      sequence(p);
    } else if (pattern instanceof Pattern.MatchMapping p) {
      mapping(p);
    } else if (pattern instanceof Pattern.MatchClass p) {
      classPattern(p);
    } else if (pattern instanceof Pattern.MatchStar p) {
      store(p.name(), p.span());
    } else if (pattern instanceof Pattern.MatchAs p) {
      as(p);
    } else if (pattern instanceof Pattern.MatchOr p) {
      or(p);
    }
  }

  private void value(Pattern.MatchValue p) {
    if (!(p.value() instanceof Expr.Constant || p.value() instanceof Expr.Attribute)) {
      throw generator.error("patterns may only match literals and attribute lookups", p.span());
    }
    generator.visit(p.value());
    generator.emit(Opcode.COMPARE_OP, Operators.compare(CmpOp.Eq), p.span());
    generator.emit(Opcode.TO_BOOL, p.span());
    jumpToFailPop(Opcode.POP_JUMP_IF_FALSE, p.span());
  }

  private void as(Pattern.MatchAs p) {
    if (p.pattern() == null) {
      if (!allowIrrefutable) {
        throw generator.error(
            p.name() == null
                ? "wildcard makes remaining patterns unreachable"
                : "name capture " + PythonRepr.of(p.name()) + " makes remaining patterns unreachable",
            p.span());
      }
      store(p.name(), p.span());
      return;
    }
    onTop++;
    generator.emit(Opcode.COPY, 1, p.span());
    pattern(p.pattern());
    onTop--;
    store(p.name(), p.span());
  }

  // Sequences

  private void sequence(Pattern.MatchSequence p) {
    int size = p.patterns().size();
    int star = -1;
    boolean onlyWildcards = true;
    boolean starWildcard = false;
    for (int i = 0; i < size; i++) {
      Pattern pattern = p.patterns().get(i);
      if (pattern instanceof Pattern.MatchStar) {
        if (star >= 0) {
          throw generator.error("multiple starred names in sequence pattern", p.span());
        }
        starWildcard = isStarWildcard(pattern);
        onlyWildcards &= starWildcard;
        star = i;
      } else {
        onlyWildcards &= isWildcard(pattern);
      }
    }
    Span span = p.span();
    onTop++;
    generator.emit(Opcode.MATCH_SEQUENCE, span);
    jumpToFailPop(Opcode.POP_JUMP_IF_FALSE, span);
    if (star < 0) {
      checkLength(size, CmpOp.Eq, span);
    } else if (size > 1) {
      checkLength(size - 1, CmpOp.GtE, span);
    }
    onTop--;
    if (onlyWildcards) {
      generator.emit(Opcode.POP_TOP, span);
    } else if (starWildcard) {
      matchBySubscript(p.patterns(), star, span);
    } else {
      matchByUnpacking(p.patterns(), span);
    }
  }

  private void checkLength(int length, CmpOp op, Span span) {
    generator.emit(Opcode.GET_LEN, span);
    generator.loadConst((long) length, span);
    generator.emit(Opcode.COMPARE_OP, Operators.compare(op), span);
    jumpToFailPop(Opcode.POP_JUMP_IF_FALSE, span);
  }

  private void matchByUnpacking(List<Pattern> patterns, Span span) {
    int size = patterns.size();
    boolean seenStar = false;
    for (int i = 0; i < size; i++) {
      if (patterns.get(i) instanceof Pattern.MatchStar) {
        if (i >= 1 << 8 || size - i - 1 >= Integer.MAX_VALUE >> 8) {
          throw generator.error("too many expressions in star-unpacking sequence pattern", span);
        }
        generator.emit(Opcode.UNPACK_EX, i + (size - i - 1 << 8), span);
        seenStar = true;
      }
    }
    if (!seenStar) {
      generator.emit(Opcode.UNPACK_SEQUENCE, size, span);
    }
    onTop += size;
    for (int i = 0; i < size; i++) {
      onTop--;
      subpattern(patterns.get(i));
    }
  }

  /** With a {@code *_} the rest of the sequence need not be looked at. */
  private void matchBySubscript(List<Pattern> patterns, int star, Span span) {
    onTop++;
    int size = patterns.size();
    for (int i = 0; i < size; i++) {
      Pattern pattern = patterns.get(i);
      if (isWildcard(pattern) || i == star) {
        continue;
      }
      generator.emit(Opcode.COPY, 1, span);
      if (i < star) {
        generator.loadConst((long) i, span);
      } else {
        // The subject may not support negative indices.
        generator.emit(Opcode.GET_LEN, span);
        generator.loadConst((long) (size - i), span);
        generator.emit(Opcode.BINARY_OP, Operators.NB_SUBTRACT, span);
      }
      generator.emit(Opcode.BINARY_OP, Operators.NB_SUBSCR, span);
      subpattern(pattern);
    }
    onTop--;
    generator.emit(Opcode.POP_TOP, span);
  }

  // Mappings and classes

  private void mapping(Pattern.MatchMapping p) {
    Span span = p.span();
    int size = p.keys().size();
    if (size != p.patterns().size()) {
      throw new SystemError("keys (" + size + ") / patterns (" + p.patterns().size()
          + ") length mismatch in mapping pattern");
    }
    onTop++;
    generator.emit(Opcode.MATCH_MAPPING, span);
    jumpToFailPop(Opcode.POP_JUMP_IF_FALSE, span);
    if (size == 0 && p.rest() == null) {
      onTop--;
      generator.emit(Opcode.POP_TOP, span);
      return;
    }
    if (size > 0) {
      checkLength(size, CmpOp.GtE, span);
    }
    keys(p);
    generator.emit(Opcode.BUILD_TUPLE, size, span);
    generator.emit(Opcode.MATCH_KEYS, span);
    onTop += 2;
    failIfNone(span);
    generator.emit(Opcode.UNPACK_SEQUENCE, size, span);
    onTop += size - 1;
    for (int i = 0; i < size; i++) {
      onTop--;
      subpattern(p.patterns().get(i));
    }
    onTop -= 2;
    if (p.rest() != null) {
      storeRest(p.rest(), size, span);
    } else {
      generator.emit(Opcode.POP_TOP, span);
      generator.emit(Opcode.POP_TOP, span);
    }
  }

  private void keys(Pattern.MatchMapping p) {
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < p.keys().size(); i++) {
      Expr key = p.keys().get(i);
      if (key == null) {
        throw generator.error("can't use NULL keys in MatchMapping (set 'rest' parameter instead)",
            p.patterns().get(i).span());
      }
      if (key instanceof Expr.Constant constant) {
        if (!seen.add(dictKey(constant.value()))) {
          throw generator.error(
              "mapping pattern checks duplicate key (" + PythonRepr.of(constant.value()) + ")", p.span());
        }
      } else if (!(key instanceof Expr.Attribute)) {
        throw generator.error("mapping pattern keys may only match literals and attribute lookups", p.span());
      }
      generator.visit(key);
    }
  }

  /** An object that equals that of another constant if the two are equal in Python, as 1, 1.0 and True are. */
  private static Object dictKey(Object constant) {
    if (constant instanceof Boolean b) {
      return b ? 1L : 0L;
    }
    if (constant instanceof ComplexConstant complex && complex.imag() == 0) {
      return dictKey(complex.real());
    }
    if (constant instanceof Double d && d == Math.rint(d) && !Double.isInfinite(d)) {
      BigInteger value = new BigDecimal(d).toBigInteger();
      return value.bitLength() < Long.SIZE ? value.longValue() : value;
    }
    return constant;
  }

  private void failIfNone(Span span) {
    generator.emit(Opcode.COPY, 1, span);
    generator.loadConst(Singleton.NONE, span);
    generator.emit(Opcode.IS_OP, 1, span);
    jumpToFailPop(Opcode.POP_JUMP_IF_FALSE, span);
  }

  /** {@code **rest} is a copy of the mapping without the matched keys. */
  private void storeRest(String rest, int size, Span span) {
    generator.emit(Opcode.BUILD_MAP, 0, span);
    generator.emit(Opcode.SWAP, 3, span);
    generator.emit(Opcode.DICT_UPDATE, 2, span);
    generator.emit(Opcode.UNPACK_SEQUENCE, size, span);
    for (int i = size; i > 0; i--) {
      generator.emit(Opcode.COPY, 1 + i, span);
      generator.emit(Opcode.SWAP, 2, span);
      generator.emit(Opcode.DELETE_SUBSCR, span);
    }
    store(rest, span);
  }

  private void classPattern(Pattern.MatchClass p) {
    Span span = p.span();
    int positional = p.patterns().size();
    int attributes = p.kwdAttrs().size();
    if (attributes != p.kwdPatterns().size()) {
      throw new SystemError("kwd_attrs (" + attributes + ") / kwd_patterns (" + p.kwdPatterns().size()
          + ") length mismatch in class pattern");
    }
    checkAttributes(p);
    generator.visit(p.cls());
    List<Object> names = new ArrayList<>(p.kwdAttrs());
    generator.loadConst(new TupleConstant(names), span);
    generator.emit(Opcode.MATCH_CLASS, positional, span);
    onTop++;
    failIfNone(span);
    int size = positional + attributes;
    generator.emit(Opcode.UNPACK_SEQUENCE, size, span);
    onTop += size - 1;
    for (int i = 0; i < size; i++) {
      onTop--;
      Pattern pattern = i < positional ? p.patterns().get(i) : p.kwdPatterns().get(i - positional);
      if (isWildcard(pattern)) {
        generator.emit(Opcode.POP_TOP, span);
      } else {
        subpattern(pattern);
      }
    }
  }

  private void checkAttributes(Pattern.MatchClass p) {
    List<String> names = p.kwdAttrs();
    for (int i = 0; i < names.size(); i++) {
      for (int j = i + 1; j < names.size(); j++) {
        if (names.get(i).equals(names.get(j))) {
          throw generator.error(
              "attribute name repeated in class pattern: " + names.get(i), p.kwdPatterns().get(j).span());
        }
      }
    }
  }

  // Alternatives

  private void or(Pattern.MatchOr p) {
    Label end = new Label();
    List<String> outerStores = stores;
    boolean outerAllow = allowIrrefutable;
    List<Label> outerFailPop = failPop;
    int outerOnTop = onTop;
    List<String> control = null;
    int last = p.patterns().size() - 1;
    for (int i = 0; i <= last; i++) {
      Pattern alternative = p.patterns().get(i);
      stores = new ArrayList<>();
      allowIrrefutable = i == last && outerAllow;
      failPop = new ArrayList<>();
      onTop = 0;
      generator.emit(Opcode.COPY, 1, alternative.span());
      pattern(alternative);
      if (control == null) {
        control = stores;
      } else {
        reorder(control, p.span(), alternative.span());
      }
      generator.jump(Opcode.JUMP, end, alternative.span());
      emitFailPop(alternative.span());
    }
    stores = outerStores;
    allowIrrefutable = outerAllow;
    failPop = outerFailPop;
    onTop = outerOnTop;
    generator.emit(Opcode.POP_TOP, p.span());
    jumpToFailPop(Opcode.JUMP, p.span());
    generator.use(end);
    // Moves the captured values below those that the enclosing pattern works on, and the copy of the subject.
    int rotations = control.size() + 1 + onTop + stores.size();
    for (int i = 0; i < control.size(); i++) {
      rotate(rotations, p.span());
      checkNotStored(control.get(i), p.span());
      stores.add(control.get(i));
    }
    generator.emit(Opcode.POP_TOP, p.span());
  }

  /** Brings the captured values of an alternative into the order of the first one's. */
  private void reorder(List<String> control, Span orSpan, Span span) {
    if (stores.size() != control.size()) {
      throw differentNames(orSpan);
    }
    for (int wanted = control.size() - 1; wanted >= 0; wanted--) {
      int found = stores.indexOf(control.get(wanted));
      if (found < 0) {
        throw differentNames(orSpan);
      }
      if (found == wanted) {
        continue;
      }
      int rotations = found + 1;
      List<String> rotated = new ArrayList<>(stores.subList(0, rotations));
      stores.subList(0, rotations).clear();
      stores.addAll(wanted - found, rotated);
      for (int i = 0; i < rotations; i++) {
        rotate(wanted + 1, span);
      }
    }
  }

  private PythonSyntaxError differentNames(Span span) {
    return generator.error("alternative patterns bind different names", span);
  }
}
