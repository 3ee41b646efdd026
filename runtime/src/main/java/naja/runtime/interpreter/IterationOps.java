package naja.runtime.interpreter;

import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Lengths;
import naja.runtime.objects.PyIterator;

/** Iterators. */
final class IterationOps {
  private IterationOps() {}

  /** {@code GET_ITER}. */
  static final class GetIter extends Instruction.Result {
    private final int a;

    GetIter(int a) {
      this.a = a;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      r[dst] = Iteration.iter(r[a]);
      return next;
    }
  }

  /** {@code GET_LEN}. */
  static final class GetLength extends Instruction.Result {
    private final int a;

    GetLength(int a) {
      this.a = a;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      r[dst] = Lengths.length(r[a]);
      return next;
    }
  }

  /** {@code FOR_ITER}: the next item, or a jump past the loop at the end. */
  static final class ForIter extends Instruction.Jump {
    private final int iterator;

    /** The register of the item. */
    int dst;

    ForIter(int iterator) {
      this.iterator = iterator;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object it = r[iterator];
      Object item = it instanceof PyIterator i && i.nextIsOwn() ? i.next() : Iteration.next(it);
      if (item == null) {
        return target;
      }
      r[dst] = item;
      return next;
    }
  }
}
