package naja.modules;

import naja.runtime.objects.PyStructSequence;
import naja.runtime.objects.PyType;
import naja.runtime.os.OsProcesses.ResourceUsage;

/** {@code resource.struct_rusage}, which {@code os.wait4} answers, too. */
public final class ResourceUsages {
  /** The type. */
  public static final PyType TYPE =
      PyStructSequence.define(
          "resource.struct_rusage", "What a process has used.",
          new String[] {
            "ru_utime", "ru_stime", "ru_maxrss", "ru_ixrss", "ru_idrss", "ru_isrss", "ru_minflt", "ru_majflt",
            "ru_nswap",
            "ru_inblock", "ru_oublock", "ru_msgsnd", "ru_msgrcv", "ru_nsignals", "ru_nvcsw", "ru_nivcsw"
          },
          16);

  private static final double MICROS = 1e-6;

  private ResourceUsages() {}

  /** The usage as a Python object. */
  public static Object of(ResourceUsage u) {
    return PyStructSequence.of(
        TYPE, u.userMicros() * MICROS, u.systemMicros() * MICROS, u.maxrss(), u.ixrss(), u.idrss(), u.isrss(),
        u.minflt(), u.majflt(), u.nswap(), u.inblock(), u.oublock(), u.msgsnd(), u.msgrcv(), u.nsignals(), u.nvcsw(),
        u.nivcsw());
  }
}
