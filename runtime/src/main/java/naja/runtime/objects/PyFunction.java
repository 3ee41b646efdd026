package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;
import naja.runtime.interpreter.Loop;
import naja.runtime.interpreter.PyFrame;
import naja.runtime.threads.ThreadState;

/** {@code function}. The attributes that scripts see are in {@code FunctionAttributes}. */
@TypeSpec(value = "function", methods = FunctionMembers.class)
public final class PyFunction extends PyCallable implements HasDict {
  private static final Object[] NO_DEFAULTS = {};

  private PyCode code;
  public final PyDict globals;
  public final PyDict builtins;

  /** The cells of the free variables, or null. */
  public Object[] closure;

  private PyTuple defaultsTuple;
  private Object[] defaults = NO_DEFAULTS;

  /** The defaults of keyword-only parameters by name, or null. */
  public PyDict keywordDefaults;

  /** {@code __name__}, {@code __qualname__}, {@code __module__}, {@code __doc__}. */
  public Object name;

  public Object qualifiedName;
  public Object module;

  /** Where it was set; else null, and the code's docstring is meant. */
  private Object doc;

  /** {@code __annotations__} and {@code __annotate__}, or null while not asked for or set. */
  public Object annotations;

  public Object annotate;

  /** {@code __type_params__}, or null for none. */
  public PyTuple typeParams;

  private PyDict dict;

  /** The number of positional arguments that needs no binding at all, or -1. */
  private int plainCount;

  public PyFunction(PyCode code, PyDict globals, PyDict builtins) {
    this.globals = globals;
    this.builtins = builtins;
    setCode(code);
    name = code.name();
    qualifiedName = code.qualifiedName();
    Object moduleName = globals.get("__name__");
    module = moduleName == null ? PyNone.NONE : moduleName;
  }

  /** {@code __doc__}. */
  public Object doc() {
    Object d = doc;
    return d != null ? d : code.docstring();
  }

  public void setDoc(Object doc) {
    this.doc = doc;
  }

  @Override
  public PyType type() {
    return Types.FUNCTION;
  }

  public PyCode code() {
    return code;
  }

  public void setCode(PyCode code) {
    if (this.code != null && doc == null) {
      doc = this.code.docstring();
    }
    this.code = code;
    this.plainCount = code.isPlain ? code.argCount : -1;
  }

  /** {@code __defaults__}, or null. */
  public PyTuple defaultsTuple() {
    return defaultsTuple;
  }

  public void setDefaults(PyTuple defaults) {
    this.defaultsTuple = defaults;
    this.defaults = defaults == null ? NO_DEFAULTS : defaults.items();
  }

  public Object[] defaults() {
    return defaults;
  }

  public void setAnnotations(Object annotations) {
    this.annotations = annotations;
  }

  public void setAnnotate(Object annotate) {
    this.annotate = annotate;
  }

  @Override
  public PyDict dictOrNull() {
    return dict;
  }

  @Override
  public synchronized PyDict dict() {
    if (dict == null) {
      dict = new PyDict();
    }
    return dict;
  }

  public void setDict(PyDict dict) {
    this.dict = dict;
  }

  @Override
  public boolean bindsAsMethod() {
    return true;
  }

  // The frame of a call, which the caller runs: so nothing but the frame holds the arguments while it runs.

  public PyFrame frameFor(ThreadState thread) {
    return plainCount == 0 ? new PyFrame(code, this, thread) : bound(thread, NO_ARGS, null);
  }

  public PyFrame frameFor(ThreadState thread, Object a) {
    if (plainCount == 1) {
      PyFrame frame = new PyFrame(code, this, thread);
      frame.registers[0] = a;
      return frame;
    }
    return bound(thread, new Object[] {a}, null);
  }

  public PyFrame frameFor(ThreadState thread, Object a, Object b) {
    if (plainCount == 2) {
      PyFrame frame = new PyFrame(code, this, thread);
      Object[] r = frame.registers;
      r[0] = a;
      r[1] = b;
      return frame;
    }
    return bound(thread, new Object[] {a, b}, null);
  }

  public PyFrame frameFor(ThreadState thread, Object a, Object b, Object c) {
    if (plainCount == 3) {
      PyFrame frame = new PyFrame(code, this, thread);
      Object[] r = frame.registers;
      r[0] = a;
      r[1] = b;
      r[2] = c;
      return frame;
    }
    return bound(thread, new Object[] {a, b, c}, null);
  }

  private PyFrame bound(ThreadState thread, Object[] args, String[] keywords) {
    PyFrame frame = new PyFrame(code, this, thread);
    if (keywords == null && code.isPlain && args.length <= code.argCount
        && args.length + defaults.length >= code.argCount) {
      Object[] r = frame.registers;
      System.arraycopy(args, 0, r, 0, args.length);
      int missing = code.argCount - args.length;
      System.arraycopy(defaults, defaults.length - missing, r, args.length, missing);
    } else {
      ArgumentBinder.bind(this, frame.registers, args, keywords);
    }
    return frame;
  }

  @Override
  public Object call(Object[] args, String[] keywords) {
    return Loop.run(bound(ThreadState.current(), args, keywords));
  }

  @Override
  public Object call() {
    return Loop.run(frameFor(ThreadState.current()));
  }

  @Override
  public Object call(Object a) {
    return Loop.run(frameFor(ThreadState.current(), a));
  }

  @Override
  public Object call(Object a, Object b) {
    return Loop.run(frameFor(ThreadState.current(), a, b));
  }

  @Override
  public Object call(Object a, Object b, Object c) {
    return Loop.run(frameFor(ThreadState.current(), a, b, c));
  }
}
