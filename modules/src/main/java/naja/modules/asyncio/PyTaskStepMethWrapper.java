package naja.modules.asyncio;

import naja.runtime.abstracts.Errors;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyBaseException;
import naja.runtime.objects.PyCallable;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyType;

/** What the loop calls to have a task go on. */
@TypeSpec("_asyncio.TaskStepMethWrapper")
final class PyTaskStepMethWrapper extends PyCallable {
  static final PyType TYPE =
      PyType.builtin("_asyncio.TaskStepMethWrapper", PyTaskStepMethWrapper.class, new PyTaskStepMethWrapperSpec());

  static {
    TYPE.isBase = false;
  }

  private final PyTask task;

  /** What is to be raised in the coroutine, or null. */
  private final PyBaseException exception;

  PyTaskStepMethWrapper(PyTask task, PyBaseException exception) {
    this.task = task;
    this.exception = exception;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public Object call(Object[] args, String[] keywords) {
    if (keywords != null && keywords.length > 0) {
      throw Errors.typeError("function takes no keyword arguments");
    }
    if (args.length > 0) {
      throw Errors.typeError("function takes no positional arguments");
    }
    TaskStep.step(task, exception);
    return PyNone.NONE;
  }

  @Override
  public Object call() {
    TaskStep.step(task, exception);
    return PyNone.NONE;
  }

  @Def("__call__(self, /, *args, **kwargs)")
  static Object call(PyTaskStepMethWrapper self, Object[] args, PyDict kwargs) {
    if (kwargs.size() > 0) {
      throw Errors.typeError("function takes no keyword arguments");
    }
    return self.call(args, null);
  }

  @Get("__self__")
  static Object getSelf(PyTaskStepMethWrapper self) {
    return self.task;
  }
}
