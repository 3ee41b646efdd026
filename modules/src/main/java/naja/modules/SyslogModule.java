package naja.modules;

import java.nio.charset.StandardCharsets;
import naja.modules.posix.PathArguments;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyType;
import naja.runtime.os.ConstantTable;
import naja.runtime.os.OsSystem;
import naja.runtime.os.SyslogConstants;
import naja.runtime.threads.Audit;
import naja.runtime.threads.Interpreter;

/** {@code syslog}: the system's log. */
@ModuleSpec("syslog")
public final class SyslogModule {
  private static final int LOG_INFO = 6;
  private static final int LOG_USER = 8;

  private static boolean open;

  private SyslogModule() {}

  static void init(PyDict namespace) {
    ConstantTable table = SyslogConstants.SYSLOG;
    for (int i = 0; i < table.size(); i++) {
      namespace.put(table.name(i), table.value(i));
    }
  }

  private static OsSystem system() {
    return Interpreter.current().os.system();
  }

  private static byte[] text(Object object, String argument) {
    if (!PyStr.isStr(object)) {
      throw Errors.typeError(argument + " must be str, not " + PyType.of(object).name());
    }
    byte[] bytes = PathArguments.encodeText(object);
    for (byte b : bytes) {
      if (b == 0) {
        throw Errors.valueError("embedded null character");
      }
    }
    return bytes;
  }

  @Def(value = "openlog(ident=<absent>, logoption=0, facility=8)", noSignature = true)
  static void openlog(Object ident, int options, int facility) {
    byte[] name = ident == null ? defaultName() : text(ident, "openlog() argument 'ident'");
    open(name, options, facility);
  }

  private static synchronized void open(byte[] name, int options, int facility) {
    Audit.event(
        "syslog.openlog", name == null ? PyNone.NONE : PathArguments.decode(name, false), (long) options,
        (long) facility);
    system().openlog(name, options, facility);
    open = true;
  }

  /** The name of the script, without its folder; null when there is none. */
  private static byte[] defaultName() {
    Object argv = Interpreter.current().sysDict.get("argv");
    if (!(argv instanceof PyList list) || list.size() == 0) {
      return null;
    }
    Object script = Iteration.toArray(list)[0];
    if (!PyStr.isStr(script)) {
      return null;
    }
    String text = Texts.utf16(script);
    String name = text.substring(text.lastIndexOf('/') + 1);
    return name.isEmpty() ? null : name.getBytes(StandardCharsets.UTF_8);
  }

  @Def(value = "syslog(*args)", noSignature = true)
  static void syslog(Object[] args) {
    if (args.length < 1 || args.length > 2) {
      throw Errors.typeError("syslog.syslog requires 1 to 2 arguments");
    }
    int priority = args.length == 2 ? Numbers.asIndexInt(args[0]) : LOG_INFO;
    Object given = args[args.length - 1];
    byte[] message = text(given, "syslog() argument " + args.length);
    Audit.event("syslog.syslog", (long) priority, given);
    synchronized (SyslogModule.class) {
      if (!open) {
        open(defaultName(), 0, LOG_USER);
      }
      system().syslog(priority, message);
    }
  }

  @Def("closelog()")
  static synchronized void closelog() {
    Audit.event("syslog.closelog");
    if (open) {
      system().closelog();
      open = false;
    }
  }

  @Def("setlogmask(maskpri, /)")
  static int setlogmask(int mask) {
    Audit.event("syslog.setlogmask", (long) mask);
    return system().setlogmask(mask);
  }

  @Def("LOG_MASK(pri, /)")
  static int mask(int priority) {
    return 1 << priority;
  }

  @Def("LOG_UPTO(pri, /)")
  static int upTo(int priority) {
    return (1 << priority + 1) - 1;
  }
}
