package naja.modules.lsprof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Texts;
import naja.runtime.builtin.ExceptionPrinting;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.monitoring.Events;
import naja.runtime.monitoring.LegacyTracing;
import naja.runtime.monitoring.Monitoring;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyBuiltinFunction;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyType;
import naja.runtime.threads.Interpreter;
import naja.runtime.threads.ThreadState;

/**
 * {@code _lsprof.Profiler}. Each thread has its own stack of calls; the entries are all threads' together. No Python code
 * runs while the profiler is locked.
 */
@TypeSpec(value = "_lsprof.Profiler", sub = true)
public class PyProfiler extends PyObject {
  static final PyType TYPE = PyType.builtin("_lsprof.Profiler", PyProfiler.class, new PyProfilerSpec());

  private static final int TOOL = 2;
  private static final double NANO = 1e-9;
  private static final int[] EVENTS = {
    Events.PY_START, Events.PY_RESUME, Events.PY_THROW, Events.PY_RETURN, Events.PY_YIELD, Events.PY_UNWIND,
    Events.CALL, Events.C_RETURN, Events.C_RAISE
  };
  private static final String[] CALLBACKS = {
    "_pystart_callback", "_pystart_callback", "_pythrow_callback", "_pyreturn_callback", "_pyreturn_callback",
    "_pyreturn_callback", "_ccall_callback", "_creturn_callback", "_creturn_callback"
  };

  /** A call that has begun. */
  private static final class Running {
    final ProfileEntry entry;
    final ProfileEntry subEntry;
    final Running caller;
    long start;
    long calleesTime;

    Running(ProfileEntry entry, ProfileEntry subEntry, Running caller) {
      this.entry = entry;
      this.subEntry = subEntry;
      this.caller = caller;
    }
  }

  private final Map<Object, Running> running = new HashMap<>();
  private IdentityHashMap<Object, ProfileEntry> entriesByKey = new IdentityHashMap<>();
  private List<ProfileEntry> entries = new ArrayList<>();
  private Object timer;
  private double timerUnit;
  private boolean subcalls = true;
  private boolean builtins = true;
  private volatile boolean enabled;
  private final ThreadLocal<Boolean> inTimer = new ThreadLocal<>();

  protected PyProfiler() {}

  @Override
  public PyType type() {
    return TYPE;
  }

