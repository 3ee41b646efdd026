package naja.modules;

import naja.modules.posix.Ids;
import naja.modules.posix.PathArguments;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyStructSequence;
import naja.runtime.objects.PyType;
import naja.runtime.os.OsUsers;
import naja.runtime.os.OsUsers.Group;
import naja.runtime.threads.Interpreter;

/** {@code grp}: the groups of users. */
@ModuleSpec("grp")
public final class GrpModule {
  private static final PyType ROW =
      PyStructSequence.define(
          "grp.struct_group", "grp.struct_group: Results from getgr*() routines.",
          new String[] {"gr_name", "gr_passwd", "gr_gid", "gr_mem"}, 4);

  private GrpModule() {}

  static void init(PyDict namespace) {
    namespace.put("struct_group", ROW);
  }

  private static OsUsers users() {
    return Interpreter.current().os.users();
  }

  private static Object row(Group group) {
    PyList members = new PyList();
    for (byte[] member : group.members()) {
      members.append(PathArguments.decode(member, false));
    }
    return PyStructSequence.of(
        ROW, PathArguments.decode(group.name(), false), PathArguments.decode(group.password(), false),
        Ids.shown(group.gid()), members);
  }

  @Def("getgrgid(id)")
  static Object byId(Object id) {
    int gid = Ids.of(id, "gid");
    Group group = users().groupById(gid);
    if (group == null) {
      throw Errors.keyError("getgrgid(): gid not found: " + (gid == -1 ? -1 : Ids.shown(gid)));
    }
    return row(group);
  }

  @Def("getgrnam(name)")
  static Object byName(Object name) {
    if (!PyStr.isStr(name)) {
      throw Errors.typeError("getgrnam() argument 'name' must be str, not " + PyType.of(name).name());
    }
    Group group = users().groupByName(PathArguments.encodeWithoutNulls(name));
    if (group == null) {
      throw Errors.keyError("getgrnam(): name not found: " + Texts.reprText(name));
    }
    return row(group);
  }

  @Def("getgrall()")
  static Object all() {
    PyList rows = new PyList();
    for (Group group : users().groups()) {
      rows.append(row(group));
    }
    return rows;
  }
}
