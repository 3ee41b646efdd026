package naja.runtime.builtin;

import java.nio.charset.StandardCharsets;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.interpreter.PyFrame;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyBaseException;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyStructSequence;
import naja.runtime.objects.PySystemExit;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Slot;
import naja.runtime.objects.Types;
import naja.runtime.threads.Audit;
import naja.runtime.threads.Interpreter;
import naja.runtime.threads.ThreadState;

/** {@code sys}: the functions; {@link SysAttributes} has the rest. */
@ModuleSpec(value = "sys", doc = "Access to objects and functions of the interpreter.", functions = SysTracing.class)
public final class SysModule {
  private SysModule() {}

  static void init(PyDict namespace) {
    SysAttributes.fill(namespace, Interpreter.current());
  }

  private static Interpreter interpreter() {
    return Interpreter.current();
  }

  @Def("exc_info()")
  static Object excInfo() {
    PyBaseException e = ThreadState.current().currentException();
    return e == null
        ? PyTuple.of(PyNone.NONE, PyNone.NONE, PyNone.NONE)
        : PyTuple.of(e.type(), e, PyNone.orNone(e.traceback));
  }

  @Def("exception()")
  static Object exception() {
    return PyNone.orNone(ThreadState.current().currentException());
  }

  @Def("exit(status=None, /)")
  static Object exit(Object status) {
    PySystemExit exit =
        status == PyNone.NONE
            ? new PySystemExit(ExceptionTypes.SYSTEM_EXIT)
            : status instanceof PyTuple t
                ? new PySystemExit(ExceptionTypes.SYSTEM_EXIT, t.items())
            : new PySystemExit(ExceptionTypes.SYSTEM_EXIT, status);
    exit.code = status instanceof PyTuple t && t.size() == 1 ? t.get(0) : status;
    throw new PyException(exit);
  }

  @Def("getrecursionlimit()")
  static int getRecursionLimit() {
    return interpreter().recursionLimit;
  }

  @Def("setrecursionlimit(limit, /)")
  static void setRecursionLimit(int limit) {
    if (limit < 1) {
      throw Errors.valueError("recursion limit must be greater or equal than 1");
    }
    ThreadState thread = ThreadState.current();
    if (thread.depth >= limit) {
      throw Errors.error(
          ExceptionTypes.RECURSION_ERROR,
          "cannot set the recursion limit to " + limit + " at the recursion depth " + thread.depth
              + ": the limit is too low");
    }
    interpreter().recursionLimit = limit;
  }

  @Def("intern(string, /)")
  static Object intern(Object string) {
    if (!Texts.isStr(string)) {
      throw Errors.typeError("intern() argument must be str, not " + PyType.of(string).name());
    }
    if (string instanceof String s) {
      return s.intern();
    }
    if (PyType.of(string) != Types.STR) {
      throw Errors.typeError("can't intern " + PyType.of(string).name());
    }
    return string;
  }

  @Def("_is_interned(string, /)")
  static boolean isInterned(Object string) {
    if (!Texts.isStr(string)) {
      throw Errors.typeError("_is_interned() argument must be str, not " + PyType.of(string).name());
    }
    return string instanceof String s && s.intern() == string;
  }

  @Def("getrefcount(object, /)")
  static long getRefCount(Object object) {
    return 2;
  }

  @Def("getsizeof(object, default=<unrepresentable>)")
  static Object getSizeOf(Object object, Object otherwise) {
    Object method = PyType.of(object).slot(Slot.SIZEOF);
    if (method == null) {
      if (otherwise != null) {
        return otherwise;
      }
      throw Errors.typeError("Type " + PyType.of(object).name() + " doesn't define __sizeof__");
    }
    Object size;
    try {
      size = Numbers.index(Calls.callSlot(method, object));
    } catch (PyException e) {
      if (otherwise != null && e.matches(ExceptionTypes.TYPE_ERROR)) {
        return otherwise;
      }
      throw e;
    }
    if (size instanceof Long n && n < 0) {
      throw Errors.valueError("__sizeof__() should return >= 0");
    }
    return size;
  }

  @Def("_getframe(depth=0, /)")
  static Object getFrame(int depth) {
    PyFrame frame = ThreadState.current().frame;
    for (int i = 0; i < depth && frame != null; i++) {
      frame = frame.back;
    }
    if (frame == null) {
      throw Errors.valueError("call stack is not deep enough");
    }
    Audit.event("sys._getframe", frame);
    return frame;
  }

