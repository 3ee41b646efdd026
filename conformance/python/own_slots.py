"""Which special methods stand in the namespace of a built-in type itself, and what help() says of native modules."""

import array
import collections
import collections.abc
import datetime
import functools
import itertools
import operator
import types
import typing
import warnings
import weakref

COMPARISONS = ["__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__"]

for cls in (int, object, types.NoneType, types.CodeType, types.MethodType, types.CellType, types.SimpleNamespace,
            types.GenericAlias, weakref.ref, collections.OrderedDict, collections.deque, itertools.chain, functools.partial,
            operator.itemgetter, array.array):
    print(cls.__name__, [name for name in (*COMPARISONS, "__getattribute__", "__setattr__", "__delattr__") if name in vars(cls)])
for name in ("__setitem__", "__delitem__", "__iter__", "__reversed__", "keys", "values", "items", "clear", "__lt__"):
    method = vars(collections.OrderedDict)[name]
    print(name, type(method).__name__, method.__objclass__, method.__qualname__)
print(itertools.chain.__getattribute__, functools.partial.__setattr__, type(None).__lt__)
print(itertools.chain.__getattribute__(itertools.chain([1]), "__next__")())
print(collections.OrderedDict.__lt__(collections.OrderedDict(), {}), type(None).__ne__(None, 1), type(None).__eq__(None, None))


class Part(functools.partial):
    pass


part = Part(len)
part.name = "a part"
print(part.name, vars(part), part("abc"))
del part.name
print(hasattr(part, "name"))

one, two, empty = types.CellType(1), types.CellType(2), types.CellType()
print(one <= two, one >= two, one != two, one == two, empty <= one, empty != types.CellType(), one >= 1 if False else None)
try:
    one <= 1
except TypeError as e:
    print(e)


class Three(int):
    pass


class Pair(tuple):
    pass


class Octets(bytes):
    pass


class Meta(type):
    pass


class Group(set):
    pass


class Words(list):
    pass


for cls in (Three, Pair, Octets, Meta, Group, Words):
    print(cls.__name__, "__weakref__" in vars(cls), "__dict__" in vars(cls))
for thing in (Three(), Pair(), Octets(), Meta("C", (), {}), Group(), Words()):
    try:
        print(weakref.ref(thing)() is thing)
    except TypeError as e:
        print(e)

for module in (array, itertools, operator):
    print(module.__doc__.splitlines()[:2], vars(module)["__doc__"] is module.__doc__, object.__getattribute__(module, "__doc__") is module.__doc__)
itertools.__doc__ = "mine"
print(itertools.__doc__, vars(itertools)["__doc__"])
for function in (warnings.warn, datetime.datetime.replace, typing.Generic.__class_getitem__, type.__prepare__):
    print(function.__name__, function.__doc__ and function.__doc__.splitlines()[0])
print(repr(datetime.time.replace.__text_signature__))
print(list.__iadd__.__doc__, int.__add__.__doc__, set.__ior__.__doc__)

# Of two bases that patterns take for a sequence and for a mapping, the first counts.


def kind(subject):
    match subject:
        case {}:
            return "mapping"
        case [*_]:
            return "sequence"


class Plain:
    pass


class First(Plain, collections.UserList, collections.abc.Mapping):
    __iter__ = collections.UserList.__iter__


class Second(collections.UserDict, collections.abc.Sequence):
    pass


class Third(First):
    pass


print(kind(First()), kind(Second()), kind(Third()), kind([]), kind({}))


def function():
    pass


def generator():
    yield


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    function.__code__ = generator.__code__
    print([(w.category.__name__, str(w.message)) for w in caught])
for arguments in ((), (1,), (1, 2, 3)):
    try:
        property().__set_name__(*arguments)
    except TypeError as e:
        print(e)
