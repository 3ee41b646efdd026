package naja.compiler;

import naja.syntax.WarningSink;

/**
 * Runs a stage of the compiler where the tree may be deep: first in the thread of the caller, and if the tree turns
 * out to be deeper than that bears, once more from the start in a thread with a large stack. Warnings always reach
 * the sink in the thread of the caller, and only once.
 */
final class DeepStack {
  /** Levels that fit on what a caller has left of its stack. */
  private static final int SHALLOW = 200;

  /** Levels that fit on {@link #STACK_SIZE}. */
  private static final int DEEP = 50_000;

  private static final long STACK_SIZE = 256L << 20;

  private DeepStack() {}

  /** What to run; must do the same when run again. */
  interface Task<T> {
    T run(Nesting nesting, WarningSink warnings);
  }

  /**
   * The result of the task.
   *
   * @throws CompilerRecursionError if even the large stack is too small
   */
  static <T> T run(Task<T> task, WarningSink warnings) {
    Counter counter = new Counter(warnings);
    try {
      return task.run(new Nesting(SHALLOW), counter);
    } catch (Nesting.TooDeep | StackOverflowError e) {
      return new Worker<>(task, warnings, counter.count).result();
    }
  }

  /** Counts the warnings that have reached the sink. */
  private static final class Counter implements WarningSink {
    private final WarningSink sink;
    private int count;

    Counter(WarningSink sink) {
      this.sink = sink;
    }

    @Override
    public boolean warn(String category, String message, String fileName, int line) {
      count++;
      return sink.warn(category, message, fileName, line);
    }
  }

  /** The thread with the large stack; its warnings are handed to the thread that waits for the result. */
  private static final class Worker<T> implements Runnable, WarningSink {
    private final Task<T> task;
    private final WarningSink sink;
    private int toSkip;

    // Guarded by this.
    private boolean done;
    private T result;
    private Throwable failure;
    private boolean asking;
    private String category;
    private String message;
    private String fileName;
    private int line;
    private boolean answer;
    private Throwable answerFailure;

    Worker(Task<T> task, WarningSink sink, int toSkip) {
      this.task = task;
      this.sink = sink;
      this.toSkip = toSkip;
    }

    @Override
    public void run() {
      T value = null;
      Throwable thrown = null;
      try {
        value = task.run(new Nesting(DEEP), this);
      } catch (Nesting.TooDeep | StackOverflowError e) {
        thrown = new CompilerRecursionError();
      } catch (RuntimeException | Error e) {
        thrown = e;
      }
      synchronized (this) {
        result = value;
        failure = thrown;
        done = true;
        notifyAll();
      }
    }

    @Override
    public synchronized boolean warn(String category, String message, String fileName, int line) {
      if (toSkip > 0) {
        toSkip--;
        return false;
      }
      this.category = category;
      this.message = message;
      this.fileName = fileName;
      this.line = line;
      asking = true;
      notifyAll();
      while (asking) {
        try {
          wait();
        } catch (InterruptedException e) {
          // This thread has nothing to interrupt but the wait itself.
          continue;
        }
      }
      if (answerFailure != null) {
        throw unchecked(answerFailure);
      }
      return answer;
    }

    synchronized T result() {
      Thread thread = new Thread(null, this, "compiler", STACK_SIZE);
      thread.setDaemon(true);
      thread.start();
      boolean interrupted = false;
      while (!done) {
        if (asking) {
          answer();
          continue;
        }
        try {
          wait();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      if (failure != null) {
        throw unchecked(failure);
      }
      return result;
    }

    private void answer() {
      try {
        answer = sink.warn(category, message, fileName, line);
      } catch (RuntimeException | Error e) {
        answerFailure = e;
      }
      asking = false;
      notifyAll();
    }

    private static RuntimeException unchecked(Throwable thrown) {
      if (thrown instanceof RuntimeException e) {
        return e;
      }
      throw (Error) thrown;
    }
  }
}
