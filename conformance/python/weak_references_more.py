"""Weak references: what is shared, what a subclass overrides, in which order callbacks run."""

import codecs
import collections
import gc
import typing
import weakref


class C:
    def method(self):
        return "method"


c = C()
print(weakref.proxy(c) is weakref.proxy(c), weakref.ref(c) is weakref.ref(c))
p, r = weakref.proxy(c), weakref.ref(c)
print(weakref.getweakrefcount(c), len(weakref.getweakrefs(c)), c.__weakref__ is r or c.__weakref__ is not None)
wm = weakref.WeakMethod(c.method)
print(wm()(), type(wm()).__name__)


class Ref(weakref.ref):
    def __call__(self):
        return "overridden", super().__call__() is c


print(Ref(c)())


def finalizers():
    order = []
    d = C()
    for name in "first", "second", "third":
        weakref.finalize(d, order.append, name)
    del d
    gc.collect()
    print(order)


finalizers()


class P(property):
    pass


def getter(self):
    "of the getter"


q = P(getter, None, None, "given")
print(q.__doc__, q.getter(getter).__doc__)


class Slotted(property):
    __slots__ = ()


print(Slotted(doc="dropped").__doc__)
try:
    Slotted(getter)
except AttributeError as e:
    print(e)
for f in (
    lambda: b"\x81".decode("cp1252"),
    lambda: codecs.decode(b"\xff", "utf-8"),
    lambda: codecs.encode("a", "hex"),
):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e.__notes__)


class M(type):
    def mro(cls):
        if "early" in cls.__dict__:
            print(cls.__dict__["early"]())
        return super().mro()


class A(metaclass=M):
    def early():
        return __class__.__name__


class Missing(collections.OrderedDict):
    def __missing__(self, key):
        return 0


try:
    Missing().pop("a")
except KeyError as e:
    print("KeyError", e)
print((int | str) | "x", "x" | (int | str), (int | str) | 1)


class S(set):
    def __new__(cls, arg, newarg=None):
        return super().__new__(cls, arg)


try:
    S([1], newarg=1)
except TypeError as e:
    print(e)
f = frozenset([1])
print(f.intersection() is f, f & f == f)
