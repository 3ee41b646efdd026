"""array.array: what CPython's own tests leave out, above all the texts of errors."""

import copy
import pickle
import sys
import warnings
from array import array, ArrayType, typecodes, _array_reconstructor


def attempt(function, *arguments, **keywords):
    try:
        print(function(*arguments, **keywords))
    except Exception as e:
        print(type(e).__name__, e)


def set_item(target, key, value):
    target[key] = value
    return target


def delete_item(target, key):
    del target[key]
    return target


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    array("u")
    print([(w.category.__name__, str(w.message)) for w in caught])
warnings.simplefilter("ignore", DeprecationWarning)
print(ArrayType is array, typecodes)

# Construction.
for arguments in [(), ("i",), ("i", 3), ("x", []), ("ii",), (1,), (b"i",), ("i", "abc"), ("i", None), ("i", b"abc"),
                  ("i", b"abcd"), ("u", "äß"), ("w", "a\U0001F600"), ("u", b"abcd"), ("i", array("u", "x")),
                  ("u", array("w", "xy")), ("d", array("i", [1, 2])), ("b", array("d", [1.0])), ("i", [1, "a"]),
                  ("f", ["x"]), ("d", [1, True, 2.5]), ("B", bytearray(b"xyz")), ("i", range(3)), ("i", [], 3),
                  ("h", memoryview(b"ab")), ("w", ["a", "b"]), ("w", ["ab"]), ("w", [1]), ("i", {1: 2})]:
    attempt(array, *arguments)
attempt(array, "i", initializer=[])

# Limits.
for code in "bBhHiIlLqQ":
    size = 8 * array(code).itemsize
    for value in [-1, -(1 << size - 1) - 1, -(1 << size - 1), (1 << size - 1) - 1, 1 << size - 1, (1 << size) - 1, 1 << size,
                  1 << 100, -(1 << 100), 1.0, "a", None]:
        a = array(code)
        try:
            a.append(value)
            print(code, a)
        except Exception as e:
            print(code, value, type(e).__name__, e)
for code in "fd":
    for value in [1e300, -0.0, float("inf"), float("nan"), 1 << 2000, "1", None, True]:
        a = array(code)
        try:
            a.append(value)
            print(code, a)
        except Exception as e:
            print(code, str(value)[:10], type(e).__name__, e)

# Items and slices.
a = array("i", range(10))
for key in [0, -1, 10, -11, "a", 1.0, None, slice(2, 5), slice(None, None, -3), slice(5, 2), slice(1, "x"), 1 << 70]:
    attempt(lambda: a[key])
for key, value in [(0, 5), (10, 5), ("a", 5), (0, "x"), (slice(1, 3), array("i", [7, 8, 9])), (slice(1, 3), [1]),
                   (slice(0, 4), array("l", [1])), (slice(None, None, 2), array("i", [1])), (slice(3, 1), array("i", [1]))]:
    attempt(set_item, array("i", range(10)), key, value)
attempt(set_item, array("i", range(10)), slice(None, None, 2), array("i", [0] * 5))
for key in [0, -1, 10, "a", slice(1, 3), slice(None, None, 2), slice(None, None, -3), slice(5, 2)]:
    attempt(delete_item, array("i", range(10)), key)
b = array("i", range(5))
b[1:3] = b
print(b)
b[::2] = b[::2][::-1]
print(b)

# Operators.
for other in [array("i", [1]), array("l", [1]), [1], "x", 2]:
    attempt(lambda: array("i", [1]) + other)
    attempt(lambda: array("i", [1]).__iadd__(other))
    attempt(lambda: array("i", [1]) * other)
    attempt(lambda: other * array("i", [1]))
    attempt(lambda: array("i", [1]) == other)
    attempt(lambda: array("i", [1]) < other)
    attempt(lambda: other in array("i", [1]))
attempt(lambda: array("i", [1, 2]).__imul__(-3))
attempt(lambda: array("i", [1]) * (1 << 62))
print(array("i", [1, 2]) < array("d", [1, 3]), array("b", [1]) == array("d", [1.0]), array("i") <= array("w"))
nan = float("nan")
print(array("d", [nan]) == array("d", [nan]), array("u", "ab") > array("u", "aa"))

