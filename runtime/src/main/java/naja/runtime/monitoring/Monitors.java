package naja.runtime.monitoring;

import java.util.ArrayList;
import java.util.List;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.interpreter.PyFrame;
import naja.runtime.interpreter.Switching;
import naja.runtime.objects.PyBaseException;
import naja.runtime.objects.PyCode;
import naja.runtime.threads.Interpreter;
import naja.runtime.threads.Safepoint;
import naja.runtime.threads.ThreadState;

/** The tools of one interpreter, what they watch, and telling them. Compare CPython's {@code instrumentation.c}. */
public final class Monitors {
  /** The tools that are {@code sys.setprofile} and {@code sys.settrace}; those before are the program's. */
  static final int PROFILE_TOOL = 6, TRACE_TOOL = 7;

  static final int TOOLS = 8;

  /** Whether any tool of any interpreter watches anything; read plainly where exceptions are raised. */
  public static volatile boolean active;

  private static int activeCount;

  private final Interpreter interpreter;

  /** By event: the tools that watch all code, a bit each. */
  private final byte[] tools = new byte[Events.OWN_COUNT];

  private final Object[] names = new Object[TOOLS];
  private final Object[][] callbacks = new Object[TOOLS][Events.COUNT];
  private final List<CodeMonitors> watchedCode = new ArrayList<>();
  private volatile int version;
  private volatile int restarts;
  private boolean counted;

