"""Generators: every way in and out."""

import inspect
import sys


def show(name, function, *arguments):
    try:
        print(name, "->", function(*arguments))
    except BaseException as error:
        print(name, "->", type(error).__name__, error, repr(error.__cause__), repr(error.__context__))


def echo():
    received = None
    while True:
        try:
            received = yield received
        except ValueError as error:
            received = f"caught {error}"
        except GeneratorExit:
            print("closing", end=" ")
            raise
        finally:
            print("f", end=" ")


g = echo()
print(inspect.getgeneratorstate(g), g.gi_frame.f_lineno, g.gi_running, g.gi_yieldfrom, g.gi_code.co_name, g.__name__, g.__qualname__)
show("send before start", g.send, 5)
print(next(g), g.send(1), g.throw(ValueError("v")), g.throw(ValueError), inspect.getgeneratorstate(g))
show("throw out", g.throw, KeyError("k"))
print(inspect.getgeneratorstate(g), g.gi_frame, next(g, "ended"))
show("after the end", g.send, 1)
show("throw after the end", g.throw, TypeError("late"))
print(g.close(), g.close())
g = echo()
print(g.close(), inspect.getgeneratorstate(g))
g = echo()
next(g)
print(g.close(), inspect.getgeneratorstate(g))


def returns():
    try:
        yield 1
    except GeneratorExit:
        return "returned from close"
    return "value"


g = returns()
next(g)
print(g.close())
g = returns()
next(g)
try:
    next(g)
except StopIteration as stop:
    print(stop.value, stop.args)


def stubborn():
    for _ in range(2):
        try:
            yield 1
        except GeneratorExit:
            pass


g = stubborn()
next(g)
show("ignores close", g.close)
print(next(g, "ended"))


def stops():
    yield 1
    raise StopIteration("inside")


show("StopIteration inside", list, stops())
show("next inside", list, (next(iter([])) for _ in range(2)))
g = stops()
next(g)
show("throw StopIteration", g.throw, StopIteration(3))
for arguments in ((), (5,), ("text",), (ValueError, "a", None), (ValueError("a"), "b"), (ValueError, ValueError("instance")), (int,), (None,)):
    g = returns()
    next(g)
    show(f"throw{arguments}", g.throw, *arguments)


def running():
    yield next(me)


me = running()
show("already running", next, me)


def inner():
    try:
        got = yield "inner 1"
        print("inner got", got, end="; ")
        yield "inner 2"
    except KeyError as error:
        yield f"inner caught {error!r}"
    finally:
        print("inner ends", end="; ")
    return "inner result"


def outer():
    result = yield from inner()
    print("result", result, end="; ")
    result = yield from [1, 2]
    return result


g = outer()
print(next(g), g.gi_yieldfrom.__name__, g.send("sent"), g.throw(KeyError("thrown")), list(g))
g = outer()
next(g)
show("close passes down", g.close)
g = outer()
next(g)
show("throw passes down", g.throw, RuntimeError("down"))
for thing in (5, None, "ab", {1: 2}, range(2), iter([1])):
    def delegate():
        return (yield from thing)
    show(f"yield from {type(thing).__name__}", lambda: list(delegate()))


class Custom:
    def __init__(self):
        self.log = []

    def __iter__(self):
        return self

    def __next__(self):
        self.log.append("next")
        if len(self.log) > 4:
            raise StopIteration("custom result")
        return len(self.log)

    def send(self, value):
        self.log.append(("send", value))
        return "sent"

    def throw(self, *error):
        self.log.append(("throw", error[0].__class__.__name__ if isinstance(error[0], BaseException) else error[0].__name__))
        return "thrown"

    def close(self):
        self.log.append("close")


def through(custom):
    return (yield from custom)


custom = Custom()
g = through(custom)
print(next(g), g.send("x"), g.send(None), g.throw(ValueError("v")), g.close(), custom.log)
custom = Custom()


def result():
    print((yield from custom), end=" ")


print(list(result()), custom.log)


def expression():
    x = yield
    y = (yield 1) + (yield 2)
    print("x", x, "y", y, [(yield 3), (yield 4)], end=" ")
    yield lambda: (yield)
    a = yield 5, 6
    assert (yield 7) is None
    return f"{(yield 8)}"


g = expression()
print(next(g), g.send("X"), g.send(10), g.send(20), g.send("l1"), next(g.send("l2")()) if False else type(g.send("l2")).__name__, next(g), g.send("A"), next(g))
try:
    g.send("end")
except StopIteration as stop:
    print(stop.value)


def cleanup():
    try:
        with open(__file__) as file:
            yield file
    finally:
        print("cleaned", file.closed, end=" ")


for file in cleanup():
    print(file.closed, end=" ")
print()


def handling():
    try:
        raise ValueError("outer")
    except ValueError:
        yield sys.exception()
        try:
            yield 1
        except KeyError:
            yield sys.exception().__context__
        yield sys.exception()
    yield sys.exception()


g = handling()
print(repr(next(g)), sys.exception())
try:
    raise TypeError("of the caller")
except TypeError:
    print(next(g), repr(sys.exception()), repr(g.throw(KeyError("k"))), repr(next(g)), repr(next(g)))


def context():
    try:
        yield
    except ValueError:
        raise KeyError("new")


g = context()
next(g)
show("context of a throw", g.throw, ValueError("old"))
numbers = (n for n in range(10) if n % 2)
print(numbers.send(None), list(numbers), numbers.gi_code.co_name, type(numbers).__name__, iter(numbers) is numbers, (x for x in []).__qualname__)
for text in ("def f(): yield; return 1", "def f(): x = yield = 1", "yield 1", "class A: yield 1", "[(yield 1) for x in y]", "lambda: (yield)", "def f(): yield from", "def f(): (yield) = 1", "def f(): yield *a, b", "def f(): return yield", "async def f(): yield from x", "async def f():\n yield 1\n return 2", "def f(x=(yield)): 0", "def f(): await x", "(yield from x)", "def f(): del (yield)"):
    try:
        compile(text, "s", "exec")
        print(repr(text), "compiles")
    except SyntaxError as error:
        print(repr(text), error.msg)


def primes():
    found = {}
    n = 2
    while True:
        factor = found.pop(n, None)
        if factor:
            following = n + factor
            while following in found:
                following += factor
            found[following] = factor
        else:
            found[n * n] = n
            yield n
        n += 1


print([next(p) for p in [primes()] for _ in range(10)], sum(1 for _ in zip(range(5000), primes())))


def deep(n):
    if n:
        yield from deep(n - 1)
    yield n


print(sum(deep(300)), len(list(deep(300))))
