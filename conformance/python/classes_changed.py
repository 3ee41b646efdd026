"""Changes of classes and instances that exist: __class__, __bases__, __dict__, __new__, and what refuses them."""

import sys
import types
import weakref


def attempt(function):
    try:
        print(function())
    except Exception as e:
        print(type(e).__name__, e)


class Lazy(types.ModuleType):
    @property
    def answer(self):
        return 42


module = types.ModuleType("m")
module.x = 1
print([module.x for _ in range(3)])
module.__class__ = Lazy
print(module.answer, type(module).__name__, module.x)
module.__class__ = types.ModuleType
attempt(lambda: module.answer)
other = Lazy("other")
other.b, other.a = 2, 1
print(sorted(n for n in dir(other) if not n.startswith("__")), other.__dict__["a"])


class G:
    __slots__ = ["a", "b"]


class H:
    __slots__ = ["b", "a"]


class J:
    __slots__ = ["c", "b"]


g = G()
g.a = 1
g.__class__ = H
print(g.a, type(g).__name__)


def to_j():
    g.__class__ = J


attempt(to_j)
attempt(lambda: g.b)


class X:
    "elephant"


for name in "__doc__", "__name__", "__qualname__", "__module__", "__bases__":
    attempt(lambda: type.__dict__[name].__delete__(X))
attempt(lambda: type.__dict__["__doc__"].__set__(list, "x"))


class C:
    @classmethod
    def __new__(*args):
        return [a.__name__ if isinstance(a, type) else a for a in args]


print(C(1, 2))


class I(int):
    def __rpow__(self, other, mod=None):
        return "rpow", int(self), other, mod

    def __str__(self):
        return "str of I"


print(pow(2, I(3), 5), pow(2, I(3)), f"{I(3)}", "{}".format(I(3)), format(I(3), "d"))


class S(str):
    def __str__(self):
        return "str of S"


class R:
    def __repr__(self):
        return S("repr")


print("{}".format(S("x")), f"{S('x')}", "%s" % S("x"), type(repr(R())).__name__, type(str(R())).__name__)


class M(type):
    def mro(cls):
        return [t for t in type.mro(cls) if t is not cls]


def without_itself():
    class A(metaclass=M):
        pass


attempt(without_itself)


class B1:
    pass


class B2(B1):
    pass


def cycle():
    B1.__bases__ = (B2,)


attempt(cycle)


class Call:
    pass


Call.__call__ = Call()
attempt(lambda: Call()() and None) if False else None
try:
    Call()()
except RecursionError:
    print("RecursionError")


class Str:
    pass


Str.__repr__ = Str.__str__
try:
    repr(Str())
except RecursionError:
    print("RecursionError")

w = X()
r = weakref.ref(w)
print(w.__weakref__ is r, X().__weakref__)
attempt(lambda: type(iter("abc"))())
attempt(lambda: type(iter([]))())
print(sys._getframemodulename())
