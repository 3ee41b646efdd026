"""Futures and tasks of _asyncio without a running loop: states, errors, what a loop is asked for, the running loop and task."""

import _asyncio
import asyncio
import warnings

Future, Task = _asyncio.Future, _asyncio.Task
warnings.simplefilter("ignore")


def attempt(function, *args, **kwargs):
    try:
        result = function(*args, **kwargs)
        print("  ", result if isinstance(result, (str, bool, int, type(None))) else type(result).__name__)
    except BaseException as e:
        print("  ", type(e).__name__, e, "<-", type(e.__cause__).__name__)


class Loop:
    """Keeps what it is to call."""

    def __init__(self):
        self.calls = []

    def get_debug(self):
        return False

    def is_running(self):
        return True

    def call_soon(self, callback, *args, context=None):
        self.calls.append((callback, args, context))

    def call_exception_handler(self, context):
        print("  handler:", context["message"], sorted(context))

    def run(self):
        calls, self.calls = self.calls, []
        for callback, args, context in calls:
            context.run(callback, *args)

    def __repr__(self):
        return "Loop()"


loop = Loop()
print("pending")
f = Future(loop=loop)
for call in (f.result, f.exception, f.done, f.cancelled, f.get_loop):
    attempt(call)
print("finished")
f.set_result(5)
for call in (f.result, f.exception, f.done, f.cancel):
    attempt(call)
attempt(f.set_result, 6)
attempt(f.set_exception, ValueError())
print("failed")
f = Future(loop=loop)
attempt(f.set_exception, 3)
attempt(f.set_exception, int)
f.set_exception(StopIteration(1))
print("  ", f._log_traceback)
attempt(f.result)
print("  ", f._log_traceback)
f = Future(loop=loop)
f.set_exception(KeyError)
attempt(f.result)
print("cancelled")
f = Future(loop=loop)
attempt(f.cancel, "why")
attempt(f.cancel)
attempt(f.result)
attempt(f.exception)
attempt(f.set_result, 1)
print("  ", f._cancel_message, f._state, f._callbacks)

print("not begun")
f = Future.__new__(Future)
for name in ("_state", "_callbacks", "_result", "_exception", "_log_traceback", "_loop", "_asyncio_future_blocking"):
    attempt(getattr, f, name)
for call in (f.result, f.exception, f.get_loop, f.cancel, f.cancelled, f.done, f.__iter__):
    attempt(call)
attempt(f.set_result, 1)
attempt(f.add_done_callback, print)
attempt(f.remove_done_callback, print)

print("attributes")
f = Future(loop=loop)
for name in ("_state", "_callbacks", "_log_traceback", "_asyncio_future_blocking", "_cancel_message"):
    attempt(setattr, f, name, 1)
    attempt(delattr, f, name)
    attempt(getattr, f, name)
f.extra = 7
print("  ", f.extra, hasattr(f, "__dict__"), Future[int])

print("arguments")
attempt(Future, 1)
attempt(Future, x=1)
attempt(Task)
attempt(Task, 1, loop=loop)
attempt(Task, 1, 2)

print("callbacks")
f = Future(loop=loop)
f.add_done_callback(print)
f.add_done_callback(repr)
f.add_done_callback(print)
print("  ", len(f._callbacks), f.remove_done_callback(print), len(f._callbacks), f.remove_done_callback(len))
loop.calls.clear()
f.set_result(None)
print("  ", loop.calls[0][:2] == (repr, (f,)), type(loop.calls[0][2]).__name__)
loop.calls.clear()

print("iterators")
f = Future(loop=loop)
i = iter(f)
print("  ", next(i) is f, f._asyncio_future_blocking)
attempt(i.send, None)
f.set_result(9)
attempt(i.send, None)
attempt(next, i)
attempt(iter(Future(loop=loop)).throw, ValueError("thrown"))
attempt(iter(Future(loop=loop)).close)
attempt(iter(Future(loop=loop)).throw, 3)

print("tasks")


async def waits(future):
    try:
        return await future
    except asyncio.CancelledError:
        print("  cancelled inside")
        raise


async def yields(value):
    class Awaitable:
        def __await__(self):
            yield value

    await Awaitable()


_asyncio._set_running_loop(loop)
f = Future(loop=loop)
task = Task(waits(f), loop=loop, name=12)
print("  ", task.get_name(), task._fut_waiter, type(loop.calls[0][0]).__name__, loop.calls[0][0].__self__ is task)
loop.run()
print("  ", task._fut_waiter is f, f._asyncio_awaited_by == {task}, asyncio.all_tasks(loop) == {task})
print("  ", f._callbacks[0][0].__name__, f._callbacks[0][0].__qualname__)
f.set_result("done")
loop.run()
attempt(task.result)
print("  ", f._asyncio_awaited_by, asyncio.all_tasks(loop), task.cancelling())
attempt(task.set_result, 1)
attempt(task.set_exception, 1)
f = Future(loop=loop)
task = Task(waits(f), loop=loop)
loop.run()
print("  ", task.cancel("enough"), task.cancelling(), f.cancelled(), task._must_cancel)
loop.run()
attempt(task.result)
print("  ", task.cancelled(), task.cancel())
for wrong in (3, Future(loop=Loop()), Future(loop=loop), (i for i in ())):
    task = Task(yields(wrong), loop=loop)
    loop.run()
    loop.run()
    print("  ", type(task.exception()).__name__, str(task.exception()).partition("<")[0])
print("  started eagerly")
f = Future(loop=loop)
f.set_result("at once")
task = Task(waits(f), loop=loop, eager_start=True)
print("  ", task.done(), task.get_coro(), task.result())
task = Task(waits(Future(loop=loop)), loop=loop, eager_start=True)
print("  ", task.done(), task in asyncio.all_tasks(), asyncio.current_task())
task._log_destroy_pending = False

print("the running task")
attempt(_asyncio._enter_task, 1, task)
attempt(_asyncio._leave_task, loop, "b")
_asyncio._enter_task(loop, "a")
attempt(_asyncio._enter_task, loop, "b")
attempt(_asyncio._leave_task, loop, "b")
print("  ", _asyncio.current_task(), _asyncio.current_task(loop), _asyncio.current_task(1))
print("  ", _asyncio._swap_current_task(loop, None), _asyncio.current_task())
_asyncio._set_running_loop(None)
attempt(_asyncio.get_running_loop)
attempt(_asyncio.current_task)
attempt(_asyncio.all_tasks)
