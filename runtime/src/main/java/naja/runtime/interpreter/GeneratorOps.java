package naja.runtime.interpreter;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Exceptions;
import naja.runtime.abstracts.Generators;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyBaseException;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyInstance;
import naja.runtime.objects.PyNone;

/** Generators, coroutines and asynchronous iteration. */
final class GeneratorOps {
  private GeneratorOps() {}

  /** {@code RETURN_GENERATOR}: ends the call with the suspended frame's owner; goes on behind it later. */
  static final class ReturnGenerator extends Instruction {
    private final int dst;

    ReturnGenerator(int dst) {
      this.dst = dst;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      frame.resume = next;
      frame.sentTo = dst;
      frame.result = Generators.create(frame);
      return PyFrame.EXIT;
    }
  }

  /** {@code YIELD_VALUE} of a generator's own value: suspends; the value sent in arrives in {@code dst}. */
  static final class Yield extends Instruction {
    private final int value;
    private final int dst;
    private final boolean guarded;

    Yield(int value, int dst, boolean guarded) {
      this.value = value;
      this.dst = dst;
      this.guarded = guarded;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      frame.resume = next;
      frame.sentTo = dst;
      frame.delegate = null;
      frame.result = r[value];
      if (guarded) {
        frame.owner.suspendsGuarded();
      }
      return PyFrame.EXIT;
    }
  }

  /** {@code YIELD_VALUE} of what a delegate has yielded, which stands below. */
  static final class YieldDelegated extends Instruction {
    private final int value;
    private final int dst;
    private final boolean guarded;

    YieldDelegated(int value, int dst, boolean guarded) {
      this.value = value;
      this.dst = dst;
      this.guarded = guarded;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object delegate = r[dst - 1];
      frame.resume = next;
      frame.sentTo = dst;
      frame.delegate = delegate;
      frame.result = r[value];
      // A generator below has a guard of its own; an object of a class is to have its close() called.
      if (guarded || delegate instanceof PyInstance) {
        frame.owner.suspendsGuarded();
      }
      return PyFrame.EXIT;
    }
  }

  /** {@code SEND}: the next value of a delegate; jumps with its result when it has ended. */
  static final class Send extends Instruction.Jump {
    private final int receiver;
    private final int value;
    private final int dst;

    Send(int receiver, int value, int dst) {
      this.receiver = receiver;
      this.value = value;
      this.dst = dst;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object sent = Generators.send(frame, r[receiver], r[value]);
      if (sent == null) {
        r[dst] = frame.sendResult;
        frame.sendResult = null;
        return target;
      }
      r[dst] = sent;
      return next;
    }
  }

  /** {@code GET_YIELD_FROM_ITER}. */
  static final class GetYieldFromIter extends Instruction.Result {
    private final int a;

    GetYieldFromIter(int a) {
      this.a = a;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      r[dst] = Generators.yieldFromIter(frame, r[a]);
      return next;
    }
  }

  /** {@code GET_AWAITABLE}. */
  static final class GetAwaitable extends Instruction.Result {
    private final int a;
    private final int where;

    GetAwaitable(int a, int where) {
      this.a = a;
      this.where = where;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      r[dst] = Generators.awaitable(frame, r[a], where);
      return next;
    }
  }

  /** {@code GET_AITER}. */
  static final class GetAIter extends Instruction.Result {
    private final int a;

    GetAIter(int a) {
      this.a = a;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      r[dst] = Generators.aiter(r[a]);
      return next;
    }
  }

  /** {@code GET_ANEXT}. */
  static final class GetANext extends Instruction.Result {
    private final int a;

    GetANext(int a) {
      this.a = a;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      r[dst] = Generators.anext(r[a]);
      return next;
    }
  }

  /** {@code END_ASYNC_FOR}. */
  static final class EndAsyncFor extends Instruction {
    private final int value;

    EndAsyncFor(int value) {
      this.value = value;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      PyBaseException exception = Exceptions.expect(r[value]);
      if (!exception.type().isSubtype(ExceptionTypes.STOP_ASYNC_ITERATION)) {
        throw PyException.reraise(exception);
      }
      return next;
    }
  }

  /** {@code CLEANUP_THROW}. */
  static final class CleanupThrow extends Instruction {
    private final int bottom;
    private final int value;

    CleanupThrow(int bottom, int value) {
      this.bottom = bottom;
      this.value = value;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      PyBaseException exception = Exceptions.expect(r[value]);
      if (!exception.type().isSubtype(ExceptionTypes.STOP_ITERATION)) {
        throw PyException.reraise(exception);
      }
      r[bottom] = PyNone.NONE;
      r[bottom + 1] = Generators.stopValue(exception);
      return next;
    }
  }
}
