package naja.runtime.interpreter;

import static naja.compiler.Opcode.*;

import java.util.ArrayDeque;
import java.util.Arrays;
import naja.compiler.Opcode;
import naja.runtime.objects.PyCode;

/**
 * Looks in verified code for loops that nothing could interrupt: without a {@code JUMP_BACKWARD}, which is a safe point, and
 * without a suspension. Handlers of exceptions that begin with their own range, say, would fail forever.
 */
final class LoopSearch {
  private static final byte NEW = 0, OPEN = 1, DONE = 2;

  private final PyCode code;
  private final byte[] bytes;
  private final int[] handlers;
  private final byte[] colours;

  /** Where safe points and suspensions go on: other searches begin there. */
  private final ArrayDeque<Integer> starts = new ArrayDeque<>();

  /** The way from the start of the search: units, and how many of their successors have been seen. */
  private int[] path = new int[32];

  private int[] seen = new int[32];
  private int length;

  /** The successors of a unit: next, jump, handler; -1 for none. */
  private final int[] successors = new int[3];

  private LoopSearch(PyCode code, int[] handlers) {
    this.code = code;
    this.bytes = code.bytecode();
    this.handlers = handlers;
    this.colours = new byte[bytes.length / 2];
  }

  /** The code unit where a loop closes, or -1. */
  static int find(PyCode code, int[] handlers) {
    LoopSearch search = new LoopSearch(code, handlers);
    search.starts.add(0);
    int found = -1;
    while (found < 0 && !search.starts.isEmpty()) {
      found = search.searchFrom(search.starts.poll());
    }
    return found;
  }

  private int searchFrom(int start) {
    if (colours[start] != NEW) {
      return -1;
    }
    push(start);
    while (length > 0) {
      int unit = path[length - 1];
      int successor = seen[length - 1]++;
      if (successor == successors.length) {
        colours[unit] = DONE;
        length--;
        continue;
      }
      findSuccessors(unit);
      int next = successors[successor];
      if (next >= 0 && colours[next] == OPEN) {
        return unit;
      }
      if (next >= 0 && colours[next] == NEW) {
        push(next);
      }
    }
    return -1;
  }

  private void push(int unit) {
    if (length == path.length) {
      path = Arrays.copyOf(path, 2 * length);
      seen = Arrays.copyOf(seen, 2 * length);
    }
    colours[unit] = OPEN;
    path[length] = unit;
    seen[length++] = 0;
  }

  private void findSuccessors(int start) {
    int unit = start;
    int arg = 0;
    while ((bytes[2 * unit] & 0xFF) == EXTENDED_ARG) {
      arg = arg << 8 | bytes[2 * unit + 1] & 0xFF;
      unit++;
    }
    arg = arg << 8 | bytes[2 * unit + 1] & 0xFF;
    int op = bytes[2 * unit] & 0xFF;
    int next = unit + 1 + Opcode.cacheEntries(op);
    boolean leaves = VerifierSteps.ends(op) || !VerifierSteps.isKnown(op);
    successors[0] = leaves ? -1 : next;
    long target = VerifierSteps.target(op, arg, next);
    successors[1] = target == VerifierSteps.NONE ? -1 : (int) target;
    successors[2] = handlers[unit] < 0 ? -1 : code.handlerTargetOffset(handlers[unit]);
    if (op == JUMP_BACKWARD) {
      cut(1);
    } else if (op == YIELD_VALUE || op == RETURN_GENERATOR) {
      cut(0);
    }
  }

  private void cut(int successor) {
    if (colours[successors[successor]] == NEW) {
      starts.add(successors[successor]);
    }
    successors[successor] = -1;
  }
}
