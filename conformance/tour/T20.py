"""T20, slicing."""

import array
import collections
import itertools
import operator


def attempt(text, names=None):
    names = globals() if names is None else names
    try:
        print(text, "->", eval(text, names))
    except SyntaxError:
        try:
            exec(text, names)
            print(text, "-> done")
        except Exception as error:
            print(f"{text} -> {type(error).__name__}: {error}")
    except Exception as error:
        print(f"{text} -> {type(error).__name__}: {error}")


print("every kind of sequence")
sequences = ["abcdefg", list(range(7)), tuple(range(7)), b"abcdefg", bytearray(b"abcdefg"), range(7), memoryview(b"abcdefg"), array.array("b", range(7)), "aé€😀xyz", collections.UserList(range(7)), collections.UserString("abcdefg")]
slices = [slice(None), slice(2), slice(2, 5), slice(-3, None), slice(None, -3), slice(None, None, 2), slice(None, None, -1), slice(5, 1, -2), slice(1, 100), slice(-100, 3), slice(100, None), slice(3, 3), slice(5, 2), slice(None, None, 100), slice(-1, -8, -3), slice(None, 2, -1)]
for sequence in sequences:
    results = [sequence[each] for each in slices]
    print(type(sequence).__name__, [each.tobytes() if isinstance(each, memoryview) else each.tolist() if isinstance(each, array.array) else each for each in results])
bounds = [None, -9, -3, -1, 0, 1, 4, 9]
wrong = 0
for start, stop, step in itertools.product(bounds, bounds, [None, -3, -2, -1, 1, 2, 3, 10]):
    chosen = [n for n in range(*slice(start, stop, step).indices(7))]
    wrong += list(range(7))[start:stop:step] != chosen
    wrong += "0123456"[start:stop:step] != "".join(map(str, chosen))
    wrong += tuple(range(7))[start:stop:step] != tuple(chosen)
    wrong += bytes(range(7))[start:stop:step] != bytes(chosen)
    wrong += list(range(7)[start:stop:step]) != chosen
print("wrong:", wrong)
for text in ("'abc'[1.0]", "'abc'['a']", "'abc'[5]", "[1][1:2:0]", "'abc'[::0]", "(1, 2)[::0]", "b'a'['x':]", "[1, 2]['a':]", "[1, 2][:1.5]", "[1][None]", "(1,)[2]", "b'abc'[10]", "[1, 2, 3][1, 2]", "'abc'[1:2, 3]", "range(3)[::0]", "{}[1:2]", "{1}[1:]", "5[1:]", "None[:]", "[1][10 ** 30]", "[1, 2][:10 ** 30]",
             "[1, 2, 3][-10 ** 30:10 ** 30]", "'abc'[True:]", "len[1:]", "(n for n in [])[1:]", "memoryview(b'abc')[::-1].tolist()", "bytearray(b'abc')[-1]"):
    attempt(text)

print("slice objects")
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, s.indices(5), slice(5) == slice(None, 5, None), slice(1, 2) < slice(1, 3), slice(None) is not None, type(slice(1)).__name__, hash(slice(1, 2)) == hash(slice(1, 2)), {slice(1): "key"}[slice(1)])
for text in ("slice()", "slice(1, 2, 3, 4)", "s.start = 5", "slice('a', None, []).stop", "slice(1).indices(-1)", "slice(1).indices('a')", "slice('a').indices(5)", "slice(1, 2, 0).indices(5)", "slice(1) < 5", "slice(x=1)", "class S(slice): pass", "slice([1]) == slice([1])", "hash(slice([]))", "slice[int]"):
    attempt(text, {"s": s})


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Bad:
    def __index__(self):
        return "text"


class Raises:
    def __index__(self):
        raise KeyError("from __index__")


class Show:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print("set", key, value)

    def __delitem__(self, key):
        print("del", key)


show = Show()
print("abcdef"[Index(1):Index(-1):Index(2)], [1, 2, 3][Index(1)], list(range(9))[:Index(3)])
for text in ("'abc'[Bad():]", "[1][Raises():]", "[1][Bad()]", "'abc'[::Index(0)]"):
    attempt(text)
print(show[1:2], show[:], show[::], show[1:2, 3:4:5, ...], show["a":"b"], show[()], show[1,], show[None], show[:, 1], show[-1:], show[lambda: 0:2].start is not None, show[*[1, 2]], show[*[1], 2:3], show[(1, 2)])
show[1:2] = 3
show[:, ::2] = [4]
del show[1:2, ...]

