"""hashlib's digests: values, attributes, copies, errors."""

import hashlib
import hmac
import _blake2
import _md5
import _sha1
import _sha2
import _sha3

DATA = [b"", b"a", b"abc", b"x" * 55, b"x" * 56, b"x" * 63, b"x" * 64, b"x" * 65, b"x" * 127, b"x" * 128, b"x" * 135, b"x" * 136,
        b"x" * 167, b"x" * 168, b"x" * 169, bytes(range(256)) * 9]


def attempt(function, *args, **kwargs):
    try:
        result = function(*args, **kwargs)
        print(result if isinstance(result, (bytes, str, int, type(None))) else type(result))
    except BaseException as error:
        print(type(error).__name__, error)


fixed = [_md5.md5, _sha1.sha1, _sha2.sha224, _sha2.sha256, _sha2.sha384, _sha2.sha512, _sha3.sha3_224, _sha3.sha3_256,
         _sha3.sha3_384, _sha3.sha3_512, _blake2.blake2b, _blake2.blake2s]
for make in fixed:
    for data in DATA:
        print(make(data).hexdigest())
    h = make(b"ab")
    copy = h.copy()
    h.update(memoryview(b"cd"))
    print(h.name, h.block_size, h.digest_size, h.digest() == make(b"abcd").digest(), copy.hexdigest())
    for args, kwargs in [(("a",), {}), ((5,), {}), ((b"a",), {"string": b"b"}), ((), {"string": b"b"}), ((None,), {})]:
        attempt(make, *args, **kwargs)
    attempt(h.update, "text")
    attempt(h.update)
for make in (_sha3.shake_128, _sha3.shake_256):
    for data in DATA:
        print(make(data).hexdigest(7), make(data).digest(400)[-5:])
    s = make()
    print(s.name, s.digest_size, s.block_size, s._capacity_bits, s._rate_bits, s._suffix)
    for length in (-1, 0, 2 ** 29, 2 ** 70, "a"):
        attempt(s.digest, length)
B = _blake2.blake2b
S = _blake2.blake2s
for k in [dict(digest_size=0), dict(digest_size=65), dict(key=b"a" * 65), dict(salt=b"a" * 17), dict(person=b"a" * 17),
          dict(fanout=256), dict(fanout=-1), dict(depth=0), dict(depth=256), dict(leaf_size=-1), dict(leaf_size=2 ** 32),
          dict(node_offset=-1), dict(node_offset=2 ** 64), dict(node_depth=256), dict(inner_size=65), dict(last_node=True),
          dict(key=b"k", salt=b"s", person=b"p", fanout=2, depth=2, leaf_size=4096, node_offset=7, node_depth=1,
               inner_size=32, last_node=True, digest_size=20), dict(key="a"), dict(digest_size="a")]:
    for make in (B, S):
        attempt(lambda: make(b"abc" * 50, **k).hexdigest())
print(S(b"", node_offset=2 ** 47 + 12345).hexdigest(), B(b"", key=b"key", person=b"me").hexdigest())
attempt(S, b"", node_offset=2 ** 48)
attempt(type(_md5.md5()))
print(sorted(hashlib.algorithms_guaranteed))
print(hashlib.new("sha256", b"x").hexdigest(), hmac.new(b"key", b"message", "sha256").hexdigest())
print(hmac.digest(b"k" * 200, b"m", "md5").hex())
