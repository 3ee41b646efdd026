package naja.modules.lsprof;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.monitoring.Events;
import naja.runtime.monitoring.Monitoring;
import naja.runtime.objects.PyBuiltinFunction;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyMethodDescr;
import naja.runtime.objects.PyModule;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyType;
import naja.runtime.threads.Interpreter;

/** {@code _lsprof.Profiler}: measures calls while it is enabled, as a tool of {@code sys.monitoring}. */
@TypeSpec(value = "_lsprof.Profiler", sub = true)
public class PyProfiler extends PyObject {
  static final PyType TYPE = PyType.builtin("_lsprof.Profiler", PyProfiler.class, new PyProfilerSpec());

  /** {@code sys.monitoring.PROFILER_ID}. */
  private static final int TOOL = 2;

  private static final double NANOS = 1e-9;

  /** A call that has not ended. */
  private static final class Running {
    private final ProfileEntry entry;
    private final ProfileEntry asCalled;
    private final Running previous;
    private double began;
    private double inCalled;

    Running(ProfileEntry entry, ProfileEntry asCalled, Running previous) {
      this.entry = entry;
      this.asCalled = asCalled;
      this.previous = previous;
    }
  }

  private final Map<Object, ProfileEntry> byCode = new IdentityHashMap<>();
  private final Map<String, ProfileEntry> byName = new LinkedHashMap<>();
  private final ArrayList<ProfileEntry> order = new ArrayList<>();
  private Running running;
  private Object timer;
  private double timeUnit;
  private boolean subcalls = true;
  private boolean builtins = true;
  private boolean enabled;

  protected PyProfiler() {}

  @Override
  public PyType type() {
    return TYPE;
  }

