package naja.runtime.interpreter;

import static naja.compiler.Opcode.*;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.monitoring.Events;
import naja.runtime.monitoring.Monitoring;
import naja.runtime.monitoring.Monitors;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyCode;
import naja.runtime.objects.PyCoroutine;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyFunction;
import naja.runtime.objects.PyGenerator;
import naja.runtime.objects.PyIterator;
import naja.runtime.objects.PyMethod;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Slot;
import naja.runtime.threads.Safepoint;
import naja.runtime.threads.ThreadState;

/**
 * What the watched translation of code has more than the plain one: instructions that tell tools what happens. Compare
 * CPython's {@code INSTRUMENTED_} opcodes.
 */
final class TraceOps {
  private TraceOps() {}

  /** Begins every instruction: tells of lines and instructions, and jumps where a tool wants to go on elsewhere. */
  static final class Step extends Instruction {
    private static final int MASK = 1 << Events.LINE | 1 << Events.INSTRUCTION;

    private final int unit;
    private final boolean startsLine;
    private final boolean told;

    /** @param told whether tools are told of the instruction itself */
    Step(int unit, boolean startsLine, boolean told) {
      this.unit = unit;
      this.startsLine = startsLine;
      this.told = told;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      FrameTrace trace = frame.trace;
      trace.previous = trace.current;
      trace.current = unit;
      ThreadState thread = frame.thread;
      if (thread.tracing == 0 && (trace.monitors.active(thread.interpreter.monitors) & MASK) != 0) {
        return tell(frame, trace);
      }
      return next;
    }

    private int tell(PyFrame frame, FrameTrace trace) {
      PyCode code = frame.code;
      if (startsLine) {
        int line = code.lineAt(unit);
        if (line != code.lineAt(trace.previous) || opcode(code, trace.previous) == RESUME) {
          Monitors.tell(frame, trace.monitors, Events.LINE, unit, code, (long) line);
          if (trace.jump >= 0) {
            return FrameJumps.land(frame);
          }
        }
      }
      if (told) {
        Monitors.tell(frame, trace.monitors, Events.INSTRUCTION, unit, code, 2L * unit);
        if (trace.jump >= 0) {
          return FrameJumps.land(frame);
        }
      }
      return next;
    }
  }

  static int opcode(PyCode code, int unit) {
    return unit < 0 ? RESUME : code.bytecode()[2 * unit] & 0xFF;
  }

  /** {@code RESUME}: tells that the frame starts or goes on. */
  static final class Start extends Instruction {
    private final int event;
    private final int unit;

    Start(int event, int unit) {
      this.event = event;
      this.unit = unit;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      if (Safepoint.pending) {
        Safepoint.reach(frame);
      }
      Monitors.tell(frame, frame.trace.monitors, event, unit, frame.code, 2L * unit);
      if (frame.trace.jump >= 0) {
        return FrameJumps.land(frame);
      }
      return next;
    }
  }

  /** Tells of a value that the frame is about to return or yield. */
  static final class Value extends Instruction {
    private final int event;
    private final int unit;
    private final int value;

    Value(int event, int unit, int value) {
      this.event = event;
      this.unit = unit;
      this.value = value;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Monitors.tell(frame, frame.trace.monitors, event, unit, frame.code, 2L * unit, r[value]);
      if (frame.trace.jump >= 0) {
        return FrameJumps.land(frame);
      }
      return next;
    }
  }

  /** {@code END_SEND}: tells of the {@code StopIteration} that a generator or coroutine would have raised. */
  static final class EndSend extends Instruction {
    private final int unit;
    private final int receiver;

    EndSend(int unit, int receiver) {
      this.unit = unit;
      this.receiver = receiver;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      if ((r[receiver] instanceof PyGenerator || r[receiver] instanceof PyCoroutine)
          && (frame.trace.monitors.active(frame.thread.interpreter.monitors) >> Events.STOP_ITERATION & 1) != 0) {
        Object stop = Errors.stopIteration(r[receiver + 1]).value();
        Monitors.tell(frame, frame.trace.monitors, Events.STOP_ITERATION, unit, frame.code, 2L * unit, stop);
      }
      return next;
    }
  }

