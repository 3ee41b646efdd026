import binascii
import _heapq


def t(f, *a, **k):
    try:
        print(f.__name__, f(*a, **k))
    except Exception as e:
        print(f.__name__, type(e).__name__, e)


t(binascii.hexlify, b'\x01\xff'); t(binascii.b2a_hex, b'abc', ':'); t(binascii.hexlify, b'abcd', b'-', 2); t(binascii.unhexlify, 'ff00')
t(binascii.unhexlify, b'0'); t(binascii.unhexlify, 'zz'); t(binascii.unhexlify, 'é'); t(binascii.unhexlify, 5); t(binascii.hexlify, 'a')
t(binascii.b2a_base64, b'hello'); t(binascii.b2a_base64, b'hello', newline=False)
for x in 'aGVsbG8=', b'aGVs\nbG8=', 'a', 'ab', 'abc', 'aGVsbG8', 'YQ==YQ==', '=', '', 'a===', 'aGVsbG8=!':
    t(binascii.a2b_base64, x)
t(binascii.crc32, b'hello'); t(binascii.crc32, b'lo', binascii.crc32(b'hel')); t(binascii.crc_hqx, b'hello', 0)
print(binascii.Error.__mro__, binascii.Incomplete.__module__)
h = [5, 3, 8, 1, 9, 2]
_heapq.heapify(h); print(h)
_heapq.heappush(h, 0); print(h, _heapq.heappop(h), h, _heapq.heapreplace(h, 7), h, _heapq.heappushpop(h, -1), _heapq.heappushpop(h, 99), h)
_heapq.heapify_max(h); print(h); _heapq.heappush_max(h, 50); print(_heapq.heappop_max(h), h, _heapq.heapreplace_max(h, 4), _heapq.heappushpop_max(h, 1), h)
t(_heapq.heappop, []); t(_heapq.heapreplace, [], 1); t(_heapq.heappushpop, [], 1); t(_heapq.heappush, 1, 2); t(_heapq.heapify, [1, 'a'])
