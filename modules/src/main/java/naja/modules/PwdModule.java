package naja.modules;

import naja.modules.posix.Ids;
import naja.modules.posix.PathArguments;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyStructSequence;
import naja.runtime.objects.PyType;
import naja.runtime.os.OsUsers;
import naja.runtime.os.OsUsers.User;
import naja.runtime.threads.Interpreter;

/** {@code pwd}: the users. */
@ModuleSpec("pwd")
public final class PwdModule {
  private static final PyType ROW =
      PyStructSequence.define(
          "pwd.struct_passwd", "pwd.struct_passwd: Results from getpw*() routines.",
          new String[] {"pw_name", "pw_passwd", "pw_uid", "pw_gid", "pw_gecos", "pw_dir", "pw_shell"}, 7);

  private PwdModule() {}

  static void init(PyDict namespace) {
    namespace.put("struct_passwd", ROW);
  }

  private static OsUsers users() {
    return Interpreter.current().os.users();
  }

  private static Object text(byte[] bytes) {
    return PathArguments.decode(bytes, false);
  }

  private static Object row(User user) {
    return PyStructSequence.of(
        ROW, text(user.name()), text(user.password()), Ids.shown(user.uid()), Ids.shown(user.gid()),
        text(user.gecos()), text(user.directory()), text(user.shell()));
  }

  @Def("getpwuid(uidobj, /)")
  static Object byId(Object id) {
    if (!Numbers.isIndex(id)) {
      throw Errors.typeError("uid should be integer, not " + PyType.of(id).name());
    }
    int uid;
    try {
      uid = Ids.of(id, "uid");
    } catch (PyException e) {
      throw Errors.keyError("getpwuid(): uid not found");
    }
    User user = users().userById(uid);
    if (user == null) {
      throw Errors.keyError("getpwuid(): uid not found: " + (uid == -1 ? -1 : Ids.shown(uid)));
    }
    return row(user);
  }

  @Def("getpwnam(name, /)")
  static Object byName(Object name) {
    if (!PyStr.isStr(name)) {
      throw Errors.typeError("getpwnam() argument must be str, not " + PyType.of(name).name());
    }
    User user = users().userByName(PathArguments.encodeWithoutNulls(name));
    if (user == null) {
      throw Errors.keyError("getpwnam(): name not found: " + Texts.reprText(name));
    }
    return row(user);
  }

  @Def("getpwall()")
  static Object all() {
    PyList rows = new PyList();
    for (User user : users().users()) {
      rows.append(row(user));
    }
    return rows;
  }
}
