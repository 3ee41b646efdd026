"""_imp and what importlib does with cached files: frozen objects, file names in code, bad names, str subclasses."""

import _imp
import importlib.util
import marshal
import os
import py_compile
import subprocess
import sys
import tempfile


def attempt(action):
    try:
        print(repr(action()))
    except (TypeError, ValueError, ImportError, AttributeError, KeyError) as e:
        print(type(e).__name__, ascii(str(e)), ascii(getattr(e, "name", "")))


for arguments in (
    ("x", b"6'\xd5Cu\x12"), ("x", b""), ("x", marshal.dumps(5)), ("x", 5), ("x",), ("x\0",), ("x\udcff",),
):
    attempt(lambda: _imp.get_frozen_object(*arguments))


class Spec:
    def __init__(self, name, origin):
        self.name = name
        self.origin = origin


for spec in Spec("a\0", "b"), Spec("a", "b\0"), Spec(1, "b"), Spec("a", 1), 5:
    attempt(lambda: _imp.create_dynamic(spec))


def foreign_code(folder):
    """Only code of the same file gets the name under which a cached file is found."""
    source = os.path.join(folder, "mine.py")
    with open(source, "w") as f:
        f.write("constant = 1000\ndef own(): pass\n")
    cached = py_compile.compile(source, dfile="/elsewhere/mine.py")
    with open(cached, "rb") as f:
        header = f.read(16)
        code = marshal.load(f)
    foreign = compile("def f(): pass", "/foreign.py", "exec").co_consts[0]
    code = code.replace(co_consts=tuple(foreign if c == 1000 else c for c in code.co_consts))
    with open(cached, "wb") as f:
        f.write(header)
        marshal.dump(code, f)
    spec = importlib.util.spec_from_file_location("mine", source)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    print(module.constant.co_filename, module.own.__code__.co_filename == source)


PROGRAM = """
import fractions
class Text(str):
    __hash__ = None
fractions.__name__ = Text("fractions")
try:
    fractions.Fraction
except TypeError as e:
    print(e)
try:
    from fractions import Fraction
except TypeError as e:
    print(e)
"""


ORIGINS = """
import fractions
def attempt():
    try:
        fractions.Fraction
    except AttributeError as e:
        print("consider renaming" in str(e))
    try:
        from fractions import Fraction
    except ImportError as e:
        print("consider renaming" in str(e), type(e.path))
attempt()
del fractions.__spec__.origin
attempt()
fractions.__spec__.origin = 0
attempt()
fractions.__spec__ = None
attempt()
del fractions.__file__
attempt()
"""


def shadowing(folder, program):
    for name, text in ("fractions.py", ""), ("main.py", program):
        with open(os.path.join(folder, name), "w") as f:
            f.write(text)
    print(subprocess.run([sys.executable, "main.py"], cwd=folder, capture_output=True, text=True).stdout)


with tempfile.TemporaryDirectory() as folder:
    foreign_code(folder)
    shadowing(folder, PROGRAM)
    shadowing(folder, ORIGINS)


def relative_imports():
    attempt(lambda: __import__("sys", level=1))
    attempt(lambda: __import__("sys", 5, level=1))
    sys.modules["a.b.c"] = {}
    try:
        __import__("b.c", {"__package__": "a"}, level=1)
    except KeyError as e:
        print(e)


relative_imports()
