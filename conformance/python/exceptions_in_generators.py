"""The context of an exception that is thrown into generators and coroutines that wait for others."""

import asyncio
import sys
async def m():
    try:
        async with asyncio.timeout(0.01):
            try:
                1/0
            finally:
                await asyncio.sleep(1)
    except TimeoutError as e:
        print(repr(e.__cause__), repr(e.__context__), repr(e.__cause__.__context__))
asyncio.run(m())

def g():
    try:
        1/0
    finally:
        yield
def outer():
    yield from g()
for make in g, outer:
    x=make(); next(x)
    try: x.throw(ValueError('v'))
    except ValueError as e: print(repr(e.__context__))
async def s(): await s2()
class A:
    def __await__(self): yield
async def s2():
    await A()
async def fin():
    try: 1/0
    finally:
        await s()
c=fin(); c.send(None)
try: c.throw(ValueError('w'))
except ValueError as e: print(repr(e.__context__))
def inner():
    try: 1/0
    except ZeroDivisionError: 
        yield
def outer():
    try: raise KeyError('z')
    except KeyError: yield from inner()
def inner2():
    try: yield
    except ValueError: raise IndexError('from inner')
def outer2():
    try: raise KeyError('z')
    except KeyError: yield from inner2()
class It:
    def __iter__(s): return s
    def __next__(s): return 1
    def throw(s, e): raise e
def outer3():
    try: raise KeyError('z')
    except KeyError: yield from It()
for o in outer,outer2,outer3:
    g=o(); next(g)
    try:
        try: raise OSError('caller')
        except OSError: g.throw(ValueError('v'))
    except Exception as e:
        while e: print(repr(e), end=' <- '); e=e.__context__
        print()


def raises_in_finally(error):
    try:
        yield
    finally:
        raise error


def shown(error):
    chain = []
    while error:
        chain.append(str(error))
        error = error.__context__
    return chain


# What the caller handles is not the context of what it throws in.
g = raises_in_finally(ValueError("raised"))
next(g)
try:
    raise KeyError("handled")
except KeyError:
    try:
        g.throw(TypeError("thrown"))
    except ValueError as e:
        print(shown(e))


def handles():
    try:
        raise KeyError("own")
    except KeyError:
        yield


g = handles()
next(g)
try:
    g.throw(TypeError("thrown"))
except TypeError as e:
    print(shown(e))


class Delegate:
    def __init__(self, fails):
        self.fails = fails

    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def __getattr__(self, name):
        if self.fails:
            raise ZeroDivisionError(name)
        if name == "close":
            return self.closing
        raise AttributeError(name)

    def closing(self):
        print("running:", generator.gi_running, generator.gi_yieldfrom)
        try:
            next(generator)
        except ValueError as e:
            print(e)


def delegating(fails):
    yield from Delegate(fails)


def told(unraisable):
    print("unraisable:", unraisable.exc_value, unraisable.object, unraisable.err_msg.partition(" at ")[0])


sys.unraisablehook = told
for fails in False, True:
    for end in (lambda: generator.close()), (lambda: generator.throw(GeneratorExit)):
        generator = delegating(fails)
        next(generator)
        try:
            print("ended:", end())
        except GeneratorExit as e:
            print(repr(e))
sys.unraisablehook = sys.__unraisablehook__
