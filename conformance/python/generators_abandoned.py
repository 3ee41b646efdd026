"""Generators, coroutines and asynchronous generators that nobody resumes any more: what is done when they are collected."""
import contextlib
import gc
import sys
import warnings
import weakref


def hook(unraisable):
    text = unraisable.err_msg.split(" object ")[0]
    print("unraisable", type(unraisable.exc_value).__name__, unraisable.exc_value, "|", text, "|", unraisable.object)


def shown(message, category, filename, lineno, file=None, line=None):
    print("warning", category.__name__, message)


sys.unraisablehook = hook
warnings.showwarning = shown
warnings.simplefilter("always")


class Pause:
    def __init__(self, value=None):
        self.value = value

    def __await__(self):
        return (yield self.value)


def with_finally(name):
    try:
        yield 1
        yield 2
    finally:
        print("finally of", name, sys.exc_info()[0].__name__)


def abandon(generator, steps=1):
    for _ in range(steps):
        next(generator)
    del generator
    gc.collect()


abandon(with_finally("a generator"))
abandon(with_finally("a generator that has not begun"), 0)
abandon(with_finally("a generator, later"), 2)
for _ in with_finally("a generator left by break"):
    break
del _
gc.collect()


@contextlib.contextmanager
def managed():
    with contextlib.ExitStack() as stack:
        stack.callback(print, "exit stack closed")
        yield stack


def delegating(name):
    try:
        yield from with_finally("inner of " + name)
    finally:
        print("finally of", name)


def delegating_plainly(name):
    yield from with_finally("inner of " + name)


abandon(delegating("delegating"))
abandon(delegating_plainly("delegating plainly"))


class Closes:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def close(self):
        print("close called")


def delegating_to_object():
    yield from Closes()


abandon(delegating_to_object())
manager = managed()
stack = manager.__enter__()
del manager, stack
gc.collect()


def handling(name):
    try:
        yield 1
    except GeneratorExit:
        print("GeneratorExit in", name)
        raise


def failing():
    try:
        yield 1
    finally:
        1 / 0


def ignoring():
    try:
        yield 1
    except GeneratorExit:
        yield 2


def nested():
    with contextlib.suppress(ValueError):
        try:
            raise KeyError
        except KeyError:
            try:
                yield
            finally:
                print("nested", type(sys.exception()).__name__, type(sys.exception().__context__).__name__)


abandon(handling("handling"))
abandon(failing())
abandon(ignoring())
abandon(nested())


class Cycle:
    pass


def in_cycle(holder):
    holder.generator = yield
    try:
        yield 1
    finally:
        print("finally in a cycle", type(holder).__name__)


holder = Cycle()
generator = in_cycle(holder)
next(generator)
generator.send(generator)
reference = weakref.ref(generator)
del holder, generator
gc.collect()
print(reference())


def resurrecting():
    me = yield
    try:
        yield 1
    finally:
        kept.append(me)


kept = []
generator = resurrecting()
next(generator)
generator.send(generator)
del generator
gc.collect()
print(len(kept), gc.is_finalized(kept[0]), next(kept[0], "finished"))
kept.clear()
gc.collect()
print("closed once")


async def coroutine(name):
    try:
        await Pause()
    finally:
        print("finally of", name)


async def outer(name):
    await coroutine("the coroutine in " + name)


def abandon_coroutine(coroutine, steps=1):
    for _ in range(steps):
        coroutine.send(None)
    del coroutine
    gc.collect()


abandon_coroutine(coroutine("a coroutine"))
abandon_coroutine(outer("another"))
abandon_coroutine(coroutine("a coroutine that nobody awaits"), 0)


async def asynchronous(name, wait=False):
    try:
        yield 1
        yield 2
    finally:
        print("finally of", name)
        if wait:
            await Pause()
            print("not reached")


def step(awaitable):
    try:
        awaitable.send(None)
    except StopIteration as stop:
        return stop.value


def abandon_asynchronous(generator, *methods):
    for method in methods:
        step(getattr(generator, method)())
    del generator
    gc.collect()


abandon_asynchronous(asynchronous("an asynchronous generator"), "__anext__")
abandon_asynchronous(asynchronous("an asynchronous generator that waits", True), "__anext__")
abandon_asynchronous(asynchronous("not begun"))
abandon_asynchronous(asynchronous("closed"), "__anext__", "aclose")
generator = asynchronous("of methods that nobody awaits")
generator.__anext__()
gc.collect()
generator.athrow(ValueError)
gc.collect()
generator.aclose()
gc.collect()
del generator
gc.collect()


def first(generator):
    print("first iteration of", generator.__name__)


def finalizer(generator):
    print("finalizer of", generator.__name__, generator.ag_frame is not None)
    if fails:
        raise LookupError("in the finalizer")
    step(generator.aclose())


sys.set_asyncgen_hooks(first, finalizer)
for fails in (False, True):
    abandon_asynchronous(asynchronous("hooked"), "__anext__")
    abandon_asynchronous(asynchronous("hooked, at the end"), "__anext__", "__anext__", "aclose")
sys.set_asyncgen_hooks(None, None)
print("end")
