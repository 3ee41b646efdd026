"""T21, append, extend and the other list methods."""

import bisect
import functools
import gc
import heapq
import operator
import random
import time


def attempt(text, names=None):
    try:
        print(text, "->", eval(text, globals() if names is None else names))
    except Exception as error:
        print(f"{text} -> {type(error).__name__}: {error}")


print("append and extend")
items = [1]
items.append([2, 3])
items.extend([4, 5])
items.extend("ab")
items.extend({"k": 1})
items.extend(n for n in range(2))
items.extend(())
print(items, items.append(0), items.extend([]))
items += (7, 8)
items.extend(items)
print(len(items), items[-1])
self_extend = [1, 2]
self_extend += self_extend
self_extend.extend(reversed(self_extend))
self_extend[1:1] = self_extend
print(self_extend)
for text in ("[].append()", "[].append(1, 2)", "[].extend()", "[].extend(5)", "[].extend(None)", "[].extend(1, 2)", "[].insert(1)", "[].insert()", "[].insert(None, 1)", "[].remove()", "[1].remove(5)", "[].pop()", "[].pop(0)", "[1].pop(1)", "[1].pop(None)", "[1].pop(1, 2)", "[].index(1)", "[1].index(1, 1)", "[1].index()", "[].count()",
             "[].sort(1)", "[].sort(key=1)", "[1, 2].sort(key=1)", "[].sort(reverse='a')", "[].sort(reverse=[])", "[].reverse(1)", "[].clear(1)", "[].copy(1)", "[].sort(cmp=1)", "[3, 'a'].sort()", "[1, 2].sort(key=lambda: 0)", "[].foo()", "list.append(())", "list.extend([])", "[].index('a', 'b')", "[1, 2, 3].index(3, None)"):
    attempt(text)


def generator():
    yield 1
    raise KeyError("in the middle")


partly = [0]
try:
    partly.extend(generator())
except KeyError as error:
    print(error, partly)

print("insert, remove, pop, index, count, reverse, copy, clear")
letters = list("abc")
letters.insert(0, "start"), letters.insert(-1, "before last"), letters.insert(100, "end"), letters.insert(-100, "first"), letters.insert(2, None), letters.insert(True, 1)
print(letters)
letters.remove(None), letters.remove("end")
print(letters.pop(), letters.pop(0), letters.pop(-1), letters, letters.index("a"), letters.index("b", 1), letters.index("b", -3), letters.count("a"), letters.reverse(), letters)
copied = letters.copy()
letters.clear()
print(copied, letters, [0, False, 0.0, 1].count(0), [[1], [1]].count([1]), [1, 2, 3, 2].index(2, 2), [1, 2, 3, 2].index(2, -2), ["a"].count("b"))


class Equal:
    def __init__(self, log):
        self.log = log

    def __eq__(self, other):
        self.log.append(other)
        return other == 3


log = []
print([1, 2, 3, 4].index(Equal(log)), log, [1, 3, 3].count(Equal([])))
numbers = [1, 2, 3]
numbers.remove(Equal([]))
print(numbers)


class Mutates:
    def __eq__(self, other):
        victims.clear()
        return False


victims = [Mutates(), Mutates(), Mutates()]
attempt("victims.index(5)")
victims = [1, Mutates(), 2]
attempt("victims.count(5)")
victims = [Mutates(), 1]
attempt("victims.remove(5)")
victims = [Mutates()]
print(victims == [5], victims)
sized = [1, 2, 3]
for item in sized:
    if len(sized) < 6:
        sized.append(item * 10)
print(sized)
shrinking = [1, 2, 3, 4]
for item in shrinking:
    shrinking.remove(item)
print(shrinking)
iterator = iter([1, 2])
print(next(iterator), operator.length_hint(iterator), list(iterator), list(iterator), list(reversed([1, 2, 3])), operator.length_hint(reversed([1, 2])))
growing = [1]
iterator = iter(growing)
print(list(iterator), growing.append(2), list(iterator))

