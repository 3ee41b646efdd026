package naja.modules.sre;

import naja.modules.sre.Characters.Fold;

/**
 * A piece of a pattern, as read from the code words. Each knows from its parts, so that nothing is computed twice:
 * {@code own}, what may stand at the position where it begins to consume; {@code pass}, what may stand there if it
 * matches the empty string; {@code minWidth}, the fewest characters that it consumes; and the marks inside,
 * {@code firstMark} to {@code lastMark}, the former above the latter if there is none.
 */
sealed abstract class Node {
  /** How a repeat tries counts. */
  enum Greed { GREEDY, LAZY, POSSESSIVE }

  /** Which subclass a node is of. */
  enum Kind {
    SEQUENCE, SINGLE, FAIL, AT, MARK, GROUP_REF, CONDITIONAL, BRANCH, REPEAT_ONE, REPEAT, ASSERT, ATOMIC
  }

  static final int UNBOUNDED = Integer.MAX_VALUE;

  final Kind kind;
  final Symbols own;
  final Symbols pass;
  final int minWidth;
  int firstMark = Integer.MAX_VALUE;
  int lastMark = -1;

  Node(Kind kind, Symbols own, Symbols pass, int minWidth) {
    this.kind = kind;
    this.own = own;
    this.pass = pass;
    this.minWidth = minWidth;
  }

  final boolean hasMarks() {
    return lastMark >= firstMark;
  }

  final void addMarksOf(Node part) {
    firstMark = Math.min(firstMark, part.firstMark);
    lastMark = Math.max(lastMark, part.lastMark);
  }

  /** What may stand where this node begins, {@code follow} being what may stand where it ends. */
  final Symbols first(Symbols follow) {
    return own.or(pass.and(follow));
  }

  /** One after the other. */
  static final class Sequence extends Node {
    final Node[] parts;

    private Sequence(Node[] parts, Symbols own, Symbols pass, int minWidth) {
      super(Kind.SEQUENCE, own, pass, minWidth);
      this.parts = parts;
      for (Node part : parts) {
        addMarksOf(part);
      }
    }

    static Sequence of(Node[] parts) {
      Symbols own = Symbols.NONE;
      Symbols pass = Symbols.ALL;
      long width = 0;
      for (int i = parts.length - 1; i >= 0; i--) {
        own = parts[i].first(own);
        pass = parts[i].pass.and(pass);
        width += parts[i].minWidth;
      }
      return new Sequence(parts, own, pass, (int) Math.min(width, UNBOUNDED));
    }
  }

  /** One character of a set. */
  static final class Single extends Node {
    final CharSet set;

    Single(CharSet set) {
      super(Kind.SINGLE, Symbols.of(set), Symbols.NONE, 1);
      this.set = set;
    }
  }

  /** {@code FAILURE}: never matches. */
  static final class Fail extends Node {
    Fail() {
      super(Kind.FAIL, Symbols.NONE, Symbols.NONE, 0);
    }
  }

  /** {@code AT}: a condition on the position. */
  static final class At extends Node {
    final int kindOfPosition;

    At(int kindOfPosition) {
      super(Kind.AT, Symbols.NONE, passOf(kindOfPosition), 0);
      this.kindOfPosition = kindOfPosition;
    }

    private static Symbols passOf(int kind) {
      return switch (kind) {
        case SreOp.AT_END, SreOp.AT_END_LINE -> Symbols.END_OR_NEWLINE;
        case SreOp.AT_END_STRING -> Symbols.ONLY_END;
        default -> Symbols.ALL;
      };
    }
  }

  /** {@code MARK}: even numbers begin a group, odd ones end it. */
  static final class Mark extends Node {
    final int number;

    Mark(int number) {
      super(Kind.MARK, Symbols.NONE, Symbols.ALL, 0);
      this.number = number;
      this.firstMark = number;
      this.lastMark = number;
    }
  }

