package naja.runtime.objects;

import naja.runtime.abstracts.Errors;
import naja.runtime.expose.Def;
import naja.runtime.expose.TypeSpec;
import naja.runtime.memory.Guard;
import naja.runtime.threads.ThreadState;

/** {@code async_generator_athrow}: the awaitable of {@code athrow()} and {@code aclose()}. */
@TypeSpec("async_generator_athrow")
public final class PyAsyncGeneratorThrow extends PyIterator implements Guard.Ward {
  private static final PyType TYPE =
      new PyType(
          "async_generator_athrow", new PyType[] {Types.OBJECT}, PyAsyncGeneratorThrow.class, null,
          new PyAsyncGeneratorThrowSpec());

  private enum State {
    NEW,
    ITERATING,
    CLOSED
  }

  private final PyAsyncGenerator generator;

  /** The arguments of {@code athrow}; null for {@code aclose}. */
  private final Object[] args;

  private State state = State.NEW;

  /** What warns if nobody awaits it, or null once somebody has. */
  private Guard guard;

  PyAsyncGeneratorThrow(PyAsyncGenerator generator, Object[] args) {
    this.generator = generator;
    this.args = args;
    guard = Guard.over(this, ThreadState.current());
  }

  @Override
  public void abandoned() {
    guard = null;
    generator.warnUnawaited(args == null ? "aclose" : "athrow", this);
  }

  /** Goes to the state after {@link State#NEW}. */
  private void begin(State next) {
    Guard g = guard;
    if (g != null) {
      guard = null;
      g.release(ThreadState.current());
    }
    state = next;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  private String name() {
    return args == null ? "aclose()" : "athrow()";
  }

  private Object step(Object sent) {
    if (state == State.CLOSED || generator.isFinished() && state != State.NEW) {
      state = State.CLOSED;
      throw Errors.runtimeError("cannot reuse already awaited aclose()/athrow()");
    }
    try {
      if (state == State.NEW) {
        return first(sent);
      }
      return unwrap(generator.resume(sent));
    } catch (PyException e) {
      throw ended(e);
    }
  }

  private PyException alreadyRunning() {
    begin(State.CLOSED);
    return Errors.runtimeError(name() + ": asynchronous generator is already running");
  }

  private Object first(Object sent) {
    if (generator.busy) {
      throw alreadyRunning();
    }
    if (generator.closed || generator.isFinished()) {
      begin(State.CLOSED);
      if (args == null) {
        throw Errors.stopIteration(PyNone.NONE);
      }
      throw new PyException(PyBaseException.create(ExceptionTypes.STOP_ASYNC_ITERATION));
    }
    if (sent != PyNone.NONE) {
      throw Errors.runtimeError("can't send non-None value to a just-started coroutine");
    }
    begin(State.ITERATING);
    generator.busy = true;
    PyException exception;
    if (args == null) {
      generator.closed = true;
      exception = new PyException(PyBaseException.create(ExceptionTypes.GENERATOR_EXIT));
    } else {
      exception = Generation.madeFrom(args[0], args[1], args[2]);
    }
    return unwrap(generator.throwInto(exception));
  }

  private Object unwrap(Object yielded) {
    if (yielded == null) {
      generator.closed = true;
      throw args == null
          ? Errors.stopIteration(PyNone.NONE)
          : new PyException(PyBaseException.create(ExceptionTypes.STOP_ASYNC_ITERATION));
    }
    if (yielded instanceof AsyncValue v) {
      if (args == null) {
        throw Errors.runtimeError("async generator ignored GeneratorExit");
      }
      throw Errors.stopIteration(v.value);
    }
    return yielded;
  }

  /** The end of the wait: {@code aclose} takes the exceptions that say the generator has ended. */
  private PyException ended(PyException e) {
    generator.busy = false;
    begin(State.CLOSED);
    if (args == null
        && (e.matches(ExceptionTypes.STOP_ASYNC_ITERATION) || e.matches(ExceptionTypes.GENERATOR_EXIT))) {
      return Errors.stopIteration(PyNone.NONE);
    }
    return e;
  }

  @Override
  public Object next() {
    return step(PyNone.NONE);
  }

  @Def("__await__(self, /)")
  static Object await(PyAsyncGeneratorThrow self) {
    return self;
  }

  @Def("__iter__(self, /)")
  static Object iter(PyAsyncGeneratorThrow self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object nextItem(PyAsyncGeneratorThrow self) {
    return self.step(PyNone.NONE);
  }

  @Def("send(self, object, /)")
  static Object send(PyAsyncGeneratorThrow self, Object value) {
    return self.step(value);
  }

  @Def(value = "throw(self, type, value=<unrepresentable>, traceback=<unrepresentable>, /)", noSignature = true)
  static Object throwIn(PyAsyncGeneratorThrow self, Object type, Object value, Object traceback) {
    if (self.state == State.CLOSED) {
      throw Errors.runtimeError("cannot reuse already awaited aclose()/athrow()");
    }
    if (self.state == State.NEW && self.generator.busy) {
      throw self.alreadyRunning();
    }
    self.begin(State.ITERATING);
    self.generator.busy = true;
    try {
      return self.unwrap(self.generator.throwInto(Generation.exception(type, value, traceback)));
    } catch (PyException e) {
      throw self.ended(e);
    }
  }

  @Def("close(self, /)")
  static void close(PyAsyncGeneratorThrow self) {
    if (self.state == State.CLOSED) {
      return;
    }
    try {
      throwIn(self, ExceptionTypes.GENERATOR_EXIT, null, null);
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.STOP_ITERATION)
          || e.matches(ExceptionTypes.STOP_ASYNC_ITERATION)
          || e.matches(ExceptionTypes.GENERATOR_EXIT)) {
        return;
      }
      throw e;
    }
    throw Errors.runtimeError("coroutine ignored GeneratorExit");
  }
}
