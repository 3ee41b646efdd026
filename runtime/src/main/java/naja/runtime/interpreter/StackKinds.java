package naja.runtime.interpreter;

import static naja.compiler.Opcode.*;

import java.util.ArrayDeque;
import java.util.Arrays;
import naja.compiler.Opcode;
import naja.compiler.StackEffect;
import naja.runtime.objects.PyCode;

/** What kinds of values are on the stack before each instruction, as far as jumps of debuggers have to know. */
final class StackKinds {
  static final int ITERATOR = 1, EXCEPT = 2, OBJECT = 3, NULL = 4, LASTI = 5;

  private final PyCode code;
  private final byte[] bytes;
  private final int[][] stacks;
  private final ArrayDeque<Integer> work = new ArrayDeque<>();

  StackKinds(PyCode code) {
    this.code = code;
    this.bytes = code.bytecode();
    this.stacks = new int[bytes.length / 2 + 1][];
    reach(0, new int[0]);
    while (!work.isEmpty()) {
      follow(work.poll());
    }
  }

  /** The stack at a code unit, the top last, or null where control does not come. */
  int[] at(int unit) {
    return unit < 0 ? new int[0] : stacks[unit];
  }

  /** Whether a stack becomes another by taking values off. */
  static boolean fits(int[] from, int[] to) {
    if (from == null || to == null || to.length > from.length) {
      return false;
    }
    for (int i = 0; i < to.length; i++) {
      if (to[i] != from[i] && (to[i] != OBJECT || from[i] == NULL)) {
        return false;
      }
    }
    return true;
  }

  /** Why one cannot jump to where a stack is needed. */
  static String problem(int[] to) {
    if (to == null) {
      return "can't jump into an exception handler, or code may be unreachable";
    }
    return switch (to.length == 0 ? OBJECT : to[to.length - 1]) {
      case EXCEPT -> "can't jump into an 'except' block as there's no exception";
      case LASTI -> "can't jump into a re-raising block as there's no location";
      case ITERATOR -> "can't jump into the body of a for loop";
      default -> "incompatible stacks";
    };
  }

  private void reach(int unit, int[] stack) {
    if (unit < stacks.length && stacks[unit] == null) {
      stacks[unit] = stack;
      work.add(unit);
    }
  }

  private void follow(int start) {
    int unit = start;
    int argument = 0;
    while ((bytes[2 * unit] & 0xFF) == EXTENDED_ARG) {
      argument = argument << 8 | bytes[2 * unit + 1] & 0xFF;
      unit++;
      stacks[unit] = stacks[start];
    }
    argument = argument << 8 | bytes[2 * unit + 1] & 0xFF;
    int opcode = bytes[2 * unit] & 0xFF;
    int next = unit + 1 + Opcode.cacheEntries(opcode);
    int[] before = stacks[start];
    handlers(unit, before);
    int[] after = after(opcode, argument, before);
    switch (opcode) {
      case JUMP_FORWARD -> reach(next + argument, after);
      case JUMP_BACKWARD, JUMP_BACKWARD_NO_INTERRUPT -> reach(next - argument, after);
      case RETURN_VALUE, RAISE_VARARGS, RERAISE -> {}
      case POP_JUMP_IF_FALSE, POP_JUMP_IF_TRUE, POP_JUMP_IF_NONE, POP_JUMP_IF_NOT_NONE, SEND -> {
        reach(next + argument, after);
        reach(next, after);
      }
      case FOR_ITER -> {
        reach(next + argument + 1, before);
        reach(next, after);
      }
      default -> reach(next, after);
    }
  }

  private void handlers(int unit, int[] stack) {
    int handler = code.handlerAt(unit);
    if (handler < 0 || code.handlerDepth(handler) > stack.length) {
      return;
    }
    int[] kinds = Arrays.copyOf(stack, code.handlerDepth(handler));
    if (code.handlerWantsOffset(handler)) {
      kinds = push(kinds, LASTI);
    }
    reach(code.handlerTargetOffset(handler), push(kinds, EXCEPT));
  }

  private static int[] push(int[] stack, int kind) {
    int[] pushed = Arrays.copyOf(stack, stack.length + 1);
    pushed[stack.length] = kind;
    return pushed;
  }

  private static int[] pop(int[] stack, int count) {
    return Arrays.copyOf(stack, Math.max(0, stack.length - count));
  }

  private static int[] after(int opcode, int argument, int[] stack) {
    return switch (opcode) {
      case GET_ITER, GET_AITER -> push(pop(stack, 1), ITERATOR);
      case PUSH_EXC_INFO -> push(stack, EXCEPT);
      case PUSH_NULL -> push(stack, NULL);
      case LOAD_GLOBAL -> (argument & 1) != 0 ? push(push(stack, OBJECT), NULL) : push(stack, OBJECT);
      case LOAD_ATTR -> {
        int[] popped = pop(stack, 1);
        yield (argument & 1) != 0 ? push(push(popped, OBJECT), NULL) : push(popped, OBJECT);
      }
      case SWAP -> swap(stack, argument);
      case COPY -> push(stack, stack[stack.length - argument]);
      case WITH_EXCEPT_START, FOR_ITER, GET_ANEXT, GET_LEN, MATCH_MAPPING, MATCH_SEQUENCE, MATCH_KEYS, IMPORT_FROM ->
          push(stack, OBJECT);
      case LIST_APPEND, SET_ADD, MAP_ADD, LIST_EXTEND, SET_UPDATE, DICT_UPDATE, DICT_MERGE ->
          pop(stack, -StackEffect.effect(opcode, argument, false));
      default -> plain(opcode, argument, stack);
    };
  }

  private static int[] swap(int[] stack, int argument) {
    int[] swapped = stack.clone();
    int top = stack.length - 1;
    swapped[top] = stack[stack.length - argument];
    swapped[stack.length - argument] = stack[top];
    return swapped;
  }

  private static int[] plain(int opcode, int argument, int[] stack) {
    int effect = StackEffect.effect(opcode, argument, false);
    int popped = StackEffect.popped(opcode, argument);
    int[] after = pop(stack, popped);
    for (int i = 0; i < effect + popped; i++) {
      after = push(after, OBJECT);
    }
    return after;
  }
}
