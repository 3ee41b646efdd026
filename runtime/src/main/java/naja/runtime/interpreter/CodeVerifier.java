package naja.runtime.interpreter;

import static naja.compiler.Opcode.*;

import java.util.ArrayDeque;
import naja.compiler.Opcode;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Texts;
import naja.runtime.interpreter.StackState.InvalidCode;
import naja.runtime.objects.PyCode;
import naja.runtime.objects.PyException;

/**
 * Says whether code that no compiler of ours made keeps the rules that the translation relies on: follows all ways through
 * it and the kinds of values that are in the locals and on the stack. Runs once for a code object, before its first
 * translation. What it refuses is a {@code SystemError}, where CPython would crash. What it cannot know, such as the
 * types of operands, the instructions check when they run.
 */
final class CodeVerifier {
  private final PyCode code;
  private final byte[] bytes;
  private final int units;

  /** By code unit: whether an opcode begins there, with its {@code EXTENDED_ARG}s; whether control may jump there. */
  private final boolean[] starts;

  private final boolean[] targets;

  /** By code unit that is a target: what is known there; null where nothing has come yet. */
  private final StackState[] states;

  private final int[] handlers;
  private final VerifierSteps steps;
  private final ArrayDeque<Integer> work = new ArrayDeque<>();
  private int at;
  private int opcode = -1;

  private CodeVerifier(PyCode code) {
    this.code = code;
    this.bytes = code.bytecode();
    this.units = bytes.length / 2;
    this.starts = new boolean[units];
    this.targets = new boolean[units];
    this.states = new StackState[units];
    this.handlers = code.handlersByUnit();
    this.steps = new VerifierSteps(code);
  }

  /** {@code SystemError} for code that cannot be run. */
  static void verify(PyCode code) {
    CodeVerifier verifier = new CodeVerifier(code);
    try {
      verifier.run();
    } catch (InvalidCode e) {
      throw verifier.refusal(e.getMessage());
    }
  }

  private PyException refusal(String why) {
    String where =
        opcode < 0 ? "" : " at " + 2 * at + " (" + (Opcode.isReal(opcode) ? Opcode.name(opcode) : opcode) + ")";
    return Errors.systemError("invalid code object " + Texts.reprText(code.name()) + where + ": " + why);
  }

  private void run() {
    if (units == 0) {
      throw new InvalidCode("it is empty");
    }
    findStarts();
    StackState start = steps.start();
    targets[0] = true;
    reach(0, start);
    while (!work.isEmpty()) {
      follow(work.poll());
    }
    opcode = -1;
    int loop = LoopSearch.find(code, handlers);
    if (loop >= 0) {
      at = loop;
      opcode = bytes[2 * loop] & 0xFF;
      throw new InvalidCode("closes a loop that nothing could end");
    }
  }

  /** Where opcodes begin, as read from the first one on, and where control may come but from the one before. */
  private void findStarts() {
    long argument = 0;
    int first = 0;
    for (int unit = 0; unit < units;) {
      int op = bytes[2 * unit] & 0xFF;
      argument = (argument << 8 | bytes[2 * unit + 1] & 0xFF) & 0xFFFFFFFFL;
      int next = unit + 1 + Opcode.cacheEntries(op);
      starts[first] = true;
      if (op != EXTENDED_ARG) {
        int target = (int) Math.max(-1, Math.min(units, VerifierSteps.target(op, argument, next)));
        if (target >= 0 && target < units) {
          targets[target] = true;
        }
        argument = 0;
        first = next;
      }
      unit = next;
    }
    for (int h = 0; h < code.handlerCount(); h++) {
      int target = code.handlerTargetOffset(h);
      if (target >= 0 && target < units) {
        targets[target] = true;
      }
    }
  }

  private void reach(long unit, StackState state) {
    if (unit < 0 || unit >= units) {
      throw new InvalidCode("goes on outside of the code");
    }
    int target = (int) unit;
    if (!starts[target]) {
      throw new InvalidCode("goes on in the middle of an instruction");
    }
    if (states[target] == null) {
      states[target] = state.copy();
      work.add(target);
    } else if (states[target].join(state)) {
      work.add(target);
    }
  }

  /** Follows the code from a target until control leaves it or comes to another. */
  private void follow(int from) {
    StackState state = states[from].copy();
    int unit = from;
    while (true) {
      long argument = 0;
      int first = unit;
      int extensions = 0;
      at = unit;
      while ((bytes[2 * unit] & 0xFF) == EXTENDED_ARG) {
        argument = argument << 8 | bytes[2 * unit + 1] & 0xFF;
        opcode = EXTENDED_ARG;
        if (++extensions > 3 || ++unit == units) {
          throw new InvalidCode("its argument is not complete");
        }
      }
      at = unit;
      opcode = bytes[2 * unit] & 0xFF;
      argument = argument << 8 | bytes[2 * unit + 1] & 0xFF;
      if (argument > VerifierSteps.LARGEST) {
        throw new InvalidCode("its argument is too large");
      }
      int next = unit + 1 + Opcode.cacheEntries(opcode);
      if (opcode == CALL_KW) {
        checkKeywords(first, (int) argument);
      }
      reachHandler(unit, state);
      int arg = (int) argument;
      if (!VerifierSteps.isKnown(opcode)) {
        return; // raises when it runs, as in CPython
      }
      steps.step(opcode, arg, state);
      long target = VerifierSteps.target(opcode, arg, next);
      if (target != VerifierSteps.NONE) {
        reach(target, steps.jumped(opcode, state));
      }
      if (VerifierSteps.ends(opcode)) {
        return;
      }
      if (next >= units) {
        throw new InvalidCode("goes on behind the end of the code");
      }
      if (targets[next]) {
        reach(next, state);
        return;
      }
      unit = next;
    }
  }

  private void reachHandler(int unit, StackState state) {
    int handler = handlers[unit];
    if (handler >= 0) {
      boolean overwrites = opcode == UNPACK_SEQUENCE || opcode == UNPACK_EX;
      reach(code.handlerTargetOffset(handler),
          state.inHandler(code.handlerDepth(handler), code.handlerWantsOffset(handler), overwrites));
    }
  }

  /** The names of keyword arguments become part of the call: the instruction before loads them. */
  private void checkKeywords(int first, int count) {
    int before = first - 1;
    int prefix = before;
    long argument = before < 0 ? 0 : bytes[2 * before + 1] & 0xFF;
    for (int shift = 8; prefix > 0 && (bytes[2 * prefix - 2] & 0xFF) == EXTENDED_ARG && shift <= 24; shift += 8) {
      prefix--;
      argument |= (long) (bytes[2 * prefix + 1] & 0xFF) << shift;
    }
    if (targets[first] || before < 0 || !starts[prefix] || (bytes[2 * before] & 0xFF) != LOAD_CONST) {
      throw new InvalidCode("no names of keywords before");
    }
    steps.checkKeywords(argument, count);
  }
}
