package naja.modules;

import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyStructSequence;

/** {@code _remote_debugging}: what {@code asyncio.tools} names of it. */
@ModuleSpec("_remote_debugging")
final class RemotedebuggingModule {
  private RemotedebuggingModule() {}

  static void init(PyDict namespace) {
    namespace.put("PROCESS_VM_READV_SUPPORTED", 1L);
    namespace.put("RemoteUnwinder", PyRemoteUnwinder.TYPE);
    define(namespace, "TaskInfo", "A task and who waits for it.", "task_id", "task_name", "coroutine_stack",
        "awaited_by");
    define(namespace, "FrameInfo", "A frame.", "filename", "lineno", "funcname");
    define(namespace, "CoroInfo", "A coroutine's frames.", "call_stack", "task_name");
    define(namespace, "ThreadInfo", "A thread's frames.", "thread_id", "frame_info");
    define(namespace, "AwaitedInfo", "A thread's tasks.", "thread_id", "awaited_by");
  }

  private static void define(PyDict namespace, String name, String doc, String... fields) {
    namespace.put(name, PyStructSequence.define("_remote_debugging." + name, doc, fields, fields.length));
  }
}
