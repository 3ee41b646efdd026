import _struct as s
import _random


def t(f, *a):
    try:
        print(f.__name__, f(*a))
    except Exception as e:
        print(f.__name__, type(e).__name__, e)


for f in 'b', 'B', '<hHiIlLqQ', '>hHiIlLqQ', '@bhilqnN', 'ccc', '3s5p', '?', 'xix', '2h', '=bq', '@bq', '!d', '0i', ' i i ':
    t(s.calcsize, f)
t(s.pack, '<hHiIlLqQ', -1, 2, -3, 4, -5, 6, -7, 2**64 - 1)
t(s.unpack, '<hHiIlLqQ', s.pack('<hHiIlLqQ', -1, 2, -3, 4, -5, 6, -7, 2**64 - 1))
t(s.pack, '>bhilq', 1, 2, 3, 4, 5)
t(s.pack, '@bi?c3s5p', 1, 2, [], b'x', b'abcdef', b'pqrstuvw')
t(s.unpack, '@bi?c3s5p', s.pack('@bi?c3s5p', 1, 2, [], b'x', b'abcdef', b'pqrstuvw'))
t(s.pack, '<efd', 1.5, 2.5, 3.1)
t(s.unpack, '<efd', s.pack('<efd', 1.5, 2.5, 3.1))
for f, v in ('b', 128), ('B', -1), ('h', 40000), ('H', 70000), ('i', 2**31), ('<q', 2**63), ('<Q', -1), ('b', 'a'), ('c', b'ab'), ('f', 'a'), ('d', 10**400), ('3s', 'a'), ('e', 1e6), ('f', 1e300), ('z', 1), ('3', 1), ('b', 1.5):
    t(s.pack, f, v)
t(s.pack, 'ii', 1)
t(s.unpack, 'i', b'abc')
t(s.unpack_from, 'i', b'abc', 0)
t(s.unpack_from, '<h', b'abcd', 1)
t(s.unpack_from, '<h', b'abcd', -2)
t(s.unpack_from, '<h', b'abcd', -1)
t(s.unpack_from, '<h', b'abcd', -5)
t(s.unpack, 'i', 5)
print(list(s.iter_unpack('<h', b'abcdef')))
t(s.iter_unpack, '<h', b'abc')
t(s.iter_unpack, '', b'abc')
b = bytearray(6)
s.pack_into('<h', b, 2, 258)
print(b)
t(s.pack_into, '<h', b, 5, 1)
x = s.Struct('<2h')
print(x, x.size, x.format, x.pack(1, 2), x.unpack(b'abcd'), s.error, s.error.__module__)
t(s.Struct, 5)
r = _random.Random(42)
print([r.random() for _ in range(4)], r.getrandbits(5), r.getrandbits(32), r.getrandbits(100), r.getrandbits(0))
st = r.getstate()
a = r.random()
r.setstate(st)
print(a == r.random(), len(st), st[-1])
for seed in 0, -5, 2**100, 'abc' * 0 + '', 1.5, 12345678901234567890:
    r.seed(seed)
    print(r.random() if seed != '' else '')
t(r.getrandbits, -1)
t(r.setstate, 5)
t(r.setstate, (1, 2))


import struct

# into any memory that may be written to, with its errors; complex numbers
memory = bytearray(10)
struct.pack_into("<H", memoryview(memory)[2:6], 1, 513)
print(memory, struct.unpack("<FD", struct.pack("<FD", 1 + 2j, 3 - 4j)), struct.calcsize("bF"), struct.calcsize("bD"))
for buffer, offset in ((memory, -2), (memory, -11), (memory, 9), (memory, 2**63 - 1), (b"abcd", 0), (memoryview(b"abcd"), 0)):
    try:
        struct.pack_into("<I", buffer, offset, 123)
    except (struct.error, TypeError) as e:
        print(type(e).__name__, e)
for format in "i\0", "F", "k":
    try:
        struct.pack(format, "x")
    except struct.error as e:
        print(e)
print(struct.Struct.__new__(struct.Struct).size)
