package naja.runtime.objects;

import java.util.ArrayList;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Identity;
import naja.runtime.abstracts.ImportMachinery;
import naja.runtime.abstracts.Texts;
import naja.runtime.abstracts.Warnings;
import naja.runtime.expose.ClassDef;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.Set;
import naja.runtime.expose.TypeSpec;
import naja.runtime.interpreter.PyFrame;
import naja.runtime.threads.Audit;
import naja.runtime.threads.Interpreter;

/** {@code coroutine}. */
@TypeSpec("coroutine")
public final class PyCoroutine extends PyGeneratorBase {
  public PyCoroutine(PyFrame frame) {
    super(frame);
  }

  /** A new coroutine for the program, which is to await it. */
  public static PyCoroutine create(PyFrame frame) {
    PyCoroutine coroutine = new PyCoroutine(frame);
    int depth = frame.thread.coroutineOriginDepth;
    if (depth > 0) {
      coroutine.origin = origin(frame.back, depth);
    }
    coroutine.watch(frame.thread);
    return coroutine;
  }

  /** {@code cr_origin}: where the coroutine was made, the innermost call first. */
  private static PyTuple origin(PyFrame caller, int depth) {
    ArrayList<Object> entries = new ArrayList<>();
    for (PyFrame f = caller; f != null && entries.size() < depth; f = f.back) {
      entries.add(PyTuple.of(PyType.nameKey(f.code.fileName()), (long) f.lineNumber(), f.code.name()));
    }
    return PyTuple.of(entries.toArray());
  }

  @Override
  protected void begun() {
    unwatch();
  }

  /** Warns if nobody has begun to await it. */
  @Override
  protected void die() {
    if (isStarted()) {
      close();
      return;
    }
    boolean warned = false;
    try {
      Object warnings = ImportMachinery.load(Interpreter.current(), "warnings");
      Object function = Attributes.lookupAttr(warnings, "_warn_unawaited_coroutine");
      if (function != null) {
        Calls.call(function, this);
        warned = true;
      }
    } catch (PyException e) {
      warned = e.matches(ExceptionTypes.RUNTIME_WARNING);
      tellUnraisable(e, "finalizing coroutine");
    }
    if (!warned) {
      warnPlainly();
    }
  }

  /** Where the program has broken the module that warns. */
  private void warnPlainly() {
    try {
      Warnings.warn(
          ExceptionTypes.RUNTIME_WARNING, "coroutine '" + Texts.strText(qualifiedName) + "' was never awaited", 1,
          this);
    } catch (PyException e) {
      tellUnraisable(e, "finalizing coroutine");
    }
  }

  @Override
  public PyType type() {
    return Types.COROUTINE;
  }

  @Override
  public String kind() {
    return "coroutine";
  }

  /** {@code cr_origin}, or null. */
  public Object origin;

  @Override
  protected Object finishedSend() {
    throw Errors.runtimeError("cannot reuse already awaited coroutine");
  }

  @Def("__await__(self, /)")
  static Object await(PyCoroutine self) {
    return new PyCoroutineWrapper(self);
  }

  @Def("send(self, object, /)")
  static Object send(PyCoroutine self, Object value) {
    return Generation.answer(self, self.resume(value));
  }

  @Def(value = "throw(self, type, value=<unrepresentable>, traceback=<unrepresentable>, /)", noSignature = true)
  static Object throwIn(PyCoroutine self, Object type, Object value, Object traceback) {
    return Generation.answer(self, self.throwInto(Generation.exception(type, value, traceback)));
  }

  @Def("close(self, /)")
  static Object closeIt(PyCoroutine self) {
    return self.close();
  }

  @Def("__repr__(self, /)")
  static Object repr(PyCoroutine self) {
    return PyType.nameKey(
        "<coroutine object " + Texts.strText(self.qualifiedName) + " at 0x" + Long.toHexString(Identity.id(self))
            + ">");
  }

  @Get("__name__")
  static Object getName(PyCoroutine self) {
    return self.name;
  }

  @Set(value = "__name__", deletes = true)
  static void setName(PyCoroutine self, Object value) {
    if (value == null || !Texts.isStr(value)) {
      throw Errors.typeError("__name__ must be set to a string object");
    }
    self.name = value;
  }

  @Get("__qualname__")
  static Object getQualname(PyCoroutine self) {
    return self.qualifiedName;
  }

  @Set(value = "__qualname__", deletes = true)
  static void setQualname(PyCoroutine self, Object value) {
    if (value == null || !Texts.isStr(value)) {
      throw Errors.typeError("__qualname__ must be set to a string object");
    }
    self.qualifiedName = value;
  }

  @Get("cr_code")
  static Object getCode(PyCoroutine self) {
    Audit.event("object.__getattr__", self, "cr_code");
    return self.frame.code;
  }

  @Get("cr_frame")
  static Object getFrame(PyCoroutine self) {
    Audit.event("object.__getattr__", self, "cr_frame");
    return self.isFinished() ? PyNone.NONE : self.frame;
  }

  @Get("cr_running")
  static boolean getRunning(PyCoroutine self) {
    return self.isRunning();
  }

  @Get("cr_suspended")
  static boolean getSuspended(PyCoroutine self) {
    return self.isStarted() && !self.isRunning() && !self.isFinished();
  }

  @Get("cr_await")
  static Object getDelegate(PyCoroutine self) {
    return PyNone.orNone(self.delegate());
  }

  @Get(value = "cr_origin", member = true)
  static Object getOrigin(PyCoroutine self) {
    return PyNone.orNone(self.origin);
  }

  @ClassDef("__class_getitem__(cls, object, /)")
  static Object classGetItem(PyType cls, Object item) {
    return PyGenericAlias.of(cls, item);
  }
}
