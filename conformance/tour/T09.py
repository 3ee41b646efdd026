"""T9, copy and deepcopy."""

import array
import collections
import copy
import dataclasses
import datetime
import enum
import fractions
import operator
import re
import types
import weakref

print("shallow and deep")
original = {"list": [1, [2, 3]], "tuple": (1, [2]), "set": {1, 2}, "text": "abc", 5: None}
shallow, deep = copy.copy(original), copy.deepcopy(original)
print(shallow == original, shallow is original, shallow["list"] is original["list"])
print(deep == original, deep is original, deep["list"] is original["list"], deep["list"][1] is original["list"][1], deep["text"] is original["text"])
original["list"][1].append("changed")
original["tuple"][1].append("changed")
print(shallow["list"], shallow["tuple"], deep["list"], deep["tuple"])
for maker in (list, tuple, set, frozenset, bytearray, collections.deque):
    thing = maker([1, 2, 3])
    print(maker.__name__, copy.copy(thing) == thing, copy.copy(thing) is thing, copy.deepcopy(thing) == thing, copy.deepcopy(thing) is thing)
nested = (1, ("a", (2.5, b"x")))
print(copy.deepcopy(nested) is nested, copy.deepcopy((1, [2])) is nested, [1].copy(), {1: 2}.copy(), {3}.copy(), [1][:])

print("what is not copied")


def function():
    pass


class Class:
    attribute = [1]


for thing in (1, 1.5, 1j, True, None, ..., NotImplemented, "text", b"bytes", function, Class, len, int, range(3), type, weakref.ref(Class), re.compile("a"),
              slice(1, 2), property()):
    print(type(thing).__name__, copy.copy(thing) is thing, end="; ")
print()
for thing in (1, "text", function, Class, len, range(3), re.compile("a"), object):
    print(type(thing).__name__, copy.deepcopy(thing) is thing, end="; ")
print()
for thing in (iter([1, 2, 3]), enumerate("ab"), zip("ab", "cd"), reversed([1, 2]), map(str, [1])):
    try:
        twin = copy.copy(thing)
        print(type(thing).__name__, next(thing), list(twin))
    except TypeError as error:
        print(type(error).__name__, error)
for thing in ((n for n in [1]), types.ModuleType("m"), open(__file__), memoryview(b"a"), function.__code__.co_lines()):
    try:
        copy.deepcopy(thing)
        print(type(thing).__name__, "copied")
    except TypeError as error:
        print(error)

print("cycles and sharing")
cycle = [1]
cycle.append(cycle)
twin = copy.deepcopy(cycle)
print(twin, twin[1] is twin, twin is cycle)
table = {}
table["self"], table["list"] = table, [table]
twin = copy.deepcopy(table)
print(twin["self"] is twin, twin["list"][0] is twin, twin is table)
knot = ([],)
knot[0].append(knot)
twin = copy.deepcopy(knot)
print(twin[0][0] is twin, twin is knot)
shared = [1]
pair = [shared, shared, (shared,)]
twin = copy.deepcopy(pair)
print(twin[0] is twin[1], twin[2][0] is twin[0], twin[0] is shared)
memo = {}
first = copy.deepcopy(shared, memo)
print(copy.deepcopy(pair, memo)[0] is first, memo[id(shared)] is first, len(memo) >= 1)

print("instances")


class Node:
    def __init__(self, name, parent=None):
        self.name, self.parent, self.children = name, parent, []
        if parent:
            parent.children.append(self)

    def __repr__(self):
        return f"{self.name}{self.children or ''}"


root = Node("root")
for name in "ab":
    Node(name + "1", Node(name, root))
twin = copy.deepcopy(root)
print(twin, twin is root, twin.children[0].parent is twin, twin.children[1].children[0].parent.parent is twin)
flat = copy.copy(root)
print(flat.children is root.children, vars(flat) == vars(root), type(flat) is Node)


class Slotted:
    __slots__ = "a", "b", "__weakref__"


class SlotsAndDict(Slotted):
    pass


thing = SlotsAndDict()
thing.a, thing.extra = [1], [2]
twin = copy.deepcopy(thing)
print(twin.a, twin.extra, twin.a is thing.a, hasattr(twin, "b"), copy.copy(thing).a is thing.a)


