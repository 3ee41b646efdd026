"""Code that calls itself through built-in functions, methods and types, until a limit ends it: on any thread."""

import collections
import copy
import functools
import itertools
import json
import operator
import os
import pickle
import re
import sys
import threading
import warnings

warnings.simplefilter("ignore")


def attempt(name, function):
    try:
        print(name, "->", type(function()).__name__)
    except BaseException as error:
        # Which limit is met first, and so the text, differs.
        text = "" if isinstance(error, RecursionError) else str(error)[:80]
        print(name, "->", type(error).__name__, text)


# Each method of these asks a new object for the same again.
METHODS = {
    "__repr__": repr,
    "__str__": str,
    "__format__": lambda x: format(x, ">3"),
    "__eq__": lambda x: x == 1,
    "__lt__": lambda x: x < 1,
    "__hash__": hash,
    "__bool__": bool,
    "__len__": len,
    "__index__": operator.index,
    "__int__": int,
    "__float__": float,
    "__complex__": complex,
    "__bytes__": bytes,
    "__iter__": iter,
    "__next__": next,
    "__reversed__": reversed,
    "__contains__": lambda x: 1 in x,
    "__getitem__": lambda x: x[0],
    "__setitem__": lambda x: operator.setitem(x, 0, 0),
    "__delitem__": lambda x: operator.delitem(x, 0),
    "__getattr__": lambda x: x.missing,
    "__setattr__": lambda x: setattr(x, "name", 0),
    "__delattr__": lambda x: delattr(x, "name"),
    "__call__": lambda x: x(),
    "__add__": lambda x: x + 1,
    "__radd__": lambda x: 1 + x,
    "__iadd__": lambda x: operator.iadd(x, 1),
    "__pow__": lambda x: x**2,
    "__neg__": operator.neg,
    "__abs__": abs,
    "__round__": round,
    "__divmod__": lambda x: divmod(x, 2),
    "__enter__": lambda x: x.__enter__(),
    "__fspath__": os.fspath,
    "__dir__": dir,
    "__sizeof__": sys.getsizeof,
    "__copy__": copy.copy,
    "__deepcopy__": copy.deepcopy,
    "__reduce_ex__": pickle.dumps,
    "__length_hint__": operator.length_hint,
    "__matmul__": lambda x: x @ 1,
    "__await__": lambda x: x.__await__(),
}


def methods():
    for name, again in METHODS.items():
        kind = type("Endless", (), {name: lambda self, *arguments, again=again: again(type(self)())})
        attempt(name, lambda: again(kind()))


class Property:
    @property
    def value(self):
        return Property().value

    @functools.cached_property
    def cached(self):
        return Property().cached

    @classmethod
    def of_class(cls):
        return cls.of_class()

    @functools.singledispatchmethod
    def dispatched(self, x):
        return self.dispatched(x)


class Descriptor:
    def __get__(self, instance, owner):
        return instance.described


class Described:
    described = Descriptor()


class Meta(type):
    def __call__(cls):
        return cls()

    def __instancecheck__(cls, other):
        return isinstance(other, cls)

    def __subclasscheck__(cls, other):
        return issubclass(other, cls)


class OfMeta(metaclass=Meta):
    pass


class New:
    def __new__(cls):
        return New()


class Init:
    def __init__(self):
        Init()


class Derived:
    def __init_subclass__(cls):
        type("Again", (Derived,), {})


class Named:
    def __set_name__(self, owner, name):
        type("Again", (), {"attribute": Named()})


class Missing(dict):
    def __missing__(self, key):
        return Missing()[key]


@functools.lru_cache(None)
def cached(n):
    return cached(n + 1)


@functools.singledispatch
def dispatched(x):
    return dispatched(x)


def generator():
    yield from generator()


def looping():
    for x in looping():
        yield x


async def coroutine():
    await coroutine()


def sorting(x):
    return sorted([x], key=sorting)


def comparing(a, b):
    return sorted([2, 1], key=functools.cmp_to_key(comparing))


def replacing(match):
    return re.sub("a", replacing, "a")


def mapping(x):
    return list(map(mapping, [x]))


def filtering(x):
    return list(filter(filtering, [x]))


