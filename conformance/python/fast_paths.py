"""What fast paths must notice: classes, instances, globals and built-ins that change while code runs."""

import builtins
import sys


class Base:
    value = "base"

    def method(self, *args):
        return ("method", args)


class Derived(Base):
    pass


class Other:
    value = "other"

    def method(self, *args):
        return ("other method", args)


def read(obj):
    return obj.value


def call(obj):
    return obj.method(), obj.method(1), obj.method(1, 2), obj.method(1, 2, 3)


def missing(obj):
    try:
        return obj.absent
    except AttributeError as error:
        return str(error)


def twice(function, obj):
    return [function(obj) for _ in range(3)][-1]


obj = Derived()
print(twice(read, obj), twice(call, obj), twice(missing, obj))
Derived.value = "derived"
print(twice(read, obj))
obj.value = "own"
print(twice(read, obj))
Derived.value = property(lambda self: "property")
print(twice(read, obj))
del Derived.value
print(twice(read, obj))
del obj.value
print(twice(read, obj))
Base.method = lambda self, *args: ("patched", args)
print(twice(call, obj))
obj.method = lambda *args: ("of the instance", args)
print(twice(call, obj))
del obj.method
Derived.method = staticmethod(lambda *args: ("static", args))
print(twice(call, obj))
Derived.method = classmethod(lambda cls, *args: ("class", cls.__name__, args))
print(twice(call, obj))
obj.__class__ = Other
print(twice(read, obj), twice(call, obj))
Other.__getattr__ = lambda self, name: "made up " + name
print(twice(missing, obj))
Other.__getattribute__ = lambda self, name: "all " + name
print(twice(read, obj))
del Other.__getattribute__, Other.__getattr__
print(twice(read, obj), twice(missing, obj))
obj.__dict__["value"] = "by dict"
print(twice(read, obj))
obj.__dict__ = {"value": "new dict", "absent": 1}
print(twice(read, obj), twice(missing, obj))
Derived.__bases__ = (Other,)
print(twice(read, Derived()), Derived.__mro__[1].__name__)


class Number(int):
    pass


def add(a, b):
    return a + b, a < b, a == b, -a, bool(a), str(a), f"{a}", [10, 20, 30, 40][a]


print(twice(lambda n: add(n, 2), Number(1)))
Number.__add__ = lambda self, other: "added"
Number.__lt__ = lambda self, other: "less"
Number.__eq__ = lambda self, other: "equal"
Number.__hash__ = None
Number.__neg__ = lambda self: "negative"
Number.__bool__ = lambda self: False
Number.__str__ = lambda self: "text"
Number.__index__ = lambda self: 3
print(twice(lambda n: add(n, 2), Number(1)))
print(add(True, 2), add(1, True))


def lengths(items):
    return len(items), limit


limit = 1
print(lengths("abc"))
limit = 2
print(lengths("abc"))
globals()["len"] = lambda items: "global len"
print(lengths("abc"))
del len
print(lengths("abc"))
saved = builtins.len
builtins.len = lambda items: "patched len"
print(lengths("abc"))
builtins.len = saved
print(lengths("abc"))
del limit
try:
    lengths("abc")
except NameError as error:
    print(error)
builtins.limit = "of the builtins"
print(lengths("abc"))
del builtins.limit


class Text(str):
    def __add__(self, other):
        return "own add"

    def __format__(self, spec):
        return "own format"


def texts(a):
    result = a
    result += "x"
    return result, f"{a}", a + "y"


print(texts("a"), texts(Text("a")), texts("a"))


class Items(list):
    def __getitem__(self, index):
        return "own item"

    def __iter__(self):
        return iter(["own", "iteration"])

    def __len__(self):
        return 77


def use(items):
    first, second = items
    return items[0], [item for item in items], len(items), (first, second)


print(use([1, 2]), use(Items([1, 2])), use((1, 2)), use("ab"), use({1: 2, 3: 4}.items().__class__ and [3, 4]))
for wrong in ([1], (1, 2, 3), 5, iter("abc")):
    try:
        first, second = wrong
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


def errors_in_fused_calls(obj):
    lines = []
    for action in (0, 1, 2):
        try:
            if action == 0:
                obj.no_such_method()
            elif action == 1:
                obj.upper(
                    1)
            else:
                (obj
                 .join
                 (5))
        except (AttributeError, TypeError) as error:
            lines.append((error.__traceback__.tb_lineno - errors_in_fused_calls.__code__.co_firstlineno, str(error)))
    return lines


print(errors_in_fused_calls("text"), errors_in_fused_calls("text"))


def constants(flag):
    out = []
    for _ in range(3):
        out.append((flag, "a", 1.5, None, ("t", 2)))
        out[-1] += ("b", 1 << 70) if flag else ("c",)
        pair = {"key": "a", 3: b"bytes"}
        first, second = second, first = "one", "two"
        out.append((pair["key"], pair[3], first, second, "a" "b" if flag is True else "none"))
    return out


print(constants(True), constants(False))


def recursive(n):
    return 0 if n == 0 else 1 + recursive(n - 1)


try:
    recursive(sys.getrecursionlimit() + 10)
except RecursionError as error:
    print("RecursionError", str(error)[:32])
print(recursive(500))
