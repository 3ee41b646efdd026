"""BytesIO, StringIO and the buffered streams over them."""
import io


def show(function, *args):
    try:
        print(repr(function(*args)))
    except Exception as e:
        print(type(e).__name__, e)


b = io.BytesIO(b"one\ntwo\nthree")
show(b.readline)
show(b.readline, 2)
show(b.read, 1)
show(b.tell)
show(b.readlines)
show(b.seek, -3, 2)
show(b.write, b"REEfour")
show(b.getvalue)
show(b.truncate, 5)
show(b.getvalue)
show(b.seek, 8)
show(b.write, b"x")
show(b.getvalue)
show(b.read)
show(b.seek, -1)
show(b.seek, 0, 3)
show(b.write, "text")
a = bytearray(4)
b.seek(0)
show(b.readinto, a)
print(a)
show(b.readinto, b"abcd")
with b.getbuffer() as view:
    print(len(view), view.tobytes()[:3])
    view[0] = 79
    show(b.write, b"123456789")
show(b.getvalue)
b.seek(0)
b.write(b"123456789")
show(b.__getstate__)
other = io.BytesIO()
other.__setstate__((b"state", 2, {"extra": 1}))
print(other.read(), other.extra)
show(other.__setstate__, 3)
b.close()
show(b.read)
show(b.getvalue)
print(b.closed)


class Lines(io.BytesIO):
    def __init__(self, first, second):
        super().__init__(first + b"\n" + second)
        self.kept = 1


lines = Lines(b"a", b"b")
print(list(lines), lines.kept)

for newline in ("\n", "", None, "\r", "\r\n"):
    s = io.StringIO("a\nb\r\nc\rd", newline)
    print(repr(newline), list(s), repr(s.getvalue()), s.newlines)
    s = io.StringIO(newline=newline)
    s.write("a\nb\r\nc\rd")
    s.seek(0)
    print(repr(s.read()), repr(s.getvalue()))
s = io.StringIO("héllo 🐍 wörld")
show(s.read, 7)
show(s.tell)
show(s.write, "___")
show(s.getvalue)
show(s.seek, 25)
show(s.write, "end")
show(s.getvalue)
show(s.truncate, 3)
show(s.getvalue)
show(s.seek, 1, 1)
show(s.seek, -1)
show(s.write, b"")
show(s.__getstate__)
show(io.StringIO, 5)
show(io.StringIO, "", "x")
for i in range(3):
    print(i, "x", sep="-", end=";", file=s)
show(s.getvalue)
s.close()
show(s.write, "x")


class Slow(io.RawIOBase):
    """Gives and takes a few bytes at a time."""

    def __init__(self, data=b""):
        self.data = data
        self.at = 0
        self.taken = []

    def readable(self):
        return True

    def writable(self):
        return True

    def readinto(self, target):
        part = self.data[self.at : self.at + min(3, len(target))]
        target[: len(part)] = part
        self.at += len(part)
        return len(part)

    def write(self, data):
        self.taken.append(bytes(data[:4]))
        return min(4, len(data))


r = io.BufferedReader(Slow(b"abc\ndefghij\nklmnop"), 5)
show(r.peek)
show(r.readline)
show(r.read1)
show(r.read, 4)
show(r.readline)
show(r.read)
show(r.read)
show(r.seek, 0)
show(r.tell)
w = io.BufferedWriter(Slow(), 6)
show(w.write, b"abc")
print(w.raw.taken)
show(w.write, b"defghijklmn")
print(w.raw.taken)
w.flush()
print(w.raw.taken)
show(w.write, "x")
w.close()
show(w.write, b"x")
show(Slow(b"12345678").read, 2)
show(Slow(b"12345678").read)
show(Slow(b"1\n2\n").readlines)

x = io.BufferedRandom(io.BytesIO(b"0123456789"))
show(x.read, 3)
show(x.write, b"abc")
show(x.read, 2)
show(x.tell)
show(x.seek, 0)
show(x.read)
show(x.seek, 4)
show(x.truncate)
show(x.raw.getvalue)
pair = io.BufferedRWPair(io.BytesIO(b"in"), io.BytesIO())
show(pair.read)
show(pair.write, b"out")
pair.flush()
show(pair.readable)
show(io.BufferedReader, io.BytesIO(), 0)
d = io.BufferedReader(io.BytesIO(b"x"))
d.detach()
show(d.read)
show(d.detach)
print(repr(d))