  @Def("_getframemodulename(depth=0)")
  static Object getFrameModuleName(int depth) {
    Audit.event("sys._getframemodulename", (long) depth);
    PyFrame frame = ThreadState.current().frame;
    for (int i = 0; i < depth && frame != null; i++) {
      frame = frame.back;
    }
    if (frame == null) {
      return PyNone.NONE;
    }
    return PyNone.orNone(frame.function != null ? frame.function.module : frame.globals.get("__name__"));
  }

  @Def("_get_cpu_count_config()")
  static int getCpuCountConfig() {
    return Interpreter.current().settings.cpuCount;
  }

  @Def("getdefaultencoding()")
  static String getDefaultEncoding() {
    return "utf-8";
  }

  @Def("getfilesystemencoding()")
  static String getFileSystemEncoding() {
    return "utf-8";
  }

  @Def("getfilesystemencodeerrors()")
  static String getFileSystemEncodeErrors() {
    return "surrogateescape";
  }

  @Def("is_finalizing()")
  static boolean isFinalizing() {
    return interpreter().finalizing;
  }

  @Def("_is_gil_enabled()")
  static boolean isGilEnabled() {
    return false;
  }

  @Def("_is_immortal(op, /)")
  static boolean isImmortal(Object object) {
    return false;
  }

  @Def("is_stack_trampoline_active()")
  static boolean isStackTrampolineActive() {
    return false;
  }

  @Def("_baserepl()")
  static void baseRepl() {
    new InteractiveLoop(interpreter(), ThreadState.current()).run();
  }

  @Def("is_remote_debug_enabled()")
  static boolean isRemoteDebugEnabled() {
    return interpreter().settings.remoteDebug;
  }

  @Def("activate_stack_trampoline(backend, /)")
  static void activateStackTrampoline(String backend) {
    throw Errors.valueError("perf trampoline not available");
  }

  @Def("deactivate_stack_trampoline()")
  static void deactivateStackTrampoline() {}

  @Def("audit(event, /, *args)")
  static void audit(Object event, Object[] args) {
    if (!Texts.isStr(event)) {
      throw Errors.typeError("audit() argument 1 must be str, not " + PyType.of(event).name());
    }
    interpreter().audit.tell(event, args);
  }

  @Def("addaudithook(hook)")
  static void addAuditHook(Object hook) {
    interpreter().audit.add(hook);
  }

  @Def("get_int_max_str_digits()")
  static int getIntMaxStrDigits() {
    return interpreter().settings.intMaxStrDigits;
  }

  @Def("set_int_max_str_digits(maxdigits)")
  static void setIntMaxStrDigits(int maxdigits) {
    if (maxdigits != 0 && maxdigits < 640) {
      throw Errors.valueError("maxdigits must be >= 640 or 0 for unlimited");
    }
    interpreter().settings.intMaxStrDigits = maxdigits;
  }

  @Def("getswitchinterval()")
  static double getSwitchInterval() {
    return interpreter().switchInterval;
  }

  @Def("setswitchinterval(interval, /)")
  static void setSwitchInterval(double interval) {
    if (interval <= 0) {
      throw Errors.valueError("switch interval must be strictly positive");
    }
    interpreter().switchInterval = interval;
  }

  @Def("getdlopenflags()")
  static long getDlopenFlags() {
    return interpreter().dlopenFlags;
  }

  @Def("setdlopenflags(flags, /)")
  static void setDlopenFlags(int flags) {
    interpreter().dlopenFlags = flags;
  }

  @Def("getallocatedblocks()")
  static long getAllocatedBlocks() {
    return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 64;
  }

  @Def("getunicodeinternedsize(*, _only_immortal=False)")
  static long getUnicodeInternedSize(boolean onlyImmortal) {
    return 0;
  }

  @Def("_clear_type_cache()")
  static void clearTypeCache() {}

  @Def("_clear_internal_caches()")
  static void clearInternalCaches() {}

  @Def("_clear_type_descriptors(type, /)")
  static void clearTypeDescriptors(PyType type) {
    type.remove("__dict__");
    type.remove("__weakref__");
  }

  @Def("_debugmallocstats()")
  static void debugMallocStats() {}

  @Def("_current_frames()")
  static Object currentFrames() {
    Audit.event("sys._current_frames");
    PyDict frames = new PyDict();
    for (ThreadState thread : interpreter().threads()) {
      if (thread.frame != null) {
        frames.put(thread.identifier, thread.frame);
      }
    }
    return frames;
  }

