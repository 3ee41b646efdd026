"""Generators as others see them: their frames, exceptions thrown into delegates, anext with a default."""
import asyncio, sys
class It:
    def __init__(self, n): self.n=n
    def __aiter__(self): return self
    async def __anext__(self):
        if not self.n: raise StopAsyncIteration
        self.n-=1
        await asyncio.sleep(0)
        return self.n
async def agen():
    yield 1
    yield 2
async def main():
    it=It(1)
    print(await anext(it,'d'), await anext(it,'d'))
    g=agen()
    print(await anext(g,5), await anext(g,5), await anext(g,5))
    a=anext(It(1),5)
    print(type(a), a.__await__() is a)
    a.close()
def drive(c):
    try:
        while 1: c.send(None)
    except StopIteration: pass
class Sleep:
    def __await__(self): yield
async def s(x): await Sleep()
asyncio=type(sys)('x'); asyncio.sleep=s
drive(main())
def g(): yield
print(g().gi_frame.f_back)
try: del g().__name__
except TypeError as e: print(e)
def inner():
    try: yield
    except RuntimeError:
        f=sys._getframe(); print(f.f_code.co_name, f.f_back.f_code.co_name, f.f_back.f_back.f_code.co_name)
        raise
def outer():
    try: raise KeyError('a')
    except Exception: yield from inner()
o=outer(); next(o)
try: o.throw(RuntimeError)
except RuntimeError as e: print(repr(e.__context__))
class E(Exception):
    def __new__(cls): return 5
def h():
    try: yield
    except TypeError as e: print(e)
x=h(); next(x)
try: x.throw(E)
except StopIteration: print('stop')
x=(i for i in range(3))
x.gi_frame.f_locals['.0']=range(0)
try: print(list(x))
except TypeError as e: print(e)
def m(it):
    for i in it: yield i
x=m(3)
x.gi_frame.f_locals['it']=[4,5]
print(list(x))