  @New(value = "Profiler(*args, **kwargs)", noSignature = true)
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return type == TYPE ? new PyProfiler() : new PyProfilerSub(type);
  }

  @Def(value = "__init__(self, timer=None, timeunit=0.0, subcalls=True, builtins=True)", noSignature = true)
  static void init(PyProfiler self, Object timer, double unit, boolean subcalls, boolean builtins) {
    self.timer = timer == PyNone.NONE ? null : timer;
    self.timeUnit = unit;
    self.subcalls = subcalls;
    self.builtins = builtins;
  }

  private double now() {
    if (timer == null) {
      return System.nanoTime() * NANOS;
    }
    Object time = Calls.call(timer);
    return timeUnit > 0 ? Numbers.asIndexLong(time) * timeUnit : Numbers.asDouble(time);
  }

  private synchronized void begin(ProfileEntry entry) {
    ProfileEntry asCalled = subcalls && running != null ? running.entry.called(entry) : null;
    Running call = new Running(entry, asCalled, running);
    entry.begin();
    if (asCalled != null) {
      asCalled.begin();
    }
    running = call;
    call.began = now();
  }

  private synchronized void end() {
    Running call = running;
    if (call == null) {
      return;
    }
    double time = now() - call.began;
    double own = time - call.inCalled;
    running = call.previous;
    if (running != null) {
      running.inCalled += time;
    }
    call.entry.end(time, own);
    if (call.asCalled != null) {
      call.asCalled.end(time, own);
    }
  }

  private synchronized ProfileEntry entry(Object code) {
    ProfileEntry entry = code instanceof String name ? byName.get(name) : byCode.get(code);
    if (entry == null) {
      entry = new ProfileEntry(code);
      if (code instanceof String name) {
        byName.put(name, entry);
      } else {
        byCode.put(code, entry);
      }
      order.add(entry);
    }
    return entry;
  }

  /** Ends the call that runs if it is of the function: others begin before the profiler does and end after. */
  private void endOf(Object code) {
    if (running != null && running.entry.code.equals(code)) {
      end();
    }
  }

  @Def("_pystart_callback(self, code, instruction_offset, /)")
  static void pyStart(PyProfiler self, Object code, Object offset) {
    self.begin(self.entry(code));
  }

  @Def("_pythrow_callback(self, code, instruction_offset, exception, /)")
  static void pyThrow(PyProfiler self, Object code, Object offset, Object exception) {
    self.begin(self.entry(code));
  }

  @Def("_pyreturn_callback(self, code, instruction_offset, retval, /)")
  static void pyReturn(PyProfiler self, Object code, Object offset, Object value) {
    self.endOf(code);
  }

  @Def("_ccall_callback(self, code, instruction_offset, callable, self_arg, /)")
  static void cCall(PyProfiler self, Object code, Object offset, Object callable, Object argument) {
    String name = self.builtins ? name(callable, argument) : null;
    if (name != null) {
      self.begin(self.entry(name));
    }
  }

  @Def("_creturn_callback(self, code, instruction_offset, callable, self_arg, /)")
  static void cReturn(PyProfiler self, Object code, Object offset, Object callable, Object argument) {
    String name = self.builtins ? name(callable, argument) : null;
    if (name != null) {
      self.endOf(name);
    }
  }

  /** What the rows of built-in functions say, or null for what is none. */
  private static String name(Object callable, Object argument) {
    if (callable instanceof PyMethodDescr && argument != Monitoring.MISSING) {
      return Texts.reprText(callable);
    }
    if (!(callable instanceof PyBuiltinFunction function)) {
      return null;
    }
    Object self = function.self();
    if (self == null || self instanceof PyModule) {
      Object module = Attributes.lookupAttr(function, "__module__");
      return module == null || module == PyNone.NONE
          ? "<" + function.name() + ">"
          : "<built-in method " + Texts.strText(module) + "." + function.name() + ">";
    }
    Object method = PyType.of(self).lookup(function.name());
    return method != null ? Texts.reprText(method) : "<built-in method " + function.name() + ">";
  }

  private void listen(Monitoring monitoring, int event, String callback) {
    monitoring.register(TOOL, 1 << event, callback == null ? null : Attributes.getAttr(this, callback));
  }

  private void listen(Monitoring monitoring, boolean on) {
    for (int event : new int[] {Events.PY_START, Events.PY_RESUME}) {
      listen(monitoring, event, on ? "_pystart_callback" : null);
    }
    listen(monitoring, Events.PY_THROW, on ? "_pythrow_callback" : null);
    for (int event : new int[] {Events.PY_RETURN, Events.PY_YIELD, Events.PY_UNWIND}) {
      listen(monitoring, event, on ? "_pyreturn_callback" : null);
    }
    listen(monitoring, Events.CALL, on ? "_ccall_callback" : null);
    for (int event : new int[] {Events.C_RETURN, Events.C_RAISE}) {
      listen(monitoring, event, on ? "_creturn_callback" : null);
    }
  }

  @Def("enable(self, /, subcalls=True, builtins=True)")
  static void enable(PyProfiler self, boolean subcalls, boolean builtins) {
    self.subcalls = subcalls;
    self.builtins = builtins;
    Monitoring monitoring = new Monitoring(Interpreter.current().monitors);
    if (monitoring.tool(TOOL) != null) {
      throw Errors.valueError("Another profiling tool is already active");
    }
    monitoring.useTool(TOOL, "cProfile", true);
    self.listen(monitoring, true);
    int events = 1 << Events.PY_START | 1 << Events.PY_RESUME | 1 << Events.PY_THROW | 1 << Events.PY_RETURN
        | 1 << Events.PY_YIELD | 1 << Events.PY_UNWIND;
    monitoring.setEvents(TOOL, builtins ? events | 1 << Events.CALL : events);
    self.enabled = true;
  }

  @Def("disable(self, /)")
  static void disable(PyProfiler self) {
    if (!self.enabled) {
      return;
    }
    Monitoring monitoring = new Monitoring(Interpreter.current().monitors);
    monitoring.setEvents(TOOL, 0);
    self.listen(monitoring, false);
    monitoring.freeTool(TOOL);
    self.enabled = false;
    while (self.running != null) {
      self.end();
    }
  }

  @Def("clear(self, /)")
  static void clear(PyProfiler self) {
    self.byCode.clear();
    self.byName.clear();
    self.order.clear();
    self.running = null;
  }

  @Def("getstats(self, /)")
  static Object getStats(PyProfiler self) {
    PyList rows = new PyList();
    for (ProfileEntry e : new ArrayList<>(self.order)) {
      if (e.isUsed()) {
        rows.append(e.row(true));
      }
    }
    return rows;
  }
}