print("assignment and deletion")


def change(text, start=tuple(range(6)), kind=list):
    names = {"x": kind(start)}
    try:
        exec(text, names)
        print(f"{text}: {names['x']}")
    except Exception as error:
        print(f"{text}: {type(error).__name__}: {error}")


for text in ("x[1:3] = 'ab'", "x[1:3] = []", "x[:] = []", "x[2:2] = [7, 8]", "x[4:] = (9,)", "x[:0] = [-2, -1]", "x[10:] = [1]", "x[::2] = 'abc'", "x[::2] = 'ab'", "x[::-1] = x", "x[::-2] = [1, 2, 3]", "x[1:4] = x", "x[:] = x", "x[5:1] = ['in']", "x[-2:] = range(3)", "x[1:3] = 5", "x[1:3] = None", "x[::2] = 5", "x[::0] = []",
             "x[1:1:2] = []", "x[3:1:2] = [1]", "x[:3] = (n for n in 'xyz')", "x[:2] = {}", "x['a':] = []", "x[10] = 1", "x[-7] = 1", "x[1.0] = 1", "x[1:3] += ['more']", "x[0] += 5", "x[1:3], x[0] = [], 'first'", "del x[1]", "del x[1:3]", "del x[::2]", "del x[::-2]", "del x[:]", "del x[10:]", "del x[4:1]", "del x[5:0:-2]", "del x[10]", "del x[::0]",
             "del x['a']", "del x[1:3], x[0]", "x[2:4] *= 2", "x[1:] = x[:1]", "x[slice(1, 3)] = [0]"):
    change(text)
for text in ("x[1:3] = b'abc'", "x[1:3] = 'ab'", "x[0] = 300", "x[0] = 'a'", "x[::2] = b'xyz'", "x[::2] = b'x'", "del x[1:3]", "x[:2] = [1, 2, 3]", "x[:2] = [256]", "x[2:2] = x", "x[0:2] = 5", "del x[::3]", "x[10:] = b'end'", "x[:] = ''", "x[1:2] = bytearray(3)"):
    change(text, kind=bytearray)
for text in ("x[0:2] = array.array('i', [9])", "x[0:2] = [9]", "x[0] = 'a'", "x[::2] = array.array('i', [7, 8, 9])", "x[0:1] = array.array('b', [1])", "del x[::2]"):
    change("import array; " + text, kind=lambda items: array.array("i", items))
for text in ("x[0] = 1", "x[1:2] = 'a'", "del x[0]", "del x[1:]"):
    for kind in (tuple, range, bytes, str, frozenset):
        change(text, start=() if kind is not range else 3, kind=kind)
writable = memoryview(bytearray(b"abcdef"))
writable[1:3] = b"XY"
writable[::2] = b"123"
print(writable.tobytes(), writable[1:4][::-1].tobytes())
for text in ("writable[1:3] = b'abc'", "del writable[0]", "writable[0] = 300", "memoryview(b'abc')[0] = 1", "writable[0] = b'a'", "writable[1:2, 0]", "writable['a']"):
    attempt(text)

print("what slicing means")
x = [1, 2, 3]
print(x[:] == x, x[:] is x, "abc"[:] == "abc", (1, 2)[:] == (1, 2), x[len(x):] == [], x[-0:] == x, [x[:i] + x[i:] == x for i in range(-4, 5)])
nested = [[1], [2]]
shallow = nested[:]
shallow[0].append("shared")
print(nested, "abcdef"[::-1], "abcdef"[1:][:2][-1], list("abcdef")[2:5][1], operator.getitem("abc", slice(1, None)), operator.itemgetter(slice(0, 2))("xyz"), list(itertools.islice("abcdefg", 1, 6, 2)))
deque = collections.deque(range(5))
attempt("deque[1:2]")
deque.rotate(2)
print(deque[0], deque, "tail".join(["x", "y"])[1:-1], len(("ab" * 100_000)[::3]), ("é😀" * 1000)[1::2][:3], sum(list(range(1_000_000))[::1000]))


class Sub(list):
    pass


class SubStr(str):
    pass


print(type(Sub([1, 2])[:1]).__name__, type(SubStr("ab")[:1]).__name__, type(SubStr("ab")[:]).__name__, type(Sub([1]) + [2]).__name__, type(bytearray(b"a")[:]).__name__)
