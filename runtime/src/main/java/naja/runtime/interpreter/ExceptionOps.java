package naja.runtime.interpreter;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Exceptions;
import naja.runtime.memory.MemoryReserve;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyBaseException;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyType;
import naja.runtime.threads.ThreadState;

/** Raising, matching and handling exceptions. */
final class ExceptionOps {
  private ExceptionOps() {}

  /** {@code RAISE_VARARGS}. */
  static final class Raise extends Instruction {
    private final int exception;
    private final int cause;

    Raise(int exception, int cause) {
      this.exception = exception;
      this.cause = cause;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      throw Exceptions.raise(frame.thread, exception < 0 ? null : r[exception], cause < 0 ? null : r[cause]);
    }
  }

  /** {@code RERAISE}. */
  static final class Reraise extends Instruction {
    private final int value;
    private final int origin;

    /** @param origin the register that holds where the exception was raised first, or -1 */
    Reraise(int value, int origin) {
      this.value = value;
      this.origin = origin;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      PyException exception = PyException.reraise(Exceptions.expect(r[value]));
      if (origin >= 0) {
        exception.origin = (int) (long) r[origin];
      }
      throw exception;
    }
  }

  /** An opcode that code objects must not hold. */
  static final class BadOpcode extends Instruction {
    private final int opcode;

    BadOpcode(int opcode) {
      this.opcode = opcode;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      throw Errors.systemError("unknown opcode " + opcode);
    }
  }

  /** {@code PUSH_EXC_INFO}. */
  static final class PushExcInfo extends Instruction {
    private final int value;

    PushExcInfo(int value) {
      this.value = value;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      ThreadState.Handled handled = frame.thread.handled;
      PyBaseException exception = Exceptions.expect(r[value]);
      r[value] = PyNone.orNone(handled.value);
      r[value + 1] = exception;
      handled.value = exception;
      return next;
    }
  }

  /** {@code POP_EXCEPT}. */
  static final class PopExcept extends Instruction {
    private final int previous;

    PopExcept(int previous) {
      this.previous = previous;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object value = r[previous];
      if (MemoryReserve.spent) {
        restore(frame.thread.handled.value);
      }
      frame.thread.handled.value = value == PyNone.NONE ? null : Exceptions.expect(value);
      return next;
    }

    private static void restore(Object handled) {
      if (handled instanceof PyBaseException e && PyType.of(e).isSubtype(ExceptionTypes.MEMORY_ERROR)) {
        MemoryReserve.restore();
      } else {
        MemoryReserve.restoreWhereRoom();
      }
    }
  }

  /** {@code CHECK_EXC_MATCH}. */
  static final class CheckExcMatch extends Instruction.Result {
    private final int value;
    private final int types;

    CheckExcMatch(int value, int types) {
      this.value = value;
      this.types = types;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      r[dst] = Exceptions.matches(Exceptions.expect(r[value]), r[types]) ? Boolean.TRUE : Boolean.FALSE;
      return next;
    }
  }

  /** {@code CHECK_EG_MATCH}: the exception and type become the rest and the match. */
  static final class CheckEgMatch extends Instruction {
    private final int rest;

    CheckEgMatch(int rest) {
      this.rest = rest;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Exceptions.matchGroup(frame.thread, r, rest);
      return next;
    }
  }

  /** {@code WITH_EXCEPT_START}. */
  static final class WithExceptStart extends Instruction.Result {
    private final int exit;
    private final int self;
    private final int value;

    WithExceptStart(int exit, int self, int value) {
      this.exit = exit;
      this.self = self;
      this.value = value;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      PyBaseException exception = Exceptions.expect(r[value]);
      Object traceback = PyNone.orNone(exception.traceback);
      Object receiver = r[self];
      r[dst] =
          receiver == null
              ? Calls.call(r[exit], exception.type(), exception, traceback)
              : Calls.call(r[exit], receiver, exception.type(), exception, traceback);
      return next;
    }
  }
}
