"""What the AOT cache is made from: a program that uses what most programs use at their start."""

import argparse
import collections
import contextlib
import dataclasses
import enum
import functools
import io
import itertools
import json
import math
import os
import pathlib
import re
import sys
import tempfile
import time
import traceback
import types
import typing


class Kind(enum.Enum):
    FIRST = 1
    SECOND = "two"


@dataclasses.dataclass
class Record:
    name: str
    values: list = dataclasses.field(default_factory=list)

    def __add__(self, other):
        return Record(self.name + other.name, [*self.values, *other.values])

    @property
    def total(self):
        return sum(self.values)


@functools.lru_cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def numbers(limit):
    for n in range(limit):
        yield n * 1.5 if n % 2 else n


def match(value):
    match value:
        case {"kind": Kind.FIRST, **rest}:
            return rest
        case [first, *_]:
            return first
        case int() | str():
            return value


def main():
    records = [Record(f"r{n}", list(range(n))) for n in range(20)]
    records.sort(key=lambda record: (-record.total, record.name))
    text = json.dumps([dataclasses.asdict(record) for record in records], indent=1)
    data = json.loads(text)
    counts = collections.Counter(word for word in re.findall(r"[a-z]\w+", text))
    groups = collections.defaultdict(list)
    for key, value in itertools.chain(counts.items(), enumerate("abc")):
        groups[type(key).__name__].append(value)
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        print(f"{math.pi:.3f} {2 ** 100:,} {fib(30)!r:>10} {sum(numbers(50))}", *sorted(groups), sep="|")
        print("%s %d %5.2f" % ("a", 1, 2.5), "{:x}".format(255), b"bytes".decode().upper(), {1, 2} | {3}, (1, None), {"k": 1.5})
    for value in ({"kind": Kind.FIRST, "more": 1}, [1, 2], "s"):
        match(value)
    try:
        try:
            {}["missing"]
        except KeyError as error:
            raise ValueError("wrapped") from error
    except ValueError:
        traceback.format_exc()
    parser = argparse.ArgumentParser()
    parser.add_argument("--flag", type=int, default=3)
    parser.parse_args(["--flag", "4"])
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "file.txt")
        path.write_text("one\ntwo\n", encoding="utf-8")
        with open(path, encoding="utf-8") as file:
            lines = [line.strip() for line in file]
        os.listdir(folder)
    exec(compile("def f(*args, key=1, **more):\n    return [x for x in args if x] + [key, more]\nresult = f(1, 0, key=2, other=3)", "text", "exec"), {})
    time.perf_counter()
    return len(data) + len(lines) + len(sys.path) + isinstance(types, types.ModuleType) + bool(typing.get_type_hints(Record))


if __name__ == "__main__":
    main()