print("sort")
print(sorted([3, 1, 2]), sorted([3, 1, 2], reverse=True), sorted("bca"), sorted([True, 0, 2.5, -1]), sorted([(1, "b"), (1, "a"), (0, "z")]), sorted([[2], [1, 5], [1]]), sorted({"b": 1, "a": 2}), sorted([]), sorted(["é", "z", "a", "Z"]), sorted([b"b", b"a"]))
records = [("x", 3), ("y", 1), ("z", 3), ("w", 1), ("v", 2)]
print(sorted(records, key=lambda r: r[1]), sorted(records, key=operator.itemgetter(1), reverse=True), sorted(records, key=lambda r: (-r[1], r[0])))
in_place = [5, 2, 8]
print(in_place.sort(), in_place, in_place.sort(key=lambda n: -n), in_place, in_place.sort(reverse=1), in_place)


class Item:
    compared = 0

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        Item.compared += 1
        return self.value < other.value

    def __repr__(self):
        return str(self.value)


print(sorted(map(Item, [3, 1, 2])), min(map(Item, [3, 1, 2])), max(Item(1), Item(5)))
Item.compared = 0
sorted(map(Item, range(1000)))
print("sorted input:", Item.compared)
Item.compared = 0
sorted(map(Item, range(1000, 0, -1)))
print("reversed input:", Item.compared)
generator_of_numbers = random.Random(5)
shuffled = [generator_of_numbers.random() for _ in range(20_000)]
print(all(a <= b for a, b in zip(sorted(shuffled), sorted(shuffled)[1:])), sorted(shuffled, reverse=True) == sorted(shuffled)[::-1], sorted(shuffled)[0] == min(shuffled))
pairs = [(generator_of_numbers.randrange(10), n) for n in range(5_000)]
by_first = sorted(pairs, key=lambda p: p[0])
print(all(a[0] < b[0] or a[1] < b[1] for a, b in zip(by_first, by_first[1:])), sorted(pairs, key=lambda p: p[0], reverse=True)[0][1] == min(n for k, n in pairs if k == 9))
for text in ("sorted([1, None])", "sorted([1, 'a', 2])", "sorted([{}, {}])", "sorted([1j, 2j])", "sorted(5)", "sorted([3, 1], key=lambda x: 1 / 0)", "sorted([Item(1), 5])", "sorted([1, 2], foo=1)", "min([])", "max(1)", "min([1], [0], key=len)", "max([], default='none')", "min(1, 2, default=0)"):
    attempt(text)


def changes(x):
    changing.append(1)
    return x


changing = [3, 2, 1]
try:
    changing.sort(key=changes)
except ValueError as error:
    print(error, changing)


def looks(x):
    print("during the sort:", looked, end="; ")
    return x


looked = [2, 1]
looked.sort(key=looks)
print(looked)
broken = [3, 1, 2]
try:
    broken.sort(key=lambda n: n if n > 1 else 1 // 0)
except ZeroDivisionError as error:
    print(error, sorted(broken))
nan = float("nan")
print(len(sorted([nan, 1, nan, 0])), sorted([0.0, -0.0, 0]), sorted([2, 1.5, True]), sorted("a B c".split(), key=str.lower), sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)))

print("amortised O(1)")


def seconds(function):
    gc.collect()
    start = time.thread_time()
    function()
    return time.thread_time() - start


def appends(count):
    target = []
    for number in range(count):
        target.append(number)
    while target:
        target.pop()


# Ten times the work takes ten times as long, not a hundred times; the machine may be busy now and then.
small = large = 1e9
for attempts in range(30):
    small, large = min(small, seconds(lambda: appends(20_000))), min(large, seconds(lambda: appends(200_000)))
    if attempts > 3 and large < 50 * small:
        break
print("linear:", large < 50 * small)
queue = []
for number in (5, 2, 8, 1):
    heapq.heappush(queue, number)
ordered = []
for number in (5, 2, 8, 1):
    bisect.insort(ordered, number)
print([heapq.heappop(queue) for _ in range(4)], ordered, bisect.bisect_left(ordered, 5), heapq.nsmallest(2, [3, 1, 2]), heapq.merge([1, 4], [2, 3]).__next__())
print([1] * 3, 2 * ["a", "b"], [1] * 0, [1] * -5, [] * 10, [[]] * 2, ([0] * 100_000).count(0), len([None] * 1_000_000))
for text in ("[1] * 1.5", "[1] * 'a'", "[1] * [2]", "[1] * 10 ** 30", "[1] * None", "[1] + 5", "[1] + (2,)", "[1] - [1]", "+[1]"):
    attempt(text)
