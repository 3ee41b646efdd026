package naja.modules.asyncio;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyNone;
import naja.runtime.threads.ThreadState;

/** {@code _asyncio}: futures, tasks, and which loop and task run. */
@ModuleSpec("_asyncio")
public final class AsyncioModule {
  private AsyncioModule() {}

  static void init(PyDict namespace) {
    namespace.put("Future", PyFuture.TYPE);
    namespace.put("Task", PyTask.TYPE);
  }

  @Def("_get_running_loop()")
  static Object getRunningLoopOrNone() {
    return PyNone.orNone(ThreadState.current().runningLoop);
  }

  @Def("_set_running_loop(loop, /)")
  static void setRunningLoop(Object loop) {
    ThreadState.current().runningLoop = loop == PyNone.NONE ? null : loop;
  }

  @Def("get_running_loop()")
  static Object getRunningLoop() {
    Object loop = ThreadState.current().runningLoop;
    if (loop == null) {
      throw Errors.runtimeError("no running event loop");
    }
    return loop;
  }

  @Def("get_event_loop()")
  static Object getEventLoop() {
    Object loop = ThreadState.current().runningLoop;
    return loop != null
        ? loop
        : Calls.callMethod(Calls.call(Library.get("asyncio.events", "_get_event_loop_policy")), "get_event_loop");
  }

  @Def("current_task(loop=None)")
  static Object currentTask(Object loop) {
    return PyNone.orNone(Tasks.current(ThreadState.current(), loop == PyNone.NONE ? getRunningLoop() : loop));
  }

  @Def("all_tasks(loop=None)")
  static Object allTasks(Object loop) {
    return Tasks.all(loop == PyNone.NONE ? getRunningLoop() : loop);
  }

  @Def("_enter_task(loop, task)")
  static void enterTask(Object loop, Object task) {
    Tasks.enter(ThreadState.current(), loop, task);
  }

  @Def("_leave_task(loop, task)")
  static void leaveTask(Object loop, Object task) {
    Tasks.leave(ThreadState.current(), loop, task);
  }

  @Def("_swap_current_task(loop, task)")
  static Object swapCurrentTask(Object loop, Object task) {
    return PyNone.orNone(Tasks.swap(ThreadState.current(), loop, task));
  }

  @Def("_register_task(task)")
  static void registerTask(Object task) {
    Tasks.registerAny(task);
  }

  @Def("_unregister_task(task)")
  static void unregisterTask(Object task) {
    Tasks.unregisterAny(task);
  }

  @Def("_register_eager_task(task)")
  static void registerEagerTask(Object task) {
    Tasks.registerEager(task);
  }

  @Def("_unregister_eager_task(task)")
  static void unregisterEagerTask(Object task) {
    Tasks.unregisterEager(task);
  }

  @Def("future_add_to_awaited_by(fut, waiter, /)")
  static void futureAddToAwaitedBy(Object future, Object waiter) {
    if (future instanceof PyFuture f && waiter instanceof PyFuture w) {
      f.awaitedBy(w);
    }
  }

  @Def("future_discard_from_awaited_by(fut, waiter, /)")
  static void futureDiscardFromAwaitedBy(Object future, Object waiter) {
    if (future instanceof PyFuture f && waiter instanceof PyFuture w) {
      f.notAwaitedBy(w);
    }
  }
}
