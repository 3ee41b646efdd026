package naja.modules;

import naja.runtime.abstracts.Errors;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyType;

/**
 * {@code _remote_debugging.RemoteUnwinder}. It reads the memory of another process for CPython's own structures, which no
 * process of Naja has: there is nothing that it could be made for.
 */
@TypeSpec("_remote_debugging.RemoteUnwinder")
final class PyRemoteUnwinder extends PyObject {
  static final PyType TYPE = PyType.builtin("_remote_debugging.RemoteUnwinder", PyRemoteUnwinder.class,
      new PyRemoteUnwinderSpec());

  private PyRemoteUnwinder() {}

  @Override
  public PyType type() {
    return TYPE;
  }

  @New(value = "RemoteUnwinder(pid, *, all_threads=False, only_active_thread=False, debug=False)", noSignature = true)
  static Object create(PyType type, int pid, boolean allThreads, boolean onlyActiveThread, boolean debug) {
    throw Errors.runtimeError("Failed to find the PyRuntime section in process " + pid + " on Linux platform");
  }
}
