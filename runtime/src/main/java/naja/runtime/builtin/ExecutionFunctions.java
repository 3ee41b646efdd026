package naja.runtime.builtin;

import naja.compiler.CompilerFlags;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Namespaces;
import naja.runtime.expose.Def;
import naja.runtime.interpreter.FrameLocals;
import naja.runtime.interpreter.Loop;
import naja.runtime.interpreter.PyFrame;
import naja.runtime.objects.PyCell;
import naja.runtime.objects.PyCode;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyFunction;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Slot;
import naja.runtime.threads.Audit;
import naja.runtime.threads.ThreadState;
import naja.syntax.Mode;

/** {@code compile}, {@code exec}, {@code eval}, {@code globals} and {@code locals}. */
final class ExecutionFunctions {
  private static final int KNOWN_FLAGS =
      CompilerFlags.PYCF_MASK
          | CompilerFlags.PYCF_DONT_IMPLY_DEDENT
          | CompilerFlags.PYCF_OPTIMIZED_AST
          | CompilerFlags.PYCF_IGNORE_COOKIE
          | CompilerFlags.PYCF_SOURCE_IS_UTF8
          | CompilerFlags.PYCF_TYPE_COMMENTS
          | CompilerFlags.PYCF_ALLOW_TOP_LEVEL_AWAIT
          | CompilerFlags.PYCF_ALLOW_INCOMPLETE_INPUT
          | CompilerFlags.CO_NESTED;

  private ExecutionFunctions() {}

  @Def("compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)")
  static Object compile(
      Object source, Object filename, String mode, int flags, boolean dontInherit, int optimize, int featureVersion) {
    int all = flags;
    if ((flags & ~KNOWN_FLAGS) != 0) {
      throw Errors.valueError("compile(): unrecognised flags");
    }
    if (optimize < -1 || optimize > 2) {
      throw Errors.valueError("compile(): invalid optimize value");
    }
    if (!dontInherit) {
      all |= inheritedFlags();
    }
    Mode parsed =
        switch (mode) {
          case "exec" -> Mode.EXEC;
          case "eval" -> Mode.EVAL;
          case "single" -> Mode.SINGLE;
          case "func_type" -> Mode.FUNC_TYPE;
          default -> null;
        };
    boolean onlyTree = (flags & CompilerFlags.PYCF_ONLY_AST) != 0;
    if (parsed == null || parsed == Mode.FUNC_TYPE && !onlyTree) {
      if (parsed == Mode.FUNC_TYPE) {
        throw Errors.valueError("compile() mode 'func_type' requires flag PyCF_ONLY_AST");
      }
      throw Errors.valueError(
          onlyTree
              ? "compile() mode must be 'exec', 'eval', 'single' or 'func_type'"
              : "compile() mode must be 'exec', 'eval' or 'single'");
    }
    return Compilation.compile(source, FileNames.decode(filename), parsed, all, optimize, featureVersion);
  }

  /** The future features of the code that calls. */
  private static int inheritedFlags() {
    PyFrame frame = ThreadState.current().frame;
    return frame == null ? 0 : frame.code.flags & CompilerFlags.PYCF_MASK;
  }

  private static PyFrame currentFrame(String function) {
    PyFrame frame = ThreadState.current().frame;
    if (frame == null) {
      throw Errors.systemError(function + "() needs a frame");
    }
    return frame;
  }

  @Def("globals()")
  static Object globals() {
    return currentFrame("globals").globals;
  }

  @Def("locals()")
  static Object locals() {
    PyFrame frame = currentFrame("locals");
    return FrameLocals.snapshot(frame);
  }

  @Def("eval(source, /, globals=None, locals=None)")
  static Object eval(Object source, Object globals, Object locals) {
    Scope scope = new Scope("eval", globals, locals);
    PyCode code;
    if (source instanceof PyCode c) {
      code = c;
      if (code.freeCount() > 0) {
        throw Errors.typeError("code object passed to eval() may not contain free variables");
      }
    } else {
      code = (PyCode) Compilation.compileForEval(source, inheritedFlags());
    }
    Audit.event("exec", code);
    return run(code, scope, ThreadState.current());
  }

  private static Object run(PyCode code, Scope scope, ThreadState thread) {
    return code.hasParameters()
        ? Calls.call(new PyFunction(code, scope.globals, scope.builtins()))
        : Loop.run(new PyFrame(code, scope.globals, scope.builtins(), scope.locals, thread));
  }

  @Def("exec(source, /, globals=None, locals=None, *, closure=None)")
  static void exec(Object source, Object globals, Object locals, Object closure) {
    Scope scope = new Scope("exec", globals, locals);
    ThreadState thread = ThreadState.current();
    if (!(source instanceof PyCode code)) {
      if (closure != PyNone.NONE) {
        throw Errors.typeError("closure argument can only be used with code objects");
      }
      PyCode compiled = (PyCode) Compilation.compileForExec(source, inheritedFlags());
      Audit.event("exec", compiled);
      Loop.run(new PyFrame(compiled, scope.globals, scope.builtins(), scope.locals, thread));
      return;
    }
    Audit.event("exec", code);
    int free = code.freeCount();
    if (free == 0) {
      if (closure != PyNone.NONE) {
        throw Errors.typeError("cannot use a closure with this code object");
      }
      run(code, scope, thread);
      return;
    }
    if (!(closure instanceof PyTuple cells) || cells.size() != free) {
      throw Errors.typeError("code object requires a closure of exactly length " + free);
    }
    for (Object cell : cells.items()) {
      if (!(cell instanceof PyCell)) {
        throw Errors.typeError("code object requires a closure of exactly length " + free);
      }
    }
    PyFunction function = new PyFunction(code, scope.globals, scope.builtins());
    function.closure = cells.items();
    if (code.hasParameters()) {
      Calls.call(function);
      return;
    }
    PyFrame frame = new PyFrame(code, function, thread);
    frame.locals = scope.locals;
    Loop.run(frame);
  }

  /** The namespaces that {@code exec} and {@code eval} run in. */
  private static final class Scope {
    private final PyDict globals;
    private final Object locals;

    Scope(String function, Object globals, Object locals) {
      if (globals == PyNone.NONE) {
        PyFrame frame = currentFrame(function);
        this.globals = frame.globals;
        this.locals = locals == PyNone.NONE ? FrameLocals.snapshot(frame) : locals;
      } else {
        if (!(globals instanceof PyDict dict)) {
          throw Errors.typeError(
              function.equals("exec")
                  ? "exec() globals must be a dict, not " + PyType.of(globals).name()
                  : PyType.of(globals).slot(Slot.GETITEM) != null
                      ? "globals must be a real dict; try eval(code, {}, mapping)"
                  : "globals must be a dict");
        }
        this.globals = dict;
        this.locals = locals == PyNone.NONE ? dict : locals;
      }
      if (!(this.locals instanceof PyDict) && PyType.of(this.locals).slot(Slot.GETITEM) == null) {
        throw Errors.typeError(
            function.equals("exec")
                ? "locals must be a mapping or None, not " + PyType.of(this.locals).name()
                : "locals must be a mapping");
      }
      if (this.globals.get("__builtins__") == null) {
        this.globals.put("__builtins__", Namespaces.visibleBuiltins(Namespaces.builtinsOf(this.globals)));
      }
    }

    PyDict builtins() {
      return Namespaces.builtinsOf(globals);
    }
  }
}
