"""Coroutines, asynchronous generators, iterators and context managers, driven by hand and by asyncio."""

import asyncio
import gc
import inspect
import types
import warnings


def drive(coroutine, *values):
    steps = []
    values = iter(values)
    send = None
    try:
        while True:
            steps.append(coroutine.send(send))
            send = next(values, None)
    except StopIteration as stop:
        return steps, stop.value
    except Exception as error:
        return steps, repr(error)


class Pause:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return (yield self.value)


async def simple(x):
    first = await Pause("one")
    second = await Pause(first)
    return x, first, second


print(drive(simple(1), "a", "b"))
c = simple(2)
print(inspect.getcoroutinestate(c), c.cr_frame is not None, c.cr_await, type(c).__name__, c.__name__, inspect.iscoroutine(c), inspect.isawaitable(c))
c.send(None)
print(inspect.getcoroutinestate(c), c.cr_await.__class__.__name__, c.cr_running)
c.close()
print(inspect.getcoroutinestate(c))
for text in ("c.send(None)", "next(c)", "iter(c)", "list(c)", "[x for x in c]", "c.throw(ValueError)", "c()", "len(c)"):
    try:
        print(text, eval(text))
    except Exception as error:
        print(text, type(error).__name__, error)


async def awaits(thing):
    return await thing


class BadAwait:
    def __await__(self):
        return 5


class CoroutineAwait:
    def __await__(self):
        return simple(1)


@types.coroutine
def generator_based():
    got = yield "from a generator"
    return got


with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    for thing in (5, None, "text", [1], BadAwait(), CoroutineAwait(), (x for x in []), lambda: 0):
        print(type(thing).__name__, drive(awaits(thing)))
    gc.collect()
print(drive(awaits(generator_based()), "value"))
shared = simple(1)
shared.send(None)
print(drive(awaits(shared)))
shared.close()


class Manager:
    def __init__(self, swallow=False):
        self.swallow = swallow

    async def __aenter__(self):
        print("enter", await Pause("entering"), end="; ")
        return self

    async def __aexit__(self, kind, value, trace):
        print("exit", kind and kind.__name__, await Pause("leaving"), end="; ")
        return self.swallow


async def managed(swallow, fail):
    async with Manager(swallow) as one, Manager():
        if fail:
            raise ValueError("inside")
        return "returned"
    return "after"


for arguments in ((False, False), (True, True), (False, True)):
    print(drive(managed(*arguments), 1, 2, 3, 4))


class Countdown:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        await Pause(f"tick {self.n}")
        return self.n


async def loops():
    out = []
    async for n in Countdown(3):
        if n == 1:
            continue
        out.append(n)
    else:
        out.append("else")
    out.append([n async for n in Countdown(2)])
    out.append({n: await Pause("in a comprehension") async for n in Countdown(1)})
    return out


print(drive(loops()))
for bad in ("5", "[1]", "type('A', (), {'__aiter__': lambda s: 5})()", "type('A', (), {'__aiter__': lambda s: s, '__anext__': lambda s: 5})()", "type('A', (), {'__aiter__': lambda s: s})()"):
    async def loop():
        async for _ in eval(bad):
            pass
    print(bad, drive(loop()))
for bad in ("5", "type('M', (), {'__aenter__': lambda s: 5, '__aexit__': lambda s, *a: 5})()", "type('M', (), {'__aenter__': lambda s: 5})()", "open(__file__)"):
    async def with_it():
        async with eval(bad):
            pass
    print(bad, drive(with_it()))


async def agen(n):
    try:
        for i in range(n):
            got = yield i
            if got:
                print("got", got, end="; ")
            await Pause(f"between {i}")
    except ValueError as error:
        yield f"caught {error}"
    finally:
        await Pause("finally")
        print("finally", end="; ")


async def use():
    g = agen(3)
    out = [await g.__anext__(), await g.asend("hello"), await g.athrow(ValueError("v"))]
    try:
        await g.__anext__()
    except StopAsyncIteration:
        out.append("ended")
    out.append([x async for x in agen(2)])
    g = agen(5)
    await g.__anext__()
    await g.aclose()
    try:
        await g.__anext__()
    except StopAsyncIteration:
        out.append("closed")
    return out


print(drive(use()))
g = agen(1)
print(type(g).__name__, inspect.isasyncgen(g), g.ag_running, g.ag_await, g.__name__)


async def main():
    async def work(name, delay, fail=False):
        await asyncio.sleep(delay)
        if fail:
            raise RuntimeError(name)
        return name
    print(await asyncio.gather(work("b", 0.02), work("a", 0.01), work("x", 0, True), return_exceptions=True))
    try:
        async with asyncio.TaskGroup() as group:
            kept = group.create_task(work("kept", 0.001))
            group.create_task(work("failed", 0.005, True))
            group.create_task(asyncio.sleep(10))
    except* RuntimeError as errors:
        print("group", errors.exceptions, kept.result())
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(10)
    except TimeoutError as error:
        print("timeout", repr(error))
    task = asyncio.create_task(asyncio.sleep(10))
    await asyncio.sleep(0)
    task.cancel("reason")
    try:
        await task
    except asyncio.CancelledError as error:
        print("cancelled", error.args, task.cancelled())
    queue = asyncio.Queue(2)

    async def produce():
        for i in range(5):
            await queue.put(i)
        await queue.put(None)

    async def consume():
        got = []
        while (item := await queue.get()) is not None:
            got.append(item)
        return got
    print(await asyncio.gather(produce(), consume()))
    lock, order = asyncio.Lock(), []

    async def locked(name):
        async with lock:
            order.append(name)
            await asyncio.sleep(0.001)
            order.append(name)
    await asyncio.gather(*(locked(n) for n in "abc"))
    print(order, await asyncio.to_thread(lambda: "in a thread"), await asyncio.get_running_loop().run_in_executor(None, len, "abc"))
    event = asyncio.Event()
    asyncio.get_running_loop().call_later(0.005, event.set)
    print(await event.wait(), await asyncio.wait_for(asyncio.sleep(0, "quick"), 1), await asyncio.shield(asyncio.sleep(0, "shielded")))
    done, pending = await asyncio.wait([asyncio.create_task(work(n, d)) for n, d in (("fast", 0), ("slow", 5))], return_when=asyncio.FIRST_COMPLETED)
    print([t.result() for t in done], len(pending), [t.cancel() for t in pending])
    process = await asyncio.create_subprocess_exec("/bin/echo", "from a process", stdout=asyncio.subprocess.PIPE)
    print((await process.communicate())[0], process.returncode)

    async def serve(reader, writer):
        writer.write((await reader.readline()).upper())
        await writer.drain()
        writer.close()
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    writer.write(b"hello\n")
    print(await reader.read())
    writer.close()
    server.close()
    return "main is done"


print(asyncio.run(main()))
for text in ("await x", "async def f(): yield from x", "def f(): async for x in y: 0", "def f(): async with x: 0", "async def f():\n yield 1\n return 1", "async def f(): [await x for y in z]", "def f(): [x async for y in z]", "async def f(): lambda: await x", "async x", "async def f(): await", "async def f(): def g(): await x", "async with x: pass", "class A: await x", "async lambda: 0", "await = 1", "async = 1", "def await(): 0", "async def f(x=await y): 0", "async def f(): (await x) = 1", "async def f(): await x = 1", "async def f(): await await x", "async def f(): await -x", "async def f(): -await x ** 2", "async def f(): [x async for x in y if await z]"):
    try:
        compile(text, "s", "exec")
        print(repr(text), "compiles")
    except SyntaxError as error:
        print(repr(text), error.msg)
