"""T11, files."""

import io
import os
import shutil
import subprocess
import sys
import tempfile

folder = tempfile.mkdtemp()
os.chdir(folder)


def attempt(text):
    try:
        result = eval(text, globals())
        print(text, "->", result if not hasattr(result, "close") else (type(result).__name__, result.close()))
    except Exception as error:
        print(f"{text} -> {type(error).__name__}: {str(error).replace(folder, '...')}")


print("text")
with open("a.txt", "w", encoding="utf-8") as file:
    print(file.write("first\nsecond\n"), file.writable(), file.readable(), file.name, file.mode, file.encoding, file.closed)
    file.writelines(["third\n", "fourth"])
    print("printed", 5, sep="|", file=file)
print(file.closed)
with open("a.txt", encoding="utf-8") as file:
    print(file.readline(), file.read(3), file.tell() > 0, list(file), file.read(), file.readline(), repr(file.newlines))
    file.seek(0)
    print([line.rstrip() for line in file], file.seek(0), file.readlines(8))
with open("a.txt") as file:
    for number, line in enumerate(file, 1):
        print(number, repr(line), end=" ")
print(open("a.txt").read() == "".join(open("a.txt")))

print("modes")
for mode in ("w", "x", "a", "r+", "w+", "a+", "rb", "wb", "ab", "rb+", "xb"):
    try:
        name = "new" + mode if "x" in mode else "mode.txt"
        with open(name, mode) as file:
            kind = type(file).__name__
            data = b"abc" if "b" in mode else "abc"
            wrote = file.write(data) if file.writable() else "-"
            file.seek(0)
            print(mode, kind, wrote, file.read() if file.readable() else "-", file.mode)
    except OSError as error:
        print(mode, type(error).__name__, error)
for text in ("open('a.txt', 'x')", "open('missing.txt')", "open('.')", "open('a.txt/b')", "open('a.txt', 'rw')", "open('a.txt', '')", "open('a.txt', 'q')", "open('a.txt', 'rbt')",
             "open('a.txt', 'rb', encoding='utf-8')", "open('a.txt', 'r', 0)", "open('a.txt', encoding='no-such')", "open('a.txt', errors='no-such').read()", "open('a\\0b')", "open(None)",
             "open(3.5)", "open('a.txt', 5)", "open('a.txt', newline='x')", "open(12345)", "open('missing/new', 'w')", "open('a.txt', 'wb').write('text')", "open('b.txt', 'w').write(b'bytes')",
             "open('a.txt', 'w').read()", "open('c.txt', 'wb').read()", "open('c.txt').write('x')", "open('c.txt', 'rb').write(b'x')", "open('c.txt', 'U')", "open('c.txt', 'r', -5)"):
    attempt(text)

print("encodings")
sample = "aé€😀ß\n"
for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32-be", "latin-1", "ascii", "cp1252", "utf-7", "idna", "cp437", "koi8-r"):
    try:
        with open("encoded", "w", encoding=encoding, newline="\n") as file:
            file.write(sample)
    except Exception as error:
        print(encoding, type(error).__name__, str(error)[:70])
        continue
    with open("encoded", encoding=encoding) as file:
        print(encoding, file.read() == sample, os.path.getsize("encoded"), open("encoded", "rb").read()[:6])
for errors in ("strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace", "surrogateescape"):
    try:
        with open("encoded", "w", encoding="ascii", errors=errors, newline="") as file:
            file.write("aé€\n")
        print(errors, open("encoded", "rb").read())
    except UnicodeError as error:
        print(errors, error)
with open("bad", "wb") as file:
    file.write(b"ok \xff\xfe \xe2\x82 end\n")
for errors in ("strict", "ignore", "replace", "backslashreplace", "surrogateescape"):
    try:
        print(errors, ascii(open("bad", encoding="utf-8", errors=errors).read()))
    except UnicodeError as error:
        print(errors, error, error.start, error.end, error.reason)

print("newlines")
with open("lines", "wb") as file:
    file.write(b"unix\ndos\r\nmac\rlast")
for newline in (None, "", "\n", "\r", "\r\n"):
    with open("lines", newline=newline) as file:
        print(repr(newline), file.readlines(), file.newlines)
    with open("written", "w", newline=newline) as file:
        file.write("a\nb\r\n")
    print(open("written", "rb").read())
