package naja.modules.posix;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Numbers;
import naja.runtime.expose.Def;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Slot;
import naja.runtime.os.OsProcesses;

/** {@code posix}: whose the process is: users, groups, sessions. */
final class IdentityCalls {
  private IdentityCalls() {}

  private static OsProcesses processes() {
    return PosixModule.os().processes();
  }

  @Def("setuid(uid, /)")
  static void setuid(Object uid) {
    processes().setuid(Ids.of(uid, "uid"));
  }

  @Def("seteuid(euid, /)")
  static void seteuid(Object euid) {
    processes().seteuid(Ids.of(euid, "uid"));
  }

  @Def("setgid(gid, /)")
  static void setgid(Object gid) {
    processes().setgid(Ids.of(gid, "gid"));
  }

  @Def("setegid(egid, /)")
  static void setegid(Object egid) {
    processes().setegid(Ids.of(egid, "gid"));
  }

  @Def("setreuid(ruid, euid, /)")
  static void setreuid(Object real, Object effective) {
    processes().setreuid(Ids.of(real, "uid"), Ids.of(effective, "uid"));
  }

  @Def("setregid(rgid, egid, /)")
  static void setregid(Object real, Object effective) {
    processes().setregid(Ids.of(real, "gid"), Ids.of(effective, "gid"));
  }

  @Def("setresuid(ruid, euid, suid, /)")
  static void setresuid(Object real, Object effective, Object saved) {
    processes().setresuid(Ids.of(real, "uid"), Ids.of(effective, "uid"), Ids.of(saved, "uid"));
  }

  @Def("setresgid(rgid, egid, sgid, /)")
  static void setresgid(Object real, Object effective, Object saved) {
    processes().setresgid(Ids.of(real, "gid"), Ids.of(effective, "gid"), Ids.of(saved, "gid"));
  }

  @Def("getresuid()")
  static Object getresuid() {
    return tuple(processes().getresuid());
  }

  @Def("getresgid()")
  static Object getresgid() {
    return tuple(processes().getresgid());
  }

  private static PyTuple tuple(int[] ids) {
    return PyTuple.of(Ids.shown(ids[0]), Ids.shown(ids[1]), Ids.shown(ids[2]));
  }

  @Def("getgroups()")
  static Object getgroups() {
    return list(processes().getgroups());
  }

  @Def("getgrouplist(user, group, /)")
  static Object getgrouplist(Object user, Object group) {
    return list(processes().getgrouplist(PathArguments.text("getgrouplist", 1, user), Ids.of(group, "gid")));
  }

  private static PyList list(int[] ids) {
    PyList list = new PyList();
    for (int id : ids) {
      list.append(Ids.shown(id));
    }
    return list;
  }

  @Def("setgroups(groups, /)")
  static void setgroups(Object groups) {
    if (PyType.of(groups).slot(Slot.GETITEM) == null || groups instanceof PyDict) {
      throw Errors.typeError("setgroups argument must be a sequence");
    }
    Object[] items = Iteration.toArray(groups);
    int[] ids = new int[items.length];
    for (int i = 0; i < ids.length; i++) {
      if (!Numbers.isIndex(items[i])) {
        throw Errors.typeError("groups must be integers");
      }
      ids[i] = Ids.of(items[i], "gid");
    }
    processes().setgroups(ids);
  }

  @Def("initgroups(username, gid, /)")
  static void initgroups(Object username, Object gid) {
    processes().initgroups(PathArguments.encode("initgroups", "username", username), Ids.of(gid, "gid"));
  }

  @Def("getlogin()")
  static Object getlogin() {
    return PathArguments.decode(processes().getlogin(), false);
  }

  @Def("getpgid(pid)")
  static int getpgid(int pid) {
    return processes().getpgid(pid);
  }

  @Def("getpgrp()")
  static int getpgrp() {
    return processes().getpgid(0);
  }

  @Def("setpgid(pid, pgrp, /)")
  static void setpgid(int pid, int group) {
    processes().setpgid(pid, group);
  }

  @Def("setpgrp()")
  static void setpgrp() {
    processes().setpgid(0, 0);
  }

  @Def("getsid(pid, /)")
  static int getsid(int pid) {
    return processes().getsid(pid);
  }

  @Def("setsid()")
  static void setsid() {
    processes().setsid();
  }
}
