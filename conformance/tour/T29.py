"""T29, sequence comparison."""

import array
import collections
import decimal
import fractions
import functools
import itertools
import operator

OPERATORS = {"==": operator.eq, "!=": operator.ne, "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge}


def compare(a, b):
    results = []
    for symbol, function in OPERATORS.items():
        try:
            results.append(f"{symbol}{str(function(a, b))[0]}")
        except TypeError as error:
            results.append(f"{symbol}: {error}")
    print(f"{a!r} ? {b!r}:", " ".join(results))


print("within a type")
for a, b in (([1, 2, 3], [1, 2, 3]), ([1, 2], [1, 2, 3]), ([1, 2, 3], [1, 3]), ([], []), ([], [0]), ([2], [1, 9, 9]), ((1, 2), (1, 2)), ((1,), (1, 0)), ((), (0,)), ("abc", "abd"), ("abc", "ab"), ("", "a"), ("Z", "a"), ("a", "A"), ("é", "z"), ("é", "e\u0301"), ("\U0001f600", "\uffff"), ("\ud800", "\U00010000"), ("a\0", "a"), (b"abc", b"abd"), (b"\xff", b"\x00"), (b"", b"a"), (bytearray(b"a"), bytearray(b"b")), (range(3), range(0, 3)), (range(3), range(4)),
             (array.array("i", [1, 2]), array.array("i", [1, 3])), (array.array("i", [1]), array.array("d", [1.0])), (collections.deque([1, 2]), collections.deque([1, 3])), (collections.deque([1]), collections.deque([1])), ([[1], [2]], [[1], [1, 9]]), (((1, 2), 3), ((1, 3), 0)), ([("a", 1), ("b", 2)], [("a", 1), ("b", 3)]), (collections.UserList([1]), [2]), ([1, [2, (3, "x")]], [1, [2, (3, "y")]]), ([True, 2], [1, 2.0]), ([0.0], [-0.0]), ([1, 2 ** 70], [1, 2 ** 70 + 1])):
    compare(a, b)

print("between types")
for a, b in (([1], (1,)), ([1], "1"), ("a", b"a"), ("a", ["a"]), ((1, 2), range(1, 3)), (b"a", bytearray(b"a")), (b"a", memoryview(b"a").tobytes()), (b"b", bytearray(b"a")), ([1], 1), ((1,), None), ("1", 1), ([1], {1}), (range(2), [0, 1]), (collections.deque([1]), [1]), ({1: 2}, [(1, 2)]), ({1}, {1: 2}), (collections.namedtuple("P", "a b")(1, 2), (1, 3)), (array.array("i", [1]), [1]), (1, "a"), (None, 0), (1, 1j), (1j, 2j), ({}, {}), (..., 1), (int, str), (print, len) if False else (1.5, fractions.Fraction(3, 2)), (decimal.Decimal("1.5"), 1.5),
             (fractions.Fraction(1, 3), decimal.Decimal(1)), (10 ** 400, 1e308), (2 ** 53 + 1, float(2 ** 53)), (float("inf"), 10 ** 400), (True, 2), (slice(1), slice(2)), (slice(1, 2), (1, 2))):
    compare(a, b)

print("elements that cannot be ordered")
for a, b in (([1, "a"], [1, 2]), ([1, "a"], [2, 2]), (["a", 1], ["a", None]), ([None], [None]), ([None, 1], [None, 2]), ([{}], [{}]), ([{}, 1], [{}, 2]), ([1j], [1j]), ([1j, 1], [1j, 2]), ([1j], [2j]), (((1, "a"),), ((1, 2),)), ([[1], "x"], [[1], 5]), ((1, [2]), (1, (2,)))):
    compare(a, b)

print("identity first, then equality")
nan = float("nan")
compare([nan], [nan])
compare([nan], [float("nan")])
compare((1, nan), (1, nan))
print(nan in (nan,), [nan, 1] < [nan, 2], (nan, 1) == (nan, 1), max([nan, 1]) is nan, max([1, nan]), sorted([3, 1]) == [1, 3])


class Loud:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        calls.append(f"{self.value}=={getattr(other, 'value', other)}")
        return self.value == getattr(other, "value", other)

    def __lt__(self, other):
        calls.append(f"{self.value}<{getattr(other, 'value', other)}")
        return self.value < getattr(other, "value", other)

    def __repr__(self):
        return f"L{self.value}"


calls = []
one, two = Loud(1), Loud(2)
for text in ("[one, two] == [one, two]", "[one, two] == [Loud(1), Loud(3)]", "[one] == [one, two]", "[one] < [one, two]", "[Loud(1), two] < [one, Loud(3)]", "[one, two] > [one, Loud(1)]", "(one,) != (Loud(1),)", "[one] <= [two]", "two in [one, Loud(2)]", "[one, one].count(1)", "[5, one].index(one)", "sorted([two, one])", "min(two, one)", "[1] == [one]", "[one] == [1]", "1 < one", "(1, one) < (1, 5)", "{1: one} == {1: Loud(1)}"):
    calls.clear()
    try:
        print(text, eval(text), calls)
    except TypeError as error:
        print(text, error, calls)


class Vague:
    def __eq__(self, other):
        return "truthy text"

    def __lt__(self, other):
        return []

    def __repr__(self):
        return "V"


class Angry:
    def __eq__(self, other):
        raise ValueError("do not compare")


class NoBool:
    def __bool__(self):
        raise RuntimeError("no truth value")


class AsksNoBool:
    def __eq__(self, other):
        return NoBool()


for text in ("[Vague()] == [1]", "[Vague(), 1] < [1, 2]", "Vague() < 1", "[1] != [Vague()]", "[Angry()] == [1]", "Angry() in [1]", "[1, Angry()] == [2, 1]", "[Angry()] == []", "[Angry()] < []", "[Angry()] < [1]", "[AsksNoBool()] == [1]", "AsksNoBool() in [1]", "(angry := Angry()) in [angry]", "[AsksNoBool()] < [1]"):
    try:
        print(text, eval(text))
    except Exception as error:
        print(text, type(error).__name__, error)

print("chains, sorting, subclasses")
print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 >= 2 != 1 == 1.0, [1] < [2] < [3], "a" < "b" <= "b" > "a", 1 == 1 in [1], (1 < 2) < 3, not 1 < 2 < 3, 1 < (middle := 5) < 10, middle)
trace = []
note = lambda value: trace.append(value) or value
print(note(1) < note(2) > note(5) < note(9), trace)
words = ["banana", "Apple", "cherry", "apple", "Äpfel", "zoo", "éclair", ""]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=lambda w: (len(w), w)), min(words), max(words), sorted([(2, "b"), (1, "z"), (2, "a")]), sorted([[3], [1, 2], []]), sorted([b"b", b"", b"ab"]))
versions = ["1.10.0", "1.2.0", "1.2", "2.0"]
print(sorted(versions), sorted(versions, key=lambda v: [int(p) for p in v.split(".")]), max(versions, key=lambda v: tuple(map(int, v.split(".")))))


