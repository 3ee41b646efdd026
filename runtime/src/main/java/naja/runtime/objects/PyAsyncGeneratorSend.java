package naja.runtime.objects;

import naja.runtime.abstracts.Errors;
import naja.runtime.expose.Def;
import naja.runtime.expose.TypeSpec;
import naja.runtime.memory.Guard;
import naja.runtime.threads.ThreadState;

/** {@code async_generator_asend}: the awaitable of an asynchronous generator's next item. */
@TypeSpec("async_generator_asend")
public final class PyAsyncGeneratorSend extends PyIterator implements Guard.Ward {
  private static final PyType TYPE =
      new PyType(
          "async_generator_asend", new PyType[] {Types.OBJECT}, PyAsyncGeneratorSend.class, null,
          new PyAsyncGeneratorSendSpec());

  private enum State {
    NEW,
    ITERATING,
    CLOSED
  }

  private final PyAsyncGenerator generator;
  private Object value;
  private State state = State.NEW;

  /** What warns if nobody awaits it, or null once somebody has. */
  private Guard guard;

  PyAsyncGeneratorSend(PyAsyncGenerator generator, Object value) {
    this.generator = generator;
    this.value = value;
    guard = Guard.over(this, ThreadState.current());
  }

  @Override
  public void abandoned() {
    guard = null;
    generator.warnUnawaited("asend", this);
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

  private Object step(Object sent) {
    Object argument = sent;
    if (state == State.CLOSED) {
      throw Errors.runtimeError("cannot reuse already awaited __anext__()/asend()");
    }
    if (state == State.NEW) {
      if (generator.busy) {
        begin(State.CLOSED);
        throw Errors.runtimeError("anext(): asynchronous generator is already running");
      }
      if (argument == PyNone.NONE) {
        argument = value;
      }
      begin(State.ITERATING);
    }
    generator.busy = true;
    try {
      Object yielded = generator.resume(argument);
      return unwrap(yielded);
    } catch (PyException e) {
      state = State.CLOSED;
      generator.busy = false;
      throw e;
    }
  }

  /** What the generator answered: a value ends the wait with {@code StopIteration}, its end with the async one. */
  private Object unwrap(Object yielded) {
    if (yielded == null) {
      generator.busy = false;
      state = State.CLOSED;
      generator.closed = true;
      throw new PyException(PyBaseException.create(ExceptionTypes.STOP_ASYNC_ITERATION));
    }
    if (yielded instanceof AsyncValue v) {
      generator.busy = false;
      state = State.CLOSED;
      throw Errors.stopIteration(v.value);
    }
    return yielded;
  }

  @Override
  public Object next() {
    return step(PyNone.NONE);
  }

  @Def("__await__(self, /)")
  static Object await(PyAsyncGeneratorSend self) {
    return self;
  }

  @Def("__iter__(self, /)")
  static Object iter(PyAsyncGeneratorSend self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object nextItem(PyAsyncGeneratorSend self) {
    return self.step(PyNone.NONE);
  }

  @Def("send(self, object, /)")
  static Object send(PyAsyncGeneratorSend self, Object value) {
    return self.step(value);
  }

  @Def(value = "throw(self, type, value=<unrepresentable>, traceback=<unrepresentable>, /)", noSignature = true)
  static Object throwIn(PyAsyncGeneratorSend self, Object type, Object value, Object traceback) {
    if (self.state == State.CLOSED) {
      throw Errors.runtimeError("cannot reuse already awaited __anext__()/asend()");
    }
    if (self.state == State.NEW) {
      if (self.generator.busy) {
        self.begin(State.CLOSED);
        throw Errors.runtimeError("anext(): asynchronous generator is already running");
      }
      self.begin(State.ITERATING);
      self.generator.busy = true;
    }
    try {
      return self.unwrap(self.generator.throwInto(Generation.exception(type, value, traceback)));
    } catch (PyException e) {
      self.state = State.CLOSED;
      self.generator.busy = false;
      throw e;
    }
  }

  @Def("close(self, /)")
  static void close(PyAsyncGeneratorSend self) {
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
