"""zlib, gzip and zipfile: streams in all wrappings, errors, copies, checksums."""

import gzip
import io
import random
import zipfile
import zlib

random.seed(3)


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except BaseException as error:
        print(type(error).__module__, type(error).__name__, error)


c = zlib.compress(b"hello" * 10)
for data in (b"", b"abc", c[:-1], c + b"x", c[:-1] + b"x", "a", 5):
    attempt(zlib.decompress, data)
attempt(zlib.compress, "a")
attempt(zlib.compress, b"", 99)
attempt(zlib.compress, b"a", 9, 99)
attempt(zlib.decompress, c, 99)
attempt(zlib.decompress, c, bufsize=-1)
attempt(zlib.decompress, c, bufsize=0)
attempt(zlib.compressobj, 99)
attempt(zlib.compressobj, 1, 7)
attempt(zlib.compressobj, zdict="a")
attempt(zlib.decompressobj, 99)
attempt(zlib.decompressobj, zdict=5)

d = zlib.decompressobj()
attempt(d.decompress, c, -1)
attempt(d.decompress, c, 5)
print(len(b"".join([d.unconsumed_tail])) > 0, d.unused_data, d.eof)
attempt(d.flush, 0)
print(d.flush(), d.eof, d.unused_data)
attempt(d.decompress, b"more")
d = zlib.decompressobj()
d.decompress(c[:10])
attempt(d.flush)
print(d.eof)
d = zlib.decompressobj()
print(d.decompress(c + b"rest"), d.unused_data, d.eof, d.unconsumed_tail)
d = zlib.decompressobj()
attempt(d.decompress, b"xxxxxxxx")
attempt(d.decompress, c)

co = zlib.compressobj(zdict=b"hello")
z = co.compress(b"hellohello") + co.flush()
attempt(zlib.decompress, z)
for zdict in (b"", b"bad", b"hello"):
    attempt(zlib.decompressobj(zdict=zdict).decompress, z)
co = zlib.compressobj(wbits=-15, zdict=b"hello")
z = co.compress(b"hellohello") + co.flush()
attempt(zlib.decompressobj(-15, zdict=b"hello").decompress, z)

co = zlib.compressobj()
co.compress(b"a")
co.flush()
attempt(co.compress, b"b")
attempt(co.flush)
attempt(co.copy)
attempt(zlib.compressobj().flush, zlib.Z_NO_FLUSH)
attempt(zlib.compressobj().flush, 99)

g = zlib.compressobj(wbits=31)
gz = g.compress(b"abc") + g.flush()
for wbits in (15, 31, 47, -15):
    attempt(zlib.decompress, gz, wbits)
attempt(zlib.decompress, c, 47)
attempt(zlib.decompress, c, 0)
attempt(zlib.decompress, gz[:-1] + b"x", 31)
attempt(zlib.decompress, gz[:-5] + b"xxxxx", 31)
attempt(zlib.decompress, gz[:12], 31)
attempt(zlib.decompress, b"\x1f\x8b\x09", 31)

for value in (0, 1, 5, -1, 2 ** 40 + 3, 0xFFFFFFFF):
    for data in (b"", b"abc", bytes(range(256)) * 300):
        print(zlib.crc32(data, value), zlib.adler32(data, value))
attempt(zlib.crc32, "a")

D = zlib._ZlibDecompressor
d = D()
attempt(d.decompress, c, 5)
print(d.needs_input, d.eof, d.unused_data)
attempt(d.decompress, b"", max_length=-1)
print(d.needs_input, d.eof)
attempt(d.decompress, b"")
d = D()
attempt(d.decompress, c + b"rest")
print(d.unused_data, d.eof)
attempt(D, wbits=99)

# Random pieces, copies on the way, every wrapping and level.
for round in range(60):
    wbits = random.choice((15, -15, 31))
    text = bytes(random.choices(b"abcd", k=random.choice((0, 1, 100, 50000)))) + random.randbytes(random.choice((0, 300)))
    co = zlib.compressobj(random.randint(-1, 9), wbits=wbits)
    packed = b""
    twin, twin_packed = None, b""
    at = 0
    while at < len(text):
        size = random.choice((1, 17, 4000, 20000))
        packed += co.compress(text[at:at + size])
        if random.random() < 0.2:
            packed += co.flush(random.choice((zlib.Z_SYNC_FLUSH, zlib.Z_FULL_FLUSH)))
        if twin is None and random.random() < 0.1:
            twin, twin_packed, rest = co.copy(), packed, at + size
        at += size
    packed += co.flush()
    if twin is not None:
        assert zlib.decompress(twin_packed + twin.compress(text[rest:]) + twin.flush(), wbits) == text
    d = zlib.decompressobj(random.choice((wbits, 47)) if wbits > 0 else wbits)
    out, copies = b"", []
    data = packed + b"tail"
    while data and not d.eof:
        size = random.choice((1, 5, 1000))
        piece, data = data[:size], data[size:]
        out += d.decompress(piece, random.choice((0, 3, 1000)))
        data = d.unconsumed_tail + data
        if random.random() < 0.05 and len(copies) < 3:
            copies.append((d.copy(), out, data))
    out += d.flush()
    assert out == text and d.eof and d.unused_data + data == b"tail", (round, wbits, len(out), len(text), d.eof)
    for twin, before, rest in copies:
        assert before + twin.decompress(rest) + twin.flush() == text
    print(round, len(text), zlib.crc32(text))

buffer = io.BytesIO()
with gzip.GzipFile(fileobj=buffer, mode="wb", mtime=0, filename="x.txt") as file:
    file.write(b"line one\nline two\n" * 1000)
buffer.seek(0)
with gzip.open(buffer, "rt") as file:
    lines = file.readlines()
print(len(lines), lines[-1])
print(gzip.decompress(gzip.compress(b"twice" * 5) + gzip.compress(b"joined")))
attempt(gzip.decompress, b"not gzip")
archive = io.BytesIO()
with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as z:
    z.writestr("a.txt", "alpha " * 1000)
    z.writestr("d/b.bin", bytes(range(256)))
    z.writestr(zipfile.ZipInfo("stored"), b"as it is")
with zipfile.ZipFile(archive) as z:
    print(z.namelist(), z.testzip(), z.read("a.txt")[:12], [i.file_size for i in z.infolist()])
    with z.open("a.txt") as member:
        print(member.read(7), member.readline()[:5])
