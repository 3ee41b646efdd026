"""Files that nobody closed: written out, closed and warned of."""
import gc
import os
import tempfile
import warnings


def forget(*args, **options):
    """Opens a file, writes to it if that is allowed, and drops it."""
    file = open(*args, **options)
    if file.writable():
        file.write(b"abc" if "b" in args[1] else "abc")


os.chdir(tempfile.mkdtemp())
for arguments in (("x", "w"), ("x", "wb"), ("x", "rb"), ("x", "r"), ("x", "rb", 0), ("x", "r+b"), ("x", "ab", 0)):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        forget(*arguments)
        for _ in range(3):
            gc.collect()
    with open("x", "rb") as file:
        print(arguments, [(w.category.__name__, str(w.message)) for w in seen], file.read())
os.remove("x")
