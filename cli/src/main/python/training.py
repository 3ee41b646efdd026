"""What the AOT cache is made from: a program that uses what most programs use.

Each part stands alone. One that fails is told of and left out: the cache then lacks its classes, and nothing else.
"""

import importlib
import sys

MODULES = """
    abc argparse array ast asyncio base64 bisect calendar collections concurrent.futures contextlib copy csv dataclasses
    datetime decimal difflib enum fractions functools gc getopt glob hashlib heapq html inspect io itertools json keyword
    locale logging math numbers operator os pathlib pickle platform pprint queue random re secrets select shlex shutil
    signal socket statistics string struct subprocess sys tempfile textwrap threading time timeit tokenize traceback types
    typing unittest urllib.parse uuid warnings weakref zipfile zlib
    _pyrepl.console _pyrepl.readline _pyrepl.simple_interact _pyrepl.unix_console rlcompleter
""".split()

PARTS = []


def part(function):
    PARTS.append(function)
    return function


@part
def classes():
    import dataclasses
    import enum
    import typing
    from collections import namedtuple

    class Kind(enum.Enum):
        FIRST = 1
        SECOND = "two"

    class Access(enum.Flag):
        READ = enum.auto()
        WRITE = enum.auto()

    @dataclasses.dataclass(order=True)
    class Record:
        name: str
        values: list[int] = dataclasses.field(default_factory=list)

        def __add__(self, other):
            return Record(self.name + other.name, [*self.values, *other.values])

        @property
        def total(self):
            return sum(self.values)

    class Base:
        __slots__ = ("a", "b")

        def __init__(self, a, *, b=None):
            self.a, self.b = a, b

        def __repr__(self):
            return f"{type(self).__name__}({self.a!r}, b={self.b!r})"

    class Derived(Base):
        count = 0

        def __init__(self, *args, **kwargs):
            super().__init__(*args, **kwargs)
            Derived.count += 1

        @classmethod
        def make(cls, n):
            return [cls(i, b=str(i)) for i in range(n)]

        @staticmethod
        def twice(x):
            return x * 2

    def match(value):
        match value:
            case {"kind": Kind.FIRST, **rest}:
                return rest
            case [first, *_]:
                return first
            case Base(a=a):
                return a
            case int() | str():
                return value

    records = [Record(f"r{n}", list(range(n))) for n in range(20)]
    records.sort(key=lambda record: (-record.total, record.name))
    max(records), dataclasses.asdict(records[0] + records[1])
    repr(Derived.make(50)), Derived.twice(4), Access.READ | Access.WRITE, Kind("two"), list(Kind)
    [match(value) for value in ({"kind": Kind.FIRST, "more": 1}, [1, 2], "s", Derived(1))]
    namedtuple("Point", "x y")(1, y=2)._replace(x=3)
    typing.get_type_hints(Record), typing.Optional[int], typing.Union[int, str], dict[str, int]


@part
def values():
    import collections
    import functools
    import itertools
    import math

    @functools.lru_cache
    def fib(n):
        return n if n < 2 else fib(n - 1) + fib(n - 2)

    def slow(n):
        return n if n < 2 else slow(n - 1) + slow(n - 2)

    def numbers(limit):
        for n in range(limit):
            yield n * 1.5 if n % 2 else n

    words = ("the quick brown fox jumps over the lazy dog " * 40).split()
    counts = collections.Counter(words)
    groups = collections.defaultdict(list)
    for key, value in itertools.chain(counts.items(), enumerate("abc")):
        groups[type(key).__name__].append(value)
    counts.most_common(3), collections.deque(range(9), maxlen=4), collections.OrderedDict(a=1)
    slow(18), fib(60), sum(numbers(500)), math.sqrt(2), 2 ** 200 % 12345, divmod(-7, 2), round(2.675, 2), abs(-3j)
    {1, 2} | {3} & {3, 4}, frozenset("abc"), sorted(words, key=len, reverse=True), list(zip(words, range(9)))
    [x for x in range(50) if x % 3], {x: x * x for x in range(20)}, (*range(3), *"ab"), words[::-2], bytes(range(9))
    any(w == "dog" for w in words), all(words), list(map(str.upper, words)), list(filter(None, [0, 1])), max(1, 2)
    bytearray(b"abc").find(b"c"), memoryview(b"abc")[1], int("0x1f", 16), float("1e3"), complex("1+2j"), hash("text")


@part
def texts():
    import re
    import string
    import textwrap

    text = "Name: value = 12; other = 'x\u00e9\u4e2d\U0001f600'\n" * 20
    re.findall(r"[a-z]\w+", text), re.sub(r"(\w+) = (\d+)", r"\2=\1", text), re.split(r"[;:]\s*", text)
    re.compile(r"(?P<key>\w+)\s*=\s*(?P<value>'[^']*'|\d+)", re.I | re.M).search(text).groupdict()
    f"{3.14159:.3f} {2 ** 100:,} {text[:5]!r:>12} {255:#x} {1e-9:g}", "%s %d %5.2f" % ("a", 1, 2.5)
    "{:x} {name:^9}".format(255, name="n"), string.Template("$a").substitute(a=1), textwrap.fill(text, 40)
    text.upper().replace("NAME", "x").split("\n"), " a ".strip(), ",".join("abc"), text.encode().decode("utf-8")
    text.partition("="), text.title(), text.casefold(), text.isidentifier(), "a" < "b", "abc".translate({97: "x"})


