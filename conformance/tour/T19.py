"""T19, sets."""

import collections.abc
import operator
import pickle


def attempt(text):
    try:
        result = eval(text, globals())
        print(text, "->", sorted(result, key=repr) if isinstance(result, (set, frozenset)) else result)
    except Exception as error:
        print(f"{text} -> {type(error).__name__}: {error}")


def show(*sets):
    print(*(f"{type(each).__name__}{sorted(each, key=repr)}" if isinstance(each, (set, frozenset)) else each for each in sets))


print("making them")
show({1, 2, 3}, set(), set("hello"), set([1, 1, 2]), frozenset("ab"), frozenset(), {*"ab", *[1]}, {n % 3 for n in range(9)}, set({1: 2}), set(range(3)))
print(repr(set()), repr(frozenset()), repr({1}), repr(frozenset([1])), {None}, {(1, 2)}, {frozenset([1])}, type({}).__name__, type({1}).__name__)
print(len({1, 1.0, True, 1 + 0j}), {1, True}, {True, 1}, {0.0, 0, False}, {"a", "A"} == {"A", "a"}, {float("nan")} == {float("nan")}, len({float("nan"), float("nan")}))
for text in ("set(1)", "set(1, 2)", "set(x=1)", "frozenset(1)", "{[]}", "{{}}", "{set()}", "set([[]])", "{1}[0]", "{1} + {2}", "{1} * 2", "set().__hash__", "hash(set())", "{**{1}}", "{1: 2, 3}", "set.fromkeys"):
    attempt(text)

a, b, c = {1, 2, 3, 4}, {3, 4, 5}, frozenset([4, 5, 6])
print("operations")
show(a | b, a & b, a - b, a ^ b, a | c, c | a, a & c, c & a, b - c, c - b, a ^ c, c ^ a)
show(a.union(b, [9], "x"), a.intersection(b, c), a.difference([1], (2,)), a.symmetric_difference([4, 10]), a.union(), a.intersection(), a.difference(), frozenset(a).union([7]))
show(a & a, a - a, a ^ a, a | set(), set() & a)
for text in ("a | [1]", "[1] | a", "a & 'x'", "a - (1,)", "a ^ {1: 2}", "a | None", "a.union(5)", "a.union([[]])", "a.intersection(1)", "a.difference(None)", "a.symmetric_difference()", "a.symmetric_difference(1, 2)", "a | {1: 2}.keys()", "{1: 2}.keys() | a",
             "{1: 2, 3: 4}.keys() & a", "{1: 2}.keys() - a", "a.isdisjoint(5)", "a < [1]", "a <= 5", "a > {}"):
    attempt(text)

print("relations")
print({1} < a, {1} <= a, a < a, a <= a, a > {1, 2}, a >= a, a < b, a > b, a == b, a != b, set() < a, set() <= set(), frozenset([1, 2]) < a, {1} == frozenset([1]), hash(frozenset([1])) == hash(frozenset([1])))
print(a.issubset(range(10)), a.issuperset([1, 2]), a.isdisjoint([9]), a.isdisjoint(b), {1, 2} == [1, 2], not {1} <= {2}, not {2} <= {1}, a.issubset([]), set().issubset([]), {1} == {1.0})
print(sorted([{1, 2}, {1}, set()], key=len), max({1}, {1, 2}), {1, 2} in [{2, 1}], frozenset("ab") in {frozenset("ba")}, {"k"} == {"k": 1}.keys(), {1: 2}.items() == {(1, 2)})
chain = [frozenset(range(n)) for n in range(4)]
print(all(x < y for x, y in zip(chain, chain[1:])), sorted(chain[::-1]) == chain, operator.le(chain[0], chain[1]))

