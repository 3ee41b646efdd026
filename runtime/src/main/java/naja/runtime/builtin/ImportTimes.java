package naja.runtime.builtin;

import naja.runtime.abstracts.Texts;
import naja.runtime.threads.Interpreter;

/** {@code -X importtime}: how long each import took, told on the standard error when it is done. */
public final class ImportTimes {
  private static final int WIDTH_SELF = 9, WIDTH_CUMULATIVE = 10;
  private static final long NANOS_IN_MICRO = 1000;

  private final Interpreter interpreter;
  private final boolean tellsOfLoaded;
  private boolean hasHeader;
  private int level;

  /** What the imports inside the present one took, so far. */
  private long accumulated;

  /**
   * Starts measuring.
   *
   * @param tellsOfLoaded whether imports of modules that are there already are told of, too
   */
  public ImportTimes(Interpreter interpreter, boolean tellsOfLoaded) {
    this.interpreter = interpreter;
    this.tellsOfLoaded = tellsOfLoaded;
  }

  /** An import that has begun. */
  public final class Import {
    private final long before = accumulated;
    private final long start = System.nanoTime();

    private Import() {
      level++;
      accumulated = 0;
    }

    /** The import is over; a failed one is not told of. */
    public void end(Object name, boolean succeeded) {
      synchronized (ImportTimes.this) {
        long cumulative = System.nanoTime() - start;
        level--;
        if (succeeded) {
          tell(number(cumulative - accumulated, WIDTH_SELF), number(cumulative, WIDTH_CUMULATIVE), name);
        }
        accumulated = before + cumulative;
      }
    }
  }

  /** An import begins in this thread. */
  public synchronized Import begin() {
    header();
    return new Import();
  }

  /** A module was asked for that is there already. */
  public synchronized void loaded(Object name) {
    if (tellsOfLoaded) {
      header();
      tell("cached   ", "cached    ", name);
    }
  }

  private void header() {
    if (!hasHeader) {
      hasHeader = true;
      StderrText.write(interpreter, "import time: self [us] | cumulative | imported package\n");
    }
  }

  private void tell(String self, String cumulative, Object name) {
    StringBuilder line = new StringBuilder("import time: ").append(self).append(" | ").append(cumulative).append(" | ");
    StderrText.write(interpreter, line.repeat(' ', 2 * level).append(Texts.name(name)).append('\n').toString());
  }

  private static String number(long nanos, int width) {
    String digits = Long.toString(nanos / NANOS_IN_MICRO);
    return " ".repeat(Math.max(0, width - digits.length())).concat(digits);
  }
}