class Sub(list):
    def __init__(self, *items):
        super().__init__(items)
        self.note = "noted"


class SubDict(dict):
    pass


sub = Sub(1, [2])
twin = copy.deepcopy(sub)
print(type(twin).__name__, twin, twin.note, twin[1] is sub[1], copy.copy(sub).note)
sub = SubDict(a=[1])
sub.note = {}
twin = copy.deepcopy(sub)
print(type(twin).__name__, twin, twin.note, twin.note is sub.note)

print("a class says how")


class Own:
    def __init__(self, value):
        self.value, self.history = value, ["made"]

    def __copy__(self):
        twin = Own(self.value)
        twin.history = self.history + ["copied"]
        return twin

    def __deepcopy__(self, memo):
        twin = Own(copy.deepcopy(self.value, memo))
        memo[id(self)] = twin
        twin.history = self.history + ["deeply copied"]
        return twin


own = Own([1])
print(copy.copy(own).history, copy.deepcopy(own).history, copy.deepcopy([own, own])[0].value, len({id(each) for each in copy.deepcopy([own, own])}))


class State:
    def __init__(self):
        self.kept, self.dropped = 1, lambda: 0

    def __getstate__(self):
        return {"kept": self.kept}

    def __setstate__(self, state):
        self.__dict__.update(state, restored=True)


class Reduced:
    def __init__(self, *arguments):
        self.arguments = arguments

    def __reduce__(self):
        return Reduced, (*self.arguments, "again"), {"extra": 1}


class NewArguments:
    def __new__(cls, value):
        self = super().__new__(cls)
        self.value = value
        return self

    def __getnewargs__(self):
        return (self.value + 1,)


class Refuses:
    def __reduce_ex__(self, protocol):
        raise TypeError(f"not with protocol {protocol}")


print(vars(copy.copy(State())), vars(copy.deepcopy(State())), vars(copy.copy(Reduced(1))), vars(copy.copy(NewArguments(1))))
for call in (copy.copy, copy.deepcopy):
    try:
        call(Refuses())
    except TypeError as error:
        print(error)

print("replace")


@dataclasses.dataclass
class Point:
    x: int
    y: int = 0


class Replacing:
    def __init__(self, **fields):
        self.fields = fields

    def __replace__(self, /, **changes):
        return Replacing(**self.fields | changes)


Pair = collections.namedtuple("Pair", "a b")
print(copy.replace(Point(1, 2), y=5), copy.replace(Pair(1, 2), a=9), copy.replace(Replacing(a=1), b=2).fields, copy.replace(datetime.date(2020, 1, 31), month=3))
print(copy.replace(types.SimpleNamespace(a=1), b=2), copy.replace(datetime.time(1), minute=5))
for call in ("copy.replace(1, a=2)", "copy.replace(Point(1), z=2)", "copy.replace(Pair(1, 2), c=1)", "copy.replace()", "copy.replace(Point(1), 2)"):
    try:
        print(eval(call))
    except TypeError as error:
        print(call, "->", error)

print("of the library")
for thing in (collections.OrderedDict(a=[1]), collections.defaultdict(list, a=[1]), collections.Counter("aab"), array.array("i", [1, 2]), fractions.Fraction(1, 3),
              datetime.datetime(2020, 2, 3, 4, 5), operator.itemgetter(1), Point(1, [2]), types.SimpleNamespace(a=[1]), ValueError("text", 1)):
    twin = copy.deepcopy(thing)
    print(type(twin).__name__, twin if not callable(twin) else twin([1, 2]), twin is thing)


class Color(enum.Enum):
    RED = 1


print(copy.copy(Color.RED) is Color.RED, copy.deepcopy({Color.RED: [Color.RED]}))
deep = []
for _ in range(100):
    deep = [deep]
print(copy.deepcopy(deep) == deep, copy.Error.__mro__[1].__name__)
try:
    for _ in range(100_000):
        deep = [deep]
    copy.deepcopy(deep)
except RecursionError as error:
    print(type(error).__name__)
while deep:
    deep = deep[0]