class Reversed(tuple):
    def __lt__(self, other):
        return tuple.__gt__(self, other)


class Strict(list):
    def __eq__(self, other):
        return type(other) is Strict and list.__eq__(self, other)

    __hash__ = None


@functools.total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(map(int, text.split(".")))

    def __eq__(self, other):
        return self.parts == other.parts if isinstance(other, Version) else NotImplemented

    def __lt__(self, other):
        return self.parts < other.parts if isinstance(other, Version) else NotImplemented

    def __repr__(self):
        return ".".join(map(str, self.parts))


print(Reversed((1,)) < (2,), (2,) > Reversed((1,)), sorted([Reversed((1,)), Reversed((3,)), Reversed((2,))]), Strict([1]) == [1], [1] == Strict([1]), Strict([1]) == Strict([1]), Strict([1]) != [1], Strict([1]) < [2])
print(sorted(map(Version, versions)), Version("1.0") <= Version("1.0"), Version("2") > Version("1.9"), max(Version("1.2"), Version("1.10")))
compare(Version("1"), 5)
cycle, other = [1], [1]
cycle.append(cycle), other.append(other)
try:
    print(cycle == other)
except RecursionError as error:
    print(type(error).__name__)
print(cycle == cycle, [cycle] == [cycle])
sequences = [[], [0], [0, 0], [0, 1], [1], [1, 0], [2]]
print(all((a < b) == (i < j) and (a == b) == (i == j) and (a >= b) == (i >= j) for (i, a), (j, b) in itertools.product(enumerate(sequences), repeat=2)), all((tuple(a) <= tuple(b)) == (a <= b) == (bytes(a) <= bytes(b)) == ("".join(map(chr, a)) <= "".join(map(chr, b))) for a, b in itertools.product(sequences, repeat=2)))
print([0] * 100_000 == [0] * 100_000, [0] * 100_000 < [0] * 99_999 + [1], "a" * 100_000 < "a" * 99_999 + "b", (1,) * 50_000 == (1.0,) * 50_000, operator.eq([1], [1]), operator.lt("a", "b"), [1].__eq__((1,)), [1].__lt__([2]), "a".__lt__(1), (1,).__gt__([0]), [1].__ne__([1]))