  /** Tells which way control has gone, at the instruction where both ways are apart. */
  static final class Passed extends Instruction {
    private final int event;
    private final int unit;
    private final int from;

    /** @param from the code unit of the jump, or -1 for the instruction before */
    Passed(int event, int unit, int from) {
      this.event = event;
      this.unit = unit;
      this.from = from;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      FrameTrace trace = frame.trace;
      boolean stepwise = (trace.monitors.active(frame.thread.interpreter.monitors) >> Events.INSTRUCTION & 1) != 0;
      int source = from >= 0 ? from : stepwise ? unit : trace.previous;
      Monitors.tell(frame, trace.monitors, event, unit, frame.code, 2L * source, 2L * (unit + 1));
      return next;
    }
  }

  /** A jump that tells where it goes. */
  static final class Jump extends Instruction.Jump {
    private final Instruction.Jump inner;
    private final int opcode;
    private final int unit;
    private final int targetUnit;
    private final int nextUnit;

    Jump(Instruction.Jump inner, int opcode, int unit, int targetUnit, int nextUnit) {
      this.inner = inner;
      this.opcode = opcode;
      this.unit = unit;
      this.targetUnit = targetUnit;
      this.nextUnit = nextUnit;
      inner.next = 0;
      inner.target = 1;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      boolean jumps = inner.execute(frame, r) == 1;
      int event = event(jumps);
      if (event >= 0) {
        tell(frame, event, jumps ? targetUnit : nextUnit);
        if (frame.trace.jump >= 0) {
          return FrameJumps.land(frame);
        }
      }
      if (jumps && opcode == JUMP_BACKWARD) {
        Switching.leave(frame);
        return frame.trace.translation == null ? frame.code.translation().indexes()[targetUnit] : target;
      }
      return jumps ? target : next;
    }

    private void tell(PyFrame frame, int event, int to) {
      Monitors.tell(frame, frame.trace.monitors, event, unit, frame.code, 2L * unit, 2L * to);
    }

    private int event(boolean jumps) {
      return switch (opcode) {
        case JUMP_FORWARD, JUMP_BACKWARD -> Events.JUMP;
        case FOR_ITER -> jumps ? -1 : Events.BRANCH_LEFT;
        case POP_JUMP_IF_FALSE, POP_JUMP_IF_TRUE, POP_JUMP_IF_NONE, POP_JUMP_IF_NOT_NONE ->
            jumps ? Events.BRANCH_RIGHT : -1;
        default -> -1;
      };
    }
  }

  /** {@code FOR_ITER} that tells of a {@code StopIteration} that the iterator raised. */
  static final class ForIter extends Instruction.Jump {
    private final int iterator;
    private final int dst;

    ForIter(int iterator, int dst) {
      this.iterator = iterator;
      this.dst = dst;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object item = next(frame, r[iterator]);
      if (item == null) {
        return target;
      }
      r[dst] = item;
      return next;
    }

    private static Object next(PyFrame frame, Object it) {
      if (it instanceof PyIterator i && i.nextIsOwn()) {
        Object item = i.next();
        if (item == null && it instanceof PyGenerator && i.endValue() != PyNone.NONE) {
          stopped(frame, Errors.stopIteration(i.endValue()));
        }
        return item;
      }
      try {
        return Calls.callSlot(PyType.of(it).slot(Slot.NEXT), it);
      } catch (PyException e) {
        if (!e.matches(ExceptionTypes.STOP_ITERATION)) {
          throw e;
        }
        stopped(frame, e);
        return null;
      }
    }