  @Def("_current_exceptions()")
  static Object currentExceptions() {
    Audit.event("sys._current_exceptions");
    PyDict exceptions = new PyDict();
    for (ThreadState thread : interpreter().threads()) {
      exceptions.put(thread.identifier, PyNone.orNone(thread.currentException()));
    }
    return exceptions;
  }

  @Def("call_tracing(func, args, /)")
  static Object callTracing(Object function, PyTuple args) {
    ThreadState thread = ThreadState.current();
    int before = thread.tracing;
    thread.tracing = 0;
    try {
      return Calls.call(function, args.items(), null);
    } finally {
      thread.tracing = before;
    }
  }

  @Def("displayhook(object, /)")
  static void displayHook(Object value) {
    if (value == PyNone.NONE) {
      return;
    }
    Interpreter interpreter = interpreter();
    interpreter.builtins.put("_", PyNone.NONE);
    Object out = interpreter.sysDict.get("stdout");
    if (out == null || out == PyNone.NONE) {
      throw Errors.runtimeError("lost sys.stdout");
    }
    DisplayHooks.write(out, value);
    Calls.callMethod(out, "write", "\n");
    interpreter.builtins.put("_", value);
  }

  @Def("excepthook(exctype, value, traceback, /)")
  static void exceptHook(Object type, Object value, Object traceback) {
    ExceptionPrinting.print(interpreter(), value, traceback);
  }

  @Def("unraisablehook(unraisable, /)")
  static void unraisableHook(Object unraisable) {
    ExceptionPrinting.printUnraisable(interpreter(), unraisable);
  }

  @Def("breakpointhook(*args, **kwargs)")
  static Object breakpointHook(Object[] args, PyDict kwargs) {
    String name = interpreter().settings.ignoreEnvironment ? null : environmentOrNull("PYTHONBREAKPOINT");
    if (name == null || name.isEmpty()) {
      name = "pdb.set_trace";
    }
    if (name.equals("0")) {
      return PyNone.NONE;
    }
    return DisplayHooks.breakpoint(name, args, kwargs);
  }

  /** A variable of the environment as it is now: programs change it through {@code os.environ}. */
  private static String environmentOrNull(String name) {
    String start = name + "=";
    for (byte[] entry : interpreter().os.system().environ()) {
      String text = new String(entry, StandardCharsets.UTF_8);
      if (text.startsWith(start)) {
        return text.substring(start.length());
      }
    }
    return null;
  }

  @Def("set_asyncgen_hooks(firstiter=<unrepresentable>, finalizer=<unrepresentable>)")
  static void setAsyncGenHooks(Object firstiter, Object finalizer) {
    ThreadState thread = ThreadState.current();
    if (finalizer != null && finalizer != PyNone.NONE && !Calls.isCallable(finalizer)) {
      throw Errors.typeError("callable finalizer expected, got " + PyType.of(finalizer).name());
    }
    if (firstiter != null && firstiter != PyNone.NONE && !Calls.isCallable(firstiter)) {
      throw Errors.typeError("callable firstiter expected, got " + PyType.of(firstiter).name());
    }
    if (finalizer != null) {
      Audit.event("sys.set_asyncgen_hook_finalizer");
      thread.asyncGenFinalizer = finalizer == PyNone.NONE ? null : finalizer;
    }
    if (firstiter != null) {
      Audit.event("sys.set_asyncgen_hook_firstiter");
      thread.asyncGenFirstIter = firstiter == PyNone.NONE ? null : firstiter;
    }
  }

  @Def("get_asyncgen_hooks()")
  static Object getAsyncGenHooks() {
    ThreadState thread = ThreadState.current();
    return PyStructSequence.of(
        SysAttributes.ASYNCGEN_HOOKS,
        PyNone.orNone(thread.asyncGenFirstIter), PyNone.orNone(thread.asyncGenFinalizer));
  }

  @Def("set_coroutine_origin_tracking_depth(depth)")
  static void setCoroutineOriginTrackingDepth(int depth) {
    if (depth < 0) {
      throw Errors.valueError("depth must be >= 0");
    }
    ThreadState.current().coroutineOriginDepth = depth;
  }

  @Def("get_coroutine_origin_tracking_depth()")
  static int getCoroutineOriginTrackingDepth() {
    return ThreadState.current().coroutineOriginDepth;
  }
}
