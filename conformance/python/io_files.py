"""Files: open, FileIO, text streams with positions."""
import io
import os

name = os.path.join(os.environ.get("TMPDIR", "/tmp"), "io_files_%d" % os.getpid())


def show(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)).replace(name, "NAME"))
    except Exception as e:
        print(type(e).__name__, str(e).replace(name, "NAME"))


with open(name, "w", encoding="utf-8") as f:
    print(f.mode, f.encoding, f.errors, f.line_buffering, f.write_through, f.newlines)
    print(type(f.buffer).__name__, type(f.buffer.raw).__name__)
    show(f.write, "first\nzweite Zeile: äöü\n")
    show(f.writelines, ["third 🐍\n", "last"])
    show(f.tell)
    show(f.read)
    show(f.write, b"x")
    show(f.write, "\ud800")
show(f.write, "x")
show(lambda: repr(f))

with open(name, encoding="utf-8") as f:
    show(f.readline)
    show(f.tell)
    show(f.read, 9)
    show(f.tell)
    show(f.readline, 3)
    show(next, f)
    show(f.tell)
    print(list(f))
    show(f.tell)
    show(f.seek, 0)
    positions = []
    while True:
        at = f.tell()
        c = f.read(1)
        if not c:
            break
        positions.append((at, c))
    for at, c in reversed(positions):
        f.seek(at)
        assert f.read(1) == c
    show(f.seek, 1, 1)
    show(f.seek, 0, 2)
    show(f.seek, 0, 7)
    show(f.seek, -1)
    show(f.write, "x")
    show(f.fileno().__class__)

for encoding in ("ascii", "latin-1", "utf-8"):
    with open(name, encoding=encoding) as f:
        show(f.read)
with open(name, encoding="ascii", errors="replace") as f:
    print(len(f.read()))

data = "äöü\r\nx\ry\n" * 3000
for newline in (None, "", "\n", "\r", "\r\n"):
    with open(name, "w", encoding="utf-8", newline=newline) as f:
        f.write(data)
    with open(name, "rb") as f:
        raw = f.read()
    print(repr(newline), len(raw), raw[:14])
    with open(name, encoding="utf-8", newline=newline) as f:
        lines = f.readlines()
        print(len(lines), lines[:3], f.newlines)
    with open(name, encoding="utf-8", newline=newline) as f:
        f._CHUNK_SIZE = 7
        at = []
        for _ in range(40):
            at.append((f.tell(), f.readline()))
        for position, line in at[::-7]:
            f.seek(position)
            assert f.readline() == line, (position, line)

with open(name, "w+b") as f:
    print(type(f).__name__, f.mode)
    f.write(b"0123456789")
    f.seek(2)
    show(f.read, 3)
    f.write(b"AB")
    f.seek(0)
    show(f.read)
with open(name, "ab") as f:
    print(f.tell(), f.mode)
    f.write(b"!")
with open(name, "rb", buffering=0) as f:
    print(type(f).__name__, f.mode)
    show(f.read, 4)
    a = bytearray(3)
    show(f.readinto, a)
    print(a)
    show(f.readall)
    show(f.read)
    show(f.write, b"x")
    show(f.seek, 3)
    show(f.tell)
    show(f.seekable)
    show(f.isatty)
show(f.read)
print(repr(f))
with open(name, "r+", encoding="ascii") as f:
    show(f.read, 3)
    f.seek(0)
    f.write("xyz")
    f.seek(0)
    show(f.read, 5)
    show(f.truncate, 4)
with open(name, "x") if not os.path.exists(name) else open(name) as f:
    show(f.read)
show(open, name, "x")

for arguments in (
    ("q",), ("rw",), ("rbt",), ("",), ("b",), ("r", 0), ("rb", -1, "ascii"), ("rb", -1, None, "strict"),
    ("rb", -1, None, None, "\n"), ("r", -1, "nosuchencoding"), ("r", -1, None, None, "x"), ("r", -1, 5),
):
    show(open, name, *arguments)
show(open, name + ".missing")
show(open, os.path.dirname(name), "w")
show(open, "a\0b")
show(open, 1.5)
show(open, -1)
show(open, 987)
show(open, name, closefd=False)
show(open, name, opener=lambda path, flags: -5)
show(open, name, opener=lambda path, flags: "x")
fd = os.open(name, os.O_RDONLY)
with open(fd, closefd=False) as f:
    print(f.name == fd, f.read())
os.close(fd)

with open(name, "wb") as f:
    f.write(b"\xe4\xf6\nabc\n")
with open(name, encoding="utf-8") as f:
    show(f.readline)
    f.seek(0)
    f.reconfigure(encoding="latin-1")
    show(f.readline)
    show(f.reconfigure, encoding="utf-8")
t = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\r\n", write_through=True)
t.write("a\nb")
print(t.buffer.getvalue())
t.reconfigure(newline="\n", line_buffering=True)
t.write("c\n")
print(t.buffer.getvalue(), t.line_buffering)
b = t.detach()
show(t.read)
show(t.detach)
print(repr(t), b.getvalue())
with open(name, "rb") as f:
    for line in f:
        print(line)
with open(name, "w") as f, io.FileIO(name) as g:
    f.write("unflushed")
    print(g.read())
    f.flush()
    print(g.read())
os.remove(name)

# Reading takes the memory that what is there needs, however much is asked for.
import tempfile
with tempfile.NamedTemporaryFile("w", delete_on_close=False) as f:
    f.write("hello\nworld\n")
    f.close()
    for n in 2**30, 2**31:
        for mode, buffering in ("r", -1), ("rb", -1), ("r+b", -1), ("rb", 0):
            with open(f.name, mode, buffering) as g:
                print(repr(g.read(n)), repr(g.read(n)))
                g.seek(0)
                print(repr(g.readline(n)), g.readlines(n))
    with open(f.name, "rb") as g:
        print(g.read1(2**31), g.read1(2**31))
