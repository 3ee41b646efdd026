package naja.runtime.builtin;

import naja.runtime.abstracts.Errors;
import naja.runtime.expose.Def;
import naja.runtime.monitoring.LegacyTracing;
import naja.runtime.objects.PyNone;
import naja.runtime.threads.Audit;
import naja.runtime.threads.ThreadState;

/** {@code sys.settrace}, {@code setprofile} and their relatives. */
final class SysTracing {
  private SysTracing() {}

  private static Object orNull(Object function) {
    return function == PyNone.NONE ? null : function;
  }

  @Def("settrace(function, /)")
  static void setTrace(Object function) {
    Audit.event("sys.settrace");
    LegacyTracing.setTrace(ThreadState.current(), orNull(function));
  }

  @Def("gettrace()")
  static Object getTrace() {
    return PyNone.orNone(ThreadState.current().traceFunction);
  }

  @Def("setprofile(function, /)")
  static void setProfile(Object function) {
    Audit.event("sys.setprofile");
    LegacyTracing.setProfile(ThreadState.current(), orNull(function));
  }

  @Def("getprofile()")
  static Object getProfile() {
    return PyNone.orNone(ThreadState.current().profileFunction);
  }

  @Def("_setprofileallthreads(function, /)")
  static void setProfileAllThreads(Object function) {
    for (ThreadState thread : ThreadState.current().interpreter.threads()) {
      Audit.event("sys.setprofile");
      LegacyTracing.setProfile(thread, orNull(function));
    }
  }

  @Def("_settraceallthreads(function, /)")
  static void setTraceAllThreads(Object function) {
    for (ThreadState thread : ThreadState.current().interpreter.threads()) {
      Audit.event("sys.settrace");
      LegacyTracing.setTrace(thread, orNull(function));
    }
  }

  @Def("remote_exec(pid, script)")
  static void remoteExec(int pid, Object script) {
    throw Errors.runtimeError("Remote debugging is not enabled");
  }
}
