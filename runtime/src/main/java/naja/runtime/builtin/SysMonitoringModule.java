package naja.runtime.builtin;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.monitoring.Events;
import naja.runtime.monitoring.Monitoring;
import naja.runtime.objects.PyCode;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PySimpleNamespace;
import naja.runtime.objects.PyType;
import naja.runtime.threads.Audit;
import naja.runtime.threads.Interpreter;

/** {@code sys.monitoring}. */
@ModuleSpec("sys.monitoring")
public final class SysMonitoringModule {
  private SysMonitoringModule() {}

  static void init(PyDict namespace) {
    namespace.put("DISABLE", Monitoring.DISABLE);
    namespace.put("MISSING", Monitoring.MISSING);
    PySimpleNamespace events = new PySimpleNamespace();
    for (int event = 0; event < Events.COUNT; event++) {
      events.dict().put(Events.name(event), 1L << event);
    }
    events.dict().put("NO_EVENTS", 0L);
    namespace.put("events", events);
    namespace.put("DEBUGGER_ID", 0L);
    namespace.put("COVERAGE_ID", 1L);
    namespace.put("PROFILER_ID", 2L);
    namespace.put("OPTIMIZER_ID", 5L);
  }

  private static Monitoring monitoring() {
    return new Monitoring(Interpreter.current().monitors);
  }

  @Def("use_tool_id(tool_id, name, /)")
  static void useToolId(int tool, Object name) {
    monitoring().useTool(tool, name, Texts.isStr(name));
  }

  @Def("clear_tool_id(tool_id, /)")
  static void clearToolId(int tool) {
    monitoring().clearTool(tool);
  }

  @Def("free_tool_id(tool_id, /)")
  static void freeToolId(int tool) {
    monitoring().freeTool(tool);
  }

  @Def("get_tool(tool_id, /)")
  static Object getTool(int tool) {
    return PyNone.orNone(monitoring().tool(tool));
  }

  @Def("register_callback(tool_id, event, func, /)")
  static Object registerCallback(int tool, int event, Object function) {
    Audit.event("sys.monitoring.register_callback", function);
    return PyNone.orNone(monitoring().register(tool, event, function == PyNone.NONE ? null : function));
  }

  @Def("get_events(tool_id, /)")
  static int getEvents(int tool) {
    return monitoring().events(tool);
  }

  @Def("set_events(tool_id, event_set, /)")
  static void setEvents(int tool, int events) {
    monitoring().setEvents(tool, events);
  }

  @Def("get_local_events(tool_id, code, /)")
  static int getLocalEvents(int tool, Object code) {
    return monitoring().localEvents(tool, code(code));
  }

  @Def("set_local_events(tool_id, code, event_set, /)")
  static void setLocalEvents(int tool, Object code, int events) {
    monitoring().setLocalEvents(tool, code(code), events);
  }

  private static PyCode code(Object object) {
    if (object instanceof PyCode code) {
      return code;
    }
    throw Errors.typeError("code must be a code object, not " + PyType.of(object).name());
  }

  @Def("restart_events()")
  static void restartEvents() {
    monitoring().restart();
  }

  @Def("_all_events()")
  static Object allEvents() {
    PyDict all = new PyDict();
    Monitoring monitoring = monitoring();
    for (int event = 0; event < Events.COUNT; event++) {
      int tools = monitoring.toolsOf(event);
      if (tools != 0) {
        all.put(Events.name(event), (long) tools);
      }
    }
    return all;
  }
}