    private static void stopped(PyFrame frame, PyException e) {
      Monitors.tellException(frame, Events.RAISE, frame.trace.current, e.value());
    }
  }

  /** {@code SEND}: notes whether an exception comes from the generator itself. */
  static final class Send extends Instruction.Jump {
    private final Instruction.Jump inner;
    private final int receiver;

    Send(Instruction.Jump inner, int receiver) {
      this.inner = inner;
      this.receiver = receiver;
      inner.next = 0;
      inner.target = 1;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object generator = r[receiver];
      try {
        return inner.execute(frame, r) == 1 ? target : next;
      } catch (PyException e) {
        frame.trace.fromCall = generator instanceof PyGenerator || generator instanceof PyCoroutine;
        throw e;
      }
    }
  }

  /** A call that tells what it calls and, of functions not written in Python, how it ends. */
  static final class Call extends Instruction.Result {
    private final Instruction.Result inner;
    private final int unit;
    private final int callable;
    private final int self;
    private final int first;
    private final boolean spread;

    /** @param first the register of the first argument, or -1; with {@code spread} that of the tuple of all */
    Call(Instruction.Result inner, int unit, int callable, int self, int first, boolean spread) {
      this.inner = inner;
      this.unit = unit;
      this.callable = callable;
      this.self = self;
      this.first = first;
      this.spread = spread;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object function = r[callable];
      Object argument = self >= 0 && r[self] != null ? r[self] : firstArgument(r);
      boolean python = function instanceof PyFunction;
      if (function instanceof PyMethod m) {
        python = spread || m.function instanceof PyFunction;
        if (!spread) {
          function = m.function;
          argument = m.self;
        }
      }
      FrameTrace trace = frame.trace;
      boolean told = (trace.monitors.active(frame.thread.interpreter.monitors) >> Events.CALL & 1) != 0;
      Monitors.tell(frame, trace.monitors, Events.CALL, unit, frame.code, 2L * unit, function, argument);
      inner.dst = dst;
      inner.next = next;
      try {
        inner.execute(frame, r);
      } catch (RuntimeException e) {
        if (python) {
          trace.fromCall = function instanceof PyFunction;
        } else if (told) {
          Monitors.tellCallEnd(
              frame, trace.monitors, Events.C_RAISE, unit, frame.code, 2L * unit, function, argument);
        }
        throw e;
      }
      if (!python && told) {
        Monitors.tellCallEnd(frame, trace.monitors, Events.C_RETURN, unit, frame.code, 2L * unit, function, argument);
      }
      return next;
    }

    private Object firstArgument(Object[] r) {
      if (first < 0) {
        return Monitoring.MISSING;
      }
      if (!spread) {
        return r[first];
      }
      return r[first] instanceof PyTuple t && t.size() > 0 ? t.get(0) : Monitoring.MISSING;
    }
  }

  /** {@code LOAD_SUPER_ATTR} that tells of the call of {@code super}. */
  static final class SuperCall extends Instruction {
    private final Instruction inner;
    private final int unit;
    private final int global;
    private final int type;

    /** @param type the register of the class, or -1 where the call has no arguments */
    SuperCall(Instruction inner, int unit, int global, int type) {
      this.inner = inner;
      this.unit = unit;
      this.global = global;
      this.type = type;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object function = r[global];
      Object argument = type < 0 ? Monitoring.MISSING : r[type];
      FrameTrace trace = frame.trace;
      Monitors.tell(frame, trace.monitors, Events.CALL, unit, frame.code, 2L * unit, function, argument);
      try {
        inner.execute(frame, r);
      } catch (RuntimeException e) {
        Monitors.tellCallEnd(frame, trace.monitors, Events.C_RAISE, unit, frame.code, 2L * unit, function, argument);
        throw e;
      }
      Monitors.tellCallEnd(frame, trace.monitors, Events.C_RETURN, unit, frame.code, 2L * unit, function, argument);
      return next;
    }
  }
}
