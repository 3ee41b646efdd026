"""compileall over a copy of the whole library: every file compiles, every cached file is what a fresh compilation gives."""

import importlib.util
import marshal
import os
import shutil

from _sections import LIBRARY, section, start

# Tests, what needs Tk, and how CPython itself was built are not part of Naja.
IGNORED = ("test", "idlelib", "tkinter", "turtledemo", "turtle.py", "site-packages", "__pycache__", "lib-dynload", "_bundled")
IGNORED_STARTS = ("_sysconfigdata_", "config-3.")


def copy():
    shutil.copytree(LIBRARY, "Lib", ignore=ignored)


def ignored(folder, names):
    return [n for n in names if n in IGNORED or n.startswith(IGNORED_STARTS) or n.endswith((".so", ".pyc"))]


def sources():
    for folder, folders, files in os.walk("Lib"):
        folders[:] = sorted(f for f in folders if f != "__pycache__")
        for name in sorted(files):
            if name.endswith(".py"):
                yield os.path.join(folder, name)


def check(optimization):
    """Compares the cached files with fresh compilations. Returns a text: counts and every difference."""
    same = 0
    differing = []
    for path in sources():
        cached = importlib.util.cache_from_source(path, optimization=optimization or "")
        if not os.path.exists(cached):
            differing.append(f"not there: {os.path.basename(cached).split('.')[0]} of {path}")
            continue
        with open(cached, "rb") as stream:
            data = stream.read()
        with open(path, "rb") as stream:
            source = stream.read()
        level = int(optimization or 0)
        fresh = compile(source, path, "exec", dont_inherit=True, optimize=level)
        if data[:4] != importlib.util.MAGIC_NUMBER or marshal.loads(data[16:]) != fresh:
            differing.append("differs: " + path)
        else:
            same += 1
    return "\n".join([f"{same} the same", *differing])


def remove():
    for folder, folders, _ in os.walk("Lib"):
        if "__pycache__" in folders:
            shutil.rmtree(os.path.join(folder, "__pycache__"))
            folders.remove("__pycache__")


copy()
section("files", "\n".join(sources()))
section("compileall", start("-m", "compileall", "Lib"))
section("cached files", check(None))
section("compileall again", start("-m", "compileall", "-q", "Lib"))
remove()
section("compileall -j", start("-m", "compileall", "-q", "-j", "2", "Lib"))
section("cached files of -j", check(None))
remove()
section("compileall -o", start("-m", "compileall", "-q", "-o", "0", "-o", "1", "-o", "2", "--hardlink-dupes", "Lib/json"))
section("optimized files", "\n".join(sorted(f.split(".", 1)[0] + "." + ".".join(f.split(".")[2:]) for f in os.listdir("Lib/json/__pycache__"))))
section("compileall -b", start("-m", "compileall", "-b", "-f", "-q", "Lib/email"))
section("files beside sources", "\n".join(sorted(os.listdir("Lib/email"))))
