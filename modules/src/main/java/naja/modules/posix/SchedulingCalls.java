package naja.modules.posix;

import java.util.Arrays;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.objects.PySet;
import naja.runtime.objects.PyType;
import naja.runtime.os.OsProcesses;

/** {@code posix}: when and where the process runs. */
final class SchedulingCalls {
  private SchedulingCalls() {}

  private static OsProcesses processes() {
    return PosixModule.os().processes();
  }

  @Def("nice(increment, /)")
  static int nice(int increment) {
    return processes().nice(increment);
  }

  @Def("getpriority(which, who)")
  static int getpriority(int which, int who) {
    return processes().getpriority(which, who);
  }

  @Def("setpriority(which, who, priority)")
  static void setpriority(int which, int who, int priority) {
    processes().setpriority(which, who, priority);
  }

  @Def("sched_yield()")
  static void schedYield() {
    processes().schedYield();
  }

  @Def("sched_getscheduler(pid, /)")
  static int getScheduler(int pid) {
    return processes().schedGetScheduler(pid);
  }

  @Def("sched_setscheduler(pid, policy, param, /)")
  static void setScheduler(int pid, int policy, Object param) {
    processes().schedSetScheduler(pid, policy, PySchedParam.priority(param));
  }

  @Def("sched_getparam(pid, /)")
  static Object getParam(int pid) {
    return PySchedParam.of(processes().schedGetParam(pid));
  }

  @Def("sched_setparam(pid, param, /)")
  static void setParam(int pid, Object param) {
    processes().schedSetParam(pid, PySchedParam.priority(param));
  }

  @Def("sched_rr_get_interval(pid, /)")
  static double interval(int pid) {
    return processes().schedRrGetInterval(pid);
  }

  @Def("sched_get_priority_min(policy)")
  static int priorityMin(int policy) {
    return processes().schedGetPriorityMin(policy);
  }

  @Def("sched_get_priority_max(policy)")
  static int priorityMax(int policy) {
    return processes().schedGetPriorityMax(policy);
  }

  @Def("sched_getaffinity(pid, /)")
  static Object getAffinity(int pid) {
    PySet processors = new PySet();
    for (int processor : processes().schedGetAffinity(pid)) {
      processors.add((long) processor);
    }
    return processors;
  }

  @Def("sched_setaffinity(pid, mask, /)")
  static void setAffinity(int pid, Object mask) {
    int[] processors = new int[8];
    int count = 0;
    Object iterator = Iteration.iter(mask);
    for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
      if (!Numbers.isIndex(item)) {
        throw Errors.typeError("expected an iterator of ints, but iterator yielded " + Texts.reprText(PyType.of(item)));
      }
      int processor = Numbers.asIndexInt(item);
      if (processor < 0) {
        throw Errors.valueError("negative CPU number");
      }
      processors = count == processors.length ? Arrays.copyOf(processors, count * 2) : processors;
      processors[count++] = processor;
    }
    processes().schedSetAffinity(pid, Arrays.copyOf(processors, count));
  }
}
