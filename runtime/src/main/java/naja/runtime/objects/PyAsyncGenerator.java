package naja.runtime.objects;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Identity;
import naja.runtime.abstracts.Texts;
import naja.runtime.abstracts.Warnings;
import naja.runtime.expose.ClassDef;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.Set;
import naja.runtime.expose.TypeSpec;
import naja.runtime.interpreter.PyFrame;
import naja.runtime.threads.Audit;
import naja.runtime.threads.ThreadState;

/** {@code async_generator}. */
@TypeSpec("async_generator")
public final class PyAsyncGenerator extends PyGeneratorBase {
  public PyAsyncGenerator(PyFrame frame) {
    super(frame);
  }

  @Override
  public PyType type() {
    return Types.ASYNC_GENERATOR;
  }

  @Override
  public String kind() {
    return "async generator";
  }

  /** Whether {@code aclose} has been called, an operation is under way, and the hooks have been asked for. */
  boolean closed;

  boolean busy;
  private boolean hooked;

  /** {@code sys.set_asyncgen_hooks}'s finalizer of the first iteration, or null. */
  private Object finalizer;

  /** Tells the event loop of the first iteration. */
  void firstIteration() {
    if (!hooked) {
      hooked = true;
      ThreadState thread = ThreadState.current();
      finalizer = thread.asyncGenFinalizer;
      if (finalizer != null) {
        watch(thread);
      }
      Object hook = thread.asyncGenFirstIter;
      if (hook != null) {
        Calls.call(hook, this);
      }
    }
  }

  /** The event loop, if there is one, is to close it: that may have to wait for something. */
  @Override
  protected void die() {
    if (finalizer == null || closed) {
      close();
      return;
    }
    try {
      Calls.call(finalizer, this);
    } catch (PyException e) {
      tellUnraisable(e, "finalizing generator");
    }
  }

  /** Warns of an awaitable of this generator's that nobody has awaited. */
  void warnUnawaited(String method, Object awaitable) {
    String what = "coroutine method '" + method + "' of '" + Texts.strText(qualifiedName) + "' was never awaited";
    try {
      Warnings.warn(ExceptionTypes.RUNTIME_WARNING, what, 1, awaitable);
    } catch (PyException e) {
      tellUnraisable(e, "finalizing async generator");
    }
  }

  @Def("__aiter__(self, /)")
  static Object aiter(PyAsyncGenerator self) {
    return self;
  }

  @Def("__anext__(self, /)")
  static Object anext(PyAsyncGenerator self) {
    self.firstIteration();
    return new PyAsyncGeneratorSend(self, PyNone.NONE);
  }

  @Def("asend(self, object, /)")
  static Object asend(PyAsyncGenerator self, Object value) {
    self.firstIteration();
    return new PyAsyncGeneratorSend(self, value);
  }

  @Def(value = "athrow(self, type, value=<unrepresentable>, traceback=<unrepresentable>, /)", noSignature = true)
  static Object athrow(PyAsyncGenerator self, Object type, Object value, Object traceback) {
    if (value != null) {
      Generation.warnOfThree("athrow");
    }
    self.firstIteration();
    return new PyAsyncGeneratorThrow(self, new Object[] {type, value, traceback});
  }

  @Def("aclose(self, /)")
  static Object aclose(PyAsyncGenerator self) {
    self.firstIteration();
    return new PyAsyncGeneratorThrow(self, null);
  }

  @Def("__repr__(self, /)")
  static Object repr(PyAsyncGenerator self) {
    return PyType.nameKey(
        "<async_generator object " + Texts.strText(self.qualifiedName) + " at 0x" + Long.toHexString(Identity.id(self))
            + ">");
  }

  @Get("__name__")
  static Object getName(PyAsyncGenerator self) {
    return self.name;
  }

  @Set(value = "__name__", deletes = true)
  static void setName(PyAsyncGenerator self, Object value) {
    if (value == null || !Texts.isStr(value)) {
      throw Errors.typeError("__name__ must be set to a string object");
    }
    self.name = value;
  }

  @Get("__qualname__")
  static Object getQualname(PyAsyncGenerator self) {
    return self.qualifiedName;
  }

  @Set(value = "__qualname__", deletes = true)
  static void setQualname(PyAsyncGenerator self, Object value) {
    if (value == null || !Texts.isStr(value)) {
      throw Errors.typeError("__qualname__ must be set to a string object");
    }
    self.qualifiedName = value;
  }

  @Get("ag_code")
  static Object getCode(PyAsyncGenerator self) {
    Audit.event("object.__getattr__", self, "ag_code");
    return self.frame.code;
  }

  @Get("ag_frame")
  static Object getFrame(PyAsyncGenerator self) {
    Audit.event("object.__getattr__", self, "ag_frame");
    return self.isFinished() ? PyNone.NONE : self.frame;
  }

  @Get(value = "ag_running", member = true)
  static boolean getRunning(PyAsyncGenerator self) {
    return self.isRunning();
  }

  @Get("ag_suspended")
  static boolean getSuspended(PyAsyncGenerator self) {
    return self.isStarted() && !self.isRunning() && !self.isFinished();
  }

  @Get("ag_await")
  static Object getDelegate(PyAsyncGenerator self) {
    return PyNone.orNone(self.delegate());
  }

  @ClassDef("__class_getitem__(cls, object, /)")
  static Object classGetItem(PyType cls, Object item) {
    return PyGenericAlias.of(cls, item);
  }
}
