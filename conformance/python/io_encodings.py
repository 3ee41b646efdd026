"""Text files in encodings that have a state."""
import os

name = os.path.join(os.environ.get("TMPDIR", "/tmp"), "io_encodings_%d" % os.getpid())

with open(name, "w", encoding="utf-8-sig") as f:
    f.write("äb\n")
    f.write("c")
with open(name, "a", encoding="utf-8-sig") as f:
    f.write("d")
with open(name, encoding="utf-8-sig") as f:
    print(f.read())
with open(name, encoding="utf-8-sig") as f:
    at = []
    while True:
        position = f.tell()
        c = f.read(1)
        if not c:
            break
        at.append((position, c))
    for position, c in reversed(at):
        f.seek(position)
        assert f.read(1) == c
os.remove(name)
