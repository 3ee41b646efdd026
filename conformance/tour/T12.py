"""T12, range."""

import collections.abc
import operator
import pickle


def attempt(text):
    try:
        print(text, "->", eval(text, globals()))
    except Exception as error:
        print(f"{text} -> {type(error).__name__}: {error}")


print("making them")
for arguments in ((5,), (2, 5), (0, 10, 3), (10, 0, -3), (0,), (5, 2), (-3,), (-5, -1), (1, 2, 5), (0, -10, -4), (True,), (3, 3)):
    r = range(*arguments)
    print(r, list(r), len(r), bool(r), r.start, r.stop, r.step)
for text in ("range()", "range(1, 2, 0)", "range(1.0)", "range('3')", "range(1, 2, 3, 4)", "range(None)", "range(0, 1, 0.5)", "range(stop=3)", "range(1, None)", "range([])"):
    attempt(text)


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


print(range(Index(3)), list(range(Index(1), Index(4), Index(2))), range(0, 10)[Index(4)])

print("lazy and huge")
huge = range(10 ** 30)
print(huge[10 ** 29], huge[-1], huge[5:10], huge[::10 ** 29], 10 ** 29 in huge, -1 in huge, huge.index(10 ** 20), huge.count(7))
for text in ("len(huge)", "len(range(2 ** 63 - 1))", "len(range(2 ** 63))", "huge[10 ** 30]", "huge[-10 ** 30 - 1]", "huge.__len__()", "bool(huge)", "list(range(10 ** 30))[0:0]"):
    if "list" not in text:
        attempt(text)
print(list(range(10 ** 30, 10 ** 30 + 3)), list(range(2 ** 63 - 2, 2 ** 63 + 2)), sum(range(-2 ** 63 - 1, -2 ** 63 + 2)), list(range(2 ** 64, 2 ** 64 - 5, -2)))
iterator = iter(range(10 ** 20))
print(next(iterator), next(iterator), operator.length_hint(iter(range(10))), type(iter(range(3))).__name__, type(iterator).__name__)
big = range(0, 10 ** 18, 7)
print(big[10 ** 15], 7 * 12345 in big, 7 * 12345 + 1 in big, len(big), big[-1], big.index(7 * 10 ** 10))
print(sum(1 for _ in range(1_000_000)), sum(range(1_000_001)), max(range(10)), min(range(3, 9)))

print("membership asks no items")
r = range(0, 10 ** 15, 3)
print(999_999_999_999 in r, 1_000_000_000_000 in r, 3.0 in r, 4.0 in range(10), 4.5 in range(10), "a" in range(3), None in range(3), True in range(2), 2 + 0j in range(3))


class Equal:
    def __eq__(self, other):
        seen.append(other)
        return other == 3


seen = []
print(Equal() in range(10), seen, range(5).count(Equal()), range(5).index(Equal()))
attempt("range(3).index(7)")
attempt("range(3).index('a')")
attempt("range(3).index()")
attempt("range(3).index(1, 2)")

print("indexing and slicing")
r = range(10, 100, 7)
print(list(r), r[0], r[-1], r[3], r[2:5], r[::-1], r[-3:], r[:0], r[100:], r[5:2:-1], r[::2], r[::-3], r[1:-1][1:-1], list(r[8:2:-2]))
for text in ("r[13]", "r[-14]", "r['a']", "r[1.0]", "r[::0]", "r[None]", "r[1, 2]", "r.append(1)", "r + r", "r * 2", "r < r", "del r[0]", "r[0]"):
    attempt(text)
print(r[slice(1, 4)], list(reversed(r))[:3], type(reversed(r)).__name__, [*r[2:4]], r[True])
print([range(*slice(*s).indices(7)) for s in ((None,), (2, None), (None, None, -1), (-3, None), (10, 0, -2), (0, 100, 3))])
for start in (-7, -3, 0, 2, 6):
    for stop in (-6, -1, 0, 3, 9):
        for step in (-3, -1, 1, 2):
            assert list(range(10)[start:stop:step]) == list(range(10))[start:stop:step], (start, stop, step)
            assert list(range(start, stop, step)) == list(reversed(range(start, stop, step)))[::-1]
            assert list(range(start, stop, step)[::-1]) == list(range(start, stop, step))[::-1]

print("equality and hashes")
print(range(3) == range(0, 3), range(0) == range(2, 1) == range(5, 5, 7), range(0, 3, 2) == range(0, 4, 2), range(1, 3) == range(1, 4), range(3) == [0, 1, 2], range(1, 2) == range(1, 9, 9))
print(hash(range(0)) == hash(range(3, 1)), hash(range(0, 3, 2)) == hash(range(0, 4, 2)), {range(3): "r"}[range(0, 3, 1)], range(3) != range(3), range(10 ** 30) == range(10 ** 30))
print(isinstance(range(3), collections.abc.Sequence), pickle.loads(pickle.dumps(range(1, 10 ** 25, 3))), range(3).__reduce__(), range(2) is range(2))

print("iterators")
iterator = iter(range(5))
print(next(iterator), list(iterator), next(iterator, "done"), iterator.__length_hint__())
iterator = iter(range(10))
iterator.__setstate__(7)
print(list(iterator), iter(range(3)).__reduce__()[1], list(zip(range(3), range(10, 0, -5))))
backwards = reversed(range(0, 10, 4))
print(list(backwards), list(backwards))
for text in ("setattr(range(3), 'start', 1)", "delattr(range(3), 'stop')", "setattr(range(3), 'x', 1)", "type('R', (range,), {})", "next(range(3))", "range.__new__(int)", "iter(range(3)).__setstate__('a')"):
    attempt(text)
i = "kept when empty"
for i in range(0):
    pass
print(i)
for i in range(3):
    i = i * 10
print(i, [range(n) for n in range(3)], repr(range(-1)), str(range(1, 2, 3)), f"{range(2)!s:>12}")
