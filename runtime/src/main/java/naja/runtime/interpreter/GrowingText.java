package naja.runtime.interpreter;

import naja.runtime.abstracts.Numbers;
import naja.runtime.threads.Concurrency;

/**
 * Texts that a loop builds by {@code text += more}. A Java string would be copied whole each time; so, where an
 * instruction has been seen to make long texts, the register of the local holds a {@link Buffer} while nobody reads
 * it. Every instruction of the code that may read the local is preceded by a {@link Flatten} from then on, which makes
 * a {@code str} of it. Code that never builds a long text has none of this.
 */
final class GrowingText {
  /** From this length on, copying is what costs. */
  private static final int LONG = 256;

  private static final int PATIENCE = 8;
  private static final int TRIAL = 64;
  private static final int WORTHWHILE = 4;

  private GrowingText() {}

  /** A text that grows in place. Its thread changes it; others may look. */
  static final class Buffer {
    private final StringBuilder builder;

    Buffer(String text, String more) {
      builder = new StringBuilder(2 * (text.length() + more.length())).append(text).append(more);
    }

    void append(String more) {
      if (Concurrency.shared) {
        appendShared(more);
      } else {
        builder.append(more);
      }
    }

    private synchronized void appendShared(String more) {
      builder.append(more);
    }

    synchronized String text() {
      return builder.toString();
    }
  }

  /** The value of a register as Python code may see it. */
  static Object visible(Object value) {
    return value instanceof Buffer buffer ? buffer.text() : value;
  }

  /** Makes a {@code str} of every buffer, for code that knows of none. */
  static void flatten(PyFrame frame) {
    Object[] r = frame.registers;
    for (int i = 0; i < frame.code.localsCount; i++) {
      if (r[i] instanceof Buffer buffer) {
        r[i] = buffer.text();
      }
    }
  }

  /** What is known of a local that {@code +=} writes to, and who reads it. */
  static final class Local {
    final int register;
    private int[] readers;
    private Instruction[] instructions;
    private volatile boolean active;
    private int longTexts;
    private int starts;
    private int appends;

    Local(int register) {
      this.register = register;
    }

    void complete(Instruction[] instructions, int[] readers) {
      this.instructions = instructions;
      this.readers = readers;
    }

    /** Whether a buffer may stand in the register now. */
    private boolean isWorthwhile() {
      if (!active) {
        if (++longTexts < PATIENCE) {
          return false;
        }
        activate();
      }
      return ++starts < TRIAL || appends > WORTHWHILE * starts;
    }

    private synchronized void activate() {
      if (!active) {
        for (int index : readers) {
          instructions[index] = new Flatten(register, instructions[index]);
        }
        active = true;
      }
    }
  }

  /** Before an instruction that may read the local. */
  private static final class Flatten extends Instruction {
    private final int local;
    private final Instruction reader;

    Flatten(int local, Instruction reader) {
      this.local = local;
      this.reader = reader;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      if (r[local] instanceof Buffer buffer) {
        r[local] = buffer.text();
      }
      return reader.execute(frame, r);
    }
  }

  /** {@code NB_ADD}, in place or not, whose result replaces the local that is its left operand. */
  static final class AddToLocal extends Instruction {
    private final Local local;
    private final int register;
    private final int right;
    private final boolean inPlace;

    AddToLocal(Local local, int right, boolean inPlace) {
      this.local = local;
      this.register = local.register;
      this.right = right;
      this.inPlace = inPlace;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object a = r[register];
      Object b = r[right];
      if (a instanceof Long i && b instanceof Long j) {
        long x = i;
        long y = j;
        long s = x + y;
        if (((x ^ s) & (y ^ s)) >= 0) {
          r[register] = s;
          return next;
        }
      } else if (a instanceof Double x && b instanceof Double y) {
        r[register] = x + y;
        return next;
      }
      addOther(r, a, b);
      return next;
    }

    private void addOther(Object[] r, Object a, Object b) {
      if (b instanceof String more) {
        if (a instanceof Buffer buffer) {
          buffer.append(more);
          local.appends++;
          return;
        }
        if (a instanceof String text) {
          r[register] = isLong(text, more) && local.isWorthwhile() ? new Buffer(text, more) : text.concat(more);
          return;
        }
      }
      Object left = visible(a);
      r[register] = left;
      r[register] = inPlace ? Numbers.inPlace(0, left, b) : Numbers.add(left, b);
    }

    private static boolean isLong(String text, String more) {
      int length = text.length() + more.length();
      return length >= LONG && length <= Integer.MAX_VALUE / 4;
    }
  }
}