tell = open("lines", newline="")
tell.readline()
position = tell.tell()
rest = tell.read()
tell.seek(position)
print(tell.read() == rest, tell.seek(0, 2), tell.read())
attempt("tell.seek(1, 1)")
attempt("tell.seek(-1)")
tell.close()
for text in ("tell.read()", "tell.write('')", "next(tell)", "tell.seek(0)", "tell.fileno()", "tell.__enter__()", "tell.close()"):
    attempt(text)

print("bytes, positions, buffers")
with open("data", "wb+") as file:
    print(file.write(bytes(range(256))), file.tell(), file.seek(10), file.read(3), file.seek(-2, os.SEEK_END), file.read(), file.truncate(5), file.seek(0), file.read())
    buffer = bytearray(4)
    print(file.seek(1), file.readinto(buffer), buffer, file.peek(1)[:1], type(file.raw).__name__, type(file).__name__)
with open("data", "rb", buffering=0) as file:
    print(type(file).__name__, file.read(2), file.readall(), file.read(), file.isatty(), file.seekable())
with open("data", "wb") as file:
    file.write(b"not yet there")
    print(os.path.getsize("data"), file.flush(), os.path.getsize("data"))
with open("log", "w", buffering=1) as file:
    file.write("half a line")
    size = os.path.getsize("log")
    file.write(" and its end\n")
    print(size, os.path.getsize("log"), file.line_buffering)
file = open("data", "r+b")
print(file.read(3), file.write(b"XYZ"), file.seek(0), file.read())
file.close()
descriptor = os.open("data", os.O_RDONLY)
with open(descriptor, "rb", closefd=False) as file:
    print(file.read(3), file.name == descriptor)
print(os.read(descriptor, 2), os.close(descriptor))
attempt("os.read(descriptor, 1)")
with open("data", opener=lambda path, flags: os.open("log", flags)) as file:
    print(file.read())
detached = open("a.txt", "w")
print(type(detached.detach()).__name__)
attempt("detached.read()")

print("big ones")
with open("big", "w") as file:
    for number in range(200_000):
        file.write(f"line {number}\n")
with open("big") as file:
    print(sum(1 for _ in file), os.path.getsize("big"))
with open("big") as file:
    file.seek(1_000_000)
    file.readline()
    print(file.readline(), len(file.read()))
with open("sparse", "wb") as file:
    file.seek(5 * 1024 ** 3)
    file.write(b"!")
print(os.path.getsize("sparse"))
with open("sparse", "rb") as file:
    print(file.seek(-1, 2), file.read())
os.remove("sparse")

print("nothing is lost at exit")
program = "f = open('left', 'w'); f.write('kept' * 3); g = open('left2', 'wb'); g.write(b'kept'); import io; h = io.TextIOWrapper(g); h.write(' too')"
print(subprocess.run([sys.executable, "-c", program]).returncode, open("left").read(), open("left2").read())
program = "f = open('left', 'w'); f.write('before the error'); print('out', end=''); 1 / 0"
done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
print(done.returncode, done.stdout, done.stderr.splitlines()[-1], open("left").read())
program = "import sys; f = open('left', 'w'); f.write('before exit'); sys.stdout.write('out'); sys.stderr.write('err'); sys.exit(3)"
done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
print(done.returncode, done.stdout, done.stderr, open("left").read())


class Failing(io.RawIOBase):
    def writable(self):
        return True

    def write(self, data):
        raise OSError(28, "disk full")


broken = io.BufferedWriter(Failing())
broken.write(b"x")
attempt("broken.flush()")
attempt("broken.close()")
print(broken.closed)
try:
    with open("left", "w") as file:
        file.write("partly")
        raise KeyError("inside")
except KeyError as error:
    print(error, file.closed, open("left").read())
memory = io.StringIO("a\nb\n")
print(memory.readline(), memory.write("xyz"), memory.getvalue(), io.BytesIO(b"abc").read(2), list(io.StringIO("p\nq")))
os.chdir("/")
shutil.rmtree(folder)
print(os.path.exists(folder))