print("in place")
s = {1, 2}
alias = s
s |= {3}
s.add(4), s.add(4), s.update([5], "x", {6: 7}), s.discard("x"), s.discard("never"), s.remove(6)
show(s, alias is s)
s &= {1, 2, 3, 9}
s -= {1}
s ^= {3, 10}
show(s, alias is s)
s.intersection_update({2, 10}, [10]), s.difference_update([11]), s.symmetric_difference_update([1])
show(s)
print(s.pop() in (1, 10), len(s), s.clear(), s)
f = frozen = frozenset([1])
f |= {2}
show(f, frozen, f is frozen)
for text in ("set().pop()", "{1}.remove(2)", "{1}.remove('text')", "{1}.remove((1, 2))", "{1}.add([])", "{1}.add()", "{1}.update(1)", "frozenset().add(1)", "frozenset([1]).pop()", "{1}.discard([])", "{1}.remove({})", "[] in {1}", "{1} in {1}", "{1} in {frozenset([1])}", "{1}.remove({1})",
             "s.update()", "operator.ior(s, [1])", "operator.iand(s, 5)"):
    attempt(text)
holder = {frozenset([1]), 2}
holder.remove({1})
print(holder)

print("copies, identity, iteration")
t = a.copy()
t.add(100)
show(a, t, frozen.copy() is frozen, frozenset(frozen) is frozen, set(frozen) is frozen, set(a) == a)
grown = {1, 2, 3}
for change in (lambda: grown.add(99), lambda: grown.discard(99)):
    try:
        for item in grown:
            change()
    except RuntimeError as error:
        print(error)
iterator = iter({7})
print(next(iterator), next(iterator, "end"), operator.length_hint(iter(a)), sorted(reversed(sorted(a))), sum(a), max(a), min(a), any({0}), all(set()), len(a), bool(set()), 3 in a, "3" not in a)
for text in ("reversed(a)", "a[0]", "a < 1", "iter(a).__next__.__name__", "sorted([1, 'a'])", "dict.fromkeys({1}, 0)", "a.__class_getitem__(int)", "set[int]", "next(a)", "list({5})", "tuple({5})", "''.join({'x'})", "{1}.__contains__(1)", "{}.keys().isdisjoint([1])"):
    attempt(text)
recursive = []
recursive.append(frozenset([len(recursive)]))
print(recursive, {1, 2, 3} - {2} | {5} & {5, 6} ^ {7}, {1} | {2} & {3}, isinstance(a, collections.abc.MutableSet), isinstance(frozen, collections.abc.Set), isinstance(frozen, collections.abc.MutableSet))
show(pickle.loads(pickle.dumps(a)), pickle.loads(pickle.dumps(frozenset("ab"))))


class Words(set):
    def add(self, item):
        super().add(item.lower())


class OwnSet(collections.abc.Set):
    def __init__(self, items):
        self.items = list(dict.fromkeys(items))

    def __contains__(self, item):
        return item in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    def __repr__(self):
        return f"OwnSet({self.items})"


words = Words(["A"])
words.add("B")
print(sorted(words), type(words | {"x"}).__name__, type(words.copy()).__name__, repr(Words(["z"])), Words("q") == {"q"}, type(frozenset.__new__(frozenset)).__name__)
own = OwnSet([1, 2, 3])
print(own & [2, 3, 4], own | {9}, own - {1}, own ^ {1, 5}, {1, 2, 3, 4} > own, own <= {1, 2, 3}, own == {1, 2, 3}, own.isdisjoint([7]), {1} | own, [2] & own)


class Clash:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return 5

    def __eq__(self, other):
        return isinstance(other, Clash) and self.name == other.name

    def __repr__(self):
        return self.name


clashing = {Clash(n) for n in "abcabc"}
clashing.discard(Clash("b"))
print(sorted(map(repr, clashing)), Clash("a") in clashing, Clash("b") in clashing, len(clashing | {Clash("z")}))
first = {1}
first.add(True), first.add(1.0)
print(first, {1.0} | {1}, {True} & {1}, {1} & {True}, {1.0}.intersection([1]))

print("size")
big = set(range(200_000))
print(len(big), 199_999 in big, 200_000 in big, len(big & set(range(100_000, 300_000))), len(big - set(range(0, 200_000, 2))), len(big ^ {-1}), sum(big), big == set(range(200_000)))
strings = {str(n) for n in range(50_000)}
strings -= {str(n) for n in range(0, 50_000, 5)}
print(len(strings), "7" in strings, "10" in strings, len({(n, -n) for n in range(10_000)}), len({frozenset((n, n + 1)) for n in range(1000)}), len({n * 2 ** 40 for n in range(10_000)}))