  /** Takes any arguments, since subclasses may have an {@code __init__} of their own. */
  @New(value = "Profiler(*args, **kwargs)", signature = "(timer=None, timeunit=0.0, subcalls=True, builtins=True)")
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return type == TYPE ? new PyProfiler() : new PyProfilerSub(type);
  }

  @Def(value = "__init__(self, timer=<unrepresentable>, timeunit=0.0, subcalls=True, builtins=True)", noSignature = true)
  static void init(PyProfiler self, Object timer, double unit, boolean subcalls, boolean builtins) {
    synchronized (self) {
      self.timer = timer;
      self.timerUnit = unit;
      self.subcalls = subcalls;
      self.builtins = builtins;
    }
  }

  private long now() {
    Object function = timer;
    if (function == null) {
      return System.nanoTime();
    }
    inTimer.set(true);
    try {
      Object time = Calls.call(function);
      return timerUnit > 0 ? Numbers.asIndexLong(time) : (long) Math.floor(Numbers.asDouble(time) / NANO);
    } catch (PyException e) {
      ExceptionPrinting.unraisable(
          Interpreter.current(), e, "Exception ignored while calling _lsprof timer " + Texts.reprText(function), null);
      return 0;
    } finally {
      inTimer.remove();
    }
  }

  private void checkNotInTimer(String what) {
    if (inTimer.get() != null) {
      throw Errors.error(ExceptionTypes.RUNTIME_ERROR, "cannot " + what + " profiler in external timer");
    }
  }

  /** A call begins; the code is a code object, or null for the built-in function that is the key. */
  private void begin(Object key, PyBuiltinFunction function) {
    Object thread = ThreadState.current();
    String name = function == null ? null : nameOrNull(key, function);
    Running call;
    synchronized (this) {
      ProfileEntry entry = entriesByKey.get(key);
      if (entry == null) {
        entry = new ProfileEntry(name == null ? key : name);
        entriesByKey.put(key, entry);
        entries.add(entry);
      }
      Running caller = running.get(thread);
      ProfileEntry subEntry = null;
      if (subcalls && caller != null) {
        subEntry = caller.entry.callee(entry);
        subEntry.begin(thread);
      }
      entry.begin(thread);
      call = new Running(entry, subEntry, caller);
      running.put(thread, call);
    }
    call.start = now();
  }

  private synchronized boolean knows(Object key) {
    return entriesByKey.containsKey(key);
  }

  /** How an entry names a built-in function; null when there is one already. */
  private String nameOrNull(Object key, PyBuiltinFunction function) {
    if (knows(key)) {
      return null;
    }
    String name = function.name();
    String module = function.moduleOrNull();
    if (module != null) {
      return "<built-in method " + module + "." + name + ">";
    }
    Object method = PyType.of(function.self()).lookup(name);
    return method == null ? "<built-in method " + name + ">" : Texts.reprText(method);
  }

  /** The call of a key ends; calls of it that began before the profiler did are not counted. */
  private void end(Object key) {
    Object thread = ThreadState.current();
    synchronized (this) {
      if (!running.containsKey(thread)) {
        return;
      }
    }
    long time = now();
    synchronized (this) {
      Running call = running.get(thread);
      if (call != null && entriesByKey.containsKey(key)) {
        leave(thread, call, time);
      }
    }
  }

  private void leave(Object thread, Running call, long now) {
    long time = now - call.start;
    long ownTime = time - call.calleesTime;
    if (call.caller == null) {
      running.remove(thread);
    } else {
      call.caller.calleesTime += time;
      running.put(thread, call.caller);
    }
    call.entry.end(thread, time, ownTime);
    if (call.subEntry != null) {
      call.subEntry.end(thread, time, ownTime);
    }
  }

  @Def("getstats(self, /)")
  static Object getStats(PyProfiler self) {
    PyList list = new PyList();
    synchronized (self) {
      double unit = self.timer != null && self.timerUnit > 0 ? self.timerUnit : NANO;
      for (ProfileEntry entry : self.entries) {
        entry.addTo(list, unit, false);
      }
    }
    return list;
  }

  @Def("enable(self, /, subcalls=True, builtins=True)")
  static void enable(PyProfiler self, boolean subcalls, boolean builtins) {
    Interpreter interpreter = Interpreter.current();
    Monitoring monitoring = new Monitoring(interpreter.monitors);
    synchronized (self) {
      try {
        monitoring.useTool(TOOL, "cProfile", true);
      } catch (PyException e) {
        throw Errors.valueError("Another profiling tool is already active");
      }
      self.subcalls = subcalls;
      self.builtins = builtins;
      self.enabled = true;
    }
    int set = 0;
    for (int i = 0; i < EVENTS.length; i++) {
      monitoring.register(TOOL, 1 << EVENTS[i], Attributes.getAttr(self, CALLBACKS[i]));
      set |= 1 << EVENTS[i];
    }
    monitoring.setEvents(TOOL, set);
  }

  @Def("disable(self, /)")
  static void disable(PyProfiler self) {
    self.checkNotInTimer("disable");
    synchronized (self) {
      if (!self.enabled) {
        return;
      }
      self.enabled = false;
    }
    new Monitoring(Interpreter.current().monitors).freeTool(TOOL);
    self.endAll();
  }

  /** Ends the calls that are running, as far as the profiler knows. */
  private void endAll() {
    boolean any;
    synchronized (this) {
      any = !running.isEmpty();
    }
    if (!any) {
      return;
    }
    long time = now();
    synchronized (this) {
      for (Object thread : new ArrayList<>(running.keySet())) {
        for (Running call = running.get(thread); call != null; call = running.get(thread)) {
          leave(thread, call, time);
        }
      }
    }
  }

  @Def("clear(self, /)")
  static void clear(PyProfiler self) {
    self.checkNotInTimer("clear");
    synchronized (self) {
      self.running.clear();
      self.entriesByKey = new IdentityHashMap<>();
      self.entries = new ArrayList<>();
    }
  }

  @Def("_pystart_callback(self, code, instruction_offset, /)")
  static void pyStart(PyProfiler self, Object code, Object offset) {
    self.begin(code, null);
  }

  @Def("_pythrow_callback(self, code, instruction_offset, exception, /)")
  static void pyThrow(PyProfiler self, Object code, Object offset, Object exception) {
    self.begin(code, null);
  }

  @Def("_pyreturn_callback(self, code, instruction_offset, retval, /)")
  static void pyReturn(PyProfiler self, Object code, Object offset, Object result) {
    self.end(code);
  }

  @Def("_ccall_callback(self, code, instruction_offset, callable, self_arg, /)")
  static void builtinCall(PyProfiler self, Object code, Object offset, Object callable, Object receiver) {
    PyBuiltinFunction function = self.builtins ? LegacyTracing.builtinOrNull(callable, receiver) : null;
    if (function != null) {
      self.begin(function.definition(), function);
    }
  }

  @Def("_creturn_callback(self, code, instruction_offset, callable, self_arg, /)")
  static void builtinReturn(PyProfiler self, Object code, Object offset, Object callable, Object receiver) {
    PyBuiltinFunction function = self.builtins ? LegacyTracing.builtinOrNull(callable, receiver) : null;
    if (function != null) {
      self.end(function.definition());
    }
  }
}
