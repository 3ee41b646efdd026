"""T8, mutability and hashability."""

import collections
import dataclasses
import datetime
import decimal
import enum
import fractions
import types
import typing


def attempt(text, names=None):
    try:
        print(text, "->", eval(text, globals() if names is None else names))
    except Exception as error:
        print(f"{text} -> {type(error).__name__}: {error}")


print("equal things have equal hashes")
groups = [(1, 1.0, True, 1 + 0j, decimal.Decimal(1), fractions.Fraction(1)), (0, 0.0, -0.0, False, decimal.Decimal("-0")),
          (2 ** 61 - 1, 0), (0.5, fractions.Fraction(1, 2), decimal.Decimal("0.50")), (10 ** 30, decimal.Decimal(10) ** 30),
          ("abc", "".join("abc")), (b"abc", bytes(b"abc"), memoryview(b"abc")), ((1, (2, "x")), (1.0, (2, "x"))),
          (frozenset([1, 2, 3]), frozenset([3, 2, 1])), (range(0, 10, 3), range(0, 12, 3)), (range(0), range(5, 2))]
for group in groups:
    print([repr(each) if not isinstance(each, memoryview) else "memoryview" for each in group], len({hash(each) for each in group}) == 1)
print(hash(0), hash(1), hash(-1), hash(-2), hash(2 ** 61 - 2), hash(2 ** 61), hash(-2 ** 61), hash(10 ** 20), hash(1.5), hash(float("inf")),
      hash(float("-inf")), hash(0.1), hash(1e300), hash(1j), hash(1 + 2j), hash(True), hash(2.0 ** 61))
print(hash(()), hash((1,)), hash((1, 2)), hash((1, (2, 3))), hash(frozenset()), hash(frozenset([1])), hash(frozenset([1, 2, 3])))
print(hash(fractions.Fraction(1, 3)), hash(decimal.Decimal("1.1")), hash(range(3)), hash(""), hash(b""))
print(isinstance(hash("text"), int), hash("text") == hash("text"), hash(None) == hash(None), hash(int) == hash(int), hash(len) == hash(len))

print("unhashable ones")
for text in ("hash([])", "hash({})", "hash(set())", "hash(bytearray())", "hash(([],))", "hash({}.keys())", "hash({}.items())",
             "hash(memoryview(bytearray(1)))", "hash(slice(1))", "hash(slice([]))", "{[]: 1}", "{{}: 1}", "{set()}", "{1: 2}[[]]", "[] in {1}", "[] in {}",
             "{}.get([])", "{}.setdefault({}, 1)", "set([[]])", "{1}.add([])", "{1}.discard([])", "{1}.remove([1])", "{1}.remove({1})", "frozenset([{}])",
             "dict([([], 1)])", "dict.fromkeys([[]])", "hash(collections.Counter())", "hash(collections.deque())", "hash(types.SimpleNamespace())",
             "{(1, [2])}", "hash(collections.OrderedDict())", "{}.pop([])", "{[1]: 1 for _ in [0]}", "hash(types.MappingProxyType({}))", "{1}.isdisjoint([[]])"):
    attempt(text)

print("immutable ones say so")
for text in ("''.__setitem__", "operator_set('abc')", "operator_set((1, 2))", "operator_set(b'abc')", "operator_set(range(3))", "operator_set(frozenset())",
             "operator_set(5)", "operator_set(None)", "operator_del('abc')", "operator_del((1,))", "operator_del(b'abc')", "operator_del(frozenset())",
             "setattr(5, 'x', 1)", "setattr('a', 'x', 1)", "setattr((), 'x', 1)", "setattr(None, 'x', 1)", "setattr(object(), 'x', 1)", "setattr(len, 'x', 1)",
             "setattr(int, 'x', 1)", "setattr(list, 'append', 1)", "setattr([], 'append', 1)", "delattr(int, 'real')", "setattr(5, 'real', 1)", "setattr(range(1), 'start', 2)",
             "setattr(1j, 'real', 2)", "setattr(slice(1), 'stop', 2)", "setattr(type(None), 'x', 1)", "setattr({}, 'x', 1)", "delattr([], 'x')", "delattr(1, '__class__')"):
    attempt(text)