  public Monitors(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  int version() {
    return version;
  }

  int restarts() {
    return restarts;
  }

  /** The tools that watch an event in all code. */
  int tools(int event) {
    return tools[event];
  }

  /** Whether a code object has to run as its watched translation. */
  public boolean watches(PyCode code) {
    CodeMonitors monitors = code.monitorsOrNull();
    if (monitors != null) {
      return monitors.active(this) != 0;
    }
    for (int event = 0; event < Events.LOCAL_COUNT; event++) {
      if (tools[event] != 0) {
        return true;
      }
    }
    return false;
  }

  // What sys.monitoring says.

  synchronized void useTool(int tool, Object name) {
    if (names[tool] != null) {
      throw Errors.valueError("tool " + tool + " is already in use");
    }
    names[tool] = name;
  }

  synchronized Object toolName(int tool) {
    return names[tool];
  }

  synchronized void clearTool(int tool) {
    if (names[tool] == null) {
      return;
    }
    for (CodeMonitors code : watchedCode) {
      code.setLocalEvents(tool, 0);
    }
    setEvents(tool, 0);
    callbacks[tool] = new Object[Events.COUNT];
  }

  synchronized void freeTool(int tool) {
    clearTool(tool);
    names[tool] = null;
  }

  synchronized Object register(int tool, int event, Object callback) {
    Object before = callbacks[tool][event];
    callbacks[tool][event] = callback;
    return before;
  }

  synchronized int events(int tool) {
    int set = 0;
    for (int event = 0; event < Events.OWN_COUNT; event++) {
      set |= (tools[event] >> tool & 1) << event;
    }
    return set;
  }

  synchronized void setEvents(int tool, int set) {
    for (int event = 0; event < Events.OWN_COUNT; event++) {
      int bit = 1 << tool;
      tools[event] = (byte) ((set >> event & 1) != 0 ? tools[event] | bit : tools[event] & ~bit);
    }
    changed();
  }

  synchronized void setLocalEvents(int tool, PyCode code, int set) {
    CodeMonitors monitors = code.monitors();
    if (!watchedCode.contains(monitors)) {
      watchedCode.add(monitors);
    }
    monitors.setLocalEvents(tool, set);
    changed();
  }

  synchronized void restart() {
    restarts++;
    changed();
  }

  private synchronized void changed() {
    version++;
    boolean any = false;
    for (byte t : tools) {
      any |= t != 0;
    }
    for (CodeMonitors code : watchedCode) {
      any |= code.active(this) != 0;
    }
    synchronized (Monitors.class) {
      if (any != counted) {
        counted = any;
        activeCount += any ? 1 : -1;
      }
      active = activeCount > 0;
    }
    if (any) {
      Safepoint.poke();
      for (ThreadState thread : interpreter.threads()) {
        for (PyFrame frame = thread.frame; frame != null; frame = frame.back) {
          Switching.request(frame, this);
        }
      }
    }
  }

  // Telling the tools.

  /** Tells of an event at an instruction of a watched frame. */
  public static void tell(PyFrame frame, CodeMonitors code, int event, int unit, Object... arguments) {
    ThreadState thread = frame.thread;
    Monitors monitors = thread.interpreter.monitors;
    if (thread.tracing == 0 && (code.active(monitors) >> event & 1) != 0) {
      monitors.tell(frame, code, code.tools(monitors, event, unit), event, unit, arguments);
    }
  }

  /** Tells those who watch the calls at a place how one ended: {@code C_RETURN} or {@code C_RAISE}. */
  public static void tellCallEnd(PyFrame frame, CodeMonitors code, int event, int unit, Object... arguments) {
    ThreadState thread = frame.thread;
    Monitors monitors = thread.interpreter.monitors;
    if (thread.tracing == 0 && (code.active(monitors) >> Events.CALL & 1) != 0) {
      monitors.tell(frame, code, code.tools(monitors, Events.CALL, unit), event, unit, arguments);
    }
  }

  /** Tells of what happens to an exception in a frame, watched or not. */
  public static void tellException(PyFrame frame, int event, int unit, PyBaseException exception) {
    ThreadState thread = frame.thread;
    Monitors monitors = thread.interpreter.monitors;
    if (thread.tracing == 0 && monitors.tools[event] != 0) {
      Object[] arguments = {frame.code, 2L * unit, exception};
      monitors.tell(frame, null, monitors.tools[event], event, unit, arguments);
    }
  }

  private void tell(PyFrame frame, CodeMonitors code, int who, int event, int unit, Object[] arguments) {
    int left = who & 0xFF;
    while (left != 0) {
      int tool = 31 - Integer.numberOfLeadingZeros(left);
      left ^= 1 << tool;
      if (tellOne(frame, tool, event, arguments) == Monitoring.DISABLE) {
        if (code == null || event >= Events.LOCAL_COUNT) {
          register(tool, event, null);
          throw Errors.valueError("Cannot disable " + Events.name(event) + " events. Callback removed.");
        }
        code.disable(event, unit, tool);
        if (callbacks[tool][event] instanceof BranchCallback) {
          disableOther(code, frame, event, unit, tool);
        }
      }
    }
  }

  /** Disables what a conditional jump or loop tells of its other way, which it tells at another instruction. */
  private static void disableOther(CodeMonitors code, PyFrame frame, int event, int unit, int tool) {
    int other = Branches.other(frame.code, event, unit);
    if (other >= 0) {
      code.disable(event == Events.BRANCH_LEFT ? Events.BRANCH_RIGHT : Events.BRANCH_LEFT, other, tool);
    }
  }

  private Object tellOne(PyFrame frame, int tool, int event, Object[] arguments) {
    ThreadState thread = frame.thread;
    if (tool >= PROFILE_TOOL) {
      return tool == TRACE_TOOL
          ? LegacyTracing.trace(thread, frame, event, arguments)
          : LegacyTracing.profile(thread, frame, event, arguments);
    }
    Object callback = callbacks[tool][event];
    if (callback == null) {
      return null;
    }
    int before = thread.tracedEvent;
    thread.tracedEvent = event;
    thread.tracing++;
    try {
      return Calls.call(callback instanceof BranchCallback b ? b.function() : callback, arguments, null);
    } finally {
      thread.tracing--;
      thread.tracedEvent = before;
    }
  }

  /** A callback for {@code BRANCH}: told of both branches, and of neither when it wants no more of one. */
  record BranchCallback(Object function) {}
}
