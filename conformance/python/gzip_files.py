# Compressed files: whole, in pieces, as text, and pieces of no limit.
import gzip
import io
import os
import sys
import zlib

with gzip.GzipFile("a.gz", "wb", mtime=1) as f:
    f.write(b"some text\n" * 1000)
print(len(gzip.open("a.gz").read()), gzip.open("a.gz").readline(), os.path.exists("a.gz"))
with gzip.open("a.gz", "at", encoding="utf-8") as f:
    print(f.write("more \xe4\n"))
with gzip.open("a.gz", "rt", encoding="utf-8") as f:
    lines = f.readlines()
    print(len(lines), ascii(lines[-1]))
print(gzip.decompress(gzip.compress(b"abc" * 9, mtime=0)), gzip.GzipFile(fileobj=io.BytesIO(gzip.compress(b"xyz"))).read(2))
data = zlib.compress(b"abc" * 10)
print(zlib._ZlibDecompressor().decompress(data, sys.maxsize), zlib.decompressobj().decompress(data, sys.maxsize))
for limit in (2**63, -1, -(2**63) - 1):
    for make in (zlib._ZlibDecompressor, zlib.decompressobj):
        try:
            print(make().decompress(data, limit))
        except (OverflowError, ValueError) as e:
            print(type(e).__name__, e)