def operator_set(thing):
    thing[0] = "x"


def operator_del(thing):
    del thing[0]


for text in ("operator_set('abc')", "operator_set((1, 2))", "operator_set(b'abc')", "operator_set(range(3))", "operator_set(frozenset())",
             "operator_set(5)", "operator_set(None)", "operator_del('abc')", "operator_del((1,))", "operator_del(b'abc')", "operator_del(frozenset())", "operator_del(5)"):
    attempt(text)

print("names are bound anew, objects are not changed")
text = kept = "abc"
text += "d"
number = also = 5
number += 1
items = more = (1,)
items += (2,)
frozen = still = frozenset([1])
frozen |= {2}
print(text, kept, number, also, items, more, sorted(frozen), sorted(still))
grown = same = [1]
grown += (2, 3)
grown *= 2
union = shared = {1}
union |= {2}
merged = both = {1: 1}
merged |= {2: 2}
buffer = alias = bytearray(b"a")
buffer += b"b"
print(same, shared, both, alias, grown is same, union is shared, merged is both, buffer is alias)


def default(value, into=[]):
    into.append(value)
    return into


print(default(1), default(2), default(3, []), default(4), default.__defaults__)

print("own classes")


class Plain:
    pass


class Equal:
    def __eq__(self, other):
        return isinstance(other, Equal)


class EqualHash(Equal):
    __hash__ = object.__hash__


class Wrong:
    def __hash__(self):
        return "text"


class Huge:
    def __hash__(self):
        return 2 ** 200


class Negative:
    def __hash__(self):
        return -1


class Never:
    __hash__ = None


print(isinstance(hash(Plain()), int), hash(Huge()), hash(Negative()), Equal.__hash__, isinstance(hash(EqualHash()), int))
for text in ("hash(Equal())", "{Equal()}", "hash(Wrong())", "hash(Never())", "{Never(): 1}", "isinstance(Never(), collections.abc.Hashable)",
             "isinstance(Plain(), collections.abc.Hashable)", "isinstance([], collections.abc.Hashable)", "isinstance(([],), collections.abc.Hashable)"):
    attempt(text)


@dataclasses.dataclass(frozen=True)
class Point:
    x: int
    y: list = dataclasses.field(default_factory=list, hash=False)


@dataclasses.dataclass
class Loose:
    x: int


class Color(enum.Enum):
    RED = 1


class Pair(typing.NamedTuple):
    a: int
    b: int = 0


point = Point(1)
point.y.append("inside it changes")
print(point, hash(point) == hash(Point(1)), {point: "found"}[point])
for text in ("setattr(point, 'x', 2)", "delattr(point, 'x')", "setattr(point, 'z', 2)", "hash(Loose(1))", "setattr(Color.RED, 'value', 2)", "setattr(Color, 'RED', 2)",
             "delattr(Color, 'RED')", "setattr(Pair(1), 'a', 2)", "Pair(1)._replace(a=5)", "hash(Pair(1, 2)) == hash((1, 2))", "Pair(1, 2) == (1, 2)",
             "setattr(datetime.date(2020, 1, 1), 'year', 1)", "setattr(fractions.Fraction(1), 'numerator', 1)", "hash(Color.RED) == hash(Color(1))",
             "types.MappingProxyType({1: 2}).__setitem__", "operator_set(types.MappingProxyType({}))", "setattr(Plain, '__dict__', {})", "vars(Plain)['x']"):
    attempt(text)
lost = Equal.__new__(EqualHash)
table = {lost: 1}
print(table[lost], lost in table, EqualHash() in table)
