"""What the AOT cache is made from: a program that uses what most programs use.

Each class in the cache is loaded at every start, which costs about 10 ms for all that stands here; without the cache, the
first call into the C library alone takes 60 ms more (docs/internals/start-up.md has the figures).
"""

import argparse
import collections
import dataclasses
import datetime
import json
import logging
import os
import pathlib
import re
import subprocess
import typing


@dataclasses.dataclass
class Item:
    """What a program has many of."""

    name: str
    size: float = 0.0
    tags: list[str] = dataclasses.field(default_factory=list)

    def __lt__(self, other):
        return self.size < other.size


class Square(Item):
    @property
    def side(self) -> typing.Any:
        return f"{self.name!r:>10} {self.size:6.2f}"

    def __init__(self, *args, **keywords):
        super().__init__(*args, **keywords)


def squares(limit):
    for number in range(limit):
        if number % 2 and number not in (3, 5):
            yield -number**2


def lines(path):
    counts = collections.Counter()
    with open(path, encoding="utf-8") as file:
        for line in file:
            counts.update(re.findall(r"\b[a-z_]+\b", line.strip().lower()))
    try:
        assert counts["import"] / 2 > 0.5, "short"
        del counts["none"], {}["none"]
    except (KeyError, AssertionError) as error:
        return str(error), counts.most_common(2)
    finally:
        while len(counts) > 5:
            counts.popitem()


def main():
    os.umask(os.umask(0o22))
    os.geteuid()
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=9)
    options = parser.parse_args([])
    items = sorted([Square("b", 2.5), Item("a", 1)])
    first, *others = {item.name: item for item in items}.values()
    path = pathlib.Path(__file__).resolve()
    logging.getLogger("training").debug("%s lines of %s", lines(path), path.name)
    text = json.dumps({"items": [dataclasses.asdict(first), None, 1.5], "when": str(datetime.date(2025, 1, 2))})
    print(json.loads(text), others[-1:], list(squares(options.count)), max(n for n in squares(4)), subprocess.PIPE, sep="\n")


if __name__ == "__main__":
    main()
