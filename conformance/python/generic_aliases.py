"""Generic aliases: substitution, what is theirs and what the origin's, iteration, copies, and what is not iterable."""

import collections.abc
import copy
import pickle
import re
import typing
from string.templatelib import Interpolation, Template
from typing import Annotated, Concatenate, Generic, List, ParamSpec, TypeVar, Union, Unpack

T = TypeVar("T")
U = TypeVar("U")
D = TypeVar("D", default=str)
P = ParamSpec("P")


class A(Generic[T, U, D]):
    pass


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as e:
        print(type(e).__name__, e)


for parameter in T, U, D:
    for args in (), (int,), (int, str), (int, str, float):
        attempt(parameter.__typing_prepare_subst__, A, args)

call = collections.abc.Callable[Concatenate[int, P], int]
for item in (str, float), [], ..., [str, float], Concatenate[str, P]:
    attempt(call.__getitem__, item)


class Returns42:
    __typing_is_unpacked_typevartuple__ = True

    def __typing_prepare_subst__(*_):
        return None

    def __typing_subst__(*_):
        return 42


attempt(lambda: list[Returns42()][int])

alias = list[int]
print(sorted(set(dir(alias)) - set(dir(list))))
print(alias.__getitem__, alias.__len__([1]))
for name in "__bases__", "__copy__", "__deepcopy__":
    attempt(getattr, alias, name)
starred = next(iter(tuple[int, ...]))
print(starred, copy.copy(starred) == starred, copy.deepcopy(tuple[Unpack[tuple[int, ...]]]))
print(pickle.loads(pickle.dumps(starred)) == starred)
iterator = iter(tuple[int])
print(type(iterator), iterator.__reduce__(), next(iterator), iterator.__reduce__(), list(iterator))
union = int | str
print(union.__module__, union.__class__, Template[int], Interpolation[str])
for thing in union, Union[str, T], Union, re.match("a", "a"), typing.Any, Annotated[int, 1]:
    attempt(iter, thing)


class Clears:
    @property
    def __origin__(self):
        del items[:]
        raise AttributeError


items = [Clears(), Clears()]
attempt(repr, list[items])
for base in typing.ParamSpecArgs, typing.ParamSpecKwargs:
    attempt(lambda: type("C", (base,), {}))


class Indexed:
    def __getitem__(self, i):
        return [1, 2][i]


print(list(Indexed()))
