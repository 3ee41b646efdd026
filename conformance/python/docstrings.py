"""Docstrings of built-in functions, types, methods, slot wrappers and attributes."""

import collections
import math

for value in (len, print, int, int.from_bytes, int.__add__, int.__new__, int.real, str.join, dict.fromkeys, list.append,
              dict, bool, object, object.__init__, type.mro, None, True, NotImplemented, 5, "text", [], ValueError,
              ValueError("x"), OSError.errno, BaseException.with_traceback, math.sqrt, collections.deque,
              collections.deque.appendleft, [].append, (3).__add__, property.fget, type(len).__name__, range(3).count):
    print(repr(value.__doc__))


class Plain(list):
    """Its own."""


class Without(list):
    pass


print(Plain.__doc__, Plain().__doc__, Without.__doc__, Without().__doc__, Without.append.__doc__)
help(str.removeprefix)
import functools
import types
for t in (type, property, int, object, functools.partial, types.FunctionType, types.ModuleType, classmethod, staticmethod, types.MethodType, types.GetSetDescriptorType, types.MemberDescriptorType, types.BuiltinFunctionType):
    print(t.__name__, repr(t.__doc__)[:60])
class M(type): pass
class P(property): "p"
print(M.__doc__, P.__doc__, P().__doc__, type(M.__dict__.get('__doc__')))
class Q(property): pass
print(Q.__doc__)