def reducing(a, b):
    return functools.reduce(reducing, [1, 2])


def grouping(x):
    return list(itertools.groupby([x], grouping))


def accumulating(a, b):
    return list(itertools.accumulate([1, 2], accumulating))


def executing():
    exec("executing()", globals())


def evaluating():
    return eval("evaluating()", globals())


def greatest(x):
    return max([x], key=greatest)


def defaulting():
    return collections.defaultdict(defaulting)[0]


def deciding(x):
    return json.loads("{}", object_hook=deciding)


def summing(x):
    return sum(summing(y) for y in [x])


def everything(x):
    return all(everything(y) for y in [x])


def joining(x):
    return "".join(joining(y) for y in [x])


def unpacking(*arguments, **keywords):
    return unpacking(*arguments, **keywords)


def others():
    attempt("property", lambda: Property().value)
    attempt("cached_property", lambda: Property().cached)
    attempt("classmethod", Property.of_class)
    attempt("singledispatchmethod", lambda: Property().dispatched(1))
    attempt("descriptor", lambda: Described().described)
    attempt("metaclass call", OfMeta)
    attempt("isinstance", lambda: isinstance(1, OfMeta))
    attempt("issubclass", lambda: issubclass(int, OfMeta))
    attempt("new", New)
    attempt("init", Init)
    attempt("init_subclass", lambda: type("First", (Derived,), {}))
    attempt("set_name", lambda: type("First", (), {"attribute": Named()}))
    attempt("missing", lambda: Missing()[0])
    attempt("lru_cache", lambda: cached(0))
    attempt("singledispatch", lambda: dispatched(0))
    attempt("yield from", lambda: list(generator()))
    attempt("for in generators", lambda: list(looping()))
    attempt("await", lambda: coroutine().send(None))
    attempt("sorted", lambda: sorting(1))
    attempt("cmp_to_key", lambda: comparing(1, 2))
    attempt("re.sub", lambda: replacing(None))
    attempt("map", lambda: mapping(1))
    attempt("filter", lambda: filtering(1))
    attempt("reduce", lambda: reducing(1, 2))
    attempt("groupby", lambda: grouping(1))
    attempt("accumulate", lambda: accumulating(1, 2))
    attempt("exec", executing)
    attempt("eval", evaluating)
    attempt("max", lambda: greatest(1))
    attempt("defaultdict", defaulting)
    attempt("object_hook", lambda: deciding(1))
    attempt("sum", lambda: summing(1))
    attempt("all", lambda: everything(1))
    attempt("join", lambda: joining(1))
    attempt("unpacking", lambda: unpacking(1, a=1))


def nested(make, depth=5_000):
    """An iterator around an iterator around ... and what comes out of it."""
    it = iter([1])
    for _ in range(depth):
        it = make(it)
    return list(it)


def nests():
    attempt("maps", lambda: nested(lambda it: map(int, it)))
    attempt("filters", lambda: nested(lambda it: filter(None, it)))
    attempt("chains", lambda: nested(itertools.chain))
    attempt("islices", lambda: nested(lambda it: itertools.islice(it, 1)))
    attempt("zips", lambda: nested(zip))
    attempt("enumerates", lambda: nested(enumerate))
    attempt("takewhiles", lambda: nested(lambda it: itertools.takewhile(bool, it)))
    attempt("starmaps", lambda: nested(lambda it: itertools.starmap(lambda *a: a, zip(it)), 100))
    attempt("tees", lambda: nested(lambda it: itertools.tee(it)[0]))
    function = int
    for _ in range(5_000):
        function = functools.partial(lambda inner: inner(), function)
    attempt("partials", function)


def all_of_it():
    methods()
    others()
    nests()


def on_thread():
    thread = threading.Thread(target=all_of_it)
    thread.start()
    thread.join()


print("--- main thread")
all_of_it()
print("--- another thread")
on_thread()
print("--- with a stack of a megabyte")
threading.stack_size(1 << 20)
on_thread()
threading.stack_size(0)
print("--- a higher limit")
sys.setrecursionlimit(5_000)
all_of_it()
print("--- afterwards")
sys.setrecursionlimit(1_000)
attempt("sorted", lambda: sorted([3, 1, 2], key=lambda x: -x))
