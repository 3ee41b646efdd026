package naja.runtime.objects;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Texts;
import naja.runtime.builtin.ExceptionPrinting;
import naja.runtime.interpreter.Loop;
import naja.runtime.interpreter.PyFrame;
import naja.runtime.interpreter.Resumable;
import naja.runtime.interpreter.Switching;
import naja.runtime.memory.Guard;
import naja.runtime.monitoring.Monitors;
import naja.runtime.threads.Concurrency;
import naja.runtime.threads.ThreadState;

/**
 * What generators, coroutines and asynchronous generators have in common: a frame that runs in pieces. One thread at
 * a time may run it; another that tries gets "already executing".
 */
public abstract class PyGeneratorBase extends PyIterator implements Resumable, Guard.Ward {
  private static final VarHandle RUNNING;

  static {
    try {
      RUNNING = MethodHandles.lookup().findVarHandle(PyGeneratorBase.class, "running", boolean.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  public final PyFrame frame;

  /** {@code __name__} and {@code __qualname__}. */
  public Object name;

  public Object qualifiedName;

  private final ThreadState.Handled handled = new ThreadState.Handled();
  private boolean started;
  private boolean running;

  /** What closes it if it dies unfinished, or null. */
  private Guard guard;

  private boolean finalized;

  protected PyGeneratorBase(PyFrame frame) {
    this.frame = frame;
    this.name = frame.function == null ? frame.code.name() : frame.function.name;
    this.qualifiedName = frame.function == null ? frame.code.qualifiedName() : frame.function.qualifiedName;
    frame.owner = this;
  }

  /** Has {@link #abandoned} called if this dies; once, as {@code __del__} is. */
  protected final void watch(ThreadState thread) {
    if (guard == null && !finalized) {
      guard = Guard.over(this, thread);
    }
  }

  /** There is no need any more for anything to be done if this dies. */
  protected final void unwatch() {
    Guard g = guard;
    if (g != null) {
      guard = null;
      g.release(ThreadState.current());
    }
  }

  @Override
  public final void suspendsGuarded() {
    watch(frame.thread);
  }

  @Override
  public final void abandoned() {
    guard = null;
    finalized = true;
    if (frame.completed || running) {
      return;
    }
    try {
      die();
    } catch (PyException e) {
      tellUnraisable(e, "closing generator");
    }
  }

  @Override
  public final void endUnstarted() {
    unwatch();
    abandoned();
    close();
  }

  /** What is to be done when it dies unfinished. */
  protected void die() {
    close();
  }

  /** Tells of an exception that nobody can catch. */
  protected final void tellUnraisable(PyException e, String doing) {
    ExceptionPrinting.unraisable(
        frame.thread.interpreter, e, "Exception ignored while " + doing + " " + Texts.reprText(this), null);
  }

  /** {@code gc.is_finalized}. */
  public final boolean isFinalized() {
    return finalized;
  }

  /** Notes that the frame begins to run, or never will. */
  protected void begun() {}

  /** "generator", "coroutine" or "async generator", for messages. */
  public abstract String kind();

  @Override
  public final boolean isStarted() {
    return started;
  }

  @Override
  public final boolean isRunning() {
    return running;
  }

  public final boolean isFinished() {
    return frame.completed;
  }

  /** What the frame waits for in {@code yield from} or {@code await}, or null. */
  public final Object delegate() {
    return running ? null : frame.delegate;
  }

  /**
   * Goes on with a value sent in; answers what was yielded, or null when the frame has returned: then
   * {@link PyFrame#result} is what it returned.
   */
  public final Object resume(Object value) {
    claim();
    if (frame.completed) {
      frame.result = PyNone.NONE;
      release();
      return finishedSend();
    }
    if (!started && value != PyNone.NONE) {
      release();
      throw Errors.typeError("can't send non-None value to a just-started " + kind());
    }
    return run(value, null);
  }

  /** What sending into an ended frame answers: null, or an error for coroutines. */
  protected Object finishedSend() {
    return null;
  }

  /** Goes on with an exception raised where the frame is suspended; answers as {@link #resume} does. */
  public final Object raise(PyException exception) {
    claim();
    if (frame.completed) {
      release();
      finishedSend();
      throw exception;
    }
    return run(null, exception);
  }

  /** Makes this thread the one that runs the frame; an atomic operation only where there are others. */
  private void claim() {
    if (running || Concurrency.shared && !RUNNING.compareAndSet(this, false, true)) {
      throw Errors.valueError(kind() + " already executing");
    }
    running = true;
  }

  private void release() {
    RUNNING.setRelease(this, false);
  }

  private Object run(Object value, PyException exception) {
    ThreadState thread = ThreadState.current();
    frame.thread = thread;
    if (Monitors.active) {
      Switching.request(frame, thread.interpreter.monitors);
    }
    handled.previous = thread.handled;
    thread.handled = handled;
    boolean first = !started;
    if (first) {
      started = true;
      begun();
    }
    try {
      if (exception == null) {
        frame.registers[frame.sentTo] = value;
      } else {
        // Raised anew in this frame: what its caller handles meanwhile is not its context.
        exception.fresh = false;
        exception.value().setImplicitContext(handled.value);
      }
      frame.delegate = null;
      Object result = first && exception != null ? Loop.fail(frame, exception) : Loop.run(frame, exception);
      return frame.completed ? null : result;
    } catch (PyException e) {
      frame.completed = true;
      clear();
      throw e;
    } finally {
      thread.handled = handled.previous;
      handled.previous = null;
      frame.back = null;
      if (frame.completed) {
        clear();
      }
      release();
    }
  }

  private void clear() {
    Arrays.fill(frame.registers, null);
    handled.value = null;
    frame.delegate = null;
    unwatch();
  }

  @Override
  public Object next() {
    return resume(PyNone.NONE);
  }

  @Override
  public final Object endValue() {
    return frame.result;
  }

  /** {@code throw(exception)}: first into what the frame waits for. */
  public final Object throwInto(PyException exception) {
    Object inner = delegate();
    if (inner == null) {
      return raise(exception);
    }
    PyException raised = exception;
    try {
      if (!exception.matches(ExceptionTypes.GENERATOR_EXIT)) {
        return throwBelow(inner, exception);
      }
      closeBelow(inner);
    } catch (PyException e) {
      raised = e;
    }
    return raise(raised);
  }

  /** Throws into the delegate with this frame on the stack: it is what calls it. */
  private Object throwBelow(Object inner, PyException exception) {
    claim();
    ThreadState thread = ThreadState.current();
    Object saved = frame.delegate;
    frame.thread = thread;
    frame.back = thread.frame;
    thread.frame = frame;
    handled.previous = thread.handled;
    thread.handled = handled;
    try {
      return throwInner(inner, exception);
    } finally {
      thread.handled = handled.previous;
      handled.previous = null;
      thread.frame = frame.back;
      frame.back = null;
      frame.delegate = saved;
      release();
    }
  }

  private Object throwInner(Object inner, PyException exception) {
    if (inner instanceof PyGeneratorBase g && g.type().immutable) {
      Object value = g.throwInto(exception);
      if (value == null) {
        throw Errors.stopIteration(g.frame.result);
      }
      return value;
    }
    Object method = Attributes.lookupAttr(inner, "throw");
    if (method == null) {
      throw exception;
    }
    return Calls.call(method, exception.value());
  }

  /** Closes the delegate while this frame counts as running. */
  private void closeBelow(Object inner) {
    claim();
    try {
      closeInner(inner);
    } finally {
      release();
    }
  }

  private void closeInner(Object inner) {
    if (inner instanceof PyGeneratorBase g && g.type().immutable) {
      g.close();
      return;
    }
    Object method;
    try {
      method = Attributes.lookupAttr(inner, "close");
    } catch (PyException e) {
      ExceptionPrinting.unraisable(
          frame.thread.interpreter, e, "Exception ignored while closing generator " + Texts.reprText(inner), null);
      return;
    }
    if (method != null) {
      Calls.call(method);
    }
  }

  /** {@code close()}: raises {@code GeneratorExit} inside; answers what the generator returned. */
  public final Object close() {
    if (!started && !frame.completed) {
      begun();
      frame.completed = true;
      clear();
      return PyNone.NONE;
    }
    if (frame.completed && !running) {
      return PyNone.NONE;
    }
    Object yielded;
    try {
      yielded = throwInto(new PyException(PyBaseException.create(ExceptionTypes.GENERATOR_EXIT)));
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.GENERATOR_EXIT)) {
        return PyNone.NONE;
      }
      if (e.matches(ExceptionTypes.STOP_ITERATION) && e.value() instanceof PyStopIteration stop) {
        return stop.value;
      }
      throw e;
    }
    if (yielded != null) {
      throw Errors.runtimeError(kind() + " ignored GeneratorExit");
    }
    return frame.result;
  }
}