# Methods.
a = array("h", [3, 1, 2, 1])
attempt(a.count, 1)
attempt(a.count, "x")
attempt(a.index, 2)
attempt(a.index, 9)
attempt(a.index, 1, 2)
attempt(a.index, 1, -1)
attempt(a.index, 3, 1, 3)
attempt(a.index, 1, "a")
attempt(a.remove, 9)
attempt(a.remove, 1)
attempt(a.pop)
attempt(a.pop, 5)
attempt(a.pop, 0)
attempt(array("i").pop)
attempt(a.insert, -5, 7)
attempt(a.insert, 50, 8)
attempt(a.insert, 0, "x")
attempt(a.extend, [4, 5])
attempt(a.extend, array("h", [1]))
attempt(a.extend, array("i", [1]))
attempt(a.extend, 5)
attempt(a.extend, [1, 1 << 20])
attempt(a.fromlist, (1,))
attempt(a.fromlist, [1, "x"])
attempt(a.fromlist, [9, 10])
attempt(a.frombytes, b"abc")
attempt(a.frombytes, "abc")
attempt(a.frombytes, array("i", [1]))
attempt(a.frombytes, b"ab")
attempt(a.tolist)
attempt(a.tobytes)
attempt(a.fromunicode, "x")
attempt(a.tounicode)
a.reverse()
a.byteswap()
print(a)
u = array("w", "ab")
attempt(u.fromunicode, 5)
attempt(u.fromunicode, "c\U00010000")
attempt(u.tounicode)
u.byteswap()
attempt(u.tounicode)
attempt(u.tolist)
print(a.buffer_info()[1], a.itemsize, a.typecode, a.__sizeof__() > 0)
a.clear()
print(a, len(a), bool(a))
attempt(hash, a)
attempt(setattr, a, "x", 1)
attempt(setattr, a, "typecode", 1)


class File:
    def __init__(self, data):
        self.data = data

    def read(self, n):
        part, self.data = self.data[:n], self.data[n:]
        return part

    def write(self, data):
        print("write", type(data).__name__, len(data))


a = array("h")
attempt(a.fromfile, File(b"abcd"), 2)
attempt(a.fromfile, File(b"abcd"), 3)
attempt(a.fromfile, File("abcd"), 1)
attempt(a.fromfile, File(b"abc"), -1)
attempt(a.fromfile, 5, 1)
print(a)
array("b", bytes(70000)).tofile(File(b""))

# The buffer protocol.
a = array("i", [1, 2, 3])
m = memoryview(a)
print(m.format, m.itemsize, m.shape, m.readonly, m.tolist(), m.obj is a)
m[1] = 20
print(a)
attempt(a.append, 1)
attempt(a.extend, [])
attempt(a.pop)
attempt(a.clear)
attempt(set_item, a, slice(0, 1), array("i"))
attempt(set_item, a, slice(0, 1), array("i", [5]))
attempt(a.__imul__, 2)
m.release()
a.append(1)
print(a, bytes(a), bytearray(a)[:4])
print(memoryview(array("w", "a")).format, memoryview(array("u", "a")).format)

# Copies, pickles, subclasses.
print(copy.copy(a), copy.deepcopy(a))
for code, values in [("i", [1, -1]), ("u", "aé"), ("w", "a\U0001F600"), ("d", [1.5]), ("B", [255])]:
    original = array(code, values)
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        data = pickle.dumps(original, protocol)
        assert pickle.loads(data) == original
        if protocol in (0, 2, 5):
            print(protocol, data)
    print(original.__reduce_ex__(2), original.__reduce_ex__(3))


class Sub(array):
    def __init__(self, *args, **kwargs):
        self.extra = kwargs


s = Sub("i", [1, 2], more=3)
print(s, type(s).__name__, s.extra, s + s, type(s + s).__name__, type(s[:1]).__name__)
print(s.__reduce_ex__(3)[2], type(copy.copy(s)).__name__, type(s * 2).__name__)

for arguments in [(array, "i", 8, bytes(8)), (array, "i", 99, b""), (array, "x", 8, b""), (int, "i", 8, b""),
                  (array, "h", 8, bytes([1, 0, 0, 0, 2, 0, 0, 0])), (array, "i", 5, bytes([0, 1])), (array, "d", 15, bytes(8)),
                  (array, "d", 14, bytes([0x3F, 0x80, 0, 0])), (array, "i", 8, "x"), (array, "u", 20, b"a\0\0\0"),
                  (array, "u", 18, b"a\0"), (array, "q", 13, bytes([255] * 8)), (array, "i", 8, b"abc"), (1, "i", 8, b"")]:
    attempt(_array_reconstructor, *arguments)

# Iteration.
i = iter(array("i", [1, 2]))
print(type(i).__name__, next(i), i.__reduce__()[1:], list(i), list(i), i.__reduce__()[1:])
i.__setstate__(1)
i = iter(array("i", [1, 2]))
i.__setstate__(1)
print(list(i))
attempt(iter(array("i")).__setstate__, "x")
print(list(reversed(array("i", [1, 2, 3]))), sum(array("d", [0.5, 0.25])), max(array("b", [3, 9, -1])))
match array("i", [1, 2]):
    case [x, y]:
        print("sequence", x, y)
print(array[int])
a = array("i", [1])
for x in a:
    if x < 5:
        a.append(x + 1)
print(a)
