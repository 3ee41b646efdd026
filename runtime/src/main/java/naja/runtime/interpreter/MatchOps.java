package naja.runtime.interpreter;

import naja.runtime.abstracts.Patterns;
import naja.runtime.objects.PyTuple;

/** Pattern matching. */
final class MatchOps {
  private MatchOps() {}

  /** {@code MATCH_MAPPING}. */
  static final class MatchMapping extends Instruction.Result {
    private final int subject;

    MatchMapping(int subject) {
      this.subject = subject;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      r[dst] = Patterns.isMapping(r[subject]) ? Boolean.TRUE : Boolean.FALSE;
      return next;
    }
  }

  /** {@code MATCH_SEQUENCE}. */
  static final class MatchSequence extends Instruction.Result {
    private final int subject;

    MatchSequence(int subject) {
      this.subject = subject;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      r[dst] = Patterns.isSequence(r[subject]) ? Boolean.TRUE : Boolean.FALSE;
      return next;
    }
  }

  /** {@code MATCH_KEYS}. */
  static final class MatchKeys extends Instruction.Result {
    private final int subject;
    private final int keys;

    MatchKeys(int subject, int keys) {
      this.subject = subject;
      this.keys = keys;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      r[dst] = Patterns.matchKeys(r[subject], (PyTuple) r[keys]);
      return next;
    }
  }

  /** {@code MATCH_CLASS}. */
  static final class MatchClass extends Instruction.Result {
    private final int subject;
    private final int type;
    private final int names;
    private final int count;

    MatchClass(int subject, int type, int names, int count) {
      this.subject = subject;
      this.type = type;
      this.names = names;
      this.count = count;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      r[dst] = Patterns.matchClass(r[subject], r[type], count, (PyTuple) r[names]);
      return next;
    }
  }
}