@part
def data():
    import base64
    import csv
    import hashlib
    import io
    import json
    import pickle
    import struct

    value = {"list": [1, 2.5, None, True, "t\u00e9xt"], "nested": {"k": [{"a": 1}] * 5}}
    text = json.dumps(value, indent=1, sort_keys=True)
    json.loads(text), json.dumps(value), pickle.loads(pickle.dumps(value)), struct.unpack("<ih", struct.pack("<ih", 1, 2))
    list(csv.reader(io.StringIO("a,b\n1,'2'\n"))), base64.b64encode(b"data"), hashlib.sha256(b"data").hexdigest()


@part
def files():
    import io
    import os
    import pathlib
    import shutil
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "file.txt")
        path.write_text("one\ntwo\n", encoding="utf-8")
        with open(path, encoding="utf-8") as file:
            [line.strip() for line in file]
        with open(path, "rb") as file:
            file.read()
        os.listdir(folder), os.stat(path), path.exists(), list(path.parent.iterdir()), os.path.join(folder, "x")
        shutil.copy(path, path.with_suffix(".copy")), list(os.walk(folder)), os.environ.get("HOME")
        (path.parent / "example_module.py").write_text("import os\nX = [1, 2]\ndef f(a):\n    return a\n")
        sys.path.insert(0, folder)
        try:
            importlib.import_module("example_module").f(1)
        finally:
            sys.path.remove(folder)
    io.BytesIO(b"abc").read(), io.StringIO().write("x")


@part
def errors():
    import contextlib
    import io
    import traceback
    import warnings

    try:
        try:
            {}["missing"]
        except KeyError as error:
            raise ValueError("wrapped") from error
    except ValueError:
        traceback.format_exc()
    with contextlib.suppress(ZeroDivisionError), contextlib.redirect_stderr(io.StringIO()):
        1 / 0
    try:
        raise ExceptionGroup("group", [TypeError("t"), OSError(2, "no")])
    except* TypeError:
        pass
    except* OSError:
        pass
    with warnings.catch_warnings(record=True):
        warnings.simplefilter("always")
        warnings.warn("warning")


@part
def arguments():
    import argparse

    parser = argparse.ArgumentParser(description="example")
    parser.add_argument("--flag", type=int, default=3, help="a number")
    parser.add_argument("files", nargs="*")
    parser.parse_args(["--flag", "4", "file"]), parser.format_help()


@part
def logs():
    import io
    import logging

    logger = logging.getLogger("training")
    handler = logging.StreamHandler(io.StringIO())
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    logger.addHandler(handler)
    logger.warning("a %s", "message")


@part
def sources():
    import ast
    import inspect

    source = "def f(*args, key=1, **more):\n    return [x for x in args if x] + [key, more]\nresult = f(1, 0, key=2, o=3)\n"
    exec(compile(source, "text", "exec"), {})
    eval("1 + 2"), ast.dump(ast.parse(source)), inspect.signature(part), inspect.getsource(part)


@part
def times():
    import datetime
    import random
    import time

    now = datetime.datetime(2026, 1, 2, 3, 4, 5, tzinfo=datetime.timezone.utc)
    now.isoformat(), now + datetime.timedelta(days=1), now.strftime("%Y-%m-%d"), datetime.date.today()
    time.perf_counter(), time.strftime("%H:%M"), random.Random(1).choice("abc"), random.shuffle([1, 2, 3])


@part
def threads():
    import concurrent.futures
    import queue
    import threading

    results = queue.Queue()
    workers = [threading.Thread(target=results.put, args=(n,)) for n in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        list(pool.map(str, range(4)))


@part
def coroutines():
    import asyncio

    async def child(n):
        await asyncio.sleep(0)
        return n

    async def parent():
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(child(n)) for n in range(3)]
        return [task.result() for task in tasks]

    asyncio.run(parent())


@part
def tests():
    import io
    import unittest

    class Example(unittest.TestCase):
        def test_equal(self):
            self.assertEqual([1, 2], [1, 2])
            with self.assertRaises(ValueError):
                int("x")

    suite = unittest.defaultTestLoader.loadTestsFromTestCase(Example)
    unittest.TextTestRunner(io.StringIO()).run(suite)


@part
def processes():
    import os

    os.getpid(), os.cpu_count(), os.get_terminal_size if sys.stdout.isatty() else None


def attempt(what, function, *args):
    try:
        function(*args)
    except Exception as error:
        print(f"training: {what} failed: {type(error).__name__}: {error}", file=sys.stderr)


def main():
    for module in MODULES:
        attempt("import " + module, importlib.import_module, module)
    for function in PARTS:
        attempt(function.__name__, function)
    print("training: done")


if __name__ == "__main__":
    main()
