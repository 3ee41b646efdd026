"""pydoc's text of modules, classes and functions of the library, and of those that are built in."""

import importlib
import inspect
import pydoc
import re
import sys

from _sections import command, file, section

MODULES = """abc argparse ast asyncio.locks base64 bisect calendar cmd code codeop collections collections.abc colorsys
 compileall concurrent.futures.thread configparser contextlib contextvars copy copyreg csv dataclasses datetime decimal
 difflib dis doctest email.message enum filecmp fileinput fnmatch fractions functools getopt gettext glob graphlib gzip
 hashlib heapq hmac html html.parser http.client importlib inspect io ipaddress itertools json json.decoder keyword
 linecache locale logging mailbox marshal math mimetypes numbers opcode operator optparse os pathlib pdb pickle pickletools
 pkgutil platform pprint profile pstats py_compile pyclbr queue quopri random re reprlib sched secrets selectors shelve
 shlex shutil signal socket socketserver stat statistics string struct subprocess symtable tarfile tempfile textwrap this
 threading time timeit token tokenize trace traceback types typing unittest unittest.case urllib.parse urllib.request uuid
 warnings wave weakref xml.dom.minidom xmlrpc.client zipapp zipfile zipimport zlib array atexit binascii cmath errno fcntl gc
 grp pwd resource select termios _thread unicodedata builtins _collections _functools""".split()
CLASSES = """builtins.int builtins.str builtins.list builtins.dict builtins.type builtins.object builtins.BaseException
 builtins.OSError builtins.property builtins.memoryview collections.OrderedDict collections.deque collections.Counter
 datetime.datetime decimal.Decimal enum.Enum functools.partial io.TextIOWrapper itertools.chain pathlib.Path random.Random
 re.Pattern threading.Thread types.FunctionType types.GeneratorType types.SimpleNamespace weakref.ref zipfile.ZipFile""".split()


def alike(text):
    """A module's text without what says only that it is built in, or where its file is."""
    text = text.replace(": built-in module ", ": module ", 1)
    parts = re.split(r"\n(?=[A-Z][A-Z ]*\n)", text)
    return "\n".join(part for part in parts if not part.startswith(("MODULE REFERENCE\n", "FILE\n")))


def document(name, thing):
    try:
        text = pydoc.plain(pydoc.render_doc(thing))
        native = inspect.ismodule(thing) and not getattr(thing, "__file__", "").endswith(".py")
        section(name, alike(text) if native else text)
    except Exception as e:
        section(name, f"{type(e).__name__}: {e}")


for name in MODULES:
    try:
        importlib.import_module(name)
    except ImportError as e:
        section("module " + name, f"{type(e).__name__}: {e}")
    else:
        document("module " + name, sys.modules[name])
for name in CLASSES:
    document("class " + name, name)
for name in ("len", "print", "sorted", "json.dumps", "os.stat", "math.sin", "str.join", "dict.get", "absent", "asyncio.run",
             "functools.lru_cache", "builtins.open", "sys.exit", "int.from_bytes", "re.compile", "object.__init__"):
    document("function " + name, name)

file("own_module.py", '''"""A module.

With more text."""
__author__ = "Somebody"
__version__ = "1.5"
__all__ = ["Shape", "area", "LIMIT"]
from typing import NamedTuple
from enum import Enum
LIMIT: int = 5
class Color(Enum):
    """Colors."""
    RED = 1
class Point(NamedTuple):
    x: int
    y: int = 0
class Shape[T]:
    """A shape."""
    __slots__ = ("sides",)
    kind: str = "plain"
    def __init__(self, sides: int = 3, /, *, name: str | None = None): ...
    @property
    def count(self):
        """How many."""
    @classmethod
    def square(cls): "A square."
    @staticmethod
    def make(*args, **kwargs): ...
    async def draw(self): ...
    alias = draw
def area(shape: Shape, scale=1.5) -> float:
    """Its area."""
def _hidden(): ...
''')
command("-m", "pydoc", "own_module")
command("-m", "pydoc", "./own_module.py")
command("-m", "pydoc", "own_module.Shape", "own_module.area")
command("-m", "pydoc", "absent_module")
command("-m", "pydoc", "json.dumps")
command("-m", "pydoc", "keywords")
command("-m", "pydoc", "if")
command("-m", "pydoc", "lambda")
command("-m", "pydoc", "LOOPING")
command("-m", "pydoc", "topics")
command("-m", "pydoc", "OPERATORS")
command("-m", "pydoc", "symbols")
command("-m", "pydoc")
command("-c", "help(len)")
command("-c", "help()", stdin="len\nmodules json\nquit\n")
command("-c", "help('topics')")
