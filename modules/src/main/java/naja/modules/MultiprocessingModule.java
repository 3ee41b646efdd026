package naja.modules;

import naja.runtime.abstracts.Errors;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.OsErrors;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyType;
import naja.runtime.os.OsException;
import naja.runtime.threads.Interpreter;

/** {@code _multiprocessing}: semaphores that processes share. */
@ModuleSpec("_multiprocessing")
public final class MultiprocessingModule {
  private MultiprocessingModule() {}

  static void init(PyDict namespace) {
    namespace.put("SemLock", PySemLock.TYPE);
    PyDict flags = new PyDict();
    flags.put("HAVE_SEM_OPEN", 1L);
    flags.put("HAVE_SEM_TIMEDWAIT", 1L);
    namespace.put("flags", flags);
  }

  @Def("sem_unlink(name, /)")
  static void unlink(Object name) {
    if (!PyStr.isStr(name)) {
      throw Errors.typeError("sem_unlink() argument must be str, not " + PyType.of(name).name());
    }
    try {
      Interpreter.current().os.semaphores().unlink(PySemLock.encode(name));
    } catch (OsException e) {
      throw OsErrors.of(e.errno(), null, null);
    }
  }
}