  /** {@code GROUPREF}: the text of a group again; groups count from 0 here. */
  static final class GroupRef extends Node {
    final int group;
    final Fold fold;

    GroupRef(int group, Fold fold) {
      super(Kind.GROUP_REF, Symbols.CHARACTERS, Symbols.ALL, 0);
      this.group = group;
      this.fold = fold;
    }
  }

  /** {@code GROUPREF_EXISTS}. */
  static final class Conditional extends Node {
    final int group;
    final Sequence yes;
    final Sequence no;

    Conditional(int group, Sequence yes, Sequence no) {
      super(Kind.CONDITIONAL, yes.own.or(no.own), yes.pass.or(no.pass), Math.min(yes.minWidth, no.minWidth));
      this.group = group;
      this.yes = yes;
      this.no = no;
      addMarksOf(yes);
      addMarksOf(no);
    }
  }

  /** {@code BRANCH}. */
  static final class Branch extends Node {
    final Sequence[] alternatives;

    private Branch(Sequence[] alternatives, Symbols own, Symbols pass, int minWidth) {
      super(Kind.BRANCH, own, pass, minWidth);
      this.alternatives = alternatives;
      for (Sequence alternative : alternatives) {
        addMarksOf(alternative);
      }
    }

    static Branch of(Sequence[] alternatives) {
      Symbols own = Symbols.NONE;
      Symbols pass = Symbols.NONE;
      int width = alternatives.length == 0 ? 0 : UNBOUNDED;
      for (Sequence alternative : alternatives) {
        own = own.or(alternative.own);
        pass = pass.or(alternative.pass);
        width = Math.min(width, alternative.minWidth);
      }
      return new Branch(alternatives, own, pass, width);
    }
  }

  /** {@code REPEAT_ONE} and its kin: a run of characters of one set. */
  static final class RepeatOne extends Node {
    final Greed greed;
    final int min;
    final int max;
    final CharSet set;

    RepeatOne(Greed greed, int min, int max, CharSet set) {
      super(Kind.REPEAT_ONE, Symbols.of(set), min == 0 ? Symbols.ALL : Symbols.NONE, min);
      this.greed = greed;
      this.min = min;
      this.max = max;
      this.set = set;
    }
  }

  /** {@code REPEAT} ... {@code MAX_UNTIL} or {@code MIN_UNTIL}, and {@code POSSESSIVE_REPEAT}. */
  static final class Repeat extends Node {
    final Greed greed;
    final int min;
    final int max;
    final Sequence body;

    Repeat(Greed greed, int min, int max, Sequence body) {
      super(Kind.REPEAT, body.own, min == 0 ? Symbols.ALL : body.pass,
          (int) Math.min((long) min * body.minWidth, UNBOUNDED));
      this.greed = greed;
      this.min = min;
      this.max = max;
      this.body = body;
      addMarksOf(body);
    }
  }

  /** {@code ASSERT} and {@code ASSERT_NOT}; {@code back} is how far before the position the body begins. */
  static final class Assert extends Node {
    final boolean negative;
    final int back;
    final Sequence body;

    Assert(boolean negative, int back, Sequence body) {
      super(Kind.ASSERT, Symbols.NONE, passOf(negative, back, body), 0);
      this.negative = negative;
      this.back = back;
      this.body = body;
      addMarksOf(body);
    }

    private static Symbols passOf(boolean negative, int back, Sequence body) {
      if (back > 0) {
        return Symbols.ALL;
      }
      if (!negative) {
        return body.own.or(body.pass);
      }
      return body.parts.length == 1 && body.parts[0] instanceof Single single
          ? Symbols.notIn(single.set) : Symbols.ALL;
    }
  }

  /** {@code ATOMIC_GROUP}. */
  static final class Atomic extends Node {
    final Sequence body;

    Atomic(Sequence body) {
      super(Kind.ATOMIC, body.own, body.pass, body.minWidth);
      this.body = body;
      addMarksOf(body);
    }
  }
}
