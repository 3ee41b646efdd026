"""Buffered and text streams over raw streams that Python code makes."""
import io
import sys

# What streams that failed to close say when they are finalized is another matter.
sys.unraisablehook = lambda unraisable: None


class Raw(io.RawIOBase):
    def __init__(self, *parts):
        self.parts = list(parts)
        self.reads = 0
        self.written = []

    def readable(self):
        return True

    def writable(self):
        return True

    def readinto(self, buffer):
        self.reads += 1
        part = self.parts.pop(0) if self.parts else b""
        if part is None:
            return None
        buffer[:len(part)] = part
        return len(part)

    def write(self, data):
        self.written.append(bytes(data))
        return len(data)


def show(function):
    try:
        print(repr(function()))
    except Exception as e:
        print(type(e).__name__, e, "| cause", repr(e.__cause__), "| context", repr(e.__context__))


buffered = io.BufferedReader(Raw(b"abc", b"d", None, b"efg", None, None))
for size in (6, 1, 10, 1, None):
    show(lambda: buffered.read(size))

raw = Raw(b"abc", b"de", b"fgh", b"jkl")
buffered = io.BufferedReader(raw, buffer_size=10)
for space in (2, 2, 2, 20):
    target = bytearray(space)
    show(lambda: (buffered.peek(3), buffered.readinto1(target), bytes(target), raw.reads))

buffered = io.BufferedReader(Raw(b"x"))
show(lambda: buffered.__init__(Raw(), buffer_size=0))
show(buffered.read)
text = io.TextIOWrapper(io.BytesIO(b"x"))
show(lambda: text.__init__(io.BytesIO(), newline="?"))
show(text.read)
show(lambda: io.TextIOWrapper(io.BytesIO(), encoding="utf-8\0"))
show(lambda: io.TextIOWrapper(io.BytesIO(), encoding="\udcfe"))

raw = Raw()
raw.readinto = lambda buffer: b""
show(io.BufferedReader(raw).readline)

for wrap in (io.BufferedWriter, lambda raw: io.TextIOWrapper(io.BufferedWriter(raw))):
    raw = Raw()
    stream = wrap(raw)

    def flush():
        raise OSError("flush")

    def close():
        raise OSError("close")

    stream.flush = flush
    raw.close = close
    show(stream.close)
    del raw.close, stream.flush

raw = Raw()
buffered = io.BufferedWriter(raw)
raw.name = buffered
show(lambda: repr(buffered))
del raw.name

raw = Raw()
text = io.TextIOWrapper(raw, encoding="ascii")
text.write("abc")
text.write("def")
text.write("g" * 8192)
text.write("h")
text.flush()
print([len(part) for part in raw.written])

pair = io.TextIOWrapper(io.BufferedRWPair(io.BytesIO(b"foo\nbar\n"), io.BytesIO()), encoding="ascii")
line = pair.readline()
pair.write(line)
print(repr(line + pair.readline()))
show(io.TextIOWrapper(io.BufferedReader(Raw(None)), encoding="ascii").read)