i = io.IncrementalNewlineDecoder(None, True)
for part in ("a\r", "\nb\r", "c\n", "\r"):
    show(i.decode, part)
    print(i.getstate(), repr(i.newlines))
show(i.decode, "", True)
i.reset()
print(i.newlines)
show(i.decode, b"")


import pickle
import sys


def t(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__, str(e)


print('# positions far behind the end')
for cls, x in ((io.BytesIO, b'abc'), (io.StringIO, 'abc')):
    for p in (2**31-1, 2**31, 2**40, sys.maxsize-1, sys.maxsize, sys.maxsize+1, 2**70, -1, -2**40, -2**63, -2**64):
        f = cls(x)
        print(cls.__name__, p, t(lambda: f.seek(p)), f.tell(), t(lambda: f.read()), t(lambda: f.read(1)), t(lambda: f.readline()), t(lambda:next(f)), t(lambda: f.readlines()), t(lambda: f.write(x[:0])), f.tell())
        if p not in (2**31-1, 2**31, 2**40): print('   ', t(lambda: f.write(x)))
        print('   ', f.tell(), t(lambda: f.seek(0,1)), t(lambda: f.truncate()), f.tell(), f.getvalue())
        for w in (1, 2, 3, -1):
            f.seek(1)
            print('   ', w, t(lambda: f.seek(p, w)), f.tell())
            print('   ', t(lambda: f.truncate(p)), f.tell(), f.getvalue())
    f = cls(x); f.seek(sys.maxsize)
    print(t(lambda: f.seek(1, 1)), t(lambda:f.tell()))
    print(t(lambda: f.seek(sys.maxsize, 2)), t(lambda:f.tell()))
    print(t(lambda: f.seek(-sys.maxsize-1, 2)), t(lambda:f.tell()))
    f.seek(2**40); 
    print(f.__getstate__())
    g = pickle.loads(pickle.dumps(f)); print(g.tell(), g.getvalue())
f = io.BytesIO(b'abc'); f.seek(2**40); print(t(lambda: f.readinto(bytearray(3))), t(lambda: f.read1()), t(lambda: f.read1(3)), t(lambda: f.getbuffer().tolist()))
print(t(lambda: f.seek(1.5)), t(lambda: f.seek('1')), t(lambda: f.truncate(1.5)), t(lambda: f.seek(0, 2**40)))
f = io.StringIO('abc')
print(t(lambda: f.seek(1.5)), t(lambda: f.seek('1')), t(lambda: f.truncate(1.5)), t(lambda: f.seek(0, 2**40)))
print('# __setstate__')
for cls, states in ((io.BytesIO, [(b'x',), (b'xyz', 2**40, None), (b'xyz', 2**70, None), ('xyz', 0, None), (None, 0, None), (b'x', -1, None), (b'x', -2**70, None), (b'x', 1.5, None), (b'x', 0, 3), (b'x', 0, {'a': 1}), (b'x', 0, None, 1), bytearray(b'x'), None, [b'x', 0, None], (b'x', 0, {1: 2})]),
   (io.StringIO, [('x',), ('xyz', '\n', 2**40, None), ('xyz', '\n', 2**70, None), (b'xyz', '\n', 0, None), (1, '\n', 0, None), (None, '\n', 0, None), ('x', 1, 0, None), ('x', 'q', 0, None),  ('x', None, 0, None), ('x\r\ny', '', 0, None), ('x', '\n', -1, None), ('x', '\n', -2**70, None), ('x', '\n', 1.5, None), ('x', '\n', 0, 3), ('x', '\n', 0, {'a': 1}), ('x', '\n', 0, None, 1), None, 'x', ['x', '\n', 0, None], ('x', '\n', 0, {1: 2}), ('a\nb', '\r\n', 0, None)])):
    for s in states:
        f = cls()
        print(cls.__name__, s, t(lambda: f.__setstate__(s)), t(f.tell), t(f.getvalue), t(lambda: f.__dict__), t(f.readline))
print("# the object behind getbuffer()")
f = io.BytesIO(b"abc")
buffer = f.getbuffer().obj
view = buffer.__buffer__(0)
view[0] = 65
print(type(buffer).__name__, view.tolist(), f.getvalue(), t(lambda: f.write(b"longer")))
buffer.__release_buffer__(view)
print(t(lambda: view[0]))
