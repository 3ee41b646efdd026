"""pickletools, the module and the command, on pickles of all protocols."""

import collections
import datetime
import decimal
import fractions
import pathlib
import pickle
import pickletools
import uuid
from contextlib import redirect_stdout
from io import StringIO

from _sections import command, section

Point = collections.namedtuple("Point", "x y")


class Cell:
    __slots__ = "value", "next"

    def __init__(self, value):
        self.value = value
        self.next = self


cycle = [1]
cycle.append(cycle)
VALUES = {
    "constants": (None, True, False, ..., NotImplemented, int, len),
    "numbers": [0, -1, 255, 65535, 1 << 31, -(1 << 63), 1 << 2100, 1.5, -0.0, 3j],
    "texts": ["", "a", "ä" * 300, "\ud800", "\U0001f600", b"", b"x" * 300, bytearray(b"yz")],
    "collections": [(), (1,), (1, 2, 3, 4), {}, {"a": [1, {2}], "b": frozenset("c")}, collections.OrderedDict(a=1),
                    collections.deque([1, 2], 5), collections.Counter("aab"), collections.defaultdict(list, a=[1])],
    "classes": [Point(1, 2), Cell(3), Point, Cell.__init__],
    "library": [datetime.datetime(2026, 1, 2, 3, 4, 5, 6, datetime.UTC), datetime.timedelta(1, 2, 3),
                decimal.Decimal("1.50"), fractions.Fraction(1, 3), uuid.UUID(int=5), pathlib.PurePosixPath("/a/b")],
    "exceptions": [ValueError("a", 1), OSError(2, "text", "name"), KeyError()],
    "cycle": cycle,
    "many": list(range(2500)),
    "ranges": [range(1, 9, 2), slice(1, None), iter([1, 2]), iter(range(3)), map(abs, [1]), enumerate("ab")],
}

for name, value in VALUES.items():
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        out = StringIO()
        try:
            data = pickle.dumps(value, protocol)
        except Exception as e:
            section(f"{name}, protocol {protocol}", f"{type(e).__name__}: {e} {e.__notes__ if e.__notes__ else ''}")
            continue
        with redirect_stdout(out):
            print(data if len(data) < 5000 else len(data))
            pickletools.dis(data, annotate=1)
            optimized = pickletools.optimize(data)
            print(optimized if len(data) < 5000 else len(optimized))
            print([pickle._dumps(value, protocol) == data])
        section(f"{name}, protocol {protocol}", out.getvalue())

with open("numbers.pickle", "wb") as stream:
    stream.write(pickle.dumps(VALUES["numbers"]))
with open("bad.pickle", "wb") as stream:
    stream.write(b"\x80\x04K\x01K")
command("-m", "pickletools", "numbers.pickle")
command("-m", "pickletools", "-a", "-l", "2", "-m", "numbers.pickle")
command("-m", "pickletools", "bad.pickle")
command("-m", "pickletools", "-o", "out.txt", "numbers.pickle")
command("-m", "pickle", "numbers.pickle")
